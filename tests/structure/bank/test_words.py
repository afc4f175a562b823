"""Whatever is typed into the search box is looked for; nothing of it is ever a syntax error."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interview_desktop.structure.bank.words import MOST_WORDS, expression


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        ("  ?! ", ""),
        ("patient", '"patient"*'),
        ("patient ", '"patient"'),
        ("ward man", '"ward" AND "man"*'),
        ("choose nursi", '"choose" AND ("nursi"* OR "nurs"*)'),
        ("planni", '("planni"* OR "plan"*)'),
        ('"ward manager" rota', '"ward manager" AND "rota"*'),
        ('rota "ward manager"', '"rota" AND "ward manager"'),
        ("NOT OR AND", '"NOT" AND "OR" AND "AND"*'),
        ("text:x* (y", '"text" AND "x" AND "y"*'),
        ("Pflegekräfte", '"Pflegekräfte"*'),
        ('half "open', '"half" AND "open"*'),
    ],
)
def test_words_become_an_expression(typed: str, meant: str) -> None:
    assert expression(typed) == meant


@pytest.mark.parametrize(
    "word",
    [
        "nursing",
        "planning",
        "management",
        "careful",
        "kindness",
        "adaptable",
        "station",
        "responsibility",
        "organisation",
        "technical",
    ],
)
def test_a_word_is_found_at_every_letter_of_it(word: str) -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'porter unicode61')")
    database.execute("INSERT INTO words VALUES (?)", (f"They talk of {word} here.",))
    for typed in range(3, len(word) + 1):
        found = database.execute("SELECT * FROM words WHERE words MATCH ?", (expression(word[:typed]),)).fetchall()
        assert found, word[:typed]
    database.close()


def test_a_whole_letter_pasted_in_is_cut() -> None:
    assert expression("word " * 500).count("AND") == MOST_WORDS - 1


@given(some.text(max_size=60))
def test_every_text_is_a_valid_expression(typed: str) -> None:
    found = expression(typed)
    if found:
        database = sqlite3.connect(":memory:")
        database.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'porter unicode61')")
        database.execute("SELECT * FROM words WHERE words MATCH ?", (found,)).fetchall()
        database.close()
