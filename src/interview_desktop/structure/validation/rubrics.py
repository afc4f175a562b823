"""Whether a rubric can tell one answer from another. A rubric in, findings out, gravest first."""

from __future__ import annotations

from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.structure.finding import SEVERITIES, Finding, Severity
from interview_desktop.structure.quality.sentences import words
from interview_desktop.structure.rubric import LEVELS, Criterion, Rubric

CHECK = "rubric"
TOLERANCE = 0.001
LEAST_WORDS = 4  # fewer cannot say what a person does


def check_rubric(rubric: Rubric) -> tuple[Finding, ...]:
    found = [*_sum(rubric), *_twice(rubric)]
    for index, criterion in enumerate(rubric.criteria):
        found.extend((*_levels(index, criterion), *_competency(index, criterion)))
    return tuple(sorted(found, key=lambda one: -SEVERITIES.index(one.severity)))


def _sum(rubric: Rubric) -> tuple[Finding, ...]:
    total = sum(criterion.weight for criterion in rubric.criteria)
    if abs(total - 1) <= TOLERANCE:
        return ()
    heaviest = max(rubric.criteria, key=lambda criterion: criterion.weight)
    way = f"take {total - 1:.3g} away" if total > 1 else f"give {1 - total:.3g} more"
    message = f"The weights of the criteria sum to {total:.3g}, not to 1."
    return (_finding("error", "criteria", message, f"Make it 1: {way}, for instance at “{heaviest.title}”."),)


def _twice(rubric: Rubric) -> tuple[Finding, ...]:
    found = []
    ids: dict[str, int] = {}
    titles: dict[str, int] = {}
    for index, criterion in enumerate(rubric.criteria):
        title = criterion.title.strip().casefold()
        if criterion.id in ids:
            message = f"Criteria {ids[criterion.id] + 1} and {index + 1} have the same id, “{criterion.id}”."
            found.append(_finding("error", f"criteria.{index}.id", message, "Give one of them another id."))
        elif title in titles:
            message = f"Criteria {titles[title] + 1} and {index + 1} have the same title."
            found.append(_finding("warning", f"criteria.{index}.title", message, "Say what tells them apart."))
        ids.setdefault(criterion.id, index)
        titles.setdefault(title, index)
    return tuple(found)


def _levels(index: int, criterion: Criterion) -> tuple[Finding, ...]:
    found = []
    seen: dict[str, int] = {}
    for place, level in enumerate(criterion.levels):
        field = f"criteria.{index}.levels.{place}"
        name = f"Level {place + 1} ({LEVELS[place]}) of “{criterion.title}”"
        plain = " ".join(words(level.casefold()))
        if not plain:
            fix = "Write in a sentence what a person at this level does or says."
            found.append(_finding("error", field, f"{name} is empty.", fix))
        elif plain in seen:
            message = f"{name} is the same as level {seen[plain] + 1}."
            found.append(_finding("error", field, message, "Say what can be seen at this level and not at the other."))
        elif len(words(level)) < LEAST_WORDS:
            fix = "Write in a sentence what a person at this level does or says."
            found.append(_finding("warning", field, f"{name} has fewer than {LEAST_WORDS} words.", fix))
        seen.setdefault(plain, place)
    return tuple(found)


def _competency(index: int, criterion: Criterion) -> tuple[Finding, ...]:
    if criterion.competency in COMPETENCIES:
        return ()
    message = f"“{criterion.competency}” is not one of the eight competencies that reports compare."
    fix = f"Choose one of: {', '.join(COMPETENCIES)}."
    return (_finding("note", f"criteria.{index}.competency", message, fix),)


def _finding(severity: Severity, field: str, message: str, fix: str) -> Finding:
    return Finding(check=CHECK, severity=severity, field=field, message=message, fix=fix)
