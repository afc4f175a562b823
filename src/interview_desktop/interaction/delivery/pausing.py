"""Where somebody paused in one recording: phrases with word times in, pauses and the time to the first word out. Pure.

A pause is a gap of 0.2 s or more between two words in which no voice was made out (Goldman-Eisler 1968 used 0.25 s;
Campione & Veronis 2002 found the shortest class of pauses in speech at about 0.2 s). Speakers plan at the ends of
clauses and look for words inside them (Goldman-Eisler 1968), so the two are told apart, by the clauses that `content`
finds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from interview_desktop.events.measured import Stretch
from interview_desktop.events.speech import Phrase, Word
from interview_desktop.interaction.content.answer_clauses import clauses

PAUSE = 0.2  # s
LONG_PAUSE = 1.0  # s: brief, medium, and long over 1 s (Campione & Veronis 2002)
EXACT = 1e-6  # s: times are rounded to milliseconds or frames; 0.2 s itself is a pause


@dataclass(frozen=True)
class Pause:
    """A silent gap, in seconds of its recording. `within`: the words before and after it are of one clause."""

    start: float
    end: float
    within: bool

    @property
    def seconds(self) -> float:
        return self.end - self.start


def pauses(take: Sequence[Phrase], voiced: Sequence[Stretch] = ()) -> Iterator[Pause]:
    """The pauses between the first and the last word of one recording, in order.

    Phrases without a word, and `voiced` stretches without one, are voice: a gap they fill is no silent pause.
    """
    words = sorted(words_of(take), key=lambda word: word.start)
    if not words:
        return
    places = clause_places(words)
    starts = [word.start for word in words]
    sounds = [(word.start, word.end) for word in words]
    sounds += [(phrase.start, phrase.end) for phrase in take if not phrase.words]
    sounds += [(stretch.start, stretch.end) for stretch in voiced]
    reached, last = starts[0], max(word.end for word in words)
    for start, end in sorted(sounds):
        until = min(start, last)
        if until - reached >= PAUSE - EXACT:
            after = bisect_right(starts, until - EXACT)
            within = 0 < after < len(words) and places[after - 1] == places[after]
            yield Pause(reached, until, within)
        reached = max(reached, start, end)


def words_of(take: Sequence[Phrase]) -> list[Word]:
    return [word for phrase in take for word in phrase.words]


def clause_places(words: Sequence[Word]) -> list[int]:
    """For each word the number of its clause; one without letters belongs to the clause before it."""
    ends, at = [], 0
    for word in words:
        at += len(word.text) + 1
        ends.append(at)
    places = [-1] * len(words)
    for clause in clauses(" ".join(word.text for word in words)):
        for token in clause.tokens:
            places[min(bisect_right(ends, token.start), len(words) - 1)] = clause.place
    for place in range(1, len(places)):
        if places[place] < 0:
            places[place] = places[place - 1]
    return places


def span(take: Sequence[Phrase]) -> float:
    """Seconds from the first word to the end of the last; 0 without a word."""
    words = words_of(take)
    if not words:
        return 0.0
    return max(0.0, max(word.end for word in words) - min(word.start for word in words))


def latency(take: Sequence[Phrase]) -> float | None:
    """Seconds from the open microphone to the first word, if that fell into this recording."""
    starts = [word.start for word in words_of(take)]
    return round(max(0.0, min(starts)), 3) if starts else None


def gaps(words: Sequence[Word]) -> list[float]:
    """The silence (s) between each word and the next, never below 0."""
    return [max(0.0, after.start - before.end) for before, after in pairwise(words)]
