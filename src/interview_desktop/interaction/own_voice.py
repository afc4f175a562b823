"""Which of the speech is the candidate's? Pure: a speech probability and a level per window in, a `Heard` out.

A neighbour, a radio or an open-plan office is speech to any detector. It is quieter, though, than the person at
the microphone. So the level of the candidate's own speech is followed, and speech far below it, for long, does
not count. It must not be the quiet end of a sentence: that is why a quiet stretch counts for HOLD seconds.

Measured on twelve recordings of read, public and spontaneous speech and five synthetic voices, with
over 0.16 s and the 90th percentile as the speaker's own: the longest stretch of a speaker's
speech more than 9 dB below their level is 0.4 s in the median, 0.8 s in all but one (1.15 s); of a voice
12 dB quieter, 1 % of the time reaches the 9 dB line.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np

WINDOW = 0.032  # s
SMOOTH = 5  # windows over which power is averaged
OWN_QUANTILE = 90  # percentile of recent own speech that is the candidate's level
QUIETER = 9.0  # dB below it: somebody else, when it lasts
HOLD = 1.0  # s that quiet speech still counts after the last loud window
REMEMBER = 600  # windows of own speech (about 19 s) that the level is taken from
ESTABLISHED = 30  # windows of own speech (about 1 s) before there is a level at all
ONSET = 3  # windows of speech in a row that make a beginning: a click or a breath has fewer
HYSTERESIS = 0.15  # going on takes that much less probability than beginning
NEARLY = 15.0  # dB: a voice no quieter than this ...
ADOPT = 8.0  # ... that talks so many seconds alone is the candidate, who moved away from the microphone


@dataclass(frozen=True)
class Heard:
    """One window. `speech`: the candidate speaks. `onset`: somebody may be beginning to.

    `other`: somebody speaks, but not the candidate. `back`: with the first window of speech, how many windows
    ago it began (else 0). `loud`: clearly the candidate's own level.
    """

    speech: bool
    onset: bool = False
    other: bool = False
    back: int = 0
    loud: bool = False


class OwnVoice:
    """Follows the candidate through a session: the level lasts, what is going on begins anew with each opening."""

    def __init__(self, threshold: float) -> None:
        """`threshold`: the probability (0-1) from which a window is speech."""
        self._threshold = threshold
        self._levels: deque[float] = deque(maxlen=REMEMBER)
        self._level: float | None = None
        self._since_update = 0
        self.begin()

    @property
    def level(self) -> float | None:
        """The candidate's level in dBFS; None before about a second of speech was heard."""
        return self._level

    def begin(self) -> None:
        """A new opening of the microphone."""
        self._powers: deque[float] = deque(maxlen=SMOOTH)
        self._active_run = 0
        self._own_run = 0
        self._speaking = False
        self._since_loud = HOLD
        self._quiet_speech = 0.0

    def hear(self, probability: float, power: float, *, gated: bool = True) -> Heard:
        """One window: speech probability (0-1) and mean square of the samples. `gated` False: every voice counts."""
        self._powers.append(power)
        level = 10.0 * float(np.log10(sum(self._powers) / len(self._powers) + 1e-12))
        active = probability >= self._threshold - (HYSTERESIS if self._speaking else 0.0)
        loud = active and (not gated or self._is_own(level))
        self._since_loud = 0.0 if loud else self._since_loud + WINDOW
        own = loud or (active and self._since_loud < HOLD)
        self._active_run = self._active_run + 1 if active else 0
        self._own_run = self._own_run + 1 if own else 0
        began = not self._speaking and self._own_run >= ONSET
        self._speaking = own and (self._speaking or began)
        back = self._active_run - 1 if began else 0
        if self._speaking:
            self._follow(level)
            return Heard(speech=True, back=back, loud=loud)
        onset = active and (own or self._active_run <= 2 * ONSET)
        return self._adopted(level) if active and not own else Heard(speech=False, onset=onset)

    def _is_own(self, level: float) -> bool:
        return self._level is None or level >= self._level - QUIETER

    def _follow(self, level: float) -> None:
        self._levels.append(level)
        self._quiet_speech = 0.0
        self._since_update += 1
        if len(self._levels) >= ESTABLISHED and (self._since_update >= 8 or self._level is None):
            self._level = float(np.percentile(np.asarray(self._levels), OWN_QUANTILE))
            self._since_update = 0

    def _adopted(self, level: float) -> Heard:
        """Somebody else's speech; unless it goes on alone for long and is nearly as loud: then it is the candidate."""
        onset = self._active_run <= 2 * ONSET
        if self._level is not None and level >= self._level - NEARLY:
            self._quiet_speech += WINDOW
        if self._quiet_speech < ADOPT:
            return Heard(speech=False, onset=onset, other=True)
        self._levels.clear()
        self._level = None
        self._quiet_speech = 0.0
        self._since_loud = 0.0
        self._speaking = True
        self._own_run = ONSET
        return Heard(speech=True, back=int(ADOPT / WINDOW), loud=True)
