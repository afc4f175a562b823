"""How much each competency counts in an interview, as whole percents that a person types.

In: the shares of a template, or none, which means all alike. Out: the same as percents and back. Shares are kept as
hundredths, so that what sums to 100 on screen sums to 1 in the template.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from interview_desktop.structure.template import Template

WHOLE = 100  # percent


def percents(weights: Mapping[str, float]) -> dict[str, int]:
    """Shares (0-1) as whole percents."""
    return {name: round(share * WHOLE) for name, share in weights.items()}


def shares(percents: Mapping[str, int]) -> dict[str, float]:
    """Whole percents as shares; what has none is left out."""
    return {name: percent / WHOLE for name, percent in percents.items() if percent}


def share_evenly(names: Iterable[str]) -> dict[str, int]:
    """100 percent over these names; the first ones get what does not divide."""
    listed = list(dict.fromkeys(names))
    if not listed:
        return {}
    each, over = divmod(WHOLE, len(listed))
    return {name: each + (at < over) for at, name in enumerate(listed)}


def asked_about(template: Template, competency_of: Mapping[str, str]) -> tuple[str, ...]:
    """The competencies that its places name, in their order; `competency_of` knows those of fixed questions."""
    named = (competency_of.get(slot.question, "") if slot.question else slot.competency for slot in template.slots)
    return tuple(dict.fromkeys(name for name in named if name))
