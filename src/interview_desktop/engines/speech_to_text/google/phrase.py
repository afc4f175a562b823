"""One phrase on its way to Google and back: the Recognition that the engine hands out.

In: samples from the caller's thread; responses from the threads that read the streams. Out: partial texts and the
Transcript, or the fault, all from the phrase's own thread. That thread waits for messages, and for the moment from
which on it is too late to wait.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from interview_desktop.engines.online.access import GoogleAccess
from interview_desktop.engines.speech_to_text import OnFailed, OnFinal, OnPartial, Samples
from interview_desktop.engines.speech_to_text.google.legs import MESSAGE, Legs, Limits
from interview_desktop.engines.speech_to_text.google.stream import Answered, Ended, GoogleStream, Tell
from interview_desktop.errors import EngineError, EngineFailed
from interview_desktop.events.speech import Transcript

log = logging.getLogger(__name__)

ENGINE = "google"
ASK = 1.0  # seconds between two questions whether sound may still leave; the answer takes a millisecond


@dataclass(frozen=True)
class _Settle:
    reached: threading.Event
    asked: float


_Message = bytes | Literal["flush", "finish", "stop"] | Answered | Ended | _Settle


class GooglePhrase:
    """Begins with its making, with one stream; `over` is called at its very end, on its own thread."""

    def __init__(
        self,
        stream: Callable[[Tell], GoogleStream],
        access: GoogleAccess,
        on_partial: OnPartial,
        on_final: OnFinal,
        on_failed: OnFailed | None,
        *,
        limits: Limits,
        over: Callable[[GooglePhrase], None],
    ) -> None:
        self._stream = stream
        self._access = access
        self._on_partial, self._on_final, self._on_failed = on_partial, on_final, on_failed
        self._limits = limits
        self._tell_over = over
        self._inbox: queue.SimpleQueue[_Message] = queue.SimpleQueue()
        self._wanted = True
        self._finishing = False
        self._done = threading.Event()
        # What follows belongs to the phrase's own thread.
        self._pending = bytearray()
        self._unpaid = 0.0
        self._asked = time.monotonic()  # whether it may leave: the engine did so just now
        self._partial = ""
        self._fault: EngineError | None = None
        self._ended = False  # no more sound comes
        self._delivered = False
        self._settles: list[_Settle] = []
        self._thread = threading.Thread(target=self._run, name="google-phrase", daemon=True)
        self._thread.start()

    # From any thread

    def feed(self, samples: Samples) -> None:
        if not self._finishing:
            self._inbox.put((np.clip(samples, -1.0, 1.0) * 32767).astype("<i2").tobytes())

    def speculate(self) -> None:
        """Interim results come all the time: only what is not sent yet is sent now."""
        self._inbox.put("flush")

    def finish(self) -> None:
        if not self._finishing:
            self._finishing = True
            self._inbox.put("finish")

    def abandon(self) -> None:
        self._wanted = False
        self._finishing = True
        self._inbox.put("stop")

    def settle(self, timeout: float) -> bool:
        """Also true when Google was still for a second after it had answered: it says nothing about silence."""
        if self._finishing:
            return self._done.wait(timeout)
        waited = _Settle(threading.Event(), time.monotonic())
        self._inbox.put(waited)
        return self._done.is_set() or waited.reached.wait(timeout)

    def stop(self) -> None:
        """The engine is closed: what was not heard yet counts as failed."""
        self._inbox.put("stop")

    def join(self, timeout: float) -> None:
        if self._thread is not threading.current_thread():
            self._thread.join(timeout)

    # On the phrase's own thread

    def _run(self) -> None:
        legs = Legs(lambda: self._stream(self._inbox.put), self._pay, self._limits)
        try:
            while not self._delivered:
                self._step(self._next(legs), legs)
                self._look_at_the_clock(legs)
        except Exception:
            log.exception("a phrase to Google stopped by a bug")
            self._fault = self._fault or EngineFailed("The online recogniser stopped.")
            self._deliver(legs)
        finally:
            self._clean_up(legs)

    def _clean_up(self, legs: Legs) -> None:
        legs.cancel()
        self._done.set()
        if self._unpaid:
            self._access.meter.spend(self._unpaid)
        while not self._inbox.empty():  # whoever settles after this looks at `_done`
            message = self._inbox.get()
            if isinstance(message, _Settle):
                message.reached.set()
        for waiting in self._settles:
            waiting.reached.set()
        legs.join()
        self._tell_over(self)

    def _next(self, legs: Legs) -> _Message | None:
        """The next message; None when it is time to look at the clock."""
        moments = [legs.next_deadline()] if self._fault is None else []
        moments += [legs.settled_at(waiting.asked) for waiting in self._settles]
        until = min((moment for moment in moments if moment is not None), default=None)
        try:
            return self._inbox.get(timeout=None if until is None else max(0.0, until - time.monotonic()))
        except queue.Empty:
            return None

    def _step(self, message: _Message | None, legs: Legs) -> None:
        if isinstance(message, bytes):
            self._pending += message
            self._send(legs, least=MESSAGE)
        elif isinstance(message, Answered | Ended):
            self._told(message, legs)
        elif isinstance(message, _Settle):
            self._send(legs)
            self._settles.append(message)
        elif message == "flush":
            self._send(legs)
        elif message == "finish":
            self._send(legs)
            self._ended = True
            legs.end()
            self._deliver_if_over(legs)
        elif message == "stop":
            self._fail(EngineFailed("The online recogniser was closed."), legs)
            self._deliver(legs)

    def _send(self, legs: Legs, least: int = 1) -> None:
        """What waits, in messages; a rest of less than `least` bytes goes on waiting."""
        while len(self._pending) >= least:
            message = bytes(self._pending[:MESSAGE])
            del self._pending[:MESSAGE]
            self._insist(legs)
            if self._fault is None:
                legs.send(message)

    def _insist(self, legs: Legs) -> None:
        """A consent that is taken back in the middle of a phrase ends it, as a failure does."""
        now = time.monotonic()
        if self._fault is None and now - self._asked >= ASK:
            self._asked = now
            try:
                self._access.insist()
            except EngineFailed as fault:
                self._fail(fault, legs)

    def _pay(self, seconds: float) -> None:
        """Written down second by second: every message would be ten writes to the disk a second."""
        self._unpaid += seconds
        if self._unpaid >= 1.0:
            unpaid, self._unpaid = self._unpaid, 0.0
            self._access.meter.spend(unpaid)

    def _told(self, message: Answered | Ended, legs: Legs) -> None:
        if self._fault is not None:
            return
        if isinstance(message, Answered):
            legs.answered(message)
            self._show(legs.text)
        else:
            fault = legs.stream_ended(message)
            if fault is not None:
                self._fail(fault, legs)
            self._deliver_if_over(legs)

    def _show(self, text: str) -> None:
        if text != self._partial:
            self._partial = text
            if self._wanted:
                self._on_partial(text)

    def _look_at_the_clock(self, legs: Legs) -> None:
        now = time.monotonic()
        if self._fault is None and self._inbox.empty():  # an answer may be waiting there
            fault = legs.too_late(now)
            if fault is not None:
                self._fail(fault, legs)
        for waiting in tuple(self._settles):
            moment = legs.settled_at(waiting.asked)
            if self._fault is not None or (moment is not None and now >= moment):
                self._settles.remove(waiting)
                waiting.reached.set()

    def _deliver_if_over(self, legs: Legs) -> None:
        if self._ended and legs.over:
            self._deliver(legs)

    def _fail(self, fault: EngineError, legs: Legs) -> None:
        """Told at once to whoever wants to know; else the words there were are given when the phrase ends."""
        self._fault = self._fault or fault
        legs.cancel()
        if self._ended or self._on_failed is not None:
            self._deliver(legs)

    def _deliver(self, legs: Legs) -> None:
        """The final or the fault, once."""
        if self._delivered:
            return
        self._delivered = True
        if not self._wanted:
            return
        if self._fault is None:
            self._on_final(Transcript(words=legs.words, engine=ENGINE))
        elif self._on_failed is not None:
            self._on_failed(self._fault)
        else:
            self._on_final(Transcript(words=legs.words_so_far, engine=ENGINE))
