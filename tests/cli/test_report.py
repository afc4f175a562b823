"""`report`: a session as a page, a PDF, JSON or text; what does not go together is said before anything is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_desktop.events.feedback import SAMPLE_SESSION, SCHEMA_VERSION
from interview_desktop.interaction.report import document
from tests.cli.entry import Run
from tests.cli.test_sessions import session  # noqa: F401 - a fixture


def test_text_and_json_are_printed(session: str, run: Run) -> None:  # noqa: F811
    told = run("report", session[:6])
    assert told.code == 0
    assert "GENERAL PRACTICE" in told.out
    assert "bicycle" in told.out
    assert told.err == "", "nothing left the program"
    data = run("report", session, "--format", "json").data
    assert data["schema_version"] == SCHEMA_VERSION
    assert data["meta"]["session"] == session


@pytest.mark.parametrize(("kind", "begins"), [("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF-"), ("text", b"GENERAL")])
def test_files_are_written_with_a_word_of_warning(
    session: str,  # noqa: F811
    run: Run,
    tmp_path: Path,
    kind: str,
    begins: bytes,
) -> None:
    out = tmp_path / f"report.{kind}"
    told = run("report", session, "--format", kind, "--out", str(out))
    assert told.code == 0
    assert out.read_bytes().startswith(begins)
    assert told.out.strip() == str(out)
    assert "can read what was said" in told.err


def test_the_sample_is_there_before_any_session_is(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "sample.pdf"
    assert run("report", "sample", "--format", "pdf", "--out", str(out)).code == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert run("report", "sample", "--format", "json").data["meta"]["session"] == SAMPLE_SESSION


def test_recordings_are_embedded_when_asked_for(session: str, run: Run, tmp_path: Path) -> None:  # noqa: F811
    told = run("report", session, "--format", "html", "--audio", "--out", str(tmp_path / "report.html"))
    assert b"data:audio/flac;base64," in (tmp_path / "report.html").read_bytes()
    assert "read and hear" in told.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Which session?"),
        (("abc", "--format", "pdf"), "--out report.pdf"),
        (("abc", "--format", "html"), "needs a file"),
        (("abc", "--audio"), "Recordings go into a page only."),
        (("abc",), "No session"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(arguments: tuple[str, ...], said: str, run: Run) -> None:
    told = run("report", *arguments)
    assert told.code != 0
    assert said in " ".join(told.err.split())
    assert told.out == ""


def test_the_schema_is_printed_without_a_session(run: Run) -> None:
    assert run("report", "--schema").out == document.schema()
