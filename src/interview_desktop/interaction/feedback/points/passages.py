"""Where a measure of delivery is to be heard: turns in, the place that shows it most out. Pure.

Times are those of the first hearing word for word; the quote is made of the words as the report shows them, so that it
is found in the transcript also where that was mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from interview_desktop.events.coaching import Quote
from interview_desktop.events.speech import Word
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.delivery.disfluency import fillers
from interview_desktop.interaction.feedback.quoting import Said, doubtful

WINDOW = 14  # words: some five seconds, enough to hear a pace and short enough to listen to twice
BREATH = 0.2  # s between two words: a pause, as they are counted
AROUND = 6  # words on either side of a pause

Take = tuple[Turn, str, tuple[Word, ...]]  # a turn, one of its recordings, and the words in it


def takes(turns: Sequence[Turn]) -> Iterator[Take]:
    """The recordings of `turns` with their words, as heard word for word, in order."""
    for turn in turns:
        spoken = [phrase for phrase in turn.verbatim.phrases if phrase.words]
        for recording, phrases in groupby(spoken, key=attrgetter("recording")):
            words = [word for phrase in phrases for word in phrase.words]
            yield turn, recording, tuple(sorted(words, key=attrgetter("start")))


def most(turns: Sequence[Turn], score: Callable[[Sequence[Word]], float], confident_word: float) -> Quote | None:
    """The run of some `WINDOW` words with the highest `score`, in one recording; None where no turn has so many."""
    best: tuple[float, Turn, str, tuple[Word, ...]] | None = None
    for turn, recording, words in takes(turns):
        for run in _runs(words):
            value = score(run)
            if best is None or value > best[0]:
                best = (value, turn, recording, run)
    return at_time(best[1], best[2], best[3][0].start, best[3][-1].end, confident_word) if best else None


def _runs(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """From a breath to a breath, some `WINDOW` words long; any `WINDOW` words where nobody stopped to breathe."""
    breaths = [at for at in range(1, len(words)) if words[at].start - words[at - 1].end >= BREATH]
    edges = [0, *breaths, len(words)]
    whole = []
    for place, first in enumerate(edges[:-1]):
        last = next((edge for edge in edges[place + 1 :] if edge - first >= WINDOW), None)
        if last is not None and last - first <= 2 * WINDOW:
            whole.append(words[first:last])
    yield from whole or (words[at : at + WINDOW] for at in range(len(words) - WINDOW + 1))


def pace(run: Sequence[Word]) -> float:
    """Words a minute."""
    seconds = run[-1].end - run[0].start
    return len(run) / seconds * 60 if seconds > 0 else 0.0


def filled(run: Sequence[Word]) -> float:
    return float(sum(tally.count for tally in fillers([word.text for word in run])))


def longest_pause(turns: Sequence[Turn], confident_word: float) -> Quote | None:
    """The words on both sides of the longest gap between two words."""
    best: tuple[float, Turn, str, tuple[Word, ...]] | None = None
    for turn, recording, words in takes(turns):
        for at in range(1, len(words)):
            gap = words[at].start - words[at - 1].end
            if best is None or gap > best[0]:
                best = (gap, turn, recording, words[max(0, at - AROUND) : at + AROUND])
    return at_time(best[1], best[2], best[3][0].start, best[3][-1].end, confident_word) if best else None


def at_time(turn: Turn, recording: str, start: float, end: float, confident_word: float) -> Quote | None:
    """The words shown between two seconds of a recording, as they stand in the report; None if there are none."""
    said = Said(turn.best)
    inside = [
        place
        for place in said.words
        if place.recording == recording
        and place.word.start < end
        and place.word.end > start
        and place.word.text.strip()
    ]
    if not inside:
        return None
    text = said.text[max(0, inside[0].start) : inside[-1].end].strip()
    if not text:
        return None
    return Quote(
        text=text,
        turn=turn.number,
        recording=recording,
        start=round(start, 3),
        end=round(end, 3),
        doubtful=any(doubtful(place.word, confident_word) for place in inside),
    )
