from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from interview_desktop.errors import DiskFull, StoreError
from interview_desktop.store.database import Database
from interview_desktop.store.library import Library as Store
from interview_desktop.store.library import PackTaken, Writing
from interview_desktop.structure.packs import packs as door
from interview_desktop.structure.packs.packs import Packs
from tests.structure.documents import question
from tests.structure.packs.samples import filled, packs_on, raw, state, written


@pytest.mark.parametrize("name", ["all.json", "all.csv"])
def test_a_full_disk_leaves_the_old_file(
    packs: Packs, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    filled(store, question(1))
    path = tmp_path / name
    path.write_text("precious")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull, match="is full"):
        packs.export(path, title="All", overwrite=True)
    assert path.read_text() == "precious"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [name]


def test_a_folder_that_may_not_be_written_is_told(
    packs: Packs, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store, question(1))

    def refuse(path: Path, data: bytes) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(door, "write_whole", refuse)
    with pytest.raises(StoreError, match="cannot be written to"):
        packs.export(tmp_path / "all.json", title="All")


class FullStore(Store):
    """Has no room for the last thing that is written."""

    @contextmanager
    def write(self) -> Iterator[Writing]:
        with super().write() as writing:
            writing.take_pack = self._full  # type: ignore[method-assign]
            yield writing

    def _full(self, pack: PackTaken) -> None:
        raise DiskFull("The disk is full.", "Make room on it.")


def test_what_cannot_be_written_whole_is_not_taken_in(database: Database, tmp_path: Path) -> None:
    packs = packs_on(FullStore(database))
    preview = packs.preview(written(tmp_path / "harbour.json", raw()))
    before = state(Store(database))
    with pytest.raises(DiskFull):
        packs.take(preview)
    assert state(Store(database)) == before == ([], [], [], [])
