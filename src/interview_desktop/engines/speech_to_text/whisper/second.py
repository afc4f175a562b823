"""An answer heard a second time, for the report: slower and better, while the interviewer speaks.

In: mono float32 samples at 16 kHz of a whole answer. Out: words with times on the recording's clock. Five hypotheses at
a time in place of one, and more of the answer in one piece. Pauses are cut out first, since Whisper fills them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np

from interview_desktop.engines.speech_to_text import Samples
from interview_desktop.engines.speech_to_text.whisper import model as whisper_model
from interview_desktop.engines.speech_to_text.whisper.model import Decoder, Unwanted, Words
from interview_desktop.engines.speech_to_text.whisper.stretches import stretches
from interview_desktop.engines.speech_to_text.whisper.words import later
from interview_desktop.engines.voice_activity import WINDOW, VoiceActivity
from interview_desktop.engines.voice_activity.silero import Silero
from interview_desktop.events.speech import SAMPLE_RATE, Transcript

BEAM = 5  # as in the Whisper paper; 1.3 to 1.7 times the work of 1 for the decoder, which is a tenth of the whole
ASK = 300  # windows (about 10 s, 0.1 s of work) between two questions whether it is still wanted


class WhisperSecond:
    """A SecondHearing. The model is loaded at the first hearing, and need not be one that keeps up with speech."""

    def __init__(
        self,
        folder: Path,
        name: str,
        *,
        load: Callable[[Path], Decoder] = whisper_model.load,
        activity: Callable[[], VoiceActivity] = Silero,
    ) -> None:
        """`folder`: of the installed model; `name`: as shown in the report, such as 'whisper-small.en'."""
        self._folder = folder
        self._name = name
        self._load = load
        self._activity = activity
        self._lock = threading.Lock()  # one answer at a time
        self._decoder: Decoder | None = None
        self._closed = False

    @property
    def name(self) -> str:
        return self._name

    def hear_again(self, samples: Samples, unwanted: Callable[[], bool]) -> Transcript | None:
        """See SecondHearing. Also raises EngineUnavailable where the model cannot be loaded; one answer at a time."""
        with self._lock:

            def given_up() -> bool:
                return self._closed or unwanted()

            speech = self._speech(samples, given_up)
            words = None if speech is None else self._words(samples, stretches(speech), given_up)
            if self._closed:
                self._decoder = None
            return None if words is None else Transcript(words=words, engine=self._name)

    def close(self) -> None:
        """Give up what is being heard, and let the model go. Returns at once; the next hearing is unwanted."""
        self._closed = True
        if self._lock.acquire(blocking=False):
            self._decoder = None
            self._lock.release()

    def _speech(self, samples: Samples, unwanted: Unwanted) -> list[float] | None:
        """Probabilities of speech; the last window is filled up with silence."""
        activity = self._activity()
        missing = -len(samples) % WINDOW
        windows = np.concatenate([samples, np.zeros(missing, np.float32)]).reshape(-1, WINDOW)
        speech: list[float] = []
        for number, window in enumerate(windows):
            if number % ASK == 0 and unwanted():
                return None
            speech.append(activity.probability(window))
        return speech

    def _words(self, samples: Samples, where: list[tuple[int, int]], unwanted: Unwanted) -> Words | None:
        words: Words = ()
        for first, last in where:
            if unwanted():
                return None
            decoder = self._loaded()
            found = decoder.decode(samples[first * WINDOW : last * WINDOW], unwanted, timed=True, beam=BEAM)
            if found is None:
                return None
            words += later(found, first * WINDOW / SAMPLE_RATE)
        return words

    def _loaded(self) -> Decoder:
        if self._decoder is None:
            self._decoder = self._load(self._folder)
        return self._decoder
