"""Any rate in, 16 kHz out, with the clock kept.

In: Blocks as a microphone delivers them. Out: mono float32 samples at 16 kHz, in step with them: what was
lost on the way becomes silence of the same length, so that sample k is always k/16000 s after the first.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from interview_desktop.devices import Block, Samples
from interview_desktop.events.speech import SAMPLE_RATE

# soxr's HQ keeps up to 7.5 kHz (LQ is 3 dB down at 6.5 kHz, where s and f live) at 40 ms of delay from 44.1 kHz.
QUALITY = "HQ"
_PIECE = SAMPLE_RATE  # samples: a long loss is filled a second at a time, not in one allocation


class Resampler:
    """One stretch of audio, from the opening of the gate to its closing, brought to 16 kHz.

    `rate` is the device's, in Hz. Output lags input by a few hundredths of a second (the filter's length)
    but is not shifted: output sample k belongs to device sample `device_index(k)`. Make a new one for each
    stretch; `flush` ends it.
    """

    def __init__(self, rate: int) -> None:
        if rate <= 0:
            raise ValueError(f"a sample rate is over 0 Hz, not {rate}")
        self.rate = rate
        self.lost = 0  # device samples that were lost and are silence in the output
        self._first: int | None = None
        self._stream: Any = None
        if rate != SAMPLE_RATE:
            import soxr

            self._stream = soxr.ResampleStream(rate, SAMPLE_RATE, 1, dtype="float32", quality=QUALITY)

    def feed(self, block: Block) -> Samples:
        """What can be said of the output so far: shape (n,), n varies from call to call and may be 0."""
        if self._first is None:
            self._first = block.start - block.lost
        self.lost += block.lost
        silence = [
            self._pass(np.zeros(min(_PIECE, block.lost - done), np.float32)) for done in range(0, block.lost, _PIECE)
        ]
        return np.concatenate([*silence, self._pass(block.samples)])

    def flush(self) -> Samples:
        """The end of the stretch: what the filter still holds, shape (n,). Nothing may be fed afterwards."""
        return self._pass(np.zeros(0, np.float32), last=True)

    def device_index(self, sample: int) -> int:
        """Where output sample `sample` (counted from 0) lies on the device's sample clock."""
        return (self._first or 0) + round(sample * self.rate / SAMPLE_RATE)

    def _pass(self, samples: Samples, *, last: bool = False) -> Samples:
        if self._stream is None:
            return samples
        out: Samples = self._stream.resample_chunk(np.ascontiguousarray(samples, np.float32), last=last)
        return out
