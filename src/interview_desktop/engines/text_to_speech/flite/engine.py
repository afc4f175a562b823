"""The flite program as a voice: text in, mono samples at 16 kHz out (8 kHz for the voice kal), with word times.

flite tells how long each sound lasts but not which word it belongs to. A second, fast run speaks every word
alone and tells its sounds; `phones` lays the two side by side. Words that cannot be found are estimated.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import unicodedata
import wave
from collections.abc import Generator, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from time import monotonic

import numpy as np

from interview_desktop.engines.text_to_speech import Samples, SpeechBlock, WordTime
from interview_desktop.engines.text_to_speech.flite.phones import PAUSE, Phone, word_starts
from interview_desktop.engines.text_to_speech.words import WrittenWord, estimated_times, rising, written_words
from interview_desktop.errors import EngineFailed, EngineUnavailable

NAME = "flite"
_PREFERRED = ("slt", "rms", "awb", "kal16", "kal")
_CLOCK_ONLY = "awb_time"  # a voice that can say nothing but the time
_FASTEST = ("kal16", "kal")  # voices that only have to name their sounds
_GLANCE = 0.02  # seconds between two chances for the caller to stop us
_LIMIT = 60.0  # seconds for one text; slt needs about 0.02 s for a second of speech
_ASCII = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "—": ", ", "–": "-", "…": "...", "\x00": " "})
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def program() -> str | None:
    """Where flite is on this machine."""
    return shutil.which("flite")


class Flite:
    """flite 2.x, run once for every text. The text travels in a file, never on the command line."""

    name = NAME

    def __init__(self, path: str | None = None) -> None:
        """Raises EngineUnavailable where there is no flite. `path` is the program; found when not given."""
        found = path or program()
        if found is None:
            raise EngineUnavailable(
                "The voice flite is not installed on this machine.", "Install the package flite, or use espeak-ng."
            )
        self._program = found

    def voices(self) -> tuple[str, ...]:
        return self._voices

    @cached_property
    def _voices(self) -> tuple[str, ...]:
        try:
            told = subprocess.run(
                [self._program, "-lv"],
                capture_output=True,
                text=True,
                timeout=10,
                check=False,
                creationflags=_NO_WINDOW,
            ).stdout
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise EngineUnavailable("flite cannot be started.", "Install flite again, or use espeak-ng.") from fault
        names = told.partition(":")[2].split()
        known = [name for name in _PREFERRED if name in names]
        return (*known, *(name for name in names if name not in known and name != _CLOCK_ONLY))

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:
        """See the Protocol. Empty blocks come while flite works, so that closing the iterator stops it at once."""
        if not 0.5 <= rate <= 2.0:
            raise ValueError(f"a speaking rate is between 0.5 and 2, not {rate}")
        chosen = voice or next(iter(self._voices), "")
        if chosen not in self._voices:  # -voice would take a path or an address, too
            raise EngineUnavailable(f"flite has no voice “{chosen}” here.", f"Choose one of {', '.join(self._voices)}.")
        words = written_words(text)
        if not words:
            return
        with tempfile.TemporaryDirectory(prefix="interview-voice-") as folder:
            sentence, alone = Path(folder, "sentence.txt"), Path(folder, "words.txt")
            sentence.write_text(plain(text) + "\n", encoding="ascii")
            said = [word for word in words if plain(text[word.start : word.end])]
            alone.write_text("".join(f"{plain(text[word.start : word.end])} .\n\n" for word in said), encoding="ascii")
            sound = Path(folder, "speech.wav")
            stretch = f"duration_stretch={1 / rate:.4f}"
            speaking = ["-voice", chosen, "--setf", stretch, "-psdur", "-f", str(sentence), "-o", str(sound)]
            guide = next((name for name in _FASTEST if name in self._voices), chosen)
            naming = ["-voice", guide, "-ps", "-f", str(alone), "-o", "none"]
            outputs = yield from self._run([speaking, naming])
            samples, hertz = _read(sound)
        if len(samples):
            spoken, pieces = _timed_phones(outputs[0]), _word_phones(outputs[1])
            yield SpeechBlock(samples, hertz, _times(said, pieces, spoken, len(samples) / hertz))

    def close(self) -> None:
        """Nothing is held between two texts."""

    def _run(self, commands: Sequence[Sequence[str]]) -> Generator[SpeechBlock, None, list[str]]:
        """Run flite with each list of arguments, side by side; returns (by `yield from`) what each printed."""
        running: list[subprocess.Popen[str]] = []
        try:
            for arguments in commands:
                running.append(self._started(arguments))
            outputs = []
            for process in running:
                outputs.append((yield from _printed(process)))
            return outputs
        finally:
            for process in running:
                if process.poll() is None:
                    process.kill()
                process.communicate()

    def _started(self, arguments: Sequence[str]) -> subprocess.Popen[str]:
        try:
            return subprocess.Popen(
                [self._program, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                errors="replace",
                creationflags=_NO_WINDOW,
            )
        except OSError as fault:
            raise EngineFailed("flite cannot be started.", "Install flite again, or use espeak-ng.") from fault


def _printed(process: subprocess.Popen[str]) -> Generator[SpeechBlock, None, str]:
    """What the process prints until its end; every so often an empty block, where the caller may stop."""
    deadline = monotonic() + _LIMIT
    while True:
        try:
            return process.communicate(timeout=_GLANCE)[0]
        except subprocess.TimeoutExpired:
            if monotonic() > deadline:
                raise EngineFailed("flite did not answer in time.", "Try again, or use espeak-ng.") from None
            yield SpeechBlock(np.zeros(0, np.float32), 16_000)


def plain(text: str) -> str:
    """The text in ASCII on one line, which is all that flite reads: accents dropped, quotes and dashes made plain."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_ASCII))
    ascii_only = "".join(char if char.isascii() else "" if unicodedata.combining(char) else " " for char in decomposed)
    return " ".join(ascii_only.split())


def _read(sound: Path) -> tuple[Samples, int]:
    """flite says 0 whatever happened: whether it worked is seen in the file."""
    try:
        with wave.open(str(sound), "rb") as file:
            pcm = np.frombuffer(file.readframes(file.getnframes()), "<i2")
            return pcm.astype(np.float32) / 32768.0, file.getframerate()
    except (OSError, EOFError, wave.Error) as fault:
        raise EngineFailed("flite made no sound.", "Check that there is room on the disk, or use espeak-ng.") from fault


def _timed_phones(printed: str) -> list[Phone]:
    """`-psdur` prints one line of `name:end` for each sentence; ends count from the sentence's beginning."""
    phones, base = [], 0.0
    for line in printed.splitlines():
        start = 0.0
        for name, end in re.findall(r"(\S+):([0-9.]+)", line):
            phones.append(Phone(name, base + start))
            start = float(end)
        base += start
    return phones


def _word_phones(printed: str) -> list[list[str]]:
    """`-ps` prints one line of names for each word."""
    lines = (line.split() for line in printed.splitlines() if line.strip())
    return [[name for name in names if name != PAUSE] for names in lines]


def _times(
    words: Sequence[WrittenWord], pieces: Sequence[Sequence[str]], spoken: Sequence[Phone], seconds: float
) -> tuple[WordTime, ...]:
    """The aligned time of each word; its neighbours' letters decide where it has none."""
    sounds = [phone.start for phone in spoken if phone.name != PAUSE]
    begin = sounds[0] if sounds else 0.0
    guessed = estimated_times(words, begin, seconds)
    if len(pieces) != len(words):  # a word that flite took for two: no telling which is which
        return guessed
    starts = word_starts(pieces, spoken)
    return rising(_between(guessed, starts, seconds))


def _between(guessed: Sequence[WordTime], starts: Sequence[float | None], seconds: float) -> Iterator[WordTime]:
    """Known times as they are; a run of unknown words is spread between the known ones around it."""
    for place, (guess, start) in enumerate(zip(guessed, starts, strict=True)):
        if start is not None:
            yield WordTime(guess.start, guess.end, start, estimated=False)
            continue
        before = next((i for i in range(place - 1, -1, -1) if starts[i] is not None), None)
        after = next((i for i in range(place + 1, len(starts)) if starts[i] is not None), None)
        low = starts[before] if before is not None else guessed[0].at
        high = starts[after] if after is not None else seconds
        first, last = before if before is not None else -1, after if after is not None else len(starts)
        share = (place - first) / (last - first)
        yield WordTime(guess.start, guess.end, (low or 0.0) + ((high or 0.0) - (low or 0.0)) * share, estimated=True)
