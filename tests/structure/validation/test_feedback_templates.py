from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.structure.feedback_template import WORDINGS, FeedbackTemplate, Thresholds
from interview_desktop.structure.validation import check_feedback_template


def made(**changes: Any) -> FeedbackTemplate:
    return FeedbackTemplate(**({"id": "plain", "title": "Plain", "sections": ("verdict", "keeps")} | changes))


@pytest.mark.parametrize(
    "wording",
    [
        "Keep {{ what }}: you said “{{ quote }}”.",
        "{% if quote %}You said “{{ quote|upper }}”.{% else %}{{ what|default('This')|capitalize }}.{% endif %}",
        "{{ 'well' if question else 'good' }}",
        "No slot at all. {# a remark #}",
    ],
)
def test_sentences_with_slots_are_sound(wording: str) -> None:
    assert check_feedback_template(made(wording={"keep": wording})) == ()


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("{{ next }}", "uses the slot “next”"),
        ("{{ what", "cannot be read"),
        ("{% if what %}", "cannot be read"),
        ("{{ what|nonsense }}", "the filter “nonsense”"),
        ("{{ what.__class__ }}", "getattr"),
        ("{{ what['x'] }}", "getitem"),
        ("{{ what() }}", "call"),
        ("{% for one in what %}{{ one }}{% endfor %}", "for"),
        ("{% include 'x' %}", "include"),
        ("{{ 'a' * 99999999999 }}", "mul"),
        ("{{ 9 ** 9 ** 9 }}", "pow"),
        ("{% set x = 1 %}", "assign"),
        ("{{" + "(" * 400 + "what" + ")" * 400 + "}}", "cannot be read"),
    ],
)
def test_what_does_more_is_refused(wording: str, words: str) -> None:
    found = check_feedback_template(made(wording={"keep": wording}))
    assert {(one.severity, one.field) for one in found} == {("error", "wording.keep")}
    assert any(words in one.message for one in found)


def test_slots_are_those_of_their_own_wording() -> None:
    for key, slots in WORDINGS.items():
        wording = " ".join(f"{{{{ {slot} }}}}" for slot in slots)
        assert check_feedback_template(made(wording={key: wording})) == ()
    (found,) = check_feedback_template(made(wording={"closing": "{{ quote }}"}))
    assert found.fix == "It may use {{ next }}."


@pytest.mark.parametrize(
    ("changes", "field", "severity"),
    [
        ({"sections": ("verdict", "keeps", "verdict")}, "sections.2", "error"),
        ({"thresholds": Thresholds(slow_below=190, fast_above=190)}, "thresholds.slow_below", "error"),
        ({"wording": {"greeting": "Hello"}}, "wording.greeting", "error"),
        ({"wording": {"keep": " "}}, "wording.keep", "warning"),
    ],
)
def test_each_fault_is_found_at_its_place(changes: dict[str, Any], field: str, severity: str) -> None:
    (found,) = check_feedback_template(made(**changes))
    assert (found.field, found.severity) == (field, severity)


@given(st.text(max_size=40) | st.from_regex(r"(\{[{%#] ?\w* ?[}%#]?\}?){0,6}", fullmatch=True))
def test_any_wording_can_be_checked(wording: str) -> None:
    assert all(one.message for one in check_feedback_template(made(wording={"keep": wording})))


@pytest.mark.parametrize(
    "wording",
    [
        "{{ 'a' * 999999999 }}",
        "{{ quote|center(9999999999) }}",
        "{{ 'a' ~ quote }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ quote|tojson }}",
        "{% set a = quote %}",
        "{{ [quote, quote] }}",
    ],
)
def test_what_could_hang_a_report_is_refused_without_being_worked_out(wording: str) -> None:
    (first, *_) = check_feedback_template(made(wording={"keep": wording}))
    assert (first.severity, first.field) == ("error", "wording.keep")


def test_a_few_filters_are_welcome() -> None:
    assert check_feedback_template(made(wording={"keep": "{{ what|trim|capitalize }}"})) == ()
