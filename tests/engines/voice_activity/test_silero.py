"""The real speech detector, on synthetic speech, tones, noise and silence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from interview_desktop.engines.voice_activity import WINDOW
from interview_desktop.engines.voice_activity.silero import Silero, model_file
from interview_desktop.errors import EngineUnavailable
from tests.sounds import flite


def probabilities(detector: Silero, samples: NDArray[np.float32]) -> NDArray[np.float64]:
    return np.array(
        [detector.probability(samples[at : at + WINDOW]) for at in range(0, len(samples) - WINDOW + 1, WINDOW)]
    )


@pytest.fixture(scope="module")
def detector() -> Silero:
    return Silero()


def test_speech_is_speech_and_a_pause_is_not(detector: Silero) -> None:
    speech = flite("We moved the whole database to a new server.")
    detector.reset()
    heard = probabilities(detector, np.concatenate([speech, np.zeros(16_000, np.float32)]))
    spoken = heard[: len(speech) // WINDOW]
    assert np.mean(spoken > 0.5) > 0.8
    assert np.all(heard[-20:] < 0.1)


@pytest.mark.parametrize("level", [0.0, 1e-4, 0.05])
def test_noise_and_silence_are_not_speech(detector: Silero, level: float) -> None:
    detector.reset()
    noise = np.random.default_rng(3).normal(0.0, 1.0, 32_000).astype(np.float32) * level
    assert np.mean(probabilities(detector, noise) > 0.5) < 0.05


def test_office_noise_is_not_speech(detector: Silero, material: Path) -> None:
    noise, rate = soundfile.read(material / "noise" / "office.flac", dtype="float32", frames=20 * 16_000)
    assert rate == 16_000
    detector.reset()
    assert np.max(probabilities(detector, noise)) < 0.5


def test_reset_forgets_what_was_heard(detector: Silero) -> None:
    speech = flite("Good morning.")
    detector.reset()
    first = probabilities(detector, speech)
    assert not np.array_equal(first, probabilities(detector, speech))
    detector.reset()
    assert np.array_equal(first, probabilities(detector, speech))


def test_a_window_has_512_samples_and_is_left_as_it_was(detector: Silero) -> None:
    with pytest.raises(ValueError, match="512"):
        detector.probability(np.zeros(480, np.float32))
    window = np.full(WINDOW, 0.1, np.float32)
    detector.probability(window)
    assert np.all(window == np.float32(0.1))


def test_a_damaged_model_is_one_clear_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "model.onnx"
    broken.write_bytes(b"not a model")
    with pytest.raises(EngineUnavailable, match="cannot be read"):
        Silero(broken)


def test_a_missing_model_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(EngineUnavailable, match="not installed"):
        model_file()


def test_it_does_not_load_whisper() -> None:
    code = "import sys; from interview_desktop.engines.voice_activity.silero import Silero; Silero(); " + (
        "sys.exit(any(name in sys.modules for name in ('faster_whisper', 'ctranslate2')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
