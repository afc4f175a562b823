"""Several recognisers as one: whoever is on duty hears, and when it fails in a phrase the next one hears all of it.

In: samples, phrase by phrase, and the engines in a `Rota`. Out: partial texts and one Transcript a phrase, which names
the engine whose words they are. Every sample of a phrase is kept until its final words are there (22 s at most from
the listener, 1.4 MB), so that the engine that takes over misses nothing. While it catches up no caption gets shorter.
"""

from __future__ import annotations

import logging
import threading

import numpy as np

from interview_desktop.engines.rota import Rota
from interview_desktop.engines.speech_to_text import (
    OnFailed,
    OnFinal,
    OnPartial,
    Recognition,
    Samples,
    SpeechToText,
)
from interview_desktop.errors import EngineError, EngineFailed
from interview_desktop.events.speech import Transcript, Word

log = logging.getLogger(__name__)


class Handover:
    """The SpeechToText that an interview listens with. Owns the rota and closes it."""

    def __init__(self, rota: Rota[SpeechToText]) -> None:
        self._rota = rota
        self._lock = threading.Lock()
        self._turn: SpeechToText | None = None

    @property
    def name(self) -> str:
        return self._rota.on_duty

    def open(self) -> None:
        """Load the engine that comes first, and the one that takes over when the network goes. Raises EngineError."""
        self._rota.choose()
        self._rota.standby()

    def begin_turn(self) -> None:
        """Decide who hears this answer; within it only a failure changes that.

        Where nobody can be had the next phrase says so, and the recording keeps what is said.
        """
        try:
            chosen = self._rota.choose()
            chosen.begin_turn()
        except EngineError as fault:
            log.warning("no recogniser for this turn: %s", type(fault).__name__)
            chosen = None
        with self._lock:
            self._turn = chosen

    def recognise(self, on_partial: OnPartial, on_final: OnFinal, on_failed: OnFailed | None = None) -> Recognition:
        return _Phrase(self, on_partial, on_final, on_failed)

    def close(self) -> None:
        self._rota.close()

    # What its phrases ask

    def hearing(self) -> SpeechToText:
        """Who hears the next phrase. Raises EngineError."""
        with self._lock:
            if self._turn is None:
                self._turn = self._rota.choose()
            return self._turn

    def after(self, engine: SpeechToText, fault: EngineError) -> SpeechToText:
        """Who takes over from `engine`, also for the rest of the turn. Raises `fault` where nobody can."""
        following = self._rota.failed(engine, fault)
        with self._lock:
            self._turn = following
        return following

    def worked(self, engine: SpeechToText) -> None:
        self._rota.worked(engine)


class _Phrase:
    """One phrase, whoever hears it. Calls come from the listener's thread, results and failures from any."""

    def __init__(self, owner: Handover, on_partial: OnPartial, on_final: OnFinal, on_failed: OnFailed | None) -> None:
        """Raises EngineError where no engine can begin."""
        self._owner = owner
        self._on_partial = on_partial
        self._on_final = on_final
        self._on_failed = on_failed
        self._changed = threading.Condition(threading.RLock())
        self._fed: list[Samples] = []
        self._speculated = self._finished = False
        self._over = False  # nothing more is told from now on
        self._told = False  # the last word on this phrase was told
        self._shown = ""
        self._attempt = 0
        self._engine = owner.hearing()
        self._recognition: Recognition | None = None
        self._begin(None)

    def feed(self, samples: Samples) -> None:
        with self._changed:
            self._fed.append(samples)
            self._speculated = False
            recognition = self._recognition
            if recognition is not None:
                recognition.feed(samples)

    def speculate(self) -> None:
        with self._changed:
            self._speculated = True
            if self._recognition is not None:
                self._recognition.speculate()

    def finish(self) -> None:
        with self._changed:
            if self._finished:
                return
            self._finished = True
            recognition = self._recognition
        if recognition is not None:
            recognition.finish()

    def abandon(self) -> None:
        with self._changed:
            self._over = self._told = True
            recognition, self._recognition = self._recognition, None
            self._changed.notify_all()
        if recognition is not None:
            recognition.abandon()

    def settle(self, timeout: float) -> bool:
        """Also across a handover: whoever hears the phrase in the end has to have caught up."""
        with self._changed:
            attempt, recognition, finished = self._attempt, self._recognition, self._finished
        settled = recognition is not None and recognition.settle(timeout)
        with self._changed:
            if finished:
                return self._changed.wait_for(lambda: self._told, timeout)
            if attempt == self._attempt:
                return settled
        return self.settle(timeout)

    # Beginning, and beginning again

    def _begin(self, fault: EngineError | None) -> None:
        """Ask the engine on duty, and those after it, to hear the phrase from its first sample. Raises EngineError."""
        while True:
            try:
                engine = self._engine if fault is None else self._owner.after(self._engine, fault)
                with self._changed:
                    self._engine = engine
                    if not self._over:
                        self._ask(engine)
                return
            except EngineError as refused:
                if refused is fault:
                    raise
                fault = refused

    def _ask(self, engine: SpeechToText) -> None:
        """With the lock held: everything there was so far, in one piece, and what was asked for meanwhile."""
        self._attempt += 1
        attempt = self._attempt
        recognition = engine.recognise(
            lambda text: self._partial(attempt, text),
            lambda transcript: self._final(attempt, transcript),
            lambda broken: self._broken(attempt, broken),
        )
        if self._attempt != attempt:
            return  # it failed at once, and another has begun
        self._recognition = recognition
        if self._fed:
            recognition.feed(np.concatenate(self._fed))
        if self._finished:
            recognition.finish()
        elif self._speculated:
            recognition.speculate()

    # What engines tell, on their threads

    def _partial(self, attempt: int, text: str) -> None:
        with self._changed:
            if attempt != self._attempt or self._over:
                return
            catching_up = attempt > 1 and len(text.split()) < len(self._shown.split())
            if catching_up:
                return
            self._shown = text
            self._on_partial(text)

    def _final(self, attempt: int, transcript: Transcript) -> None:
        with self._changed:
            if attempt != self._attempt or self._over:
                return
            self._over = True
            self._fed.clear()
        self._owner.worked(self._engine)
        self._on_final(transcript)
        self._last_word()

    def _broken(self, attempt: int, fault: EngineError) -> None:
        """The engine failed in the middle: the next one hears everything."""
        with self._changed:
            if attempt != self._attempt or self._over:
                return
            self._recognition = None
        log.warning("a recogniser failed in a phrase: %s", type(fault).__name__)
        try:
            self._begin(fault)
        except EngineError as last:
            self._give_up(last)

    def _give_up(self, fault: EngineError) -> None:
        with self._changed:
            if self._over:
                return
            self._over = True
            shown, self._shown = self._shown, ""
        if self._on_failed is not None:
            self._on_failed(EngineFailed(fault.sentence, fault.hint))
        else:
            self._on_final(unsure(shown, self._owner.name))
        self._last_word()

    def _last_word(self) -> None:
        with self._changed:
            self._told = True
            self._changed.notify_all()


def unsure(text: str, engine: str) -> Transcript:
    """The words of a caption, of which nobody is sure: no times, no confidence."""
    words = tuple(Word(text=word, start=0.0, end=0.0, confidence=0.0) for word in text.split())
    return Transcript(words=words, engine=engine)
