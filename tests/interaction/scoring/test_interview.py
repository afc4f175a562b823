"""The whole interview: means with their evidence, weights that are published, and null where too little is known."""

from __future__ import annotations

import pytest

from interview_desktop.events.scores import Score
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.criteria.anchors import CRITERIA
from interview_desktop.interaction.scoring.interview import (
    RUBRIC_SHARE,
    WEIGHTS,
    overall_level,
    score_interview,
)
from tests.coached import evidence
from tests.interaction.feedback.spoken import turn
from tests.interaction.scoring.labels import asked
from tests.interaction.scoring.said import BOASTS, DRIVE, END, LEADING, RUBRIC, YOURSELF, answer

UNKNOWN = "I don't know."


def interview(*texts: str) -> tuple[Asked, ...]:
    return tuple(answer(text, index=index) for index, text in enumerate(texts))


def level_of(criterion: str, score: float | None) -> Score:
    found = () if score is None else (evidence("last year at the bakery", 3),)
    return Score(
        criterion=criterion,
        title=criterion,
        kind="answer",
        competency="leadership" if criterion == "leadership" else "",
        score=score,
        confidence=0.5,
        evidence=found,
        why="Because.",
        engine="words",
    )


def test_the_published_weights_are_the_whole() -> None:
    assert set(WEIGHTS) == set(CRITERIA)
    assert sum(WEIGHTS.values()) + RUBRIC_SHARE == pytest.approx(1.0)


def test_the_level_is_the_weighted_mean_of_what_is_known() -> None:
    criteria = [level_of("relevance", 4.0), level_of("structure", 2.0), level_of("result", None)]
    alone = overall_level(criteria, [], RUBRIC, frozenset())
    assert alone == pytest.approx((0.12 * 4 + 0.13 * 2) / 0.25)
    asked_for = overall_level(criteria, [level_of("leadership", 1.0)], RUBRIC, frozenset({"leadership"}))
    assert asked_for == pytest.approx((0.12 * 4 + 0.13 * 2 + 0.35) / 0.6)
    assert overall_level([], [], RUBRIC, frozenset()) is None


def test_a_competency_nobody_asked_for_is_a_gain_and_never_a_loss() -> None:
    criteria = [level_of("relevance", 3.0)]
    assert overall_level(criteria, [level_of("leadership", 2.0)], RUBRIC, frozenset()) == 3.0
    gained = overall_level(criteria, [level_of("leadership", 5.0)], RUBRIC, frozenset())
    assert gained is not None
    assert gained > 3.0


@pytest.mark.parametrize(("fairness", "counts"), [(1.5, True), (4.0, False), (5.0, True)])
def test_credit_given_to_others_only_raises_and_blame_counts(fairness: float, counts: bool) -> None:
    told = [level_of("relevance", 4.5), level_of("positivity", fairness)]
    found = overall_level(told, [], RUBRIC, frozenset())
    expected = (0.12 * 4.5 + 0.03 * fairness) / 0.15 if counts else 4.5
    assert found == pytest.approx(expected)


def test_overall_is_the_level_stretched() -> None:
    found = score_interview(interview(DRIVE + END, DRIVE), RUBRIC)
    assert found.level is not None
    assert found.overall == pytest.approx((found.level - 1) * 25, abs=0.1)
    assert found.engines == ("words",)
    assert found.rubric == RUBRIC.id


def test_a_criterion_is_the_mean_over_answers_and_quotes_the_best_and_the_weakest() -> None:
    found = score_interview(interview(DRIVE, DRIVE + END), RUBRIC)
    result = found.of("result")
    each = [one.of("result") for one in found.answers]
    assert result is not None
    assert result.score == pytest.approx(sum(one.score or 0 for one in each if one) / 2, abs=0.01)
    assert result.evidence[0].turn == 101
    assert {one.turn for one in result.evidence} == {1, 101}


def test_a_follow_up_counts_with_its_question() -> None:
    alone = score_interview([asked(LEADING, "behavioural", DRIVE)], RUBRIC).answers[0]
    followed = score_interview([asked(LEADING, "behavioural", DRIVE, END)], RUBRIC).answers[0]
    assert (followed.level or 0) > (alone.level or 0)
    told = followed.of("result")
    assert told is not None
    assert {one.turn for one in told.evidence} == {2}


def test_fewer_than_half_of_the_answers_are_too_few() -> None:
    found = score_interview(interview(DRIVE, UNKNOWN, UNKNOWN), RUBRIC)
    assert found.overall is None
    assert found.level is None
    assert found.why == "Not enough evidence: 1 of 3 answers could be scored."
    assert found.answers[0].level is not None
    assert score_interview(interview(DRIVE, UNKNOWN), RUBRIC).overall is not None


def test_to_pass_counts_as_the_lowest_level_overall_and_in_no_criterion() -> None:
    alone, passed = (
        score_interview(interview(DRIVE + END), RUBRIC),
        score_interview(interview(DRIVE + END, UNKNOWN), RUBRIC),
    )
    assert alone.level is not None
    assert passed.level == pytest.approx((alone.level + 1) / 2, abs=0.001)
    assert [one.score for one in passed.criteria] == [one.score for one in alone.criteria]
    assert passed.answers[1].level is None
    assert all(one.score is None for one in passed.answers[1].scores)
    assert passed.why == (
        "1 of 2 answers could be scored; one question passed with “I don't know” or the like counts as level 1."
    )


@pytest.mark.parametrize("text", ["", "What do you mean by that exactly?", "asdf jkl qwer zxcv asdf lkj poiu fdsa"])
def test_what_was_not_said_or_not_understood_counts_against_nobody(text: str) -> None:
    alone, beside = score_interview(interview(DRIVE), RUBRIC), score_interview(interview(DRIVE, text), RUBRIC)
    assert beside.answers[1].level is None
    assert beside.level == alone.level


@pytest.mark.parametrize("texts", [(), ("",), ("I led a band once.",)])
def test_hardly_anything_said_gives_no_overall(texts: tuple[str, ...]) -> None:
    found = score_interview(interview(*texts), RUBRIC)
    assert found.overall is None
    assert found.confidence == 0
    assert found.why.startswith("Not enough evidence: ")


def test_small_talk_is_counted_against_nobody() -> None:
    small = answer("I'm fine, thanks.", "How are you today?", "motivational", index=1)
    alone, beside = score_interview([answer(DRIVE)], RUBRIC), score_interview([answer(DRIVE), small], RUBRIC)
    assert beside.overall == alone.overall
    assert beside.confidence == alone.confidence
    assert beside.answers[1].why == "Small talk is not scored."


def test_a_doubtful_answer_is_left_out_and_its_words_lower_nothing() -> None:
    clear = answer(DRIVE)
    unclear = turn(2, "banana boat seven", confidence=0.1)
    both = Asked(index=0, question=clear.question, turns=(*clear.turns, unclear))
    assert score_interview([both], RUBRIC).overall == score_interview([clear], RUBRIC).overall
    only = Asked(index=0, question=clear.question, turns=(unclear,))
    assert score_interview([only], RUBRIC).answers[0].non_answer == "poorly_heard"


def test_good_middling_and_poor_interviews_lie_far_apart() -> None:
    good = score_interview(interview(DRIVE + END, DRIVE + END), RUBRIC).overall
    middling = score_interview(interview(DRIVE, BOASTS), RUBRIC).overall
    poor = score_interview(interview(BOASTS, BOASTS), RUBRIC).overall
    assert good is not None
    assert middling is not None
    assert poor is not None
    assert good > 65
    assert good > middling + 10
    assert middling > poor + 10
    assert poor < 35


def test_scoring_is_the_same_twice() -> None:
    told = (*interview(DRIVE, BOASTS), answer("I'm a nurse.", YOURSELF, "motivational", index=2))
    assert score_interview(told, RUBRIC) == score_interview(told, RUBRIC)
