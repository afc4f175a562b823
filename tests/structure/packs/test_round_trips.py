"""What travels arrives as it was."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.events.question import InterviewType, ProbeKind, Question, QuestionKind, Seniority
from interview_desktop.structure.packs.exporting import pack_bytes
from interview_desktop.structure.packs.merging import signature
from interview_desktop.structure.packs.pack import Pack
from interview_desktop.structure.packs.pack_file import read_pack
from interview_desktop.structure.packs.sheet.questions import questions
from interview_desktop.structure.packs.sheet.reading import read_sheet
from interview_desktop.structure.packs.sheet.writing import sheet_bytes
from tests.structure.documents import question
from tests.structure.packs.samples import pack

# Everything but NUL and halves of characters, which are refused. The second half is what spreadsheets trip over.
SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="\0") | st.sampled_from(
    [*"'\"=+-@;,|\t\r\n ", "\r\n", "\u2028", "\xa0", "é", "“", "𝄞"]
)
TEXT = st.lists(SIGNS, max_size=12).map("".join)
NAMES = st.from_regex(r"[a-z0-9]{1,6}(_[a-z0-9]{1,4}){0,2}", fullmatch=True) | st.sampled_from(
    ["any", "general", "all"]
)


def some(of: Any) -> st.SearchStrategy[Any]:
    return st.lists(st.sampled_from(get_args(of)), max_size=4).map(tuple)


SLUGS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
QUESTIONS = st.builds(
    Question,
    id=SLUGS,
    text=TEXT.filter(bool),
    spoken=TEXT,
    kind=st.sampled_from(get_args(QuestionKind)),
    competency=TEXT | st.sampled_from(["teamwork", "Teamwork", "'Critical thinking", "none"]),
    difficulty=st.integers(1, 5),
    minutes=st.floats(0, 30, exclude_min=True),
    looks_for=TEXT,
    anchors=st.fixed_dictionaries({"one": TEXT, "three": TEXT, "five": TEXT}),
    probes=st.dictionaries(st.sampled_from(get_args(ProbeKind)), TEXT.filter(bool), max_size=3),
    category=TEXT,
    tags=st.lists(TEXT, max_size=4).map(tuple),
    industry=NAMES,
    seniority=some(Seniority),
    interview_types=some(InterviewType),
)
SEVERAL = st.lists(QUESTIONS, min_size=1, max_size=3, unique_by=lambda one: one.id)


@given(SEVERAL)
def test_questions_in_a_sheet(several: list[Question]) -> None:
    sheet = read_sheet(sheet_bytes(several), "questions.csv")
    assert sheet.notes == ()
    assert questions(sheet, {}) == tuple(several)


@given(SEVERAL, st.sampled_from(["utf-16", "utf-8"]), st.sampled_from(["healthcare", "public_service"]))
def test_a_sheet_says_the_same_whatever_the_library_knows(
    several: list[Question], encoding: str, industry: str
) -> None:
    """Columns that are there win over the library, also where they are empty."""
    data = sheet_bytes(several).decode("utf-8-sig").encode(encoding)
    known = {one.id: question(1, id=one.id, industry=industry) for one in several}
    assert questions(read_sheet(data, "questions.csv"), known) == tuple(several)


@given(SEVERAL, TEXT.filter(bool))
def test_a_pack(several: list[Question], title: str) -> None:
    made = pack(title=title, questions=(*pack().questions, *several))
    made = made.model_copy(update={"checksum": f"sha256:{signature(made)}"})
    assert read_pack(pack_bytes(made), "pack.json", {}) == made


def test_every_question_of_the_program_in_a_sheet() -> None:
    bank = files("interview_desktop") / "assets" / "bank"
    packs = [Pack.model_validate_json(one.read_bytes()) for one in bank.iterdir() if one.name.endswith(".json")]
    several = tuple(one for made in packs for one in made.questions)
    assert questions(read_sheet(sheet_bytes(several), "questions.csv"), {}) == several
