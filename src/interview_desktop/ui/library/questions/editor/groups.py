"""The fields of a question as a coach meets them: which group, which words, which hint. Plain data."""

from __future__ import annotations

from dataclasses import dataclass

from interview_desktop.ui.texts import _


@dataclass(frozen=True)
class Row:
    """`field` is a path as in findings."""

    field: str
    title: str
    hint: str = ""


_LEVEL = _("What a person at level {level} of 5 says or does.")

GROUPS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        _("The question"),
        (
            Row("text", _("As it is read"), _("One thing at a time. It stands on the screen while it is asked.")),
            Row("spoken", _("As it is said"), _("Only where it should sound different aloud; else leave it empty.")),
            Row("id", _("Short name"), _("Made from the words. Once the question is saved, it stays for good.")),
        ),
    ),
    (
        _("What a strong answer contains"),
        (
            Row("looks_for", _("A strong answer"), _("What an interviewer listens for, in two or three sentences.")),
            Row("anchors.one", _("Level 1"), _LEVEL.format(level=1)),
            Row("anchors.three", _("Level 3"), _LEVEL.format(level=3)),
            Row("anchors.five", _("Level 5"), _LEVEL.format(level=5)),
        ),
    ),
    (
        _("Follow-ups"),
        (Row("probes", _("When something is missing"), _("Asked where an answer lacks it. Two or more are good.")),),
    ),
    (
        _("What it is for"),
        (
            Row("kind", _("Kind")),
            Row("competency", _("Competency"), _("What it asks for. Choose one, or type your own.")),
            Row("difficulty", _("Difficulty"), _("Calibration corrects it once enough people have answered.")),
            Row("minutes", _("Minutes"), _("How long a good answer takes, follow-ups included.")),
            Row("industry", _("Industry"), _("Choose one, or type your own.")),
            Row("seniority", _("Level of the job")),
            Row("interview_types", _("Types of interview"), _("None ticked means any type.")),
            Row("category", _("Category"), _("What it is about, in a word or two.")),
            Row("tags", _("Tags"), _("Words to find it by, with commas between them.")),
        ),
    ),
)
