"""Where in a whole answer somebody speaks, cut for Whisper. Pure.

In: how likely each window of 512 samples holds speech. Out: windows [first, last) of stretches, none longer than the
model hears at a time. Longer pauses than in live recognition stay inside: Whisper hears better with what was said
before.
"""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.engines.voice_activity import WINDOW
from interview_desktop.events.speech import SAMPLE_RATE

_PER_SECOND = SAMPLE_RATE / WINDOW
SPEECH = 0.5  # probability, as Silero's authors have it
PAUSE = round(1.0 * _PER_SECOND)  # windows; from such a pause on Whisper may fill it with words
MARGIN = round(0.2 * _PER_SECOND)  # windows kept around a stretch: soft first and last sounds
LONGEST = round(24.0 * _PER_SECOND)  # windows; with margins well below 28 s


def stretches(speech: Sequence[float]) -> list[tuple[int, int]]:
    """In order and without overlap."""
    found: list[tuple[int, int]] = []
    for window, probability in enumerate(speech):
        if probability < SPEECH:
            continue
        if found and window - found[-1][1] < PAUSE:
            found[-1] = (found[-1][0], window + 1)
        else:
            found.append((window, window + 1))
    return [
        piece
        for first, last in found
        for piece in _pieces(speech, max(0, first - MARGIN), min(len(speech), last + MARGIN))
    ]


def _pieces(speech: Sequence[float], first: int, last: int) -> list[tuple[int, int]]:
    """A long stretch, cut at the least likely window of each piece's second half."""
    pieces = []
    while last - first > LONGEST:
        cut = min(range(first + LONGEST // 2, first + LONGEST), key=lambda window: speech[window])
        pieces.append((first, cut))
        first = cut
    return [*pieces, (first, last)]
