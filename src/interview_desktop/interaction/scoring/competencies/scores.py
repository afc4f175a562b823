"""One score for each criterion of a rubric: readings with their scores and a rubric in, scores with evidence out. Pure.

A competency is as high as the best answer shows it, drawn a third of the way to the mean of those answers whose
questions asked for it. What shows in an answer to another question can only raise it.
"""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.events.delivery import MeasureName
from interview_desktop.events.scores import AnswerScores, Score
from interview_desktop.interaction.scoring.competencies import manner
from interview_desktop.interaction.scoring.competencies.borrowed import borrowed
from interview_desktop.interaction.scoring.competencies.recipes import recipe_for
from interview_desktop.interaction.scoring.competencies.same_meaning import SAME_MEANING
from interview_desktop.interaction.scoring.competencies.showing import shown
from interview_desktop.interaction.scoring.competencies.telling import Told
from interview_desktop.interaction.scoring.competencies.weighing import quoted, rated, unscored
from interview_desktop.interaction.scoring.reading.reading import Reading
from interview_desktop.structure.rubric import Criterion, Rubric


def score_competencies(
    read: Sequence[tuple[Reading, AnswerScores]], rubric: Rubric, switched_off: frozenset[MeasureName] = frozenset()
) -> tuple[Score, ...]:
    """One score for each criterion of the rubric, in its order.

    `read` are the answers that could be read. `switched_off` measures have no part in any of it.
    """
    told = tuple(Told(reading, scores) for reading, scores in read)
    return tuple(_score(told, criterion, switched_off) for criterion in rubric.criteria)


def _score(told: tuple[Told, ...], criterion: Criterion, switched_off: frozenset[MeasureName]) -> Score:
    shares = SAME_MEANING.get(criterion.id)
    if shares:
        return borrowed(told, criterion, shares)
    recipe = recipe_for(criterion)
    found = sorted(
        (one for one in (shown(answer, recipe) for answer in told) if one), key=lambda one: one.level, reverse=True
    )
    if criterion.competency == "communication":
        return manner.communication(told, found, criterion, switched_off)
    quotes = quoted(found, criterion)
    if not found or not quotes:
        return unscored(criterion)
    return rated(criterion, found, quotes)
