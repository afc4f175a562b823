"""A report is written whole or not at all, in every kind."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import get_args

import pytest

from interview_desktop.errors import DiskFull, StoreError
from interview_desktop.events.feedback import ReportKind
from interview_desktop.interaction import report
from tests.coached import coached

DOCUMENT = coached()
BEGINS = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "json": b"{\n", "text": b"GENERAL BEHAVIOURAL"}


@pytest.mark.parametrize("kind", get_args(ReportKind))
def test_each_kind_is_one_whole_file(kind: ReportKind, tmp_path: Path) -> None:
    path = tmp_path / "new" / f"report.{kind}"
    report.write(DOCUMENT, kind, path)
    assert path.read_bytes() == report.rendered(DOCUMENT, kind)
    assert path.read_bytes().startswith(BEGINS[kind])
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_audio_goes_into_the_page(tmp_path: Path) -> None:
    report.write(DOCUMENT, "html", tmp_path / "report.html", {"001-1": b"fLaC"})
    assert b"data:audio/flac;base64," in (tmp_path / "report.html").read_bytes()


def test_an_older_file_stays_where_a_new_one_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.txt"
    path.write_text("older")

    def full(_self: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DiskFull, match=r"report\.txt could not be written"):
        report.write(DOCUMENT, "text", path)
    assert path.read_text() == "older"


def test_a_place_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="could not be written"):
        report.write(DOCUMENT, "json", tmp_path / "file" / "report.json")
