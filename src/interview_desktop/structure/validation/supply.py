"""What the bank has for a template: the fixed questions it names, and for each wish the questions that would do.

In: a template and the eligible questions. Out: a `Supply` that the other checks read, and findings about wishes that
too few questions fulfil. What a wish accepts is selection's rule, so that both always agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import get_close_matches

from interview_desktop.structure.competencies import title_of
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.finding import Finding, Severity
from interview_desktop.structure.selection.wishes import ANY, grants, suits
from interview_desktop.structure.template import Slot, Template

CHECK = "supply"
ENOUGH = 3  # questions for a slot: one, another for the next time, and one to go harder or easier
_Wish = tuple[str, str | None, str]


class Supply:
    """The bank as one template sees it. Each wish is looked up once, however many slots have it."""

    def __init__(self, template: Template, eligible: Sequence[Eligible]) -> None:
        suitable = suits(template)
        named = {slot.question for slot in template.slots if slot.question}
        self.eligible = eligible
        self.fixed = {one.id: one for one in eligible if one.id in named}
        self._areas: dict[str, list[Eligible]] = defaultdict(list)
        for one in eligible:
            if one.id not in named and suitable(one):
                self._areas[one.competency].append(one)
        self._type = template.interview_type
        self._known: dict[_Wish, tuple[Eligible, ...]] = {}

    def answering(self, slot: Slot) -> tuple[Eligible, ...]:
        """The questions that may stand in a slot: the fixed one, or all that fulfil its wish."""
        if slot.question:
            return (self.fixed[slot.question],) if slot.question in self.fixed else ()
        key = wish(slot)
        if key not in self._known:
            areas = [self._areas.get(slot.competency, [])] if slot.competency else self._areas.values()
            self._known[key] = tuple(one for area in areas for one in area if grants(one, slot, self._type))
        return self._known[key]

    def competency(self, slot: Slot) -> str:
        """What the slot asks about; empty where the wish leaves it open or the question is unknown."""
        known = self.fixed.get(slot.question)
        return known.competency if known else slot.competency


def wish(slot: Slot) -> _Wish:
    return (slot.competency, slot.kind, slot.tag)


def industry_findings(template: Template, supply: Supply) -> tuple[Finding, ...]:
    """An industry that the bank knows nothing of, and fixed questions that belong to another one."""
    known = {one.industry for one in supply.eligible}
    found = []
    if template.industry not in known | {ANY}:
        near = get_close_matches(template.industry, sorted(known), n=1)
        mend = f"Did you mean “{near[0]}”? Else" if near else "Choose an industry of the bank, or"
        message = f"The bank has no question of the industry “{template.industry.replace('_', ' ')}”."
        fix = f"{mend} write questions for it first."
        found.append(Finding(check=CHECK, severity="warning", field="industry", message=message, fix=fix))
    for index, slot in enumerate(template.slots):
        fixed = supply.fixed.get(slot.question)
        if fixed is not None and fixed.industry not in (template.industry, ANY):
            message = f"Place {index + 1} asks a question of {fixed.industry.replace('_', ' ')}."
            fix = f"Choose one of {template.industry.replace('_', ' ')}, or leave it if it fits all the same."
            field = f"slots.{index}.question"
            found.append(Finding(check=CHECK, severity="note", field=field, message=message, fix=fix))
    return tuple(found)


def supply_findings(template: Template, supply: Supply) -> tuple[Finding, ...]:
    """Wishes that too few questions fulfil, slots with the same wish taken together, told at the first of them."""
    together: dict[_Wish, list[int]] = defaultdict(list)
    for index, slot in enumerate(template.slots):
        if not slot.question:
            together[wish(slot)].append(index)
    found = []
    for places in together.values():
        slot = template.slots[places[0]]
        count = len(supply.answering(slot))
        if count < len(places) + ENOUGH - 1:
            found.append(_too_few(template, slot, places, count))
    return tuple(found)


def _too_few(template: Template, slot: Slot, places: list[int], count: int) -> Finding:
    severity: Severity = "error" if count < len(places) else "warning"
    asking = (
        f"Place {places[0] + 1} asks" if len(places) == 1 else f"Places {', '.join(str(one + 1) for one in places)} ask"
    )
    has = "no question" if count == 0 else "only one question" if count == 1 else f"only {count} questions"
    narrow = "tag" if slot.tag else "kind" if slot.kind else "competency"
    where = (
        f"{template.seniority} level, {template.interview_type} interviews and {template.industry.replace('_', ' ')}"
    )
    return Finding(
        check=CHECK,
        severity=severity,
        field=f"slots.{places[0]}.{narrow}",
        message=f"{asking} for {described(slot)}: the bank has {has} of that sort for {where}.",
        fix=f"Ask for less in particular (leave the {narrow} open), or write questions until there are "
        f"{len(places) + ENOUGH - 1}.",
    )


def described(slot: Slot) -> str:
    """A wish in words: "a technical question on communication, tagged rota"."""
    kind = f"{slot.kind} " if slot.kind else ""
    article = "an" if kind[:1] in ("a", "e", "i", "o", "u") else "a"
    on = f" on {title_of(slot.competency).lower()}" if slot.competency else ""
    tagged = f", tagged “{slot.tag}”" if slot.tag else ""
    return f"{article} {kind}question{on}{tagged}"
