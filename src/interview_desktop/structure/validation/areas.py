"""Whether the weights of a template and its slots speak of the same competencies. Findings out."""

from __future__ import annotations

import math

from interview_desktop.structure.competencies import COMPETENCIES, title_of
from interview_desktop.structure.finding import Finding, Severity
from interview_desktop.structure.template import Template
from interview_desktop.structure.validation.supply import Supply

CHECK = "weights"
TOLERANCE = 0.001


def weight_findings(template: Template, supply: Supply) -> tuple[Finding, ...]:
    return (*_sum(template), *_unasked(template, supply), *_unweighted(template, supply), *_unknown(template))


def _sum(template: Template) -> tuple[Finding, ...]:
    found = [
        _finding("error", f"weights.{name}", f"The weight of {title_of(name)} is {weight:g}.", "Give it more than 0.")
        for name, weight in template.weights.items()
        if not (math.isfinite(weight) and weight > 0)
    ]
    total = sum(template.weights.values())
    if template.weights and not found and abs(total - 1) > TOLERANCE:
        least = min(template.weights, key=lambda name: template.weights[name])
        change = f"take {total - 1:.3g} away" if total > 1 else f"give {1 - total:.3g} more"
        fix = f"Make it 1: {change}, for instance {'from' if total > 1 else 'to'} {_heaviest(template, least, total)}."
        found.append(_finding("error", "weights", f"The weights sum to {total:.3g}, not to 1.", fix))
    return tuple(found)


def _heaviest(template: Template, least: str, total: float) -> str:
    heaviest = max(template.weights, key=lambda name: template.weights[name])
    return title_of(heaviest if total > 1 else least)


def _unasked(template: Template, supply: Supply) -> tuple[Finding, ...]:
    """Weights that no place asks about; each wish that leaves the competency open may take one of them."""
    asked = {supply.competency(slot) for slot in template.slots}
    unasked = [name for name in template.weights if name not in asked]
    # A fixed question that is unknown is told about elsewhere; what it asks about is unknown too.
    open_slots = sum(not supply.competency(slot) for slot in template.slots)
    if len(unasked) <= open_slots:
        return ()
    return tuple(
        _finding(
            "warning",
            f"weights.{name}",
            f"{title_of(name)} has a weight of {template.weights[name]:g}, and no place asks about it.",
            "Add a place for it, or share its weight out among the others.",
        )
        for name in unasked
    )


def _unweighted(template: Template, supply: Supply) -> tuple[Finding, ...]:
    if not template.weights:
        return ()
    found, told = [], set(template.weights)
    for index, slot in enumerate(template.slots):
        name = supply.competency(slot)
        if name and name not in told:
            told.add(name)
            message = f"Place {index + 1} asks about {title_of(name).lower()}, which has no weight."
            found.append(_finding("warning", f"slots.{index}.competency", message, "Give it a weight."))
    return tuple(found)


def _unknown(template: Template) -> tuple[Finding, ...]:
    return tuple(
        _finding(
            "note",
            f"weights.{name}",
            f"“{name}” is not one of the eight competencies that reports compare.",
            f"Choose one of: {', '.join(COMPETENCIES)}.",
        )
        for name in template.weights
        if name not in COMPETENCIES
    )


def _finding(severity: Severity, field: str, message: str, fix: str) -> Finding:
    return Finding(check=CHECK, severity=severity, field=field, message=message, fix=fix)
