"""eSpeak NG as a voice: text in, mono samples at 22.05 kHz out, with the real time of each word.

It speaks several hundred times faster than real time, on a thread of its own that hands blocks over as they come.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from importlib.util import find_spec
from queue import SimpleQueue

import numpy as np

from interview_desktop.engines.text_to_speech import Samples, SpeechBlock, WordTime
from interview_desktop.engines.text_to_speech.espeak.library import EspeakLibrary, WordEvent, library
from interview_desktop.engines.text_to_speech.words import estimated_times, word_at, written_words
from interview_desktop.errors import EngineUnavailable

NAME = "espeak-ng"
_WORDS_PER_MINUTE = 175  # eSpeak NG's own normal speed
# Names for people -> names of the library: a language, and a variant of the voice after "+".
_VOICES = {
    "en-us": "en-us",
    "en-us+f3": "en-us+f3",
    "en-gb": "gmw/en",
    "en-gb+f3": "gmw/en+f3",
    "en-gb-scotland": "en-gb-scotland",
    "en-gb-x-rp": "en-gb-x-rp",
    "en-us-nyc": "en-us-nyc",
    "en-029": "en-029",
}


def installed() -> bool:
    """Whether the wheel with the library is there; loading it may still fail."""
    return find_spec("espeakng_loader") is not None


class Espeak:
    """eSpeak NG in this process. Several may exist and be used from several threads: they take turns."""

    name = NAME

    def voices(self) -> tuple[str, ...]:
        return tuple(_VOICES)

    def close(self) -> None:
        """The library stays: others may be using it."""

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:
        """See the Protocol. Closing the iterator makes the library's callback say 'stop'."""
        if not 0.5 <= rate <= 2.0:
            raise ValueError(f"a speaking rate is between 0.5 and 2, not {rate}")
        chosen = _VOICES.get(voice or next(iter(_VOICES)))
        if chosen is None:
            raise EngineUnavailable(f"eSpeak NG has no voice “{voice}”.", f"Choose one of {', '.join(_VOICES)}.")
        if not written_words(text):
            return
        speech = _Speech(library(), text, chosen, round(_WORDS_PER_MINUTE * rate))
        try:
            while (block := speech.blocks.get()) is not None:
                yield block
        finally:
            speech.stop()
        if speech.fault is not None:
            raise speech.fault


class _Speech:
    """One text being spoken on its own thread. `blocks` ends with None; then `fault` says what went wrong, if anything.

    The queue is not bounded: a caller who stops taking blocks must not keep the library's lock.
    """

    def __init__(self, espeak: EspeakLibrary, text: str, voice: str, words_per_minute: int) -> None:
        self.blocks: SimpleQueue[SpeechBlock | None] = SimpleQueue()
        self.fault: Exception | None = None
        self._rate = espeak.rate
        self._words = written_words(text)
        self._told = 0  # how many of the words have been handed over
        self._latest = 0.0  # seconds at which the last of them begins
        self._samples = 0
        self._stopped = False
        # A zero byte would end the text for the library; a blank keeps every position.
        arguments = (espeak, text.replace("\0", " "), voice, words_per_minute)
        self._thread = threading.Thread(target=self._run, args=arguments, name="espeak", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopped = True
        self._thread.join()

    def _run(self, espeak: EspeakLibrary, text: str, voice: str, words_per_minute: int) -> None:
        try:
            espeak.speak(text, voice, words_per_minute, self._take)
            rest = self._passed_over(len(self._words), self._samples / self._rate)
            if rest and not self._stopped:
                self.blocks.put(SpeechBlock(np.zeros(0, np.float32), self._rate, rest))
        except Exception as fault:  # noqa: BLE001 - raised again in the caller's thread
            self.fault = fault
        finally:
            self.blocks.put(None)

    def _take(self, samples: Samples, events: list[WordEvent]) -> bool:
        times = tuple(time for event in events for time in self._times(event))
        self._samples += len(samples)
        if len(samples) or times:
            self.blocks.put(SpeechBlock(samples, self._rate, times))
        return not self._stopped

    def _times(self, event: WordEvent) -> tuple[WordTime, ...]:
        """The word of an event, after those that were passed over; none when it was told ("2023" is four events)."""
        place = word_at(self._words, event.index)
        if place < self._told:
            return ()
        at = max(self._latest, event.sample / self._rate)
        before = self._passed_over(place, at)
        word = self._words[place]
        self._told, self._latest = place + 1, at
        return (*before, WordTime(word.start, word.end, at, estimated=False))

    def _passed_over(self, place: int, until: float) -> tuple[WordTime, ...]:
        """Words up to `place` that got no event ("in the" is one): they share the time of the one before."""
        first = max(0, self._told - 1)
        shared = estimated_times(self._words[first:place], self._latest, until)
        return shared[self._told - first :]
