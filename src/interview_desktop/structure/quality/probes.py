"""Whether the follow-ups of a question can be asked as they stand. A question in, findings out."""

from __future__ import annotations

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding, Severity
from interview_desktop.structure.quality.double_barrelled import second_question
from interview_desktop.structure.quality.sentences import words

CHECK = "probes"
LONG = 25  # words; a follow-up comes without warning and is heard once


def probes(question: Question) -> tuple[Finding, ...]:
    found: list[Finding] = []
    seen = {_plain(question.text): "the question itself", _plain(question.aloud): "the question itself"}
    for kind, probe in question.probes.items():
        field = f"probes.{kind}"
        if _plain(probe) in seen:
            message = f"The follow-up is the same as {seen[_plain(probe)]}."
            found.append(_finding("warning", field, message, "Ask for what an answer may lack, or leave it out."))
        seen.setdefault(_plain(probe), f"the one for {kind}")
        found.extend((*_several(field, probe), *_long(field, probe)))
    return tuple(found)


def _several(field: str, probe: str) -> tuple[Finding, ...]:
    second = second_question(probe)
    if second is None:
        return ()
    # Joined with "and" it can be answered as it is heard; two questions on end cannot.
    severity: Severity = "warning" if probe.count("?") > 1 and not second.same_story else "note"
    start, end = second.start, second.end
    message = f"The follow-up asks two things; the second is “{probe[start:end]}”."
    return (_finding(severity, field, message, "Ask for one thing; the answer may bring the other.", start, end),)


def _long(field: str, probe: str) -> tuple[Finding, ...]:
    count = len(words(probe))
    if count <= LONG:
        return ()
    return (
        _finding("note", field, f"The follow-up has {count} words.", f"Keep it under {LONG}: it is heard only once."),
    )


def _plain(text: str) -> str:
    return " ".join(words(text.casefold()))


def _finding(
    severity: Severity, field: str, message: str, fix: str, start: int | None = None, end: int | None = None
) -> Finding:
    return Finding(check=CHECK, severity=severity, field=field, message=message, fix=fix, start=start, end=end)
