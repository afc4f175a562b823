"""The columns of a sheet of questions, and the many ways in which people head them. Pure.

A heading is read without regard to case, accents, punctuation, underscores and plurals.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches
from typing import get_args

from interview_desktop.events.question import ProbeKind

PROBES: tuple[ProbeKind, ...] = get_args(ProbeKind)
_PROBE = "Probe", "Follow-up", "Followup", "Follow up question", "Probing question", "Prompt"

# field -> its headings; the first is the one that is written
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("Id", "Question id", "Identifier", "Question code", "Code", "Ref", "Reference", "Key"),
    "text": ("Question", "Question text", "Text", "Wording", "Question wording", "Interview question", "Full question"),
    "spoken": ("Said aloud", "Spoken", "Spoken form", "Spoken question", "Spoken text", "Aloud", "How it is said"),
    "kind": ("Kind", "Type", "Question type", "Question kind", "Kind of question", "Type of question", "Style"),
    "competency": ("Competency", "Competence", "Skill", "Competency area", "Competency tested", "Skill tested"),
    "difficulty": ("Difficulty", "Difficulty level", "Difficulty 1 5", "Hardness", "How hard"),
    "minutes": (
        "Minutes",
        "Min",
        "Time",
        "Time minutes",
        "Time min",
        "Minutes expected",
        "Expected minutes",
        "Duration",
        "Duration minutes",
        "Duration min",
        "Expected time",
        "Answer time",
        "Time for answer",
        "Length",
    ),
    "looks_for": (
        "What to listen for",
        "Looks for",
        "Look for",
        "Listen for",
        "What to look for",
        "Strong answer",
        "Good answer",
        "What a strong answer contains",
        "What a good answer contains",
        "What good looks like",
        "Strong answer contains",
        "Key points",
        "Indicators",
        "Positive indicators",
    ),
    "anchors.one": (
        "Level 1",
        "Anchor 1",
        "Score 1",
        "Rating 1",
        "Poor answer",
        "Weak answer",
        "Anchor one",
        "Level one",
    ),
    "anchors.three": (
        "Level 3",
        "Anchor 3",
        "Score 3",
        "Rating 3",
        "Average answer",
        "Adequate answer",
        "Acceptable answer",
        "OK answer",
        "Anchor three",
        "Level three",
    ),
    "anchors.five": (
        "Level 5",
        "Anchor 5",
        "Score 5",
        "Rating 5",
        "Excellent answer",
        "Outstanding answer",
        "Best answer",
        "Anchor five",
        "Level five",
    ),
    "category": ("Category", "Topic", "Theme", "Subject", "Area", "Question category"),
    "tags": ("Tags", "Keywords", "Labels"),
    "industry": ("Industry", "Sector", "Field", "Branch", "Job sector", "Industry sector"),
    "seniority": (
        "Seniority",
        "Job level",
        "Career level",
        "Experience level",
        "Level of seniority",
        "Grade",
        "For level",
    ),
    "interview_types": (
        "Interview types",
        "Type of interview",
        "Kind of interview",
        "Interview kind",
        "Interview format",
    ),
    **{f"probes.{kind}": tuple(f"{word}: {kind.replace('_', ' ')}" for word in _PROBE) for kind in PROBES},
}


def heading(field: str) -> str:
    """How a column is headed in a sheet that is written here."""
    return COLUMNS[field][0]


def field_of(cell: str) -> str | None:
    """The field that a heading stands for; None where it is not known."""
    return _FIELDS.get(plain(cell))


def nearest(cell: str) -> str | None:
    """The heading that was perhaps meant by one that is not known."""
    near = get_close_matches(plain(cell), list(_FIELDS), n=1, cutoff=0.8)
    return heading(_FIELDS[near[0]]) if near else None


def plain(cell: str) -> str:
    """Small letters and digits without accents, one space between words, each word in the singular."""
    bare = unicodedata.normalize("NFKD", cell).encode("ascii", "ignore").decode().casefold()
    return " ".join(_singular(word) for word in re.findall(r"[a-z0-9]+", bare.replace("'", "")))


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


_FIELDS = {plain(name): field for field, names in COLUMNS.items() for name in names}
