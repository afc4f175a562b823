"""Whether what a template asks fits the minutes it has. A template and its supply in, findings out."""

from __future__ import annotations

import math

from interview_desktop.structure.finding import Finding
from interview_desktop.structure.template import Slot, Template
from interview_desktop.structure.validation.supply import Supply

CHECK = "duration"
OPENING = 1.5  # minutes for greeting and goodbye
OWN_QUESTIONS = 2.0  # minutes for what the candidate asks
UNKNOWN = 3.0  # minutes of a wish that no question fulfils yet
SLACK = 0.5  # minutes that usual answers may be over: as many questions are shorter as longer
EXACT = 1e-6
EMPTY = 0.6  # below this share of its minutes an interview is told to be short


def duration_findings(template: Template, supply: Supply) -> tuple[Finding, ...]:
    """An error where even the shortest questions do not fit; a warning where the usual ones do not; a note where
    much of the time is left over."""
    usual, shortest = 0.0, 0.0
    for slot in template.slots:
        mean, least = _minutes(slot, supply)
        usual, shortest = usual + mean, shortest + least
    room = template.minutes - OPENING - OWN_QUESTIONS
    if shortest > room + EXACT:
        return (_over(template, shortest, "at least"),)
    if usual > room + SLACK:
        return (_over(template, usual, "about"),)
    if usual + OPENING + OWN_QUESTIONS < EMPTY * template.minutes:
        return (_short(template, usual),)
    return ()


def _minutes(slot: Slot, supply: Supply) -> tuple[float, float]:
    """What a slot takes: on average over the questions that fit it, and at the least."""
    minutes = [one.minutes for one in supply.answering(slot)]
    return (sum(minutes) / len(minutes), min(minutes)) if minutes else (UNKNOWN, 0.0)


def _over(template: Template, questions: float, how: str) -> Finding:
    whole = questions + OPENING + OWN_QUESTIONS
    return Finding(
        check=CHECK,
        severity="error" if how == "at least" else "warning",
        field="minutes",
        message=f"The questions take {how} {shown(questions)} minutes, and {shown(OPENING + OWN_QUESTIONS)} more go to "
        f"the greeting, the candidate's own questions and the goodbye; the interview has {shown(template.minutes)}.",
        fix=f"Take out a place, or give it {math.ceil(whole)} minutes.",
    )


def _short(template: Template, questions: float) -> Finding:
    whole = questions + OPENING + OWN_QUESTIONS
    return Finding(
        check=CHECK,
        severity="note",
        field="minutes",
        message=f"All of it takes about {shown(whole)} minutes; the interview has {shown(template.minutes)}.",
        fix=f"Add a place, or give it {math.ceil(whole)} minutes.",
    )


def shown(minutes: float) -> str:
    return f"{round(minutes * 2) / 2:g}"
