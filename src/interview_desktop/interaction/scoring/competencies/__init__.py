"""Competencies from the words of answers: a recipe of behaviours each, held against a rubric's levels. Pure.

`score_competencies` is what the score of an interview calls; `asked_for` says which of them its questions asked for.
"""

from interview_desktop.interaction.scoring.competencies.asking import asked_for
from interview_desktop.interaction.scoring.competencies.scores import score_competencies

__all__ = ["asked_for", "score_competencies"]
