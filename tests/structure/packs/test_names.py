from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from interview_desktop.events.question import Slug
from interview_desktop.structure.packs.names import question_id, slug


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_id_is_always_one(text: str) -> None:
    assert TypeAdapter(Slug).validate_python(question_id(text))
    assert slug(text) == "" or TypeAdapter(Slug).validate_python(slug(text))


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Why us?", "why-us"),
        ("Über Größe", "uber-grosse"),
        ("It's late", "its-late"),
        ("日本", ""),
        ("a" * 100, "a" * 60),
    ],
)
def test_slugs(text: str, made: str) -> None:
    assert slug(text) == made


def test_the_id_of_a_question_stays_as_long_as_its_words() -> None:
    assert question_id("Why  US?") == question_id(" why us? ")
    assert question_id("Why us?") != question_id("Why them?")
    assert question_id("日本").startswith("question-")
