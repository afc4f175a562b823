"""Sentences in the words of a feedback template. A wording and its slots in, plain text out; never an error.

Wordings are Jinja2, rendered in a sandbox; structure.validation.feedback_templates checks them when they are saved. One
that cannot be rendered all the same, or says nothing, gives way to the program's own plain sentence. What a candidate
said is data: brackets in it are never read as a wording. No markup comes out, so nothing is escaped here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from interview_desktop.structure.feedback_template import WORDINGS, FeedbackTemplate
from interview_desktop.structure.validation.feedback_templates import check_wording

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST = 4000  # characters of a rendered sentence

Slots = Mapping[str, str | int]


def _counted(many: object, singular: str) -> str:
    return f"{many} {singular}" if many == 1 else f"{many} {singular}s"


PLAIN: Mapping[str, Callable[[Slots], str]] = {
    "opening": lambda slots: (
        f"“{slots['title']}” with {slots['interviewer']}: {_counted(slots['answers'], 'answer')} in "
        f"{_counted(slots['minutes'], 'minute')}."
    ),
    "verdict": lambda slots: " ".join(
        [
            *([f"Strongest: {slots['strongest']}."] if slots["strongest"] else []),
            *([f"Most to gain: {slots['weakest']}."] if slots["weakest"] else []),
        ]
    ),
    "keep": lambda slots: f"Keep: {slots['what']}. You said “{slots['quote']}”.",
    "change": lambda slots: (
        f"Change: {slots['what']}. You said “{slots['quote']}”."
        + (f" Try: {slots['instead']}." if slots["instead"] else "")
    ),
    "not_enough": lambda slots: f"Not enough evidence: {slots['what']}.",
    "closing": lambda slots: f"Next: {slots['next']}." if slots["next"] else "",
}  # fmt: skip


def render(template: FeedbackTemplate | None, key: str, slots: Slots) -> str:
    """The wording `key` of `template` with its slots filled; the plain sentence where it has none that can be used."""
    given = {name: slots.get(name, "") for name in WORDINGS[key]}
    own = template.wording.get(key, "") if template else ""
    return (_rendered(own, given) if own.strip() and _sound(key, own) else "") or PLAIN[key](given)


@lru_cache(maxsize=64)
def _sound(key: str, wording: str) -> bool:
    """No error is known of it: a template that never went through the library may hold anything, endless sums too."""
    return not any(finding.severity == "error" for finding in check_wording(key, wording))


def _rendered(wording: str, slots: Slots) -> str:
    from jinja2 import TemplateError

    try:
        text = _compiled(wording).render(slots)
    except (TemplateError, ArithmeticError, LookupError, RecursionError, TypeError, ValueError):
        return ""  # a wording from elsewhere that does not work must not cost anybody their report
    tidy = " ".join(text.split())
    return tidy if len(tidy) <= LONGEST else ""


@lru_cache(maxsize=64)
def _compiled(wording: str) -> Template:
    return _environment().from_string(wording)


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(autoescape=False, undefined=StrictUndefined)
