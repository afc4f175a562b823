"""What keeps a rubric from being saved at all: empty where there must be words, or too long.

In: a rubric as the editor holds it, unchecked. Out: findings in a coach's words, and a rubric that can be checked
further, with harmless values in those places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from interview_desktop.structure.finding import Finding
from interview_desktop.structure.rubric import Rubric
from interview_desktop.ui.library.comparison.fields import title_of
from interview_desktop.ui.library.rubrics.editor.edits import total
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.ui.services import Structure

_EMPTY = {
    "title": (_("The rubric needs a title."), _("Write what it is called in the list of a template.")),
    "criteria": (_("The rubric has no criterion."), _("Add one: it says what is looked at.")),
}


def assess(structure: Structure, rubric: Rubric) -> tuple[Finding, ...]:
    """Everything there is to mend, the gravest first, also of a rubric that cannot be saved yet."""
    shape = shape_findings(rubric)
    told = {one.field for one in shape}
    found = (one for one in structure.check(checkable(rubric)) if one.field not in told)
    return (*shape, *(_in_percent(rubric) if one.field == "criteria" else one for one in found))


def _in_percent(rubric: Rubric) -> Finding:
    """What the check says of the weights, in the unit of the form."""
    sum_ = total(rubric)
    message = _("The weights add up to {total:g} %, not to 100 %.").format(total=sum_)
    off = round(abs(sum_ - 100), 1)
    fix = (
        _("Take {off:g} % away, or choose “Share evenly”.")
        if sum_ > 100
        else _("Give {off:g} % more, or choose “Share evenly”.")
    )
    return Finding(check="rubric", severity="error", field="criteria", message=message, fix=fix.format(off=off))


def shape_findings(rubric: Rubric) -> tuple[Finding, ...]:
    """An error for each field that cannot be saved as it is; () for a rubric that can."""
    try:
        Rubric.model_validate(rubric.model_dump() | {"id": rubric.id or "new"})
    except ValidationError as fault:
        found = ((".".join(map(str, one["loc"])), one["type"], one.get("ctx", {})) for one in fault.errors())
        # a list is also called too short where an entry of it is wrong
        return tuple(_finding(*one) for one in found if one[0] != "criteria" or not rubric.criteria)
    return ()


def checkable(rubric: Rubric) -> Rubric:
    """With something in every field that has nothing, so that checks can tell what else is wrong."""
    criteria = tuple(
        one.model_copy(update={"title": one.title or str(at), "weight": one.weight or 0.001})
        for at, one in enumerate(rubric.criteria, start=1)
    )
    return rubric.model_copy(update={"id": rubric.id or "new", "title": rubric.title or "-", "criteria": criteria})


def _finding(field: str, kind: str, limits: dict[str, object]) -> Finding:
    if field in _EMPTY and kind in ("string_too_short", "too_short"):
        message, fix = _EMPTY[field]
    elif kind == "string_too_short":
        message = _("{field} is empty.").format(field=title_of("rubric", field))
        fix = _("Write something here, or take the criterion out.")
    elif kind == "string_too_long":
        message = _("{field} is too long.").format(field=title_of("rubric", field))
        fix = _("Keep it to {count} characters.").format(count=limits.get("max_length", ""))
    else:
        message = _("{field} cannot be kept as it is.").format(field=title_of("rubric", field))
        fix = _("Choose another value.")
    return Finding(check="shape", severity="error", field=field, message=message, fix=fix)
