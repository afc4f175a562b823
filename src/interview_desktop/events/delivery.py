"""How something was said: what was counted, and the measures that follow from it, each with what is usual.

`interaction.delivery` works them out from word times. A measure without enough evidence has no value and
says why; bands say what is usual and where that comes from, never what is right.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
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
    "pauses_within",
    "fillers",
    "repetitions",
    "restarts",
    "loudness",
    "loudness_range",
    "pitch_range",
    "monotony",
    "talk_share",
]
# What a person can have switched off, everywhere (SPEC section 4), and the measures that go with it.
Accommodation = Literal["pace", "fillers", "repetitions", "restarts", "pauses", "pitch", "loudness"]
SWITCHES: Mapping[Accommodation, frozenset[MeasureName]] = {
    "pace": frozenset({"speaking_rate", "articulation_rate"}),
    "fillers": frozenset({"fillers"}),
    "repetitions": frozenset({"repetitions"}),
    "restarts": frozenset({"restarts"}),
    "pauses": frozenset({"latency", "pauses", "pause_share", "long_pauses", "longest_pause", "pauses_within"}),
    "pitch": frozenset({"pitch_range", "monotony"}),
    "loudness": frozenset({"loudness", "loudness_range"}),
}


def switched_off(accommodations: Collection[Accommodation]) -> frozenset[MeasureName]:
    """The measures that are neither worked out nor shown."""
    return frozenset(name for one in accommodations for name in SWITCHES[one])


class Band(Fact):
    """What is usual, never a pass mark: usual from `low` to `high`, worth a look outside `below` and `above`."""

    text: str
    source: str
    low: float | None = None
    high: float | None = None
    below: float | None = None
    above: float | None = None


class Baseline(Fact):
    """The person's own median and range (10th to 90th percentile) over `sessions` of at least three."""

    median: float
    low: float
    high: float
    sessions: int = Field(ge=3)


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
    baseline: Baseline | None = None


class Tally(Fact):
    """A thing that was counted, for example a filler."""

    text: str
    count: int = Field(ge=0)


class Counts(Fact):
    """What the measures are worked out from; seconds. Whole-interview counts are sums of those of the answers.

    `speech` runs from the first word to the last of each recording, pauses included; `silent` is the pauses
    in it (0.2 s and more), `articulated` what is left without them. `clear_words`, `clear_speech` and `clear_pauses`
    are those of answers that were heard clearly: only in those are fillers, repetitions, restarts and pauses within
    clauses counted. `filled_pauses` are voiced stretches without a word, in `listened` seconds of clear speech whose
    sound was looked at.
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
    articulated: float = 0.0
    clear_pauses: int = 0
    pauses_within: int = 0
    restarts: int = 0
    filled_pauses: int = 0
    filled_seconds: float = 0.0
    listened: float = 0.0


class Delivery(Fact):
    """How something was said: the counts and what follows from them, always in the same order."""

    counts: Counts = Counts()
    measures: tuple[Measure, ...] = ()

    def measure(self, name: MeasureName) -> Measure | None:
        return next((measure for measure in self.measures if measure.name == name), None)
