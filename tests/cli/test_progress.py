"""`progress`: in words and as JSON, through the program's own entry."""

from __future__ import annotations

import pytest

from interview_desktop.events.progress import Practice
from interview_desktop.user.progress.practice import practice
from tests.cli.entry import Run
from tests.fakes import QuietServices
from tests.user.made import BAKERY, BEGUN, DAY, many, question, result

NAMED = {"teamwork": "Teamwork", "leadership": "Leadership"}


def looked_back(count: int) -> Practice:
    results = [
        result(
            at,
            criteria={"structure": 2.0 + at * 0.3},
            questions=[question(n, story=BAKERY if n == 0 else "", parts=("situation", "action")) for n in range(3)],
        )
        for at in range(count)
    ]
    return practice(results, BEGUN + 20 * DAY, competencies=NAMED)


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> QuietServices:
    made = QuietServices()
    monkeypatch.setattr("interview_desktop.compose.build", lambda: made)
    return made


def test_before_the_first_interview_it_says_what_to_do(run: Run, services: QuietServices) -> None:
    ended = run("progress")
    assert ended.code == 0
    assert ended.out.count("\n") == 1
    assert "take a first interview" in ended.out
    assert services.closed == [True]


def test_nothing_practised_as_json(run: Run, services: QuietServices) -> None:
    assert services.coaching.kept_progress == Practice(sessions=0)
    assert Practice.model_validate(run("progress", "--json").data) == Practice(sessions=0)


def test_everything_in_words(run: Run, services: QuietServices) -> None:
    services.coaching.kept_progress = looked_back(6)
    ended = run("progress")
    words = " ".join(ended.out.split())
    assert "6 sessions, 6 interviews" in words
    assert "Story with a beginning and an end" in words
    assert "Rising: by about 0.3" in words
    assert "“last year at the bakery one of the ovens…”: 6 tellings; Teamwork; best at level 3.0" in words
    assert "without task and result" in words
    assert "No story yet for: Leadership." in words
    assert " 7 2023-" in words
    assert "next Take an interview and attend to one thing" in words
    assert "not assessment" in words
    assert max(map(len, ended.out.splitlines())) <= 80


def test_everything_as_json(run: Run, services: QuietServices) -> None:
    services.coaching.kept_progress = looked_back(6)
    assert Practice.model_validate(run("progress", "--json").data) == looked_back(6)


def test_a_long_list_is_cut_and_says_so(run: Run, services: QuietServices) -> None:
    services.coaching.kept_progress = practice(many(60, 6), BEGUN, competencies=NAMED)
    assert "more; --json has them all." in run("progress").out


def test_an_own_range_is_announced(run: Run, services: QuietServices) -> None:
    services.coaching.kept_progress = looked_back(2)
    assert "1 spoken session more until your own range" in " ".join(run("progress").out.split())
