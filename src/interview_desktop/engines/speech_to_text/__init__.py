"""Speech in, words out.

In: mono float32 samples at 16 kHz, -1 to 1. Out: partial text while they come, then a Transcript with word
times and confidences.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from interview_desktop.errors import EngineError
from interview_desktop.events.speech import Transcript

Samples = NDArray[np.float32]
OnPartial = Callable[[str], None]
OnFinal = Callable[[Transcript], None]
OnFailed = Callable[[EngineError], None]


class Recognition(Protocol):
    """One phrase being recognised. No method but `settle` blocks.

    Results arrive on the engine's own thread, while it holds no lock that these methods take.
    """

    def feed(self, samples: Samples) -> None:
        """More audio, shape (n,), 16 kHz."""

    def speculate(self) -> None:
        """A pause began: bring the partial text up to the last sample now, the turn may be over."""

    def finish(self) -> None:
        """No more audio: `on_final` is called exactly once, also when the engine fails (then with what it had)."""

    def abandon(self) -> None:
        """The phrase is not wanted any more: no callback begins after this returns, and work on it ends soon."""

    def settle(self, timeout: float) -> bool:
        """Wait until everything fed so far is in the partial (or final) text; for audio that is not live."""


class SpeechToText(Protocol):
    """An engine, loaded once and used for many phrases, one at a time or overlapping by a final."""

    @property
    def name(self) -> str:
        """As shown wherever its result is shown, for example 'pocketsphinx'."""

    def open(self) -> None:
        """Load; may take seconds. Raises EngineUnavailable or EngineFailed."""

    def begin_turn(self) -> None:
        """An answer begins: phrases follow. Returns at once; here it is decided which engine hears the turn."""

    def recognise(self, on_partial: OnPartial, on_final: OnFinal, on_failed: OnFailed | None = None) -> Recognition:
        """Begin a phrase. Raises EngineFailed when the engine cannot be (re)started.

        With `on_failed`, a failure in the phrase is told there, once, and `on_final` never comes: whoever gave
        the audio still has it and asks another engine. Without, `on_final` brings the words there were.
        """

    def close(self) -> None:
        """Let go of everything; safe to call twice and at any time."""


class SecondHearing(Protocol):
    """A recogniser that takes its time over a whole recording, for the report."""

    @property
    def name(self) -> str:
        """As shown in the report."""

    def hear_again(self, samples: Samples, unwanted: Callable[[], bool]) -> Transcript | None:
        """Words with times of a whole answer (16 kHz mono, any length); None when it became `unwanted` in between.

        Silence gives no words. Raises EngineFailed.
        """

    def close(self) -> None:
        """Let go of everything; safe to call twice and while `hear_again` runs, which then fails or ends soon."""
