"""Whether those who ask can be told apart and have something to ask. A template in, findings out."""

from __future__ import annotations

from interview_desktop.structure.competencies import title_of
from interview_desktop.structure.finding import Finding, Severity
from interview_desktop.structure.template import Template

CHECK = "interviewers"


def interviewer_findings(template: Template) -> tuple[Finding, ...]:
    return (*_panel(template), *_alike(template), *_slots(template), *_silent(template))


def _panel(template: Template) -> tuple[Finding, ...]:
    if template.interview_type != "panel" or len(template.interviewers) > 1:
        return ()
    message = "A panel has two or three interviewers; this one has one."
    return (_finding("warning", "interviewers", message, "Add an interviewer, or choose another type of interview."),)


def _alike(template: Template) -> tuple[Finding, ...]:
    found = []
    names: dict[str, int] = {}
    voices: dict[int, str] = {}
    for index, one in enumerate(template.interviewers):
        name = one.name.strip().casefold()
        if name in names:
            message = f"Interviewers {names[name] + 1} and {index + 1} are both called {one.name.strip()}."
            found.append(_finding("warning", f"interviewers.{index}.name", message, "Give one of them another name."))
        if one.voice in voices:
            message = f"{voices[one.voice]} and {one.name} speak with the same voice."
            free = min(set(range(10)) - {other.voice for other in template.interviewers})
            fix = f"Give {one.name} another voice, such as number {free}."
            found.append(_finding("warning", f"interviewers.{index}.voice", message, fix))
        names.setdefault(name, index)
        voices.setdefault(one.voice, one.name)
    return tuple(found)


def _slots(template: Template) -> tuple[Finding, ...]:
    found = []
    count = len(template.interviewers)
    for index, slot in enumerate(template.slots):
        field = f"slots.{index}.interviewer"
        if slot.interviewer >= count:
            there = "there is only one" if count == 1 else f"there are only {count}"
            message = f"Place {index + 1} is asked by interviewer {slot.interviewer + 1}; {there}."
            found.append(_finding("error", field, message, "Choose one of the interviewers, or add one."))
            continue
        asking = template.interviewers[slot.interviewer]
        if slot.competency and asking.asks and slot.competency not in asking.asks:
            message = (
                f"Place {index + 1} has {asking.name} ask about {title_of(slot.competency).lower()}, not their area."
            )
            found.append(_finding("note", field, message, f"Let another ask it, or add it to what {asking.name} asks."))
    return tuple(found)


def _silent(template: Template) -> tuple[Finding, ...]:
    asking = {slot.interviewer for slot in template.slots}
    return tuple(
        _finding("warning", f"interviewers.{index}", f"{one.name} asks nothing.", f"Give {one.name} a place.")
        for index, one in enumerate(template.interviewers)
        if index not in asking
    )


def _finding(severity: Severity, field: str, message: str, fix: str) -> Finding:
    return Finding(check=CHECK, severity=severity, field=field, message=message, fix=fix)
