"""A voice and a loudspeaker for tests of speaking, each behind its Protocol and driven by the test."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray

from interview_desktop.engines.rota import Rota, Rung
from interview_desktop.engines.text_to_speech import SpeechBlock, TextToSpeech, WordTime
from interview_desktop.errors import DeviceLost, DeviceMissing, EngineFailed


def _same(engine: TextToSpeech) -> TextToSpeech:
    return engine


def duty(*engines: TextToSpeech) -> Rota[TextToSpeech]:
    """A rota of engines that are there already, the best first; none of them is online."""
    return Rota([Rung(engine.name, "", partial(_same, engine)) for engine in engines])


class ToneVoice:
    """A voice engine of 0.1 s of tone for each word (8 kHz), its first word at 0; one block for each word.

    `asked` are the texts it was given. It fails (EngineFailed) at a text that contains `fails_at`, and while `held`
    is set it makes nothing of texts that contain it, but lets itself be closed (`closed` counts).
    """

    RATE = 8_000

    def __init__(self, name: str = "tone", voices: tuple[str, ...] = ("low", "high")) -> None:
        self.name = name
        self._voices = voices
        self.asked: list[tuple[str, str, float]] = []
        self.fails_at = ""
        self.held = ""
        self.closed = 0

    def voices(self) -> tuple[str, ...]:
        return self._voices

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:
        self.asked.append((text, voice, rate))
        tone = (0.5 * np.sin(2 * np.pi * 400 * np.arange(self.RATE // 10) / self.RATE)).astype(np.float32)
        try:
            while self.held and self.held in text:
                yield SpeechBlock(np.zeros(0, np.float32), self.RATE)
                time.sleep(0.005)  # as a program that works elsewhere
            start = 0
            for place, word in enumerate(text.split()):
                if self.fails_at and self.fails_at in word:
                    raise EngineFailed("The tone broke.", "Mend it.")
                start = text.index(word, start)
                yield SpeechBlock(tone, self.RATE, (WordTime(start, start + len(word), place / 10, estimated=False),))
                start += len(word)
        except GeneratorExit:
            self.closed += 1
            raise

    def close(self) -> None:
        """Nothing is held."""


class HandSpeaker:
    """A loudspeaker whose clock the test moves: `advance` plays, `lose` pulls the plug, `plug` puts it back."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue = 0.0
        self._played = 0.0
        self._lost = False
        self.missing = False
        self.opened = 0
        self.closed = 0
        self.loudness: list[float] = []  # the peak of each piece that was played

    def open(self) -> None:
        if self.missing:
            raise DeviceMissing("There is no loudspeaker.", "Connect one.")
        self.opened += 1

    def play(self, samples: NDArray[np.float32], rate: int) -> None:
        with self._changed:
            self._check()
            self._queue += len(samples) / rate
            self.loudness.append(float(np.abs(samples).max(initial=0.0)))
            self._changed.notify_all()

    @property
    def queued(self) -> float:
        return self._queue

    @property
    def played(self) -> float:
        return self._played

    def wait(self, timeout: float) -> bool:
        with self._changed:
            self._check()
            return self._changed.wait_for(lambda: self._queue <= 0, timeout)

    def hush(self) -> None:
        with self._changed:
            self._queue = 0.0
            self._changed.notify_all()

    def close(self) -> None:
        self.closed += 1

    def advance(self, seconds: float) -> None:
        """Let so much sound be heard: waits until it is there."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._queue >= seconds - 1e-6, 5), f"only {self._queue} s queued"
            self._queue = max(0.0, self._queue - seconds)
            self._played += seconds
            self._changed.notify_all()

    def lose(self) -> None:
        with self._changed:
            self._lost, self.missing = True, True
            self._changed.notify_all()

    def plug(self) -> None:
        with self._changed:
            self._lost, self.missing = False, False

    def _check(self) -> None:
        if self._lost:
            raise DeviceLost("The loudspeaker went away.", "Connect one.")
