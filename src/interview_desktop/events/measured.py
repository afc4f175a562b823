"""What engines found out about an answer while the interview went on: nearness, sound, mood. Facts, never scores.

`interaction.measuring` asks the engines once for each closed answer and journals what they say, so that a report is
worked out from the journal alone. All times are seconds since the first sample of the recording they are in.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AllowInfNan, Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.mood import Mood

Finite = Annotated[float, AllowInfNan(False)]


class Nearness(Fact):
    """How near the answer is to what was asked, 0-1 by `engine`'s own measure; comparable within one engine only.

    `to_anchors` are the nearness to what answers at levels 1, 3 and 5 sound like; empty where the question has no
    anchors. None: there was nothing to compare with.
    """

    engine: str
    to_question: float | None = Field(default=None, ge=0, le=1)
    to_strong: float | None = Field(default=None, ge=0, le=1, description="to what a strong answer contains")
    to_anchors: tuple[float, ...] = ()


class Stretch(Fact):
    """A piece of a recording."""

    recording: str
    start: Finite = Field(ge=0)
    end: Finite = Field(ge=0)

    @property
    def seconds(self) -> float:
        return self.end - self.start


class Sound(Fact):
    """What the recording of an answer sounds like, over its speech.

    `loudness` is the median level of voiced frames in dBFS, `loudness_range` the spread between their 10th and
    90th percentiles (dB); `pitch` the median fundamental frequency (Hz), `pitch_range` the spread between its 10th and
    90th percentiles (semitones), `pitch_deviation` its standard deviation (semitones). `voiced` counts seconds with
    a pitch. `unworded` are voiced stretches in which no word was recognised. None: too little was voiced.
    """

    seconds: Finite = Field(ge=0, description="of sound that was looked at")
    voiced: Finite = Field(default=0.0, ge=0)
    loudness: Finite | None = Field(default=None, le=60)
    loudness_range: Finite | None = Field(default=None, ge=0)
    pitch: Finite | None = Field(default=None, gt=0)
    pitch_range: Finite | None = Field(default=None, ge=0)
    pitch_deviation: Finite | None = Field(default=None, ge=0)
    unworded: tuple[Stretch, ...] = ()
    engine: str = "praat"


class MoodAt(Fact):
    """How a passage of the answer sounds as text. `where` None: it was typed. `text` is the passage itself."""

    mood: Mood
    text: str
    where: Stretch | None = None


class Measured(Fact):
    """Everything engines said of one turn. `sound` None: it was typed, or its recording could not be read."""

    nearness: Nearness | None = None
    sound: Sound | None = None
    moods: tuple[MoodAt, ...] = ()
