"""The one thread on which Whisper works, from the model's loading to its end: which phrase, and which work, comes next.

In: phrases, which tell by a nudge that there may be work. Out: their `work`, one after the other: finals before pauses
before partials, and of equals the older phrase first. What is due is asked of the phrases each time, so nothing piles
up here, and no final is ever dropped.
"""

from __future__ import annotations

import logging
import threading

from interview_desktop.engines.speech_to_text import OnFailed, OnFinal, OnPartial
from interview_desktop.engines.speech_to_text.whisper.model import Decoder
from interview_desktop.engines.speech_to_text.whisper.phrase import Due, WhisperPhrase, closed
from interview_desktop.errors import EngineFailed
from interview_desktop.worker import Worker

log = logging.getLogger(__name__)

THREAD = "recognise-whisper"


class WhisperDesk:
    """One loaded model at work. Any thread may call it."""

    def __init__(self, decoder: Decoder) -> None:
        self._decoder: Decoder | None = decoder
        self._lock = threading.Lock()
        self._phrases: list[WhisperPhrase] = []
        self._at_work: WhisperPhrase | None = None
        self._closed = False
        # One nudge that waits says as much as a hundred.
        self._worker: Worker[None] = Worker(THREAD, self._work, failed=self._tell_bug, limit=1)
        self._worker.start()

    def begin(self, engine: str, on_partial: OnPartial, on_final: OnFinal, on_failed: OnFailed | None) -> WhisperPhrase:
        phrase = WhisperPhrase(engine, on_partial, on_final, on_failed, lambda: self._worker.post(None))
        with self._lock:
            self._phrases = [*(other for other in self._phrases if not other.is_over), phrase]
            late = self._closed
        if late:
            phrase.lose(closed())
        return phrase

    def close(self) -> None:
        """End the work. A call into the model that runs is waited for, 5 s at most, and then left to end by itself."""
        with self._lock:
            self._closed = True
            phrases = list(self._phrases)
        self._worker.stop()
        for phrase in phrases:
            phrase.lose(closed())
        self._decoder = None

    def _work(self, _: None) -> None:
        found, decoder = self._next(), self._decoder
        if found is None or decoder is None:
            return
        due, phrase = found
        self._at_work = phrase
        phrase.work(due, decoder, self._urgent)
        self._worker.post(None)  # there may be more

    def _next(self) -> tuple[Due, WhisperPhrase] | None:
        with self._lock:
            self._phrases = [phrase for phrase in self._phrases if not phrase.is_over]
            phrases = list(self._phrases)
        work = [(due, phrase) for phrase in phrases if (due := phrase.due()) is not None]
        return min(work, key=lambda item: item[0], default=None)

    def _urgent(self) -> bool:
        """Whether a partial had better be given up: something else is due, or all of it ends."""
        if self._closed:
            return True
        found = self._next()
        return found is not None and found[0] is not Due.PARTIAL

    def _tell_bug(self, fault: Exception) -> None:
        log.error("work on a phrase failed", exc_info=fault)
        if self._at_work is not None:
            self._at_work.lose(EngineFailed("Whisper stopped in the middle of a phrase.", "The recording is kept."))
        self._worker.post(None)
