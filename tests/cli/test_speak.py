"""`speak`, as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import soundfile
from typer.testing import CliRunner, Result

from interview_desktop.cli.main import app
from interview_desktop.errors import EngineUnavailable, StoreError, UsageError

TEXT = "It’s good to see you, “truly”."


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["speak", "--engine", "espeak-ng", *arguments])


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".WAV"])
def test_a_sound_file_by_its_suffix(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"hello{suffix}"
    result = run(TEXT, "--out", str(out))
    assert result.exit_code == 0, result.output
    told = soundfile.info(str(out))
    assert told.format == suffix[1:].upper()
    assert (told.channels, told.subtype) == (1, "PCM_16")
    assert 1.0 < told.duration < 5.0
    assert f"{told.duration:.1f} s" in result.output
    assert "espeak-ng" in result.output
    assert "en-us" in result.output
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [out.name]


def test_a_voice_that_fails_is_followed_by_the_next_which_is_told(tmp_path: Path, home: Path) -> None:
    from interview_desktop.models import conversion
    from interview_desktop.models.service import ModelsService

    brought, out = tmp_path / "brought", tmp_path / "hello.wav"
    brought.mkdir()
    for name in ("en_US-lessac-medium.onnx", "en_US-lessac-medium.onnx.json"):
        (brought / name).write_text("no voice", encoding="utf-8")
    models = ModelsService(home / "data" / "models", conversion)
    models.install("piper-lessac", source=brought)
    models.close()
    result = CliRunner().invoke(app, ["speak", TEXT, "--engine", "piper", "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert "cannot be read. So " in result.stderr
    assert "spoken by piper" not in result.stdout
    assert soundfile.info(str(out)).duration > 1.0


def test_json_tells_the_words_and_their_times(tmp_path: Path) -> None:
    out = tmp_path / "hello.wav"
    told = json.loads(run(TEXT, "--out", str(out), "--json", "--voice", "en-gb").stdout)
    assert (told["engine"], told["voice"], told["file"]) == ("espeak-ng", "en-gb", str(out))
    assert told["seconds"] == pytest.approx(soundfile.info(str(out)).duration, abs=0.001)
    assert told["rate"] == soundfile.info(str(out)).samplerate
    words = told["words"]
    assert [TEXT[word["start"] : word["end"]] for word in words] == ["It’s", "good", "to", "see", "you", "truly"]
    assert all(0.0 <= word["at"] < told["seconds"] for word in words)
    assert {type(word["estimated"]) for word in words} == {bool}


def test_faster_is_shorter(tmp_path: Path) -> None:
    slow = json.loads(run(TEXT, "--out", str(tmp_path / "a.wav"), "--rate", "0.7", "--json").stdout)
    fast = json.loads(run(TEXT, "--out", str(tmp_path / "b.wav"), "--rate", "1.8", "--json").stdout)
    assert fast["seconds"] < 0.6 * slow["seconds"]


def test_text_that_begins_with_a_dash(tmp_path: Path) -> None:
    assert run("--out", str(tmp_path / "a.wav"), "--", "-o well, then").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("Hello.", "--out", "hello.mp3"), UsageError),
        (("...", "--out", "hello.wav"), UsageError),
        (("Hello.", "--out", "nowhere/hello.wav"), StoreError),
        (("Hello.", "--out", "hello.wav", "--voice", "nobody"), EngineUnavailable),
        (("Hello.", "--out", "hello.wav", "--engine", "siri"), UsageError),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    arguments: tuple[str, ...], fault: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert isinstance(run(*arguments).exception, fault)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_rate_out_of_range(tmp_path: Path) -> None:
    assert run("Hello.", "--out", str(tmp_path / "a.wav"), "--rate", "9").exit_code == 2
