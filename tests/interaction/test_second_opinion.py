"""A second opinion is asked for, checked, kept with its session, and marked wherever it is shown."""

from __future__ import annotations

import json

import pytest

from interview_desktop.engines.second_opinion.reader import SecondReader
from interview_desktop.errors import EngineFailed, EngineUnavailable, UsageError
from interview_desktop.interaction.report.html import render as as_html
from interview_desktop.interaction.report.text import render as as_text
from interview_desktop.interaction.second_opinion import SecondOpinions
from tests.interaction.interview.candidates import WHOLE_STORY, plan
from tests.interaction.parts import Room, room
from tests.loopback_openai import LoopbackOpenAi

QUOTE = "complaints fell by half"
SAYS = json.dumps(
    {
        "points": [
            {"text": "The result is told as a figure, which makes it easy to believe.", "quote": QUOTE, "turn": 1},
            {"text": "This rests on nothing that was said.", "quote": "I climbed a mountain alone", "turn": 1},
        ],
        "summary": "A clear story with its result.",
    }
)


def finished(made: Room) -> str:
    session = made.service.start(plan(1, max_probes=0), seed=1)
    made.wait_for_end()
    return session


def opinions(made: Room, server: LoopbackOpenAi, running: str = "") -> SecondOpinions:
    return SecondOpinions(made.journal, lambda: SecondReader(server.url, "llama-test"), lambda: running)


def test_what_comes_back_is_kept_and_marked_in_every_report() -> None:
    with LoopbackOpenAi(SAYS) as server, room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        asked = opinions(made, server)
        assert asked.reader() == "llama-test"
        asked.ask(session)
        feedback = made.past.feedback(session)
        assert made.past.sessions()[0].status == "finished"
    opinion = feedback.second_opinion
    assert opinion is not None
    assert [point.quote for point in opinion.points] == [QUOTE]
    for report in (as_text(feedback), as_html(feedback, {})):
        flat = " ".join(report.split())
        assert "A second opinion, by" in flat
        assert "These are the words of the language model llama-test, not of this program." in flat
        assert QUOTE in flat
        assert "mountain" not in flat


def test_a_newer_opinion_takes_the_place_of_the_older() -> None:
    later = json.dumps({"points": [{"text": "Short and clear.", "quote": QUOTE, "turn": 1}], "summary": ""})
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        for says in (SAYS, later):
            with LoopbackOpenAi(says) as server:
                opinions(made, server).ask(session)
        opinion = made.past.state(session).second_opinion
    assert opinion is not None
    assert opinion.points[0].text == "Short and clear."


def test_a_server_that_fails_changes_nothing() -> None:
    with LoopbackOpenAi("no json at all") as server, room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        before = made.past.entries(session)
        with pytest.raises(EngineFailed) as caught:
            opinions(made, server).ask(session)
        assert caught.value.hint
        assert made.past.entries(session) == before


def test_nobody_is_asked_unless_it_is_switched_on() -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        off = SecondOpinions(made.journal, lambda: None, lambda: "")
        assert off.reader() == ""
        with pytest.raises(EngineUnavailable, match="not switched on"):
            off.ask(session)


def test_not_while_the_interview_runs() -> None:
    with LoopbackOpenAi(SAYS) as server, room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        with pytest.raises(UsageError, match="running"):
            opinions(made, server, running=session).ask(session)
        assert not server.chats
