"""The recipe for a criterion of a rubric: of a competency, or made from its own words. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from interview_desktop.interaction.content.cue import any_of, word_set
from interview_desktop.interaction.content.relevance import content_stems, stem
from interview_desktop.interaction.scoring.competencies.career_development import CAREER_DEVELOPMENT
from interview_desktop.interaction.scoring.competencies.communication import COMMUNICATION
from interview_desktop.interaction.scoring.competencies.critical_thinking import CRITICAL_THINKING
from interview_desktop.interaction.scoring.competencies.equity_inclusion import EQUITY_INCLUSION
from interview_desktop.interaction.scoring.competencies.leadership import LEADERSHIP
from interview_desktop.interaction.scoring.competencies.professionalism import PROFESSIONALISM
from interview_desktop.interaction.scoring.competencies.recipe import Recipe, behaviour
from interview_desktop.interaction.scoring.competencies.teamwork import TEAMWORK
from interview_desktop.interaction.scoring.competencies.technology import TECHNOLOGY
from interview_desktop.interaction.scoring.reading.canonical import folded
from interview_desktop.structure.rubric import Criterion

RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {
        one.competency: one
        for one in (
            CAREER_DEVELOPMENT,
            COMMUNICATION,
            CRITICAL_THINKING,
            EQUITY_INCLUSION,
            LEADERSHIP,
            PROFESSIONALISM,
            TEAMWORK,
            TECHNOLOGY,
        )
    }
)
# Words in which rubrics talk about answers and not about work.
_ABOUT_ANSWERS = frozenset(
    map(
        stem,
        word_set(
            "names says tells describes gives shows answer answers story example examples event question person "
            "candidate deed deeds result results level strong weak clear plain leaves nothing everything word words "
            "sentence reason reasons part parts whole general mentions listens listener stranger place point points "
            "able whether without"
        ),
    )
)
_NOTHING = "(?!)"


def recipe_for(criterion: Criterion) -> Recipe:
    """That of its competency; where the criterion is not the competency itself, its own words count too."""
    known = RECIPES.get(criterion.competency)
    if known and criterion.id == criterion.competency:
        return known
    own = _of_words(criterion)
    if not known:
        return own
    return Recipe(known.competency, known.asked, known.claims, known.behaviours + own.behaviours)


@lru_cache(maxsize=64)
def _of_words(criterion: Criterion) -> Recipe:
    """Words of the title and of what it is about speak for level 3; those that only levels 4 and 5 have, for 4."""
    title = _stems(f"{criterion.title} {criterion.competency.replace('_', ' ')}")
    basic = _stems(f"{criterion.about} {criterion.levels[2]}") - title
    deep = _stems(" ".join(criterion.levels[3:])) - basic - title
    name = criterion.title
    shows = f"shows something of “{name}”"
    return Recipe(
        criterion.competency,
        asked=any_of(_one_of(title)),
        claims=any_of(_one_of(title)),
        behaviours=(
            behaviour(name.lower(), 3, shows, _one_of(title), _two_of(basic)),
            behaviour(f"more of {name.lower()}", 4, f"{shows} that few people tell", _two_of(deep)),
        ),
        passing=1,
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(one for one in content_stems(folded(text)) if len(one) > 3) - _ABOUT_ANSWERS


def _one_of(stems: frozenset[str]) -> str:
    """A pattern for a word that begins with one of the stems; for nothing where there are none."""
    return "(?:" + "|".join(rf"{re.escape(one)}\w*" for one in sorted(stems)) + ")" if stems else _NOTHING


def _two_of(stems: frozenset[str]) -> str:
    """Two such words: a single one says too little of what is meant."""
    return rf"{_one_of(stems)} (?:.* )?{_one_of(stems)}"
