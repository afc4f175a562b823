"""Settings: what is stronger, what is refused, and that a failed save loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_desktop import settings
from interview_desktop.errors import StoreError, UsageError
from interview_desktop.events.speech import Patience


def test_defaults_hold_without_a_file(home: Path) -> None:
    assert settings.load() == settings.Settings()
    assert settings.load().turn_mode == "automatic"
    assert not home.exists()


def test_every_setting_says_what_it_is_for() -> None:
    undescribed = [name for name, field in settings.Settings.model_fields.items() if not field.description]
    assert not undescribed


def test_a_saved_setting_is_in_force_and_the_others_stay(home: Path) -> None:
    settings.save(volume=0.4)
    settings.save(theme="dark")
    assert (settings.load().volume, settings.load().theme) == (0.4, "dark")
    assert settings.settings_file() == home / "config" / "settings.toml"


def test_a_group_is_saved_whole() -> None:
    settings.save(patience=Patience(finished=1.2))
    assert settings.load().patience == Patience(finished=1.2)


def test_the_environment_is_stronger_than_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(max_probes=1)
    monkeypatch.setenv("INTERVIEW_MAX_PROBES", "3")
    monkeypatch.setenv("INTERVIEW_PATIENCE__FINISHED", "2.0")
    assert settings.load().max_probes == 3
    assert settings.load().patience.finished == 2.0


def test_a_value_out_of_range_is_refused_and_nothing_is_written() -> None:
    with pytest.raises(UsageError, match="cannot be a setting"):
        settings.save(volume=3.0)
    assert not settings.settings_file().exists()


def test_a_broken_file_is_named_with_its_mend() -> None:
    path = settings.settings_file()
    path.parent.mkdir(parents=True)
    path.write_text("volume = [", encoding="utf-8")
    with pytest.raises(UsageError) as told:
        settings.load()
    assert str(path) in told.value.hint


def test_a_senseless_value_in_the_file_names_its_setting() -> None:
    path = settings.settings_file()
    path.parent.mkdir(parents=True)
    path.write_text("volume = 7", encoding="utf-8")
    with pytest.raises(UsageError, match="“volume”"):
        settings.load()


def test_a_file_that_cannot_be_written_is_a_clear_fault_and_the_old_one_stays() -> None:
    settings.save(volume=0.4)
    settings.settings_file().with_suffix(".part").mkdir()
    with pytest.raises(StoreError, match="could not be saved"):
        settings.save(volume=0.5)
    assert settings.load().volume == 0.4


def test_without_a_home_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INTERVIEW_HOME")
    assert "interview-desktop" in str(settings.folder("data"))
