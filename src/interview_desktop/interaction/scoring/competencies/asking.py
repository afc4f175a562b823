"""Which competencies a question asks for: by its own name for it, and by its words. Pure.

Questions of transcripts from elsewhere name none, so their words have to tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from interview_desktop.events.question import Question
from interview_desktop.interaction.scoring.competencies.recipe import Recipe
from interview_desktop.interaction.scoring.competencies.recipes import RECIPES
from interview_desktop.interaction.scoring.reading.canonical import folded


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    return folded(text)


def asks_for(question: Question, recipe: Recipe) -> bool:
    """Whether it names the competency of the recipe, or its words ask for it."""
    return question.competency == recipe.competency or bool(recipe.asked.search(_plain(question.text)))


def asked_for(questions: Iterable[Question]) -> frozenset[str]:
    """The competencies that some of the questions ask for, and communication, which every answer shows."""
    every = tuple(questions)
    by_words = {name for name, recipe in RECIPES.items() if any(asks_for(one, recipe) for one in every)}
    return frozenset(by_words | {"communication"} | {one.competency for one in every if one.competency})
