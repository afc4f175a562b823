"""The silence around a piece goes, and its word times go with it."""

from __future__ import annotations

import numpy as np
import pytest

from interview_desktop.engines.text_to_speech import SpeechBlock, WordTime
from interview_desktop.interaction.speaking.synthesis import trimmed

RATE = 16_000


def silence(seconds: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(round(seconds * RATE), 0.001, np.float32)


def sound(seconds: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(round(seconds * RATE), 0.5, np.float32)


def test_silence_before_and_after_is_cut_off() -> None:
    words = (WordTime(0, 3, 0.22, estimated=False), WordTime(4, 9, 0.9, estimated=True))
    blocks = [
        SpeechBlock(np.zeros(0, np.float32), 8_000),
        SpeechBlock(np.concatenate([silence(0.2), sound(0.5)]), RATE, words[:1]),
        SpeechBlock(np.concatenate([silence(0.2), sound(0.3), silence(0.4)]), RATE, words[1:]),
    ]
    piece = trimmed(blocks)
    assert piece.rate == RATE
    assert piece.seconds == pytest.approx(1.0 + 0.01 + 0.05, abs=0.001)
    assert [word.at for word in piece.words] == pytest.approx([0.03, 0.71])
    assert np.abs(piece.samples[: round(0.011 * RATE)]).max() == 0.5


def test_a_word_time_outside_the_sound_stays_inside() -> None:
    words = (WordTime(0, 1, 0.0, estimated=True), WordTime(2, 3, 9.0, estimated=True))
    piece = trimmed([SpeechBlock(np.concatenate([silence(0.5), sound(0.2)]), RATE, words)])
    assert [word.at for word in piece.words] == [0.0, pytest.approx(piece.seconds)]


def test_a_mute_voice_is_not_cut() -> None:
    piece = trimmed([SpeechBlock(np.zeros(RATE, np.float32), RATE, (WordTime(0, 1, 0.5, estimated=True),))])
    assert (piece.seconds, piece.words[0].at) == (1.0, 0.5)


def test_nothing_at_all() -> None:
    assert trimmed([]).seconds == 0.0
