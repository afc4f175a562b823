"""A question as something to read: words in, HTML out, everything in it escaped. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from interview_desktop.ui.moments import moment
from interview_desktop.ui.texts import _, minutes, ngettext
from interview_desktop.ui.vocabulary import PROBES, called, difficulty

if TYPE_CHECKING:
    from interview_desktop.events.question import Question
    from interview_desktop.structure.bank.statistics import Usage


def reading(question: Question, usage: Usage, now: float) -> str:
    """The whole question: words, facts, what a strong answer contains, levels, follow-ups, and how it is used."""
    said = f"<p class='quiet'>{_('Said as:')} {_text(question.spoken)}</p>" if question.spoken else ""
    parts = (
        f"<p class='words'>{_text(question.text)}</p>",
        said,
        f"<p class='quiet'>{escape(' · '.join(facts(question)))}</p>",
        _part(_("What a strong answer contains"), _text(question.looks_for)),
        _levels(question),
        _probes(question),
        _part(_("How it is used"), escape(used(usage, now))),
        _labels(question),
    )
    return "".join(parts)


def facts(question: Question) -> list[str]:
    """What it is for, in short words."""
    return [
        called("kind", question.kind),
        called("competency", question.competency),
        difficulty(question.difficulty),
        minutes(question.minutes),
        called("industry", question.industry),
        *([_called("seniority", question.seniority)] if question.seniority else []),
        *([_called("interview_type", question.interview_types)] if question.interview_types else []),
    ]


def used(usage: Usage, now: float) -> str:
    """How often it was asked here and how people did; nothing of groups that are too small to show."""
    if not usage.asked:
        asked = _("Never asked in the sessions kept here.")
    else:
        asked = ngettext(
            "Asked in {count} session kept here, last {when}.",
            "Asked in {count} sessions kept here, last {when}.",
            usage.asked,
        ).format(count=usage.asked, when=moment(usage.last, now))
    if usage.mean is None or usage.persons is None:
        return f"{asked} {_('Scores are shown once five people have contributed some.')}"
    scores = _("Scores of {persons} people: {mean:.1f} of 5 on average, spread {spread:.1f}.")
    return f"{asked} {scores.format(persons=usage.persons, mean=usage.mean, spread=usage.spread or 0.0)}"


def _part(title: str, body: str) -> str:
    return f"<h4>{escape(title)}</h4><p>{body}</p>" if body else ""


def _levels(question: Question) -> str:
    anchors = ((1, question.anchors.one), (3, question.anchors.three), (5, question.anchors.five))
    rows = [
        f"<tr><td class='level'><b>{level}</b></td><td>{_text(sentence)}</td></tr>"
        for level, sentence in anchors
        if sentence
    ]
    return f"<h4>{escape(_('Levels'))}</h4><table cellspacing='0'>{''.join(rows)}</table>" if rows else ""


def _probes(question: Question) -> str:
    ordered = (kind for kind in PROBES if kind in question.probes)
    rows = [
        f"<p><span class='quiet'>{escape(PROBES[kind])}:</span> {_text(question.probes[kind])}</p>"  # type: ignore[index]
        for kind in ordered
    ]
    return f"<h4>{escape(_('Follow-ups'))}</h4>{''.join(rows)}" if rows else ""


def _labels(question: Question) -> str:
    labels = [*([question.category] if question.category else []), *question.tags]
    told = _("Tagged: {tags}.").format(tags=", ".join(labels)) if labels else ""
    return f"<p class='small'>{escape(told)} {escape(question.id)}</p>"


def _called(facet: str, values: Iterable[str]) -> str:
    return ", ".join(called(facet, value) for value in values)


def _text(words: str) -> str:
    return escape(words).replace("\n", "<br>")
