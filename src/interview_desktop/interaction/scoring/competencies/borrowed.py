"""A rubric's criterion that means the same as criteria of answers: their scores in, one score out. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interview_desktop.events.scores import AnswerCriterion, Evidence, Score
from interview_desktop.interaction.scoring.competencies.telling import Told
from interview_desktop.structure.rubric import Criterion

_QUOTES = 4


def borrowed(told: Sequence[Told], criterion: Criterion, shares: Mapping[AnswerCriterion, float]) -> Score:
    """The mean over answers of the weighted mean of those criteria that have a score, with their quotes."""
    levels, sure, quotes, engines = [], [], [], []
    for answer in told:
        known = [(share, one) for name, share in shares.items() if (one := answer.scores.of(name)) and one.score]
        if known:
            whole = sum(share for share, _ in known)
            levels.append(sum(share * (one.score or 0.0) for share, one in known) / whole)
            sure.append(sum(share * one.confidence for share, one in known) / whole)
            quotes += [quote for _, one in known for quote in one.evidence[:2]]
            engines += [one.engine for _, one in known]
    chosen = _telling(quotes, criterion)
    level = sum(levels) / len(levels) if levels and chosen else None
    return Score(
        criterion=criterion.id,
        title=criterion.title,
        kind="competency",
        competency=criterion.competency,
        score=None if level is None else round(level, 2),
        confidence=0.0 if level is None else round(sum(sure) / len(sure), 2),
        evidence=chosen,
        why=_why(level, criterion, shares, len(levels)),
        engine=next((one for one in engines if one != "words"), "words"),
    )


def _telling(quotes: Sequence[Evidence], criterion: Criterion) -> tuple[Evidence, ...]:
    """The highest and the lowest first, each with the rubric's own sentence for its level."""
    ordered = sorted(quotes, key=lambda quote: quote.level, reverse=True)
    chosen = dict.fromkeys([*ordered[:2], *ordered[-2:]])
    return tuple(quote.model_copy(update={"anchor": criterion.levels[quote.level - 1]}) for quote in chosen)[:_QUOTES]


def _why(level: float | None, criterion: Criterion, shares: Mapping[AnswerCriterion, float], answers: int) -> str:
    if level is None:
        return f"Not enough evidence: no answer shows anything of “{criterion.title}”."
    return f"The same is looked at in every answer as {' and '.join(shares)}; this is the mean of {answers}."
