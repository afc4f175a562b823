"""The ways in which an interviewer asks a candidate about themselves, as patterns: pieces from which topics are made.

In: what is asked about, as alternatives with commas between ("children, kids, a family"). Out: a pattern that hangs on
"you" or "your". `but` are the words after which something else is meant ("your family doctor").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from interview_desktop.structure.finding import Severity

# something ends here; \x2c is a comma, which would part alternatives
END = r"(?=\s*[?.;!\x2c])"


def one_of(words: str) -> str:
    """ "a, b c" -> (?:a|b c)"""
    return "(?:" + "|".join(part.strip() for part in words.split(",")) + ")"


def _ended(but: str) -> str:
    return rf"\b(?! {one_of(but)}\b)" if but else r"\b"


def have(what: str, *, but: str = "") -> str:
    """ "Do you have ...", "Have you ever had ..." with up to two words between."""
    begun = (
        r"\b(?:(?:do|did|don't) you (?:\w+ )?(?:have|have got|suffer from|live with)|"
        r"have you (?:ever )?(?:had|got|suffered from|lived with))"
    )
    return rf"{begun} (?:\w+ ){{0,2}}?{one_of(what)}{_ended(but)}"


def are(what: str, *, but: str = "") -> str:
    """ "Are you ...", "Have you ever been ..."."""
    begun = r"\b(?:(?:are|were|aren't|weren't) you|have you (?:ever )?been)"
    between = r"(?:(?:a|an|the|very|really|currently|now|still|often|originally|seriously|practi[sc]ing|devout) ){0,3}"
    return rf"{begun} {between}{one_of(what)}{_ended(but)}"


def your(what: str, *, but: str = "") -> str:
    """ "Your ..."."""
    return rf"\byour (?:own )?{one_of(what)}{_ended(but)}"


def you(what: str, *, but: str = "") -> str:
    """ "Do you ...", "Will you ever ...", "Did you ...": what is done."""
    begun = r"\b(?:do|did|will|would|can|could|should|don't|won't) you (?:(?:ever|currently|usually|regularly|also) )?"
    return rf"{begun}{one_of(what)}{_ended(but)}"


def have_you(what: str, *, but: str = "") -> str:
    """ "Have you ever ...": what was done."""
    return rf"\bhave you (?:ever |recently )?{one_of(what)}{_ended(but)}"


@dataclass(frozen=True, slots=True)
class Topic:
    """`unless` are words that, anywhere in the text, show that something else is meant."""

    name: str
    asks: re.Pattern[str]
    unless: re.Pattern[str] | None
    instead: str
    severity: Severity = "error"


def topic(name: str, *asks: str, unless: str = "", instead: str, severity: Severity = "error") -> Topic:
    joined = "|".join(f"(?:{one})" for one in asks)
    return Topic(name, re.compile(joined, re.I), re.compile(unless, re.I) if unless else None, instead, severity)
