"""How particular the words are: a reading in, the score out. Pure.

Figures, times and names count most, then different words that are not everybody's words for any job; vague words take
away. What is particular is eased, so that the tenth figure adds little; words that are particular count less the longer
the answer is, so that length does not buy them. Continuous from 1 to 5.
"""

from __future__ import annotations

import re

from interview_desktop.events.scores import Score
from interview_desktop.interaction.content.relevance import stem
from interview_desktop.interaction.conversation.gaps import STORY_KINDS
from interview_desktop.interaction.scoring.criteria.levels import Mark, around, last_clause, mark, rated
from interview_desktop.interaction.scoring.evidence.cues import NAMES, TIMES, VAGUE
from interview_desktop.interaction.scoring.evidence.deeds import looseness, own_words
from interview_desktop.interaction.scoring.reading.reading import Reading

_LONG = 120  # words: from here on particular words are weighed by length
_FIGURES = 4.0  # more figures than that are a list


def score(reading: Reading) -> Score:
    """Always known."""
    figures = sorted({one.quote for one in reading.content.numbers})
    times, names = _different(TIMES, reading), _different(NAMES, reading)
    own = len(own_words(reading)) / max(1.0, reading.words / _LONG) ** 0.5
    vague = len(VAGUE.findall(reading.text)) / max(1.0, reading.words / _LONG)
    told = reading.question.kind in STORY_KINDS or reading.question.kind == "motivational"
    points = (
        0.9 * min(_FIGURES, len(figures))
        + 0.6 * min(3, times)
        + 0.6 * min(4, names)
        + own / (7.0 if told else 5.0)
        - 0.45 * min(6.0, vague)
    )
    points *= 1.0 - 0.4 * looseness(reading)
    level = 1.0 + 4.0 * (1.0 - 2.0 ** (-max(0.0, points) / 3.2))
    why = _told(len(figures), times + names, vague)
    return rated(reading, "specificity", level, 0.75, _marks(reading, level), why)


def _different(pattern: re.Pattern[str], reading: Reading) -> int:
    return len({one.group() for one in pattern.finditer(reading.text)})


def _told(figures: int, named: int, vague: float) -> str:
    if figures and named:
        return "The answer gives figures, and names or times."
    if figures or named:
        return f"The answer gives {'figures' if figures else 'names or times'}" + (
            ", beside general words." if vague >= 2 else "."
        )
    return "The answer stays in general words: no figure, name or time was found."


def _marks(reading: Reading, level: float) -> list[Mark]:
    marks = [around(reading, one.start, one.end, max(4.0, level), one.why) for one in reading.content.numbers[:2]]
    for pattern, why in ((TIMES, "Says when."), (NAMES, "Calls it by its name.")):
        found = pattern.search(reading.text)
        if found:
            marks.append(around(reading, found.start(), found.end(), max(3.0, level), why))
    vague = next((one for one in reading.clauses if VAGUE.search(one.plain)), None)
    if vague and (level < 4 or not marks):
        marks = [*marks[:3], mark(vague, min(level, 2.0), "Stays general where a particular would tell more.")]
    own = own_words(reading)
    richest = max(reading.clauses, key=lambda one: len({stem(token.text) for token in one.tokens} & own))
    if level >= 2.5 and not marks:
        return [mark(richest, level, "Tells particulars in words of its own.")]
    return marks or [mark(last_clause(reading), level, "No figure, name or time was found up to here.")]
