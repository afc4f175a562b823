"""`sessions list|show|opinion|resume|export|delete|set-aside`: what the journal and the recordings still know.

In: the id of a session, or its beginning where no other session begins so. Out: text or JSON, or files.
"""

from __future__ import annotations

import json as json_text
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.errors import StoreError, UsageError

if TYPE_CHECKING:
    from interview_desktop.compose import Services
    from interview_desktop.events.interview import SessionStarted
    from interview_desktop.events.sessions import SessionSummary
    from interview_desktop.events.turns import Turn
    from interview_desktop.interaction.interview.state import State

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="List, show, resume, export and delete sessions.")

Id = Annotated[str, typer.Argument(help="As `sessions list` shows it; its beginning is enough.", metavar="ID")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]


@app.command("list")
def list_sessions(json: AsJson = False) -> None:
    """List all sessions, the newest first."""
    with _services() as services:
        found = services.past.sessions()
    if json:
        typer.echo(json_text.dumps([_as_data(summary) for summary in found], indent=2, ensure_ascii=False))
        return
    if not found:
        typer.echo("No session yet. `interview-desktop` opens the window, `interview-desktop rehearse` tries one.")
    for summary in found:
        typer.echo(
            f"{summary.id[:8]}  {_moment(summary.started)}  {summary.status:9}  {summary.title}{_version(summary)}"
        )


@app.command("show")
def show(session: Id, json: AsJson = False) -> None:
    """Show what was asked and answered in a session."""
    with _services() as services:
        summary = services.past.find(session)
        state = services.past.state(summary.id)
    if json:
        turns = [_turn_as_data(turn) for turn in state.turns]
        data = _as_data(summary) | {"phase": state.phase, "question": state.question, "turns": turns}
        typer.echo(json_text.dumps(data, indent=2, ensure_ascii=False))
        return
    typer.echo(f"{summary.title} ({summary.template}{_version(summary)}), session {summary.id}")
    typer.echo(f"begun {_moment(summary.started)}, {summary.status}, {summary.events} events")
    for line in _transcript(state):
        typer.echo(line)


@app.command("opinion")
def opinion(session: Id) -> None:
    """Ask the language model server in the settings for a second opinion: your answers go there, as text."""
    with _services() as services:
        found = services.past.find(session).id
        services.opinions.ask(found)
        given = services.past.state(found).second_opinion
    if given is not None:
        typer.echo(f"A second opinion, by {given.engine}: its words, not this program's.")
        for point in given.points:
            typer.echo(f"- {point.text}\n  “{point.quote}” (answer {point.turn})")
        typer.echo(given.summary)


@app.command("resume")
def resume(
    session: Id,
    answers: Annotated[Path | None, typer.Option(help="A folder of recorded answers instead of yours.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write the report there afterwards.")] = None,
) -> None:
    """Go on with an interview that was left or killed, at the question where it stood.

    Your own interviews go on here in the terminal; rehearsals go on with their candidate.
    """
    from interview_desktop.cli.seats import seat, tell_the_story
    from interview_desktop.cli.terminal import attend
    from interview_desktop.compose import build
    from interview_desktop.devices.files import AnswersMicrophone
    from interview_desktop.devices.silent_speaker import SilentSpeaker
    from interview_desktop.interaction.rehearsal import Rehearsal

    with _services() as services:
        found = services.past.find(session).id
        started = _unfinished(services.past.state(found))
        if started.candidate == "person" and answers is None:
            attend(services.interaction, lambda: services.interaction.resume_session(found))
    if started.candidate != "person" or answers is not None:
        microphone = AnswersMicrophone()
        services = build(microphone=lambda _: microphone, speaker=lambda _: SilentSpeaker())
        try:
            services.interaction.subscribe(tell_the_story)
            candidate = seat(services, microphone, started.plan, answers, typed=not started.spoken)
            Rehearsal(services.interaction, candidate).resume(found)
        finally:
            services.close()
    if out is not None:
        export(found, out)


def _unfinished(state: State) -> SessionStarted:
    """How the session began. Raises UsageError when there is nothing left of it to resume."""
    if state.started is None or state.finished is not None:
        raise UsageError("This session is finished.", "`sessions export` writes its report.")
    return state.started


@app.command("export")
def export(
    session: Id,
    out: Annotated[Path, typer.Option(help="The folder for session.json, report.html and audio/; made if missing.")],
) -> None:
    """Write the report, its data and the recordings to a folder."""
    with _services() as services:
        written = services.past.export(services.past.find(session).id, out)
    for path in written:
        typer.echo(path)
    typer.echo("Whoever gets these files can read and hear what was said.", err=True)


@app.command("delete")
def delete(session: Id, yes: Yes = False) -> None:
    """Delete a session with every answer and every recording, for good."""
    with _services() as services:
        summary = services.past.find(session)
        told = f"“{summary.title}” of {_moment(summary.started)}"
        if not yes:
            typer.confirm(f"Delete {told} with every answer and recording? This cannot be undone.", abort=True)
        services.past.delete(summary.id)
    typer.echo(f"Deleted {told}.")


@app.command("set-aside")
def set_aside(yes: Yes = False) -> None:
    """Keep a damaged list of sessions under another name and begin a new one."""
    from interview_desktop.store.database import Database, default_path

    if not yes and default_path().exists() and _readable():
        typer.confirm("The list of sessions can be read. Begin a new one all the same?", abort=True)
    kept = Database(default_path()).set_aside()
    if kept is None:
        typer.echo("There is no list of sessions yet.")
    else:
        typer.echo(f"The list of sessions is kept as {kept}; the next session begins a new one.")


def _readable() -> bool:
    """Whether there is a list of sessions with something in it, and nothing wrong with it."""
    try:
        with _services() as services:
            return bool(services.past.sessions())
    except StoreError:
        return False


@contextmanager
def _services() -> Iterator[Services]:
    from interview_desktop.compose import build

    services = build()
    try:
        yield services
    finally:
        services.close()


def _transcript(state: State) -> Iterator[str]:
    """Every question with its turns, as lines; a blank line before each."""
    for number, question in enumerate(state.plan.questions):
        turns = state.turns_of(number)
        skipped = " (skipped)" if number in state.skipped else ""
        if turns or skipped:
            yield from ("", f"Question {number + 1}{skipped}: {question.text}")
        for place, turn in enumerate(turns):
            if place:
                yield f"  Interviewer: {turn.asked}"
            yield f"  You: {_answer(turn)}"
    own = [turn for turn in state.turns if turn.purpose == "own_question"]
    if own:
        yield from ("", "Your questions:")
        yield from (f"  You: {_answer(turn)}" for turn in own)


def _answer(turn: Turn) -> str:
    if turn.text:
        return turn.text
    return "(no words were recognised)" if turn.recordings else "(nothing)"


def _as_data(summary: SessionSummary) -> dict[str, Any]:
    return summary.model_dump()


def _turn_as_data(turn: Turn) -> dict[str, Any]:
    return turn.model_dump(mode="json") | {"text": turn.text}


def _moment(wall: float) -> str:
    """Unix seconds as local date and time."""
    return datetime.fromtimestamp(wall).astimezone().strftime("%Y-%m-%d %H:%M")


def _version(summary: SessionSummary) -> str:
    """Which version of its template a session ran; sessions from before templates had versions say nothing."""
    return f", version {summary.template_version}" if summary.template_version else ""
