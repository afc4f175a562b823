"""A second opinion on an interview, asked for from the report: a session in, a language model's remarks into it.

Nothing is asked unless the person has switched it on and presses the button, since the answers go to that server. What
comes back is journalled with the session and marked wherever it is shown.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from interview_desktop.errors import EngineUnavailable, UsageError
from interview_desktop.events.interview import SecondOpinionGiven
from interview_desktop.interaction.interview.state import fold

if TYPE_CHECKING:
    from interview_desktop.engines.second_opinion.reader import SecondReader
    from interview_desktop.store.journal import Journal


class SecondOpinions:
    """`reader` gives whom to ask at the moment, None where it is not switched on or not allowed."""

    def __init__(self, journal: Journal, reader: Callable[[], SecondReader | None], running: Callable[[], str]) -> None:
        self._journal = journal
        self._reader = reader
        self._running = running

    def reader(self) -> str:
        """The name of the model that would be asked, empty where nobody would be."""
        reader = self._reader()
        return reader.name if reader is not None else ""

    def ask(self, session: str) -> None:
        """Ask, and keep the answer with the session; up to a minute. A new opinion takes the place of an older one.

        Raises EngineUnavailable, EngineFailed or UsageError; the session then stays as it was.
        """
        if session == self._running():
            raise UsageError("This interview is running.", "Finish or leave it first.")
        reader = self._reader()
        if reader is None:
            raise EngineUnavailable(
                "A second opinion is not switched on.", "Name a server and switch it on in Settings, under Online."
            )
        state = fold(tuple(entry.event for entry in self._journal.entries(session)))
        turns = [(turn.number, turn.asked, turn.best.text) for turn in state.turns if turn.purpose != "own_question"]
        opinion = reader.read(turns)
        if opinion is None:
            return
        given = SecondOpinionGiven(opinion=opinion)
        self._journal.claim(session)
        try:
            self._journal.append(session, uuid.uuid4().hex, given, wall=time.time(), monotonic=time.monotonic())
        finally:
            self._journal.release(session)
