"""Which of the speech is the candidate's? Pure: a speech probability and a power per window in, a `Heard` out.

A neighbour, a radio or an open-plan office is speech to any detector. It is quieter, though, than the person at
the microphone. So the level of the candidate's own speech is followed, and speech far below it does not count. It
must not be the quiet end of a sentence: so one second of speech is looked at as a whole.

Measured on twelve recordings of read, public and spontaneous speech and five synthetic voices, with levels averaged
over 0.16 s and the 90th percentile as the speaker's own level: at least a quarter of every second of speech is
within 8 dB of it, but for one stretch of 0.16 s; of voices 12 dB quieter that holds 0.5 % of the time, of voices
18 dB quieter never.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np

WINDOW = 0.032  # s
SMOOTH = 5  # windows over which power is averaged
OWN_QUANTILE = 90  # percentile of recent own speech that is the candidate's level
QUIETER = 8.0  # dB below it a window is not loud
SHARE = 0.25  # of the last second of speech that is loud in the candidate's own
SECOND = 31  # windows of speech that are looked at together
HOLD = 1.0  # s after the last loud window in which soft speech still belongs to what was said before
LOUD = 4  # windows at least: a door that bangs in somebody else's sentence makes fewer
PRE_ROLL = 10  # windows (0.32 s) before speech was noticed that still belong to it: soft first syllables
REMEMBER = 600  # windows of own speech (about 19 s) that the level is taken from
ESTABLISHED = 30  # windows of own speech (about 1 s) before there is a level at all
ONSET = 3  # windows of speech in a row that make a beginning: a click or a breath has fewer
# Shares of the threshold. Speech ends late and may begin early: with 0.3 and 0.4 a pause of 1.5 s cut into speech
# is measured 0.08 s too short in the median, with 0.7 and 1.0 it was 0.05 s too long, which cut people off.
GOING_ON = 0.3  # this much probability continues speech
KNOWN_LEVEL = 0.7  # this much begins it at the candidate's own level
# In loud noise the detector stays undecided after speech has ended, and the level tells nothing either.
CLEAR = 12.0  # dB of the candidate's level over the noise, below which that is so
GOING_ON_IN_NOISE = 0.7
FLOOR = 0.02  # share of the way the noise level goes with each window without speech: it settles in about 2 s
HINT = 0.4  # and this much may be its beginning
STOP = 3  # windows without speech that do not interrupt it: a stop consonant
GAP = 10  # windows without speech after which a new stretch begins
# A voice that talks alone and is often no quieter than NEARLY dB is the candidate, moved away from the microphone:
# ADOPT seconds of such windows are 9 s of speech that is 9 dB quieter, and 30 s of a neighbour's at 12 dB.
NEARLY = 12.0
ADOPT = 3.0


@dataclass(frozen=True)
class Heard:
    """One window. `speech`: the candidate speaks. `onset`: somebody may be beginning to.

    `other`: somebody speaks, but not the candidate. `back`: with the first window of speech, how many windows
    before it belong to it too (else 0). `loud`: clearly the candidate's own level.
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
        self._floor: float | None = None
        self._since_update = 0
        self.begin()

    @property
    def level(self) -> float | None:
        """The candidate's level in dBFS; None before about a second of speech was heard."""
        return self._level

    def begin(self) -> None:
        """A new opening of the microphone."""
        self._powers: deque[float] = deque(maxlen=SMOOTH)
        self._loud: deque[bool] = deque(maxlen=SECOND)
        self._active_run = 0
        self._own_run = 0
        self._since_active = GAP
        self._hint_run = 0
        self._speaking = False
        self._since_loud = HOLD
        self._quiet_speech = 0.0

    def hear(self, probability: float, power: float, *, gated: bool = True) -> Heard:
        """One window: speech probability (0-1) and mean square of the samples. `gated` False: every voice counts."""
        self._powers.append(power)
        level = 10.0 * float(np.log10(sum(self._powers) / len(self._powers) + 1e-12))
        loud_enough = not gated or self._is_own(level)
        active = probability >= self._threshold * self._share_needed(loud_enough)
        self._since_loud += WINDOW
        self._hint_run = self._hint_run + 1 if probability >= self._threshold * HINT else 0
        if probability < self._threshold * GOING_ON:
            self._floor = level if self._floor is None else self._floor + FLOOR * (level - self._floor)
        own = active and self._belongs(loud_enough)
        self._count(active, own)
        began = not self._speaking and self._own_run >= ONSET
        self._speaking = own and (self._speaking or began)
        if own and loud_enough:
            self._since_loud = 0.0
        if self._speaking:
            self._follow(level)
            return Heard(speech=True, back=self._beginning() if began else 0, loud=loud_enough)
        onset = 0 < self._hint_run <= (SECOND if loud_enough else 2 * ONSET)
        return self._adopted(level, onset) if active and not own else Heard(speech=False, onset=onset or own)

    def _share_needed(self, loud_enough: bool) -> float:
        """Of the threshold, for a window to be speech at all."""
        noisy = self._level is not None and self._floor is not None and self._level - self._floor < CLEAR
        if noisy:
            return GOING_ON_IN_NOISE if self._speaking else 1.0
        if self._speaking:
            return GOING_ON
        return KNOWN_LEVEL if loud_enough and self._level is not None else 1.0

    def _belongs(self, loud: bool) -> bool:
        """Whether enough of the last second of speech was loud; what comes long after is judged by itself."""
        if self._since_active >= GAP and self._since_loud >= HOLD:
            self._loud.clear()
        self._loud.append(loud)
        return sum(self._loud) >= max(LOUD, SHARE * len(self._loud))

    def _count(self, active: bool, own: bool) -> None:
        """How long somebody, and how long the candidate, has been speaking; a stop consonant is no interruption."""
        self._since_active = 0 if active else self._since_active + 1
        if active:
            self._active_run += 1
            self._own_run = self._own_run + 1 if own else 0
        elif self._since_active > STOP:
            self._active_run = self._own_run = 0
        elif self._active_run:
            self._active_run += 1

    def _beginning(self) -> int:
        """How many windows back to begin: before all of this speech, unless somebody else was speaking before."""
        loud = len(self._loud) - self._loud.index(True)
        return loud + SMOOTH if self._active_run > loud + PRE_ROLL else self._active_run - 1 + PRE_ROLL

    def _is_own(self, level: float) -> bool:
        return self._level is None or level >= self._level - QUIETER

    def _follow(self, level: float) -> None:
        self._levels.append(level)
        self._quiet_speech = 0.0
        self._since_update += 1
        if len(self._levels) >= ESTABLISHED and (self._since_update >= 8 or self._level is None):
            self._level = float(np.percentile(np.asarray(self._levels), OWN_QUANTILE))
            self._since_update = 0

    def _adopted(self, level: float, onset: bool) -> Heard:
        """Somebody else's speech; unless it goes on alone for long and is nearly as loud: then it is the candidate."""
        if self._level is not None and level >= self._level - NEARLY:
            self._quiet_speech += WINDOW
        if self._quiet_speech < ADOPT:
            return Heard(speech=False, onset=onset, other=True)
        self._levels.clear()
        self._level = None
        self._quiet_speech = 0.0
        self._since_loud = 0.0
        self._loud.extend([True] * SECOND)
        self._speaking = True
        return Heard(speech=True, back=REMEMBER, loud=True)
