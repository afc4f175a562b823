"""How something was said: what was counted, and the measures that follow from it, each with what is usual.

`interaction.delivery` works them out from word times. A measure without enough evidence has no value and
says why; bands say what is usual and where that comes from, never what is right.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact

MeasureName = Literal[
    "speaking_rate",
    "articulation_rate",
    "latency",
    "pauses",
    "pause_share",
    "long_pauses",
    "longest_pause",
    "fillers",
    "repetitions",
]


class Band(Fact):
    """What is usual, never a pass mark: usual from `low` to `high`, worth a look outside `below` and `above`."""

    text: str
    source: str
    low: float | None = None
    high: float | None = None
    below: float | None = None
    above: float | None = None


class Measure(Fact):
    """One figure of delivery, or None and the reason. `caution` says why to read the figure with care."""

    name: MeasureName
    label: str
    value: float | None
    unit: str
    why: str = Field(default="", description="why there is no value")
    caution: str = ""
    detail: str = Field(default="", description="what was counted, for example which fillers")
    band: Band | None = None


class Tally(Fact):
    """A thing that was counted, for example a filler."""

    text: str
    count: int = Field(ge=0)


class Counts(Fact):
    """What the measures are worked out from; seconds. Whole-interview counts are sums of those of the answers.

    `speech` runs from the first word to the last of each recording, pauses included; `silent` is the pauses
    in it (0.2 s and more). `clear_words` and `clear_speech` are those of answers that were heard clearly: only in
    those are fillers and repetitions counted.
    """

    answers: int = 0
    words: int = 0
    speech: float = 0.0
    clear_words: int = 0
    clear_speech: float = 0.0
    silent: float = 0.0
    pauses: int = 0
    long_pauses: int = 0
    longest_pause: float = 0.0
    latencies: tuple[float, ...] = ()
    fillers: tuple[Tally, ...] = ()
    repetitions: int = 0


class Delivery(Fact):
    """How something was said: the counts and what follows from them, always in the same order."""

    counts: Counts = Counts()
    measures: tuple[Measure, ...] = ()

    def measure(self, name: MeasureName) -> Measure | None:
        return next((measure for measure in self.measures if measure.name == name), None)
