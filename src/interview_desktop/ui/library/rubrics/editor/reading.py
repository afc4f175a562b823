"""A rubric as something to read: the document in, HTML out, everything in it escaped. No Qt."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from interview_desktop.ui.library.comparison.fields import LEVELS
from interview_desktop.ui.texts import _, ngettext
from interview_desktop.ui.vocabulary import called

if TYPE_CHECKING:
    from interview_desktop.structure.document import Held
    from interview_desktop.structure.rubric import Criterion, Rubric


def reading(rubric: Rubric) -> str:
    """The whole rubric: what it is for, and each criterion with its weight and five levels."""
    parts = (
        f"<p class='words'>{escape(rubric.title)}</p>",
        f"<p>{escape(rubric.summary)}</p>" if rubric.summary else "",
        f"<p class='quiet'>{escape(types(rubric))}</p>",
        *(_criterion(one) for one in rubric.criteria),
    )
    return "".join(parts)


def types(rubric: Rubric) -> str:
    """The interview types that it is for, in words."""
    if not rubric.interview_types:
        return _("Any interview type")
    if len(rubric.interview_types) == 10:
        return _("Every interview type")
    return ", ".join(called("interview_type", one) for one in rubric.interview_types)


def entry(held: Held, rubric: Rubric) -> tuple[str, ...]:
    """A rubric as an entry of the list, in three lines: title; criteria and types; where it stands."""
    count = len(rubric.criteria)
    criteria = ngettext("{count} criterion", "{count} criteria", count).format(count=count)
    state = [_("Version {number}").format(number=held.number)]
    if held.own:
        state.append(_("written or changed here"))
    if held.state == "archived":
        state.append(_("archived"))
    return rubric.title, f"{criteria} · {types(rubric)}", " · ".join(state)


def _criterion(one: Criterion) -> str:
    head = _("{title}, {weight:g} %").format(title=one.title, weight=round(one.weight * 100, 1))
    rows = "".join(
        f"<tr><td class='level'><b>{at}</b> {escape(word)}</td><td>{escape(text)}</td></tr>"
        for at, (word, text) in enumerate(zip(LEVELS, one.levels, strict=True), start=1)
    )
    about = f"<p class='quiet'>{escape(one.about)}</p>" if one.about else ""
    return f"<h4>{escape(head)}</h4>{about}<table cellspacing='0'>{rows}</table>"
