"""Competencies from the words of answers: a recipe of behaviours each, held against a rubric's levels. Pure.

`score_competencies` is what the score of an interview calls.
"""

from interview_desktop.interaction.scoring.competencies.scores import score_competencies

__all__ = ["score_competencies"]
