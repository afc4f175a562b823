"""The voices that come with Windows (SAPI 5) and macOS (NSSpeechSynthesizer), through pyttsx3: text in, samples out.

The driver writes a sound file, which is read whole: one block for a text, with estimated word times. It was tested
with a driver of our own that has pyttsx3's shape, and never run on Windows or macOS.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from time import monotonic

import numpy as np

from interview_desktop.engines.text_to_speech import Samples, SpeechBlock
from interview_desktop.engines.text_to_speech.sounding import sounding
from interview_desktop.engines.text_to_speech.system.process import DriverProcess, Installed
from interview_desktop.engines.text_to_speech.words import WrittenWord, estimated_times, written_words
from interview_desktop.errors import EngineFailed, EngineUnavailable

NAME = "system"
MODULE = "pyttsx3"
_SYSTEMS = ("win32", "darwin")
_GLANCE = 0.02  # seconds between two chances for the caller to stop us
_LIMIT = 20.0  # seconds for one text; a second or two is usual
_RATE = 22_050  # Hz of the empty blocks that come meanwhile
# SAPI takes a text that begins with < for XML, macOS [[...]] for commands; a zero byte ends the text for both.
_MARKUP = re.compile(r"\[\[|\]\]|[<>\0]")
# macOS lists these among its English voices; they sing, whisper or joke.
_JOKES = re.compile(
    "Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Good News|Hysterical|Jester|(Pipe )?Organ|Superstar|"
    "Trinoids|Whisper|Wobble|Zarvox"
)


def installed() -> bool:
    """Whether this is a system whose voices can be used, with the package for it; nothing is started."""
    return sys.platform in _SYSTEMS and find_spec(MODULE) is not None


class SystemVoice:
    """The English voices of the system. Its process starts with the first question and lives until `close`."""

    name = NAME

    def __init__(self, module: str = MODULE) -> None:
        """`module` is imported in the other process. Raises EngineUnavailable where it is not installed."""
        if find_spec(module) is None:
            raise EngineUnavailable("The system's voices cannot be used here.", "Choose another voice engine.")
        self._module = module
        self._suffix = ".aiff" if sys.platform == "darwin" else ".wav"  # what each driver writes, whatever it is told
        self._lock = threading.Lock()
        self._process: DriverProcess | None = None
        self._voices: dict[str, str] = {}
        self._closed = False

    def voices(self) -> tuple[str, ...]:
        """Raises EngineUnavailable where the driver does not start or there is no English voice."""
        if not self._voices:
            self._running()
        return tuple(self._voices)

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:
        """See the Protocol. Empty blocks come while the driver works, so that closing the iterator stops at once."""
        if not 0.5 <= rate <= 2.0:
            raise ValueError(f"a speaking rate is between 0.5 and 2, not {rate}")
        chosen = voice or self.voices()[0]
        if chosen not in self.voices():
            names = ", ".join(self._voices)
            raise EngineUnavailable(f"This system has no voice “{chosen}”.", f"Choose one of {names}.")
        words = written_words(text)
        if not words:
            return
        process = self._running()
        number = process.ask(plain(text), self._voices[chosen], round(process.rate * rate))
        try:
            yield from self._waiting(process, number)
            yield _read(process.file(number), words)
        finally:
            process.forget(number)

    def close(self) -> None:
        self._closed = True
        with self._lock:
            if self._process is not None:
                self._process.close()
            self._process = None

    def _waiting(self, process: DriverProcess, number: int) -> Iterator[SpeechBlock]:
        deadline = monotonic() + _LIMIT
        while not process.done(number, _GLANCE):
            if monotonic() > deadline:
                process.close()  # a driver that hangs hangs for good
                raise EngineFailed("The system's voice did not answer in time.", "Choose another voice in Settings.")
            yield SpeechBlock(np.zeros(0, np.float32), _RATE)

    def _running(self) -> DriverProcess:
        """The process; a new one where it died."""
        with self._lock:
            if self._closed:
                raise EngineUnavailable("The voices are closed.", "Start the interview again.")
            if self._process is None or self._process.dead:
                if self._process is not None:
                    self._process.close()
                self._process = None
                self._process = started = DriverProcess(self._module, self._suffix)
                self._voices = english(started.installed, started.default)
            if not self._voices:
                raise EngineUnavailable("This system has no English voice.", "Add one in the system's speech settings.")
            return self._process


def plain(text: str) -> str:
    """The text with blanks in place of what a driver would take for anything but words; as long as before."""
    return _MARKUP.sub(lambda found: " " * len(found.group()), text)


def english(installed: tuple[Installed, ...], default: str) -> dict[str, str]:
    """Names for people -> ids of the system: English voices that can hold an interview, the system's default first."""
    fit = [
        voice
        for voice in installed
        if not _JOKES.fullmatch(voice.name) and any(language.startswith("en") for language in voice.languages)
    ]
    fit.sort(key=lambda voice: voice.id != default)
    named: dict[str, str] = {}
    for voice in fit:
        named.setdefault(voice.name, voice.id)
    return named


def _read(file: Path, words: tuple[WrittenWord, ...]) -> SpeechBlock:
    import soundfile

    try:
        samples, rate = soundfile.read(str(file), dtype="float32", always_2d=True)
    except (OSError, RuntimeError) as fault:  # libsndfile's faults are RuntimeErrors
        hint = "Check that there is room on the disk, or choose another voice."
        raise EngineFailed("The system's voice made no sound.", hint) from fault
    mono: Samples = np.ascontiguousarray(samples.mean(axis=1), np.float32)
    if not len(mono):
        raise EngineFailed("The system's voice made no sound.", "Choose another voice in Settings.")
    return SpeechBlock(mono, int(rate), estimated_times(words, *sounding(mono, int(rate))))
