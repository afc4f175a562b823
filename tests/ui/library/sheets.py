"""Files to import: a pack and sheets, written anew for each test."""

from __future__ import annotations

from pathlib import Path

from interview_desktop.structure.packs.exporting import pack_bytes
from interview_desktop.structure.packs.pack import Pack
from tests.structure.documents import question, rubric, template


def pack(folder: Path, **changes: object) -> Path:
    """A whole pack: two questions, a rubric, a template."""
    whole = Pack(
        id="ward-questions",
        version=2,
        title="Ward questions",
        publisher="St. Mary’s",
        licence="CC-BY-4.0",
        questions=(question(1), question(2), question(3)),
        rubrics=(rubric(),),
        templates=(template(),),
    )
    path = folder / "ward.json"
    path.write_bytes(pack_bytes(whole.model_copy(update=changes)))
    return path


def sheet(folder: Path, *rows: str, headings: str = "Question,Difficulty,Favourite colour") -> Path:
    path = folder / "questions.csv"
    path.write_text("\n".join((headings, *rows)), encoding="utf-8")
    return path
