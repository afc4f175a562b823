"""A sample session in the words of a feedback template: as much of the report as the template decides. No Qt.

In: a template. Out: what a report would say (it takes tenths of a second: off the main thread), and HTML of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from interview_desktop.ui.library.feedback.words import SECTIONS
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import called

if TYPE_CHECKING:
    from interview_desktop.events.coaching import Point
    from interview_desktop.events.feedback import Feedback
    from interview_desktop.structure.feedback_template import FeedbackTemplate
    from interview_desktop.ui.services import Coaching


@dataclass(frozen=True)
class Sample:
    """`not_enough` is that sentence on its own: the sample session may have no need of it."""

    feedback: Feedback
    not_enough: str


def sampled(coaching: Coaching, template: FeedbackTemplate) -> Sample:
    from interview_desktop.interaction.feedback.wording import render  # not before the first paint

    feedback = coaching.preview(template)
    asked = feedback.questions[0].text if feedback.questions else ""
    return Sample(feedback, render(template, "not_enough", {"what": _("what came of it"), "question": asked}))


def reading(sample: Sample) -> str:
    """The sections in their order, everything escaped; sections with no words of the template in a line."""
    parts = [_section(section, sample.feedback) for section in sample.feedback.sections]
    parts.append(_head(_("Where too little was said to tell")) + _text(sample.not_enough))
    return "".join(parts)


def _section(section: str, feedback: Feedback) -> str:
    write = _WRITERS.get(section)
    body = "".join(write(feedback)) if write else _text(SECTIONS.get(section, ""), "quiet")
    return _head(called("section", section)) + body


def _verdict(feedback: Feedback) -> Iterator[str]:
    yield _text(feedback.opening)
    yield _text(feedback.verdict or feedback.headline, "words")
    yield from (_text(paragraph) for paragraph in feedback.summary)


def _points(points: tuple[Point, ...]) -> Iterator[str]:
    for point in points:
        yield _text(point.text)
        if point.instead and point.instead not in point.text:  # the report says it all the same
            yield _text(_("Next time: {instead}.").format(instead=point.instead))
    if not points:
        yield _text(_("Nothing is shown here: the section is left out."), "quiet")


def _next(feedback: Feedback) -> Iterator[str]:
    yield from (_text(f"{at}. {one.what}") for at, one in enumerate(feedback.priorities, start=1))
    yield _text(feedback.closing)


_WRITERS: Mapping[str, Callable[[Feedback], Iterator[str]]] = {
    "verdict": _verdict,
    "keeps": lambda feedback: _points(feedback.keeps),
    "changes": lambda feedback: _points(feedback.changes),
    "next_session": _next,
}


def _head(text: str) -> str:
    return f"<h4>{escape(text)}</h4>"


def _text(text: str, look: str = "") -> str:
    return f"<p class='{look}'>{escape(text)}</p>" if text else ""
