"""How loud a phrase is from moment to moment, and what follows from it for Whisper. Pure.

In: mono float32 samples at 16 kHz, -1 to 1. Out: powers (mean squares, full scale 1) of windows of 32 ms, and whether
something is silence, a pause, or more of the same pause. The detector of speech has had its say before; levels
are looked at because Whisper makes words of silence, and because decoding silence a second time takes as long as
decoding speech.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from interview_desktop.engines.speech_to_text import Samples

Powers = NDArray[np.float32]

WINDOW = 512  # samples: 32 ms, as the detector of speech has them
SILENT = 1e-6  # -60 dB of full scale: a whisper at arm's length is 20 dB louder, a quiet room 20 dB softer
NEAR_SILENT = 3e-5  # -45 dB: nobody is near this microphone, or it is turned down
DEAD = 1e-7  # -70 dB: below this nothing is speech, whatever was before it
PAUSE = 5  # windows (0.16 s) at the end of what was decoded: the listener asks 0.2 s after the last speech
DEEP = 10.0  # a pause is at least 10 dB below the loud moments of the phrase it follows
SAME = 4.0  # 6 dB: what goes on after a pause within this is the same pause; noise of a room varies by 3 dB
BRIEF = 8000  # samples (0.5 s): longer than this, a voice that trails off in noise could hide in a pause


def powers(samples: Samples) -> Powers:
    """Shape (n,): of each window, the last one shorter; an empty array for no samples."""
    whole = len(samples) // WINDOW * WINDOW
    windows: Powers = np.square(samples[:whole].reshape(-1, WINDOW)).mean(axis=1, dtype=np.float32)
    rest = samples[whole:]
    if not len(rest):
        return windows
    return np.append(windows, np.mean(np.square(rest), dtype=np.float32))


def loudest(samples: Samples) -> float:
    """Power of the loudest window; 0 for no samples."""
    return float(powers(samples).max(initial=0.0))


def pauses(samples: Samples) -> bool:
    """Whether the last 0.16 s are a pause in what was louder before."""
    level = powers(samples)
    return len(level) > PAUSE and _pause(level) * DEEP <= _loud(level)


def goes_on(before: Samples, after: Samples) -> bool:
    """Whether `after` only continues the pause with which `before` ends, so that it holds no further word.

    Where `before` ends without a pause, and for more than half a second, the answer is no. A word that is less than
    6 dB above the pause it is said in cannot be told from it, and hardly by Whisper or a person either. Measured on
    read speech with the listener's own timing: 17 of 19 phrases need no second decode, 14 of 18 in office noise 15 dB
    below the voice.
    """
    if not len(after):
        return True
    return len(after) <= BRIEF and pauses(before) and loudest(after) <= max(DEAD, SAME * _pause(powers(before)))


def cut(samples: Samples, longest: int) -> list[tuple[int, int]]:
    """[first, last) of pieces of at most `longest` samples, cut in the quietest window of each piece's second half."""
    pieces, first = [], 0
    while len(samples) - first > longest:
        half = first + longest // 2
        at = half + int(np.argmin(powers(samples[half : first + longest]))) * WINDOW + WINDOW // 2
        at = min(at, first + longest)
        pieces.append((first, at))
        first = at
    return [*pieces, (first, len(samples))]


def _pause(level: Powers) -> float:
    return float(np.median(level[-PAUSE:]))


def _loud(level: Powers) -> float:
    """The loud moments rather than the loudest one, which may be a knock on the table."""
    return float(np.quantile(level, 0.9))
