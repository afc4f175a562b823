"""What is decoded when, and what is told of it.

With a model that is written down: the thread, the phrases and their order are the real ones.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interview_desktop.engines.speech_to_text.whisper import phrase as whisper_phrase
from interview_desktop.engines.speech_to_text.whisper.engine import Whisper
from interview_desktop.engines.speech_to_text.whisper.phrase import interval
from tests.engines.speech_to_text.contract import LIMIT, Ears, feed
from tests.engines.speech_to_text.whisper.fakes import TEXT, Engine, LoudWords, spoken
from tests.sounds import joined, room


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
