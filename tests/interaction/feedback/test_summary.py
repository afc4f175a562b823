"""The written summary says what happened, in whole sentences, and nothing that did not."""

from __future__ import annotations

from interview_desktop.events.feedback import Feedback
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.build import build
from tests.interaction.feedback.shipped import scored
from tests.interaction.feedback.spoken import behavioural, meta, turn
from tests.interaction.feedback.test_build import BEGINNING, DEED, ENDING


def feedback(*turns: Turn, questions: int = 1, skipped: frozenset[int] = frozenset(), **changes: object) -> Feedback:
    return build(meta(**changes), behavioural(questions), turns, skipped=skipped)


def text(of: Feedback) -> str:
    return " ".join(of.summary)


def test_without_an_answer_nothing_is_said_except_that() -> None:
    silent = feedback(turn(1, closed="ended"), questions=3)
    assert silent.headline == "No question was answered, so there is nothing to report on."
    assert silent.summary == ()


def test_headlines_count_the_answers() -> None:
    assert feedback(turn(1, DEED)).headline == "You answered the one question."
    assert feedback(turn(1, DEED), turn(2, DEED, question=1), questions=2).headline == "You answered both questions."
    assert feedback(turn(1, DEED), questions=12).headline == "You answered one of 12 questions."


def test_one_whole_story() -> None:
    said = text(feedback(turn(1, BEGINNING, DEED, ENDING)))
    assert "One of the questions you answered asks for a story." in said
    assert "Situation, task, action and result were found in it." in said
    assert "follow-up" not in said
    assert "Your first word came 1.0 seconds" in said


def test_the_part_told_least_is_named_with_its_questions() -> None:
    whole, half = turn(1, BEGINNING, DEED, ENDING), turn(2, BEGINNING, DEED, question=1)
    said = text(feedback(whole, half, questions=2))
    assert "Two of the questions you answered ask for a story." in said
    assert "the result least, in one. That is how most people tell them" in said
    assert "Question 2 would gain from the result." in said


def test_skipped_and_unreached_questions_are_told_apart() -> None:
    said = text(feedback(turn(1, DEED), questions=4, skipped=frozenset({1}), ended="asked"))
    assert "You skipped one question." in said
    assert "Two questions were not reached because you ended early." in said


def test_follow_ups_are_told_by_kind_and_outcome() -> None:
    said = text(
        feedback(
            turn(1, BEGINNING, DEED),
            turn(2, ENDING, purpose="follow_up", probe="result"),
            turn(3, purpose="follow_up", probe="number"),
        )
    )
    assert "Two follow-up questions were asked: for the result and for a figure." in said
    assert "What was asked for was then found once, and once it was not." in said
    assert "Told only after a follow-up question: the result once." in said


def test_pace_outside_the_usual_is_pointed_out_and_never_judged() -> None:
    fast = turn(1, *[f"{BEGINNING} {DEED} {ENDING}"] * 3, pause=0.0)
    said = text(feedback(fast))
    assert "you spoke at 200 words a minute; 140 to 160 is typical, and above 190 it is worth listening" in said
    assert "There were no pauses of 0.2 seconds or more within your answers." in said


def test_what_was_not_measured_is_said_with_the_reason() -> None:
    typed = text(feedback(turn(1, typed=(DEED,))))
    assert "You typed your answer, so it has no delivery to measure." in typed
    assert "Loudness" not in typed
    poor = text(feedback(turn(1, DEED, confidence=0.1)))
    assert "One spoken answer was not heard clearly enough" in poor
    assert "One story was not heard clearly enough to say which parts it had." in poor
    assert "what was measured in it is uncertain" in poor
    assert "fillers a minute" not in poor


def test_a_transcript_from_elsewhere_is_nobodys_typing() -> None:
    said = feedback(turn(1, typed=(DEED,)), transcript=True)
    assert "This is about a transcript with one answer; nobody was heard." in text(said)
    assert "typed" not in text(said) + " ".join(said.not_measured)


def test_what_was_not_looked_at_is_named_and_what_is_switched_off_is_not() -> None:
    said = feedback(turn(1, BEGINNING, DEED)).not_measured
    assert "Loudness and pitch: the recordings were not listened to for them." in said
    off = build(meta(), behavioural(1), (turn(1, BEGINNING, DEED),), switched_off=("pitch", "loudness", "fillers"))
    assert not [one for one in off.not_measured if "itch" in one or "oudness" in one or "iller" in one]


def test_where_nothing_came_to_mind_is_no_answer_and_no_story() -> None:
    turns, asked = (turn(1, BEGINNING, DEED, ENDING), turn(2, "i don't know", question=1)), behavioural(2)
    found = build(meta(), asked, turns, scoring=scored(asked, turns))
    assert found.headline == "You answered one of two questions; to one nothing came to mind."
    said = text(found)
    assert "One of the questions you answered asks for a story." in said
    assert "Question 2, where you said that nothing came to mind, got no level; that is no zero." in said


def test_a_question_back_is_no_answer() -> None:
    turns, asked = (
        (turn(1, BEGINNING, DEED, ENDING), turn(2, "could you repeat the question", question=1)),
        behavioural(2),
    )
    found = build(meta(), asked, turns, scoring=scored(asked, turns))
    assert found.headline.startswith("You answered one of two questions; to one nothing was said")


def test_two_sessions_of_the_same_answers_do_not_read_like_one_letter() -> None:
    turns, asked = (turn(1, BEGINNING, DEED, ENDING), turn(2, BEGINNING, question=1)), behavioural(2)
    scoring = scored(asked, turns)
    told = {build(meta(session=f"{number:032x}"), asked, turns, scoring=scoring).summary for number in range(6)}
    assert len(told) > 1
