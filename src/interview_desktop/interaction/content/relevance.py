"""Whether an answer speaks about what was asked: question and answer in, shared stems out. Pure.

Stems (Snowball, English) of content words, widened by small families of words that belong to one theme, so that a
story about an argument answers a question about a disagreement. A share of nothing is the only thing it is good for:
"no word in common" is strong evidence, a percentage would not be.
"""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

from interview_desktop.events.question import Question
from interview_desktop.interaction.content.answer_clauses import tokens
from interview_desktop.interaction.content.cue import word_set

COMMON = word_set(
    "a about above after again all also always am an and another any anything are as ask asked at be because "
    "been before being between both but by can can't could describe did didn't do does doing don't done down "
    "during each ever every example explain few find for from get give go going good got had has have having "
    "he her here him his how i i'd i'll i'm i've if in into is it it's its just kind know last let like lot "
    "made make many may me mean might more most much must my never new next no not now of off on once one "
    "only or other our out over own people please put really right same say see she should so some someone "
    "something sometimes still sure take talk tell than that that's the their them then there these they "
    "thing things think this those through time to told too two um uh under until up us use used very want "
    "was way we we've well went were what when where which while who whole why will with without would yeah "
    "yes you your yourself person real someone somebody long first little bit back day year years"
)

# Words of one theme. The families are wide on purpose: a false "off the point" insults.
_FAMILIES = tuple(
    word_set(family)
    for family in (
        "disagree conflict argue argument fight tension dispute opinion upset angry complaint difficult clash "
        "shout anger quarrel friction misunderstanding colleague coworker",
        "deadline pressure urgent late stress busy overtime rush hurry workload priority prioritise schedule "
        "plan queue list",
        "lead leader leadership manage manager delegate team motivate supervise coordinate mentor coach train",
        "mistake fail failure wrong error fault forgot miss regret apologise blame learn lesson weakness",
        "customer client guest patient user buyer passenger shopper caller visitor resident student family "
        "complaint service",
        "change adapt adjust new switch transition reorganise migration move learn",
        "problem solve fix issue bug broken outage crash incident debug investigate trouble cause",
        "team teamwork collaborate colleague together group cooperate coworker partner",
        "achieve accomplish proud success goal award result win project improve",
        "sell sale deal quota prospect negotiate price contract customer client target lead pitch",
        "patient care ward nurse shift doctor medication hospital safety family pain",
        "persuade convince influence explain present presentation argue buy",
        "study degree university course exam thesis group project professor teacher semester grade class",
        "creative idea innovate improve process suggest better efficient automate",
        "code software program system server database test deploy review release feature bug architecture design data",
        "job career work role company position apply join opportunity grow interest motivate enjoy passion "
        "experience skill",
        "yourself background experience career work study degree live enjoy family",
        "strength weakness skill improve good bad struggle better",
        "ethic honest integrity right wrong rule report lie cheat",
        "feedback criticism critical review boss improve",
    )
)


_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The Snowball stem of a lower-case English word."""
    stemmed: str = _STEMMER.stemWord(word)
    return stemmed


def content_stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(stem(token.text) for token in tokens(text) if token.text not in COMMON and len(token.text) > 1)


@lru_cache(maxsize=64)
def _asked(asked_for: str) -> frozenset[str]:
    asked = content_stems(asked_for)
    families = [frozenset(map(stem, family)) for family in _FAMILIES]
    return asked.union(*(family for family in families if family & asked))


def shared(question: Question, answer: str) -> frozenset[str]:
    """Stems that the answer has in common with the question, its competency, what it looks for, and their themes."""
    about = f"{question.text} {question.competency.replace('_', ' ')} {question.looks_for}"
    return _asked(about) & content_stems(answer)
