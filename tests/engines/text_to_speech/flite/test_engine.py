"""flite where it is not as it should be; a small program stands in for it."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest

from interview_desktop.engines.text_to_speech.flite.engine import Flite, plain
from interview_desktop.errors import EngineFailed, EngineUnavailable

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for flite is a shell script")


def stand_in(folder: Path, body: str) -> Flite:
    program = folder / "flite"
    program.write_text(f'#!/bin/sh\ncase "$*" in -lv) echo "Voices available: awb_time awb slt";; *) {body};; esac\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return Flite(str(program))


def test_not_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineUnavailable, match="not installed"):
        Flite()


def test_voices_begin_with_the_default_and_leave_the_clock_out(tmp_path: Path) -> None:
    assert stand_in(tmp_path, "exit 0").voices() == ("slt", "awb")


def test_no_sound_is_a_failure_although_flite_says_all_is_well(tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match="no sound"):
        list(stand_in(tmp_path, "exit 0").synthesise("Hello."))


def test_a_program_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailable, match="cannot be started"):
        list(Flite(str(tmp_path / "nowhere")).synthesise("Hello."))


def test_closing_kills_a_flite_that_hangs_and_removes_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    stream = stand_in(tmp_path, "exec sleep 60").synthesise("Hello.")
    block = next(stream)
    assert len(block.samples) == 0
    stream.close()  # type: ignore[attr-defined]  # a generator
    assert list(scratch.iterdir()) == []


def test_plain_text_is_ascii_on_one_line() -> None:
    assert plain("“Café”\n— it’s…\t😀 naïve") == '"Cafe" , it\'s... naive'
