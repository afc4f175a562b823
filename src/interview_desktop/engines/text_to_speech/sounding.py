"""Where a stretch of speech can be heard: samples in, seconds out. Pure.

For voices that tell no word times: words are spread over what sounds, not over the silence that engines put around it.
"""

from __future__ import annotations

import numpy as np

from interview_desktop.engines.text_to_speech import Samples

AUDIBLE = 0.01  # of full scale, -40 dBFS


def sounding(samples: Samples, rate: int) -> tuple[float, float]:
    """First and last moment at which samples, shape (n,) at `rate` Hz, are audible, in seconds; all of it if never."""
    heard = np.flatnonzero(np.abs(samples) > AUDIBLE)
    if not len(heard):
        return 0.0, len(samples) / rate
    return float(heard[0]) / rate, float(heard[-1] + 1) / rate
