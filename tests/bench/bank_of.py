"""A bank of any size for measurements: the shipped questions again and again, each with a few words of its own."""

from __future__ import annotations

import random
from pathlib import Path

from interview_desktop.events.question import Question
from interview_desktop.store.database import Database
from interview_desktop.store.library import Library as Store
from interview_desktop.structure.library import add_all
from interview_desktop.structure.service import StructureService
from tests.library import filled

WORDS = (
    "orchard", "ferry", "ledger", "glacier", "lantern", "violin", "harbour", "meadow", "compass", "quarry", "saddle",
    "timber", "anchor", "beacon", "canyon", "dolphin", "ember", "falcon", "gravel", "hammer", "island", "jacket",
)  # fmt: skip


def bank_of(count: int, path: Path) -> StructureService:
    """The service on a new database at `path` with `count` questions in use."""
    database = Database(filled(path))
    service = StructureService(database)
    shipped = [held.document for held in service.library.all("question")]
    dice = random.Random(1)
    with Store(database).write() as writing:
        made = []
        for at in range(count - len(shipped)):
            original = shipped[at % len(shipped)]
            assert isinstance(original, Question)
            own = " ".join(dice.sample(WORDS, 3))
            made.append((original.model_copy(update={"id": f"made-{at}", "text": f"{original.text} ({own})"}), 0, 1))
        add_all(writing, made, author="bench", wall=1.0, note="", pack="bench")
    return service
