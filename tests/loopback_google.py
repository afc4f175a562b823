"""Google's speech services on loopback: they speak the real protocol and hear what `marked` says.

A sound made by `marked` has words of half a second, each of its own level, with a pause after each. The recogniser
hears a stretch of one level as the word of that number, so that a word which is lost, cut in two or heard twice shows.
How it behaves otherwise is scripted; what it was asked for is kept.
"""

from __future__ import annotations

import io
import threading
import time
import wave
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from typing import Any, Protocol
from xml.etree import ElementTree

import grpc
import numpy as np
from google.cloud import speech
from google.cloud import texttospeech_v1beta1 as texttospeech
from numpy.typing import NDArray

from interview_desktop.engines.online.access import GoogleAccess

RATE = 16_000
SAID, PAUSE = 0.4, 0.1  # seconds of every word and of the silence after it
AUDIBLE = 80  # samples, 5 ms: less of a word is not heard as one
LEAST, STEP = 8_000, 16  # level of word 0, and how much louder each next word is, of 32767
VOICE_RATE = 24_000
WORD = 0.3  # seconds that the voice takes for a word


def marked(count: int, first: int = 0) -> NDArray[np.float32]:
    """The words number `first` and on, mono float32 at 16 kHz; `heard` gives their texts."""
    word = np.ones(round(SAID * RATE), np.float32)
    pause = np.zeros(round(PAUSE * RATE), np.float32)
    return np.concatenate([part for n in range(first, first + count) for part in (word * _level(n), pause)])


def words(count: int, first: int = 0) -> list[str]:
    """What is recognised in `marked(count, first)`."""
    return [f"word{n}" for n in range(first, first + count)]


def _level(number: int) -> float:
    return float(np.float32((LEAST + STEP * number + 0.5) / 32767))


class HandMeter:
    """A Meter in memory."""

    def __init__(self, budget: float = 3600.0) -> None:
        self.budget = budget
        self.spent = 0.0
        self._lock = threading.Lock()

    def left(self) -> float:
        return max(0.0, self.budget - self.spent)

    def spend(self, seconds: float) -> None:
        with self._lock:
            self.spent += seconds


@dataclass
class Script:
    """How the services behave. `refuse`: the status with which calls are refused, `refusals`: how many (None: all).

    `break_after`: seconds of sound after which a stream ends with `break_with`; `slow`: seconds before each answer;
    `mute`: no answer at all until `released`; `settle_words`: a final result for every word once its pause is heard.
    """

    refuse: grpc.StatusCode | None = None
    refusals: int | None = None
    break_after: float | None = None
    break_with: grpc.StatusCode = grpc.StatusCode.UNAVAILABLE
    report: int = 0
    slow: float = 0.0
    mute: bool = False
    settle_words: bool = False
    timepoints: bool = True
    sound: bytes | None = None
    released: threading.Event = field(default_factory=threading.Event)


class _Context(Protocol):
    def abort(self, code: grpc.StatusCode, details: str) -> Any: ...
    def is_active(self) -> bool: ...


class LoopbackGoogle:
    """Both services on one port. `streams` has each stream's sound, `configs` what was asked, `spoken` requests."""

    def __init__(self, script: Script | None = None) -> None:
        self.script = script or Script()
        self.meter = HandMeter()
        self.streams: list[bytearray] = []
        self.messages: list[int] = []
        self.configs: list[Any] = []
        self.spoken: list[Any] = []
        self.asked = 0
        self.allowed = True
        self._threads = ThreadPoolExecutor(8, thread_name_prefix="loopback-google")
        self._server = grpc.server(self._threads, handlers=[self._speech(), self._voice()])
        self._port = self._server.add_insecure_port("127.0.0.1:0")
        self._server.start()

    def access(self) -> GoogleAccess:
        return GoogleAccess(None, self.meter, channel=self.channel, asked=self._count, allowed=lambda: self.allowed)

    def channel(self) -> grpc.Channel:
        return grpc.insecure_channel(f"127.0.0.1:{self._port}", options=[("grpc.enable_http_proxy", 0)])

    def close(self) -> None:
        self.script.released.set()
        self._server.stop(None).wait()
        self._threads.shutdown()

    def _count(self) -> None:
        self.asked += 1

    def _speech(self) -> grpc.GenericRpcHandler:
        return grpc.method_handlers_generic_handler(
            "google.cloud.speech.v1.Speech",
            {
                "StreamingRecognize": grpc.stream_stream_rpc_method_handler(
                    self._streaming_recognize,
                    speech.StreamingRecognizeRequest.deserialize,
                    speech.StreamingRecognizeResponse.serialize,
                ),
                "Recognize": grpc.unary_unary_rpc_method_handler(
                    self._recognize, speech.RecognizeRequest.deserialize, speech.RecognizeResponse.serialize
                ),
            },
        )

    def _voice(self) -> grpc.GenericRpcHandler:
        return grpc.method_handlers_generic_handler(
            "google.cloud.texttospeech.v1beta1.TextToSpeech",
            {
                "SynthesizeSpeech": grpc.unary_unary_rpc_method_handler(
                    self._synthesize,
                    texttospeech.SynthesizeSpeechRequest.deserialize,
                    texttospeech.SynthesizeSpeechResponse.serialize,
                )
            },
        )

    def _behave(self, context: _Context) -> None:
        script = self.script
        if script.refuse is not None and script.refusals != 0:
            script.refusals = None if script.refusals is None else script.refusals - 1
            context.abort(script.refuse, "secret words of the service")
        if script.mute:
            script.released.wait(60)
            context.abort(grpc.StatusCode.CANCELLED, "released")
        if script.slow:
            time.sleep(script.slow)

    def _recognize(self, request: Any, context: _Context) -> Any:
        self.configs.append(request.config)
        self._behave(context)
        return speech.RecognizeResponse()

    def _streaming_recognize(self, requests: Iterator[Any], context: _Context) -> Iterator[Any]:
        self._behave(context)
        self.configs.append(next(requests).streaming_config)
        sound = bytearray()
        self.streams.append(sound)
        settled = 0  # samples
        for request in requests:
            sound += request.audio_content
            self.messages.append(len(request.audio_content))
            limit = self.script.break_after
            if limit is not None and len(sound) / 2 >= limit * RATE:
                self._break(context)
                if self.script.report:
                    yield speech.StreamingRecognizeResponse(error={"code": self.script.report, "message": "secret"})
                    return
            if self.script.slow:
                time.sleep(self.script.slow)
            found = hear(sound, settled, whole=False)
            if self.script.settle_words and found.settled:
                settled = found.until
                yield speech.StreamingRecognizeResponse(results=[found.final()])
            elif found.interim:
                yield speech.StreamingRecognizeResponse(results=[found.provisional()])
        last = hear(sound, settled, whole=True)
        if last.settled:
            yield speech.StreamingRecognizeResponse(results=[last.final()])

    def _break(self, context: _Context) -> None:
        if not self.script.report:
            context.abort(self.script.break_with, "secret words of the service")

    def _synthesize(self, request: Any, context: _Context) -> Any:
        self.spoken.append(request)
        self._behave(context)
        each = WORD / request.audio_config.speaking_rate
        ssml = ElementTree.fromstring(request.input.ssml or "<speak/>")  # noqa: S314 - our own
        marks = [mark.get("name") for mark in ssml.iter("mark")]
        count = len(marks) if request.input.ssml else len(request.input.text.split())
        seconds = each * max(1, count)
        points = [texttospeech.Timepoint(mark_name=name, time_seconds=each * n) for n, name in enumerate(marks)]
        return texttospeech.SynthesizeSpeechResponse(
            audio_content=_wav(seconds) if self.script.sound is None else self.script.sound,
            timepoints=points if self.script.timepoints else [],
        )


@dataclass(frozen=True)
class Found:
    """Runs of one level in a stream, (number, first sample, last sample + 1): those that ended, and all."""

    settled: Sequence[tuple[int, int, int]]
    interim: Sequence[tuple[int, int, int]]
    until: int
    total: int

    def final(self) -> Any:
        timed = [
            speech.WordInfo(word=f"word{n}", start_time=_time(start), end_time=_time(end), confidence=0.9)
            for n, start, end in self.settled
        ]
        best = speech.SpeechRecognitionAlternative(
            transcript=" ".join(f"word{n}" for n, _, _ in self.settled), confidence=0.8, words=timed
        )
        return speech.StreamingRecognitionResult(
            alternatives=[best], is_final=True, result_end_time=_time(self.until), language_code="en-us"
        )

    def provisional(self) -> Any:
        text = " ".join(f"word{n}" for n, _, _ in self.interim)
        best = speech.SpeechRecognitionAlternative(transcript=text)
        return speech.StreamingRecognitionResult(
            alternatives=[best], stability=0.5, result_end_time=_time(self.total), language_code="en-us"
        )


def hear(sound: bytearray, since: int, *, whole: bool) -> Found:
    """The words from sample `since` on; the last one may go on, unless this is the `whole` sound."""
    samples = np.frombuffer(bytes(sound), "<i2").astype(int)
    numbers = np.where(samples[since:] < LEAST, -1, (samples[since:] - LEAST) // STEP)
    edges = [0, *(np.flatnonzero(np.diff(numbers)) + 1), len(numbers)]
    runs = [(int(numbers[a]), since + a, since + b) for a, b in pairwise(edges) if b - a >= AUDIBLE and numbers[a] >= 0]
    open_ = [run for run in runs if run[2] == len(samples)] if not whole else []
    closed = [run for run in runs if run not in open_]
    return Found(closed, runs, int(closed[-1][2]) if closed else since, len(samples))


def _time(samples: int) -> timedelta:
    return timedelta(seconds=samples / RATE)


def _wav(seconds: float) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(VOICE_RATE)
        sound.writeframes((np.full(round(seconds * VOICE_RATE), 6_000, "<i2")).tobytes())
    return file.getvalue()


Opened = Callable[..., LoopbackGoogle]
