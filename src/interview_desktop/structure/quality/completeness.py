"""What a question of the bank should have and lacks. A question in, findings out.

An interview can be held without any of it; a coach cannot follow up, score or find the question without.
"""

from __future__ import annotations

from interview_desktop.events.question import Question
from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.structure.finding import Finding, Severity

CHECK = "completeness"
LEAST_PROBES = 2
_ANCHORS = (("one", 1), ("three", 3), ("five", 5))
_WANTED = (
    ("spoken", "how it is said aloud", "Write it as you would say it, with a short lead-in and contractions."),
    ("looks_for", "what a strong answer contains", "Write two or three sentences about what to listen for."),
    ("category", "a category", "Say in a word or two what it is about, such as “patient safety”."),
    ("competency", "a competency", f"Choose one of: {', '.join(COMPETENCIES.values())}."),
    ("tags", "tags", "Add one to four short words that people would search for."),
    ("interview_types", "types of interview", "Choose the types of interview in which it would be asked."),
)


def completeness(question: Question) -> tuple[Finding, ...]:
    return (*_missing(question), *_anchors(question), *_probes(question), *_competency(question))


def _missing(question: Question) -> tuple[Finding, ...]:
    return tuple(
        _finding(field, f"It lacks {what}.", fix) for field, what, fix in _WANTED if _is_empty(getattr(question, field))
    )


def _is_empty(value: str | tuple[str, ...]) -> bool:
    return not (value.strip() if isinstance(value, str) else any(one.strip() for one in value))


def _anchors(question: Question) -> tuple[Finding, ...]:
    found = []
    seen = {_plain(question.looks_for): "what a strong answer contains"}
    for name, level in _ANCHORS:
        anchor = getattr(question.anchors, name)
        field = f"anchors.{name}"
        if not anchor.strip():
            fix = f"Write in a sentence what an answer at level {level} says or does."
            found.append(_finding(field, f"It lacks the anchor for level {level}.", fix))
        elif _plain(anchor) in seen:
            message = f"The anchor for level {level} is the same as {seen[_plain(anchor)]}."
            found.append(_finding(field, message, "Say what can be heard at this level and not at the others."))
        else:
            seen[_plain(anchor)] = f"the anchor for level {level}"
    return tuple(found)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _probes(question: Question) -> tuple[Finding, ...]:
    count = len(question.probes)
    if count >= LEAST_PROBES:
        return ()
    has = "no follow-up" if count == 0 else "only one follow-up"
    return (_finding("probes", f"It has {has} of its own.", f"Write at least {LEAST_PROBES}, of different kinds."),)


def _competency(question: Question) -> tuple[Finding, ...]:
    if not question.competency.strip() or question.competency in COMPETENCIES:
        return ()
    message = f"“{question.competency}” is not one of the eight competencies that reports compare."
    return (_finding("competency", message, f"Choose one of: {', '.join(COMPETENCIES)}.", "note"),)


def _finding(field: str, message: str, fix: str, severity: Severity = "warning") -> Finding:
    return Finding(check=CHECK, severity=severity, field=field, message=message, fix=fix)
