"""Wordings are rendered as they were written; one that cannot be never costs a report."""

from __future__ import annotations

import pytest

from interview_desktop.interaction.feedback.wording import PLAIN, render
from interview_desktop.structure.feedback_template import WORDINGS, FeedbackTemplate
from tests.interaction.feedback.shipped import templates

SLOTS: dict[str, str | int] = {
    "title": "Interview",
    "interviewer": "Anna",
    "minutes": 1,
    "answers": 2,
    "strongest": "your own part",
    "weakest": "how your stories end",
    "what": "the story has no end",
    "quote": "so i called",
    "question": "Why?",
    "instead": "say how it ended",
    "next": "take question 2 again",
}


def worded(text: str) -> FeedbackTemplate:
    return FeedbackTemplate(id="own", title="Own", sections=("keeps",), wording={"keep": text})


@pytest.mark.parametrize("key", sorted(WORDINGS))
def test_every_shipped_wording_and_every_plain_sentence_says_something(key: str) -> None:
    for template in (*templates().values(), None):
        said = render(template, key, SLOTS)
        assert said
        assert "{" not in said
        assert said == " ".join(said.split())


def test_slots_are_filled_and_what_was_said_is_never_read_as_a_wording() -> None:
    slots = {"what": "you said {{ what }} & <b>", "quote": "{% if %}"}
    assert render(worded("Well: {{ what }} “{{ quote }}”"), "keep", slots) == (
        "Well: you said {{ what }} & <b> “{% if %}”"
    )


@pytest.mark.parametrize(
    "broken",
    [
        "{{ what",
        "{{ nothing }}",
        "{{ what.upper() }}",
        "{{ 9 ** 9 ** 9 }}",
        "{% for x in what %}{% endfor %}",
        "  ",
        "{# #}",
    ],
)
def test_a_wording_that_does_not_work_gives_way_to_the_plain_sentence(broken: str) -> None:
    assert render(worded(broken), "keep", SLOTS) == PLAIN["keep"](SLOTS)
