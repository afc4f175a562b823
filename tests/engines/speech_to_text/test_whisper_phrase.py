"""What is decoded when, what is told of it, and what becomes of phrases whose engine fails or goes.

With a model that is written down: the thread, the phrases and their order are the real ones.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from interview_desktop.engines.speech_to_text import Samples, whisper_phrase
from interview_desktop.engines.speech_to_text.whisper import Whisper
from interview_desktop.engines.speech_to_text.whisper_phrase import interval
from interview_desktop.errors import EngineFailed, EngineUnavailable
from interview_desktop.events.speech import Transcript
from tests.engines.speech_to_text.contract import LIMIT, Ears, feed
from tests.engines.speech_to_text.whisper_fakes import LoudWords
from tests.sounds import joined, room, tone

TEXT = ["I", "led", "a", "team", "of", "five", "people", "in", "a", "hospital"]
BROKEN = EngineFailed("The model is broken.")

Engine = tuple[Whisper, LoudWords]


@pytest.fixture
def start() -> Iterator[Callable[[LoudWords], Whisper]]:
    """Opens engines, and closes them after the test."""
    engines: list[Whisper] = []

    def started(model: LoudWords) -> Whisper:
        engines.append(Whisper(Path("nowhere"), "whisper-written", load=model.load))
        engines[-1].open()
        return engines[-1]

    yield started
    for engine in engines:
        engine.close()


@pytest.fixture
def engine(start: Callable[[LoudWords], Whisper]) -> Engine:
    model = LoudWords(*TEXT)
    return start(model), model


def spoken(words: float) -> Samples:
    return tone(0.4 * words)


def test_finals_have_word_times_and_partials_do_without(engine: Engine) -> None:
    whisper, model = engine
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(spoken(6))
    assert model.entered.acquire(timeout=LIMIT)  # a partial, without being asked for
    phrase.finish()
    assert ears.wait().text == " ".join(TEXT[:6])
    assert [call.timed for call in model.calls] == [False, True]
    assert {call.beam for call in model.calls} == {1}
    assert model.threads == ears.threads == {"recognise-whisper"}


def test_a_pause_is_read_once_and_is_the_final(engine: Engine) -> None:
    whisper, model = engine
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(joined(spoken(5), room(0.2)))
    assert phrase.settle(LIMIT)
    assert ears.partials[-1] == " ".join(TEXT[:5])
    read = len(model.calls)
    feed(phrase, room(0.1, seed=2))
    phrase.finish()
    assert ears.wait().text == " ".join(TEXT[:5])
    assert len(model.calls) == read
    assert model.calls[-1].timed


def test_asking_again_in_the_same_pause_costs_nothing(engine: Engine) -> None:
    whisper, model = engine
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(joined(spoken(5), room(0.2)))
    assert phrase.settle(LIMIT)
    read = len(model.calls)
    for seed in range(4):
        phrase.feed(room(0.1, seed=seed))
        assert phrase.settle(LIMIT)
    assert len(model.calls) == read
    phrase.finish()
    ears.wait()


def test_what_is_said_after_the_pause_is_heard_too(engine: Engine) -> None:
    whisper, model = engine
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(joined(spoken(3), room(0.2)))
    assert phrase.settle(LIMIT)
    phrase.feed(joined(spoken(2), room(0.2)))
    phrase.finish()
    assert ears.wait().text == " ".join(TEXT[:5])
    assert [call.timed for call in model.calls][-2:] == [True, True]


def test_the_end_of_the_phrase_while_its_pause_is_read(engine: Engine) -> None:
    whisper, model = engine
    model.gate.clear()
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(joined(spoken(1), room(0.2)))
    phrase.speculate()
    assert model.entered.acquire(timeout=LIMIT)
    phrase.feed(room(0.1, seed=2))
    phrase.finish()
    model.gate.set()
    assert ears.wait().text == TEXT[0]
    assert len(model.calls) == 1
    assert ears.partials == []


def test_speech_while_a_pause_is_read_is_not_lost(engine: Engine) -> None:
    whisper, model = engine
    model.gate.clear()
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(joined(spoken(1), room(0.2)))
    phrase.speculate()
    assert model.entered.acquire(timeout=LIMIT)
    phrase.feed(joined(spoken(2), room(0.2)))
    phrase.finish()
    model.gate.set()
    assert ears.wait().text == " ".join(TEXT[:3])


def test_partials_take_the_latest_audio_and_never_pile_up(engine: Engine) -> None:
    whisper, model = engine
    model.gate.clear()
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(spoken(2))
    assert model.entered.acquire(timeout=LIMIT)
    feed(phrase, spoken(20))
    model.gate.set()
    assert model.entered.acquire(timeout=LIMIT)
    phrase.finish()
    ears.wait()
    assert [round(call.seconds, 1) for call in model.calls][:2] == [0.8, 8.8]
    assert len(model.calls) <= 3


def test_committed_words_stay_in_every_later_partial(start: Callable[[LoudWords], Whisper]) -> None:
    model = LoudWords("I", "led", "a", "team")
    whisper, ears = start(model), Ears()
    phrase = ears.begin(whisper)
    for words in (["I", "led", "a"], ["I", "led", "a", "team"], ["We", "had", "a", "team", "of"], ["a"]):
        model.words = tuple(words)
        phrase.feed(spoken(5))
        assert phrase.settle(LIMIT)
    phrase.abandon()
    assert ears.partials == ["I led a", "I led a team", "I led a team of", "I led a team"]


def test_a_final_comes_before_the_partial_of_the_next_phrase(engine: Engine) -> None:
    whisper, model = engine
    model.gate.clear()
    first, second = Ears(), Ears()
    one, two = first.begin(whisper), second.begin(whisper)
    one.feed(spoken(3))
    assert model.entered.acquire(timeout=LIMIT)  # the partial of the first phrase
    two.feed(spoken(5))
    one.finish()
    model.gate.set()
    first.wait()
    assert model.given_up == 1  # it had become useless
    assert [round(call.seconds, 1) for call in model.calls][:2] == [1.2, 1.2]
    two.finish()
    assert second.wait().text == " ".join(TEXT[:5])


def test_no_final_is_dropped(engine: Engine) -> None:
    whisper, model = engine
    model.gate.clear()
    phrases = [Ears() for _ in range(20)]
    for number, ears in enumerate(phrases):
        phrase = ears.begin(whisper)
        phrase.feed(spoken(1 + number % 5))
        phrase.finish()
    model.gate.set()
    assert [len(ears.wait().words) for ears in phrases] == [1 + number % 5 for number in range(20)]


def test_the_slower_a_partial_the_rarer() -> None:
    assert interval(0.05) == 0.5
    assert interval(0.3) == 0.6
    assert interval(1.0) == pytest.approx(5.0)
    for spent in (0.1, 0.3, 0.4, 0.7, 1.0, 3.0):
        assert spent / interval(spent) <= 0.5
        assert spent / interval(spent) * spent / 2 <= 0.1 + 1e-9


def test_slow_partials_are_rare(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where they may take next to no share of the time, there is one, and pauses are read as ever."""
    monkeypatch.setattr(whisper_phrase, "PARTIAL_SHARE", 1e-9)
    whisper, model = engine
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(spoken(2))
    assert model.entered.acquire(timeout=LIMIT)
    for _ in range(5):
        phrase.feed(spoken(4))
        assert not model.entered.acquire(timeout=0.02)
    assert phrase.settle(LIMIT)
    assert [call.timed for call in model.calls] == [False, True]
    phrase.abandon()


def test_in_a_pause_no_partial_is_begun(engine: Engine) -> None:
    """The listener is about to ask, and would have to wait for it."""
    whisper, model = engine
    ears = Ears()
    phrase = ears.begin(whisper)
    phrase.feed(joined(spoken(3), room(0.2)))
    assert not model.entered.acquire(timeout=0.2)
    phrase.speculate()
    assert model.entered.acquire(timeout=LIMIT)
    phrase.abandon()


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
