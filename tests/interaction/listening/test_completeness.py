"""Endings labelled by hand, and what must hold for any words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.events.question import QuestionKind
from interview_desktop.interaction.listening import endings
from interview_desktop.interaction.listening.completeness import ENOUGH, answered, judge, tokens
from tests.interaction.listening import labelled_endings as labelled
from tests.interaction.listening import unseen_endings as unseen

KINDS: list[QuestionKind | None] = ["behavioural", "situational", "technical", "motivational", "case", None]
WORDS = sorted(
    endings.CONJUNCTIONS
    | endings.PREPOSITIONS
    | endings.AUXILIARIES
    | endings.PRONOUNS
    | endings.FILLERS
    | {"server", "customer", "team", "moved", "worked", "quickly", "yes", "no", "that's", "thanks", "contract"}
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


def test_there_are_enough_labels() -> None:
    tables = (labelled.UNFINISHED, labelled.UNSURE, labelled.SHORT_FINISHED, labelled.CLOSED, labelled.RESULTS)
    assert sum(len(labelled.lines(table)) for table in tables) >= 150


@pytest.mark.parametrize("text", labelled.lines(labelled.UNFINISHED + unseen.UNFINISHED))
def test_nobody_takes_the_floor_here(text: str) -> None:
    assert judge(text, "behavioural", (0.9, 0.9, 0.9)) == "unfinished"
    assert judge(f"{labelled.STORY}\n{text}", "behavioural", (0.9, 0.9, 0.9)) == "unfinished"


@pytest.mark.parametrize("text", labelled.lines(labelled.UNSURE + unseen.UNSURE))
def test_a_sentence_could_end_here(text: str) -> None:
    assert judge(text, "behavioural", (0.9, 0.9, 0.9)) == "unsure"


@pytest.mark.parametrize("text", labelled.lines(labelled.SHORT_FINISHED))
def test_short_answers_to_closed_questions(text: str) -> None:
    assert judge(text, None, (0.9,)) == "finished"


@pytest.mark.parametrize("text", ["yes", "yeah", "sure", "yes of course", "yes i have"])
def test_a_yes_to_an_open_question_is_a_run_up(text: str) -> None:
    assert judge(text, "behavioural", (0.9,)) == "unfinished"


@pytest.mark.parametrize("text", labelled.lines(labelled.CLOSED))
@pytest.mark.parametrize("kind", ["behavioural", "motivational", None])
def test_people_who_say_that_this_was_it(text: str, kind: QuestionKind | None) -> None:
    assert judge(text, kind, (0.9, 0.9, 0.9)) == "finished"
    assert judge(f"{labelled.STORY}\n{text}", kind) == "finished"


@pytest.mark.parametrize("text", labelled.lines(labelled.RESULTS))
def test_a_result_ends_a_story_that_is_long_enough(text: str) -> None:
    assert judge(f"{labelled.STORY}\n{text}", "behavioural", (0.9, 0.8, 0.9)) == "finished"
    assert judge(text, "behavioural", (0.9, 0.8, 0.9)) != "finished"
    assert judge(f"{labelled.STORY}\n{text}", "behavioural", (0.9, 0.9, 0.4)) != "finished"


@pytest.mark.parametrize("text", labelled.lines(labelled.NO_RESULTS))
def test_a_story_without_a_result_may_go_on(text: str) -> None:
    assert judge(f"{labelled.STORY}\n{text}", "behavioural", (0.9, 0.9, 0.9)) == "unsure"


@pytest.mark.parametrize("text", labelled.lines(labelled.RESULTS_GOING_ON))
def test_a_result_in_the_middle_of_its_clause_is_waited_for(text: str) -> None:
    assert judge(f"{labelled.STORY}\n{text}", "behavioural", (0.9, 0.9, 0.9)) == "unfinished"


@pytest.mark.parametrize("text", labelled.lines(labelled.TYPED_GOING_ON))
def test_punctuation_that_leads_on(text: str) -> None:
    assert judge(text, "behavioural") == "unfinished"


@pytest.mark.parametrize("text", ["i'm done", "thank you", "yes", "that's it"])
def test_doubtful_words_never_finish(text: str) -> None:
    assert judge(text, None, (0.3, 0.3)) in {"unsure", "unfinished"}


@pytest.mark.parametrize(
    ("text", "sure", "ending"),
    [
        ("i was responsible for that", 0.9, "unsure"),
        ("i was responsible for that", 0.3, "unfinished"),
        ("i talked to my manager abound", 0.02, "unfinished"),
        ("i talked to my manager yesterday", 0.3, "unsure"),
        ("what i learned was that guy", 0.3, "unfinished"),
    ],
)
def test_a_last_word_that_was_misheard_waits(text: str, sure: float, ending: str) -> None:
    assert judge(text, "behavioural", (0.9, 0.9, sure)) == ending


def test_words_that_are_mostly_guesses_say_nothing_of_the_ending() -> None:
    text = "i worked as a nurse for five years"
    assert judge(text, "behavioural", (0.9, 0.1, 0.2, 0.3, 0.9)) == "unfinished"
    assert judge(text, "behavioural", (0.9, 0.1, 0.9, 0.9, 0.9)) == "unsure"


def test_a_cough_is_not_an_answer() -> None:
    assert judge("the", "behavioural", (0.2,)) == "unfinished"
    assert judge("no", None, (0.2,)) == "unfinished"


@pytest.mark.parametrize(
    "text",
    ["", "um", "um uh", "well", "um let me think", "so let me see", "that's a good question", "okay um hm", "so um"],
)
def test_thinking_aloud_is_no_answer_yet(text: str) -> None:
    assert not answered(text)
    assert judge(text, "behavioural") == "unfinished"


@pytest.mark.parametrize("text", ["yes", "no", "um i was a nurse", "let me think it was in may", "nursing"])
def test_any_word_of_substance_is_an_answer(text: str) -> None:
    assert answered(text)


def test_tokens_are_plain_words() -> None:
    assert tokens("Well, I’d say: “Twenty-one per cent!”") == ("well", "i'd", "say", "twenty-one", "per", "cent")


@given(TEXTS, st.sampled_from(KINDS))
def test_a_trailing_filler_always_waits(text: str, kind: QuestionKind | None) -> None:
    assert judge(f"{text} um", kind, (0.9, 0.9, 0.9)) == "unfinished"


@given(TEXTS, st.sampled_from(KINDS), st.lists(st.floats(0.0, 0.69), min_size=1, max_size=3))
def test_doubt_never_shortens_the_wait(text: str, kind: QuestionKind | None, doubts: list[float]) -> None:
    assert judge(text, kind, doubts) != "finished"


@given(TEXTS, st.sampled_from(KINDS))
def test_case_and_a_full_stop_change_nothing(text: str, kind: QuestionKind | None) -> None:
    assert judge(text.upper(), kind) == judge(text, kind)
    assert judge(f"{text}.", kind) == judge(text, kind)


@given(st.text(max_size=80), st.sampled_from(KINDS))
def test_any_text_has_an_ending(text: str, kind: QuestionKind | None) -> None:
    assert judge(text, kind) in {"finished", "unsure", "unfinished"}


@given(st.lists(st.sampled_from(sorted(endings.PREPOSITIONS | endings.CONJUNCTIONS)), min_size=1, max_size=3))
def test_function_words_alone_never_finish(words: list[str]) -> None:
    assert judge("i worked hard and " + " ".join(words), "behavioural") != "finished"


def test_open_questions_want_more_words_than_closed_ones() -> None:
    assert ENOUGH["behavioural"] > ENOUGH["motivational"] > ENOUGH[None]
