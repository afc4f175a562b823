from __future__ import annotations

import os
from pathlib import Path

import pytest

from interview_desktop.errors import PackRefused
from interview_desktop.structure.packs import material
from interview_desktop.structure.packs.material import read_bytes


def told(path: Path) -> str:
    with pytest.raises(PackRefused) as refused:
        read_bytes(path)
    assert refused.value.hint
    return refused.value.faults[0].message


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    assert told(tmp_path) == "This is a folder."
    assert told(tmp_path / "gone.json") == "There is no such file."
    assert told(tmp_path / ("x" * 300)).startswith("It cannot be read:")
    (tmp_path / "empty.csv").write_bytes(b" \r\n")
    assert told(tmp_path / "empty.csv") == "It is empty."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    assert told(tmp_path / "pipe.json") == "This is not an ordinary file."


def test_a_file_may_not_be_endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(material, "LIMIT", 2_000_000)
    path = tmp_path / "large.json"
    path.write_bytes(b"1" * 2_000_000)
    assert len(read_bytes(path)) == 2_000_000
    path.write_bytes(b"1" * 2_000_001)
    assert told(path) == "It is larger than 2 MB."
