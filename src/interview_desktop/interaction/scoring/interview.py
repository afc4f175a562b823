"""The scores of an interview: what was asked and said in, a Scoring that rests on quotes out. Pure.

Each answer is read once and scored by the seven criteria of an answer; the interview's criteria are the means over its
answers, and those of the rubric are added. A level is the weighted mean of what is known, and of level 1 for every
question that was passed with "I don't know".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from interview_desktop.events.delivery import MeasureName
from interview_desktop.events.scores import AnswerCriterion, AnswerScores, Evidence, Score, Scoring
from interview_desktop.interaction.feedback.english import count
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.competencies import asked_for, score_competencies
from interview_desktop.interaction.scoring.criteria import (
    concision,
    ownership,
    positivity,
    relevance,
    result,
    specificity,
    structure,
)
from interview_desktop.interaction.scoring.criteria.anchors import CRITERIA, TITLES
from interview_desktop.interaction.scoring.criteria.levels import WORDS, unrated
from interview_desktop.interaction.scoring.reading.non_answers import SMALL_TALK
from interview_desktop.interaction.scoring.reading.reading import Reading, Unread, read
from interview_desktop.structure.rubric import Rubric

# How much each criterion weighs in a level; the criteria of the rubric share the rest by their own weights. Structure,
# particulars and relevance lead because complete, quantified stories are what raters reward most.
WEIGHTS: Mapping[AnswerCriterion, float] = {
    "relevance": 0.12,
    "structure": 0.13,
    "specificity": 0.13,
    "ownership": 0.09,
    "result": 0.11,
    "concision": 0.04,
    "positivity": 0.03,
}
RUBRIC_SHARE = 0.35
ENOUGH_WORDS = 30  # over all answers: in fewer nobody has been interviewed
ENOUGH_ANSWERS = 0.5  # of the questions that can be scored
_QUOTES = 4
_PASSED = 1.0
_CREDIT = 3.5  # from here on others are well spoken of

_SCORERS = {
    "relevance": relevance.score,
    "structure": structure.score,
    "specificity": specificity.score,
    "ownership": ownership.score,
    "result": result.score,
    "concision": concision.score,
    "positivity": positivity.score,
}


def score_interview(
    asked: Sequence[Asked], rubric: Rubric, switched_off: frozenset[MeasureName] = frozenset()
) -> Scoring:
    """The scores of every answer, of the whole interview by the criteria of answers and by the rubric's, and overall.

    `overall` is None, with the reason in `why`, where fewer than half of the questions that can be scored have an
    answer that can, or hardly anything was said. What is in `switched_off` plays no part.
    """
    readings = [read(one) for one in asked]
    answers = tuple(_answer(one.index, found) for one, found in zip(asked, readings, strict=True))
    read_well = [(found, answer) for found, answer in zip(readings, answers, strict=True) if isinstance(found, Reading)]
    criteria = tuple(_over_all(name, [answer for _, answer in read_well]) for name in CRITERIA)
    rubrics = score_competencies(read_well, rubric, switched_off)
    scorable = sum(1 for found in readings if found != SMALL_TALK_UNREAD)
    words = sum(found.words for found, _ in read_well)
    why = _too_little(len(read_well), scorable, words)
    passed = sum(one.non_answer == "unknowing" for one in answers)
    shown = None if why else overall_level(criteria, rubrics, rubric, asked_for(one.question for one in asked))
    level = None if shown is None else with_passed(shown, len(read_well), passed)
    known = [one for one in (*criteria, *rubrics) if one.score is not None]
    told = why or f"{len(read_well)} of {scorable} answers could be scored{_passed_too(passed)}."
    return Scoring(
        overall=None if level is None else round((level - 1.0) * 25.0, 1),
        level=None if level is None else round(level, 3),
        confidence=0.0
        if level is None
        else round(fmean(one.confidence for one in known) * len(read_well) / scorable, 2),
        why=told,
        rubric=rubric.id,
        criteria=(*criteria, *rubrics),
        answers=answers,
        engines=tuple(sorted({one.engine for one in known})) or (WORDS,),
    )


SMALL_TALK_UNREAD = Unread("", SMALL_TALK)


def overall_level(
    criteria: Sequence[Score], rubrics: Sequence[Score], rubric: Rubric, wanted: frozenset[str]
) -> float | None:
    """The weighted mean of all known criteria, 1-5; None where none is known.

    A criterion of the rubric whose competency no question asked for counts only where it raises the level: what shows
    beyond the questions is a gain, and nobody loses by showing a little of it.
    """
    weights = {one.id: one.weight * RUBRIC_SHARE for one in rubric.criteria}
    counted, beyond = _weighted(criteria)
    counted += [(weights[one.criterion], one.score) for one in rubrics if one.score and one.competency in wanted]
    beyond += [(weights[one.criterion], one.score) for one in rubrics if one.score and one.competency not in wanted]
    return _with_gains(counted, beyond)


def with_passed(shown: float, scored: int, passed: int) -> float:
    """The level with every "I don't know" as an answer of level 1: to pass must not be worth more than a poor answer.

    It counts here alone, in no criterion: nothing is known of them. What was skipped, not understood or not heard does
    not count.
    """
    return (shown * scored + _PASSED * passed) / (scored + passed)


def _passed_too(passed: int) -> str:
    if not passed:
        return ""
    return f"; {count(passed, 'question')} passed with “I don't know” or the like " + (
        "counts as level 1" if passed == 1 else "count as level 1 each"
    )


def _weighted(scores: Sequence[Score]) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Weights and scores of the criteria of an answer: those that always count, and those that can only raise.

    Credit given to others can only raise: nobody is asked for it, and a little of it is no fault.
    """
    known = [(name, one.score) for name in CRITERIA for one in scores if one.criterion == name and one.score]
    counted = [(WEIGHTS[name], score) for name, score in known if name != "positivity" or score < _CREDIT]
    return counted, [(WEIGHTS[name], score) for name, score in known if name == "positivity" and score >= _CREDIT]


def _with_gains(counted: list[tuple[float, float]], gains: Sequence[tuple[float, float]]) -> float | None:
    """The weighted mean, with every gain that raises it."""
    for weight, score in sorted(gains, key=lambda one: -one[1]):
        mean = _mean(counted)
        if mean is None or score > mean:
            counted = [*counted, (weight, score)]
    return _mean(counted)


def _mean(weighted: Sequence[tuple[float, float]]) -> float | None:
    whole = sum(weight for weight, _ in weighted)
    return sum(weight * score for weight, score in weighted) / whole if whole else None


def _answer(index: int, found: Reading | Unread) -> AnswerScores:
    if isinstance(found, Unread):
        why = found.why[:1].lower() + found.why[1:].removesuffix(".")
        scores = tuple(unrated(name, why) for name in CRITERIA)
        return AnswerScores(question=index, non_answer=found.non_answer, why=found.why, scores=scores)
    scores = tuple(_SCORERS[name](found) for name in CRITERIA)
    level = _with_gains(*_weighted(scores))
    return AnswerScores(question=index, level=None if level is None else round(level, 3), scores=scores)


def _over_all(name: AnswerCriterion, answers: Sequence[AnswerScores]) -> Score:
    """The mean over the answers that have this score, with what the best and the weakest of them rest on."""
    known = [one for answer in answers for one in answer.scores if one.criterion == name and one.score is not None]
    if not known:
        reasons = [one.why for answer in answers for one in answer.scores if one.criterion == name]
        return (
            unrated(name, reasons[0].removeprefix("Not enough evidence: ").removesuffix("."))
            if reasons
            else (unrated(name, "no answer could be scored"))
        )
    ranked = sorted(known, key=lambda one: one.score or 0.0)
    mean = fmean(one.score or 0.0 for one in known)
    return Score(
        criterion=name,
        title=TITLES[name],
        kind="answer",
        score=round(mean, 2),
        confidence=round(min(1.0, fmean(one.confidence for one in known) + 0.05 * (len(known) - 1)), 2),
        evidence=_telling(ranked),
        why=_why(ranked),
        engine=next((one.engine for one in known if one.engine != WORDS), WORDS),
    )


def _telling(ranked: Sequence[Score]) -> tuple[Evidence, ...]:
    """The first quotes of the best answer and of the weakest, best first."""
    best, weakest = ranked[-1].evidence, ranked[0].evidence if len(ranked) > 1 else ()
    half = _QUOTES // 2
    return (*best[: half if weakest else _QUOTES], *weakest[:half])


def _why(ranked: Sequence[Score]) -> str:
    if len(ranked) == 1:
        return ranked[0].why
    return (
        f"Over {len(ranked)} answers, from {ranked[0].score:.1f} to {ranked[-1].score:.1f}. At best: {ranked[-1].why}"
    )


def _too_little(scored: int, scorable: int, words: int) -> str:
    if not scored or not scorable:
        return "Not enough evidence: no answer could be scored."
    if scored < ENOUGH_ANSWERS * scorable:
        return f"Not enough evidence: {scored} of {scorable} answers could be scored."
    if words < ENOUGH_WORDS:
        return "Not enough evidence: hardly anything was said."
    return ""
