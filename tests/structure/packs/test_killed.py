from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from interview_desktop.store.database import Database
from interview_desktop.store.library import Library as Store
from tests.structure.documents import question
from tests.structure.packs import killed_taker
from tests.structure.packs.samples import filled, pack, packs_on, raw, state, written

LAST = 3  # the documents, the index of questions, the list of packs; then the commit


@pytest.mark.parametrize("steps", range(LAST + 2))
def test_killed_while_it_is_taken_in_a_pack_is_there_as_a_whole_or_not(steps: int, tmp_path: Path) -> None:
    path = written(tmp_path / "harbour.json", raw())
    place = tmp_path / "interviews.sqlite3"
    database = Database(place)
    try:
        store = Store(database)
        filled(store, question(9))
        before = state(store)
        database.close()
        command = [sys.executable, "-m", "tests.structure.packs.killed_taker", str(place), str(path), str(steps)]
        ended = subprocess.run(command, cwd=Path(killed_taker.__file__).parents[3], timeout=60, check=False)
        assert ended.returncode not in (0, 1)
        taken = steps > LAST
        assert (state(store) == before) is not taken
        packs = packs_on(store)
        expected = "unchanged" if taken else "added"
        assert {change.what for change in packs.take(packs.preview(path))} == {expected}
        assert len(state(store)[0]) == 1 + len(list(pack().documents()))
    finally:
        database.close()
