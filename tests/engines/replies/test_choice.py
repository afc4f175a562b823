"""What words reactions, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.replies import Exchange, choice
from interview_desktop.engines.replies.dialogpt import DialoGpt
from interview_desktop.engines.replies.endpoint import Endpoint
from interview_desktop.errors import EngineFailed, EngineUnavailable, UsageError
from interview_desktop.settings import Settings

LOCAL = Settings(endpoint_url="http://localhost:11434/v1", endpoint_model="small")
FAR = Settings(endpoint_url="https://models.example/v1", endpoint_model="large")


def with_dialogpt(folder: Path) -> Outfit:
    return Outfit(
        Settings(), installed=lambda purpose: ("dialogpt-small",) * (purpose == "replies"), model=lambda _: folder
    )


def test_templates_are_always_there() -> None:
    assert choice.available(Outfit(Settings())) == {"templates"}
    assert choice.create("templates", Outfit(Settings())) is None
    assert "comes with the program" in choice.choose("auto", {"templates"}).why


def test_a_server_on_this_machine_needs_no_consent() -> None:
    assert choice.available(Outfit(LOCAL)) == {"endpoint", "templates"}
    assert not choice.is_online("endpoint", Outfit(LOCAL))
    engine = choice.create("endpoint", Outfit(LOCAL))
    assert isinstance(engine, Endpoint)
    assert engine.name == "small"


@pytest.mark.parametrize("consent", ["unasked", "refused"])
def test_a_server_elsewhere_needs_consent(consent: str) -> None:
    assert choice.available(Outfit(FAR.model_copy(update={"online_consent": consent}))) == {"templates"}
    with pytest.raises(EngineUnavailable, match="endpoint"):
        choice.create("endpoint", Outfit(FAR.model_copy(update={"online_consent": consent})))


def test_a_server_elsewhere_with_consent_is_online() -> None:
    outfit = Outfit(FAR.model_copy(update={"online_consent": "granted"}))
    assert "endpoint" in choice.available(outfit)
    assert choice.is_online("endpoint", outfit)
    assert not choice.is_online("dialogpt", outfit)


def test_a_consent_taken_back_holds_for_a_server_that_is_open_already() -> None:
    consent = [True]
    outfit = Outfit(FAR.model_copy(update={"online_consent": "granted"}), allowed=lambda: consent[0])
    engine = choice.create("endpoint", outfit)
    assert engine is not None
    consent[0] = False
    with pytest.raises(EngineFailed, match="not allowed"):
        engine.react((Exchange("Why?", "Because."),), "neutral", 1, lambda: False)


def test_without_a_model_there_is_no_endpoint() -> None:
    assert choice.available(Outfit(LOCAL.model_copy(update={"endpoint_model": ""}))) == {"templates"}


def test_dialogpt_where_it_is_installed(tmp_path: Path) -> None:
    outfit = with_dialogpt(tmp_path)
    assert choice.available(outfit) == {"dialogpt", "templates"}
    engine = choice.create("dialogpt", outfit)
    assert isinstance(engine, DialoGpt)
    assert engine.name == "dialogpt-small"
    with pytest.raises(EngineUnavailable, match="dialogpt"):
        choice.create("dialogpt", Outfit(Settings()))


def test_the_order_is_by_quality() -> None:
    everything = {"templates", "dialogpt", "endpoint"}
    assert [one.name for one in choice.ranking("auto", everything)] == ["endpoint", "dialogpt", "templates"]
    assert [one.name for one in choice.ranking("dialogpt", everything)] == ["dialogpt", "endpoint", "templates"]


def test_a_name_that_is_no_engine() -> None:
    with pytest.raises(UsageError, match="hal"):
        choice.choose("hal", {"templates"})
    with pytest.raises(ValueError, match="hal"):
        choice.create("hal", Outfit(Settings()))
