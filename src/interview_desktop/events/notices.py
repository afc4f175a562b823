"""What is going on right now, for meters, captions and status lines. Never journalled, may be dropped."""

from __future__ import annotations

from typing import Literal

from interview_desktop.events.fact import Fact


class Level(Fact):
    """Loudness of the last block: `rms` and `peak` in dBFS (0 = full scale, -120 = digital silence).

    `speech` is the probability (0-1) that somebody speaks; `zeros` says that the device delivers exact
    zeros, which is what a refused permission or a hardware mute looks like.
    """

    rms: float
    peak: float
    speech: float
    clipped: bool = False
    zeros: bool = False


class PartialCaption(Fact):
    """What the recogniser has so far of the phrase being spoken; `heard` is the answer before it."""

    turn: int
    heard: str
    text: str


class SpeechBegan(Fact):
    turn: int


class Speculating(Fact):
    """A pause: the answer may be over. `wait` is the silence in seconds that would end it."""

    turn: int
    wait: float


class SpokenWord(Fact):
    """The interviewer is at characters [start, end) of the line; `estimated` where the voice gives no times."""

    line: int
    start: int
    end: int
    estimated: bool


class LineBegan(Fact):
    """The first sample of the line has been handed to the sound card."""

    line: int


class AudioDropped(Fact):
    """Microphone audio that could not be kept up with, in seconds since the microphone was opened."""

    seconds: float


class EngineInUse(Fact):
    """An engine took over. `why` is one sentence; `online`: what it works on leaves this machine."""

    capability: Literal["speech_to_text", "text_to_speech", "replies"]
    name: str
    why: str
    online: bool = False


class Failed(Fact):
    """Something a person should know: what happened and what to do. `part` names the worker or device."""

    part: str
    sentence: str
    hint: str = ""


class SessionClosed(Fact):
    """The session is left: everything said is in the journal, every recording is packed."""

    session: str
    finished: bool


Notice = (
    Level
    | PartialCaption
    | SpeechBegan
    | Speculating
    | SpokenWord
    | LineBegan
    | AudioDropped
    | EngineInUse
    | Failed
    | SessionClosed
)
