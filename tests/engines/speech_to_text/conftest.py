"""One loaded recogniser for the tests that only need one, and a listener that keeps what it is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from interview_desktop.engines.speech_to_text import Recognition, Samples
from interview_desktop.engines.speech_to_text.pocketsphinx.engine import PocketSphinx
from interview_desktop.events.speech import Transcript


@pytest.fixture(scope="package")
def sphinx() -> Iterator[PocketSphinx]:
    engine = PocketSphinx()
    engine.open()
    yield engine
    engine.close()


class Heard:
    """What a phrase was told, by which thread, and a wait for its final."""

    def __init__(self) -> None:
        self.partials: list[str] = []
        self.finals: list[Transcript] = []
        self.threads: set[str] = set()
        self._over = threading.Event()

    def partial(self, text: str) -> None:
        self.partials.append(text)
        self.threads.add(threading.current_thread().name)

    def final(self, transcript: Transcript) -> None:
        self.finals.append(transcript)
        self.threads.add(threading.current_thread().name)
        self._over.set()

    def begin(self, engine: PocketSphinx) -> Recognition:
        return engine.recognise(self.partial, self.final)

    def said(self, engine: PocketSphinx, samples: Samples) -> Transcript:
        """A whole phrase, recognised to its end."""
        phrase = self.begin(engine)
        phrase.feed(samples)
        phrase.finish()
        return self.wait()

    def wait(self, timeout: float = 60.0) -> Transcript:
        assert self._over.wait(timeout), "no final came"
        return self.finals[0]


@pytest.fixture
def heard() -> Heard:
    return Heard()
