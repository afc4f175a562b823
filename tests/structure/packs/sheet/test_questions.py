from __future__ import annotations

import pytest

from interview_desktop.errors import PackRefused
from interview_desktop.events.question import Anchors, Question
from interview_desktop.structure.packs.sheet.questions import questions
from interview_desktop.structure.packs.sheet.reading import read_sheet
from tests.structure.documents import question

TOO_LONG = "This may have at most 2000 characters; it has 2001."


def read(text: str, *known: Question) -> tuple[Question, ...]:
    return questions(read_sheet(text.encode(), "questions.csv"), {one.id: one for one in known})


def faults(text: str, *known: Question) -> list[tuple[int, str, str]]:
    with pytest.raises(PackRefused) as refused:
        read(text, *known)
    return [(fault.line, fault.field, fault.message) for fault in refused.value.faults]


def test_a_sheet_as_coaches_have_it() -> None:
    (one, two) = read(
        "Question text;Type;Skill;Job level;Sector;Time;Difficulty;Strong answer;Poor answer;Follow-up (result);Tag\n"
        "Tell me about a delay.;Behavioral;Team work;Mid-level, Senior;Public Service;2,5 min;hard;Candour;Blames;"
        "And then?;a, b | c\n"
        "Why do you want it?;;Juggling;junior;;;;;;;\n"
    )
    assert one == Question(
        id=one.id,
        text="Tell me about a delay.",
        kind="behavioural",
        competency="teamwork",
        difficulty=4,
        minutes=2.5,
        looks_for="Candour",
        anchors=Anchors(one="Blames"),
        probes={"result": "And then?"},
        tags=("a", "b", "c"),
        industry="public_service",
        seniority=("mid", "senior"),
    )
    assert (two.kind, two.competency, two.seniority) == ("motivational", "Juggling", ("entry",))
    assert (two.industry, two.difficulty, two.minutes) == ("any", 2, 3.0)


def test_an_id_is_made_from_the_words_and_stays() -> None:
    (one,) = read("Question\nWhy us?\n")
    (same,) = read("Minutes,Question\n5,  why   US? \n")
    (other,) = read("Question\nWhy not us?\n")
    assert one.id == same.id != other.id
    assert one.id.startswith("why-us-")


def test_a_known_id_keeps_what_the_sheet_has_no_column_for() -> None:
    assert read("Id,Question,Probe: result\nmade-up-1,Why?,\n", question(1)) == (
        question(1, text="Why?", probes={"ownership": question(1).probes["ownership"]}),
    )


def test_an_empty_cell_empties_what_may_be_empty() -> None:
    head = "Id,Question,Kind,Difficulty,Minutes,Tags,Level 1,Industry,Seniority"
    (one,) = read(f"{head}\nmade-up-1,Why?,,,,,,,\n", question(1))
    assert one == question(
        1,
        text="Why?",
        tags=(),
        anchors=question(1).anchors.model_copy(update={"one": ""}),
        industry="any",
        seniority=("entry", "mid", "senior"),
    )


def test_an_industry_that_is_known_is_found_in_other_words() -> None:
    (one,) = read("Question,Industry\nWhy?,Health care\n", question(1, industry="healthcare"))
    assert one.industry == "healthcare"
    (two,) = read("Question,Industry\nWhy?,Health care\n")
    assert two.industry == "health_care"


def test_cells_that_make_no_sense_are_told_by_line_and_column() -> None:
    found = faults(
        "Question,Style,How hard,Time,Job level,Interview type,Sector\n"
        '"Why\nnot?",odd,9,long,,,\n'
        "What?,,,-1,wizard,chat,!!!\n"
    )
    assert [(line, field) for line, field, _ in found] == [
        (2, "Style"), (2, "How hard"), (2, "Time"), (4, "Time"), (4, "Job level"), (4, "Interview type"), (4, "Sector"),
    ]  # fmt: skip
    assert found[0][2].startswith("“odd” is not possible here.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Question,Minutes\n,3\n", (2, "Question", "This may not be empty.")),
        ("Question,Minutes\nWhy?,31\n", (2, "Minutes", "This should be 30 or less.")),
        ("Question,Minutes\nWhy?,0\n", (2, "Minutes", "This should be more than 0.")),
        (f"Question,Topic\nWhy?,{'x' * 81}\n", (2, "Topic", "This may have at most 80 characters; it has 81.")),
        (f"Question,Probe (task)\nWhy?,{'x' * 2001}\n", (2, "Probe (task)", TOO_LONG)),
        (f"Question,Level 5\nWhy?,{'x' * 2001}\n", (2, "Level 5", TOO_LONG)),
        (f"Question,Tags\nWhy?,{'x' * 81}\n", (2, "Tags", "This may have at most 80 characters; it has 81.")),
        ("Question\nWhy?\nWhat?\nwhy?\n", (4, "Question", "This question stands in the sheet twice, first on line 2.")),
        ("Id,Question\na,Why?\na,What?\n", (3, "Id", "This question stands in the sheet twice, first on line 2.")),
    ],
)
def test_rows_that_are_no_questions_are_told_by_line_and_column(text: str, expected: tuple[int, str, str]) -> None:
    assert faults(text) == [expected]


def test_formulas_come_without_their_apostrophe() -> None:
    (one,) = read("Question,Looks for\n'=1+1 is what?,'- a point\n")
    assert (one.text, one.looks_for) == ("=1+1 is what?", "- a point")
