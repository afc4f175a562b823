"""Types of interview behave as their data says: voices, order, probes, time, announcement, and a word that eases."""

from __future__ import annotations

import pytest

from interview_desktop.events.interview import PressureEased, QuestionExchanged, Said
from interview_desktop.events.plan import Acknowledging, Behaviour, Chosen, Interviewer, Manner, Plan
from interview_desktop.events.question import ProbeKind, Question
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import begin
from interview_desktop.interaction.interview.pace import completeness
from interview_desktop.interaction.interview.state import State, fold
from tests.interaction.interview.candidates import HALF_A_STORY, WHOLE_STORY, Sitting, phrase, plan, started, wordings

STRESS = Behaviour(
    interview_type="stress", stop_word="stop", eased="Of course. We go on gently.", acknowledging="never", deeper=1
)
PANEL = (Interviewer(name="Amara", voice=1), Interviewer(name="Tom", voice=2))


def behaving(behaviour: Behaviour, **changes: object) -> Plan:
    return plan().model_copy(update={"behaviour": behaviour, **changes})


def sitting(of: Plan) -> Sitting:
    return Sitting(begin(started(of), wordings()))


def said(here: Sitting, role: str) -> list[Said]:
    return [event for event in here.events if isinstance(event, Said) and event.role == role]


def with_probes(of: Plan, probes: dict[ProbeKind, str]) -> Plan:
    questions = tuple(question.model_copy(update={"probes": probes}) for question in of.questions)
    return of.model_copy(update={"questions": questions})


def test_what_kind_of_interview_it_is_is_said_between_greeting_and_first_question() -> None:
    here = sitting(behaving(Behaviour(announcement="There are three of us.")))
    roles = [event.role for event in here.events if isinstance(event, Said)]
    assert roles == ["greeting", "announcement", "question"]


@pytest.mark.parametrize(
    ("manner", "after_half", "after_whole"), [("always", 1, 1), ("between_questions", 0, 1), ("never", 0, 0)]
)
def test_an_interviewer_says_as_much_between_answers_as_fits_the_type(
    manner: Acknowledging, after_half: int, after_whole: int
) -> None:
    here = sitting(behaving(Behaviour(acknowledging=manner)))
    here.answer(HALF_A_STORY)
    assert len(said(here, "acknowledgement")) == after_half
    assert len(said(here, "probe")) == 1
    other = sitting(behaving(Behaviour(acknowledging=manner)))
    other.answer(WHOLE_STORY)
    assert len(said(other, "acknowledgement")) == after_whole


def test_the_members_of_a_panel_ask_in_their_own_voices_and_pass_the_word_on() -> None:
    chosen = tuple(Chosen(question=f"q{at + 1}", version=4, interviewer=at) for at in range(3))
    here = sitting(behaving(Behaviour(order="by_interviewer"), panel=PANEL, chosen=chosen))
    for _ in range(3):
        here.answer(WHOLE_STORY)
    assert [(line.speaker, line.asks, line.asks_version) for line in said(here, "question")] == [
        (0, "q1", 4),
        (1, "q2", 4),
        (2, "q3", 4),
    ]
    passed_on = said(here, "hand_over")
    assert [line.speaker for line in passed_on] == [0, 1]
    assert [name in line.text for name, line in zip(("Amara", "Tom"), passed_on, strict=True)] == [True, True]
    assert said(here, "invitation")[0].speaker == 0


def test_each_member_of_a_panel_behaves_as_they_are() -> None:
    chosen = tuple(Chosen(question=f"q{at + 1}", interviewer=min(at, 1)) for at in range(3))
    manners = (Manner(acknowledging="never", max_probes=0), Manner(max_probes=1))
    here = sitting(behaving(Behaviour(), panel=PANEL[:1], chosen=chosen, manners=manners))
    here.answer(HALF_A_STORY)
    assert said(here, "probe") == said(here, "acknowledgement") == []
    here.answer(HALF_A_STORY)
    assert len(said(here, "probe")) == len(said(here, "acknowledgement")) == 1


def test_a_question_has_its_own_words_for_a_follow_up() -> None:
    here = sitting(with_probes(plan(), {"result": "And how many were served in the end?"}))
    here.answer(HALF_A_STORY)
    assert [(line.text, line.wording) for line in said(here, "probe")] == [
        ("And how many were served in the end?", "q1/result")
    ]


def test_a_type_probes_only_for_what_it_looks_for() -> None:
    here = sitting(behaving(Behaviour(probes=("too_short", "off_topic"))))
    here.answer(HALF_A_STORY)
    assert said(here, "probe") == []
    assert here.state.question == 1


@pytest.mark.parametrize("deeper", [0, 1, 2])
def test_a_complete_answer_is_followed_as_deep_as_the_type_goes(deeper: int) -> None:
    probes: dict[ProbeKind, str] = {"learning": "What did you learn?", "reasoning": "Why that way?"}
    here = sitting(with_probes(behaving(Behaviour(deeper=deeper)), probes))
    here.answer(WHOLE_STORY)
    for _ in range(deeper):
        assert here.state.question == 0
        here.answer("Because forms on paper can be read by everybody.")
    assert here.state.question == 1
    assert [line.probe for line in said(here, "probe")] == ["reasoning", "learning"][:deeper]


def test_no_follow_up_comes_once_a_question_has_taken_its_time() -> None:
    here = sitting(behaving(Behaviour(probes_within=1.0)))
    here.answer(HALF_A_STORY, seconds=181.0)
    assert said(here, "probe") == []


def test_after_a_case_there_is_time_to_think() -> None:
    case = plan().questions[0].model_copy(update={"kind": "case"})
    here = sitting(behaving(Behaviour(time_to_think="Take a minute."), questions=(case, *plan().questions[1:])))
    assert [line.text for line in said(here, "time_to_think")] == ["Take a minute."]
    here.hear_lines()
    assert here.state.listening
    assert here.state.awaited is not None
    assert here.state.awaited.asked == case.aloud


@pytest.mark.parametrize(
    "word",
    [
        "stop",
        "Please stop.",
        "Stop, please!",
        "I'd like to stop",
        "Stop, I have had enough of this.",
        "Could we please stop this now?",
        "Stop. Stop. Stop. Stop. Stop.",
    ],
)
@pytest.mark.parametrize("typed", [False, True])
def test_stop_ends_the_pressure_and_is_not_an_answer(word: str, typed: bool) -> None:
    here = sitting(behaving(STRESS))
    here.hear_lines()
    if typed:
        here.give(inputs.Typed(word))
    else:
        here.answer(word)
    assert here.state.turns == ()
    assert here.state.plan.behaviour.deeper == 0
    assert here.state.plan.behaviour.acknowledging == "always"
    assert [one.persona for one in here.state.plan.interviewers] == ["warm"]
    assert [line.text for line in said(here, "eased")] == [STRESS.eased]
    here.hear_lines()
    assert here.state.listening
    assert here.state.question == 0
    here.answer(WHOLE_STORY)
    assert len(here.state.turns_of(0)) == 1
    here.answer("stop")  # nothing to ease any more: a word like any other
    assert len([event for event in here.events if isinstance(event, PressureEased)]) == 1


@pytest.mark.parametrize(
    "answer",
    [
        "I told them to stop the line at once and then I called my supervisor about it",
        "I couldn't stop it.",
        "They made me stop",
    ],
)
def test_stop_in_an_answer_is_a_word_of_the_answer(answer: str) -> None:
    here = sitting(behaving(STRESS))
    here.answer(answer)
    assert here.state.turns_of(0)


def test_what_was_still_being_said_with_stop_belongs_to_no_answer() -> None:
    here = sitting(behaving(STRESS))
    here.answer(WHOLE_STORY)
    here.hear_lines()
    turn = here.state.open_turn
    assert turn is not None
    here.give(inputs.Typed("stop"))
    before = here.state.turns
    here.give(inputs.PhraseEnded(turn.number, phrase("oh dear this is", here.state.recording)))
    assert here.state.turns == before
    here.hear_lines()
    assert here.state.open_turn is not None
    assert here.state.open_turn.number > turn.number


def test_an_interview_without_pressure_has_no_word_that_eases_it() -> None:
    here = sitting(plan())
    here.answer("stop")
    here.give(inputs.Ease())
    assert said(here, "eased") == []


def test_the_control_eases_in_the_middle_of_an_answer_and_the_answer_goes_on() -> None:
    here = sitting(behaving(STRESS))
    here.hear_lines()
    turn = here.state.open_turn
    here.give(inputs.Ease())
    here.hear_lines()
    assert here.state.listening
    assert here.state.open_turn is not None
    assert turn is not None
    assert here.state.open_turn.number == turn.number


def test_the_control_eases_while_the_interviewer_speaks_and_the_question_is_said_again() -> None:
    here = sitting(behaving(STRESS))
    here.give(inputs.Ease())
    assert [line.text for line in said(here, "repeat")] == [plan().questions[0].aloud]
    here.hear_lines()
    assert here.state.listening


def exchangeable(answers: int = 3) -> Plan:
    def other(at: int, difficulty: int) -> Question:
        question = plan(4).questions[at]
        return question.model_copy(update={"id": f"{question.id}-{difficulty}", "difficulty": difficulty})

    questions = tuple(question.model_copy(update={"difficulty": 3}) for question in plan(4).questions)
    chosen = tuple(
        Chosen(
            question=question.id,
            version=1,
            why=("It is fixed.",),
            alternatives=(other(at, 2), other(at, 4)),
            alternative_versions=(7, 9),
        )
        for at, question in enumerate(questions)
    )
    return plan(4).model_copy(update={"questions": questions, "chosen": chosen})


def test_after_two_complete_answers_the_next_question_is_harder_and_says_why() -> None:
    here = sitting(exchangeable())
    here.answer(WHOLE_STORY)
    assert here.state.plan.questions[1].difficulty == 3
    here.answer(WHOLE_STORY)
    assert here.state.plan.questions[2].id == "q3-4"
    assert here.state.plan.chosen[2].version == 9
    assert here.state.plan.chosen[2].why[0]
    assert said(here, "question")[-1].asks == "q3-4"


def test_after_two_thin_answers_the_next_question_is_easier() -> None:
    here = sitting(exchangeable().model_copy(update={"max_probes": 0}))
    here.answer("I do not remember it well.")
    here.answer("It was fine.")
    assert here.state.plan.questions[2].difficulty == 2


def test_an_answer_taken_back_does_not_exchange_the_question_again() -> None:
    here = sitting(exchangeable())
    here.answer(WHOLE_STORY)
    here.answer(WHOLE_STORY)
    here.hear_lines()
    here.give(inputs.NotFinished())
    here.answer("and that was all of it really")
    exchanged = [event for event in here.events if isinstance(event, QuestionExchanged)]
    assert [event.question for event in exchanged] == [2]


def test_a_skipped_question_does_not_make_the_next_one_harder() -> None:
    here = sitting(exchangeable())
    here.answer(WHOLE_STORY)
    here.answer(WHOLE_STORY)
    here.give(inputs.Skip())
    assert here.state.question == 3
    exchanged = [event for event in here.events if isinstance(event, QuestionExchanged)]
    assert [event.question for event in exchanged] == [2]


def test_a_question_skipped_and_asked_after_all_is_counted_once() -> None:
    here = sitting(exchangeable())
    here.hear_lines()
    here.give(inputs.Skip())
    here.give(inputs.UndoSkip())
    assert [line.asks for line in said(here, "question")] == ["q1", "q2", ""]


def test_the_invitation_is_repeated_by_who_gave_it() -> None:
    chosen = tuple(Chosen(question=f"q{at + 1}", version=4, interviewer=1) for at in range(3))
    here = sitting(behaving(Behaviour(), panel=PANEL, chosen=chosen))
    for _ in range(3):
        here.answer(WHOLE_STORY)
    here.hear_lines()
    here.give(inputs.Repeat())
    assert said(here, "repeat")[0].speaker == said(here, "invitation")[0].speaker == 0


def test_what_was_poorly_heard_moves_nothing() -> None:
    here = sitting(exchangeable())
    for _ in range(4):
        here.answer("something nobody could make out", confidence=0.1)
    assert not [event for event in here.events if isinstance(event, QuestionExchanged)]
    assert set(completeness(here.state)) == {None}


def test_replay_leads_to_the_same_plan() -> None:
    here = sitting(exchangeable())
    here.answer(WHOLE_STORY)
    here.answer(WHOLE_STORY)
    assert fold(tuple(here.events), State()) == here.state
