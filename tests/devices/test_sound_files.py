"""Sound files of every kind, and files that are none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from interview_desktop.devices.sound_files import SoundFile, at_rate, load
from interview_desktop.errors import MaterialError

RATE = 44100
TONE = (0.5 * np.sin(2 * np.pi * 300 * np.arange(RATE) / RATE)).astype(np.float32)


@pytest.mark.parametrize(("suffix", "close_to"), [("wav", 1e-4), ("flac", 1e-4), ("mp3", 0.05)])
def test_stereo_becomes_mono(tmp_path: Path, suffix: str, close_to: float) -> None:
    path = tmp_path / f"tone.{suffix}"
    soundfile.write(path, np.stack([TONE, TONE * 0.5], axis=1), RATE)
    samples, rate = load(path)
    assert rate == RATE
    assert samples.dtype == np.float32
    middle = samples[4000:40000]
    assert np.abs(middle - 0.75 * TONE[4000:40000]).max() < close_to


def test_a_whole_file_at_another_rate(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "tone.wav", TONE, RATE)
    samples, rate = load(tmp_path / "tone.wav", 16000)
    assert rate == 16000
    assert len(samples) == 16000
    assert at_rate(samples, 16000, 16000) is samples


def test_what_is_no_number_becomes_silence(tmp_path: Path) -> None:
    broken = np.array([np.nan, np.inf, -np.inf, 3.0, 0.25], np.float32)
    soundfile.write(tmp_path / "broken.wav", broken, RATE, subtype="FLOAT")
    samples, _ = load(tmp_path / "broken.wav")
    assert samples.tolist() == [0.0, 1.0, -1.0, 1.0, 0.25]


def test_each_useless_file_gets_its_own_sentence(tmp_path: Path) -> None:
    (tmp_path / "text.wav").write_text("this is no sound")
    soundfile.write(tmp_path / "empty.wav", np.zeros(0, np.float32), RATE)
    for name, sentence in [
        ("missing.wav", "no sound file"),
        ("text.wav", "cannot be read as sound"),
        ("empty.wav", "no sound in it"),
        (".", "no sound file"),
    ]:
        with pytest.raises(MaterialError, match=sentence) as caught:
            SoundFile(tmp_path / name)
        assert caught.value.hint


def test_a_file_that_breaks_in_the_middle_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cut.flac"
    soundfile.write(path, np.random.default_rng(1).normal(0, 0.1, RATE).astype(np.float32), RATE)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(MaterialError, match=r"cut\.flac cannot be read as sound"):
        load(path)
