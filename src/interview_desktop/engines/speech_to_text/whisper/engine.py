"""The recogniser that hears best of those offline: Whisper, in a model that was installed, on a thread of its own.

In: 16 kHz mono float32 samples, phrase by phrase. Out: partial texts in which agreed words stand still, then words with
times and confidences. Opened, it has measured whether this machine is fast enough for it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from interview_desktop.engines.speech_to_text import OnFailed, OnFinal, OnPartial, Recognition
from interview_desktop.engines.speech_to_text.whisper import model as whisper_model
from interview_desktop.engines.speech_to_text.whisper.desk import WhisperDesk
from interview_desktop.engines.speech_to_text.whisper.model import Decoder
from interview_desktop.errors import EngineError, EngineUnavailable

log = logging.getLogger(__name__)

# Seconds of work for a phrase of 5 s, at most. A phrase ends at each pause of 0.3 s, after 2 s in free speech, and
# Whisper's work hardly depends on its length, since every window is filled up to 30 s: with more work than this, each
# phrase would leave a longer queue behind it.
KEEPS_UP = 2.0
TRIES = 3  # until one is fast enough: the first also warms up, and other programs get in the way


class Whisper:
    """A SpeechToText. Any thread may call it; results come on its own thread."""

    def __init__(self, folder: Path, name: str, *, load: Callable[[Path], Decoder] = whisper_model.load) -> None:
        """`folder`: of the installed model; `name`: as shown, such as 'whisper-base.en'."""
        self._folder = folder
        self._name = name
        self._load = load
        self._opening = threading.Lock()
        self._lock = threading.Lock()
        self._desk: WhisperDesk | None = None
        self._closings = 0
        self._work: float | None = None

    @property
    def name(self) -> str:
        return self._name

    @property
    def work(self) -> float | None:
        """Seconds of work for a phrase of 5 s on this machine, as measured at opening; None before."""
        return self._work

    @property
    def keeps_up(self) -> bool:
        """Whether this machine is fast enough for it; False until it was opened."""
        return self._work is not None and self._work <= KEEPS_UP

    def open(self) -> None:
        """Load and measure: 1-3 s, more where it is slow. Raises EngineUnavailable, also where it cannot keep up."""
        with self._opening:
            with self._lock:
                if self._desk is not None:
                    return
                closings = self._closings
            decoder = self._load(self._folder)
            self._measure(decoder)
            with self._lock:
                if self._closings != closings:
                    raise EngineUnavailable(f"{self._name} was closed while it was loading.")
                self._desk = WhisperDesk(decoder)

    def begin_turn(self) -> None:
        """Nothing to decide: this engine hears every turn it is given."""

    def recognise(self, on_partial: OnPartial, on_final: OnFinal, on_failed: OnFailed | None = None) -> Recognition:
        self.open()
        with self._lock:
            desk = self._desk
        if desk is None:
            raise EngineUnavailable(f"{self._name} was closed.")
        return desk.begin(self._name, on_partial, on_final, on_failed)

    def close(self) -> None:
        with self._lock:
            desk, self._desk = self._desk, None
            self._closings += 1
        if desk is not None:
            desk.close()

    def _measure(self, decoder: Decoder) -> None:
        """How long a phrase takes, at best. Raises EngineUnavailable where that is too long."""
        try:
            self._work = decoder.work()
            for _ in range(TRIES - 1):
                if self._work <= KEEPS_UP:
                    break
                self._work = min(self._work, decoder.work())
        except EngineError as fault:
            raise EngineUnavailable(
                f"{self._name} cannot be used on this machine.", "Remove it on the Models page and install it again."
            ) from fault
        log.info("%s needs %.2f s for 5 s of speech", self._name, self._work)
        if not self.keeps_up:
            raise EngineUnavailable(
                f"{self._name} is slower than speech on this machine.", "Install a smaller model on the Models page."
            )
