"""Whether what a question says of itself holds together: minutes, kind, types of interview, wording. Notes only.

A question in, findings out. The minutes are what answers of each kind take with follow-ups: a story about two to four
minutes, a case five or six; a screening call keeps every answer short.
"""

from __future__ import annotations

import re

from interview_desktop.events.question import InterviewType, Question, QuestionKind
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.quality.sentences import own_words

CHECK = "consistency"
# kind -> minutes from, to
MINUTES: dict[QuestionKind, tuple[float, float]] = {
    "behavioural": (2.0, 6.0),
    "situational": (1.5, 6.0),
    "technical": (1.5, 8.0),
    "motivational": (1.0, 4.0),
    "competency": (1.5, 6.0),
    "case": (4.0, 20.0),
}
SCREENING = 3.0  # minutes
# an interview of this type wants questions of these kinds
KINDS: dict[InterviewType, tuple[QuestionKind, ...]] = {
    "case": ("case",),
    "technical": ("technical", "case"),
    "situational": ("situational", "case"),
    "behavioural": ("behavioural", "competency", "motivational"),
}
_PAST = re.compile(
    r"\b(?:tell (?:me|us) about|describe|think of|give (?:me|us)) (?:a|the last|one|an) (?:time|occasion)\b", re.I
)
_WOULD = re.compile(r"\b(?:what|how|who|whom|where|which \w+) would you\b", re.I)


def consistency(question: Question) -> tuple[Finding, ...]:
    return (*_minutes(question), *_types(question), *_wording(question))


def _minutes(question: Question) -> tuple[Finding, ...]:
    low, high = MINUTES[question.kind]
    minutes = question.minutes
    if question.interview_types == ("screening",):
        low, high = 0.5, SCREENING
    if low <= minutes <= high:
        return ()
    short = "short" if minutes < low else "long"
    message = f"{minutes:g} minutes are {short} for a {question.kind} question."
    return (_note("minutes", message, f"Such answers take {low:g} to {high:g} minutes, follow-ups included."),)


def _types(question: Question) -> tuple[Finding, ...]:
    found = []
    for one in question.interview_types:
        kinds = KINDS.get(one)
        if kinds is not None and question.kind not in kinds:
            message = f"A {one} interview asks {' or '.join(kinds[:2])} questions; this one is {question.kind}."
            found.append(_note("interview_types", message, f"Take “{one}” out, or change the kind."))
    if question.kind == "case" and question.interview_types and "case" not in question.interview_types:
        found.append(
            _note("interview_types", "It is a case, and no case interview would ask it.", "Add “case” to the types.")
        )
    return tuple(found)


def _wording(question: Question) -> tuple[Finding, ...]:
    text = own_words(question.text)
    past, would = _PAST.search(text), _WOULD.search(text)
    if question.kind == "behavioural" and would is not None and past is None:
        message = "A behavioural question asks what was done; this one asks what would be done."
        return (_note("kind", message, "Make it situational, or ask for a time when it happened."),)
    if question.kind == "situational" and past is not None and would is None:
        message = "A situational question asks what one would do; this one asks for something that happened."
        return (_note("kind", message, "Make it behavioural, or ask what they would do."),)
    return ()


def _note(field: str, message: str, fix: str) -> Finding:
    return Finding(check=CHECK, severity="note", field=field, message=message, fix=fix)
