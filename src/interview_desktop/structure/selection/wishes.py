"""Which questions of the bank may fill which slot of a template: the conditions that are never relaxed.

In: a template and a bank. Out: for each slot its fixed question or its candidates, and how much it weighs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from interview_desktop.events.question import InterviewType
from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.template import Slot, Template

ANY = "any"
# A question written only for these belongs nowhere else: insiders, beginners, pressure, a first short call.
OF_THEIR_OWN: frozenset[InterviewType] = frozenset(("promotion", "graduate", "stress", "screening"))


@dataclass(frozen=True, slots=True)
class Place:
    """One slot that can be filled: with `candidates[0]` alone where the template fixes it; the shortest come first.

    `weight` is the share of the interview that its competency should have; 0 for a wish that names none.
    """

    slot: int
    wish: Slot
    candidates: tuple[Eligible, ...]
    weight: float

    @property
    def fixed(self) -> bool:
        return bool(self.wish.question)


def suits(template: Template) -> Callable[[Eligible], bool]:
    """May an interview of this template ask the question at all? Industry, seniority, and not for another type only."""
    industries = (template.industry, ANY)
    seniority, interview_type = template.seniority, template.interview_type

    def check(one: Eligible) -> bool:
        return (
            one.industry in industries
            and (not one.seniority or seniority in one.seniority)
            and (
                not one.interview_types
                or interview_type in one.interview_types
                or not OF_THEIR_OWN.issuperset(one.interview_types)
            )
        )

    return check


def grants(question: Eligible, wish: Slot, interview_type: InterviewType) -> bool:
    """Is the question what the wish names: its competency, its kind, its tag (which may be the category)?

    Where the wish names no kind, the type of the interview says what sort of question is meant.
    """
    return (
        (wish.kind is not None or not question.interview_types or interview_type in question.interview_types)
        and (not wish.competency or question.competency == wish.competency)
        and (wish.kind is None or question.kind == wish.kind)
        and (not wish.tag or wish.tag == question.category or wish.tag in question.tags)
    )


def fillable(template: Template, bank: Sequence[Eligible]) -> tuple[tuple[Place, ...], dict[int, str]]:
    """The slots that can be filled, in the template's order, and why the others cannot.

    Of several versions of a question the newest counts. The order of `bank` is no matter.
    """
    fixed, dead = _fixed(template, bank)
    check, taken = suits(template), {one.id for one in fixed.values()}
    pool = sorted(_newest(one for one in bank if check(one) and one.id not in taken), key=lambda one: one.minutes)
    by_wish: dict[tuple[object, ...], tuple[Eligible, ...]] = {}
    for slot, wish in enumerate(template.slots):
        if wish.question:
            continue
        key = (wish.competency, wish.kind, wish.tag)
        if key not in by_wish:
            by_wish[key] = tuple(one for one in pool if grants(one, wish, template.interview_type))
        if not by_wish[key]:
            dead[slot] = f"The bank has no {_described(wish)} that fits this interview."
    candidates = {slot: (one,) for slot, one in fixed.items()} | {
        slot: by_wish[wish.competency, wish.kind, wish.tag]
        for slot, wish in enumerate(template.slots)
        if not wish.question and slot not in dead
    }
    shares = wanted_shares(template, candidates)
    places = (
        Place(slot, wish, candidates[slot], shares.get(_competency(wish, candidates[slot]), 0.0))
        for slot, wish in enumerate(template.slots)
        if slot in candidates
    )
    return tuple(places), dead


def wanted_shares(template: Template, candidates: Mapping[int, Sequence[Eligible]]) -> dict[str, float]:
    """The share of each competency, summing to 1: the template's weights, or all alike over what slots ask about."""
    weights = {name: weight for name, weight in template.weights.items() if 0 < weight < float("inf")}
    if not weights:
        weights = dict.fromkeys(
            sorted(
                {
                    one.competency
                    for slot, several in candidates.items()
                    for one in (several if not template.slots[slot].competency else several[:1])
                }
            ),
            1.0,
        )
    total = sum(weights.values())
    return {name: weight / total for name, weight in weights.items()}


def _fixed(template: Template, bank: Sequence[Eligible]) -> tuple[dict[int, Eligible], dict[int, str]]:
    named = {wish.question for wish in template.slots if wish.question}
    known = {one.id: one for one in _newest(one for one in bank if one.id in named)}
    found: dict[int, Eligible] = {}
    dead: dict[int, str] = {}
    for slot, wish in enumerate(template.slots):
        if not wish.question:
            continue
        if wish.question not in known:
            dead[slot] = f"The question “{wish.question}” is not in the bank, or is no longer asked."
        elif known[wish.question] in found.values():
            dead[slot] = f"The question “{wish.question}” is asked already."
        else:
            found[slot] = known[wish.question]
    return found, dead


def _newest(questions: Iterable[Eligible]) -> tuple[Eligible, ...]:
    """One of each id, in the order of ids."""
    return tuple({one.id: one for one in sorted(questions, key=lambda one: (one.id, one.version))}.values())


def _competency(wish: Slot, candidates: Sequence[Eligible]) -> str:
    return candidates[0].competency if wish.question else wish.competency


def _described(wish: Slot) -> str:
    kind = f"{wish.kind} question" if wish.kind else "question"
    about = f" about {spelt(wish.competency)}" if wish.competency else ""
    return kind + about + (f" tagged “{wish.tag}”" if wish.tag else "")


def spelt(name: str) -> str:
    """A competency or an industry within a sentence."""
    return COMPETENCIES[name].lower() if name in COMPETENCIES else name.replace("_", " ").strip()
