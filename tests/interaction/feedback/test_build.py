"""The feedback document: nothing is told without its quote, nothing is inferred from what was not heard."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from interview_desktop.events.feedback import EngineUse, Feedback, Part, QuestionCard
from interview_desktop.events.turns import Gap, Judgement, Turn
from interview_desktop.interaction import delivery
from interview_desktop.interaction.feedback import story
from interview_desktop.interaction.feedback.build import build
from tests.interaction.feedback.spoken import meta, plan, turn
from tests.strategies import facts

BEGINNING = "last year at the bakery one of the ovens broke on a saturday and i had to keep thirty orders going"
DEED = "so i called the technician and i moved half of the orders to the other shop"
ENDING = "in the end every customer got their bread and we saved four hundred pounds"


def card(*turns: Turn, skipped: frozenset[int] = frozenset()) -> QuestionCard:
    return build(meta(), plan(), turns, skipped=skipped).questions[0]


def part(of: QuestionCard, name: str) -> Part:
    return next(found for found in of.parts if found.part == name)


def test_a_whole_story_is_told_with_quotes_and_their_seconds() -> None:
    told = card(turn(1, BEGINNING, DEED, ENDING))
    assert [found.part for found in told.parts] == ["situation", "task", "action", "result"]
    assert all(found.told for found in told.parts)
    action = part(told, "action").quote
    assert action is not None
    assert action.text in DEED
    assert action.recording == "001-1"
    assert action.start is not None
    assert action.start > 1.0 + 0.3 * len(BEGINNING.split())


def test_what_only_the_follow_up_told_says_so() -> None:
    first = turn(1, BEGINNING, DEED, judgement=Judgement(missing=(Gap(kind="result", why="No end.", quote=DEED),)))
    second = turn(2, ENDING, purpose="follow_up", probe="result", asked="How did it end?")
    told = card(first, second)
    result = part(told, "result")
    assert (result.told, result.prompted) == (True, True)
    assert result.quote is not None
    assert result.quote.turn == 2
    assert part(told, "situation").prompted is False
    (follow_up,) = told.follow_ups
    assert (follow_up.kind, follow_up.why, follow_up.answered) == ("result", "No end.", True)
    assert follow_up.quote is not None
    assert (follow_up.quote.text, follow_up.quote.turn) == (DEED, 1)


def test_a_follow_up_that_brought_nothing_says_so() -> None:
    first = turn(1, BEGINNING, DEED, judgement=Judgement(missing=(Gap(kind="result", why="No end."),)))
    vague = card(first, turn(2, "we have three shops now", purpose="follow_up", probe="result"))
    assert (vague.follow_ups[0].answered, vague.follow_ups[0].outcome) == (False, story.STILL_MISSING)
    silent = card(first, turn(2, purpose="follow_up", probe="result", closed="skipped"))
    assert (silent.follow_ups[0].answered, silent.follow_ups[0].outcome) == (False, story.UNANSWERED)


def test_a_quote_that_was_never_said_is_not_shown() -> None:
    first = turn(1, DEED, judgement=Judgement(missing=(Gap(kind="result", why="No end.", quote="never said"),)))
    told = card(first, turn(2, ENDING, purpose="follow_up", probe="result"))
    assert told.follow_ups[0].quote is None


def test_of_a_poorly_heard_answer_nothing_is_known() -> None:
    told = card(turn(1, BEGINNING, DEED, ENDING, confidence=0.2))
    assert {found.told for found in told.parts} == {None}
    assert {found.why for found in told.parts} == {story.POOR}
    assert told.numbers == ()
    assert told.turns[0].poor
    assert all(word.doubtful for passage in told.turns[0].passages for word in passage.words)
    assert told.limits == ("None of the words of the answer were heard clearly, so nothing is inferred from it.",)


def test_what_may_have_been_in_the_poorly_heard_part_is_unknown_and_not_missing() -> None:
    told = card(turn(1, BEGINNING, confidence=0.2), turn(2, DEED, purpose="main_point"))
    assert part(told, "action").told is True
    assert part(told, "action").prompted is False
    assert part(told, "result").told is None
    assert part(told, "result").why == story.PARTLY


def test_what_would_be_done_is_not_what_was_done() -> None:
    told = card(turn(1, "i would talk to them first and then i would write everything down for the next shift"))
    assert part(told, "action").told is False
    assert part(told, "action").why == "Only what would be done was found, not what you did."


def test_a_question_that_asks_for_no_story_has_no_parts() -> None:
    found = build(meta(), plan("motivational"), (turn(1, BEGINNING, DEED, ENDING),)).questions[0]
    assert found.parts == ()
    assert found.parts_why == story.NO_STORY


@pytest.mark.parametrize(
    ("turns", "skipped", "state"),
    [
        ((), frozenset[int](), "not_reached"),
        ((), frozenset({0}), "skipped"),
        ((turn(1, closed=None),), frozenset[int](), "no_answer"),
        ((turn(1, DEED, closed="skipped"),), frozenset({0}), "skipped"),
        ((turn(1, DEED), turn(2, purpose="follow_up", probe="result", closed="skipped")), frozenset({0}), "answered"),
        ((turn(1, typed=("I did it.",)),), frozenset[int](), "answered"),
    ],
)
def test_states_of_a_question(turns: tuple[Turn, ...], skipped: frozenset[int], state: str) -> None:
    assert card(*turns, skipped=skipped).state == state


def test_own_questions_belong_to_no_question_and_to_no_total() -> None:
    whole = build(meta(), plan(), (turn(1, DEED), turn(2, "what is a normal day like", purpose="own_question")))
    assert [found.number for found in whole.own_questions] == [2]
    assert whole.totals.words == len(DEED.split())


def test_recognisers_that_made_words_are_named_beside_the_engines_in_use() -> None:
    used = (EngineUse(capability="text_to_speech", name="flite"),)
    whole = build(meta(), plan(), (turn(1, DEED),), engines=used)
    assert whole.engines == (*used, EngineUse(capability="speech_to_text", name="pocketsphinx"))
    assert whole.questions[0].turns[0].engines == ("pocketsphinx",)


def test_typed_answers_have_content_and_no_delivery() -> None:
    told = card(turn(1, typed=(f"{BEGINNING}. {DEED}. {ENDING}.",)))
    assert part(told, "action").told is True
    quote = part(told, "action").quote
    assert quote is not None
    assert quote.start is None
    assert {measure.why for measure in told.delivery.measures} == {delivery.TYPED}


def _invariants(whole: Feedback) -> None:
    turns = [found for question in whole.questions for found in question.turns]
    text = {found.number: found.text for found in turns}
    for question in whole.questions:
        for found in question.parts:
            assert (found.told is True) == (found.quote is not None)
            assert found.why
        for quote in [found.quote for found in question.parts if found.quote] + list(question.numbers):
            assert quote.text in text[quote.turn]
        for follow_up in question.follow_ups:
            assert follow_up.quote is None or follow_up.quote.text in text[follow_up.quote.turn]
    totals = whole.totals
    counted = totals.delivery.counts
    assert counted == delivery.total(found.delivery.counts for found in turns)
    if not any(found.corrected for found in turns):  # what was mended is counted as it was heard
        said = sum(len(passage.words) for found in turns for passage in found.passages)
        assert (counted.answers, counted.words) == (totals.spoken, said)
        assert all(not found.delivery.counts.fillers for found in turns if found.poor)
    assert totals.answered + totals.skipped + totals.not_reached <= totals.questions
    assert totals.follow_ups == sum(len(question.follow_ups) for question in whole.questions)
    assert bool(whole.summary) == bool(totals.answered)


SAYINGS = st.sampled_from([BEGINNING, DEED, ENDING, "i would wait", "i don't know", "um uh the the", "12 % of it"])


@st.composite
def sessions(draw: st.DrawFn) -> tuple[Turn, ...]:
    """Turns as sessions have them: numbered, about a question of the plan, in any mixture of words."""
    return tuple(
        turn(
            number,
            *draw(st.lists(SAYINGS, max_size=3)),
            question=draw(st.integers(0, 2)),
            purpose=draw(st.sampled_from(["answer", "follow_up", "main_point", "own_question"])),
            probe=draw(st.sampled_from([None, "result", "ownership", "rambling", "too_short", "off_topic"])),
            typed=tuple(draw(st.lists(SAYINGS, max_size=1))),
            confidence=draw(st.sampled_from([None, 0.2, 0.55, 0.95])),
            judgement=draw(st.none() | facts(Judgement)),
            closed=draw(st.sampled_from([None, "silence", "skipped", "ended", "recovered"])),
        )
        for number in range(1, draw(st.integers(1, 6)))
    )


@settings(max_examples=40, deadline=None, phases=set(Phase) - {Phase.shrink})
@given(sessions(), st.frozensets(st.integers(0, 2)))
def test_no_session_breaks_a_promise(turns: tuple[Turn, ...], skipped: frozenset[int]) -> None:
    whole = build(meta(), plan("behavioural", "competency", "technical"), turns, skipped=skipped)
    _invariants(whole)
    assert Feedback.model_validate_json(whole.model_dump_json()) == whole


@settings(max_examples=25, deadline=None, phases=set(Phase) - {Phase.shrink})
@given(st.lists(facts(Turn), max_size=3))
def test_no_turn_whatsoever_raises(turns: list[Turn]) -> None:
    bare = {"question": 0, "measured": None}  # engines measure within the bounds of physics; see the tests of delivery
    numbered = tuple(found.model_copy(update={"number": place, **bare}) for place, found in enumerate(turns, 1))
    _invariants(build(meta(), plan(), numbered))
