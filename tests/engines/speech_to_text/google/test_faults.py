"""Google's recogniser against a server on loopback that is slow, fails, refuses, or goes away."""

from __future__ import annotations

import logging

import grpc
import pytest

from interview_desktop.engines.speech_to_text.google.engine import GoogleSpeech, try_out
from interview_desktop.engines.speech_to_text.google.legs import Limits
from interview_desktop.errors import EngineFailed
from tests.engines.speech_to_text.google.desk import Told, feed
from tests.loopback_google import LoopbackGoogle, Script, marked, words

Status = grpc.StatusCode
QUICK = Limits(no_answer=0.3, no_final=0.3)


MENDS = [
    (Status.UNAUTHENTICATED, "refused the credentials"),
    (Status.PERMISSION_DENIED, "refused the credentials"),
    (Status.RESOURCE_EXHAUSTED, "quota"),
    (Status.UNAVAILABLE, "cannot be reached"),
    (Status.DEADLINE_EXCEEDED, "cannot be reached"),
    (Status.INVALID_ARGUMENT, "did not understand"),
    (Status.INTERNAL, "service failed"),
]


@pytest.mark.parametrize(("status", "sentence"), MENDS)
def test_a_refusal_is_told_at_once_with_its_mend(
    google: LoopbackGoogle, engine: GoogleSpeech, told: Told, status: grpc.StatusCode, sentence: str
) -> None:
    google.script.refuse = status
    phrase = told.begin(engine)
    feed(phrase, marked(1))
    told.wait()
    phrase.finish()
    assert not told.finals
    (fault,) = told.faults
    assert sentence in fault.sentence
    assert fault.hint
    assert "secret" not in str(fault)


def test_opening_is_tried_once_more_where_the_service_is_unavailable(
    google: LoopbackGoogle, engine: GoogleSpeech, told: Told
) -> None:
    google.script.refuse, google.script.refusals = Status.UNAVAILABLE, 1
    phrase = told.begin(engine)
    feed(phrase, marked(4))
    phrase.finish()
    told.wait()
    assert told.said == words(4)
    assert google.asked == 2


def test_it_is_not_tried_a_third_time(google: LoopbackGoogle, engine: GoogleSpeech, told: Told) -> None:
    google.script.refuse = Status.UNAVAILABLE
    told.begin(engine)
    told.wait()
    assert len(told.faults) == 1
    assert google.asked == 2


def test_a_failure_in_the_middle_is_told_once_and_no_final_comes(
    google: LoopbackGoogle, engine: GoogleSpeech, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    google.script.break_after = 1.5
    with caplog.at_level(logging.DEBUG, "interview_desktop"):
        phrase = told.begin(engine)
        feed(phrase, marked(6))
        told.wait()
        phrase.finish()
        assert phrase.settle(10.0)
    assert len(told.faults) == 1
    assert not told.finals
    assert "word" not in caplog.text
    assert "secret" not in caplog.text


def test_without_a_hearer_of_faults_the_final_has_the_words_there_were(
    google: LoopbackGoogle, engine: GoogleSpeech, told: Told
) -> None:
    google.script.break_after, google.script.settle_words = 1.6, True
    phrase = told.begin(engine, failing=False)
    feed(phrase, marked(6))
    assert phrase.settle(10.0)
    assert not told.finals
    phrase.finish()
    told.wait()
    assert told.said[:3] == words(3)
    assert {word.confidence for word in told.finals[0].words[3:]} <= {0.0}


def test_a_fault_inside_an_answer_counts(google: LoopbackGoogle, engine: GoogleSpeech, told: Told) -> None:
    google.script.break_after, google.script.report = 1.0, Status.RESOURCE_EXHAUSTED.value[0]
    phrase = told.begin(engine)
    feed(phrase, marked(6))
    told.wait()
    assert "quota" in told.faults[0].sentence


@pytest.mark.parametrize("finished", [False, True])
def test_a_service_that_says_nothing_is_given_up(google: LoopbackGoogle, told: Told, finished: bool) -> None:
    google.script.mute = True
    engine = GoogleSpeech(google.access(), limits=QUICK)
    phrase = told.begin(engine)
    feed(phrase, marked(2))
    if finished:
        phrase.finish()
    told.wait()
    engine.close()
    assert "in time" in told.faults[0].sentence


def test_a_slow_service_has_time_as_long_as_it_answers(google: LoopbackGoogle, told: Told) -> None:
    google.script.slow = 0.1
    engine = GoogleSpeech(google.access(), limits=Limits(no_answer=1.0, no_final=1.0))
    phrase = told.begin(engine)
    feed(phrase, marked(4))  # twenty messages: two seconds in all
    phrase.finish()
    told.wait()
    engine.close()
    assert told.said == words(4)


def test_a_service_that_goes_away_in_the_middle(google: LoopbackGoogle, engine: GoogleSpeech, told: Told) -> None:
    phrase = told.begin(engine)
    feed(phrase, marked(2))
    assert told.spoke.wait(10)
    google.close()
    told.wait()
    assert "cannot be reached" in told.faults[0].sentence


def test_nobody_listens_at_the_address(google: LoopbackGoogle, engine: GoogleSpeech, told: Told) -> None:
    google.close()
    told.begin(engine)
    told.wait()
    assert "cannot be reached" in told.faults[0].sentence


def test_trying_it_out(google: LoopbackGoogle) -> None:
    try_out(google.access())
    assert google.meter.spent == pytest.approx(0.3)
    google.script = Script(refuse=Status.UNAUTHENTICATED)
    with pytest.raises(EngineFailed, match="refused the credentials"):
        try_out(google.access())
    google.script = Script(mute=True)
    with pytest.raises(EngineFailed, match="cannot be reached"):
        try_out(google.access(), limit=0.3)
    google.script.released.set()
