"""The near end of the pipe to PocketSphinx: starts the process, keeps its phrases, notices when it dies.

In: samples of phrases, from any thread. Out: partial texts, and exactly one Transcript for each finished phrase, on
the thread `recognise-results` (on `recognise` when the process has died before the phrase was finished).
"""

from __future__ import annotations

import json
import logging
import multiprocessing
import threading
import time
from typing import Any

from interview_desktop.engines.speech_to_text import OnFailed, OnFinal, OnPartial
from interview_desktop.engines.speech_to_text.pocketsphinx import child
from interview_desktop.engines.speech_to_text.pocketsphinx.phrase import ENGINE, SphinxPhrase
from interview_desktop.errors import EngineFailed
from interview_desktop.worker import Worker

log = logging.getLogger(__name__)

START_LIMIT = 30.0  # seconds to load; 0.6 s on an idle laptop, many times that on one that is just starting up
SILENT_LIMIT = 6.0  # seconds that a final may take before the process counts as stuck; 0.1 s is usual


class SphinxProcess:
    """One PocketSphinx process, from its start to its death. Raises EngineFailed when it does not start."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")  # fork would copy threads and locks of a running program
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=child.run, args=(theirs,), name=ENGINE, daemon=True)
        self._process.start()
        theirs.close()  # so that the death of the process ends the pipe
        self._await_ready()
        self._closing = False
        self._dead = False
        self._phrases: dict[int, SphinxPhrase] = {}
        self._lock = threading.Lock()
        self._results = threading.Thread(target=self._listen, name="recognise-results", daemon=True)
        self._worker: Worker[tuple[SphinxPhrase, bytes]] = Worker("recognise", self._pass_on, failed=_tell_bug)
        self._results.start()
        self._worker.start()

    @property
    def alive(self) -> bool:
        return not self._dead

    @property
    def pid(self) -> int | None:
        return self._process.pid

    def begin(self, number: int, on_partial: OnPartial, on_final: OnFinal, on_failed: OnFailed | None) -> SphinxPhrase:
        def post(message: bytes) -> bool:
            return self._worker.post((phrase, message))

        phrase = SphinxPhrase(number, post, on_partial, on_final, on_failed)
        with self._lock:
            self._phrases[number] = phrase
        phrase.begin()
        return phrase

    def close(self) -> None:
        """End the process now, and give finals to the phrases that wait for one."""
        self._closing = True
        self._process.kill()
        self._process.join()
        if threading.current_thread() is not self._results:
            self._results.join()
        self._worker.stop(drain=True)
        self._connection.close()

    def _pass_on(self, item: tuple[SphinxPhrase, bytes]) -> None:
        phrase, message = item
        try:
            self._connection.send_bytes(message)
        except OSError:  # the pipe is broken: `_listen` notices, or has noticed
            self._results.join()
            phrase.lose()

    def _listen(self) -> None:
        try:
            while True:
                if self._connection.poll(SILENT_LIMIT / 2):
                    self._understand(json.loads(self._connection.recv_bytes()))
                elif self._stuck():
                    log.warning("the recogniser gave no answer in %.0f s and is ended", SILENT_LIMIT)
                    self._process.kill()
        except (EOFError, OSError):
            if not self._closing:
                log.warning("the recogniser's process has ended; the next phrase starts it again")
        finally:
            self._dead = True
            with self._lock:
                orphans = list(self._phrases.values())
            for phrase in orphans:
                phrase.lose()

    def _understand(self, message: dict[str, Any]) -> None:
        with self._lock:
            phrase = self._phrases.get(message["phrase"])
        if phrase is None:
            return
        if message["kind"] == "partial":
            phrase.told(message)
            return
        with self._lock:
            del self._phrases[message["phrase"]]
        phrase.deliver(message["words"])

    def _stuck(self) -> bool:
        with self._lock:
            waiting = [phrase.finished for phrase in self._phrases.values() if phrase.finished is not None]
        return any(time.monotonic() - since > SILENT_LIMIT for since in waiting)

    def _await_ready(self) -> None:
        try:
            if self._connection.poll(START_LIMIT):
                self._connection.recv_bytes()
                return
            why = f"it was not ready within {START_LIMIT:.0f} s"
        except (EOFError, OSError):
            why = "its process ended at once"
        self._process.kill()
        self._process.join()
        self._connection.close()
        raise EngineFailed(
            f"The speech recogniser did not start: {why}.", "Close other programs and try again, or type your answers."
        )


def _tell_bug(fault: Exception) -> None:
    log.error("the recogniser's sender failed", exc_info=fault)
