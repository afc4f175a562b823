"""`transcribe` as a person or a script calls it, with the real recogniser on synthetic speech."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from typer.testing import CliRunner

from interview_desktop.cli.main import app
from interview_desktop.errors import UsageError
from tests.sounds import RATE, flite, joined, room
from tests.word_errors import rate

ONE = "I decided to call every customer myself."
TWO = "As a result the number of complaints fell."


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    file = tmp_path / "answer.wav"
    soundfile.write(file, joined(room(0.5), flite(ONE), room(1.0), flite(TWO), room(0.5)), RATE)
    return file


def test_a_json_line_for_each_file(answer: Path, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "silence.flac", np.zeros(RATE, np.float32), RATE)
    ended = CliRunner().invoke(app, ["transcribe", "--json", str(answer), str(tmp_path / "silence.flac")])
    assert ended.exit_code == 0, ended.output
    told, silence = (json.loads(line) for line in ended.stdout.splitlines())
    assert set(told) == {"file", "text", "words", "engine", "seconds"}
    assert rate([(f"{ONE} {TWO}", told["text"])]) < 0.35
    assert told["file"] == str(answer)
    assert told["engine"] == "pocketsphinx"
    assert told["seconds"] == pytest.approx(soundfile.info(answer).duration, abs=0.01)
    assert set(told["words"][0]) == {"word", "start", "end", "confidence"}
    times = [word["start"] for word in told["words"]]
    assert times == sorted(times)
    assert 0.4 < times[0] < 1.2
    assert told["words"][-1]["end"] < told["seconds"]
    assert (silence["text"], silence["words"]) == ("", [])


def test_phrases_with_their_times_and_one_sentence_for_what_is_no_sound(answer: Path, tmp_path: Path) -> None:
    ended = CliRunner().invoke(app, ["transcribe", str(tmp_path / "missing.wav"), str(answer), "--engine", "auto"])
    assert ended.exit_code == 1
    assert ended.stderr.strip() == f"There is no sound file {tmp_path / 'missing.wav'}. Check the name and the folder."
    lines = ended.stdout.splitlines()
    assert lines[0] == f"{answer}:"
    assert len(lines) == 4
    assert lines[3] == "  heard by pocketsphinx"
    assert lines[1].startswith("  0:00.")
    assert "customer" in lines[1]
    assert "complaints" in lines[2]


def test_a_recording_without_speech_says_so(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "silence.flac", np.zeros(RATE, np.float32), RATE)
    ended = CliRunner().invoke(app, ["transcribe", str(tmp_path / "silence.flac")])
    assert (ended.exit_code, ended.stdout.splitlines()[1:]) == (0, ["  no speech found"])


def test_an_engine_that_does_not_exist(answer: Path) -> None:
    ended = CliRunner().invoke(app, ["transcribe", str(answer), "--engine", "hal"])
    assert isinstance(ended.exception, UsageError)
    assert "hal" in str(ended.exception)
