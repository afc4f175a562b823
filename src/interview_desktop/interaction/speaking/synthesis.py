"""Text pieces in, speech out, on one thread: what is to be said now before what may be said later.

The only caller of the engine. Speech made once is kept in the cache; silence around it is cut off, so that the
first sample handed to the loudspeaker is the first that can be heard.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from interview_desktop.engines.text_to_speech import SpeechBlock, TextToSpeech
from interview_desktop.errors import InterviewError
from interview_desktop.interaction.speaking.speech_cache import SpeechCache, Spoken, key
from interview_desktop.worker import Worker

log = logging.getLogger(__name__)

AUDIBLE = 0.01  # of full scale, -40 dBFS: what is quieter before the first sound and after the last is silence
_KEEP_BEFORE = 0.010  # seconds: soft consonants begin below that
_KEEP_AFTER = 0.050


@dataclass(frozen=True)
class Piece:
    """What is asked for. `voice` is a name of the engine's, or empty for its default; `others` counts on from it."""

    text: str
    voice: str
    rate: float
    others: int = 0


@dataclass(eq=False)
class Order:
    """A piece that is wanted now, until it is `dropped`. `spoken` or `fault` is set before `ended` is."""

    piece: Piece
    ended: bool = False
    dropped: bool = False
    spoken: Spoken | None = None
    fault: Exception | None = None


class Synthesis:
    """`wake` is called on the synthesis thread whenever an order has ended."""

    def __init__(self, engine: TextToSpeech, cache: SpeechCache, wake: Callable[[], None]) -> None:
        self._engine = engine
        self._cache = cache
        self._wake = wake
        self._lock = threading.Lock()
        self._orders: deque[Order] = deque()
        self._ahead: deque[Piece] = deque()
        self._voices: tuple[str, ...] | None = None
        self._stopping = False
        self._worker: Worker[None] = Worker("synthesise", self._step, failed=_failed)

    def start(self) -> None:
        self._worker.start()

    def stop(self) -> None:
        self._stopping = True
        with self._lock:
            for order in self._orders:
                order.dropped = True
        self._worker.stop()

    def order(self, piece: Piece) -> Order:
        """Make a piece as soon as can be."""
        order = Order(piece)
        with self._lock:
            self._orders.append(order)
        self._worker.post(None)
        return order

    def prepare(self, pieces: Iterable[Piece]) -> None:
        """Make these in idle moments, in place of what was to be prepared before."""
        wanted = list(pieces)
        with self._lock:
            self._ahead = deque(wanted)
        for _ in wanted:
            self._worker.post(None)

    def ready(self, piece: Piece) -> bool:
        """Whether the piece was made before."""
        return self._cache.has(self._key(piece))

    def _step(self, _message: None) -> None:
        """One order, or one piece ahead where there is no order."""
        with self._lock:
            order = self._orders.popleft() if self._orders else None
            piece = self._ahead.popleft() if order is None and self._ahead else None
        if order is not None:
            self._fulfil(order)
        elif piece is not None and not self._cache.has(self._key(piece)):
            spoken = self._made(piece, lambda: self._stopping or bool(self._orders))
            if spoken is not None and len(spoken.samples):
                self._cache.keep(self._key(piece), spoken)
            elif spoken is None and not self._stopping:  # an order came in between
                with self._lock:
                    self._ahead.appendleft(piece)
                self._worker.post(None)

    def _fulfil(self, order: Order) -> None:
        name, kept = self._key(order.piece), None
        try:
            if not order.dropped:
                kept = self._cache.get(name)
                order.spoken = kept or self._made(order.piece, lambda: order.dropped)
        except Exception as fault:  # noqa: BLE001 - whoever ordered it raises it
            order.fault = fault
        order.ended = True
        self._wake()
        if order.spoken is not None and kept is None and len(order.spoken.samples):
            self._cache.keep(name, order.spoken)

    def _made(self, piece: Piece, unwanted: Callable[[], bool]) -> Spoken | None:
        """The piece from the engine, None when it is not wanted any more before it is done."""
        blocks: list[SpeechBlock] = []
        stream = self._engine.synthesise(piece.text, self._voice(piece), piece.rate)
        try:
            for block in stream:
                if unwanted():
                    return None
                blocks.append(block)
        finally:
            getattr(stream, "close", _nothing)()  # engines are generators: closing stops them
        return trimmed(blocks)

    def _key(self, piece: Piece) -> str:
        return key(self._engine.name, self._voice(piece), piece.rate, piece.text)

    def _voice(self, piece: Piece) -> str:
        """The wanted voice where the engine has it: a name from another engine must not silence the interviewer.

        The others of a panel have the voices that follow it; an engine with too few begins anew.
        """
        if self._voices is None:
            self._voices = self._engine.voices()
        if not self._voices:
            return ""
        first = self._voices.index(piece.voice) if piece.voice in self._voices else 0
        return self._voices[(first + piece.others) % len(self._voices)]


def trimmed(blocks: list[SpeechBlock]) -> Spoken:
    """One piece without the silence before and after; nothing but silence (a mute voice) stays as it is."""
    rate = next((block.rate for block in blocks if len(block.samples)), 1)
    samples = np.concatenate([*(block.samples for block in blocks), np.zeros(0, np.float32)])
    words = tuple(word for block in blocks for word in block.words)
    audible = np.flatnonzero(np.abs(samples) > AUDIBLE)
    if not len(audible):
        return Spoken(samples, rate, words)
    first = max(0, int(audible[0]) - round(_KEEP_BEFORE * rate))
    last = int(audible[-1]) + round(_KEEP_AFTER * rate)
    kept = samples[first:last].copy()
    length = len(kept) / rate
    moved = tuple(replace(word, at=min(length, max(0.0, word.at - first / rate))) for word in words)
    return Spoken(kept, rate, moved)


def _nothing() -> None:
    """An iterator that is no generator has nothing to close."""


def _failed(fault: Exception) -> None:
    """Only what is made ahead ends here; when it is to be said, the person is told."""
    if isinstance(fault, InterviewError):
        log.info("speech could not be made ahead: %s", fault.sentence)
    else:
        log.error("speech could not be made ahead", exc_info=fault)
