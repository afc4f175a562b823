"""The recogniser that is always there: PocketSphinx, its US English model inside its own wheel, in a child process.

In: 16 kHz mono float32 samples, phrase by phrase. Out: partial texts about four times a second, then words with times
and confidences. When the process dies, the phrase in flight keeps the words it had and the next one starts it again.
"""

from __future__ import annotations

import threading
from importlib.util import find_spec

from interview_desktop.engines.speech_to_text import OnFailed, OnFinal, OnPartial, Recognition
from interview_desktop.engines.speech_to_text.pocketsphinx.phrase import ENGINE
from interview_desktop.engines.speech_to_text.pocketsphinx.process import SphinxProcess
from interview_desktop.errors import EngineUnavailable


def available() -> bool:
    """Whether the library is installed. It is not imported."""
    return find_spec("pocketsphinx") is not None


class PocketSphinx:
    """The SpeechToText of a fresh install. Any thread may call it; results come on its own threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: SphinxProcess | None = None
        self._number = 0

    @property
    def name(self) -> str:
        return ENGINE

    @property
    def pid(self) -> int | None:
        """The process that recognises, for those who measure it; None while there is none."""
        process = self._process
        return process.pid if process else None

    def open(self) -> None:
        with self._lock:
            self._running()

    def begin_turn(self) -> None:
        """Nothing to decide: this engine is what the others fall back on."""

    def recognise(self, on_partial: OnPartial, on_final: OnFinal, on_failed: OnFailed | None = None) -> Recognition:
        with self._lock:
            process = self._running()
            self._number += 1
            return process.begin(self._number, on_partial, on_final, on_failed)

    def close(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process:
            process.close()

    def _running(self) -> SphinxProcess:
        """The process, started (again) where there is none. Raises EngineUnavailable or EngineFailed."""
        if not available():
            raise EngineUnavailable(
                "The library of the built-in recogniser, pocketsphinx, is not installed.",
                "Install the program again, or type your answers.",
            )
        if self._process and not self._process.alive:
            self._process.close()
            self._process = None
        if self._process is None:
            self._process = SphinxProcess()
        return self._process
