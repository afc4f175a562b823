"""From what answers show to one score with its quotes: shown answers and a criterion in, a score out. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from interview_desktop.events.scores import Evidence, Score
from interview_desktop.interaction.feedback.english import count
from interview_desktop.interaction.scoring.competencies.showing import CLAIMED, Mark, Shown
from interview_desktop.structure.rubric import Criterion

_QUOTES = 4
_DRAWN = 0.35  # of the way from the best to the mean of those that should have shown it


def together(found: Sequence[Shown]) -> float:
    """The best level, drawn a third of the way to the mean of answers that were asked for it; `found` best first."""
    asked = [one.level for one in found if one.asked]
    best = found[0].level
    return best - _DRAWN * max(0.0, best - fmean(asked)) if asked else best


def quoted(found: Sequence[Shown], criterion: Criterion) -> tuple[Evidence, ...]:
    """Up to four quotes: of the best answer first, then of the others."""
    quotes: list[Evidence] = []
    for rank, one in enumerate(found):
        for mark in one.marks[: 3 if rank == 0 else 1]:
            piece = _quote(one, mark, min(mark.level, round(one.level)), criterion)
            if piece and all((piece.turn, piece.start) != (other.turn, other.start) for other in quotes):
                quotes.append(piece)
    return tuple(quotes[:_QUOTES])


def _quote(one: Shown, mark: Mark, level: int, criterion: Criterion) -> Evidence | None:
    clause = one.told.pieces[mark.place]
    anchor = criterion.levels[level - 1]
    return one.told.reading.evidence(clause.start, clause.end, level=level, anchor=anchor, why=mark.why)


def rated(criterion: Criterion, found: Sequence[Shown], quotes: tuple[Evidence, ...]) -> Score:
    """The score of a competency that `found`, best first, shows; `quotes` are not empty."""
    engine = next((one.engine for one in found if one.engine != "words"), "words")
    return scored(criterion, together(found), quotes, (confidence(quotes, found), _why(found), engine))


def scored(criterion: Criterion, level: float, quotes: tuple[Evidence, ...], told: tuple[float, str, str]) -> Score:
    """`told` are confidence, reason and engine."""
    sure, why, engine = told
    return Score(
        criterion=criterion.id,
        title=criterion.title,
        kind="competency",
        competency=criterion.competency,
        score=round(level, 2),
        confidence=sure,
        evidence=quotes,
        why=why,
        engine=engine,
    )


def unscored(criterion: Criterion) -> Score:
    return Score(
        criterion=criterion.id,
        title=criterion.title,
        kind="competency",
        competency=criterion.competency,
        score=None,
        confidence=0.0,
        why=f"Not enough evidence: no answer shows anything of “{criterion.title}”.",
        engine="words",
    )


def confidence(quotes: tuple[Evidence, ...], found: Sequence[Shown]) -> float:
    """More kinds of deeds, a question that asked for it and a second answer make it surer; words in doubt less so."""
    kinds = {name for one in found for name in one.deeds}
    asked = any(one.asked for one in found)
    sure = 0.25 + 0.12 * min(len(kinds), 3) + 0.15 * asked + 0.1 * (len(found) > 1)
    doubted = sum(quote.doubtful for quote in quotes) / len(quotes)
    return round(max(0.1, min(0.9, sure * (1 - 0.4 * doubted))), 2)


def _why(found: Sequence[Shown]) -> str:
    best = found[0]
    if not best.deeds:
        return "It was asked for, and no deed that shows it was found."
    kinds = list(dict.fromkeys(name for one in found for name in one.deeds))[:3]
    if best.level <= CLAIMED:
        return "It is named in general words, and no occasion is told."
    answers = count(sum(bool(one.deeds) for one in found), "answer")
    if not best.own:
        return f"It shows in what a group did ({', '.join(kinds)}); the person's own part in it is left open."
    beyond = best.level >= max(mark.level for mark in best.marks) + 0.5
    carried = "; how fully it is told carries it higher" if beyond else ""
    return f"It shows in what was done in {answers} ({', '.join(kinds)}){carried}."
