"""A Whisper model that the test can follow: it hears loud sound as words that were written down, one in 0.4 s."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from interview_desktop.engines.speech_to_text import Samples
from interview_desktop.engines.speech_to_text.whisper import levels
from interview_desktop.engines.speech_to_text.whisper.engine import Whisper
from interview_desktop.engines.speech_to_text.whisper.model import Unwanted, Words
from interview_desktop.errors import EngineError
from interview_desktop.events.speech import SAMPLE_RATE, Word
from tests.sounds import tone

WORD = 0.4  # s
LOUD = 1e-3  # power


@dataclass(frozen=True)
class Call:
    """One decode: seconds of audio, and with which quality."""

    seconds: float
    timed: bool
    beam: int


class LoudWords:
    """A Decoder. While `gate` is closed a decode waits, as a slow one would; `entered` tells that one has begun."""

    def __init__(self, *words: str, work: float = 0.1) -> None:
        self.words = words or tuple(f"word{number}" for number in range(200))
        self.calls: list[Call] = []
        self.given_up = 0
        self.fault: Exception | None = None
        self.works = [work]
        self.tries = 0
        self.gate = threading.Event()
        self.gate.set()
        self.entered = threading.Semaphore(0)
        self.threads: set[str] = set()

    def load(self, _: Path) -> LoudWords:
        return self

    def decode(self, samples: Samples, unwanted: Unwanted, *, timed: bool, beam: int = 1) -> Words | None:
        self.calls.append(Call(len(samples) / SAMPLE_RATE, timed, beam))
        self.threads.add(threading.current_thread().name)
        self.entered.release()
        assert self.gate.wait(30.0), "the test forgot to open the gate"
        if self.fault is not None:
            raise self.fault
        if unwanted():
            self.given_up += 1
            return None
        return self._heard(samples)

    def _heard(self, samples: Samples) -> Words:
        loud = [number for number, power in enumerate(levels.powers(samples)) if power > LOUD]
        each = round(WORD * SAMPLE_RATE / levels.WINDOW)
        starts = [loud[at] * levels.WINDOW / SAMPLE_RATE for at in range(0, len(loud) - each + 1, each)]
        return tuple(
            Word(text=text, start=round(start, 3), end=round(start + WORD, 3), confidence=0.9)
            for text, start in zip(self.words, starts, strict=False)
        )

    def work(self) -> float:
        self.tries += 1
        return self.works[min(self.tries, len(self.works)) - 1]


class BrokenFault(EngineError):
    """What a broken model raises."""


TEXT = ["I", "led", "a", "team", "of", "five", "people", "in", "a", "hospital"]
Engine = tuple[Whisper, LoudWords]


def spoken(words: float) -> Samples:
    """So many words of `TEXT`, aloud."""
    return tone(0.4 * words)
