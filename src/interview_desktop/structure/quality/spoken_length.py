"""How long a question is when it is said, and what a voice trips over in it. A question in, findings out.

150 words a minute (2.5 a second) is the middle of the usual conversational rate of 140-160 (SPEC section 5). What is
heard only once should be over before its beginning is forgotten: 40 seconds are 100 words, and a case, which sets a
scene first, may take 60.
"""

from __future__ import annotations

import re

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding, Severity
from interview_desktop.structure.quality.sentences import words

CHECK = "spoken_length"
WORDS_A_SECOND = 2.5
LONG = 40.0  # seconds: warning
LONGISH = 30.0  # seconds: note
LONG_CASE = 60.0
LONGISH_CASE = 45.0

_SAID_AS_WORDS = frozenset({"AI", "CV", "DNA", "EU", "HR", "ID", "IT", "OK", "PC", "TV", "UK", "US", "USA"})
_TRIPS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"\([^)]*\)?|\[[^\]]*\]?"), "is in brackets", "Make it a clause of its own, or leave it out."),
    (re.compile(r"\bhttps?://\S+|\bwww\.\S+|\S+@\S+\.\S+"), "is an address", "Say whose page or address it is."),
    (re.compile(r"\b(?:e\.g|i\.e|etc|vs|approx|incl|min|max|no)\.(?=\s|$|,)", re.I), "is shortened", "Write it out."),
    (re.compile(r"\w+\s?/\s?\w+"), "has a slash", "Write “or”, or choose one of the two."),
    (re.compile(r"[£$€]?\d[\d.,:]*\d(?:\s?%)?|\d\s?%|[£$€]\d"), "is a figure", "Write the number in words."),
    (re.compile(r"\w*[&#+*=<>^~|]+\w*"), "is a sign, not a word", "Write what one says for it."),
    (re.compile(r"\b[A-Z][A-Z0-9]+s?\b"), "is an abbreviation", "Write it out, or letter by letter (“S Q L”)."),
)


def seconds_aloud(text: str) -> float:
    """How long the text takes to say, in seconds."""
    return len(words(text)) / WORDS_A_SECOND


def spoken_length(question: Question) -> tuple[Finding, ...]:
    return (*_too_long(question), *_trips(question))


def _too_long(question: Question) -> tuple[Finding, ...]:
    case = question.kind == "case"
    long, longish = (LONG_CASE, LONGISH_CASE) if case else (LONG, LONGISH)
    seconds = seconds_aloud(question.aloud)
    if seconds <= longish:
        return ()
    severity: Severity = "warning" if seconds > long else "note"
    surplus = round((seconds - longish) * WORDS_A_SECOND) or 1
    return (
        Finding(
            check=CHECK,
            severity=severity,
            field=_field(question),
            message=f"It takes about {seconds:.0f} seconds to say; a candidate cannot hold that much at one hearing.",
            fix=f"Take out about {surplus} words: keep what the answer needs, and leave the rest to follow-ups.",
        ),
    )


def _trips(question: Question) -> tuple[Finding, ...]:
    aloud = question.aloud
    taken: list[tuple[int, int]] = []
    found: list[Finding] = []
    for pattern, what, fix in _TRIPS:
        for match in pattern.finditer(aloud):
            start, end = match.span()
            if match.group() in _SAID_AS_WORDS or any(start < other_end and end > other for other, other_end in taken):
                continue
            taken.append((start, end))
            message = f"A voice may trip over “{match.group()}”: it {what}."
            field = _field(question)
            found.append(
                Finding(check=CHECK, severity="note", field=field, message=message, fix=fix, start=start, end=end)
            )
    return tuple(sorted(found, key=lambda one: one.start or 0))


def _field(question: Question) -> str:
    return "spoken" if question.spoken else "text"
