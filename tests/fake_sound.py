"""Stand-ins for what listening stands on, driven by the test: a detector, a microphone, a recogniser.

As in `fakes`: each keeps the contract of its Protocol, in memory and on a clock the test moves.
"""

from __future__ import annotations

import threading
from collections import deque

import numpy as np
from numpy.typing import NDArray

from interview_desktop.devices import Block
from interview_desktop.engines.speech_to_text import OnFailed, OnFinal, OnPartial
from interview_desktop.errors import DeviceError, DeviceLost, EngineError
from interview_desktop.events.speech import Transcript, Word


class LoudIsSpeech:
    """A VoiceActivity for tones in silence: speech is what is louder than -40 dBFS."""

    def __init__(self) -> None:
        self.resets = 0
        self.fault: Exception | None = None

    def probability(self, window: NDArray[np.float32]) -> float:
        if self.fault is not None:
            raise self.fault
        return 0.99 if float(np.sqrt(np.mean(window**2))) > 0.01 else 0.01

    def reset(self) -> None:
        self.resets += 1


class PushedMicrophone:
    """A live Microphone at 16 kHz whose sound the test pushes in; it can be unplugged."""

    rate = 16_000
    live = True

    def __init__(self) -> None:
        self.is_open = False
        self.gate_open = False
        self.refusal: DeviceError | None = None
        self._blocks: deque[Block] = deque()
        self._position = 0
        self._lost = False
        self._changed = threading.Condition()

    def open(self) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.is_open = True

    def gate(self, is_open: bool) -> None:
        with self._changed:
            self.gate_open = is_open
            self._changed.notify_all()

    def push(self, samples: NDArray[np.float32], *, lost: int = 0) -> None:
        """Sound that is captured if the gate is open, in blocks of 20 ms; `lost` samples went missing before it."""
        with self._changed:
            if not self.gate_open:
                return
            for at in range(0, len(samples), 320):
                piece = samples[at : at + 320]
                self._position += lost
                self._blocks.append(Block(piece, self._position, lost))
                self._position += len(piece)
                lost = 0
            self._changed.notify_all()

    def unplug(self) -> None:
        with self._changed:
            self._lost = True
            self._changed.notify_all()

    def wait_for_gate(self, is_open: bool, timeout: float = 5.0) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: self.gate_open == is_open, timeout)

    def wait_until_read(self, timeout: float = 5.0) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: not self._blocks, timeout)

    def read(self, timeout: float) -> Block | None:
        with self._changed:
            self._changed.wait_for(lambda: self._blocks or self._lost or not self.is_open, timeout)
            if self._blocks:
                self._changed.notify_all()
                return self._blocks.popleft()
            if self._lost:
                raise DeviceLost("The microphone went away.", "Plug it in again.")
            return None

    def close(self) -> None:
        with self._changed:
            self.is_open = False
            self._changed.notify_all()


class ScriptedRecogniser:
    """A SpeechToText that hears what the test wrote down: the n-th phrase has the n-th text.

    A word takes 0.3 s from the beginning of the phrase on. Finals come at once or, with `hold`, when the test calls
    `release` (on the test's thread, as from an engine's own). Further phrases than were written have no words.
    """

    def __init__(
        self, *texts: str, confidence: float | None = 0.95, hold: bool = False, name: str = "scripted"
    ) -> None:
        self.name = name
        self.turns = 0
        self.closed = False
        self.texts = deque(texts)
        self.confidence = confidence
        self.hold = hold
        self.phrases: list[ScriptedPhrase] = []
        self.fault: EngineError | None = None

    def open(self) -> None:
        pass

    def begin_turn(self) -> None:
        self.turns += 1

    def recognise(self, on_partial: OnPartial, on_final: OnFinal, on_failed: OnFailed | None = None) -> ScriptedPhrase:
        if self.fault is not None:
            raise self.fault
        words = self.texts.popleft().split() if self.texts else []
        phrase = ScriptedPhrase(self, words, on_partial, on_final, on_failed)
        self.phrases.append(phrase)
        return phrase

    def release(self) -> None:
        self.hold = False
        for phrase in self.phrases:
            phrase.answer()

    def close(self) -> None:
        self.closed = True


class ScriptedPhrase:
    """One phrase of a ScriptedRecogniser; `fed` are its samples. `fail` is what a broken engine does."""

    def __init__(
        self,
        engine: ScriptedRecogniser,
        words: list[str],
        on_partial: OnPartial,
        on_final: OnFinal,
        on_failed: OnFailed | None = None,
    ) -> None:
        self._engine = engine
        self._words = words
        self._on_partial = on_partial
        self._on_final = on_final
        self._on_failed = on_failed
        self.abandoned = False
        self.speculated = 0
        self._answered = False
        self.finished = threading.Event()
        self.fed = np.zeros(0, np.float32)

    @property
    def seconds(self) -> float:
        return len(self.fed) / 16_000

    def feed(self, samples: NDArray[np.float32]) -> None:
        assert not self.finished.is_set()
        before = int(self.seconds / 0.3)
        self.fed = np.concatenate((self.fed, samples))
        now = int(self.seconds / 0.3)
        if now > before and not self._answered:
            self._on_partial(" ".join(self._words[:now]))

    def speculate(self) -> None:
        self.speculated += 1
        if not self._answered:
            self._on_partial(" ".join(self._words))

    def abandon(self) -> None:
        self.abandoned = self._answered = True

    def fail(self, fault: EngineError) -> None:
        """Break, at any moment of the phrase, on the caller's thread."""
        if self._answered:
            return
        assert self._on_failed is not None
        self._answered = True
        self._on_failed(fault)

    def finish(self) -> None:
        assert not self.finished.is_set()
        self.finished.set()
        if not self._engine.hold:
            self.answer()

    def settle(self, timeout: float) -> bool:
        return not self._engine.hold

    def answer(self) -> None:
        """Give the final words; once, and only after the end."""
        if self._answered or not self.finished.is_set():
            return
        self._answered = True
        words = tuple(
            Word(text=word, start=0.3 * at, end=0.3 * at + 0.28, confidence=self._engine.confidence)
            for at, word in enumerate(self._words)
        )
        self._on_final(Transcript(words=words, engine=self._engine.name))
