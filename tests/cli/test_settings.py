"""`settings`: what is listed, changed and refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from interview_desktop import settings
from interview_desktop.cli.settings import app
from interview_desktop.errors import UsageError


def invoke(*arguments: str) -> str:
    ended = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert ended.exit_code == 0
    return ended.output


def listed() -> dict[str, dict[str, object]]:
    return {row["name"]: row for row in json.loads(invoke("list", "--json"))}


def test_every_setting_is_listed_with_what_it_is_for() -> None:
    rows = listed()
    groups = {name.split(".")[0] for name in rows}
    assert groups == set(settings.Settings.model_fields)
    assert all(row["description"] for row in rows.values())
    assert rows["patience.finished"]["default"] == 0.8


def test_a_change_is_kept_and_shows_where_it_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    invoke("set", "captions", "false")
    invoke("set", "patience.finished", "1.2")
    monkeypatch.setenv("INTERVIEW_VOLUME", "0.3")
    rows = listed()
    assert (rows["captions"]["value"], rows["captions"]["source"]) == (False, "file")
    assert (rows["patience.finished"]["value"], rows["patience.finished"]["source"]) == (1.2, "file")
    assert rows["patience.unsure"]["source"] == "default"
    assert (rows["volume"]["value"], rows["volume"]["source"]) == (0.3, "environment")
    assert settings.load().patience.finished == 1.2


def test_a_second_change_in_a_group_keeps_the_first() -> None:
    invoke("set", "patience.finished", "1.2")
    invoke("set", "patience.unsure", "2.2")
    assert (settings.load().patience.finished, settings.load().patience.unsure) == (1.2, 2.2)


def test_a_variable_in_the_environment_is_told_to_be_stronger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVIEW_THEME", "light")
    assert "INTERVIEW_THEME is stronger" in invoke("set", "theme", "dark")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("nothing", "1", "no setting"),
        ("patience", "1", "no setting"),
        ("theme", "blue", "light"),
        ("volume", "2", "volume"),
        ("text_scale", "big", "text_scale"),
        ("online_minutes", "-1", "online_minutes"),
        ("endpoint_url", "http://me:secret@127.0.0.1/v1", "no name, password or key"),
        ("endpoint_url", "http://127.0.0.1/v1?key=secret", "no name, password or key"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_written(name: str, value: str, told: str) -> None:
    with pytest.raises(UsageError) as fault:
        invoke("set", name, value)
    assert told in str(fault.value)
    assert not settings.settings_file().exists()


def test_the_list_for_people_shows_values_and_choices() -> None:
    text = invoke("list")
    assert 'turn_mode = "automatic"' in text
    assert "One of: system, light, dark." in text


def test_the_path_is_that_of_the_file(home: Path) -> None:
    assert Path(invoke("path").strip()) == home / "config" / "settings.toml"


def test_measures_are_switched_off_by_name_and_on_again_by_naming_none() -> None:
    invoke("set", "switched_off", "pace, fillers")
    assert settings.load().switched_off == ("pace", "fillers")
    assert "restarts" in invoke("list")
    invoke("set", "switched_off", "")
    assert settings.load().switched_off == ()
    with pytest.raises(UsageError, match="smell"):
        invoke("set", "switched_off", "smell")
