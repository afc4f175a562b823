"""What is made of Google's results, also of odd ones."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from google.cloud import speech

from interview_desktop.engines.speech_to_text.google.words import Hearing


def result(
    text: str, until: float, *times: tuple[float, float], final: bool = True, confidence: float = 0.0, of: float = 0.0
) -> Any:
    words = [
        speech.WordInfo(
            word=word, start_time=timedelta(seconds=start), end_time=timedelta(seconds=end), confidence=confidence
        )
        for word, (start, end) in zip(text.split(), times, strict=False)
    ]
    best = speech.SpeechRecognitionAlternative(transcript=text, words=words, confidence=of)
    return speech.StreamingRecognitionResult(
        alternatives=[best], is_final=final, result_end_time=timedelta(seconds=until)
    )


def test_portions_follow_one_another_and_times_count_from_the_phrase() -> None:
    hearing = Hearing(base=10.0)
    hearing.take([result("to be", 1.0, (0.1, 0.4), (0.5, 0.9), confidence=0.7), result(" or not", 1.4, final=False)])
    assert hearing.text == "to be or not"
    hearing.take([result(" or not", 2.0, (1.1, 1.4), (1.5, 1.9))])
    assert hearing.text == "to be or not"
    assert [word.start for word in hearing.words] == pytest.approx([10.1, 10.5, 11.1, 11.5])
    assert hearing.words[0].confidence == pytest.approx(0.7)
    assert hearing.words[2].confidence is None
    assert hearing.settled == pytest.approx(2.0)


def test_a_word_without_its_own_confidence_has_that_of_the_portion() -> None:
    hearing = Hearing(base=0.0)
    hearing.take([result("yes", 1.0, (0.1, 0.4), of=0.6)])
    assert hearing.words[0].confidence == pytest.approx(0.6)


def test_a_final_without_times_is_spread_over_its_portion() -> None:
    hearing = Hearing(base=1.0)
    hearing.take([result("one two", 2.0, of=0.5)])
    assert [(word.start, word.end) for word in hearing.words] == [(1.0, 2.0), (2.0, 3.0)]


def test_interim_words_are_of_no_confidence() -> None:
    hearing = Hearing(base=0.0)
    hearing.take([result("sure", 1.0, (0.2, 0.8), confidence=0.9)])
    hearing.take([result("per haps", 2.0, final=False)])
    told = hearing.with_interim(3.0)
    assert [(word.text, word.start, word.end) for word in told[1:]] == [("per", 1.0, 2.0), ("haps", 2.0, 3.0)]
    assert [word.confidence for word in told[1:]] == [0.0, 0.0]


def test_odd_results_do_no_harm() -> None:
    hearing = Hearing(base=0.0)
    hearing.take([])
    hearing.take([speech.StreamingRecognitionResult(is_final=True), result("", 0.5), result("", 0.6, final=False)])
    hearing.take([result("back again", 0.1, (5.0, 5.0), (1.0, 0.5), confidence=1.5)])
    assert all(word.start < word.end for word in hearing.words)
    assert hearing.words[1].start >= hearing.words[0].start
    assert hearing.words[0].confidence == 1.0
    assert hearing.settled >= 5.0
