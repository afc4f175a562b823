"""Google's recogniser against a server on loopback that speaks the real protocol and behaves."""

from __future__ import annotations

import threading
import time

import grpc
import numpy as np
import pytest

from interview_desktop.engines.speech_to_text.google import phrase as google_phrase
from interview_desktop.engines.speech_to_text.google.engine import GoogleSpeech
from interview_desktop.engines.speech_to_text.google.legs import Limits
from interview_desktop.errors import EngineFailed
from tests.engines.speech_to_text.google.desk import Told, feed
from tests.loopback_google import RATE, LoopbackGoogle, marked, words

Status = grpc.StatusCode
QUICK = Limits(no_answer=0.3, no_final=0.3)


def test_a_phrase_has_words_with_times_and_confidences(
    google: LoopbackGoogle, engine: GoogleSpeech, told: Told
) -> None:
    phrase = told.begin(engine)
    feed(phrase, marked(5))
    phrase.finish()
    told.wait()
    assert told.said == words(5)
    assert told.finals[0].engine == engine.name == "google"
    for number, word in enumerate(told.finals[0].words):
        assert word.start == pytest.approx(0.5 * number, abs=0.01)
        assert word.end == pytest.approx(0.5 * number + 0.4, abs=0.01)
        assert word.confidence == pytest.approx(0.9)
    assert told.partials
    assert all(one != two for one, two in zip(told.partials, told.partials[1:], strict=False))


def test_what_is_asked_of_the_service(google: LoopbackGoogle, told: Told) -> None:
    engine = GoogleSpeech(google.access(), language="en-GB")
    phrase = told.begin(engine)
    feed(phrase, marked(2))
    phrase.finish()
    told.wait()
    engine.close()
    (asked,) = google.configs
    assert asked.interim_results
    assert asked.config.encoding.name == "LINEAR16"
    assert (asked.config.sample_rate_hertz, asked.config.language_code) == (16_000, "en-GB")
    assert asked.config.enable_word_time_offsets
    assert asked.config.enable_word_confidence
    assert asked.config.enable_automatic_punctuation
    assert google.asked == 1


def test_windows_are_gathered_to_messages_and_nothing_is_lost(
    google: LoopbackGoogle, engine: GoogleSpeech, told: Told
) -> None:
    sound = marked(4)[: 2 * RATE - 100]
    phrase = told.begin(engine)
    feed(phrase, sound)
    phrase.finish()
    told.wait()
    assert set(google.messages[:-1]) == {3200}
    assert np.array_equal(np.frombuffer(google.streams[0], "<i2"), (sound * 32767).astype("<i2"))


def test_the_meter_knows_every_second_that_was_sent(google: LoopbackGoogle, engine: GoogleSpeech, told: Told) -> None:
    phrase = told.begin(engine)
    feed(phrase, marked(7))
    phrase.finish()
    told.wait()
    engine.close()
    assert google.meter.spent == pytest.approx(3.5)


def test_without_minutes_no_phrase_begins(google: LoopbackGoogle, engine: GoogleSpeech, told: Told) -> None:
    google.meter.spend(3600)
    with pytest.raises(EngineFailed, match="minutes are used up"):
        told.begin(engine)
    assert google.asked == 0


def test_without_consent_no_phrase_begins(google: LoopbackGoogle, engine: GoogleSpeech, told: Told) -> None:
    google.allowed = False
    with pytest.raises(EngineFailed, match="not allowed"):
        told.begin(engine)
    assert google.asked == 0


def test_a_consent_taken_back_ends_the_phrase_that_goes_on(
    google: LoopbackGoogle, engine: GoogleSpeech, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(google_phrase, "ASK", 0.0)
    phrase = told.begin(engine)
    feed(phrase, marked(4))
    assert phrase.settle(20.0)
    google.allowed = False
    feed(phrase, marked(40, first=4))
    told.wait()
    assert not told.finals
    (fault,) = told.faults
    assert "not allowed" in fault.sentence
    assert sum(map(len, google.streams)) == 2 * len(marked(4))


def test_speculation_and_settling_bring_the_partial_up_to_the_last_sample(engine: GoogleSpeech, told: Told) -> None:
    phrase = told.begin(engine)
    feed(phrase, marked(3)[:-1700])  # not a whole number of messages
    phrase.speculate()
    assert phrase.settle(10.0)
    assert told.partials[-1].split() == words(3)
    phrase.finish()
    assert phrase.settle(10.0)
    assert told.said == words(3)


def test_silence_has_no_words_and_is_no_fault(google: LoopbackGoogle, told: Told) -> None:
    engine = GoogleSpeech(google.access(), limits=QUICK)
    phrase = told.begin(engine)
    feed(phrase, np.zeros(2 * RATE, np.float32))
    assert phrase.settle(10.0)
    phrase.finish()
    told.wait()
    engine.close()
    assert told.said == []
    assert told.partials == []


def test_nothing_at_all_has_no_words(engine: GoogleSpeech, told: Told) -> None:
    phrase = told.begin(engine)
    phrase.finish()
    phrase.finish()
    told.wait()
    assert told.said == []


@pytest.mark.parametrize("settle_words", [False, True])
def test_a_stream_is_renewed_with_no_word_lost_or_doubled(
    google: LoopbackGoogle, told: Told, settle_words: bool
) -> None:
    google.script.settle_words = settle_words
    engine = GoogleSpeech(google.access(), limits=Limits(renew_after=3.05))
    phrase = told.begin(engine)
    feed(phrase, marked(60))
    phrase.finish()
    told.wait()
    engine.close()
    assert told.said == words(60)
    assert len(google.streams) >= 10
    assert max(len(stream) for stream in google.streams) <= 3.1 * 2 * RATE
    for number, word in enumerate(told.finals[0].words):
        assert word.start == pytest.approx(0.5 * number, abs=0.01)
    assert google.meter.spent == pytest.approx(30.0)
    assert google.asked == len(google.streams)


def test_somebody_who_never_pauses_has_the_stream_renewed_in_time(google: LoopbackGoogle, told: Told) -> None:
    engine = GoogleSpeech(google.access(), limits=Limits(renew_after=1.0))
    phrase = told.begin(engine)
    feed(phrase, np.full(3 * RATE, 0.3, np.float32))
    phrase.finish()
    told.wait()
    engine.close()
    assert [len(stream) for stream in google.streams] == [2 * RATE] * 3


def test_a_stream_is_renewed_by_the_clock_on_the_wall_too(google: LoopbackGoogle, told: Told) -> None:
    engine = GoogleSpeech(google.access(), limits=Limits(renew_after=0.4))
    phrase = told.begin(engine)
    phrase.feed(marked(1)[: RATE // 10])
    assert told.spoke.wait(10)
    time.sleep(0.5)
    feed(phrase, marked(1, first=1))
    phrase.finish()
    told.wait()
    engine.close()
    assert told.said == ["word0", "word1"]
    assert len(google.streams) >= 2


@pytest.mark.parametrize("settle_words", [False, True])
def test_a_stream_that_the_server_ends_is_done_again_from_the_last_final(
    google: LoopbackGoogle, told: Told, settle_words: bool
) -> None:
    google.script.settle_words = settle_words
    google.script.break_after, google.script.break_with = 2.75, Status.OUT_OF_RANGE
    engine = GoogleSpeech(google.access())
    phrase = told.begin(engine)
    if settle_words:
        feed(phrase, marked(20))
        phrase.finish()
        told.wait()
        assert told.said == words(20)
        assert len(google.streams) >= 4
        assert google.meter.spent > 10.0  # what was sent again counts again
    else:  # nothing was ever settled: the same would only happen again
        feed(phrase, marked(20))
        phrase.finish()
        told.wait()
        assert len(told.faults) == 1
        assert len(google.streams) == 2
    engine.close()


def test_an_abandoned_phrase_tells_nothing_and_ends(google: LoopbackGoogle, engine: GoogleSpeech, told: Told) -> None:
    google.script.mute = True
    phrase = told.begin(engine)
    feed(phrase, marked(2))
    phrase.abandon()
    assert phrase.settle(10.0)
    phrase.finish()
    assert not told.over.is_set()


def test_closing_in_the_middle_tells_the_fault_and_ends_every_thread(google: LoopbackGoogle, told: Told) -> None:
    google.script.mute = True
    engine = GoogleSpeech(google.access())
    before = set(threading.enumerate())
    phrase = told.begin(engine)
    feed(phrase, marked(2))
    engine.close()
    engine.close()
    assert len(told.faults) == 1
    assert not [t for t in set(threading.enumerate()) - before if t.name.startswith("google")]


def test_a_hundred_phrases_leave_nothing_behind(google: LoopbackGoogle, engine: GoogleSpeech) -> None:
    before = threading.active_count()
    for number in range(100):
        told = Told()
        phrase = told.begin(engine)
        phrase.feed(marked(1, first=number))
        phrase.finish()
        told.wait()
        assert told.said == [f"word{number}"]
        assert phrase.settle(10.0)
    engine.close()
    assert threading.active_count() <= before + 8  # the server's own


def test_phrases_overlap_by_a_final(engine: GoogleSpeech) -> None:
    tolds = [Told() for _ in range(3)]
    phrases = [told.begin(engine) for told in tolds]
    for number, phrase in enumerate(phrases):
        feed(phrase, marked(3, first=10 * number))
        phrase.finish()
    for number, told in enumerate(tolds):
        told.wait()
        assert told.said == words(3, first=10 * number)


def test_an_engine_that_was_closed_can_be_used_again(engine: GoogleSpeech, told: Told) -> None:
    engine.open()
    engine.close()
    phrase = told.begin(engine)
    feed(phrase, marked(2))
    phrase.finish()
    told.wait()
    assert told.said == words(2)
