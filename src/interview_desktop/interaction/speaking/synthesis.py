"""Text pieces in, speech out, on one thread: what is to be said now before what may be said later.

The only caller of the engines, which a rota orders: where one fails in the middle of a piece, the next makes that piece
anew from its beginning, so that no word is lost. Speech made once is kept in the cache; silence around it is cut
off, so that the first sample handed to the loudspeaker is the first that can be heard.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from time import monotonic

import numpy as np

from interview_desktop.engines.rota import Rota
from interview_desktop.engines.text_to_speech import SpeechBlock, TextToSpeech
from interview_desktop.errors import EngineError, EngineFailed, InterviewError
from interview_desktop.interaction.speaking.speech_cache import SpeechCache, Spoken, key
from interview_desktop.worker import Worker

log = logging.getLogger(__name__)

AUDIBLE = 0.01  # of full scale, -40 dBFS: what is quieter before the first sound and after the last is silence
_KEEP_BEFORE = 0.010  # seconds: soft consonants begin below that
_KEEP_AFTER = 0.050
ONLINE_LIMIT = 3.0  # seconds a person waits for a service to begin speaking before a voice of this machine does


@dataclass(frozen=True)
class Piece:
    """What is asked for. `voice` is a name of an engine's, or empty for its default; `others` counts on from it."""

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


@dataclass(frozen=True)
class _Made:
    """A piece and its name in the cache, which says who made it."""

    key: str
    spoken: Spoken


class Synthesis:
    """`wake` is called on the synthesis thread whenever an order has ended. `voices` are closed by who made them."""

    def __init__(self, voices: Rota[TextToSpeech], cache: SpeechCache, wake: Callable[[], None]) -> None:
        self._voices = voices
        self._cache = cache
        self._wake = wake
        self._lock = threading.Lock()
        self._orders: deque[Order] = deque()
        self._ahead: deque[Piece] = deque()
        self._names: dict[str, tuple[str, ...]] = {}  # engine -> its voices, which are asked for once
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
        """Whether the piece was made before by the engine on duty or a better one. False where there is no engine."""
        try:
            return any(self._cache.has(name) for name in self._keys(self._voices.choose(), piece))
        except EngineError:  # told when the piece is ordered
            return False

    def _step(self, _message: None) -> None:
        """One order, or one piece ahead where there is no order."""
        with self._lock:
            order = self._orders.popleft() if self._orders else None
            piece = self._ahead.popleft() if order is None and self._ahead else None
        if order is not None:
            self._fulfil(order)
        elif piece is not None and not self.ready(piece):
            made = self._made(self._voices.choose(), piece, lambda: self._stopping or bool(self._orders))
            if made is not None:
                self._keep(made)
            elif not self._stopping:  # an order came in between
                with self._lock:
                    self._ahead.appendleft(piece)
                self._worker.post(None)

    def _fulfil(self, order: Order) -> None:
        made: _Made | None = None
        try:
            if not order.dropped:
                engine = self._voices.choose()
                order.spoken = self._kept(engine, order.piece)
                if order.spoken is None:
                    made = self._made(engine, order.piece, lambda: order.dropped, online_limit=ONLINE_LIMIT)
                    order.spoken = made.spoken if made is not None else None
        except Exception as fault:  # noqa: BLE001 - whoever ordered it raises it
            order.fault = fault
        order.ended = True
        self._wake()
        if made is not None:
            self._keep(made)

    def _kept(self, engine: TextToSpeech, piece: Piece) -> Spoken | None:
        try:
            found = (self._cache.get(name) for name in self._keys(engine, piece))
            return next((spoken for spoken in found if spoken is not None), None)
        except EngineError:  # an engine that cannot even name its voices is found out, and replaced, when it speaks
            return None

    def _keep(self, made: _Made) -> None:
        if len(made.spoken.samples):
            self._cache.keep(made.key, made.spoken)

    def _made(
        self, engine: TextToSpeech, piece: Piece, unwanted: Callable[[], bool], online_limit: float = float("inf")
    ) -> _Made | None:
        """The piece from `engine`, or whole from the next where that one fails; None when it is unwanted.

        Raises the fault of the last one where no other can take over.
        """
        while True:
            limit = online_limit if self._voices.is_online(engine) else float("inf")
            try:
                spoken = self._synthesised(engine, piece, unwanted, limit)
            except EngineError as fault:
                if unwanted():
                    return None
                engine = self._voices.failed(engine, fault)
                continue
            if spoken is None:
                return None
            self._voices.worked(engine)
            return _Made(self._key(engine, piece), spoken)

    def _synthesised(
        self, engine: TextToSpeech, piece: Piece, unwanted: Callable[[], bool], limit: float
    ) -> Spoken | None:
        """`limit`: seconds until there must be sound. Engines have deadlines of their own: this one is for those that
        give signs of life, empty blocks, without speaking.
        """
        blocks: list[SpeechBlock] = []
        began, heard = monotonic(), False
        stream = engine.synthesise(piece.text, self._voice(engine, piece), piece.rate)
        try:
            for block in stream:
                if unwanted():
                    return None
                blocks.append(block)
                heard = heard or bool(len(block.samples))
                if not heard and monotonic() - began > limit:
                    raise EngineFailed(f"{engine.name} did not speak in time.", "Another voice speaks meanwhile.")
        finally:
            getattr(stream, "close", _nothing)()  # engines are generators: closing stops them
        return trimmed(blocks)

    def _keys(self, on_duty: TextToSpeech, piece: Piece) -> Iterator[str]:
        """Names in the cache: first those of better engines that rest, whose speech is as good as ever."""
        for engine in (*self._voices.better(on_duty), on_duty):
            yield self._key(engine, piece)

    def _key(self, engine: TextToSpeech, piece: Piece) -> str:
        return key(engine.name, self._voice(engine, piece), piece.rate, piece.text)

    def _voice(self, engine: TextToSpeech, piece: Piece) -> str:
        """The wanted voice where the engine has it: a name from another engine must not silence the interviewer.

        The others of a panel have the voices that follow it; an engine with too few begins anew.
        """
        if engine.name not in self._names:
            self._names[engine.name] = engine.voices()
        voices = self._names[engine.name]
        if not voices:
            return ""
        first = voices.index(piece.voice) if piece.voice in voices else 0
        return voices[(first + piece.others) % len(voices)]


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
