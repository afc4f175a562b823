"""How the progress page says what was found. Plain: results over sessions in, words out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_desktop.ui.moments import day
from interview_desktop.ui.texts import _, ngettext
from interview_desktop.ui.vocabulary import called

if TYPE_CHECKING:
    from interview_desktop.events.progress import PlanStep, Practice, QuestionPractice, Story, Trend

DAY = 86_400.0
WHOLE = 20  # from here on a measure is told without decimals
ALL = 9  # interviews in the plan; see user.progress.plan
HEADS = {
    "criterion": _("What you say"),
    "competency": _("What your answers show"),
    "measure": _("How you say it"),
}
PARTS = {"situation": _("situation"), "task": _("task"), "action": _("action"), "result": _("result")}


def standing(found: Practice) -> str:
    """How much there is to go by."""
    told = ngettext("{count} session so far.", "{count} sessions so far.", found.sessions).format(count=found.sessions)
    if not found.until_own:
        return _("{told} What is usual for you stands beside the general bands.").format(told=told)
    more = ngettext(
        "After {count} more spoken session, your own range stands beside the general bands.",
        "After {count} more spoken sessions, your own range stands beside the general bands.",
        found.until_own,
    ).format(count=found.until_own)
    return f"{told} {more}"


def heading(step: PlanStep) -> str:
    if step.number > ALL:
        return _("All nine interviews are done")
    return _("Next: interview {number} of {all}").format(number=step.number, all=ALL)


def when_due(due: float, now: float) -> str:
    """When something is best taken; nothing is ever late."""
    if due <= now:
        return _("Best today.")
    days = max(1, round((due - now) / DAY))
    if days == 1:
        return _("Best tomorrow; earlier is fine.")
    return _("Best in {count} days; earlier is fine.").format(count=days)


def step_line(step: PlanStep, now: float) -> tuple[str, str, str]:
    """Number, what, and when, for the table of all steps."""
    if step.done:
        when = _("done {day}").format(day=day(step.finished, now)) if step.finished is not None else _("done")
        return str(step.number), step.what, when
    return str(step.number), step.what, _("today") if step.due is None or step.due <= now else day(step.due, now)


def level(value: float | None) -> str:
    return _("not scored") if value is None else f"{value:.1f}"


def too_early(found: Practice) -> str:
    """While nothing can be told of any trend this is said once for all of them; else empty."""
    from interview_desktop.user.progress.slope import FEWEST

    if not found.trends or any(one.direction != "too_few" for one in found.trends):
        return ""
    told = _("What changes is told from {count} interviews on. Until then these are the figures of the latest ones.")
    return told.format(count=FEWEST)


def last_value(trend: Trend) -> str:
    """The latest figure with its unit, as a sentence."""
    value = trend.points[-1].value
    if trend.kind != "measure":
        return _("Last: level {level}.").format(level=f"{value:.1f}")
    return _("Last: {figure}.").format(figure=f"{figure(value)} {trend.unit}".strip())


def figure(value: float) -> str:
    """A measure with as many places as mean something: 152, 3.6, 0."""
    whole = abs(value) >= WHOLE or value == round(value)
    return f"{value:.0f}" if whole else f"{value:.1f}"


def usual(trend: Trend) -> str:
    """The person's own range of a measure; until there is one what is usual in general, empty where nobody knows."""
    own, band = trend.baseline, trend.band
    if own is None:
        return _("In general: {band} ({source}).").format(band=band.text, source=band.source) if band else ""
    low, middle, high = figure(own.low), figure(own.median), figure(own.high)
    if low == high:
        return _("Usual for you: {middle}.").format(middle=middle)
    return _("Usual for you: {low} to {high}, in the middle {middle}.").format(low=low, high=high, middle=middle)


def question_cells(one: QuestionPractice, now: float) -> tuple[str, ...]:
    best = one.best.level if one.best is not None else None
    return one.text, str(one.attempts), level(best), level(one.latest.level), day(one.latest.started, now)


def story_cells(one: Story, now: float) -> tuple[str, ...]:
    told = ", ".join(called("competency", name) for name in one.competencies)
    lacked = ", ".join(PARTS[part] for part in one.lacked) or _("nothing")
    return one.title, str(len(one.tellings)), told, level(one.level), lacked, day(one.tellings[-1].started, now)


def untold(found: Practice) -> str:
    """For which competencies there is no story yet; empty where there is nothing to say."""
    if not found.untold:
        return ""
    names = ", ".join(called("competency", name) for name in found.untold)
    return _("You have not told a story yet for: {names}.").format(names=names)
