"""What becomes of phrases whose engine is abandoned, fails, is closed or is refused; and that nothing is left behind.

With a model that is written down: the thread, the phrases and their order are the real ones.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from interview_desktop.engines.speech_to_text.whisper.engine import Whisper
from interview_desktop.errors import EngineFailed, EngineUnavailable
from interview_desktop.events.speech import Transcript
from tests.engines.speech_to_text.contract import LIMIT, Ears
from tests.engines.speech_to_text.whisper.fakes import TEXT, Engine, LoudWords, spoken

BROKEN = EngineFailed("The model is broken.")


def test_an_abandoned_phrase_gives_up_its_decode(engine: Engine) -> None:
    whisper, model = engine
    model.gate.clear()
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(spoken(3))
    phrase.finish()
    assert model.entered.acquire(timeout=LIMIT)
    phrase.abandon()
    assert phrase.settle(0.0)
    model.gate.set()
    following = Ears()
    other = following.begin(whisper)
    other.finish()
    following.wait()
    assert (ears.partials, ears.finals, model.given_up) == ([], [], 1)


def test_a_failure_is_told_once_to_those_who_asked(engine: Engine) -> None:
    whisper, model = engine
    model.fault = BROKEN
    ears = Ears()
    phrase = ears.begin(whisper, tell_faults=True)
    phrase.feed(spoken(3))
    assert ears.wait_for_fault() is BROKEN
    assert phrase.settle(LIMIT)
    phrase.feed(spoken(3))
    phrase.finish()
    model.fault = None
    following = Ears()
    other = following.begin(whisper)
    other.feed(spoken(2))
    other.finish()
    assert following.wait().text == " ".join(TEXT[:2])
    assert (ears.faults, ears.finals) == ([BROKEN], [])


def test_a_failure_leaves_the_words_there_were_to_those_who_did_not(engine: Engine) -> None:
    whisper, model = engine
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(spoken(3))
    assert phrase.settle(LIMIT)
    model.fault = BROKEN
    phrase.feed(spoken(3))
    assert phrase.settle(LIMIT)
    assert ears.finals == []
    phrase.finish()
    final = ears.wait()
    assert final.text == " ".join(TEXT[:3])
    assert {word.confidence for word in final.words} == {0.0}


@pytest.mark.expect_errors
def test_a_bug_ends_its_phrase_and_no_other(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    whisper, model = engine
    model.fault = KeyError("a bug")
    ears = Ears()
    phrase = ears.begin(whisper, tell_faults=True)
    phrase.feed(spoken(3))
    phrase.finish()
    assert "stopped" in ears.wait_for_fault().sentence
    assert "a bug" in caplog.text
    model.fault = None
    following = Ears()
    other = following.begin(whisper)
    other.feed(spoken(2))
    other.finish()
    assert following.wait().words


@pytest.mark.expect_errors
def test_a_caller_that_fails_does_not_keep_others_from_their_final(engine: Engine) -> None:
    whisper, _ = engine

    def fail(_: Transcript) -> None:
        raise ValueError("a bug of the caller")

    phrase = whisper.recognise(lambda _: None, fail)
    phrase.finish()
    assert phrase.settle(LIMIT)
    ears = Ears()
    other = ears.begin(whisper)
    other.finish()
    assert ears.wait().words == ()


def test_closing_while_it_computes_gives_everybody_an_end(start: Callable[[LoudWords], Whisper]) -> None:
    model = LoudWords(*TEXT)
    whisper = start(model)
    asked, waiting, speaking = Ears(), Ears(), Ears()
    for ears, tell in ((asked, True), (waiting, False)):
        phrase = ears.begin(whisper, tell_faults=tell)
        phrase.feed(spoken(2))
        assert phrase.settle(LIMIT)
    still = speaking.begin(whisper)
    model.gate.clear()
    phrase.feed(spoken(2))
    phrase.finish()
    closing = threading.Thread(target=whisper.close)
    closing.start()
    model.gate.set()
    closing.join(LIMIT)
    assert "closed" in asked.wait_for_fault().sentence
    assert waiting.wait().words
    still.feed(spoken(2))
    assert still.settle(LIMIT)
    still.finish()
    assert speaking.wait().words == ()
    whisper.close()


def test_two_sessions_in_a_row(start: Callable[[LoudWords], Whisper]) -> None:
    model = LoudWords(*TEXT)
    whisper = start(model)
    for _ in range(2):
        whisper.open()
        ears = Ears()
        phrase = ears.begin(whisper)
        phrase.feed(spoken(2))
        phrase.finish()
        assert ears.wait().words
        whisper.close()
    assert model.tries == 2


def test_closed_while_it_loads() -> None:
    model = LoudWords()
    loading, go_on = threading.Event(), threading.Event()

    def load(_: Path) -> LoudWords:
        loading.set()
        assert go_on.wait(LIMIT)
        return model

    whisper = Whisper(Path("nowhere"), "whisper-written", load=load)
    faults: list[EngineUnavailable] = []

    def open_it() -> None:
        try:
            whisper.open()
        except EngineUnavailable as fault:
            faults.append(fault)

    opening = threading.Thread(target=open_it)
    opening.start()
    assert loading.wait(LIMIT)
    whisper.close()  # does not wait for the model
    go_on.set()
    opening.join(LIMIT)
    assert "closed while it was loading" in faults[0].sentence


@pytest.mark.parametrize(
    ("works", "tries", "opens"),
    [([0.5], 1, True), ([1.9], 1, True), ([9.0, 9.0, 1.9], 3, True), ([9.0, 0.9], 2, True), ([2.1], 3, False)],
)
def test_it_is_refused_only_where_the_best_of_three_tries_is_too_slow(
    works: list[float], tries: int, opens: bool
) -> None:
    model = LoudWords()
    model.works = works
    whisper = Whisper(Path("nowhere"), "whisper-written", load=model.load)
    assert not whisper.keeps_up
    if opens:
        whisper.open()
    else:
        with pytest.raises(EngineUnavailable, match="slower than speech") as caught:
            whisper.open()
        assert "smaller model" in caught.value.hint
    assert (whisper.keeps_up, whisper.work, model.tries) == (opens, min(works), tries)
    whisper.close()


def test_a_hundred_phrases_and_sessions_leave_no_threads(start: Callable[[LoudWords], Whisper]) -> None:
    whisper = start(LoudWords(*TEXT))
    process = psutil.Process()
    before = (threading.active_count(), process.num_threads())
    for number in range(100):
        if number % 10 == 0:
            whisper.close()
            whisper.open()
        ears = Ears()
        phrase = ears.begin(whisper)
        phrase.feed(spoken(2))
        phrase.speculate()
        if number % 3 == 0:
            phrase.abandon()
        else:
            phrase.finish()
            assert len(ears.wait().words) == 2
    assert threading.active_count() <= before[0]
    assert process.num_threads() <= before[1] + 1
