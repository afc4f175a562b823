"""What happens inside the recogniser's process, without one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.speech_to_text.pocketsphinx.child import MEMORY, own_mean, words


@dataclass
class Spoken:
    word: str
    start_frame: int
    end_frame: int
    prob: float


def test_silences_and_noises_are_no_words() -> None:
    heard = [Spoken(word, 0, 9, 0.5) for word in ("<s>", "<sil>", "[NOISE]", "++breath++", "[SPEECH]", "yes", "</s>")]
    assert [row[0] for row in words(heard)] == ["yes"]


@pytest.mark.parametrize(("listed", "word"), [("a(2)", "a"), ("because(3)", "because"), ("don't", "don't")])
def test_words_without_the_number_of_their_pronunciation(listed: str, word: str) -> None:
    assert words([Spoken(listed, 10, 19, 1.0)])[0][0] == word


def test_frames_are_hundredths_of_a_second_and_the_last_one_counts() -> None:
    assert words([Spoken("yes", 10, 19, 1.0001)]) == [("yes", 0.1, 0.2, 1.0)]


@given(
    before=st.lists(st.floats(-60, 60), min_size=1, max_size=13),
    voice=st.floats(-60, 60),
    frames=st.integers(50, 300),
)
def test_the_mean_of_a_voice_is_taken_out_of_the_blend(before: list[float], voice: float, frames: int) -> None:
    blended = [(was * MEMORY + voice * frames) / (MEMORY + frames) for was in before]
    assert own_mean(before, blended, frames) == pytest.approx([voice] * len(before), abs=1e-6)
