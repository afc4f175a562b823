"""What keeps a template from being a template at all: empty where there must be words, too short, too many.

In: a template as the editor holds it, unchecked. Out: findings in a coach's words, and a template that can be checked
further with harmless values in those places.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from interview_desktop.structure.finding import Finding
from interview_desktop.structure.template import Slot, Template
from interview_desktop.ui.texts import _, ngettext

_MISSING = {
    "title": _("The interview needs a title."),
    "summary": _("The interview needs a summary."),
    "greeting": _("The interviewer needs a greeting."),
    "invitation": _("The interviewer needs words to invite the candidate's own questions."),
    "closing": _("The interviewer needs words to say goodbye."),
    "slots": _("The interview has no question yet."),
    "rubric": _("The interview needs a rubric."),
    "feedback": _("The interview needs a feedback template."),
}
_MENDS = {
    "title": _("Write what candidates will see in the list, such as “Ward manager”."),
    "summary": _("Write a sentence or two about what this interview is for."),
    "slots": _("Add a place, or choose “Suggest places”."),
}


def shape_findings(template: Template) -> tuple[Finding, ...]:
    """An error for each field that cannot be saved as it is; () for a template that can."""
    try:
        Template.model_validate(template.model_dump())
    except ValidationError as fault:
        found = [_finding(one["loc"], one["type"], one.get("ctx", {})) for one in fault.errors()]
        # A list whose entry is wrong counts as too short: the entry alone is told.
        return tuple(one for one in found if not any(other.field.startswith(f"{one.field}.") for other in found))
    return ()


def checkable(template: Template) -> Template:
    """The template with something in every field that has nothing, so that checks can tell what else is wrong."""
    wrong = {finding.field.split(".")[0] for finding in shape_findings(template)}
    instead: dict[str, Any] = {
        "title": "-",
        "summary": "-",
        "greeting": "-",
        "invitation": "-",
        "closing": "-",
        "rubric": "nace",
        "feedback": "coach",
        "slots": (Slot(),),
    }
    return template.model_copy(update={name: instead[name] for name in wrong & instead.keys()})


def _finding(place: tuple[int | str, ...], kind: str, limits: dict[str, Any]) -> Finding:
    field = ".".join(str(part) for part in place)
    if kind in ("string_too_short", "too_short", "missing"):
        who = _("Interviewer {number} needs a name.").format(number=int(place[1]) + 1) if len(place) > 2 else ""
        message = _MISSING.get(field) or who or _("This field must not be empty.")
        return _error(field, message, _MENDS.get(field, _("Write something here.")))
    if kind == "string_too_long":
        most = int(limits.get("max_length", 0))
        return _error(
            field,
            ngettext(
                "This is too long: {count} character is the most.",
                "This is too long: {count} characters are the most.",
                most,
            ).format(count=f"{most:,}"),
            _("Make it shorter."),
        )
    return _error(field, _("This value cannot be kept."), _("Choose another one."))


def _error(field: str, message: str, fix: str) -> Finding:
    return Finding(check="shape", severity="error", field=field, message=message, fix=fix)
