from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.events.question import Question
from interview_desktop.ui.library.questions.editor.draft import (
    Draft,
    copied,
    draft_of,
    essence,
    id_from,
    judged,
    name_from,
    next_id,
    question_of,
    tags_of,
)

WHOLE = Draft(
    id="difficult-customer",
    text="Tell me about a difficult customer.",
    kind="behavioural",
    competency="communication",
    probes=(("result", "How did it end?"), ("number", "")),
    tags="calm, service",
)


def test_a_whole_draft_is_a_question_and_an_empty_follow_up_is_none() -> None:
    made = question_of(WHOLE)
    assert isinstance(made, Question)
    assert made.probes == {"result": "How did it end?"}
    assert made.tags == ("calm", "service")


def test_a_question_comes_back_from_its_draft_unchanged() -> None:
    made = question_of(WHOLE)
    assert isinstance(made, Question)
    assert question_of(draft_of(made)) == made


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"text": "  \n"}, "text"),
        ({"id": "Not a name"}, "id"),
        ({"id": ""}, "id"),
        ({"id": "a" * 81}, "id"),
        ({"competency": ""}, "competency"),
        ({"industry": ""}, "industry"),
        ({"text": "a" * 2001}, "text"),
        ({"five": "a" * 2001}, "anchors.five"),
        ({"probes": (("result", "a" * 2001),)}, "probes.0"),
        ({"probes": (("result", "How?"), ("result", "How so?"))}, "probes.1"),
        ({"tags": "ok, " + "a" * 81}, "tags"),
        ({"category": "a" * 81}, "category"),
    ],
)
def test_what_keeps_a_draft_from_being_a_question_names_its_field_and_the_mend(
    changes: dict[str, str], field: str
) -> None:
    faults = question_of(replace(WHOLE, **changes))  # type: ignore[arg-type]
    assert isinstance(faults, tuple)
    assert [one.field for one in faults] == [field]
    assert all(one.severity == "error" and one.message and one.fix for one in faults)


def test_two_thousand_characters_are_kept_and_spaces_around_do_not_count() -> None:
    made = question_of(replace(WHOLE, text=f"  {'a' * 2000}\n"))
    assert isinstance(made, Question)
    assert len(made.text) == 2000


def test_nothing_typed_lacks_words_and_a_subject_and_no_name_yet() -> None:
    faults = question_of(Draft())
    assert isinstance(faults, tuple)
    assert [one.field for one in faults] == ["text", "competency"]


def test_the_words_are_judged_before_everything_is_filled_in() -> None:
    draft = replace(WHOLE, competency="", id="")
    faults = question_of(draft)
    assert isinstance(faults, tuple)
    seen = judged(draft, faults)
    assert seen is not None
    assert seen.text == WHOLE.text
    blank = replace(WHOLE, text="")
    nothing = question_of(blank)
    assert isinstance(nothing, tuple)
    assert judged(blank, nothing) is None


def test_only_what_would_be_kept_counts_as_a_change() -> None:
    assert essence(replace(WHOLE, text=f" {WHOLE.text}\n", tags="calm ,service,calm")) == essence(WHOLE)
    assert essence(replace(WHOLE, probes=(("result", "How did it end?"),))) == essence(WHOLE)
    assert essence(replace(WHOLE, difficulty=5)) != essence(WHOLE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Why did you choose nursing?", "choose-nursing"),
        ("Tell me about a time when you didn't agree.", "didnt-agree"),
        ("Que feriez-vous à l’hôpital ?", "que-feriez-vous-lhopital"),
        ("Why?", "why"),
        ("", ""),
    ],
)
def test_a_new_question_is_named_after_its_words(text: str, name: str) -> None:
    assert id_from(text) == name


@pytest.mark.parametrize("text", ["面接で何を聞きますか", "ما هي نقاط قوتك؟"])
def test_words_in_any_script_have_a_name_of_their_own(text: str) -> None:
    name = id_from(text)
    assert name.startswith("question-")
    assert name == id_from(text)
    assert name != id_from(text + "x")


@given(st.text(max_size=400))
def test_every_made_name_is_one_that_is_allowed(text: str) -> None:
    name = id_from(text)
    faults = question_of(replace(WHOLE, id=name)) if name else ()
    assert not name or isinstance(faults, Question)
    assert bool(name) == bool(text.strip())


def test_a_copy_gets_another_name() -> None:
    once = copied(replace(WHOLE, id="difficult-customer"))
    assert once.id == "difficult-customer-2"
    assert next_id("difficult-customer-2") == "difficult-customer-3"


def test_titles_and_own_words_become_names() -> None:
    assert name_from("public SERVICE", "industry") == "public_service"
    assert name_from("Beauty salons", "industry") == "beauty_salons"
    assert name_from("Career and self-development", "competency") == "career_development"
    assert name_from("  ", "industry") == ""


def test_tags_are_taken_once_each() -> None:
    assert tags_of(" calm,, service , calm") == ("calm", "service")
