"""What happens next: every kind of input, in the states a person meets."""

from __future__ import annotations

import pytest

from interview_desktop.events.interview import AnswerClosed, Event, OfferMade, Said, SessionFinished
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import begin, reopen
from interview_desktop.interaction.interview.next_step import OWN_QUESTIONS
from tests.interaction.interview.candidates import HALF_A_STORY, WHOLE_STORY, Sitting, phrase, plan, started, wordings


@pytest.fixture
def sitting() -> Sitting:
    return Sitting(begin(started(), wordings()))


def roles(events: tuple[Event, ...]) -> list[str]:
    return [event.role for event in events if isinstance(event, Said)]


def test_it_greets_asks_and_then_listens(sitting: Sitting) -> None:
    assert [said.role for said in sitting.state.pending] == ["greeting", "question"]
    assert sitting.is_in("greeting")
    sitting.give(inputs.LineEnded(1, cut=False, seconds=3.0))
    assert sitting.is_in("asking")
    sitting.give(inputs.LineEnded(2, cut=False, seconds=3.0))
    assert sitting.is_in("listening")
    assert sitting.state.recording == "001-1"
    assert sitting.state.seconds == pytest.approx(6.0)


def test_a_whole_answer_leads_to_the_next_question(sitting: Sitting) -> None:
    assert roles(sitting.answer(WHOLE_STORY)) == ["acknowledgement", "question"]
    assert sitting.state.question == 1


def test_a_missing_result_is_asked_for(sitting: Sitting) -> None:
    events = sitting.answer(HALF_A_STORY)
    assert roles(events) == ["acknowledgement", "probe"]
    assert sitting.is_in("following_up")
    first = sitting.state.turns[0]
    assert first.judgement is not None
    assert "result" in [gap.kind for gap in first.judgement.missing]


def test_a_question_gets_at_most_its_number_of_probes_each_kind_once(sitting: Sitting) -> None:
    for _ in range(3):
        sitting.answer("i do not really know maybe something")
    probes = [turn.probe for turn in sitting.state.turns_of(0) if turn.probe]
    assert len(probes) == len(set(probes)) == 2
    assert sitting.state.question == 1


def test_poorly_heard_answers_are_asked_for_once_and_never_probed(sitting: Sitting) -> None:
    assert roles(sitting.answer(HALF_A_STORY, confidence=0.2)) == ["main_point"]
    judgement = sitting.state.turns[0].judgement
    assert judgement is not None
    assert judgement.poor
    assert judgement.missing == ()
    second = sitting.answer(HALF_A_STORY, confidence=0.2)
    assert roles(second) == ["acknowledgement", "question"]
    assert [event.kind for event in second if isinstance(event, OfferMade)] == ["recognition"]


def test_a_main_point_that_was_heard_is_not_probed_either(sitting: Sitting) -> None:
    sitting.answer(HALF_A_STORY, confidence=0.2)
    assert roles(sitting.answer(HALF_A_STORY)) == ["acknowledgement", "question"]


def test_silence_that_was_ended_by_hand_counts_as_not_heard(sitting: Sitting) -> None:
    assert roles(sitting.answer("")) == ["main_point"]


def test_the_recogniser_offer_is_made_once(sitting: Sitting) -> None:
    events = [event for _ in range(6) for event in sitting.answer(HALF_A_STORY, confidence=0.1)]
    assert sum(isinstance(event, OfferMade) for event in events) == 1


def test_a_typed_answer_ends_the_turn_even_while_the_interviewer_speaks(sitting: Sitting) -> None:
    sitting.give(inputs.Typed(WHOLE_STORY))
    assert sitting.state.turns[0].text == WHOLE_STORY
    assert sitting.state.turns[0].closed == "typed"
    assert sitting.state.question == 1


def test_blank_typing_changes_nothing(sitting: Sitting) -> None:
    assert sitting.give(inputs.Typed("  \n ")) == ()


def test_typing_completes_what_was_spoken(sitting: Sitting) -> None:
    sitting.hear_lines()
    sitting.give(inputs.PhraseEnded(1, phrase("it was like this")), inputs.Typed("and it ended well"))
    assert sitting.state.turns[0].text == "it was like this and it ended well"


def test_repeat_asks_the_same_and_keeps_the_turn(sitting: Sitting) -> None:
    sitting.hear_lines()
    sitting.give(inputs.PhraseEnded(1, phrase("so last year")))
    asked = sitting.state.awaited
    assert asked is not None
    sitting.give(inputs.Repeat())
    assert sitting.state.pending[0].text.endswith(asked.asked)
    sitting.hear_lines()
    assert sitting.state.open_turn is not None
    assert sitting.state.open_turn.number == 1
    assert sitting.state.open_turn.recordings == ("001-1", "001-2")
    assert sitting.state.open_turn.text == "so last year"


def test_skip_and_undo(sitting: Sitting) -> None:
    sitting.hear_lines()
    sitting.give(inputs.Skip())
    assert list(sitting.state.skipped) == [0]
    assert sitting.state.question == 1
    sitting.hear_lines()
    sitting.give(inputs.UndoSkip())
    assert list(sitting.state.skipped) == []
    assert sitting.state.pending[-1].text == sitting.state.plan.questions[0].text
    assert roles(sitting.answer(WHOLE_STORY)) == ["acknowledgement", "question"]
    assert sitting.state.question == 1


def test_undo_is_refused_once_the_next_question_was_answered(sitting: Sitting) -> None:
    sitting.give(inputs.Skip())
    sitting.answer(WHOLE_STORY)
    assert sitting.give(inputs.UndoSkip()) == ()


def test_skipping_everything_still_ends(sitting: Sitting) -> None:
    for _ in range(3):
        sitting.give(inputs.Skip())
    assert sitting.state.pending[-1].role == "invitation"
    sitting.give(inputs.Skip())
    assert sitting.state.finished == "complete"
    assert sitting.is_in("closing")
    sitting.hear_lines()
    assert sitting.is_in("finished")


def test_i_was_not_finished_goes_on_with_the_same_answer(sitting: Sitting) -> None:
    sitting.answer(HALF_A_STORY)
    sitting.give(inputs.NotFinished())
    assert sitting.is_in("listening")
    turn = sitting.state.open_turn
    assert turn is not None
    assert (turn.number, turn.judgement, turn.probe) == (1, None, None)
    sitting.answer("as a result nobody missed an appointment and complaints fell by half")
    assert len(sitting.state.turns[0].phrases) == 2
    assert sitting.state.question == 1


def test_i_was_not_finished_comes_too_late_once_the_next_answer_has_words(sitting: Sitting) -> None:
    sitting.answer(WHOLE_STORY)
    sitting.hear_lines()
    sitting.give(inputs.PhraseEnded(2, phrase("and so", "002-2")))
    assert sitting.give(inputs.NotFinished()) == ()


def test_a_phrase_that_arrives_after_the_answer_was_withdrawn_is_kept(sitting: Sitting) -> None:
    sitting.answer(WHOLE_STORY)
    sitting.hear_lines()
    sitting.give(inputs.NotFinished())
    sitting.give(inputs.PhraseEnded(2, phrase("one more thing", "002-2")))
    assert sitting.state.turns[-1].number == 1
    assert sitting.state.turns[-1].text.endswith("one more thing")


def test_speech_that_resumes_reopens_only_that_turn(sitting: Sitting) -> None:
    sitting.answer(WHOLE_STORY)
    assert sitting.give(inputs.SpeechResumed(7)) == ()
    sitting.give(inputs.SpeechResumed(1))
    assert sitting.is_in("listening")


def test_thinking_is_a_toggle_of_the_one_who_has_the_floor(sitting: Sitting) -> None:
    assert sitting.give(inputs.Think(True)) == ()
    sitting.hear_lines()
    sitting.give(inputs.Think(True))
    assert sitting.is_in("thinking")
    sitting.give(inputs.Think(False))
    assert sitting.is_in("listening")


def test_pause_and_resume_while_listening_keeps_the_turn(sitting: Sitting) -> None:
    sitting.hear_lines()
    sitting.give(inputs.PhraseEnded(1, phrase("so last year")), inputs.Pause())
    assert sitting.is_in("paused")
    assert sitting.give(inputs.TurnCommitted(1, "silence", 0.8, 3.0)) == ()
    sitting.give(inputs.Resume())
    assert sitting.is_in("listening")
    assert sitting.state.recording == "001-2"


def test_pause_while_the_interviewer_speaks_says_the_question_again(sitting: Sitting) -> None:
    sitting.give(inputs.Pause("sleep"), inputs.Resume())
    assert sitting.state.pending[-1].role == "repeat"


def test_cutting_in_opens_the_floor_at_once(sitting: Sitting) -> None:
    sitting.give(inputs.CutIn())
    assert sitting.is_in("listening")


def test_the_mode_can_change_at_any_time(sitting: Sitting) -> None:
    sitting.give(inputs.SetMode("manual"))
    assert sitting.state.mode == "manual"
    assert sitting.give(inputs.SetMode("manual")) == ()


def test_no_word_for_a_while_is_offered_help(sitting: Sitting) -> None:
    sitting.hear_lines()
    assert [type(event) for event in sitting.give(inputs.NothingSaid(1))] == [OfferMade]
    assert sitting.give(inputs.NothingSaid(9)) == ()


def test_the_candidate_asks_back_and_gets_honest_replies(sitting: Sitting) -> None:
    for _ in range(3):
        sitting.answer(WHOLE_STORY)
    assert sitting.state.pending[-1].role == "invitation"
    for number in range(OWN_QUESTIONS):
        events = sitting.answer("what does a typical day look like")
        last = number == OWN_QUESTIONS - 1
        assert roles(events) == (["acknowledgement", "closing"] if last else ["acknowledgement", "reply"])
    assert sitting.state.finished == "complete"


def test_when_time_is_up_the_answer_is_heard_and_nothing_more_is_asked() -> None:
    sitting = Sitting(begin(started(plan(minutes=1)), wordings()))
    events = sitting.answer(HALF_A_STORY, seconds=500)
    assert roles(events) == ["acknowledgement", "time_up", "invitation"]
    sitting.answer("no thank you")
    assert sitting.state.finished == "time"


def test_finishing_early_keeps_the_words_and_says_goodbye(sitting: Sitting) -> None:
    sitting.hear_lines()
    sitting.give(inputs.PhraseEnded(1, phrase("so last year")))
    events = sitting.give(inputs.Finish())
    assert [event.reason for event in events if isinstance(event, AnswerClosed)] == ["ended"]
    assert sitting.state.finished == "asked"
    sitting.give(inputs.PhraseEnded(1, phrase("something happened")))
    assert sitting.state.turns[0].text == "so last year something happened"
    assert sitting.is_in("closing")
    sitting.give(inputs.Skip())
    assert sitting.is_in("finished")


def test_abandoning_ends_without_a_word(sitting: Sitting) -> None:
    assert isinstance(sitting.give(inputs.Abandon())[-1], SessionFinished)
    assert sitting.is_in("abandoned")


def test_a_reopened_session_asks_the_same_question_and_goes_on_in_the_same_turn(sitting: Sitting) -> None:
    sitting.hear_lines()
    sitting.give(inputs.PhraseEnded(1, phrase("so last year")))
    again = Sitting(reopen(sitting.state, "later", wordings()), sitting.state)
    assert [said.role for said in again.state.pending] == ["welcome_back", "repeat"]
    again.hear_lines()
    assert again.state.open_turn is not None
    assert again.state.open_turn.text == "so last year"
    assert again.state.recording == "001-2"


def test_a_finished_session_stays_finished(sitting: Sitting) -> None:
    sitting.give(inputs.Finish())
    assert reopen(sitting.state, "later", wordings()) == ()


def test_equal_seeds_make_equal_interviews() -> None:
    one, two = (Sitting(begin(started(seed=5), wordings())) for _ in range(2))
    one.to_the_end()
    two.to_the_end()
    assert one.events == two.events


def test_a_commit_that_comes_after_the_floor_was_opened_anew_is_stale(sitting: Sitting) -> None:
    sitting.hear_lines()
    former = sitting.state.recording
    sitting.give(inputs.PhraseEnded(1, phrase("so last year")), inputs.Pause(), inputs.Resume())
    assert sitting.give(inputs.TurnCommitted(1, "silence", 0.8, 3.0, former)) == ()
    assert sitting.is_in("listening")


def test_thinking_outlives_a_commit_that_was_under_way(sitting: Sitting) -> None:
    sitting.hear_lines()
    sitting.give(inputs.PhraseEnded(1, phrase("so last year")), inputs.Think(True))
    sitting.give(inputs.TurnCommitted(1, "silence", 0.8, 3.0, sitting.state.recording))
    assert sitting.is_in("thinking")
    assert sitting.state.open_turn is not None
    assert len(sitting.state.open_turn.recordings) == 2
