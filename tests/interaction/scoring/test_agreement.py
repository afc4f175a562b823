"""Scoring against a coach: both halves of the labelled answers keep their floors, the one nobody tunes on its own."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from tests.interaction.scoring.agreement import (
    agreement,
    beyond_length,
    half_up,
    level,
    missed,
    recognised,
    scored,
    spearman,
    table,
    weighted_kappa,
)
from tests.interaction.scoring.labels import CRITERIA, HALVES, PARTS, Half, labelled

each_half = pytest.mark.parametrize("half", HALVES)


def test_weighted_kappa() -> None:
    assert weighted_kappa([1, 2, 3, 5], [1, 2, 3, 5]) == pytest.approx(1)
    assert weighted_kappa([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    # one pair is one level apart; by chance: 2*1*4 + 2*1*1 + 2*2*4 + 2*1*1 = 28 in place of 1 * 4
    assert weighted_kappa([1, 1, 3, 3], [1, 1, 3, 2]) == pytest.approx(1 - 4 / 28)
    assert weighted_kappa([1, 1, 5, 5], [1, 5, 1, 5]) == pytest.approx(0)
    assert math.isnan(weighted_kappa([], []))


def test_rank_correlation() -> None:
    assert spearman([1, 2, 3, 4], [1.1, 2.7, 2.8, 9.0]) == pytest.approx(1)
    assert spearman([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    # ranks 1.5, 1.5, 3 and 1, 2, 3
    assert spearman([1, 1, 2], [1, 2, 3]) == pytest.approx(1.5 / math.sqrt(1.5 * 2))
    assert math.isnan(spearman([2, 2], [1, 3]))


def test_halves_are_rounded_upward() -> None:
    assert [half_up(one) for one in (1.0, 2.49, 2.5, 3.5, 4.51)] == [1, 2, 3, 4, 5]


@each_half
def test_the_labels_are_sound(half: Half) -> None:
    answers = labelled(half)
    assert len(answers) >= 60
    for answer in answers:
        assert bool(answer.non_answer) != bool(answer.levels), answer.id
        assert set(answer.levels) <= {"overall", *CRITERIA}, answer.id
        assert all(1 <= value <= 5 for value in answer.levels.values()), answer.id
        assert not answer.present & answer.missing, answer.id
        assert answer.present | answer.missing in (set(), set(PARTS)), answer.id
    whole = Counter(answer.levels["overall"] for answer in answers if answer.levels)
    assert min(whole[value] for value in range(1, 6)) >= 5


def test_no_answer_is_in_two_files() -> None:
    texts = [answer.text for half in HALVES for answer in labelled(half) if answer.text]
    assert len(set(texts)) == len(texts)
    names = [answer.id for half in HALVES for answer in labelled(half)]
    assert len(set(names)) == len(names)


def test_length_alone_does_not_give_the_level_away() -> None:
    real = [answer for half in HALVES for answer in labelled(half) if not answer.non_answer]
    lengths = [float(len(answer.text.split())) for answer in real]
    assert spearman(lengths, [float(answer.levels["overall"]) for answer in real]) < 0.75


# What weighted kappa keeps: up to .4 agreement is fair, up to .6 moderate, up to .8 substantial (Landis & Koch, 1977).
FLOORS: dict[Half, dict[str, float]] = {
    "dev": {
        "overall": 0.72,
        "relevance": 0.6,
        "structure": 0.6,
        "specificity": 0.7,
        "ownership": 0.6,
        "result": 0.5,
        "concision": 0.5,
    },
    "fresh": {
        "overall": 0.78,
        "relevance": 0.6,
        "structure": 0.65,
        "specificity": 0.75,
        "ownership": 0.6,
        "result": 0.7,
        "concision": 0.3,
    },
    "held_out": {
        "overall": 0.68,
        "relevance": 0.5,
        "structure": 0.5,
        "specificity": 0.7,
        "ownership": 0.45,
        "result": 0.5,
        "concision": 0.45,
    },
}


@each_half
def test_scoring_agrees_with_a_coach(half: Half) -> None:
    for criterion, floor in FLOORS[half].items():
        found = agreement(half, criterion)
        assert found.kappa >= floor, found
        assert found.within >= (0.9 if criterion == "overall" else 0.7), found
    assert agreement(half, "overall").rank >= FLOORS[half]["overall"]


@each_half
def test_length_does_not_explain_the_agreement(half: Half) -> None:
    assert beyond_length(half) >= 0.5


@each_half
def test_what_is_called_missing_is_missing(half: Half) -> None:
    found = [missed(half, part) for part in PARTS]
    assert sum(one.rightly for one in found) >= 0.65 * sum(one.named for one in found), found
    assert sum(one.rightly for one in found) >= 0.35 * sum(one.missing for one in found), found


@each_half
def test_nearly_every_answer_gets_a_level(half: Half) -> None:
    found = agreement(half, "overall")
    assert found.unscored <= 0.05 * (found.n + found.unscored), found


@each_half
def test_what_is_no_answer_is_seen_and_has_no_level(half: Half) -> None:
    found = recognised(half)
    assert found.seen >= 0.85 * found.non_answers, found
    assert len(found.false_alarms) <= 0.03 * found.answers, found
    for _, scores in scored(half):
        assert not scores.non_answer or level(scores, "overall") is None


@each_half
def test_the_table_has_a_line_for_every_criterion(half: Half) -> None:
    lines = list(table(half))
    assert len(lines) == len(CRITERIA) + len(PARTS) + 5
    assert all(any(line.startswith(f"{criterion} ") for line in lines) for criterion in ("overall", *CRITERIA))
