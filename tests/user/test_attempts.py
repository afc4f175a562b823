"""Attempts at one question, across sessions."""

from __future__ import annotations

from interview_desktop.user.progress.attempts import attempts, best, questions
from tests.user.made import question, result, session_id


def test_every_attempt_in_the_order_it_was_given() -> None:
    results = (
        result(2, questions=[question(0, question="why", level=2.0), question(3, question="why", level=4.5)]),
        result(1, questions=[question(0, question="why", level=3.0), question(1, question="other")]),
    )
    assert [(one.session, one.index, one.level) for one in attempts(results, "why")] == [
        (session_id(1), 0, 3.0),
        (session_id(2), 0, 2.0),
        (session_id(2), 3, 4.5),
    ]
    assert attempts(results, "nothing") == ()


def test_what_was_skipped_or_rehearsed_is_no_attempt() -> None:
    results = (
        result(1, questions=[question(0, question="why", words=0, level=None)]),
        result(2, candidate="sample", questions=[question(0, question="why")]),
    )
    assert attempts(results, "why") == ()
    assert questions(results) == ()


def test_an_attempt_in_a_session_that_can_be_resumed_is_one() -> None:
    assert len(attempts((result(1, finished=False, questions=[question(0, question="why")]),), "why")) == 1


def test_best_is_the_highest_and_of_equals_the_latest() -> None:
    tries = attempts(
        [
            result(at, questions=[question(0, question="why", level=level)])
            for at, level in enumerate([3.0, 4.0, 4.0, None])
        ],
        "why",
    )
    found = best(tries)
    assert found is not None
    assert found.session == session_id(2)
    assert best(tries[3:]) is None
    assert best(()) is None


def test_questions_the_latest_practised_first() -> None:
    results = (
        result(1, questions=[question(0, question="a", level=4.0), question(1, question="b", level=None)]),
        result(2, questions=[question(0, question="a", level=2.0, text="Asked anew?")]),
    )
    first, second = questions(results)
    assert (first.question, first.text, first.attempts) == ("a", "Asked anew?", 2)
    assert first.best is not None
    assert (first.best.level, first.latest.level) == (4.0, 2.0)
    assert (second.question, second.best, second.latest.level) == ("b", None, None)
