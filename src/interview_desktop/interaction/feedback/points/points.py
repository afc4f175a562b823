"""What to keep and what to change: candidates in, the few that would help most out, in the template's words. Pure.

Changes are chosen first. No two points say the same thing, and they spread over the questions where that costs little.
Nothing is filled up: without evidence there is no point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from interview_desktop.events.coaching import Point
from interview_desktop.interaction.feedback.material import LONGEST_QUOTE, brief
from interview_desktop.interaction.feedback.points.advice import Advice, Sayings, coaching
from interview_desktop.interaction.feedback.points.candidates import Candidate
from interview_desktop.interaction.feedback.wording import render
from interview_desktop.structure.feedback_template import FeedbackTemplate

MOST = 3
SAME_QUESTION = 0.6  # a second point on one question counts less (own choice)


def choose(
    candidates: Iterable[Candidate], template: FeedbackTemplate | None, sayings: Sayings
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Keeps and changes, the most helpful first; at most as many as the template shows."""
    every = list(candidates)
    changing = _best([one for one in every if one.kind == "change"], template.changes if template else MOST)
    to_change = {one.about for one in changing}  # praise of the same would take it back
    spent = {(one.quote.turn, one.quote.text) for one in changing}  # and so would praise with the same words
    good = [one for one in every if one.kind == "keep" and one.about not in to_change]
    good = [one for one in good if (one.quote.turn, one.quote.text) not in spent]
    keeping = _best(good, template.keeps if template else MOST)
    return (
        tuple(_point(one, template, sayings) for one in keeping),
        tuple(_point(one, template, sayings) for one in changing),
    )


def _best(candidates: Sequence[Candidate], most: int) -> list[Candidate]:
    left, chosen = list(candidates), list[Candidate]()
    while left and len(chosen) < most:
        asked = {one.question for one in chosen if one.question is not None}

        def worth(one: Candidate, asked: set[int] = asked) -> float:
            return one.gain * (SAME_QUESTION if one.question in asked else 1.0)

        next_one = max(left, key=worth)  # the first of equals: the order of the interview
        chosen.append(next_one)
        left = [one for one in left if one.theme != next_one.theme and one.about != next_one.about]
        left = [one for one in left if (one.quote.turn, one.quote.text) != (next_one.quote.turn, next_one.quote.text)]
    return chosen


def _point(one: Candidate, template: FeedbackTemplate | None, sayings: Sayings) -> Point:
    advice = _advice(one)
    what = sayings.say(advice.what, one.slots)
    instead = sayings.say(advice.instead, one.slots)
    slots = {
        "what": what,
        "quote": brief(one.quote, LONGEST_QUOTE),
        "question": one.asked,
        "instead": instead,
    }
    return Point(
        kind=one.kind,
        about=one.about,
        what=what,
        instead=instead,
        why=advice.why,
        question=one.question,
        quote=one.quote,
        text=render(template, one.kind, slots),
    )


def _advice(one: Candidate) -> Advice:
    return (coaching().keep if one.kind == "keep" else coaching().change)[one.case]
