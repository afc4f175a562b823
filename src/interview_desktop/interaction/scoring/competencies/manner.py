"""Communication: how the answers are told, and what they tell of making oneself understood. Pure.

Every answer shows how it is told; so, other than for the rest, the mean over answers counts (order, main point,
length), moved by how the words come (`expression`). Deeds of making oneself understood raise it and never lower it.
"""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.events.delivery import MeasureName
from interview_desktop.events.scores import AnswerCriterion, Evidence, Score
from interview_desktop.interaction.scoring.competencies.expression import Expression, expression
from interview_desktop.interaction.scoring.competencies.showing import CLAIMED, Shown
from interview_desktop.interaction.scoring.competencies.telling import Told
from interview_desktop.interaction.scoring.competencies.weighing import quoted, scored, together, unscored
from interview_desktop.structure.rubric import Criterion

_SHARES: dict[AnswerCriterion, float] = {"structure": 0.5, "relevance": 0.3, "specificity": 0.1, "concision": 0.1}
_LEAST = 25  # words, below which nothing can be said of how an answer is told
_TOLD = 4.2  # the most that telling alone comes to; more takes deeds of making oneself understood
_DEEDS = 0.4  # how much of the way to the level of the deeds they lift


def communication(
    told: Sequence[Told], found: Sequence[Shown], criterion: Criterion, switched_off: frozenset[MeasureName]
) -> Score:
    """`found` are the answers that tell of making oneself understood, best first."""
    judged = [(answer, level) for answer in told if (level := _told(answer)) is not None]
    if not judged:
        return unscored(criterion)
    level = sum(one for _, one in judged) / len(judged)
    words = expression([answer.reading for answer, _ in judged], switched_off)
    level = min(_TOLD, max(1.0, level + words.change))
    deeds = [one for one in found if one.deeds and one.level > CLAIMED]
    if deeds:
        level = max(level, level + _DEEDS * (together(deeds) - level))
    quotes = _quotes(judged, deeds, words, criterion)
    if not quotes:
        return unscored(criterion)
    return scored(criterion, level, quotes, (_confidence(judged, quotes), _why(level, words, deeds), _engine(judged)))


def _told(answer: Told) -> float | None:
    if answer.reading.words < _LEAST:
        return None
    known = [
        (share, one.score)
        for name, share in _SHARES.items()
        if (one := answer.scores.of(name)) and one.score is not None
    ]
    return sum(share * level for share, level in known) / sum(share for share, _ in known) if known else None


def _quotes(
    judged: Sequence[tuple[Told, float]], deeds: Sequence[Shown], words: Expression, criterion: Criterion
) -> tuple[Evidence, ...]:
    """Of the deeds, of the best and the least told answer, and of the words that moved it."""
    ordered = sorted(judged, key=lambda one: one[1])
    quotes = list(quoted(deeds, criterion)[:2])
    for answer, level in (ordered[-1], *ordered[:1][: len(ordered) - 1]):
        at = max(1, min(4, round(level)))
        pieces = answer.pieces[:2]
        why = "So this answer begins; its order and its main point were looked at."
        quote = answer.reading.evidence(
            pieces[0].start, pieces[-1].end, level=at, anchor=criterion.levels[at - 1], why=why
        )
        quotes += [quote] if quote else []
    for trait in words.traits:
        at = 2 if trait.change < 0 else 4
        quote = trait.evidence(level=at, anchor=criterion.levels[at - 1])
        quotes += [quote] if quote and trait.change else []
    return tuple(quotes[:5])


def _confidence(judged: Sequence[tuple[Told, float]], quotes: Sequence[Evidence]) -> float:
    heard = sum(answer.reading.words for answer, _ in judged)
    doubted = sum(quote.doubtful for quote in quotes) / len(quotes)
    return round((0.3 + 0.5 * min(1.0, heard / 600)) * (1 - 0.4 * doubted), 2)


def _engine(judged: Sequence[tuple[Told, float]]) -> str:
    """What compared the answers with what was asked."""
    compared = [one.engine for answer, _ in judged if (one := answer.scores.of("relevance")) and one.score is not None]
    return next((engine for engine in compared if engine != "words"), "words")


def _why(level: float, words: Expression, deeds: Sequence[Shown]) -> str:
    how = "clear and in order" if level >= 3.5 else "easy to follow in part" if level >= 2.5 else "hard to follow"
    lowered = [trait.label for trait in words.traits if trait.change <= -0.15]
    made = "; the answers also tell how others were made to understand" if deeds else ""
    held = f"; {' and '.join(lowered)} cost something" if lowered else ""
    return f"The answers are told in a way that is {how}{made}{held}."
