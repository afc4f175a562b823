"""A feedback template as something to read: the document in, HTML out, everything in it escaped. No Qt."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from interview_desktop.ui.library.feedback.words import THRESHOLDS
from interview_desktop.ui.texts import _, ngettext
from interview_desktop.ui.vocabulary import WORDINGS, called

if TYPE_CHECKING:
    from interview_desktop.structure.document import Held
    from interview_desktop.structure.feedback_template import FeedbackTemplate


def reading(one: FeedbackTemplate) -> str:
    """The whole template: what it is for, its sections, what it says, and from where on it says so."""
    sections = "".join(f"<li>{escape(called('section', section))}</li>" for section in one.sections)
    points = _("At most {keeps} to keep and {changes} to change").format(keeps=one.keeps, changes=one.changes)
    wordings = dict.fromkeys((*WORDINGS, *one.wording))
    parts = (
        f"<p class='words'>{escape(one.title)}</p>",
        f"<p>{escape(one.summary)}</p>" if one.summary else "",
        f"<p class='quiet'>{escape(called('tone', one.tone))} · {escape(points)}</p>",
        f"<h4>{escape(_('Sections, in order'))}</h4><ol>{sections}</ol>",
        *(_wording(key, one.wording.get(key, "")) for key in wordings),
        f"<h4>{escape(_('Thresholds'))}</h4>",
        *(_threshold(name, value) for name, value in one.thresholds.model_dump().items()),
    )
    return "".join(parts)


def entry(held: Held, one: FeedbackTemplate) -> tuple[str, ...]:
    """A template as an entry of the list, in three lines: title; tone and sections; where it stands."""
    count = len(one.sections)
    sections = ngettext("{count} section", "{count} sections", count).format(count=count)
    state = [_("Version {number}").format(number=held.number)]
    state.append(_("written or changed here") if held.own else _("came with the program or a pack"))
    if held.state == "archived":
        state.append(_("archived"))
    return one.title, f"{called('tone', one.tone)} · {sections}", " · ".join(state)


def _wording(key: str, text: str) -> str:
    shown = escape(text) if text.strip() else f"<span class='quiet'>{escape(_('The program’s own sentence'))}</span>"
    return f"<h4>{escape(called('wording', key))}</h4><p>{shown}</p>"


def _threshold(name: str, value: float) -> str:
    return f"<p>{escape(THRESHOLDS[name].title)}: {value:g}</p>"
