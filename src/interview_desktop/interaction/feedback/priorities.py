"""What to practise in the next session: one to three things, each with a reason and a way to do it. Pure.

In: the changes that were chosen, the questions and their scores. Out: priorities, the most helpful first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interview_desktop.events.coaching import Point, Priority
from interview_desktop.events.scores import Score, Scoring
from interview_desktop.interaction.feedback.english import count, listed, number, sentence
from interview_desktop.interaction.feedback.material import Material
from interview_desktop.interaction.feedback.points.advice import Sayings, coaching
from interview_desktop.interaction.feedback.points.changes import LOW
from interview_desktop.interaction.feedback.points.sides import called
from interview_desktop.interaction.feedback.story import STORY_KINDS

MOST = 3
RETAKES = 2  # priorities for answers that were given, before those for questions that stayed open
RETAKEN = 3  # questions named in one priority
OTHERWISE = {"structure": "reasons", "specificity": "example"}
OPEN_ANSWERS = frozenset({"unknowing", "question_back", "too_short", "copied", "silence"})


def priorities(
    changes: Sequence[Point], materials: Sequence[Material], scoring: Scoring, sayings: Sayings
) -> tuple[Priority, ...]:
    """What was to be changed first; then questions that stayed open; then a competency that was hardly shown."""
    content = [point for point in changes if point.question is not None]
    found = [_of_change(point, materials, sayings) for point in content]
    found[RETAKES:RETAKES] = _to_prepare(materials, sayings)
    found.extend(_of_change(point, materials, sayings) for point in changes if point.question is None)
    found.extend(_competency(materials, scoring, sayings))
    by_about = {one.about: one for one in reversed([one for one in found if one is not None])}
    ordered = [one for one in found if one is not None and by_about.get(one.about) is one]
    return tuple(ordered[:MOST])


def _of_change(point: Point, materials: Sequence[Material], sayings: Sayings) -> Priority | None:
    practice = coaching().priority.get(_practice(point, materials))
    if practice is None:
        return None
    low = [one for one in materials if _low(one, point.about)]
    where = [point.question] if point.question is not None else []
    where += [one.card.index for one in low if one.card.index not in where]
    where = where[:RETAKEN] or [
        one.card.index for one in materials if any(turn.number == point.quote.turn for turn in one.turns)
    ]
    if not where:
        return None
    return Priority(
        about=point.about,
        what=sayings.say(practice.what),
        why=_why(point, low, materials),
        how=sentence(sayings.say(practice.how, {"where": f"question {where[0] + 1}"})),
        questions=tuple(where),
    )


def _practice(point: Point, materials: Sequence[Material]) -> str:
    """Where no story is asked for, the structure of an answer is its reasons, and a particular is an example."""
    stories = {one.card.index for one in materials if one.card.kind in STORY_KINDS}
    return point.about if point.question in stories else OTHERWISE.get(point.about, point.about)


def _low(material: Material, criterion: str) -> bool:
    score = material.scores.of(criterion) if material.scores else None
    return score is not None and score.score is not None and score.score <= LOW


def _why(point: Point, low: Sequence[Material], materials: Sequence[Material]) -> str:
    if point.question is None:
        return "It showed over the whole interview, and it can be practised with any question."
    known = [
        one
        for one in materials
        if one.scores and (score := one.scores.of(point.about)) is not None and score.score is not None
    ]
    if len(low) < 2:
        return f"It showed in question {point.question + 1}, and it is what would help that answer most."
    every = "both" if len(known) == 2 else f"all {number(len(known))}"
    of = every if len(low) == len(known) else f"{number(len(low))} of {number(len(known))}"
    return sentence(f"{of} answers that could be scored had room for it.")


def _to_prepare(materials: Sequence[Material], sayings: Sayings) -> Iterator[Priority]:
    """Questions that were passed, or to which nothing came."""
    left = [
        one
        for one in materials
        if one.card.state == "skipped" or (one.scores and one.scores.non_answer in OPEN_ANSWERS)
    ]
    if not left:
        return
    practice = coaching().priority["prepare"]
    numbers = [str(one.card.index + 1) for one in left[:RETAKEN]]
    named = f"{'Question' if len(numbers) == 1 else 'Questions'} {listed(numbers)}"
    more = "" if len(left) <= RETAKEN else f" and {count(len(left) - RETAKEN, 'other')}"
    yield Priority(
        about="prepare",
        what=sayings.say(practice.what),
        why=f"{named}{more} stayed without an answer that could be looked at; an interviewer may ask the same.",
        how=sentence(sayings.say(practice.how, {"where": f"question {left[0].card.index + 1}"})),
        questions=tuple(one.card.index for one in left[:RETAKEN]),
    )


def _competency(materials: Sequence[Material], scoring: Scoring, sayings: Sayings) -> Iterator[Priority]:
    """The competency that was shown least, where something was seen of it."""
    known = [one for one in scoring.criteria if one.kind == "competency" and one.score is not None]
    lowest = min(known, key=_level, default=None)
    if lowest is None or _level(lowest) > LOW:
        return
    turns = {item.turn for item in lowest.evidence}
    mine = [one.card.index for one in materials if any(turn.number in turns for turn in one.turns)]
    if not mine:
        return
    title = called(lowest)
    practice = coaching().priority["competency"]
    yield Priority(
        about=lowest.criterion,
        what=sayings.say(practice.what, {"title": title}),
        why=f"Of the competencies that could be looked at, {title} showed least.",
        how=sentence(sayings.say(practice.how, {"where": f"question {mine[0] + 1}", "title": title})),
        questions=tuple(mine[:RETAKEN]),
    )


def _level(score: Score) -> float:
    return score.score if score.score is not None else 5.0
