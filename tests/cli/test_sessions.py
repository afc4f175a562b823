"""`sessions`: what past sessions tell, what is taken away and what is deleted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from interview_desktop.cli.sessions import app
from interview_desktop.errors import StoreCorrupt, UsageError
from interview_desktop.events.interview import (
    AnswerClosed,
    AnswerTyped,
    Event,
    ListeningOpened,
    PhraseHeard,
    QuestionSkipped,
    Said,
    SessionStarted,
)
from interview_desktop.events.plan import Interviewer, Plan
from interview_desktop.events.question import Question
from interview_desktop.events.speech import Phrase, Word
from interview_desktop.store.database import Database, default_path
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media, default_folder
from interview_desktop.store.seal import IdentitySeal
from tests.store.samples import new_id, ramp

ASKED = "Tell me about a time you mended something."
PLAN = Plan(
    template="general",
    version=1,
    title="General practice",
    interviewer=Interviewer(name="Ruth"),
    minutes=10,
    greeting="Hello.",
    questions=(
        Question(id="q1", text=ASKED, kind="behavioural", competency="initiative"),
        Question(id="q2", text="Why this job?", kind="motivational", competency="motivation"),
    ),
    invitation="Anything you would like to ask?",
    closing="Goodbye.",
)
PHRASE = Phrase(
    recording="001-1", start=0.0, end=1.0, words=(Word(text="bicycle", start=0.1, end=0.6, confidence=0.9),), engine="x"
)
EVENTS: tuple[Event, ...] = (
    SessionStarted(plan=PLAN, seed=1, program="0"),
    Said(line=1, role="question", text=ASKED, question=0),
    ListeningOpened(turn=1, question=0, purpose="answer", asked=ASKED, recording="001-1"),
    PhraseHeard(turn=1, phrase=PHRASE),
    AnswerTyped(turn=1, text="I mended it alone"),
    AnswerClosed(turn=1, reason="typed", seconds=3.0),
    QuestionSkipped(question=1),
)


@pytest.fixture
def session() -> str:
    """A session as a rehearsal leaves it, with one recording."""
    database = Database(default_path())
    journal, media = Journal(database, IdentitySeal()), Media(default_folder(), IdentitySeal(), database)
    session = new_id()
    journal.begin(session, PLAN.title, PLAN.template, wall=1_700_000_000.0)
    journal.extend(session, "run", EVENTS, wall=1_700_000_060.0, monotonic=1.0)
    media.write(session, "001-1", ramp(0, 16_000))
    media.pack(session, "001-1")
    journal.close()
    database.close()
    return session


def invoke(*arguments: str, said: str | None = None, code: int = 0) -> str:
    ended = CliRunner().invoke(app, list(arguments), input=said, catch_exceptions=False)
    assert ended.exit_code == code, ended.output
    return ended.output


def test_without_sessions_the_list_says_what_to_do() -> None:
    assert "No session yet" in invoke("list")
    assert json.loads(invoke("list", "--json")) == []


def test_the_list(session: str) -> None:
    line = invoke("list")
    assert session[:8] in line
    assert "General practice" in line
    assert "2023-11-1" in line
    [row] = json.loads(invoke("list", "--json"))
    assert (row["id"], row["status"], row["events"]) == (session, "open", len(EVENTS))


def test_show_tells_what_was_asked_and_answered(session: str) -> None:
    told = invoke("show", session[:5])
    assert f"Question 1: {ASKED}" in told
    assert "You: bicycle I mended it alone" in told
    assert "Question 2 (skipped): Why this job?" in told
    data = json.loads(invoke("show", session, "--json"))
    assert data["turns"][0]["text"] == "bicycle I mended it alone"
    assert data["turns"][0]["recordings"] == ["001-1"]
    assert data["events"] == len(EVENTS)


def test_an_id_that_fits_none_or_several(session: str) -> None:
    with pytest.raises(UsageError, match="No session"):
        invoke("show", "x")
    database = Database(default_path())
    journal = Journal(database, IdentitySeal())
    other = session[:-1] + ("0" if session[-1] != "0" else "1")
    journal.begin(other, "t", "t")
    journal.append(other, "run", EVENTS[0], wall=1.0, monotonic=1.0)
    journal.close()
    database.close()
    with pytest.raises(UsageError, match="2 sessions"):
        invoke("show", session[:30])
    assert session in invoke("show", session)


def test_export_writes_report_data_and_audio(session: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = invoke("export", session, "--out", str(out))
    found = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert found == {"session.json", "report.html", "audio/001-1.flac"}
    assert "can read and hear" in told
    assert "bicycle" in (out / "session.json").read_text(encoding="utf-8")


def test_delete_asks_first(session: str) -> None:
    assert "cannot be undone" in invoke("delete", session[:6], said="n\n", code=1)
    assert session[:8] in invoke("list")
    assert "Deleted" in invoke("delete", session[:6], said="y\n")
    assert "No session yet" in invoke("list")
    assert not list(default_folder().glob("*"))


def test_a_damaged_list_is_told_and_can_be_set_aside(session: str) -> None:
    path = default_path()
    assert "can be read" in invoke("set-aside", said="n\n", code=1)
    path.write_bytes(b"spoilt" * 2000)
    with pytest.raises(StoreCorrupt, match="damaged"):
        invoke("list")
    assert "is kept as" in invoke("set-aside")
    assert "No session yet" in invoke("list")
    [kept] = path.parent.glob(f"{path.name}.damaged-*")
    assert kept.read_bytes() == b"spoilt" * 2000
    assert list(default_folder().glob("*/001-1.flac")), "recordings are not touched"


def test_nothing_to_set_aside() -> None:
    assert "no list of sessions yet" in invoke("set-aside", "--yes")
