"""A person at a terminal: the interviewer's words are printed (and spoken), lines that are typed are answers.

In: lines of standard input. Out: inputs to the service, until the session is closed or the input ends (then the
session is left open).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

import typer

from interview_desktop.cli.seats import tell_the_story
from interview_desktop.events.notices import SessionClosed
from interview_desktop.interaction.interview import inputs

if TYPE_CHECKING:
    from interview_desktop.interaction.service import InteractionService

HELP = "Type an answer, or: /repeat /skip /undo /unfinished /think /go /pause /resume /ease /done /finish /leave"
ORDERS: dict[str, inputs.Input] = {
    "/repeat": inputs.Repeat(),
    "/skip": inputs.Skip(),
    "/undo": inputs.UndoSkip(),
    "/unfinished": inputs.NotFinished(),
    "/think": inputs.Think(True),
    "/go": inputs.Think(False),
    "/pause": inputs.Pause(),
    "/resume": inputs.Resume(),
    "/ease": inputs.Ease(),
    "/finish": inputs.Finish(),
}
CLOSING = 30.0  # seconds to write the last of it to the disk


def attend(service: InteractionService, begin: Callable[[], None]) -> None:
    """Sit in the interview that `begin` starts or resumes; returns when it is closed."""
    closed = Event()

    def hear(told: object) -> None:
        tell_the_story(told)
        if isinstance(told, SessionClosed):
            closed.set()
            if told.finished:
                typer.echo("The interview is over. Press Enter.")

    service.subscribe(hear)
    typer.echo(HELP, err=True)
    begin()
    for line in sys.stdin:
        if closed.is_set() or line.strip() == "/leave":
            break
        _obey(service, line.strip())
    if not closed.is_set():
        service.leave()
        closed.wait(CLOSING)


def _obey(service: InteractionService, line: str) -> None:
    if line == "/done":
        service.finished_answer()
    elif line in ORDERS:
        service.handle(ORDERS[line])
    elif line.startswith("/"):
        typer.echo(HELP, err=True)
    else:
        service.handle(inputs.Typed(line))
