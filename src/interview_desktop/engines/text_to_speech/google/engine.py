"""Google Text-to-Speech as a voice: text in, mono samples at 24 kHz out, with the time of each word.

It is made only where a person allowed the interviewer's words to leave the machine. The month's meter counts minutes
of sound that was recognised; what is spoken is counted by the service in characters, and spends nothing of it.
"""

from __future__ import annotations

import io
import logging
import threading
import wave
from collections.abc import Generator, Iterator
from typing import Any

import numpy as np

from interview_desktop.engines.online.access import GoogleAccess
from interview_desktop.engines.online.google_clients import voice_client
from interview_desktop.engines.online.google_faults import code_of, told
from interview_desktop.engines.text_to_speech import Samples, SpeechBlock, WordTime
from interview_desktop.engines.text_to_speech.google.ssml import Piece, pieces
from interview_desktop.engines.text_to_speech.sounding import sounding
from interview_desktop.engines.text_to_speech.words import estimated_times, rising
from interview_desktop.errors import EngineFailed, EngineUnavailable

log = logging.getLogger(__name__)

NAME = "google"
LANGUAGE = "en-US"
RATE = 24_000  # Hz, the voices' own
# Chosen once, of about forty: clear, of both sexes, and all of them take marks. The list is not asked of the service,
# so that the settings can show it without the network.
VOICES = (
    "en-US-Neural2-F",
    "en-US-Neural2-D",
    "en-US-Neural2-C",
    "en-US-Neural2-J",
    "en-US-Standard-C",
    "en-US-Standard-D",
    "en-GB-Neural2-A",
    "en-GB-Neural2-B",
    "en-GB-Neural2-C",
    "en-GB-Neural2-D",
    "en-GB-Standard-A",
    "en-GB-Standard-B",
)
FIRST = 3.0  # seconds in which the first piece of a text must be there: somebody waits for it
LATER = 10.0  # seconds for a piece that is made while the one before is heard
_GLANCE = 0.02  # seconds between two chances for the caller to stop us


class GoogleVoice:
    """A TextToSpeech. The client is loaded, and the connection made, by the first text."""

    name = NAME

    def __init__(
        self, access: GoogleAccess, *, language: str = LANGUAGE, first: float = FIRST, later: float = LATER
    ) -> None:
        """`language` is that of the default voice, for example "en-GB"; `first` and `later` are limits in seconds."""
        self._access = access
        self._language = language
        self._first, self._later = first, later
        self._lock = threading.Lock()
        self._made: tuple[Any, Any] | None = None
        self._call: Any = None
        self._closed = False

    def voices(self) -> tuple[str, ...]:
        own = tuple(voice for voice in VOICES if voice.startswith(self._language))
        return (*own, *(voice for voice in VOICES if voice not in own))

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:
        """See the Protocol. Empty blocks come while Google works, so that closing the iterator stops it at once."""
        if not 0.5 <= rate <= 2.0:
            raise ValueError(f"a speaking rate is between 0.5 and 2, not {rate}")
        chosen = voice or self.voices()[0]
        if chosen not in VOICES:
            raise EngineUnavailable(f"Google has no voice “{chosen}” here.", f"Choose one of {', '.join(VOICES)}.")
        at, limit = 0.0, self._first
        for piece in pieces(text):
            answer = yield from self._answer(piece, chosen, rate, limit)
            samples, hertz = _read(answer.audio_content)
            yield SpeechBlock(samples, hertz, _times(piece, answer, samples, hertz, at))
            at, limit = at + len(samples) / hertz, self._later

    def close(self) -> None:
        with self._lock:
            self._closed = True
            made, self._made = self._made, None
            call, self._call = self._call, None
        if call is not None:
            call.cancel()
        if made is not None:
            made[0].transport.close()

    def _answer(self, piece: Piece, voice: str, rate: float, limit: float) -> Generator[SpeechBlock, None, Any]:
        """One request; returns (by `yield from`) its response. Raises EngineUnavailable or EngineFailed.

        The transport's own call is used in place of the client's method, which blocks and cannot be cancelled.
        """
        import grpc

        call = self._begun(piece, voice, rate, limit)
        try:
            while True:
                try:
                    return call.result(timeout=_GLANCE)
                except grpc.FutureTimeoutError:
                    yield SpeechBlock(np.zeros(0, np.float32), RATE)
        except grpc.FutureCancelledError:
            raise EngineFailed("Google's voice was closed.") from None
        except grpc.RpcError as fault:
            log.warning("Google's voice failed: %s", code_of(fault))
            raise told(fault) from None  # its own words may quote the text
        finally:
            call.cancel()

    def _begun(self, piece: Piece, voice: str, rate: float, limit: float) -> Any:
        with self._lock:
            if self._closed:
                raise EngineUnavailable("The voices are closed.", "Start the interview again.")
            self._access.insist()
            if self._made is None:
                self._made = voice_client(self._access)
            client, library = self._made
            self._access.asked()
            request = _request(library, piece, voice, rate)
            self._call = client.transport.synthesize_speech.future(request, timeout=limit)
            return self._call


def _request(library: Any, piece: Piece, voice: str, rate: float) -> Any:
    """With marks where the installed client knows them, else the plain text."""
    asks: dict[str, Any] = {"input": {"text": piece.plain}}
    if "enable_time_pointing" in library.SynthesizeSpeechRequest.meta.fields:
        mark = library.SynthesizeSpeechRequest.TimepointType.SSML_MARK
        asks = {"input": {"ssml": piece.ssml}, "enable_time_pointing": [mark]}
    return library.SynthesizeSpeechRequest(
        **asks,
        voice={"language_code": voice[:5], "name": voice},
        audio_config={
            "audio_encoding": library.AudioEncoding.LINEAR16,
            "sample_rate_hertz": RATE,
            "speaking_rate": rate,
        },
    )


def _times(piece: Piece, answer: Any, samples: Samples, hertz: int, at: float) -> tuple[WordTime, ...]:
    """Times of the marks; where they did not all come back, estimates between the first sound and the last."""
    told_at = {point.mark_name: point.time_seconds for point in getattr(answer, "timepoints", ())}
    names = [str(number) for number in range(len(piece.words))]
    if all(name in told_at for name in names):
        return rising(
            WordTime(word.start, word.end, at + told_at[name], estimated=False)
            for word, name in zip(piece.words, names, strict=True)
        )
    first, last = sounding(samples, hertz)
    return estimated_times(piece.words, at + first, at + last)


def _read(sound: bytes) -> tuple[Samples, int]:
    """LINEAR16 comes as a WAV file. Raises EngineFailed for anything else."""
    try:
        with wave.open(io.BytesIO(sound), "rb") as file:
            if (file.getnchannels(), file.getsampwidth()) != (1, 2):
                raise wave.Error("neither mono nor 16 bit")
            pcm = np.frombuffer(file.readframes(file.getnframes()), "<i2")
            return pcm.astype(np.float32) / 32768.0, file.getframerate()
    except (EOFError, ValueError, wave.Error) as fault:
        raise EngineFailed("Google's voice sent no sound.", "The offline voices go on.") from fault
