"""The real recogniser as its callers see it, and what becomes of it when its process is harmed."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import psutil
import pytest

from interview_desktop.engines.speech_to_text import Samples
from interview_desktop.engines.speech_to_text.pocketsphinx import engine as pocketsphinx
from interview_desktop.engines.speech_to_text.pocketsphinx import process as pocketsphinx_process
from interview_desktop.engines.speech_to_text.pocketsphinx.engine import PocketSphinx
from interview_desktop.errors import EngineFailed, EngineUnavailable
from tests.engines.speech_to_text.conftest import Heard
from tests.sounds import RATE, flite, joined, room
from tests.word_errors import rate

pytestmark = pytest.mark.alone

SENTENCE = "In my last job I was responsible for a team of five people."
SECOND = "I decided to call every customer and explain what had happened."
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def windows(samples: Samples) -> list[Samples]:
    return [samples[i : i + 512] for i in range(0, len(samples), 512)]


def test_words_times_and_confidences(sphinx: PocketSphinx, heard: Heard) -> None:
    speech = joined(room(1.0), flite(SENTENCE), room(0.5))
    final = heard.said(sphinx, speech)
    assert final.engine == sphinx.name == "pocketsphinx"
    assert rate([(SENTENCE, final.text)]) < 0.35
    assert all(0.0 <= (word.confidence or 0.0) <= 1.0 for word in final.words)
    assert final.words[0].start > 0.8
    assert final.words[-1].end < len(speech) / RATE
    assert all(word.start < word.end for word in final.words)
    assert all(one.end <= two.start + 0.011 for one, two in zip(final.words, final.words[1:], strict=False))
    assert heard.threads == {"recognise-results"}


def test_partials_follow_the_speech_by_audio_time(sphinx: PocketSphinx, heard: Heard) -> None:
    """Measured by what has been fed, not by the clock on the wall: the same on any machine."""
    speech = flite(SENTENCE)
    phrase = heard.begin(sphinx)
    told: list[tuple[float, int]] = []
    for end in range(4800, len(speech), 4800):
        phrase.feed(speech[end - 4800 : end])
        assert phrase.settle(30.0)
        told.append((end / RATE, len(heard.partials[-1].split()) if heard.partials else 0))
    phrase.finish()
    final = heard.wait()
    for now, count in told:
        spoken = sum(word.end < now - 0.7 for word in final.words)
        assert count >= spoken - 1, f"at {now:.1f} s {spoken} words had been said and {count} were shown"


def test_partials_come_without_being_asked_for(sphinx: PocketSphinx, heard: Heard) -> None:
    speech = flite(SENTENCE)
    phrase = heard.begin(sphinx)
    for window in windows(speech):
        phrase.feed(window)
    phrase.finish()
    heard.wait()
    assert len(heard.partials) >= len(speech) / RATE / 0.7 / 2
    assert all(one != two for one, two in zip(heard.partials, heard.partials[1:], strict=False))


def test_a_pause_brings_the_text_up_to_date(sphinx: PocketSphinx, heard: Heard) -> None:
    phrase = heard.begin(sphinx)
    for window in windows(joined(flite("I worked in a hospital."), room(0.2))):
        phrase.feed(window)
    phrase.speculate()
    assert phrase.settle(30.0)
    assert "hospital" in heard.partials[-1]  # a sound after it may be taken for one word more
    phrase.finish()
    heard.wait()


def test_the_next_phrase_is_fed_before_the_last_one_is_final(sphinx: PocketSphinx) -> None:
    one, two = Heard(), Heard()
    first = one.begin(sphinx)
    first.feed(flite(SENTENCE))
    first.finish()
    second = two.begin(sphinx)
    assert one.finals == []
    for window in windows(flite(SECOND)):
        second.feed(window)
    second.finish()
    two.wait()
    assert len(one.finals) == 1
    assert rate([(SENTENCE, one.wait().text), (SECOND, two.wait().text)]) < 0.35


def test_nothing_said(sphinx: PocketSphinx, heard: Heard) -> None:
    phrase = heard.begin(sphinx)
    phrase.feed(np.zeros(0, np.float32))
    assert phrase.settle(30.0)
    phrase.finish()
    phrase.finish()
    assert phrase.settle(30.0)
    assert [final.words for final in heard.finals] == [()]
    silent = Heard()
    assert silent.said(sphinx, room(1.0)).words == ()


def test_a_phrase_that_is_given_up_does_not_disturb_the_next(sphinx: PocketSphinx, heard: Heard) -> None:
    abandoned = Heard()
    abandoned.begin(sphinx).feed(flite(SENTENCE))
    assert rate([(SECOND, heard.said(sphinx, flite(SECOND)).text)]) < 0.35
    assert abandoned.finals == []


def test_samples_beyond_full_scale_are_clipped_and_not_wrapped(sphinx: PocketSphinx, heard: Heard) -> None:
    speech = flite("I worked in a hospital.")
    assert "hospital" in heard.said(sphinx, speech * 1.3 / np.abs(speech).max()).text


def test_a_process_that_dies_leaves_the_words_it_had(heard: Heard, caplog: pytest.LogCaptureFixture) -> None:
    engine = PocketSphinx()
    engine.open()
    phrase = heard.begin(engine)
    phrase.feed(flite(SENTENCE))
    assert phrase.settle(30.0)
    had = heard.partials[-1]
    assert engine.pid is not None
    before = engine.pid
    psutil.Process(before).kill()
    phrase.feed(flite(SECOND))
    phrase.finish()
    final = heard.wait()
    assert final.text == had
    assert {word.confidence for word in final.words} == {0.0}
    assert phrase.settle(5.0)
    again = Heard()
    assert rate([(SECOND, again.said(engine, flite(SECOND)).text)]) < 0.35
    assert engine.pid != before
    engine.close()
    assert len(heard.finals) == 1
    assert "starts it again" in caplog.text
    assert SENTENCE[:10].lower() not in caplog.text.lower()


@posix
def test_a_process_that_is_stuck_is_ended(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pocketsphinx_process, "SILENT_LIMIT", 1.0)
    engine = PocketSphinx()
    engine.open()
    phrase = heard.begin(engine)
    phrase.feed(flite("I worked in a hospital."))
    assert phrase.settle(30.0)
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGSTOP)
    phrase.finish()
    assert "hospital" in heard.wait(10.0).text
    engine.close()


@posix
def test_an_interrupt_from_the_keyboard_is_not_for_the_process(heard: Heard) -> None:
    engine = PocketSphinx()
    engine.open()
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGINT)
    assert "hospital" in heard.said(engine, flite("I worked in a hospital.")).text
    engine.close()


def test_close_while_it_is_busy_is_quick_and_leaves_nothing(heard: Heard) -> None:
    engine = PocketSphinx()
    phrase = heard.begin(engine)
    for window in windows(np.tile(flite(SENTENCE), 10)):
        phrase.feed(window)
    phrase.finish()
    assert engine.pid is not None
    process = psutil.Process(engine.pid)
    started = time.monotonic()
    engine.close()
    engine.close()
    assert time.monotonic() - started < 3.0
    assert not process.is_running()
    assert len(heard.finals) == 1
    phrase.feed(flite(SENTENCE))
    phrase.finish()
    assert len(heard.finals) == 1


def test_a_phrase_finished_after_the_end_still_gets_its_final(heard: Heard) -> None:
    engine = PocketSphinx()
    phrase = heard.begin(engine)
    engine.close()
    phrase.feed(flite("I worked in a hospital."))
    assert phrase.settle(5.0)
    phrase.finish()
    assert phrase.settle(5.0)
    assert [final.words for final in heard.finals] == [()]


def test_the_process_ends_with_its_parent(tmp_path: Path) -> None:
    program = tmp_path / "parent.py"
    program.write_text(
        "import sys\n"
        "from interview_desktop.engines.speech_to_text.pocketsphinx.engine import PocketSphinx\n"
        "if __name__ == '__main__':\n"
        "    engine = PocketSphinx()\n"
        "    engine.open()\n"
        "    print(engine.pid, flush=True)\n"
        "    sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    deadline = time.monotonic() + 10.0
    wait = threading.Event()
    while child.is_running() and child.status() != psutil.STATUS_ZOMBIE and time.monotonic() < deadline:
        wait.wait(0.05)
    assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE


def test_a_process_that_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pocketsphinx_process, "START_LIMIT", 0.0)
    engine = PocketSphinx()
    with pytest.raises(EngineFailed, match="did not start") as caught:
        engine.open()
    assert caught.value.hint
    engine.close()


def test_the_library_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pocketsphinx, "available", lambda: False)
    with pytest.raises(EngineUnavailable, match="not installed"):
        PocketSphinx().recognise(lambda _: None, lambda _: None)


def test_a_caller_that_fails_does_not_keep_others_from_their_final(
    heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug in a callback is told through the thread's own hook, and every other phrase still ends."""
    seen: list[str] = []
    monkeypatch.setattr(threading, "excepthook", lambda fault: seen.append(str(fault.exc_value)))
    engine = PocketSphinx()

    def fail(_: object) -> None:
        raise ValueError("a bug of the caller")

    phrase = engine.recognise(lambda _: None, fail)
    phrase.finish()
    other = heard.begin(engine)
    other.finish()
    assert heard.wait(10.0).words == ()
    engine.close()
    assert seen == ["a bug of the caller"]


def test_nothing_said_is_logged(sphinx: PocketSphinx, heard: Heard, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    heard.said(sphinx, flite("I worked in a hospital."))
    assert "hospital" not in caplog.text
