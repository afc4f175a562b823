"""Engines of one capability in the order of preference, and who is on duty: failures in, the next engine out.

An engine is made when it is first needed and kept. One that fails rests (see `online.breaker`) and is tried again;
one that is not there (a damaged model, one too slow for this machine) is left out until somebody new listens, since
finding that out again takes seconds of an answer. One that is online also needs the moment's consent (see
`online.decision`). Whoever uses it is told when the engine on duty changes, with the reason. Safe from any thread.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from interview_desktop.engines.online.breaker import Breaker
from interview_desktop.engines.online.decision import Verdict
from interview_desktop.errors import EngineError, EngineUnavailable

log = logging.getLogger(__name__)


class Closable(Protocol):
    def close(self) -> None: ...


E = TypeVar("E", bound=Closable)


@dataclass(frozen=True)
class Rung(Generic[E]):
    """One engine of the order. `make` gives it opened and raises EngineError; `why`: why it, where it is the first."""

    name: str
    why: str
    make: Callable[[], E]
    online: bool = False


@dataclass
class _Post(Generic[E]):
    rung: Rung[E]
    engine: E | None = None
    breaker: Breaker = field(default_factory=Breaker)
    missing: EngineUnavailable | None = None  # why it could not be made


def _never(_retry_in: float | None) -> Verdict:
    return Verdict(False, "Nothing may leave this computer.")


class Rota(Generic[E]):
    """`tell(rung, why)` is called whenever another engine comes on duty, on the thread on which that is decided."""

    def __init__(
        self,
        rungs: Sequence[Rung[E]],
        *,
        online: Callable[[float | None], Verdict] = _never,
        tell: Callable[[Rung[E], str], None] = lambda _rung, _why: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`online(retry_in)` decides whether an online rung may be used now; see `Breaker.retry_in`."""
        self._posts = [_Post(rung) for rung in rungs]
        self._online = online
        self._tell = tell
        self._clock = clock
        self._lock = threading.RLock()
        self._on_duty: Rung[E] | None = None
        self._closed = False

    @property
    def on_duty(self) -> str:
        """Name of the engine that was chosen last; before the first choice, of the one that comes first."""
        rung = self._on_duty or (self._posts[0].rung if self._posts else None)
        return rung.name if rung is not None else ""

    def introduce(self) -> None:
        """Somebody new listens: tell at the next choice who is on duty, also where nothing changed, and look again for
        engines that were not there.
        """
        with self._lock:
            self._on_duty = None
            for post in self._posts:
                if post.missing is not None:
                    post.missing, post.breaker = None, Breaker()

    def choose(self) -> E:
        """The engine for what comes next; where all of them rest, rather one of this machine that failed than none.

        Raises EngineUnavailable where none can be had.
        """
        with self._lock:
            try:
                return self._first_of(self._posts, "")
            except EngineUnavailable:
                for post in self._posts:
                    if post.engine is not None and not post.rung.online:
                        self._announce(post.rung, "")
                        return post.engine
                raise

    def better(self, engine: E) -> tuple[E, ...]:
        """Engines that were made and come before `engine` in the order, the best first: what they gave stays good."""
        with self._lock:
            made = [post.engine for post in self._posts if post.engine is not None]
            return tuple(made[: made.index(engine)]) if engine in made else ()

    def is_online(self, engine: E) -> bool:
        """Whether what `engine` works on leaves this machine."""
        with self._lock:
            return any(post.engine is engine and post.rung.online for post in self._posts)

    def standby(self) -> E | None:
        """Make the best engine that needs no network, so that it can take over at once; None where there is none."""
        with self._lock:
            for post in self._posts:
                if not post.rung.online and not self._barred(post) and self._made(post) is not None:
                    return post.engine
        return None

    def failed(self, engine: E, fault: EngineError) -> E:
        """`engine` failed: it rests, and the next takes over. Raises `fault` where there is no other.

        An engine on the network is followed only by one that needs none: a person waits for the words.
        """
        with self._lock:
            broken = next((post for post in self._posts if post.engine is engine), None)
            if broken is None:
                raise fault
            broken.breaker = broken.breaker.failed(self._clock())
            rest = [post for post in self._posts if post is not broken and not post.rung.online]
            try:
                return self._first_of(rest, fault.sentence)
            except EngineUnavailable:
                raise fault from None

    def worked(self, engine: E) -> None:
        """`engine` did what it was asked to."""
        with self._lock:
            for post in self._posts:
                if post.engine is engine and not post.breaker.healthy:
                    post.breaker = post.breaker.worked()

    def close(self) -> None:
        """Close every engine that was made. Safe to call twice."""
        with self._lock:
            self._closed = True
            made, self._on_duty = [post.engine for post in self._posts if post.engine is not None], None
            for post in self._posts:
                post.engine = None
        for engine in made:
            engine.close()

    # With the lock held

    def _first_of(self, posts: Sequence[_Post[E]], because: str) -> E:
        """The first of `posts` that may be used and can be made; `because`: why those before them are not."""
        fault: EngineError | None = None
        for post in posts:
            why = self._barred(post)
            if not why:
                made, fault = self._tried(post, fault)
                if made is not None:
                    self._announce(post.rung, because)
                    return made
                why = fault.sentence if fault is not None else ""
            because = because or why
        fault = fault or next((post.missing for post in posts if post.missing is not None), None)
        if fault is not None:
            raise EngineUnavailable(fault.sentence, fault.hint) from fault
        raise EngineUnavailable(because or "There is no engine for this on this machine.", "See the Models page.")

    def _barred(self, post: _Post[E]) -> str:
        """Why this one may not be used now; empty where it may."""
        if post.missing is not None:
            return post.missing.sentence
        now = self._clock()
        if post.rung.online:
            verdict = self._online(post.breaker.retry_in(now))
            return "" if verdict.online else verdict.why
        return "" if post.breaker.allows(now) else f"{post.rung.name} failed and rests."

    def _tried(self, post: _Post[E], before: EngineError | None) -> tuple[E | None, EngineError | None]:
        try:
            return self._opened(post), before
        except EngineError as fault:
            post.breaker = post.breaker.failed(self._clock())
            post.missing = fault if isinstance(fault, EngineUnavailable) else None
            log.warning("%s cannot be used: %s", post.rung.name, type(fault).__name__)
            return None, before or fault

    def _made(self, post: _Post[E]) -> E | None:
        return self._tried(post, None)[0]

    def _opened(self, post: _Post[E]) -> E:
        if self._closed:
            raise EngineUnavailable("The program is closing.")
        if post.engine is None:
            post.engine = post.rung.make()
        return post.engine

    def _announce(self, rung: Rung[E], because: str) -> None:
        """Once for each change: that a rest gets shorter second by second is no news."""
        if self._on_duty is not rung:
            self._on_duty = rung
            self._tell(rung, f"{because} So {rung.name} takes over." if because else rung.why)
