"""`mood`, as a person runs it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_desktop import compose
from interview_desktop.engines.outfit import Outfit
from interview_desktop.errors import EngineUnavailable
from interview_desktop.settings import Settings
from tests.cli.entry import Run

GOOD = "I loved that project, and the result was excellent."


def test_one_line_for_a_person(run: Run) -> None:
    ended = run("mood", GOOD)
    assert ended.code == 0
    assert ended.out.startswith("positive: valence +0.")
    assert ended.out.endswith("(vader)\n")


def test_json_for_a_program(run: Run) -> None:
    told = run("mood", "It was a disaster.", "--json", "--engine", "vader").data
    assert list(told) == ["valence", "label", "confidence", "engine"]
    assert -1 <= told["valence"] < -0.05
    assert 0 < told["confidence"] <= 1
    assert (told["label"], told["engine"]) == ("negative", "vader")


def test_an_empty_text(run: Run) -> None:
    assert run("mood", "", "--json").data == {
        "valence": 0.0,
        "label": "neutral",
        "confidence": 0.0,
        "engine": "vader",
    }


@pytest.mark.parametrize(
    ("content", "label"), [(GOOD.encode(), "positive"), (b"", "neutral"), (b"\xff terrible \xfe", "negative")]
)
def test_a_dash_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch, content: bytes, label: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert run("mood", "-", "--json").data["label"] == label


def test_an_engine_that_is_not_installed_is_named_with_who_stands_in(run: Run) -> None:
    ended = run("mood", GOOD, "--engine", "distilbert", "--json")
    assert ended.data["engine"] == "vader"
    assert ended.err == "distilbert is not installed, so vader tells how texts sound.\n"


def test_the_settings_choose(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVIEW_TEXT_MOOD", "distilbert")
    assert "distilbert is not installed" in run("mood", GOOD).err


def test_a_name_that_is_no_engine(run: Run) -> None:
    ended = run("mood", GOOD, "--engine", "hal")
    assert (ended.code, ended.out) == (2, "")
    assert "There is no mood engine “hal”." in ended.err


def _damaged(_: str) -> Path:
    raise EngineUnavailable("The model distilbert is damaged.", "Install it again.")


@pytest.mark.parametrize("model", [_damaged, lambda _: Path("nowhere")])
def test_a_model_that_does_not_load_is_told_and_vader_stands_in(
    run: Run, monkeypatch: pytest.MonkeyPatch, model: Callable[[str], Path]
) -> None:
    outfit = Outfit(Settings(), installed=lambda purpose: ("sst2",) if purpose == "text_mood" else (), model=model)
    monkeypatch.setattr(compose, "outfit", lambda: outfit)
    ended = run("mood", GOOD, "--json")
    assert ended.data["engine"] == "vader"
    assert "vader tells how texts sound where distilbert cannot." in ended.err
    assert "distilbert" in ended.err.split(".")[0]
