"""Another model's opinion, checked against what was said."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

from interview_desktop.engines.second_opinion.reader import LEAST, LONGEST, SecondReader
from interview_desktop.errors import EngineFailed
from tests.loopback_openai import Fault, LoopbackOpenAi

TURNS = (
    (1, "What did you build?", "At Acme I built twelve robots, and then we sold them."),
    (2, "What went wrong?", "  "),
    (3, "What did you learn?", "I learnt to ask before I build."),
)
GOOD = {"text": "The result is told in one clause.", "quote": "then we sold them", "turn": 1}
ALSO = {"text": "A plain lesson.", "quote": "ask before I build", "turn": 3}


def says(points: list[dict[str, Any]], summary: str = "") -> str:
    return json.dumps({"points": points, "summary": summary})


def opinion(text: str, fault: Fault = "fine") -> Any:
    with LoopbackOpenAi(text, fault) as server:
        return SecondReader(server.url, "other-model", timeout=20.0).read(TURNS)


def test_an_opinion_carries_its_models_name_and_the_persons_own_words() -> None:
    got = opinion(says([GOOD, ALSO], "Short answers\nthat end well."))
    assert got.engine == "other-model"
    assert [(point.turn, point.quote) for point in got.points] == [(1, "then we sold them"), (3, "ask before I build")]
    assert got.summary == "Short answers that end well."


@pytest.mark.parametrize(
    "bad",
    [
        {**GOOD, "quote": "we sold all of them"},
        {**GOOD, "turn": 3},
        {**GOOD, "turn": 9},
        {**GOOD, "turn": 2, "quote": ""},
        {**GOOD, "text": "I give this 7/10."},
        {**GOOD, "text": ""},
        {**GOOD, "text": "x" * 700},
    ],
)
def test_what_does_not_stand_the_checks_is_dropped(bad: dict[str, Any]) -> None:
    assert [point.turn for point in opinion(says([bad, ALSO])).points] == [3]


def test_five_points_at_most_and_a_graded_summary_is_none() -> None:
    got = opinion(says([GOOD] * 8, "I score this 9 out of 10."))
    assert len(got.points) == 5
    assert got.summary == ""


@pytest.mark.parametrize("text", ["", "I think it was fine.", '{"points": 3}', '{"points": [{"text": "x"}]}', "[]"])
def test_another_form_is_a_failure(text: str) -> None:
    with pytest.raises(EngineFailed, match="form") as failed:
        opinion(text)
    assert failed.value.hint


def test_nothing_left_is_a_failure() -> None:
    with pytest.raises(EngineFailed, match="rests on your answers"):
        opinion(says([{**GOOD, "quote": "never said at all"}]))


@pytest.mark.parametrize("fault", ["500", "garbage", "huge", "401"])
def test_a_failing_server(fault: Fault) -> None:
    with pytest.raises(EngineFailed):
        opinion("", fault)


def test_what_is_sent_is_data_and_has_an_end(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    long = [(number, "Why?", "so " * 5000) for number in range(1, 21)]
    with LoopbackOpenAi(says([], "All the same.")) as server:
        SecondReader(server.url, "other-model", "secret", timeout=20.0).read([*long, *TURNS])
    transcript = json.loads(server.chats[0].body["messages"][1]["content"])
    assert [turn["turn"] for turn in transcript][-2:] == [1, 3]  # the empty answer is left out
    assert sum(len(turn["answer"]) for turn in transcript) <= max(LONGEST, LEAST * len(transcript))
    assert not any(word in caplog.text for word in ("robots", "All the same", "secret"))


def test_without_an_answer_nobody_is_asked() -> None:
    with LoopbackOpenAi() as server, pytest.raises(EngineFailed, match="no answer yet"):
        SecondReader(server.url, "other-model").read([(1, "Why?", " ")])
    assert server.asked == []


def test_it_can_be_given_up() -> None:
    with LoopbackOpenAi(fault="slow") as server:
        assert SecondReader(server.url, "other-model").read(TURNS, server.waiting.is_set) is None
