"""One phrase on its way through Whisper: what work is due on it, and what is told of it.

In: samples and marks from the caller's thread; on the engine's own thread, `work` with a decoder. Out: partial texts,
in which words once agreed on stand still, and exactly one final or failure. There is no queue of audio: a phrase keeps
all of it, and each piece of work takes what there is by then, so partials are always the latest.

What a decode at a pause has read is the final, without further work, where nothing but the same pause followed.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from enum import IntEnum

import numpy as np

from interview_desktop.engines.speech_to_text import OnFailed, OnFinal, OnPartial, Samples
from interview_desktop.engines.speech_to_text.whisper import levels
from interview_desktop.engines.speech_to_text.whisper.agreement import Agreement
from interview_desktop.engines.speech_to_text.whisper.model import Decoder, Unwanted, Words
from interview_desktop.errors import EngineError, EngineFailed
from interview_desktop.events.speech import SAMPLE_RATE, Transcript

# From one partial to the next there is new audio of at least PARTIAL_EVERY seconds, and so much that partials take no
# more than PARTIAL_SHARE of the time, and that a final, which cannot interrupt one, waits for PARTIAL_DELAY seconds on
# the average: captions are shed before the voice. A partial of 0.3 s thus comes every 0.6 s, one of 1 s every 5 s.
PARTIAL_EVERY = 0.5
PARTIAL_SHARE = 0.5
PARTIAL_DELAY = 0.1


class Due(IntEnum):
    """Work on a phrase, the most urgent first."""

    FINAL = 0
    PAUSE = 1
    PARTIAL = 2


class WhisperPhrase:
    """The Recognition that the engine hands out."""

    def __init__(
        self,
        engine: str,
        on_partial: OnPartial,
        on_final: OnFinal,
        on_failed: OnFailed | None,
        nudge: Callable[[], object],
    ) -> None:
        """`nudge` wakes the engine's thread: there may be work."""
        self._engine = engine
        self._on_partial, self._on_final, self._on_failed = on_partial, on_final, on_failed
        self._nudge = nudge
        self._changed = threading.Condition()
        self._audio: list[Samples] = []
        self._length = 0  # samples fed
        self._mark = 0  # samples that a partial text was asked for
        self._read: tuple[Words, int] = ((), 0)  # of the last decode at a pause, and the samples it had
        self._reached = 0  # samples that are in the partial text, as far as they were asked for
        self._had: Words = ()
        self._agreement = Agreement()
        self._told = ""
        self._partial_from = 0  # samples at which the next partial may be made
        self._finished = False
        self._lost: EngineError | None = None  # nothing more can be decoded
        self._over = False  # nothing is told any more
        self._done = False  # and what was told has been told to the end

    # Any thread

    def feed(self, samples: Samples) -> None:
        with self._changed:
            if self._finished or self._over:
                return
            self._audio.append(np.array(samples, np.float32))  # a copy: the caller may use its array again
            self._length += len(samples)
            due = self._length >= self._partial_from + PARTIAL_EVERY * SAMPLE_RATE
        if due:
            self._nudge()

    def speculate(self) -> None:
        with self._changed:
            self._mark = self._length
        self._nudge()

    def finish(self) -> None:
        with self._changed:
            self._finished = True
            lost = self._lost is not None
        if lost:
            self._deliver(self._unsure())
        else:
            self._nudge()

    def abandon(self) -> None:
        with self._changed:
            self._over = self._done = True
            self._audio.clear()
            self._changed.notify_all()

    def settle(self, timeout: float) -> bool:
        with self._changed:
            finished = self._finished
        if not finished:
            self.speculate()
        with self._changed:
            mark = self._mark
            return self._changed.wait_for(lambda: self._settled(mark), timeout)

    def _settled(self, mark: int) -> bool:
        return self._done or (not self._finished and (self._lost is not None or self._reached >= mark))

    # The engine's thread

    @property
    def is_over(self) -> bool:
        return self._over

    def due(self) -> Due | None:
        """The most urgent work there is on this phrase."""
        with self._changed:
            if self._over or self._lost is not None:
                return None
            if self._finished:
                return Due.FINAL
            if self._mark > self._reached:
                return Due.PAUSE
            fresh = self._length >= self._partial_from + PARTIAL_EVERY * SAMPLE_RATE
            # In a pause the listener will ask by itself, in a moment, and should not have to wait for a partial.
            return Due.PARTIAL if fresh and not levels.pauses(self._all()) else None

    def work(self, due: Due, decoder: Decoder, urgent: Unwanted) -> None:
        """Do it. A partial is given up as soon as something is `urgent`; anything, when the phrase is abandoned."""
        with self._changed:
            samples = self._all()
        try:
            if due is Due.PARTIAL:
                self._make_partial(samples, decoder, lambda: self._over or urgent())
            else:
                self._read_all(samples, decoder)
        except EngineError as fault:
            self.lose(fault)

    def lose(self, fault: EngineError) -> None:
        """Nothing more can be decoded: tell the failure where somebody wants to know, else a final with what it had."""
        with self._changed:
            if self._over or self._lost is not None:
                return
            self._lost = fault
            self._changed.notify_all()
            finished = self._finished
        if finished or self._on_failed is not None:
            self._deliver(self._unsure())

    def _all(self) -> Samples:
        if len(self._audio) > 1:
            self._audio = [np.concatenate(self._audio)]
        return self._audio[0] if self._audio else np.zeros(0, np.float32)

    def _make_partial(self, samples: Samples, decoder: Decoder, unwanted: Unwanted) -> None:
        started = time.perf_counter()
        words = decoder.decode(samples, unwanted, timed=False)
        spent = time.perf_counter() - started
        with self._changed:
            self._partial_from = len(samples) + round((interval(spent) - PARTIAL_EVERY) * SAMPLE_RATE)
        if words is not None:
            self._hear(words)

    def _read_all(self, samples: Samples, decoder: Decoder) -> None:
        """With final quality; where the phrase is finished, and nothing was said since, this is the final."""
        words, upto = self._read
        if not (upto and levels.goes_on(samples[:upto], samples[upto:])):
            decoded = decoder.decode(samples, lambda: self._over, timed=True)
            if decoded is None:
                return
            words, upto = decoded, len(samples)
        with self._changed:
            finished, since = self._finished, self._all()[len(samples) :]
        if finished and levels.goes_on(samples, since):
            self._deliver(words)
            return
        self._hear(words)
        with self._changed:
            self._read, self._reached = (words, upto), len(samples)
            self._partial_from = max(self._partial_from, len(samples))
            self._changed.notify_all()

    def _hear(self, words: Words) -> None:
        """Tell the partial text, if it is another one than before."""
        self._agreement = self._agreement.heard([word.text for word in words])
        with self._changed:
            self._had = words
            text = self._agreement.text
            if self._over or self._lost is not None or text == self._told:
                return
            self._told = text
        self._on_partial(text)

    # Either

    def _unsure(self) -> Words:
        return tuple(word.model_copy(update={"confidence": 0.0}) for word in self._had)

    def _deliver(self, words: Words) -> None:
        """The end of the phrase, once: a failure where there was one and somebody wants to know, else the final."""
        with self._changed:
            if self._over:
                return
            self._over = True
            self._audio.clear()
        try:
            if self._lost is not None and self._on_failed is not None:
                self._on_failed(self._lost)
            else:
                self._on_final(Transcript(words=words, engine=self._engine))
        finally:
            with self._changed:
                self._done = True
                self._changed.notify_all()


def interval(spent: float) -> float:
    """Seconds from one partial to the next, when one takes `spent` seconds.

    A final that comes at any time finds one running in spent / interval of the cases, and waits for half of it.
    """
    return max(PARTIAL_EVERY, spent / PARTIAL_SHARE, spent**2 / (2 * PARTIAL_DELAY))


def closed() -> EngineFailed:
    """The fault of a phrase whose engine was closed under it."""
    return EngineFailed("Whisper was closed in the middle of a phrase.")
