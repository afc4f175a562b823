"""What holds for any bank, any template, any history and any seed."""

from __future__ import annotations

import random
import re

from hypothesis import event, given
from hypothesis import strategies as st

from interview_desktop.errors import UsageError
from interview_desktop.events.plan import Order
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection import OPENING, OWN_QUESTIONS, Pick, Selection, select
from interview_desktop.structure.selection.wishes import OF_THEIR_OWN
from interview_desktop.structure.template import Template
from tests.structure.selection.made import banks, histories, orders, templates

Bank = list[Eligible]
seeds = st.integers(0, 2**31)
times = st.one_of(st.none(), st.floats(0, 60))


def selected(
    template: Template, bank: Bank, order: Order, history: dict[str, float], seed: int, minutes: float | None
) -> Selection | None:
    try:
        found = select(template, bank, order=order, history=history, seed=seed, minutes=minutes)
    except UsageError as refused:
        event("refused")
        if not (refused.sentence.endswith(".") and refused.hint.endswith(".")):
            raise AssertionError("a refusal speaks in sentences") from refused
        return None
    event("selected")
    return found


@given(templates, banks, orders, histories, seeds, times)
def test_it_fits_its_time_or_says_why(
    template: Template, bank: Bank, order: Order, history: dict[str, float], seed: int, minutes: float | None
) -> None:
    found = selected(template, bank, order, history, seed, minutes)
    if found is None:
        return
    total = sum(pick.question.minutes for pick in found.picks) + OPENING + OWN_QUESTIONS
    assert abs(found.minutes - total) < 1e-6
    assert found.minutes <= found.available == (template.minutes if minutes is None else minutes)
    slots = sorted([pick.slot for pick in found.picks] + [one.slot for one in found.left_out])
    assert slots == list(range(len(template.slots))), "each slot is asked or says why not"
    assert all(one.why.endswith(".") for one in found.left_out)


@given(templates, banks, orders, seeds, st.floats(0, 12))
def test_the_least_minutes_that_a_refusal_names_are_enough(
    template: Template, bank: Bank, order: Order, seed: int, minutes: float
) -> None:
    try:
        select(template, bank, order=order, history={}, seed=seed, minutes=minutes)
    except UsageError as refused:
        named = re.fullmatch(r"Give the interview at least ([\d.]+) minutes\.", refused.hint)
        if named:
            event("too short")
            assert float(named[1]) > minutes
            assert select(template, bank, order=order, history={}, seed=seed, minutes=float(named[1])).picks


@given(templates, banks, orders, histories, seeds, times)
def test_no_question_comes_twice_not_even_as_an_alternative(
    template: Template, bank: Bank, order: Order, history: dict[str, float], seed: int, minutes: float | None
) -> None:
    found = selected(template, bank, order, history, seed, minutes)
    if found is not None:
        ids = [one.id for pick in found.picks for one in (pick.question, *pick.alternatives)]
        assert len(ids) == len(set(ids))


@given(templates, banks, orders, histories, seeds, times)
def test_fixed_questions_are_kept_and_wishes_granted(
    template: Template, bank: Bank, order: Order, history: dict[str, float], seed: int, minutes: float | None
) -> None:
    found = selected(template, bank, order, history, seed, minutes)
    for pick in found.picks if found is not None else ():
        wish = template.slots[pick.slot]
        assert pick.interviewer == min(wish.interviewer, len(template.interviewers) - 1)
        if wish.question:
            assert pick.question.id == wish.question
            assert pick.alternatives == ()
            continue
        for one in (pick.question, *pick.alternatives):
            assert_granted(template, pick, one)


def assert_granted(template: Template, pick: Pick, one: Eligible) -> None:
    wish = template.slots[pick.slot]
    assert wish.competency in ("", one.competency)
    assert wish.kind in (None, one.kind)
    assert wish.tag in ("", one.category, *one.tags)
    assert one.industry in (template.industry, "any")
    assert not one.seniority or template.seniority in one.seniority
    if one.interview_types and template.interview_type not in one.interview_types:
        assert wish.kind is not None
        assert not OF_THEIR_OWN.issuperset(one.interview_types)


@given(templates, banks, orders, histories, seeds, times)
def test_alternatives_can_stand_in(
    template: Template, bank: Bank, order: Order, history: dict[str, float], seed: int, minutes: float | None
) -> None:
    found = selected(template, bank, order, history, seed, minutes)
    for pick in found.picks if found is not None else ():
        assert len(pick.alternatives) <= 4
        assert template.adapt or not pick.alternatives
        assert list(pick.alternatives) == sorted(pick.alternatives, key=lambda one: (one.difficulty, one.id))
        for one in pick.alternatives:
            assert one.minutes <= pick.question.minutes
            assert one.competency == pick.question.competency
            assert not template.novelty or history.get(one.id, 90.0) >= 7


@given(templates, banks, orders, histories, seeds, times, st.randoms(use_true_random=False))
def test_the_same_seed_gives_the_same_interview_however_the_bank_is_sorted(
    template: Template,
    bank: Bank,
    order: Order,
    history: dict[str, float],
    seed: int,
    minutes: float | None,
    chance: random.Random,
) -> None:
    mixed = list(bank)
    chance.shuffle(mixed)
    first = selected(template, bank, order, history, seed, minutes)
    assert selected(template, mixed, order, history, seed, minutes) == first


@given(templates, banks, orders, histories, seeds, times)
def test_every_question_says_why_in_a_few_sentences(
    template: Template, bank: Bank, order: Order, history: dict[str, float], seed: int, minutes: float | None
) -> None:
    found = selected(template, bank, order, history, seed, minutes)
    for pick in found.picks if found is not None else ():
        assert 1 <= len(pick.why) <= 4
        assert all(one[0].isupper() and one.endswith(".") for one in pick.why)


@given(templates, banks, orders, histories, seeds, times)
def test_coverage_accounts_for_every_minute(
    template: Template, bank: Bank, order: Order, history: dict[str, float], seed: int, minutes: float | None
) -> None:
    found = selected(template, bank, order, history, seed, minutes)
    if found is not None:
        parts = found.coverage.values()
        assert abs(sum(one.got for one in parts) - 1) < 1e-6
        assert abs(sum(one.wanted for one in parts) - 1) < 1e-6
        assert sum(one.questions for one in parts) == len(found.picks)


@given(templates, banks, histories, seeds)
def test_as_written_keeps_the_slots_and_a_panel_member_asks_in_one_go(
    template: Template, bank: Bank, history: dict[str, float], seed: int
) -> None:
    written = selected(template, bank, "as_written", history, seed, None)
    if written is not None:
        slots = [pick.slot for pick in written.picks]
        assert slots == sorted(slots)
    grouped = selected(template, bank, "by_interviewer", history, seed, None)
    if grouped is not None:
        asking = [pick.interviewer for pick in grouped.picks]
        turns = [one for at, one in enumerate(asking) if at == 0 or one != asking[at - 1]]
        assert len(turns) == len(set(turns))
        assert grouped.picks[0].slot == min(pick.slot for pick in grouped.picks)


@given(templates, banks, seeds)
def test_on_a_rising_curve_wishes_between_fixed_questions_get_harder(template: Template, bank: Bank, seed: int) -> None:
    found = selected(template.model_copy(update={"curve": "rising"}), bank, "curve", {}, seed, None)
    for before, after in zip(found.picks, found.picks[1:], strict=False) if found is not None else ():
        if not template.slots[before.slot].question and not template.slots[after.slot].question:
            assert before.question.difficulty <= after.question.difficulty
