from __future__ import annotations

import pytest

from interview_desktop.structure.quality.unlawful import unlawful
from tests.structure.quality.asked import question
from tests.structure.quality.innocent import LAWFUL, MEANT
from tests.structure.quality.sayings import SAID, UNLAWFUL

HITS = [(topic, text) for topic, texts in UNLAWFUL.items() for text in texts]


@pytest.mark.parametrize(("topic", "text"), HITS)
def test_what_may_not_be_asked_is_found(topic: str, text: str) -> None:
    found = unlawful(question(text))
    assert found, text
    assert any(topic in one.message for one in found)
    assert all(one.severity == "error" and one.fix for one in found)


@pytest.mark.parametrize("text", SAID)
def test_other_ways_to_ask_it_are_found(text: str) -> None:
    assert unlawful(question(text))


@pytest.mark.parametrize("text", [*LAWFUL, *MEANT])
def test_innocent_words_are_left_alone(text: str) -> None:
    assert unlawful(question(text)) == ()


def test_past_pay_is_a_warning() -> None:
    (found,) = unlawful(question("What did you earn in your last job?"))
    assert found.severity == "warning"
    assert unlawful(question("What salary do you have in mind?")) == ()


def test_spoken_form_and_follow_ups_are_judged_too() -> None:
    probes = {"action": "And do you have kids?", "result": "What came of it?"}
    found = unlawful(question(spoken="By the way, how old are you?", probes=probes))
    assert [one.field for one in found] == ["spoken", "probes.action"]


def test_the_place_is_that_of_the_words() -> None:
    text = "Before we start, do you have any children?"
    (found,) = unlawful(question(text, spoken=""))
    assert text[found.start : found.end] == "do you have any children"
