from __future__ import annotations

import pytest

from interview_desktop.structure.packs.sheet import words


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Behavioral", "behavioural"),
        ("Behavioural question", "behavioural"),
        ("TECH", "technical"),
        ("competency-based", "competency"),
        ("Case study", "case"),
        ("situation", "situational"),
    ],
)
def test_kinds(cell: str, expected: str) -> None:
    assert words.kind(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", ()),
        ("phone screen; panel interview", ("screening", "panel")),
        ("Behavioral/technical", ("behavioural", "technical")),
        ("all", words.TYPES),
        ("graduate and promotion", ("graduate", "promotion")),
    ],
)
def test_types_of_interview(cell: str, expected: tuple[str, ...]) -> None:
    assert words.interview_types(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", words.LEVELS),
        ("All levels", words.LEVELS),
        ("none", ()),
        ("Mid-level", ("mid",)),
        ("Entry level", ("entry",)),
        ("Junior / Senior", ("entry", "senior")),
        ("graduate\nmanager", ("entry", "senior")),
        ("Intermediate", ("mid",)),
    ],
)
def test_levels_of_seniority(cell: str, expected: tuple[str, ...]) -> None:
    assert words.seniority(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("3", 3), (" 4.0 ", 4), ("2/5", 2), ("5 out of 5", 5), ("Very easy", 1), ("easy", 2), ("Medium", 3), ("hard", 4)],
)
def test_difficulties(cell: str, expected: int) -> None:
    assert words.difficulty(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("3", 3.0), ("3 min", 3.0), ("2,5", 2.5), ("2.5 minutes", 2.5), ("4 Mins.", 4.0), ("90 sec", 1.5), ("3'", 3.0)],
)
def test_minutes(cell: str, expected: float) -> None:
    assert words.minutes(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", "any"),
        ("All", "any"),
        ("General", "any"),
        ("Public Service", "public_service"),
        ("R&D", "r_and_d"),
        ("law", "law"),
    ],
)
def test_industries(cell: str, expected: str) -> None:
    assert words.industry(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Critical Thinking", "critical_thinking"),
        ("career and self development", "career_development"),
        ("equity_inclusion", "equity_inclusion"),
        ("Juggling", "Juggling"),
    ],
)
def test_competencies(cell: str, expected: str) -> None:
    assert words.competency(cell) == expected


@pytest.mark.parametrize(
    ("read", "cell"),
    [
        (words.kind, "chat"),
        (words.difficulty, "0"),
        (words.difficulty, "3.5"),
        (words.difficulty, "so so"),
        (words.minutes, "long"),
        (words.minutes, "-3"),
        (words.minutes, "3-4"),
        (words.seniority, "wizard"),
        (words.interview_types, "panel; tea"),
        (words.industry, "日本"),
    ],
)
def test_what_cannot_be_meant_is_told(read: object, cell: str) -> None:
    assert callable(read)
    with pytest.raises(words.Misread, match=r"\.$"):
        read(cell)
