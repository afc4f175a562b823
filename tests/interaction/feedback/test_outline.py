"""An outline comes after an attempt: own words where a part was told, the question's words where it was not."""

from __future__ import annotations

from typing import get_args

import pytest

from interview_desktop.events.coaching import OutlineLine
from interview_desktop.events.question import Question, QuestionKind
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.build import build
from interview_desktop.interaction.feedback.outline import LOOKED_FOR
from tests.interaction.feedback.spoken import meta, plan, turn
from tests.interaction.feedback.test_build import BEGINNING, DEED


def lines(*turns: Turn, kind: QuestionKind = "behavioural", **changes: object) -> tuple[OutlineLine, ...]:
    asked = plan(kind)
    question = Question.model_validate(asked.questions[0].model_dump() | changes)
    return build(meta(), asked.model_copy(update={"questions": (question,)}), turns).questions[0].outline


def test_before_an_attempt_there_is_none() -> None:
    assert lines() == ()
    assert lines(turn(1, closed="skipped")) == ()


def test_what_was_told_comes_with_its_words_and_what_was_not_with_what_to_add() -> None:
    found = {line.part: line for line in lines(turn(1, BEGINNING, DEED), probes={"result": "How did it end?"})}
    assert list(found) == ["situation", "task", "action", "result"]
    own = found["action"].yours
    assert own is not None
    assert own.text in DEED
    assert found["result"].yours is None
    assert "How did it end?" in found["result"].text


def test_what_the_question_looks_for_closes_it() -> None:
    assert lines(turn(1, DEED), looks_for="Tells how it ended.")[-1] == OutlineLine(
        part=LOOKED_FOR, text="Tells how it ended."
    )


@pytest.mark.parametrize("kind", get_args(QuestionKind))
def test_every_kind_of_question_has_three_to_five_lines(kind: QuestionKind) -> None:
    said = turn(1, "i would call first because it is urgent", DEED, "that took 3 days")
    found = lines(said, kind=kind, looks_for="A reason.")
    assert 3 <= len(found) <= 5
    quotes = [line.yours.text for line in found if line.yours]
    assert len(set(quotes)) == len(quotes)
    assert all(text in said.text for text in quotes)
