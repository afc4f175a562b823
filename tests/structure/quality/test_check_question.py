from __future__ import annotations

from hypothesis import given, settings

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import SEVERITIES, Finding
from interview_desktop.structure.quality import CHECKS, check_question
from tests.structure.quality.asked import question, questions


def told(one: Question, finding: Finding) -> object:
    """What stands in the field that a finding names."""
    place: object = one.model_dump()
    for part in finding.field.split("."):
        assert isinstance(place, dict)
        place = place.get(part, "") if finding.start is None else place[part]
    return place


def test_a_good_question_has_no_finding() -> None:
    assert check_question(question()) == ()


def test_the_gravest_comes_first() -> None:
    bad = question("Don't you think? How old are you?", category="", minutes=20)
    found = [one.severity for one in check_question(bad)]
    assert set(found) == set(SEVERITIES)
    assert found == sorted(found, key=SEVERITIES.index, reverse=True)


def test_every_check_has_a_name_of_its_own() -> None:
    assert len({check.__name__ for check in CHECKS}) == len(CHECKS) == 8


@settings(max_examples=200)
@given(questions())
def test_any_question_can_be_checked_and_places_lie_within_the_field(one: Question) -> None:
    for finding in check_question(one):
        assert finding.message
        assert finding.fix
        text = told(one, finding)
        if finding.start is not None:
            assert isinstance(text, str)
            assert finding.end is not None
            assert finding.start < finding.end <= len(text)
