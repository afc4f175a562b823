"""A phrase over many streams: whatever the pauses, the limits and the server's own ends, every word is there once.

The streams here are lists in memory; `Legs` cannot tell. The recogniser is that of the loopback server.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from google.api_core import exceptions
from google.cloud import speech
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.engines.speech_to_text.google.legs import MESSAGE, Legs, Limits
from interview_desktop.engines.speech_to_text.google.stream import Answered, Ended
from tests.loopback_google import LEAST, RATE, STEP, hear


class ListedStream:
    """A stream that hears at once; its answers wait until somebody takes them. `ends_at`: seconds, as Google's 305."""

    def __init__(self, *, settles: bool, ends_at: float | None) -> None:
        self.answers: deque[Any] = deque()
        self.sound = bytearray()
        self.over = False
        self._settles = settles
        self._ends_at = ends_at
        self._settled = 0

    def send(self, sound: bytes) -> None:
        if self.over:
            return
        self.sound += sound
        found = hear(self.sound, self._settled, whole=False)
        if self._settles and found.settled:
            self._settled = found.until
            self._answer(found.final())
        elif found.interim:
            self._answer(found.provisional())
        if self._ends_at is not None and len(self.sound) >= self._ends_at * RATE * 2:
            self._end(exceptions.OutOfRange("305 seconds"))  # type: ignore[no-untyped-call]

    def end(self) -> None:
        if not self.over:
            last = hear(self.sound, self._settled, whole=True)
            if last.settled:
                self._answer(last.final())
            self._end(None)

    def cancel(self) -> None:
        self.over = True

    def join(self, timeout: float) -> None:
        """No thread."""

    def _answer(self, result: Any) -> None:
        self.answers.append(Answered(self, speech.StreamingRecognizeResponse(results=[result])))  # type: ignore[arg-type]

    def _end(self, fault: Exception | None) -> None:
        self.over = True
        self.answers.append(Ended(self, fault))  # type: ignore[arg-type]


class Conductor:
    """Sends a sound message by message; answers arrive `lag` messages late, each stream's in order."""

    def __init__(self, renew_after: float, *, lag: int, settles: bool, ends_at: float | None = None) -> None:
        self.streams: list[ListedStream] = []
        self.sent = 0.0
        self._late: deque[Any] = deque()
        self._lag = lag
        self._make: Callable[[], ListedStream] = lambda: ListedStream(settles=settles, ends_at=ends_at)
        self.legs = Legs(self._opened, self._pay, Limits(renew_after=renew_after))  # type: ignore[arg-type]

    def say(self, sound: bytes) -> None:
        for start in range(0, len(sound), MESSAGE):
            self.legs.send(sound[start : start + MESSAGE])
            self._deliver(self._lag)
        self.legs.end()
        self._deliver(0)
        for _ in range(1000):
            if self.legs.over:
                return
            self._deliver(0)
        raise AssertionError("the streams never end")

    def _deliver(self, keep: int) -> None:
        for stream in tuple(self.streams):
            self._late.extend(stream.answers)
            stream.answers.clear()
        while len(self._late) > keep:
            message = self._late.popleft()
            if isinstance(message, Answered):
                self.legs.answered(message)
            else:
                assert self.legs.stream_ended(message) is None

    def _opened(self) -> ListedStream:
        self.streams.append(self._make())
        return self.streams[-1]

    def _pay(self, seconds: float) -> None:
        self.sent += seconds


def said(lengths: list[tuple[float, float]]) -> tuple[bytes, list[float]]:
    """Words of these seconds, each with a pause of these seconds after it; and where they begin."""
    parts, starts, at = [], [], 0
    for number, (word, pause) in enumerate(lengths):
        starts.append(at / RATE)
        for level, seconds in ((LEAST + STEP * number, word), (0, pause)):
            part = np.full(round(seconds * RATE), level, "<i2")
            parts.append(part.tobytes())
            at += len(part)
    return b"".join(parts), starts


WORDS = st.lists(st.tuples(st.floats(0.05, 0.9), st.floats(0.2, 0.6)), min_size=20, max_size=60)


@settings(max_examples=25, deadline=None)
@given(WORDS, st.integers(0, 12), st.booleans())
def test_renewal_loses_and_doubles_no_word(lengths: list[tuple[float, float]], lag: int, settles: bool) -> None:
    sound, starts = said(lengths)
    conductor = Conductor(8.0, lag=lag, settles=settles)
    conductor.say(sound)
    words = conductor.legs.words
    assert [word.text for word in words] == [f"word{number}" for number in range(len(lengths))]
    assert [word.start for word in words] == pytest.approx(starts, abs=1e-3)
    assert all(len(stream.sound) <= 8.1 * RATE * 2 for stream in conductor.streams)
    assert conductor.sent == pytest.approx(len(sound) / 2 / RATE)


@settings(max_examples=25, deadline=None)
@given(WORDS, st.integers(0, 12), st.floats(4.0, 12.0))
def test_a_server_that_ends_streams_early_loses_and_doubles_no_word(
    lengths: list[tuple[float, float]], lag: int, ends_at: float
) -> None:
    sound, starts = said(lengths)
    conductor = Conductor(8.0, lag=lag, settles=True, ends_at=ends_at)
    conductor.say(sound)
    words = conductor.legs.words
    assert [word.text for word in words] == [f"word{number}" for number in range(len(lengths))]
    assert [word.start for word in words] == pytest.approx(starts, abs=1e-3)
    assert conductor.sent >= len(sound) / 2 / RATE - 1e-6
