"""One streaming call to Google's recogniser. In: pieces of LINEAR16 sound. Out: responses, then how the call ended.

gRPC takes the pieces from a queue on a thread of its own; the answers are read on another, which ends with the call.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from interview_desktop.engines.online.google_faults import Reported
from interview_desktop.events.speech import SAMPLE_RATE

MODEL = "latest_long"  # made for spontaneous speech of any length; latest_short ends after the first utterance


@dataclass(frozen=True)
class Answered:
    """A response with results."""

    stream: GoogleStream
    response: Any


@dataclass(frozen=True)
class Ended:
    """The call is over: `fault` is what the client raised, None where the server simply ended it."""

    stream: GoogleStream
    fault: Exception | None


Tell = Callable[["Answered | Ended"], None]


class GoogleStream:
    """Begins with its making. No method blocks; `tell` is called on the thread that reads."""

    def __init__(self, client: Any, language: str, tell: Tell, *, limit: float) -> None:
        """`limit`: seconds after which the call is ended whatever happens."""
        self._client = client
        self._language = language
        self._tell = tell
        self._limit = limit
        self._pieces: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._call: Any = None
        self._cancelled = False
        self._reader = threading.Thread(target=self._read, name="google-answers", daemon=True)
        self._reader.start()

    def send(self, sound: bytes) -> None:
        """16-bit little-endian samples, 16 kHz, mono."""
        self._pieces.put(sound)

    def end(self) -> None:
        """No more sound: the last results come, then `Ended`."""
        self._pieces.put(None)

    def cancel(self) -> None:
        """Give the call up; `Ended` comes nevertheless."""
        with self._lock:
            self._cancelled = True
            call = self._call
        self._pieces.put(None)
        if call is not None:
            call.cancel()

    def join(self, timeout: float) -> None:
        self._reader.join(timeout)

    def _read(self) -> None:
        fault: Exception | None = None
        try:
            for response in self._opened():
                if response.error.code:
                    raise Reported(response.error.code)
                self._tell(Answered(self, response))
        except Exception as raised:  # noqa: BLE001 - gRPC, google.auth and its transport have no common ancestor
            fault = raised
        self._pieces.put(None)  # gRPC's thread may still wait for a piece
        self._tell(Ended(self, fault))

    def _opened(self) -> Iterator[Any]:
        from google.cloud import speech

        config = speech.StreamingRecognitionConfig(config=recognition_config(self._language), interim_results=True)
        requests = (speech.StreamingRecognizeRequest(audio_content=piece) for piece in iter(self._pieces.get, None))
        call = self._client.streaming_recognize(config, requests, retry=None, timeout=self._limit)
        with self._lock:
            self._call = call
            cancelled = self._cancelled
        if cancelled:
            call.cancel()
        return iter(call)


def recognition_config(language: str) -> Any:
    """What is asked of the recogniser: words with times and confidences, and punctuation."""
    from google.cloud import speech

    return speech.RecognitionConfig(
        encoding=speech.RecognitionConfig.AudioEncoding.LINEAR16,
        sample_rate_hertz=SAMPLE_RATE,
        audio_channel_count=1,
        language_code=language,
        enable_word_time_offsets=True,
        enable_word_confidence=True,
        enable_automatic_punctuation=True,
        model=MODEL,
    )
