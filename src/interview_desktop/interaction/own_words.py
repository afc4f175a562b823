"""Which words of a second hearing are the candidate's? Pure: words, samples and the phrases heard live in, words out.

While listening, a quieter voice in the room is left aside (see `listening.own_voice`), but it is in the recording, and
whoever hears that again knows nothing of it. So what is not where the candidate was heard live counts only where it is
about as loud: words that the live recogniser missed are kept, a neighbour's are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from interview_desktop.devices import Samples
from interview_desktop.events.speech import SAMPLE_RATE, Phrase, Word
from interview_desktop.interaction.listening.own_voice import OWN_QUANTILE, QUIETER

NEAR = 0.3  # s around a live phrase that still belong to it: two recognisers place the same word differently
PAUSE = 0.3  # s without a word after which what follows is judged by itself
FRAME = SAMPLE_RATE * 4 // 25  # samples (0.16 s) over which power is averaged, as while listening


def own_words(words: Sequence[Word], live: Sequence[Phrase], samples: Samples) -> tuple[Word, ...]:
    """`words` without those of other voices. `samples`: the recording (16 kHz mono) whose clock all times are on.

    All of them where the live phrases, for want of word times, do not show how loud the candidate is.
    """
    level = _level(samples, [(phrase.start, phrase.end) for phrase in live])
    if level is None:
        return tuple(words)
    kept: list[Word] = []
    for near, run in _runs(words, live):
        loudness = _level(samples, [(word.start, word.end) for word in run])
        if near or loudness is None or loudness >= level - QUIETER:
            kept += run
    return tuple(kept)


def _runs(words: Sequence[Word], live: Sequence[Phrase]) -> Iterator[tuple[bool, list[Word]]]:
    """Words without a pause between them that all are, or all are not, where the candidate was heard."""
    run: list[Word] = []
    was_near = False
    for word in words:
        middle = (word.start + word.end) / 2
        near = any(phrase.start - NEAR <= middle <= phrase.end + NEAR for phrase in live)
        if run and (near != was_near or word.start - run[-1].end >= PAUSE):
            yield was_near, run
            run = []
        run.append(word)
        was_near = near
    if run:
        yield was_near, run


def _level(samples: Samples, spans: Sequence[tuple[float, float]]) -> float | None:
    """How loud the loud moments of these seconds are, in dBFS; None where there is less than a frame of them."""
    parts = [samples[max(0, round(start * SAMPLE_RATE)) : round(end * SAMPLE_RATE)] for start, end in spans]
    sound = np.concatenate([np.zeros(0, np.float32), *parts])
    frames = sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)
    if not len(frames):
        return None
    powers = np.square(frames).mean(axis=1, dtype=np.float64)
    return 10.0 * float(np.log10(np.percentile(powers, OWN_QUANTILE) + 1e-12))
