"""Whose deeds they are: a reading in, the score out. Pure.

Own steps carry the level, by their number and by the words in them that only this answer would have; "we" beside
them adds to it (Naim and others, 2015: raters reward both); "we" alone, or a share in something ("I was involved"), is
level 2. Continuous from 1 to 5; questions of method are not judged by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.events.scores import Score
from interview_desktop.interaction.content.evidence import Span
from interview_desktop.interaction.content.relevance import content_stems
from interview_desktop.interaction.conversation.gaps import STORY_KINDS
from interview_desktop.interaction.scoring.criteria.levels import Mark, eased, last_clause, mark, rated, unrated
from interview_desktop.interaction.scoring.evidence.cues import EXAMPLE, GROWTH, WE, WEAK_CLAIM
from interview_desktop.interaction.scoring.evidence.deeds import looseness, own_deeds, own_words
from interview_desktop.interaction.scoring.evidence.ending import pieces
from interview_desktop.interaction.scoring.reading.reading import Reading

_BREATH = 12  # words from the start of a deed that surely belong to it


def score(reading: Reading) -> Score:
    kind = reading.question.kind
    if kind in STORY_KINDS:
        return _deeds(reading)
    if kind == "motivational":
        return _shown(reading)
    return unrated("ownership", "the question asks for a method, not for deeds")


def _deeds(reading: Reading) -> Score:
    content, steps = reading.content, own_deeds(reading)
    together = bool(WE.search(reading.text))
    if steps and not content.weak:
        told = eased(2 * len(steps) + _matter(reading, steps), 8.0)
        level = 2.0 + 3.0 * told * (1.0 - 0.6 * looseness(reading)) + (0.2 if together else 0.0)
        why = "The answer says what the candidate did themselves" + (" and what was shared." if together else ".")
        marks = [mark(one, level, "Says what the candidate did themselves.") for one in steps[:3]]
        return rated(reading, "ownership", level, 0.8, marks, why)
    if content.own and not content.weak:
        level = 2.4 + 0.4 * eased(len(content.own), 2.0)
        why = "The answer claims a deed of the candidate's own and leaves open how it was done."
        return rated(reading, "ownership", level, 0.6, [mark(content.own[0], level, why)], why)
    if content.weak:
        why = "The candidate had a share in it; what they did themselves is not told."
        return rated(reading, "ownership", 2.0, 0.7, [mark(content.own[0], 2, why)], why)
    habits = [one for one in content.imagined if one.quote.startswith("i ") or " i " in one.quote]
    if habits and reading.question.kind == "competency":
        level = 2.0 + 1.2 * eased(len(habits), 2.0)
        why = "The answer says what the candidate usually does, not what they once did."
        return rated(reading, "ownership", level, 0.5, [mark(habits[0], level, why)], why)
    if content.team:
        why = "The answer tells what a group did, not which part was the candidate's own."
        return rated(reading, "ownership", 1.8, 0.8, [mark(one, 2, why) for one in content.team[:2]], why)
    why = "No deed of the candidate's own was found up to here."
    return rated(reading, "ownership", 1.3, 0.6, [mark(last_clause(reading), 1, why)], why)


def _shown(reading: Reading) -> Score:
    """Where a person speaks of themselves: claims alone are level 2, what they did or do about it carries it."""
    content = reading.content
    steps = own_deeds(reading)
    shown = [one for one in reading.clauses if EXAMPLE.search(one.plain) or GROWTH.search(one.plain)]
    amount = len(steps) + 0.6 * len(shown) + 0.4 * (len(content.own) - len(steps))
    held = 1.0 - 0.6 * looseness(reading)
    level = 1.6 + 2.2 * eased(amount, 2.2) * held
    if steps:
        level = max(level, 2.2 + 2.8 * eased(_matter(reading, steps), 6.0) * held)
    if not amount:
        claim = next((one for one in reading.clauses if WEAK_CLAIM.search(one.plain)), last_clause(reading))
        why = "The answer claims, and shows nothing the candidate did."
        return rated(reading, "ownership", level, 0.6, [mark(claim, level, why)], why)
    marks: list[Mark] = [mark(one, level, "Shows it by what the candidate did.") for one in steps[:2]]
    marks += [mark(one, level, "Shows where it was, or what the candidate does about it.") for one in shown[:2]]
    if not marks:
        marks = [mark(content.own[0], level, "Names something the candidate did.")]
    return rated(reading, "ownership", level, 0.6, marks, "The answer shows the candidate by what they did.")


def _matter(reading: Reading, steps: Sequence[Span]) -> int:
    """How many different words the deeds hold that only this answer would: how a thing was done, and to what. What
    others do in the same breath does not count."""
    told: set[str] = set()
    for piece in pieces(reading):
        for one in steps:
            if piece.start == one.start or (one.start < piece.start < one.end and piece.subject in {"i", "i've"}):
                told |= content_stems(" ".join(token.text for token in piece.tokens[:_BREATH]))
    return len(told & own_words(reading))
