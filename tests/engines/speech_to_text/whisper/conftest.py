"""Engines with a model that is written down, closed after the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interview_desktop.engines.speech_to_text.whisper.engine import Whisper
from tests.engines.speech_to_text.whisper.fakes import TEXT, Engine, LoudWords


@pytest.fixture
def start() -> Iterator[Callable[[LoudWords], Whisper]]:
    """Opens engines, and closes them after the test."""
    engines: list[Whisper] = []

    def started(model: LoudWords) -> Whisper:
        engines.append(Whisper(Path("nowhere"), "whisper-written", load=model.load))
        engines[-1].open()
        return engines[-1]

    yield started
    for engine in engines:
        engine.close()


@pytest.fixture
def engine(start: Callable[[LoudWords], Whisper]) -> Engine:
    model = LoudWords(*TEXT)
    return start(model), model
