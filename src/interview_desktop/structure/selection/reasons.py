"""Why this question: the facts that decided, in one to four sentences for the candidate."""

from __future__ import annotations

from dataclasses import dataclass

from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection.objective import FORGOTTEN, Merit
from interview_desktop.structure.selection.sequence import interviewer
from interview_desktop.structure.selection.wishes import ANY, Place, spelt

MOST = 4
NEAR = 0.5  # levels from the wanted difficulty at which it counts as right

_FRACTIONS = (
    (1 / 10, "a tenth"), (1 / 8, "an eighth"), (1 / 6, "a sixth"), (1 / 5, "a fifth"), (1 / 4, "a quarter"),
    (3 / 10, "three tenths"), (1 / 3, "a third"), (2 / 5, "two fifths"), (1 / 2, "half"), (3 / 5, "three fifths"),
    (2 / 3, "two thirds"), (3 / 4, "three quarters"), (4 / 5, "four fifths"),
)  # fmt: skip
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Where:
    """`at` is its place in the interview, from 0; `elapsed` are the minutes before it; `wanted` the difficulty that
    this place wants; `aim` the competency that an open wish was to serve."""

    at: int
    elapsed: float
    wanted: float
    aim: str | None


def reasons(merit: Merit, place: Place, one: Eligible, where: Where) -> tuple[str, ...]:
    """At least one sentence, at most MOST; no number that was not used in choosing."""
    if place.fixed:
        always = (
            "Your interviewer always begins with it." if where.at == 0 else "Everybody in this interview is asked it."
        )
        return (always,)
    facts = (
        _competency(merit, place, one, where),
        f"It is about {_words(place.wish.tag)}, which was chosen for this point of the interview."
        if place.wish.tag
        else "",
        f"A {place.wish.kind} question is wanted here." if place.wish.kind and not place.wish.competency else "",
        _difficulty(place, one, where),
        _novelty(merit, one),
        f"It is particular to {spelt(one.industry)}." if one.industry != ANY else "",
    )
    told = tuple(fact for fact in facts if fact)[:MOST]
    return told or (
        f"It asks about {spelt(one.competency) or 'you'}, and this point of the interview is open to any topic.",
    )


def _competency(merit: Merit, place: Place, one: Eligible, where: Where) -> str:
    if one.competency not in (place.wish.competency, where.aim):
        if merit.area(place, one):
            asking = merit.template.interviewers[interviewer(merit.template, place)].name
            return f"It asks about {spelt(one.competency)}, which is what {asking} asks about."
        return ""
    share = merit.shares.get(one.competency, 0.0)
    if not one.competency:
        return ""
    if share < 0.005:
        return f"It asks about {spelt(one.competency)}, which was chosen for this point of the interview."
    if share > 0.995:
        return f"It asks about {spelt(one.competency)}, which is what this interview is about."
    return f"It asks about {spelt(one.competency)}, {_fraction(share)} of this interview."


def _difficulty(place: Place, one: Eligible, where: Where) -> str:
    if abs(one.difficulty - where.wanted) > NEAR:
        return ""
    level = f"{one.difficulty:.1f}".removesuffix(".0")
    if place.wish.difficulty is not None:
        return f"Its difficulty, {level} of 5, is what was chosen for this point of the interview."
    if where.at == 0:
        return f"Its difficulty, {level} of 5, is where the interview should begin."
    return (
        f"Its difficulty, {level} of 5, is where the interview should be after about {_number(where.elapsed)} minutes."
    )


def _novelty(merit: Merit, one: Eligible) -> str:
    if not merit.history:
        return ""
    days = merit.history.get(one.id, FORGOTTEN)
    if days >= FORGOTTEN:
        return f"You have not had it in the last {FORGOTTEN:g} days."
    if merit.recent(one):
        return "You had it lately, and nothing newer was left for this place."
    return f"You had it {int(days)} days ago."


def _fraction(share: float) -> str:
    near = min(_FRACTIONS, key=lambda one: abs(one[0] - share))
    return near[1] if abs(near[0] - share) < 0.005 else f"{max(1, round(100 * share))} %"


def _number(minutes: float) -> str:
    whole = round(minutes)
    return _NUMBERS[whole] if whole < len(_NUMBERS) else str(whole)


def _words(tag: str) -> str:
    return tag.replace("_", " ").replace("-", " ").strip()
