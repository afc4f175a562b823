"""Does somebody speak right now?

In: windows of 512 samples (32 ms), mono float32, 16 kHz. Out: a probability per window.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

WINDOW = 512  # samples: the only window length Silero takes at 16 kHz


class VoiceActivity(Protocol):
    """A detector with a memory: windows must come in order, gaps are told with `reset`."""

    def probability(self, window: Samples) -> float:
        """How likely (0-1) this window, shape (512,), -1 to 1, holds speech. Raises EngineFailed."""

    def reset(self) -> None:
        """Forget what was heard: what comes next does not follow what came before."""
