"""Conversation: what is missing, measured on labelled answers, and the follow-up that asks for it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.events.question import ProbeKind, Question, QuestionKind
from interview_desktop.events.turns import Gap
from interview_desktop.interaction.conversation.gaps import LOOKED_FOR, ORDER
from interview_desktop.interaction.conversation.policy import choose_probe, missing
from interview_desktop.structure.wordings import load_wordings
from tests.interaction.conversation.labels import Labelled, agreement, labelled

ANSWERS = labelled()
SEEN = tuple(one for one in ANSWERS if not one.held_out)
SET_ASIDE = tuple(one for one in ANSWERS if one.held_out)
WORDINGS = load_wordings()
NOTHING: frozenset[ProbeKind] = frozenset()
STORY = (
    "Last year I worked at a hotel and a guest arrived late although his room was gone. "
    "It was my job to find him a bed that night. {action}{result}"
)
ACTION = "I called three hotels in the area, found him a suite and paid for the taxi. "
RESULT = "In the end he was happy and came back two months later."


def asked(kind: QuestionKind = "behavioural", minutes: float = 3.0) -> Question:
    text = "Tell me about a time you helped a difficult customer."
    return Question(id=f"a-{kind}", text=text, kind=kind, competency="service", minutes=minutes)


def kinds(answer: str, question: Question | None = None) -> set[ProbeKind]:
    return {gap.kind for gap in missing(question or asked(), answer)}


def test_agreement_with_the_labels_that_the_cues_were_tuned_on() -> None:
    found = agreement(SEEN)
    assert found.exact >= 0.97, found
    assert found.precision >= 0.97, found
    assert found.recall >= 0.97, found


def test_agreement_with_labels_that_nobody_tuned_on() -> None:
    """Floors under what was measured.

    The first time the set was tried: exact 0.78, precision 0.78, recall 0.90. After changes made for reasons found
    elsewhere: 0.88, 0.88, 0.92. Most of what is wrong is an end of a story that the cues do not know.
    """
    found = agreement(SET_ASIDE)
    assert found.exact >= 0.80, found
    assert found.precision >= 0.80, found
    assert found.recall >= 0.88, found


def test_the_labels_are_many_and_cover_every_kind() -> None:
    assert len(ANSWERS) >= 250
    assert len(SET_ASIDE) >= 50
    assert len({one.id for one in ANSWERS}) == len(ANSWERS)
    assert {kind for one in ANSWERS for kind in one.missing} == set(ORDER)


@pytest.mark.parametrize("one", SEEN[::5], ids=lambda one: one.id)
def test_a_typed_answer_and_the_same_without_punctuation_lack_the_same(one: Labelled) -> None:
    bare = re.sub(r"[.,;:!?]+(?=\s|$)", "", one.answer).lower()
    assert {gap.kind for gap in missing(one.question, bare)} - one.optional == one.found - one.optional


def test_each_part_added_takes_its_gap_away() -> None:
    nothing, acted, whole = (STORY.format(action=a, result=r) for a, r in (("", ""), (ACTION, ""), (ACTION, RESULT)))
    assert {"action", "result"} <= kinds(nothing)
    assert kinds(acted) == {"result"}
    assert kinds(whole) == set()


def test_a_group_in_place_of_the_person_is_asked_about() -> None:
    whole = STORY.format(action=ACTION, result=RESULT)
    assert kinds(whole.replace("I called", "We called").replace("It was my job", "We had")) == {"ownership"}


def test_a_plan_in_place_of_a_story_is_asked_about_only_where_a_story_was_wanted() -> None:
    plan = (
        "First I would listen to the customer, then I would apologise and I'd look for a solution that helps us both."
    )
    assert missing(asked(), plan)[0].kind == "hypothetical"
    assert missing(asked("situational"), plan) == ()


@pytest.mark.parametrize("answer", ["", "   ", "I don't know.", "um", "sorry could you repeat the question"])
def test_no_answer_is_only_too_short(answer: str) -> None:
    (gap,) = missing(asked(), answer)
    assert gap.kind == "too_short"
    assert gap.why.endswith(".")


def test_an_answer_is_judged_by_the_time_its_question_has() -> None:
    long_story = STORY.format(action=ACTION * 14, result=RESULT)
    assert "rambling" in kinds(long_story, asked(minutes=1.0))


@pytest.mark.parametrize("one", ANSWERS[::3], ids=lambda one: one.id)
def test_gaps_come_in_order_each_once_and_only_what_the_kind_looks_for(one: Labelled) -> None:
    for kind, looked_for in LOOKED_FOR.items():
        found = [gap.kind for gap in missing(asked(kind), one.answer)]
        assert found == sorted(set(found), key=ORDER.index)
        assert set(found) <= looked_for


def test_a_quote_in_a_gap_was_really_said() -> None:
    for one in ANSWERS:
        for gap in missing(one.question, one.answer):
            assert gap.quote in one.answer


@given(st.text(max_size=400))
def test_no_text_is_too_strange(answer: str) -> None:
    for kind in LOOKED_FOR:
        missing(asked(kind), answer)


def gap(kind: ProbeKind, quote: str = "") -> Gap:
    return Gap(kind=kind, why="For a test.", quote=quote)


def test_the_first_gap_that_was_not_asked_for_is_asked() -> None:
    gaps = (gap("result"), gap("number"))
    first = choose_probe(asked(), gaps, asked=NOTHING, left=2, wordings=WORDINGS, used=(), seed=1)
    second = choose_probe(asked(), gaps, asked=frozenset({"result"}), left=1, wordings=WORDINGS, used=(), seed=1)
    assert first is not None
    assert second is not None
    assert (first.kind, second.kind) == ("result", "number")


def test_nothing_is_asked_without_a_gap_or_when_no_follow_up_is_left() -> None:
    both: frozenset[ProbeKind] = frozenset({"result"})
    assert choose_probe(asked(), (), asked=NOTHING, left=2, wordings=WORDINGS, used=(), seed=1) is None
    assert choose_probe(asked(), (gap("result"),), asked=NOTHING, left=0, wordings=WORDINGS, used=(), seed=1) is None
    assert choose_probe(asked(), (gap("result"),), asked=both, left=2, wordings=WORDINGS, used=(), seed=1) is None


@given(st.integers(min_value=-(2**31), max_value=2**31))
def test_no_wording_comes_twice_while_others_are_left(seed: int) -> None:
    for kind in ORDER:
        used: set[str] = set()
        for _ in [one for one in WORDINGS.probes[kind] if not one.quotes]:
            probe = choose_probe(asked(), (gap(kind),), asked=NOTHING, left=1, wordings=WORDINGS, used=used, seed=seed)
            assert probe is not None
            assert probe.wording not in used
            used.add(probe.wording)


def test_only_words_that_can_be_read_back_are_quoted() -> None:
    spoken = ["we rebuilt the whole warehouse", "we um rebuilt it all", "we we rebuilt it", "did it", "we " * 20]
    for quote, allowed in zip(spoken, [True, False, False, False, False], strict=True):
        texts = {
            probe.text
            for seed in range(60)
            if (
                probe := choose_probe(
                    asked(), (gap("ownership", quote),), asked=NOTHING, left=1, wordings=WORDINGS, used=(), seed=seed
                )
            )
        }
        assert any(quote in text for text in texts) == allowed
        assert not any("{" in text for text in texts)
