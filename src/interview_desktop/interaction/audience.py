"""Who hears what happens: subscribers in, every entry and notice out, on the thread it comes from."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock

from interview_desktop.events.interview import Entry
from interview_desktop.events.notices import Notice

log = logging.getLogger(__name__)

Hear = Callable[[Entry | Notice], None]


class Audience:
    """Subscribers, told in the order they came. A subscriber's fault is its own: the others still hear."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._hearing: tuple[Hear, ...] = ()

    def subscribe(self, hear: Hear) -> Callable[[], None]:
        with self._lock:
            self._hearing = (*self._hearing, hear)

        def unsubscribe() -> None:
            with self._lock:
                self._hearing = tuple(other for other in self._hearing if other is not hear)

        return unsubscribe

    def tell(self, told: Entry | Notice) -> None:
        for hear in self._hearing:
            try:
                hear(told)
            except Exception:
                log.exception("a subscriber failed")
