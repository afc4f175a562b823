"""A server on loopback, the engine that asks it, and what a phrase is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from interview_desktop.engines.speech_to_text.google.engine import GoogleSpeech
from tests.engines.speech_to_text.google.desk import Told
from tests.loopback_google import LoopbackGoogle


@pytest.fixture
def google() -> Iterator[LoopbackGoogle]:
    server = LoopbackGoogle()
    yield server
    server.close()


@pytest.fixture
def engine(google: LoopbackGoogle) -> Iterator[GoogleSpeech]:
    engine = GoogleSpeech(google.access())
    yield engine
    engine.close()


@pytest.fixture
def told() -> Told:
    return Told()
