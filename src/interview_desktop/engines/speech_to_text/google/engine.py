"""Google Speech-to-Text: the online recogniser, made only where somebody allowed their voice to leave.

In: 16 kHz mono float32 samples, phrase by phrase. Out: partial texts several times a second, then words with times and
confidences. Every phrase has a stream of its own on one channel; what is sent is written down in the month's meter.
Calls are never retried by the client (its own retries go on for more than an hour): a phrase that fails is told at
once, and another engine hears it.
"""

from __future__ import annotations

import contextlib
import threading
from typing import Any

from interview_desktop.engines.online.access import GoogleAccess
from interview_desktop.engines.online.google_clients import speech_client
from interview_desktop.engines.online.google_faults import told
from interview_desktop.engines.speech_to_text import OnFailed, OnFinal, OnPartial, Recognition
from interview_desktop.engines.speech_to_text.google.legs import Limits
from interview_desktop.engines.speech_to_text.google.phrase import ENGINE, GooglePhrase
from interview_desktop.engines.speech_to_text.google.stream import GoogleStream, Tell, recognition_config
from interview_desktop.errors import EngineFailed
from interview_desktop.events.speech import SAMPLE_RATE

LANGUAGE = "en-US"
SPARE = 15.0  # seconds beyond its renewal after which a call is ended whatever happens
STOP = 3.0  # seconds in which the threads of a phrase end


class GoogleSpeech:
    """A SpeechToText. Any thread may call it; results come on threads of its own, one a phrase."""

    def __init__(self, access: GoogleAccess, *, language: str = LANGUAGE, limits: Limits | None = None) -> None:
        """`language` is a BCP-47 tag, for example "en-GB"."""
        self._access = access
        self._language = language
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._client: Any = None
        self._phrases: set[GooglePhrase] = set()

    @property
    def name(self) -> str:
        return ENGINE

    def open(self) -> None:
        """Load the client; the connection is made by the first phrase. Raises EngineUnavailable."""
        with self._lock:
            self._opened()

    def begin_turn(self) -> None:
        """Whether a turn goes online is decided by whoever chooses the engine."""

    def recognise(self, on_partial: OnPartial, on_final: OnFinal, on_failed: OnFailed | None = None) -> Recognition:
        """See the Protocol. Raises EngineFailed without consent, and where the month's minutes are used up."""
        self._access.insist()
        if self._access.meter.left() <= 0:
            raise EngineFailed(
                "This month's online minutes are used up.", "Allow more in Settings, under Online, or go on offline."
            )
        with self._lock:
            client = self._opened()
            phrase = GooglePhrase(
                lambda tell: self._stream(client, tell),
                self._access,
                on_partial,
                on_final,
                on_failed,
                limits=self._limits,
                over=self._forget,
            )
            self._phrases.add(phrase)
        return phrase

    def close(self) -> None:
        with self._lock:
            client, self._client = self._client, None
            phrases = tuple(self._phrases)
        for phrase in phrases:
            phrase.stop()
        for phrase in phrases:
            phrase.join(STOP)
        if client is not None:
            client.transport.close()

    def _opened(self) -> Any:
        if self._client is None:
            self._client = speech_client(self._access)
        return self._client

    def _stream(self, client: Any, tell: Tell) -> GoogleStream:
        self._access.asked()
        return GoogleStream(client, self._language, tell, limit=self._limits.renew_after + SPARE)

    def _forget(self, phrase: GooglePhrase) -> None:
        with self._lock:
            self._phrases.discard(phrase)


def try_out(access: GoogleAccess, *, seconds: float = 0.3, limit: float = 5.0) -> None:
    """One small request with silence, to see whether the service answers. Raises EngineUnavailable or EngineFailed."""
    with contextlib.closing(speech_client(access).transport) as transport:
        from google.cloud import speech

        client = speech.SpeechClient(transport=transport)
        audio = speech.RecognitionAudio(content=bytes(round(seconds * SAMPLE_RATE) * 2))
        access.asked()
        access.meter.spend(seconds)
        try:
            client.recognize(config=recognition_config(LANGUAGE), audio=audio, retry=None, timeout=limit)
        except Exception as fault:  # noqa: BLE001 - gRPC, google.auth and its transport have no common ancestor
            raise told(fault) from None  # its own words may name accounts
