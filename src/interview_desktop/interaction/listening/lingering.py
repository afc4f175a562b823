"""An ear that stays open for a moment after an answer was taken: did the person go on?

Only with headphones, where the microphone does not hear the interviewer. In: samples at 16 kHz after the commit.
Out: whether the candidate spoke again in time, and the samples from a little before that, with which the
answer goes on.
"""

from __future__ import annotations

import numpy as np

from interview_desktop.engines.voice_activity import WINDOW, Samples, VoiceActivity
from interview_desktop.events.speech import SAMPLE_RATE
from interview_desktop.interaction.listening.own_voice import ONSET, OwnVoice

RESUME_WITHIN = 1.2  # s after the commit in which speech reopens the answer (SPEC section 2)
KEEP = 6.0  # s that are kept for the reopened answer, should reopening take that long


class Lingering:
    """After the commit of `turn`. To be used from one thread."""

    def __init__(self, turn: int, activity: VoiceActivity, voice: OwnVoice) -> None:
        self.turn = turn
        self.resumed = False
        self._activity = activity
        self._voice = voice
        self._kept = np.zeros(0, np.float32)
        self._seen = 0  # samples of `_kept` that were looked at
        self._heard = 0  # samples in all
        self._from = 0

    @property
    def over(self) -> bool:
        """Nobody spoke in time, or the answer was not reopened in time."""
        limit = KEEP if self.resumed else RESUME_WITHIN + ONSET * WINDOW / SAMPLE_RATE
        return self._heard >= limit * SAMPLE_RATE

    def hear(self, samples: Samples) -> bool:
        """Samples, shape (n,); True once, when speech has resumed."""
        self._kept = np.concatenate((self._kept, samples))
        began = False
        while len(self._kept) - self._seen >= WINDOW and not self.over:
            window = self._kept[self._seen : self._seen + WINDOW]
            self._seen += WINDOW
            self._heard += WINDOW
            heard = self._voice.hear(self._activity.probability(window), float(np.dot(window, window)) / WINDOW)
            if heard.speech and not self.resumed:
                self.resumed = began = True
                self._from = max(0, self._seen - (heard.back + 1) * WINDOW)
        return began

    @property
    def rest(self) -> Samples:
        """With what the reopened answer begins."""
        return self._kept[self._from :]
