"""`probe` as a person or a script calls it."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from interview_desktop.cli.main import app

QUESTION = "Tell me about a time you led a team."
TEAM = (
    "Last year our shop had to move within two weeks. We packed everything at night, we labelled the boxes and we "
    "opened on time, and the customers were happy."
)


def run(*arguments: str, given: str | None = None) -> str:
    ended = CliRunner().invoke(app, ["probe", *arguments], input=given)
    assert ended.exit_code == 0, ended.output
    return ended.output


def test_json_names_the_gaps_and_the_follow_up() -> None:
    told = json.loads(run("--question", QUESTION, "--answer", TEAM, "--json"))
    assert told["missing"] == ["ownership"]
    assert set(told["probe"]) == {"kind", "text"}
    assert told["probe"]["kind"] == "ownership"
    assert told["probe"]["text"].endswith("?")


def test_meaning_is_told_when_it_is_asked_for() -> None:
    told = json.loads(
        run(
            "--question", QUESTION, "--answer", TEAM, "--meaning", "words", "--strong", "How the team was led", "--json"
        )
    )
    assert set(told["relevance"]) == {"question", "strong", "engine"}
    assert told["relevance"]["engine"] == "words"
    assert "Nearness by words" in run("--question", QUESTION, "--answer", TEAM, "--meaning", "auto")


def test_nothing_missing_is_an_empty_list_and_no_probe() -> None:
    answer = (
        "I'd like to work with maps, and I have used yours on every cycling trip for the last three years with joy."
    )
    assert json.loads(run("--question", "Why do you want to work here?", "--answer", answer, "--json")) == {
        "missing": [],
        "probe": None,
    }


def test_an_answer_comes_from_standard_input() -> None:
    assert json.loads(run("--question", QUESTION, "--answer", "-", "--json", given=TEAM))["missing"] == ["ownership"]
    assert json.loads(run("--question", QUESTION, "--answer", "-", "--json", given=""))["missing"] == ["too_short"]


def test_the_kind_can_be_said_and_changes_what_is_looked_for() -> None:
    plan = "I would talk to everybody in the team first, and then I would write a plan that each of them can work with."
    seen = json.loads(run("--question", QUESTION, "--answer", plan, "--json"))["missing"]
    said = json.loads(run("--question", QUESTION, "--answer", plan, "--json", "--kind", "situational"))["missing"]
    assert seen[0] == "hypothetical"
    assert said == []


def test_a_person_reads_reasons() -> None:
    told = run("--question", QUESTION, "--answer", TEAM)
    assert "A behavioural question." in told
    assert "ownership: The answer tells what a group did" in told
    assert "Next: " in told


def test_another_seed_asks_in_other_words() -> None:
    texts = {
        json.loads(run("--question", QUESTION, "--answer", TEAM, "--json", "--seed", str(n)))["probe"]["text"]
        for n in range(8)
    }
    assert len(texts) > 2


@pytest.mark.parametrize(
    "arguments", [("--question", QUESTION), ("--question", QUESTION, "--answer", "x", "--minutes", "0")]
)
def test_what_makes_no_sense_is_refused(arguments: tuple[str, ...]) -> None:
    assert CliRunner().invoke(app, ["probe", *arguments]).exit_code == 2
