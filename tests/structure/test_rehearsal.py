"""The sample candidate: has something to say at every turn, and gives the follow-ups something to do."""

from __future__ import annotations

from typing import get_args

import pytest

from interview_desktop.events.plan import Plan
from interview_desktop.events.question import ProbeKind
from interview_desktop.interaction.conversation.policy import missing, wants_no_question
from interview_desktop.structure.documents import assets
from interview_desktop.structure.rehearsal import sample_answers
from tests.library import library

WRITTEN = sorted(
    one.name.removesuffix(".toml") for one in (assets() / "rehearsal").iterdir() if "fallback" not in one.name
)


def planned(template: str) -> Plan:
    return library().plan(template, max_probes=2, seed=1)


@pytest.mark.parametrize("template", WRITTEN)
def test_every_question_and_every_probe_has_an_answer(template: str) -> None:
    plan = planned(template)
    sample = sample_answers(template, plan)
    answers = [sample.answer(place, "answer") for place in range(len(plan.questions))]
    assert len(set(answers)) == len(answers)
    for probe in get_args(ProbeKind):
        first, second = (sample.answer(0, "follow_up", probe, seed=seed) for seed in range(2))
        assert first
        assert second
    assert sample.answer(0, "main_point")


@pytest.mark.parametrize("template", WRITTEN)
def test_some_answers_are_whole_and_some_call_for_a_follow_up(template: str) -> None:
    plan = planned(template)
    sample = sample_answers(template, plan)
    whole = 0
    for place, question in enumerate(plan.questions):
        answer = sample.answer(place, "answer")
        gaps = missing(question, answer)
        whole += not gaps
        if gaps:
            more = sample.answer(place, "follow_up", gaps[0].kind)
            assert gaps[0].kind not in {gap.kind for gap in missing(question, f"{answer} {more}")}
    assert 0 < whole < len(plan.questions)


def test_an_own_question_is_asked_once_and_then_declined() -> None:
    plan = planned("general-behavioural")
    sample = sample_answers("general-behavioural", plan)
    said = [sample.answer(-1, "own_question", seed=turn) for turn in range(3)]
    assert [wants_no_question(one) for one in said] == [False, True, True]


def test_a_template_without_a_script_gets_what_fits_anywhere() -> None:
    plan = planned("general-behavioural")
    sample = sample_answers("made-by-a-coach", plan)
    assert missing(plan.questions[1], sample.answer(1, "answer")) == ()
