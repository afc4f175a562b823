"""`doctor`: says what is missing and never falls over it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_desktop import doctor, settings
from interview_desktop.cli.doctor import as_json, as_text
from interview_desktop.doctor import Check, examine, free_space, healthy

GROUPS = {"versions", "libraries", "engines", "online", "devices", "disk", "files"}
FINE = Check("disk", "free space", ok=True, detail="80 GB")
LACKING = Check("devices", "microphone", ok=False, detail="none found", mend="Connect one.")


def found(name: str) -> Check:
    (check,) = examine(name)
    return check


def test_every_part_is_examined_and_what_is_not_well_has_a_mend() -> None:
    checks = examine()
    assert {check.group for check in checks} == GROUPS
    assert len({check.name for check in checks}) == len(checks)
    assert all(check.mend for check in checks if not check.ok)
    assert all(check.ok for check in checks if check.group in ("versions", "libraries", "engines"))


def test_the_exit_code_and_the_json_agree() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "interview_desktop", "doctor", "--json"],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    told = json.loads(ended.stdout)
    entries = [entry for group in GROUPS for entry in told[group]]
    assert told["ok"] == all(entry["ok"] for entry in entries)
    assert ended.returncode == (0 if told["ok"] else 1)
    assert all(set(entry) == {"name", "ok", "detail", "mend"} for entry in entries)


@pytest.mark.sound
def test_with_a_sound_system_everything_works() -> None:
    assert [check for check in examine() if not check.ok] == []


def test_without_portaudio_the_rest_is_still_examined(tmp_path: Path) -> None:
    (tmp_path / "sounddevice.py").write_text('raise OSError("PortAudio library not found")\n', encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "interview_desktop", "doctor", "--json"],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    told = json.loads(ended.stdout)
    sound = next(entry for entry in told["libraries"] if entry["name"] == "sound")
    assert ended.returncode == 1
    assert not sound["ok"]
    assert "libportaudio2" in sound["mend"]
    assert [entry["ok"] for entry in told["devices"]] == [False, False]
    assert all(entry["mend"] for entry in told["devices"])
    assert all(entry["ok"] for entry in told["disk"])


def test_a_chosen_microphone_that_is_not_there_is_named() -> None:
    settings.save(audio_input="Grandmother's headset")
    check = found("microphone")
    assert not check.ok
    assert check.mend


def test_a_refused_microphone_needs_no_mend() -> None:
    settings.save(microphone_consent="refused")
    assert found("microphone").ok


def test_a_broken_settings_file_is_one_check_among_others() -> None:
    path = settings.settings_file()
    path.parent.mkdir(parents=True)
    path.write_text("volume = [", encoding="utf-8")
    check = found("settings file")
    assert not check.ok
    assert str(path) in check.mend


def test_a_damaged_database_is_told(home: Path) -> None:
    from interview_desktop.store.database import default_path  # SQLAlchemy only for this test

    default_path().parent.mkdir(parents=True)
    default_path().write_bytes(b"this is no database at all, " * 200)
    check = found("sessions")
    assert not check.ok
    assert check.mend


def test_a_folder_that_cannot_be_made_is_told(home: Path) -> None:
    home.write_text("a file where the folder should be", encoding="utf-8")
    check = found("data folder")
    assert not check.ok
    assert str(home) in check.mend


def test_room_is_measured_where_the_folder_will_be(tmp_path: Path) -> None:
    assert free_space(tmp_path / "not" / "yet", needed=1).ok
    short = free_space(tmp_path, needed=10**18)
    assert not short.ok
    assert "Free at least" in short.mend


def test_a_part_that_fails_in_its_own_way_stops_nothing() -> None:
    def fail() -> Check:
        raise RuntimeError("as libraries do")

    check = doctor._guarded("engines", "odd", fail)
    assert (check.ok, check.detail) == (False, "RuntimeError: as libraries do")
    assert check.mend


def test_the_text_marks_what_to_mend_in_words() -> None:
    text = as_text([FINE, LACKING])
    assert "ok    free space: 80 GB" in text
    assert "MEND  microphone: none found" in text
    assert "Connect one." in text
    assert text.endswith("1 of 2 need a mend.")
    assert as_text([FINE]).endswith("Everything works.")


def test_json_groups_the_checks() -> None:
    told = as_json([FINE, LACKING])
    assert told["ok"] is healthy([FINE, LACKING]) is False
    assert told["devices"] == [{"name": "microphone", "ok": False, "detail": "none found", "mend": "Connect one."}]
