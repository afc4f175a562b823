"""Who tells a story, whom it is about and which English it is told in change nothing about what was done."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from statistics import fmean

import pytest

from interview_desktop.events.question import QuestionKind
from tests.interaction.scoring.judged import Levels, known, said
from tests.interaction.scoring.variants import AMERICAN, BRITISH, PEOPLE, STORIES_ABOUT, about


@pytest.mark.parametrize("story", STORIES_ABOUT)
def test_who_the_others_are_changes_nothing(story: str) -> None:
    first, *others = (said(about(story, person)) for person in PEOPLE)
    assert any(first.values())
    assert others == [first] * len(others)


def test_british_and_american_spelling_are_worth_the_same() -> None:
    british = said(BRITISH)
    assert known(british, "overall") > 1
    assert british == said(AMERICAN)


_VARIETIES = tomllib.loads((Path(__file__).parent / "labelled" / "varieties.toml").read_text(encoding="utf-8"))["pair"]


def pair(entry: Mapping[str, str]) -> tuple[Levels, Levels]:
    """The levels of the same answer in two kinds of English."""
    kind: QuestionKind = "competency" if entry["kind"] == "competency" else "behavioural"
    one, other = (said(" ".join(entry[which].split()), entry["question"], kind) for which in ("one", "other"))
    return one, other


def test_the_same_deed_is_worth_the_same_in_every_kind_of_english() -> None:
    """Koenecke (2020) is about recognisers; nobody may be heard worse a second time by what scores them."""
    pairs = [pair(entry) for entry in _VARIETIES]
    apart = [known(one, "overall") - known(other, "overall") for one, other in pairs]
    assert len(apart) >= 12
    assert fmean(abs(one) for one in apart) <= 0.5
    assert abs(fmean(apart)) <= 0.25
    assert max(abs(one) for one in apart) <= 1.0
