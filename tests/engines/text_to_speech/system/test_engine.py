"""What only the system's voices do: a process of their own, drivers that break, and English among many languages."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psutil
import pytest

from interview_desktop.engines.text_to_speech.system import engine as system
from interview_desktop.engines.text_to_speech.system import process as system_process
from interview_desktop.engines.text_to_speech.system.engine import SystemVoice, english
from interview_desktop.engines.text_to_speech.system.process import Installed
from interview_desktop.errors import EngineFailed, EngineUnavailable

DRIVER = "tests.engines.text_to_speech.system.driver"


@pytest.fixture
def engine() -> Iterator[SystemVoice]:
    made = SystemVoice(DRIVER)
    yield made
    made.close()


def test_it_is_there_only_on_systems_that_have_voices() -> None:
    assert system.installed() == (sys.platform in ("win32", "darwin") and find_spec("pyttsx3") is not None)


def test_a_missing_package_is_told() -> None:
    with pytest.raises(EngineUnavailable):
        SystemVoice("pyttsx3_that_is_not_there")


def test_nothing_is_started_before_it_is_asked() -> None:
    before = len(psutil.Process().children())
    SystemVoice(DRIVER).close()
    assert len(psutil.Process().children()) == before


def test_english_voices_only_and_the_default_of_the_system_first(engine: SystemVoice) -> None:
    assert engine.voices() == ("David", "Kate", "Old")


def test_a_name_that_two_voices_have_is_the_first_of_them() -> None:
    voices = (Installed("a", "Sam", ("en-us",)), Installed("b", "Sam", ("en-gb",)))
    assert english(voices, "c") == {"Sam": "a"}


def test_no_english_voice(engine: SystemVoice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "english", lambda _voices, _default: {})
    with pytest.raises(EngineUnavailable, match="no English voice") as caught:
        engine.voices()
    assert caught.value.hint


def test_words_are_spread_over_what_sounds(engine: SystemVoice) -> None:
    """The driver puts 0.3 s of silence around."""
    text = "Tell me about a time when you led a team."
    *_, block = engine.synthesise(text)
    assert block.words[0].at == pytest.approx(0.3, abs=0.01)
    assert block.words[-1].at < len(block.samples) / block.rate - 0.3


FAULTS = [("refuse", "ValueError"), ("break", "OSError"), ("nothing", "no sound"), ("empty", "no sound")]


@pytest.mark.parametrize(("text", "why"), [*FAULTS, ("crash", "ended")])
def test_a_driver_that_breaks_has_failed_and_the_next_text_is_spoken(engine: SystemVoice, text: str, why: str) -> None:
    with pytest.raises(EngineFailed, match=why) as caught:
        list(engine.synthesise(text))
    assert text not in str(caught.value)
    assert list(engine.synthesise("Well again."))[-1].words


@pytest.mark.skipif(find_spec("pyttsx3") is None, reason="pyttsx3 comes with Windows and macOS only")
def test_pyttsx3_itself_is_driven_as_it_wants_to_be() -> None:
    engine = SystemVoice("tests.engines.text_to_speech.system.hum")
    try:
        (slow, fast) = (list(engine.synthesise("Good morning to you.", "Kate", rate))[-1] for rate in (1.0, 2.0))
        assert len(slow.samples) == pytest.approx(2 * len(fast.samples), rel=0.01)
        with pytest.raises(EngineFailed, match="ValueError"):
            list(engine.synthesise("refuse"))
        assert list(engine.synthesise("Well again."))[-1].words
    finally:
        engine.close()


def test_a_driver_that_hangs_is_ended(engine: SystemVoice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_LIMIT", 0.1)
    engine.voices()
    assert engine._process is not None
    child = psutil.Process(engine._process._process.pid)
    with pytest.raises(EngineFailed, match="in time"):
        list(engine.synthesise("hang"))
    assert not child.is_running()
    monkeypatch.undo()
    assert list(engine.synthesise("Well again."))[-1].words


def test_a_driver_that_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = SystemVoice("json.tool")  # a module without `init`
    with pytest.raises(EngineUnavailable, match="AttributeError"):
        engine.voices()
    monkeypatch.setattr(system_process, "START_LIMIT", 0.0)
    with pytest.raises(EngineUnavailable, match="not ready"):
        SystemVoice(DRIVER).voices()


def files_of(engine: SystemVoice) -> list[Path]:
    assert engine._process is not None
    return list(Path(engine._process._folder.name).iterdir())


def test_no_file_is_left_of_a_line_that_was_cut(engine: SystemVoice) -> None:
    for _ in range(3):
        stream = engine.synthesise("Tell me about a time when you led a small team. " * 20)
        next(stream)
        stream.close()  # type: ignore[attr-defined]
    list(engine.synthesise("Once more."))
    assert files_of(engine) == []


def test_closing_ends_the_process_and_removes_its_folder(engine: SystemVoice) -> None:
    list(engine.synthesise("Good morning."))
    assert engine._process is not None
    folder = Path(engine._process._folder.name)
    engine.close()
    engine.close()
    assert not folder.exists()
    with pytest.raises(EngineUnavailable, match="closed"):
        list(engine.synthesise("Good morning."))


def test_a_line_that_is_being_spoken_ends_when_it_is_closed(engine: SystemVoice) -> None:
    stream = engine.synthesise("hang")
    next(stream)
    closing = threading.Thread(target=engine.close)
    closing.start()
    with pytest.raises(EngineFailed):
        list(stream)
    closing.join(5)
    assert not closing.is_alive()


def test_what_a_driver_would_take_for_commands_is_blank() -> None:
    text = "<rate speed='9'/> [[rate 400]] a\0b"
    assert system.plain(text) == " rate speed='9'/    rate 400   a b"


def test_many_lines_and_cuts_do_not_grow(engine: SystemVoice) -> None:
    """100 lines, every other one cut: one process, no more threads or open files than after the first."""
    list(engine.synthesise("Hello."))
    here = psutil.Process()
    before = len(here.children()), threading.active_count(), _open(here)
    for turn in range(100):
        stream = engine.synthesise("Hello to you.")
        next(stream)
        if turn % 2:
            stream.close()  # type: ignore[attr-defined]
        else:
            list(stream)
    list(engine.synthesise("Hello."))
    assert (len(here.children()), threading.active_count(), _open(here)) == before
    assert files_of(engine) == []


def _open(process: psutil.Process) -> int:
    """Open files, pipes included; Windows counts handles, of which it lets go when it likes."""
    return process.num_fds() if hasattr(process, "num_fds") else 0
