"""What there is to mend in a feedback template, also in one that cannot be saved yet.

In: a template as the editor holds it, unchecked. Out: findings in a coach's words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from interview_desktop.events.feedback import SECTIONS
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.finding import Finding
from interview_desktop.ui.library.comparison.fields import title_of
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.ui.services import Structure

_EMPTY = {
    "title": (_("The feedback template needs a title."), _("Write what it is called where one is chosen.")),
    "sections": (_("The report has no section."), _("Tick at least one: it says what is shown.")),
}


def blank() -> FeedbackTemplate:
    """Every section, the usual thresholds and the program's own sentences. It cannot be saved without a title."""
    return FeedbackTemplate.model_construct(id="", title="", sections=SECTIONS)


def named(one: FeedbackTemplate, _saved: FeedbackTemplate) -> FeedbackTemplate:
    """Nothing in it has a name of its own."""
    return one


def assess(structure: Structure, one: FeedbackTemplate) -> tuple[Finding, ...]:
    """Everything there is to mend, the gravest first."""
    checkable = one.model_copy(update={"id": one.id or "new", "title": one.title or "-"})
    return (*shape_findings(one), *structure.check(checkable))


def shape_findings(one: FeedbackTemplate) -> tuple[Finding, ...]:
    """An error for each field that cannot be saved as it is; () for a template that can."""
    try:
        FeedbackTemplate.model_validate(one.model_dump() | {"id": one.id or "new"})
    except ValidationError as fault:
        found = ((".".join(map(str, one["loc"])), one["type"], one.get("ctx", {})) for one in fault.errors())
        return tuple(_finding(*one) for one in found)
    return ()


def _finding(field: str, kind: str, limits: dict[str, object]) -> Finding:
    if field in _EMPTY and kind in ("string_too_short", "too_short"):
        message, fix = _EMPTY[field]
    elif kind == "string_too_long":
        message = _("{field} is too long.").format(field=title_of("feedback", field))
        fix = _("Keep it to {count} characters.").format(count=limits.get("max_length", ""))
    else:
        message = _("{field} cannot be kept as it is.").format(field=title_of("feedback", field))
        fix = _("Choose another value.")
    return Finding(check="shape", severity="error", field=field, message=message, fix=fix)
