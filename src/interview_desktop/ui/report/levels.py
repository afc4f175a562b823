"""Levels, confidence and differences in words, decided without Qt. In: numbers of scores. Out: English text.

A level is never shown as a grade: it is named after the five steps of the rubrics (structure.rubric.LEVELS).
"""

from __future__ import annotations

from interview_desktop.structure.rubric import LEVELS
from interview_desktop.ui.texts import _, ngettext

STEPS = len(LEVELS)
SURE = 0.75  # confidence from which the evidence is called good
SOME = 0.45  # and from which it is more than little
SAME = 0.25  # levels: less is no difference that anybody could hear


def in_words(level: float) -> str:
    """For example "advanced", or "between intermediate and advanced"; within a quarter of a level counts as on it."""
    below = min(max(int(level), 1), STEPS)
    rest = level - below
    if rest <= SAME or below == STEPS:
        return _(LEVELS[below - 1])
    if rest >= 1 - SAME:
        return _(LEVELS[below])
    return _("between {lower} and {upper}").format(lower=_(LEVELS[below - 1]), upper=_(LEVELS[below]))


def named(level: int) -> str:
    """For example "4, advanced"."""
    return _("{number}, {name}").format(number=level, name=_(LEVELS[level - 1]))


def evidence(confidence: float) -> str:
    """How much a score rests on, in words."""
    if confidence >= SURE:
        return _("good evidence")
    return _("some evidence") if confidence >= SOME else _("little evidence")


def apart(before: float, after: float) -> str:
    """How far the later of two levels is from the earlier."""
    by = after - before
    if abs(by) < SAME:
        return _("about the same")
    figure = f"{abs(by):.1f}".removesuffix(".0")
    much = ngettext("{figure} level", "{figure} levels", 1 if figure == "1" else 2).format(figure=figure)
    return (_("{much} higher") if by > 0 else _("{much} lower")).format(much=much)
