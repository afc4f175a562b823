"""What tests of Google's recogniser share: what a phrase told, and a way to feed it."""

from __future__ import annotations

import threading

from interview_desktop.engines.speech_to_text import Recognition, Samples
from interview_desktop.engines.speech_to_text.google.engine import GoogleSpeech
from interview_desktop.errors import EngineError
from interview_desktop.events.speech import Transcript


class Told:
    """What a phrase told, and a wait for its end."""

    def __init__(self) -> None:
        self.partials: list[str] = []
        self.finals: list[Transcript] = []
        self.faults: list[EngineError] = []
        self.spoke = threading.Event()
        self.over = threading.Event()

    def partial(self, text: str) -> None:
        self.partials.append(text)
        self.spoke.set()

    def final(self, transcript: Transcript) -> None:
        self.finals.append(transcript)
        self.over.set()

    def failed(self, fault: EngineError) -> None:
        self.faults.append(fault)
        self.over.set()

    def begin(self, engine: GoogleSpeech, *, failing: bool = True) -> Recognition:
        return engine.recognise(self.partial, self.final, self.failed if failing else None)

    def wait(self, timeout: float = 20.0) -> None:
        assert self.over.wait(timeout), "neither a final nor a fault came"

    @property
    def said(self) -> list[str]:
        assert not self.faults, self.faults
        assert len(self.finals) == 1
        return [word.text for word in self.finals[0].words]


def feed(phrase: Recognition, sound: Samples) -> None:
    for start in range(0, len(sound), 512):
        phrase.feed(sound[start : start + 512])
