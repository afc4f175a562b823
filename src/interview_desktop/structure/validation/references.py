"""Whether everything that a template names is there and fits: questions, rubric, feedback template. Findings out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches

from interview_desktop.structure.competencies import title_of
from interview_desktop.structure.finding import Finding, Severity
from interview_desktop.structure.rubric import Rubric
from interview_desktop.structure.template import Template
from interview_desktop.structure.validation.supply import Supply

CHECK = "reference"
_COMPARED = 400  # ids held against a misspelt one; more would be felt while typing


def reference_findings(
    template: Template,
    supply: Supply,
    *,
    rubrics: Collection[str],
    feedback: Collection[str],
    retired: Collection[str],
) -> tuple[Finding, ...]:
    found = list(_questions(template, supply, retired))
    for field, named, known in (("rubric", template.rubric, rubrics), ("feedback", template.feedback, feedback)):
        if named not in known:
            what = "rubric" if field == "rubric" else "feedback template"
            choose = f"Choose one of: {', '.join(sorted(known)[:12])}." if known else f"Make a {what} first."
            found.append(_error(field, f"There is no {what} called “{named}”.", choose))
    return tuple(found)


def _questions(template: Template, supply: Supply, retired: Collection[str]) -> list[Finding]:
    found: list[Finding] = []
    first: dict[str, int] = {}
    for index, slot in enumerate(template.slots):
        if not slot.question:
            continue
        field = f"slots.{index}.question"
        if slot.question in retired:
            message = f"The question “{slot.question}” of place {index + 1} is retired."
            found.append(_error(field, message, "Choose another one, or take it back into use."))
        elif slot.question not in supply.fixed:
            message = f"Place {index + 1} names the question “{slot.question}”, which the bank does not have."
            found.append(_error(field, message, _nearest(slot.question, supply)))
        if slot.question in first:
            message = f"Place {index + 1} asks the same question as place {first[slot.question] + 1}."
            found.append(_error(field, message, "Choose another question, or take the place out."))
        first.setdefault(slot.question, index)
    return found


def _nearest(named: str, supply: Supply) -> str:
    beginning = named.partition("-")[0]
    ids = [one.id for one in supply.eligible if one.id.startswith(beginning)][:_COMPARED]
    near = get_close_matches(named, ids, n=1, cutoff=0.6)
    return f"Did you mean “{near[0]}”? Choose one from the bank." if near else "Choose one from the bank."


def rubric_findings(template: Template, supply: Supply, rubrics: Mapping[str, Rubric]) -> tuple[Finding, ...]:
    """Whether the rubric is made for this type of interview and has a criterion for all that is asked."""
    rubric = rubrics.get(template.rubric)
    if rubric is None:
        return ()
    found = []
    if rubric.interview_types and template.interview_type not in rubric.interview_types:
        made = ", ".join(rubric.interview_types)
        message = (
            f"The rubric “{rubric.title}” is for other interviews ({made}), not for {template.interview_type} ones."
        )
        found.append(_warning("rubric", message, _better(template, rubrics)))
    measured = {criterion.competency for criterion in rubric.criteria}
    share = _shares(template, supply)
    missing = [name for name in share if name not in measured]
    if missing:
        lost = sum(share[name] for name in missing)
        names = ", ".join(title_of(name).lower() for name in missing)
        message = f"The rubric “{rubric.title}” has no criterion for {names}: {lost:.0%} of this interview."
        fix = "Add a criterion to the rubric where that part should be measured by it."
        found.append(_finding("note", "rubric", message, fix))  # a rubric is short on purpose
    return tuple(found)


def _shares(template: Template, supply: Supply) -> dict[str, float]:
    """competency -> its share of the interview: its weight, or without weights its part of the slots."""
    asked = [name for name in map(supply.competency, template.slots) if name]
    if template.weights:
        return {name: max(0.0, template.weights.get(name, 0.0)) for name in asked}
    return {name: asked.count(name) / len(template.slots) for name in asked}


def _better(template: Template, rubrics: Mapping[str, Rubric]) -> str:
    fitting = [one.id for one in rubrics.values() if template.interview_type in one.interview_types]
    return f"Choose {' or '.join(fitting[:3])}." if fitting else "Add this type of interview to the rubric."


def _error(field: str, message: str, fix: str) -> Finding:
    return _finding("error", field, message, fix)


def _warning(field: str, message: str, fix: str) -> Finding:
    return _finding("warning", field, message, fix)


def _finding(severity: Severity, field: str, message: str, fix: str) -> Finding:
    return Finding(check=CHECK, severity=severity, field=field, message=message, fix=fix)
