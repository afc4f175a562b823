"""Check sums: those of git and SHA-256, as their own tools give them."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_desktop.errors import Cancelled
from interview_desktop.models import digests


def test_digests_are_those_of_git_and_sha256sum(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"hello\n")
    assert digests.git_blob(path) == "ce013625030ba8dba906f756967f9e9ca394464a"  # git hash-object
    assert digests.sha256(path) == "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"


def test_an_empty_file_has_digests_too(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    assert digests.git_blob(path) == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"


def test_reading_tells_how_far_it_is_and_stops_when_unwanted(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(3 * digests.PIECE + 5))
    told: list[int] = []
    digests.sha256(path, tell=told.append)
    assert told == [digests.PIECE, 2 * digests.PIECE, 3 * digests.PIECE, 3 * digests.PIECE + 5]
    told.clear()
    with pytest.raises(Cancelled):
        digests.sha256(path, lambda: len(told) >= 2, told.append)
    assert len(told) == 2
