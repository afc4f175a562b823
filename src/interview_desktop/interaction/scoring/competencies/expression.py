"""What the words alone tell of fluency, vocabulary and engagement: readings in, traits with their quotes out. Pure.

After Naim et al. (2015, "Automated prediction and analysis of job interview performance"): people who rate mock
interviews reward fluent speech, fewer fillers, more different words and engaged words. Each trait moves a score by a
part of a level, and only where it is there to be quoted: no filler in a transcript proves nothing, since recognisers
leave them out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from interview_desktop.events.delivery import MeasureName
from interview_desktop.events.scores import Evidence
from interview_desktop.interaction.content.cue import any_of, word_set
from interview_desktop.interaction.delivery.disfluency import fillers
from interview_desktop.interaction.feedback.quoting import doubtful
from interview_desktop.interaction.scoring.reading.reading import Reading

TraitName = Literal["fillers", "hedges", "variety", "engagement", "completeness"]

# Per hundred words. About 5 fillers a minute are average (3.3 in a hundred words at 150 a minute): up to there nothing
# is taken off, and a whole level from twenty a minute on.
_USUAL_FILLERS, _MANY_FILLERS = 3.3, 13.0
_USUAL_HEDGES, _MANY_HEDGES = 2.0, 6.0
_HEDGING = 0.3  # of a level at most
_WINDOW = (
    50  # words: of the moving average of different words (Covington & McFall 2010), which does not fall with length
)
_COMMON_VARIETY, _VARIED = 0.77, 0.07  # what spoken answers have in windows of 50 words, and half their usual range
_VOCABULARY = 0.25  # of a level, both ways
_ENGAGED, _ENOUGH_ENGAGED = 0.3, 1.5  # of a level at most, reached with so many words of it in a hundred
_BROKEN_OFF = 0.3  # of a level, where every answer ends in the middle of a sentence
# No sentence ends with one of these; words that some sentences do end with (“to”, “that”) are left out.
_OPEN = word_set("and but or so because if the a an my our your their of with from although while whose which")
_AROUND = 3  # words on both sides of a filler that is quoted
_ENGAGEMENT = any_of(
    r"love|loved|enjoy\w*|excit\w+|passion\w*|proud|thrilled|fascinat\w+|curious|curiosity|keen|eager|interested in"
    r"|interesting|happy to|glad|great|amazing|wonderful|rewarding|fun|inspir\w+|motivat\w+|look(?:ing)? forward"
    r"|grateful"
    r"|thankful|care about|matters to me|appreciate\w*|believe in"
)


@dataclass(frozen=True)
class Trait:
    """One side of how something is worded. `value` is per hundred words for fillers, hedges and engagement, and a share
    (0-1) for variety (different words in 50) and completeness (answers that end); `change` is what it moves a score by,
    in levels. `at` are characters of `reading.text` that show it."""

    name: TraitName
    label: str
    value: float
    change: float
    reading: Reading
    at: tuple[int, int]
    why: str

    def evidence(self, *, level: int, anchor: str) -> Evidence | None:
        """The quote that shows it."""
        return self.reading.evidence(*self.at, level=level, anchor=anchor, why=self.why)


@dataclass(frozen=True)
class Expression:
    """The traits that were found, always in the same order; empty where too little was said."""

    traits: tuple[Trait, ...] = ()

    @property
    def change(self) -> float:
        """What all traits together move a score by: from -1 to 0.5 of a level."""
        return max(-1.0, min(0.5, sum(trait.change for trait in self.traits)))

    def of(self, name: TraitName) -> Trait | None:
        return next((trait for trait in self.traits if trait.name == name), None)


def expression(readings: Sequence[Reading], switched_off: frozenset[MeasureName] = frozenset()) -> Expression:
    """How the answers are worded; fillers have no part in it where they are switched off."""
    if sum(reading.words for reading in readings) < _WINDOW:
        return Expression()
    finders: list[Callable[[Sequence[Reading]], Trait | None]] = [_hedges, _variety, _engagement, _completeness]
    if "fillers" not in switched_off:
        finders.insert(0, _fillers)
    return Expression(tuple(trait for find in finders if (trait := find(readings))))


def variety(tokens: Sequence[str]) -> float | None:
    """The mean share of different words over all windows of 50 (moving-average type-token ratio); None below 50."""
    if len(tokens) < _WINDOW:
        return None
    counts: dict[str, int] = {}
    for token in tokens[:_WINDOW]:
        counts[token] = counts.get(token, 0) + 1
    total = different = len(counts)
    for gone, come in zip(tokens, tokens[_WINDOW:], strict=False):
        counts[gone] -= 1
        different -= counts[gone] == 0
        different += not counts.get(come)
        counts[come] = counts.get(come, 0) + 1
        total += different
    return total / (len(tokens) - _WINDOW + 1) / _WINDOW


def _fillers(readings: Sequence[Reading]) -> Trait | None:
    said = [word for reading in readings for word in _sure_words(reading)]
    found = sum(tally.count for tally in fillers(said))
    where = next((place for reading in readings if (place := _filler_in(reading))), None)
    if not found or where is None:
        return None
    rate = 100 * found / len(said)
    change = -_share(rate, _USUAL_FILLERS, _MANY_FILLERS)
    return Trait(
        "fillers", "fillers", rate, change, *where, "Sounds such as “um” and “uh” come between the words here."
    )


def _sure_words(reading: Reading) -> list[str]:
    """The words as they were said, without those that were not heard clearly."""
    least = reading.asked.confident_word
    said: list[str] = []
    for turn in reading.asked.turns:
        said += [word.text for word in turn.verbatim.words if not doubtful(word, least)]
        said += [word for text in turn.typed for word in text.split()]
    return said


def _filler_in(reading: Reading) -> tuple[Reading, tuple[int, int]] | None:
    """The words around the first filler that stands in the text that is quoted from."""
    starts, at = [], 0
    for word in reading.heard:
        starts.append(at)
        at += len(word.text) + 1
    for index in range(1, len(reading.heard)):
        before, word = reading.heard[index - 1], reading.heard[index]
        between = reading.turns[word.turn].text[before.end : word.start] if before.turn == word.turn else ""
        if fillers(between.split()):
            last = min(index + _AROUND, len(reading.heard)) - 1
            return reading, (starts[max(index - _AROUND, 0)], starts[last] + len(reading.heard[last].text))
    return None


def _hedges(readings: Sequence[Reading]) -> Trait | None:
    spans = [(reading, span) for reading in readings for span in reading.content.hedges]
    if not spans:
        return None
    rate = 100 * len(spans) / sum(reading.words for reading in readings)
    reading, span = spans[0]
    change = -_HEDGING * _share(rate, _USUAL_HEDGES, _MANY_HEDGES)
    return Trait("hedges", "hedging", rate, change, reading, (span.start, span.end), span.why)


def _variety(readings: Sequence[Reading]) -> Trait | None:
    known = [(reading, share) for reading in readings if (share := variety(reading.tokens)) is not None]
    if not known:
        return None
    words = sum(reading.words for reading, _ in known)
    mean = sum(share * reading.words for reading, share in known) / words
    change = _VOCABULARY * max(-1.0, min(1.0, (mean - _COMMON_VARIETY) / _VARIED))
    pick = max if change >= 0 else min
    reading = pick(known, key=lambda one: one[1])[0]
    why = "Many different words are used." if change >= 0 else "The same words come again and again."
    return Trait("variety", "few different words", mean, change, reading, _first_clause(reading), why)


def _engagement(readings: Sequence[Reading]) -> Trait | None:
    found = [(reading, match) for reading in readings for match in _ENGAGEMENT.finditer(reading.text)]
    if not found:
        return None
    kinds = {match.group() for _, match in found}  # the same word again is no more of it
    rate = 100 * len(kinds) / sum(reading.words for reading in readings)
    reading, match = found[0]
    clause = next(piece for piece in reading.clauses if piece.start <= match.start() < piece.end)
    change = _ENGAGED * min(1.0, rate / _ENOUGH_ENGAGED)
    why = "The words show that the candidate cares about it."
    return Trait("engagement", "engagement", rate, change, reading, (clause.start, clause.end), why)


def _completeness(readings: Sequence[Reading]) -> Trait | None:
    broken = [reading for reading in readings if reading.tokens and reading.tokens[-1] in _OPEN]
    share = 1 - len(broken) / len(readings)
    if not broken:
        return None
    clause = broken[0].clauses[-1]
    why = "The answer breaks off in the middle of a sentence here."
    change = -_BROKEN_OFF * (1 - share)
    return Trait("completeness", "sentences broken off", share, change, broken[0], (clause.start, clause.end), why)


def _first_clause(reading: Reading) -> tuple[int, int]:
    return reading.clauses[0].start, reading.clauses[0].end


def _share(value: float, usual: float, many: float) -> float:
    """0 up to what is usual, 1 from `many` on, in between in proportion."""
    return max(0.0, min(1.0, (value - usual) / (many - usual)))
