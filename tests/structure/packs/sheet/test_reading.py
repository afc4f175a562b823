from __future__ import annotations

import pytest

from interview_desktop.errors import PackRefused
from interview_desktop.structure.packs.sheet.reading import Sheet, read_sheet

PLAIN = "Question;Minutes\nWhy “you”?;3\nWhat is a naïve café?;4\n"


def read(text: str, encoding: str = "utf-8") -> Sheet:
    return read_sheet(text.encode(encoding), "questions.csv")


def refusal(data: bytes | str) -> PackRefused:
    with pytest.raises(PackRefused) as refused:
        read_sheet(data if isinstance(data, bytes) else data.encode(), "questions.csv")
    return refused.value


def texts(sheet: Sheet) -> list[str]:
    return [row.cells["text"] for row in sheet.rows]


@pytest.mark.parametrize(
    ("encoding", "notes"),
    [("utf-8", 0), ("utf-8-sig", 0), ("utf-16", 0), ("utf-16-le", 1), ("utf-16-be", 1), ("cp1252", 1)],
)
def test_any_usual_encoding_is_read(encoding: str, notes: int) -> None:
    sheet = read(PLAIN, encoding)
    assert texts(sheet) == ["Why “you”?", "What is a naïve café?"]
    assert len(sheet.notes) == notes
    assert not notes or "check a few accents" in sheet.notes[0]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_separator_is_found(separator: str, line_end: str) -> None:
    text = line_end.join(
        [separator.join(one) for one in (["Question", "Minutes"], ['"Why, how; and when?"', "3"], ["What?", "4"])]
    )
    sheet = read(text)
    assert texts(sheet) == ["Why, how; and when?", "What?"]
    assert [row.line for row in sheet.rows] == [2, 3]


@pytest.mark.parametrize("said", ["sep=|\n", '"sep=|"\r\n'])
def test_a_separator_that_is_said_counts(said: str) -> None:
    sheet = read(f"{said}Question|Minutes\nWhy, then?|3\n")
    assert texts(sheet) == ["Why, then?"]
    assert sheet.rows[0].line == 3


def test_a_list_of_plain_questions_needs_no_quotes() -> None:
    assert texts(read("Interview Questions\nWhy, how; and when?\n\nWhat?\n")) == ["Why, how; and when?", "What?"]


def test_rows_are_counted_as_an_editor_counts_lines() -> None:
    sheet = read('Question,Minutes\r\n"One\r\ntwo\r\nthree?",3\r\n,\r\n   \r\n"Four\nfive?",4\r\nSix?,5\r\n')
    assert [row.line for row in sheet.rows] == [2, 7, 9]


def test_what_stands_above_the_headings_and_what_is_not_known_is_named() -> None:
    sheet = read("Our questions,,\n,,\nQuestion,Competancy,Colour,\nWhy?,Teamwork,red,x\n")
    assert sheet.headings == {"text": "Question"}
    assert sheet.notes == (
        "1 row above the headings left out.",
        "The column “Competancy” is not known and was left out. If you mean “Competency”, call it that.",
        "The column “Colour” is not known and was left out.",
        "Column 4 has no heading and was left out.",
    )


def test_a_column_that_is_not_known_and_empty_is_passed_over() -> None:
    assert read("Question,Colour,,\nWhy?,,,\n").notes == ()


def test_a_short_row_has_empty_cells() -> None:
    assert read("Question,Minutes,Tags\nWhy?\n").rows[0].cells == {"text": "Why?", "minutes": "", "tags": ""}


@pytest.mark.parametrize(
    ("text", "line", "field", "told"),
    [
        ("Colour,Minutes\nred,3\n", 1, "", "no column with the questions"),
        ("Question,Time,Minutes\nWhy?,1,2\n", 1, "Minutes", "“Time” and “Minutes” both mean Minutes"),
        ("Question,Minutes\nWhy, then?,3\n", 2, "", "3 cells, but there are 2 headings"),
        ('Question,Minutes\nOne?,1\n"Two?,2\nThree?,3\n', 3, "", "never closed"),
        ('Question,Minutes\n"One" two?,1\n', 2, "", "behind a closing double quote"),
        (f'Question,Minutes\nOne?,1\n"{"x" * 140_000}",1\n', 3, "", "longer than any text"),
        ("Question,Minutes\n", 0, "", "no question below"),
        ("", 0, "", "no question below"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_its_place(text: str, line: int, field: str, told: str) -> None:
    (fault,) = refusal(text or "Question\n\n").faults
    assert (fault.line, fault.field) == (line, field)
    assert told in fault.message


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"PK\x03\x04...", "workbook"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"Question\n\x00\x01\x02\x03\xff\n", "no text at all"),
        (b"\xff\xfeQ", "UTF-16"),
    ],
)
def test_what_is_no_text_is_called_by_its_name(data: bytes, told: str) -> None:
    refused = refusal(data)
    assert told in refused.faults[0].message
    assert "CSV UTF-8" in refused.hint


def test_a_sheet_may_not_be_endless() -> None:
    assert "more than 100000 rows" in refusal("Question\n" + "Why?\n" * 100_001).faults[0].message
