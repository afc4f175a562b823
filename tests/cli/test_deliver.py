"""`deliver` as a person or a script calls it, with the real recogniser and Praat on synthetic speech."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from interview_desktop.cli.deliver import RECORDING, measured
from interview_desktop.engines.sound.praat import engine
from interview_desktop.errors import EngineUnavailable
from interview_desktop.events.speech import Phrase, Word
from interview_desktop.settings import Settings
from tests.cli.entry import Run
from tests.engines.sound.signals import steady
from tests.sounds import RATE, Samples, flite, joined, load, room, trimmed

SENTENCES = (
    "Last year the bakery where I work lost one of its ovens on a Saturday morning.",
    "We had thirty orders to deliver before noon and nobody else was there.",
    "So I called the technician and I moved half of the orders to our other shop.",
    "I told every customer what had happened and when they would get their bread.",
    "In the end every order was delivered on the same day and we lost nobody.",
)
HUM = 0.45  # s


def answer(*, pause: float, hums: int) -> Samples:
    """The sentences with `pause` seconds between them, and after the first `hums` of them a hum like an “um”."""
    parts = [room(1.0)]
    for number, sentence in enumerate(SENTENCES):
        parts += [flite(sentence), room(pause)]
        if number < hums:
            parts += [steady(118, HUM, 0.06), room(pause)]
    return joined(*parts)


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sound") / "answer.wav"
    soundfile.write(file, answer(pause=1.4, hums=2), RATE)
    return file


def test_json_for_a_program(run: Run, recording: Path) -> None:
    told = run("deliver", "--json", str(recording)).data
    assert list(told) == ["file", "seconds", "engine", "measures", "counts"]
    assert told["engine"] == "pocketsphinx"
    assert told["seconds"] == pytest.approx(soundfile.info(recording).duration, abs=0.01)
    found: dict[str, Any] = {measure["id"]: measure for measure in told["measures"]}
    assert list(found)[:2] == ["speaking_rate", "articulation_rate"]
    assert set(found["loudness"]) == {"id", "label", "value", "unit", "why", "caution", "detail", "band"}
    assert all((measure["value"] is None) == bool(measure["why"]) for measure in told["measures"])
    assert 100 < found["speaking_rate"]["value"] < found["articulation_rate"]["value"] < 260
    assert found["latency"]["value"] == pytest.approx(1.2, abs=0.4)
    assert 1 <= found["pitch_range"]["value"] < 12
    assert found["fillers"]["detail"].endswith("sounds without a word 2")
    assert told["counts"]["filled_seconds"] == pytest.approx(2 * HUM, abs=0.1)
    assert told["counts"]["long_pauses"] + told["counts"]["pauses"] >= 6  # four seams, two of them cut in two by a hum


def test_a_table_for_a_person_without_what_is_switched_off(run: Run, tmp_path: Path) -> None:
    recording = tmp_path / "short.wav"
    soundfile.write(recording, joined(room(0.5), flite(SENTENCES[0]), room(0.5), flite(SENTENCES[1]), room(0.5)), RATE)
    assert run("settings", "set", "switched_off", "fillers,pitch").code == 0
    ended = run("deliver", str(recording))
    assert ended.code == 0
    assert ended.out.startswith(f"{recording}: ")
    assert "Speaking rate" in ended.out
    assert "words per minute" in ended.out
    assert "Your share of the talk: Only known for a whole interview." in ended.out
    assert "Loudness" in ended.out
    for word in ("Fillers", "pitch", "without a word"):
        assert word not in ended.out


def test_files_that_are_no_speech(run: Run, tmp_path: Path) -> None:
    ended = run("deliver", str(tmp_path / "missing.wav"))
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.strip() == f"There is no sound file {tmp_path / 'missing.wav'}. Check the name and the folder."
    (tmp_path / "text.wav").write_text("not a sound")
    assert run("deliver", str(tmp_path / "text.wav")).code == 1
    soundfile.write(tmp_path / "silence.flac", np.zeros(RATE, np.float32), RATE)
    told = run("deliver", str(tmp_path / "silence.flac"), "--json").data
    assert {measure["value"] for measure in told["measures"]} == {None}
    assert {measure["why"] for measure in told["measures"]} == {"Not measured: nothing was said."}


def said(seconds: float, words: int = 60) -> tuple[Phrase, ...]:
    each = seconds / words
    found = tuple(Word(text=f"word{at}", start=1 + at * each, end=1 + (at + 1) * each) for at in range(words))
    return (Phrase(recording=RECORDING, start=1.0, end=1 + seconds, words=found, engine="by hand"),)


def test_without_praat_the_rest_is_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unavailable(_: object) -> None:
        raise EngineUnavailable("Praat is not installed, so pitch is not measured.", "Install praat-parselmouth.")

    monkeypatch.setattr(engine.Praat, "_opened", unavailable)
    found = measured(room(40.0), said(35.0), Settings())
    loudness, rate = found.measure("loudness"), found.measure("speaking_rate")
    assert loudness is not None
    assert rate is not None
    assert loudness.why == "Not measured: the sound of the recording was not looked at."
    assert rate.value == pytest.approx(60 / 35 * 60, abs=0.01)
    assert capsys.readouterr().err.startswith("Praat is not installed")


def test_slower_speech_is_told_to_be_slower(run: Run, tmp_path: Path) -> None:
    rates = []
    for stretch in (1.0, 1.4):
        file = tmp_path / f"{stretch}.wav"
        spoken = trimmed(_stretched(" ".join(SENTENCES[:2]), stretch))
        soundfile.write(file, joined(room(0.7), spoken, room(0.7)), RATE)
        told = run("deliver", "--json", str(file)).data
        rates.append(next(one["value"] for one in told["measures"] if one["id"] == "speaking_rate"))
    assert rates[0] / rates[1] == pytest.approx(1.4, rel=0.12)


def _stretched(text: str, stretch: float) -> Samples:
    if shutil.which("flite") is None:
        pytest.skip("flite is not installed")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "said.wav"
        how = ["-voice", "slt", "--setf", f"duration_stretch={stretch}", "-t", text, "-o", str(file)]
        subprocess.run(["flite", *how], check=True, timeout=60)
        return load(file)
