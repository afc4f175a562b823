"""What can happen to a running interview: the second argument of `interview.decide`.

The first group comes from `speaking` and `listening`, the second from the person. None of it is journalled
as it is; `decide` answers with the events that are.
"""

from __future__ import annotations

from dataclasses import dataclass

from interview_desktop.events.interview import PauseReason
from interview_desktop.events.measured import Measured
from interview_desktop.events.speech import CommitReason, Phrase, TurnMode


@dataclass(frozen=True)
class Reaction:
    """A short reaction to an answer, in words that `engine` found while the answer was given."""

    text: str
    engine: str


@dataclass(frozen=True)
class LineEnded:
    """The interviewer's line was heard to its end, or cut short; it took `seconds` of sound."""

    line: int
    cut: bool
    seconds: float


@dataclass(frozen=True)
class PhraseEnded:
    """A stretch of the answer, recognised to the end."""

    turn: int
    phrase: Phrase


@dataclass(frozen=True)
class TurnCommitted:
    """The turn machine says that the answer is over; every phrase of it has been told before.

    `silence` is the patience (seconds) it chose, None where the person ended the turn; `seconds` is how long
    the microphone was open. `recording` is the opening that it ended; empty where there was none to tell apart.
    `reaction` is said in place of one of our own where the interviewer reacts at all.
    """

    turn: int
    reason: CommitReason
    silence: float | None
    seconds: float
    recording: str = ""
    reaction: Reaction | None = None


@dataclass(frozen=True)
class HeardAgain:
    """A closed turn was heard a second time, better. `heard`: how many words it had when that began."""

    turn: int
    heard: int
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class AnswerLookedAt:
    """Engines have looked at a closed turn whose best text was `text`, and this is what they found."""

    turn: int
    text: str
    measured: Measured


@dataclass(frozen=True)
class NothingSaid:
    """No word for the time of the quiet offer."""

    turn: int


@dataclass(frozen=True)
class SpeechResumed:
    """Speech went on within 1.2 s after the commit of `turn` (only with headphones)."""

    turn: int


@dataclass(frozen=True)
class Typed:
    text: str


@dataclass(frozen=True)
class CutIn:
    """'I have read it': the interviewer stops speaking and the floor is the candidate's."""


@dataclass(frozen=True)
class Repeat:
    pass


@dataclass(frozen=True)
class Skip:
    pass


@dataclass(frozen=True)
class UndoSkip:
    pass


@dataclass(frozen=True)
class NotFinished:
    """'I wasn't finished.'"""


@dataclass(frozen=True)
class Think:
    on: bool


@dataclass(frozen=True)
class SetMode:
    mode: TurnMode


@dataclass(frozen=True)
class Pause:
    reason: PauseReason = "asked"


@dataclass(frozen=True)
class Resume:
    pass


@dataclass(frozen=True)
class Ease:
    """'Stop': the pressure of a stress interview ends, for good."""


@dataclass(frozen=True)
class Finish:
    """The person ends the interview now, with a goodbye."""


@dataclass(frozen=True)
class Abandon:
    """The person closes an unfinished interview for good; what was answered is kept and reported."""


Input = (
    LineEnded
    | PhraseEnded
    | TurnCommitted
    | HeardAgain
    | AnswerLookedAt
    | NothingSaid
    | SpeechResumed
    | Typed
    | CutIn
    | Repeat
    | Skip
    | UndoSkip
    | NotFinished
    | Think
    | SetMode
    | Pause
    | Resume
    | Ease
    | Finish
    | Abandon
)

# What `speaking` and `listening` tell of the interview they serve; everything else is the person's doing.
FROM_PARTS = (LineEnded, PhraseEnded, TurnCommitted, HeardAgain, AnswerLookedAt, NothingSaid, SpeechResumed)
