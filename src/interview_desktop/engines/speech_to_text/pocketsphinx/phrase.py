"""One phrase between the listener and the PocketSphinx process: messages out, results in, and exactly one final.

In: samples from the caller's thread; rows of words from the process, on the thread that reads them. Out: messages for
the process, partial texts, and a Transcript, which has the last partial's words when the process is gone.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from interview_desktop.engines.speech_to_text import OnFailed, OnFinal, OnPartial, Samples
from interview_desktop.engines.speech_to_text.pocketsphinx import child
from interview_desktop.errors import EngineFailed
from interview_desktop.events.speech import Transcript, Word

ENGINE = "pocketsphinx"


class SphinxPhrase:
    """One phrase in one process: the Recognition that the engine hands out."""

    def __init__(
        self,
        number: int,
        post: Callable[[bytes], bool],
        on_partial: OnPartial,
        on_final: OnFinal,
        on_failed: OnFailed | None = None,
    ) -> None:
        """`post` queues a message for the process; False when nobody will ever take it."""
        self._number = number
        self._post = post
        self._on_partial = on_partial
        self._on_final = on_final
        self._on_failed = on_failed
        self._partial: tuple[Word, ...] = ()
        self._marks = 0  # asked for
        self._marked = 0  # reached
        self._delivered = False
        self._done = False
        self._lost = False  # the process died: nothing more will be heard
        self._changed = threading.Condition()
        self.finished: float | None = None  # when `finish` was called, on the system's monotonic clock

    def begin(self) -> None:
        self._send(child.BEGIN)

    def feed(self, samples: Samples) -> None:
        self._send(child.AUDIO, (np.clip(samples, -1.0, 1.0) * 32767).astype("<i2").tobytes())

    def speculate(self) -> None:
        with self._changed:
            self._marks += 1
            mark = self._marks
        self._send(child.MARK, child.NUMBER.pack(mark))

    def finish(self) -> None:
        with self._changed:
            if self.finished is not None:
                return
            self.finished = time.monotonic()
        if not self._send(child.FINISH):
            self.deliver(None)

    def abandon(self) -> None:
        with self._changed:
            self._delivered = True  # nothing is told from now on
        self.finish()

    def settle(self, timeout: float) -> bool:
        if self.finished is None:
            self.speculate()
        with self._changed:
            mark = self._marks
            return self._changed.wait_for(lambda: self._settled(mark), timeout)

    def _settled(self, mark: int) -> bool:
        if self._done:
            return True
        return self.finished is None and (self._lost or self._marked >= mark)

    def _send(self, kind: bytes, body: bytes = b"") -> bool:
        return self._post(child.HEADER.pack(kind, self._number) + body)

    def told(self, message: dict[str, Any]) -> None:
        """A partial from the process."""
        partial = _words(message["words"], scored=False)
        changed = partial != self._partial
        self._partial = partial
        if changed and not self._delivered:
            self._on_partial(" ".join(word.text for word in partial))
        with self._changed:
            self._marked = max(self._marked, message["mark"] or 0)
            self._changed.notify_all()

    def deliver(self, rows: list[child.Row] | None) -> None:
        """Give the final, once; without rows, what the last partial had, of which nobody is sure."""
        with self._changed:
            if self._delivered:
                return
            self._delivered = True
        if rows is None and self._on_failed is not None:
            self._on_failed(EngineFailed("The built-in recogniser stopped in the middle of a phrase."))
        else:
            words = self._partial if rows is None else _words(rows, scored=True)
            self._on_final(Transcript(words=words, engine=ENGINE))
        with self._changed:
            self._done = True
            self._changed.notify_all()

    def lose(self) -> None:
        """The process is gone."""
        with self._changed:
            self._lost = True
            self._changed.notify_all()
            finished = self.finished is not None
        if finished or self._on_failed is not None:
            self.deliver(None)


def _words(rows: list[child.Row], *, scored: bool) -> tuple[Word, ...]:
    return tuple(Word(text=row[0], start=row[1], end=row[2], confidence=row[3] if scored else 0.0) for row in rows)
