"""The fields of a document in a coach's words. Plain: paths of `structure.comparison` in, titles out.

"slots.3.kind" is "Place 4: kind", "probes.result" is "Follow-up: How it ended", "criteria.1.levels.2" is "Criterion 2
(Listening): level 3, intermediate".
"""

from __future__ import annotations

from collections.abc import Mapping

from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import called

Names = Mapping[str, str]  # what entries of lists are called: "criteria.1" -> "Listening"

QUESTION: dict[str, str] = {
    "id": _("Name in the bank"),
    "text": _("Question"),
    "spoken": _("How it is said"),
    "kind": _("Kind"),
    "competency": _("Competency"),
    "difficulty": _("Difficulty, 1 to 5"),
    "minutes": _("Minutes"),
    "looks_for": _("What a strong answer contains"),
    "anchors.one": _("Level 1"),
    "anchors.three": _("Level 3"),
    "anchors.five": _("Level 5"),
    "category": _("Category"),
    "tags": _("Tags"),
    "industry": _("Industry"),
    "seniority": _("Seniority"),
    "interview_types": _("Interview types"),
}
TEMPLATE: dict[str, str] = {
    "id": _("Name in the library"),
    "title": _("Title"),
    "summary": _("Summary"),
    "role": _("Job"),
    "industry": _("Industry"),
    "seniority": _("Seniority"),
    "interview_type": _("Interview type"),
    "minutes": _("Minutes in all"),
    "greeting": _("Greeting"),
    "announcement": _("Announcement"),
    "invitation": _("Invitation to ask back"),
    "closing": _("Goodbye"),
    "curve": _("Course of the difficulty"),
    "difficulty": _("Difficulty, 1 to 5"),
    "novelty": _("Avoid questions asked lately"),
    "adapt": _("Follow the answers, harder or easier"),
    "max_probes": _("Most follow-ups to a question"),
    "rubric": _("Rubric"),
    "feedback": _("Feedback template"),
}
RUBRIC: dict[str, str] = {
    "id": _("Name in the library"),
    "title": _("Title"),
    "summary": _("Summary"),
    "interview_types": _("Interview types"),
}
FEEDBACK: dict[str, str] = {
    "id": _("Name in the library"),
    "title": _("Title"),
    "summary": _("Summary"),
    "tone": _("Tone"),
    "sections": _("Sections, in order"),
    "keeps": _("Most things to keep"),
    "changes": _("Most things to change"),
    "thresholds.slow_below": _("Slow below, words a minute"),
    "thresholds.fast_above": _("Fast above, words a minute"),
    "thresholds.many_fillers": _("Many fillers, a minute"),
    "thresholds.long_pause": _("Long pause, seconds"),
}
FIELDS: Mapping[str, dict[str, str]] = {
    "question": QUESTION,
    "template": TEMPLATE,
    "rubric": RUBRIC,
    "feedback": FEEDBACK,
}
ENTRIES: dict[str, str] = {  # entries of lists, counted from 1 as people count
    "slots": _("Place {number}"),
    "interviewers": _("Interviewer {number}"),
    "criteria": _("Criterion {number}"),
    "sections": _("Section {number}"),
}
INSIDE: dict[str, str] = {  # what an entry consists of
    "question": _("fixed question"),
    "competency": _("competency"),
    "kind": _("kind"),
    "difficulty": _("difficulty"),
    "tag": _("tag"),
    "interviewer": _("interviewer"),
    "name": _("name"),
    "persona": _("manner"),
    "role": _("role"),
    "voice": _("voice"),
    "asks": _("asks about"),
    "id": _("name in the rubric"),
    "title": _("title"),
    "about": _("what is looked at"),
    "weight": _("weight"),
    "levels": _("levels"),
}
KEYED: dict[str, str] = {  # entries by name
    "probes": _("Follow-up: {name}"),
    "weights": _("Weight: {name}"),
    "wording": _("Wording: {name}"),
}
FACETS = {"probes": "probe", "weights": "competency", "wording": "wording"}
LEVELS = (_("awareness"), _("basic"), _("intermediate"), _("advanced"), _("expert"))


def title_of(kind: str, path: str, names: Names | None = None) -> str:
    """What a coach calls the field at `path` of a document of `kind`; a field not known here by its path, in words."""
    known = FIELDS[kind].get(path)
    if known:
        return known
    head, _dot, rest = path.partition(".")
    if head in KEYED and rest:
        return KEYED[head].format(name=called(FACETS.get(head, ""), rest))
    number, _dot, inside = rest.partition(".")
    if head in ENTRIES and number.isdigit():
        entry = ENTRIES[head].format(number=int(number) + 1)
        name = (names or {}).get(f"{head}.{number}")
        if name:
            entry = _("{entry} ({name})").format(entry=entry, name=name)
        return _("{entry}: {field}").format(entry=entry, field=_inside(inside)) if inside else entry
    return plain(path.replace(".", ": ")).capitalize()


def plain(name: str) -> str:
    """A name such as too_short as words."""
    return name.replace("_", " ")


def _inside(path: str) -> str:
    field, _dot, number = path.partition(".")
    if field == "levels" and number.isdigit() and int(number) < len(LEVELS):
        return _("level {number}, {word}").format(number=int(number) + 1, word=LEVELS[int(number)])
    return INSIDE.get(field, plain(field)) + (f" {int(number) + 1}" if number.isdigit() else "")
