"""Piper as a voice: text in, mono samples out (22.05 kHz for voices of medium quality), sentence by sentence.

Each installed voice is a neural network of about 60 MB, loaded when it first speaks. The voices of its hub tell no word
times: they are estimated within each sentence.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from interview_desktop.engines.text_to_speech import Samples, SpeechBlock
from interview_desktop.engines.text_to_speech.piper.text import plain, stretches
from interview_desktop.engines.text_to_speech.sounding import sounding
from interview_desktop.engines.text_to_speech.words import estimated_times, written_words
from interview_desktop.errors import EngineFailed, EngineUnavailable

if TYPE_CHECKING:
    from piper import PiperVoice, SynthesisConfig

NAME = "piper"
KEPT = 2  # voices in memory at once, the latest used: a panel of three loads anew, one of two never does
# With two threads on two cores a first clause is made no sooner (0.2 s), and a long sentence 1.4 times as fast when
# nothing else runs; but while the interviewer speaks, the recogniser's second pass does.
THREADS = 1

Folder = Path | Callable[[], Path]


def installed() -> bool:
    """Whether the package is there; without an installed voice it has nothing to say."""
    return find_spec("piper") is not None


class Piper:
    """All installed Piper voices as one engine."""

    name = NAME

    def __init__(self, folders: Mapping[str, Folder], *, threads: int = THREADS) -> None:
        """`folders`: name of a voice -> its folder, or what gives it (and raises EngineUnavailable where its files are
        damaged); the first is the default. Nothing is read before a voice is used. Raises EngineUnavailable for none.
        """
        if not folders:
            raise EngineUnavailable("No Piper voice is installed.", "Install one on the Models page.")
        self._folders = dict(folders)
        self._threads = threads
        self._lock = threading.Lock()
        self._loaded: OrderedDict[str, PiperVoice] = OrderedDict()
        self._closed = False

    def voices(self) -> tuple[str, ...]:
        return tuple(self._folders)

    def load(self, voice: str = "") -> None:
        """Have a voice ready, so that its first words need not wait for it. Raises EngineUnavailable."""
        self._voice(self._known(voice))

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:
        """See the Protocol: one block a sentence, a very long one in several. Closing stops before the next block."""
        if not 0.5 <= rate <= 2.0:
            raise ValueError(f"a speaking rate is between 0.5 and 2, not {rate}")
        chosen = self._known(voice)
        if not written_words(text):
            return
        piper = self._voice(chosen)
        config = _config(piper, rate)
        said, at = plain(text), 0.0
        for start, end in stretches(said):
            words = [word for word in written_words(text) if start <= word.start < end]
            if not words:
                continue
            samples = _speech(piper, said[start:end], config)
            hertz = piper.config.sample_rate
            first, last = sounding(samples, hertz)
            yield SpeechBlock(samples, hertz, estimated_times(words, at + first, at + last))
            at += len(samples) / hertz

    def close(self) -> None:
        """Forget the voices; what is speaking ends with its own."""
        self._closed = True
        with self._lock:
            self._loaded.clear()

    def _known(self, voice: str) -> str:
        chosen = voice or next(iter(self._folders))
        if chosen not in self._folders:
            raise EngineUnavailable(
                f"There is no Piper voice “{chosen}” here.", f"Choose one of {', '.join(self._folders)}."
            )
        return chosen

    def _voice(self, chosen: str) -> PiperVoice:
        from interview_desktop.engines.text_to_speech.piper.voice import load

        with self._lock:
            if self._closed:
                raise EngineUnavailable("The voices are closed.", "Start the interview again.")
            if chosen not in self._loaded:
                while len(self._loaded) >= KEPT:
                    self._loaded.popitem(last=False)
                folder = self._folders[chosen]
                self._loaded[chosen] = load(folder if isinstance(folder, Path) else folder(), self._threads)
            self._loaded.move_to_end(chosen)
            return self._loaded[chosen]


def _config(piper: PiperVoice, rate: float) -> SynthesisConfig:
    """Piper evens out the loudness of each sentence by its peak; clauses of one sentence must stay alike instead."""
    from piper import SynthesisConfig

    return SynthesisConfig(length_scale=piper.config.length_scale / rate, normalize_audio=False)


def _speech(piper: PiperVoice, text: str, config: SynthesisConfig) -> Samples:
    """All sound of a stretch; empty where eSpeak finds no sound in it."""
    try:
        chunks = [chunk.audio_float_array for chunk in piper.synthesize(text, config)]
    except Exception as fault:
        # Whatever onnxruntime raises (its exceptions share no base), the person hears of one kind of fault.
        raise EngineFailed("The Piper voice stopped.", "Another voice speaks; verify it on the Models page.") from fault
    return np.concatenate([np.zeros(0, np.float32), *(np.atleast_1d(chunk) for chunk in chunks)])
