"""`listen` on recordings: lines, JSON, modes and unreadable files, with the real engines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import soundfile
from typer.testing import CliRunner

from interview_desktop.cli.main import app
from interview_desktop.errors import MaterialError
from tests.sounds import RATE, Samples, flite, joined, room, trimmed

FIRST = "I worked there for five years."
SECOND = "We moved the database to a new server."


def recording(folder: Path, *parts: Samples, name: str = "answers.wav") -> Path:
    file = folder / name
    soundfile.write(file, joined(*parts), RATE)
    return file


@pytest.fixture
def two_answers(tmp_path: Path) -> tuple[Path, float, float]:
    """A file with two answers 4 s apart, and where the second one begins and ends."""
    one, two = trimmed(flite(FIRST)), trimmed(flite(SECOND))
    file = recording(tmp_path, room(1.0), one, room(4.0), two)
    begins = 1.0 + len(one) / RATE + 4.0
    return file, begins, begins + len(two) / RATE


def test_one_json_line_per_utterance(two_answers: tuple[Path, float, float]) -> None:
    file, begins, ends = two_answers
    ran = CliRunner().invoke(app, ["listen", str(file), "--json"])
    assert ran.exit_code == 0, ran.output
    first, second = (json.loads(line) for line in ran.stdout.splitlines())
    assert list(first) == ["start", "end", "committed_at", "text", "words", "engine"]
    assert first["engine"] == "pocketsphinx"
    assert first["start"] == pytest.approx(1.0, abs=0.25)
    assert first["text"] == " ".join(word["word"] for word in first["words"])
    assert "five years" in first["text"]
    assert second["start"] == pytest.approx(begins, abs=0.25)
    assert second["end"] == pytest.approx(ends, abs=0.25)
    for found, end in ((first, begins - 4.0), (second, ends)):
        assert 1.4 < found["committed_at"] - end < 3.3
        assert set(found["words"][0]) == {"word", "start", "end", "confidence"}
        assert all(word["start"] < word["end"] for word in found["words"])


def test_manual_mode_makes_one_readable_line(two_answers: tuple[Path, float, float]) -> None:
    file, _, _ = two_answers
    ran = CliRunner().invoke(app, ["listen", str(file), "--mode", "manual"])
    assert ran.exit_code == 0, ran.output
    [line] = ran.stdout.splitlines()
    assert "five years" in line
    assert "server" in line


def test_silence_has_no_utterance(tmp_path: Path) -> None:
    ran = CliRunner().invoke(app, ["listen", str(recording(tmp_path, room(3.0))), "--json"])
    assert ran.exit_code == 0
    assert ran.stdout == ""


def test_a_file_that_cannot_be_read_is_a_fault_of_the_material(tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"RIFF but nothing else")
    for file in (broken, tmp_path / "missing.wav"):
        ran = CliRunner().invoke(app, ["listen", str(file)])
        assert isinstance(ran.exception, MaterialError)
