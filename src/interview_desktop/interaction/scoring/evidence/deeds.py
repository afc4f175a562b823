"""What was really done, and what was only claimed: a reading in, spans and shares out. Pure.

`examine` finds deeds clause by clause; here claims of what one always does are taken out of a story again, and a story
told in the present tense throughout, as learners of English tell it, is given its deeds.
"""

from __future__ import annotations

from interview_desktop.interaction.content.cue import word_set
from interview_desktop.interaction.content.evidence import Span
from interview_desktop.interaction.content.relevance import content_stems, stem
from interview_desktop.interaction.scoring.criteria.levels import eased
from interview_desktop.interaction.scoring.evidence.cues import (
    CHAINED,
    EVENT,
    GENERIC,
    HABITUAL,
    HAD_TO,
    LOOSE,
    NO_DEED,
    WOULD,
)
from interview_desktop.interaction.scoring.reading.reading import Reading, once

_GENERIC = frozenset(map(stem, GENERIC))
_SOME_GENERAL = 0.25  # a remark on what one always does belongs to many a good story
# "I organised it, I led it" claims deeds and tells none: ends like these, with no second word that carries meaning.
_HOLLOW_END = word_set("it this that everything things stuff all")
_CHAINED = 3  # "and then" so often tells a story
_LONG = 80  # words: from here on words of one's own are weighed by length
_LOOSE_FROM, _LOOSE_AT = 3.0, 10.0  # loose words in 100: people who hold the thread stay below the first


@once
def own_deeds(reading: Reading) -> tuple[Span, ...]:
    """Deeds of the candidate that say how and happened once, in order."""
    content = reading.content
    places = {one.start for one in content.own}
    told = [one for one in content.steps if one.start in places and _happened(one)]
    known = {one.start for one in told}
    told += [
        Span(piece.start, piece.end, piece.plain, "Says what was done.")
        for piece in reading.clauses
        if piece.start not in known and HAD_TO.search(piece.plain) and not HABITUAL.search(piece.plain)
    ]
    told.sort(key=lambda one: one.start)
    return tuple(told) or tuple(one for one in _present(reading) if " i " in f" {one.quote}")


@once
def team_deeds(reading: Reading) -> tuple[Span, ...]:
    """Deeds of a group, or of nobody named, that say how."""
    own = {one.start for one in reading.content.own}
    return tuple(one for one in reading.content.steps if one.start not in own and _happened(one))


def claims(reading: Reading) -> tuple[Span, ...]:
    """Own deeds without a how, and what one always does."""
    told = {one.start for one in own_deeds(reading)}
    return tuple(one for one in reading.content.own if one.start not in told)


@once
def own_words(reading: Reading) -> frozenset[str]:
    """Stems of words that are not everybody's words for any job, nor the question's."""
    return reading.content.stems - _GENERIC - reading.content.shared


@once
def substance(reading: Reading) -> float:
    """How much is said that nobody else would have said, 0-1; words alone do not raise it."""
    return eased(len(own_words(reading)) / max(1.0, reading.words / _LONG) ** 0.5, 4.0)


@once
def looseness(reading: Reading) -> float:
    """How far the thread is lost, 0-1: searching, mending and wandering words against all words."""
    found = len(LOOSE.findall(reading.text)) + max(0, reading.content.strayed - 1)
    found += max(0, len(CHAINED.findall(reading.text)) - _CHAINED)
    if found < 3:
        return 0.0
    rate = found * 100.0 / max(40, reading.words)
    return min(1.0, max(0.0, (rate - _LOOSE_FROM) / (_LOOSE_AT - _LOOSE_FROM)))


@once
def generality(reading: Reading) -> float:
    """How far it is told what always is so, 0-1, where an event was asked for."""
    general = len(HABITUAL.findall(reading.text)) + 0.5 * len(WOULD.findall(reading.text))
    event = len(EVENT.findall(reading.text)) + 0.5 * len(own_deeds(reading)) + 0.5 * bool(reading.content.numbers)
    share = general / (general + event + 0.5)
    return max(0.0, (share - _SOME_GENERAL) / (1.0 - _SOME_GENERAL))


def _happened(one: Span) -> bool:
    if one.quote.split()[-1] in _HOLLOW_END and len(content_stems(one.quote)) < 2:
        return False
    return not HABITUAL.search(one.quote) and not NO_DEED.search(one.quote)


def _present(reading: Reading) -> tuple[Span, ...]:
    if reading.content.happened and reading.content.own:
        return ()
    if not EVENT.search(reading.text):
        return ()
    return tuple(one for one in reading.content.imagined if not WOULD.search(one.quote) and _happened(one))
