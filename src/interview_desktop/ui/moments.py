"""When something was, as people say it. Plain: Unix seconds in, words out."""

from __future__ import annotations

from datetime import datetime

from interview_desktop.ui.texts import _


def moment(when: float, now: float) -> str:
    """`when` seen from `now`, both Unix seconds, in local time: today, 14:05; yesterday, 09:30; 3 May 2026, 18:00.

    A time that is later than now (the clock was set back) is given as a date, never as "today".
    """
    then = datetime.fromtimestamp(when).astimezone()
    today = datetime.fromtimestamp(now).astimezone()
    clock = f"{then:%H:%M}"
    days = (today.date() - then.date()).days
    if days == 0 and when <= now:
        return _("today, {clock}").format(clock=clock)
    if days == 1:
        return _("yesterday, {clock}").format(clock=clock)
    return _("{day} {month} {year}, {clock}").format(day=then.day, month=_(f"{then:%B}"), year=then.year, clock=clock)


def day(when: float, now: float) -> str:
    """As `moment`, without the time of day: today, yesterday, 3 May 2026."""
    then = datetime.fromtimestamp(when).astimezone()
    days = (datetime.fromtimestamp(now).astimezone().date() - then.date()).days
    if days == 0 and when <= now:
        return _("today")
    if days == 1:
        return _("yesterday")
    return _("{day} {month} {year}").format(day=then.day, month=_(f"{then:%B}"), year=then.year)
