"""What may be in the inbox of the interview thread: calls of the service as messages, and inputs as they are."""

from __future__ import annotations

from dataclasses import dataclass

from interview_desktop.events.interview import Candidate
from interview_desktop.events.plan import Plan
from interview_desktop.events.speech import TurnMode
from interview_desktop.interaction.interview import inputs


@dataclass(frozen=True)
class Start:
    session: str
    plan: Plan
    spoken: bool
    mode: TurnMode
    seed: int
    candidate: Candidate


@dataclass(frozen=True)
class Reopen:
    session: str


@dataclass(frozen=True)
class Leave:
    pass


@dataclass(frozen=True)
class Left:
    """Comes after everything the stopped ears still had to tell."""


@dataclass(frozen=True)
class Closed:
    """The last recording of a session that was left is packed."""

    session: str
    finished: bool


@dataclass(frozen=True)
class FinishedAnswer:
    pass


@dataclass(frozen=True)
class BeginAnswer:
    pass


Message = Start | Reopen | Leave | Left | Closed | FinishedAnswer | BeginAnswer | inputs.Input
