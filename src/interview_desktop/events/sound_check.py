"""What the device check finds out about microphone and room. All levels in dBFS (0 = full scale)."""

from __future__ import annotations

from typing import Literal

from interview_desktop.events.fact import Fact
from interview_desktop.events.notices import Level

AdviceKind = Literal["zeros", "clipping", "nothing", "quiet", "noisy", "good"]


class Measured(Fact):
    """`noise` is the room without a voice, `speech` the voice; None while too little was heard to tell."""

    noise: float | None = None
    speech: float | None = None
    clipped: bool = False
    zeros: bool = False


class Advice(Fact):
    """One sentence that says what was found, and what to do about it."""

    kind: AdviceKind
    sentence: str
    mend: str = ""


class Heard(Fact):
    """Told about twelve times a second while the microphone is open.

    `recorded` is how many seconds of the voice are kept so far; `recording` whether more is being added.
    """

    level: Level
    measured: Measured
    advice: tuple[Advice, ...] = ()
    recording: bool = False
    recorded: float = 0.0
