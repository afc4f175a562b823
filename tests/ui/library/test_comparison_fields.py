"""Every field of every kind of document has words of its own."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import BaseModel

from interview_desktop.events.plan import Interviewer
from interview_desktop.structure.document import MODELS, Kind
from interview_desktop.structure.rubric import Criterion
from interview_desktop.structure.template import Slot
from interview_desktop.ui.library.comparison.fields import ENTRIES, FIELDS, INSIDE, KEYED, LEVELS, title_of


@pytest.mark.parametrize(
    ("kind", "path", "title"),
    [
        ("question", "text", "Question"),
        ("question", "anchors.three", "Level 3"),
        ("question", "probes.too_short", "Follow-up: Too short"),
        ("template", "slots.3.kind", "Place 4: kind"),
        ("template", "slots.0", "Place 1"),
        ("template", "interviewers.1.asks", "Interviewer 2: asks about"),
        ("template", "weights.critical_thinking", "Weight: Critical thinking"),
        ("rubric", "criteria.1.levels.2", "Criterion 2 (Listening): level 3, intermediate"),
        ("rubric", "criteria.0.weight", "Criterion 1: weight"),
        ("feedback", "thresholds.long_pause", "Long pause, seconds"),
        ("feedback", "wording.opening", "Wording: Opening"),
        ("question", "something.new_here", "Something: new here"),
    ],
)
def test_a_field_in_words(kind: str, path: str, title: str) -> None:
    assert title_of(kind, path, {"criteria.1": "Listening"}) == title


@pytest.mark.parametrize("kind", get_args(Kind))
def test_no_field_is_without_words(kind: Kind) -> None:
    for name, field in MODELS[kind].model_fields.items():
        annotation: Any = field.annotation
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            assert {f"{name}.{inner}" for inner in annotation.model_fields} <= set(FIELDS[kind])
        else:
            assert name in FIELDS[kind] or name in ENTRIES or name in KEYED, name


@pytest.mark.parametrize("entry", [Slot, Interviewer, Criterion])
def test_no_part_of_an_entry_is_without_words(entry: type[BaseModel]) -> None:
    assert set(entry.model_fields) <= set(INSIDE)


def test_the_levels_are_those_of_the_rubric() -> None:
    from interview_desktop.structure.rubric import LEVELS as SCALE

    assert LEVELS == SCALE
