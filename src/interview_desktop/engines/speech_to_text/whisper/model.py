"""Whisper itself, through faster-whisper and CTranslate2: audio in, words out, one bounded call after the other.

In: a folder with a model in CTranslate2's format (model.bin, config.json, tokenizer.json, vocabulary), and mono float32
samples at 16 kHz. Out: words with times and confidences. faster-whisper's own `transcribe` is left aside: it begins
again after the last word it heard, into the silence that follows, which is how silence becomes words; and CTranslate2
takes half of `max_length` for the most tokens there may be, so that its `max_new_tokens` cuts phrases short.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol
from weakref import WeakValueDictionary

import numpy as np

from interview_desktop.engines.loading import one_at_a_time
from interview_desktop.engines.speech_to_text import Samples
from interview_desktop.engines.speech_to_text.whisper import levels
from interview_desktop.engines.speech_to_text.whisper.doubt import Reading, doubtful, repetitive
from interview_desktop.engines.speech_to_text.whisper.words import Piece, joined, later, spread
from interview_desktop.errors import EngineFailed, EngineUnavailable
from interview_desktop.events.speech import SAMPLE_RATE, Word

FILES = ("model.bin", "config.json", "tokenizer.json")
LONGEST = 28 * SAMPLE_RATE  # samples: the model hears 30 s at a time; a longer piece is cut in a quiet moment
SHORTEST = SAMPLE_RATE // 10  # samples: less than any word
MOST_TOKENS = 448  # positions of the decoder, for the prompt and for what it says
TOKENS_PER_SECOND, TOKENS_MORE = 8, 10  # fast speech has 5 a second; the rest is a decoder going in circles
CIRCLE = 3  # words in a row that may not come twice when a reading goes in circles
TRY = 5.0  # s of sound in one trial of the machine ...
TRY_TOKENS = 20  # ... and tokens of the words that are said in them

Unwanted = Callable[[], bool]
Words = tuple[Word, ...]


class Decoder(Protocol):
    """What the recogniser needs of a model. A live and a second hearing may use it at once."""

    def decode(self, samples: Samples, unwanted: Unwanted, *, timed: bool, beam: int = 1) -> Words | None:
        """Words of a phrase of any length; None where it became `unwanted` in between. Silence gives none.

        With `timed`, times are aligned with the sound and confidences are each word's own (3-6 % more work, measured
        on tiny.en and base.en); without, times are spread by letters and all words have the same confidence.
        `beam`: hypotheses followed at a time. Raises EngineFailed.
        """

    def work(self) -> float:
        """Seconds this machine needs for a phrase of 5 s, at most. Raises EngineFailed.

        What other programs take meanwhile does not count: it is the time on the clock or, where that is less, the
        time of all processors together, which an idle machine would not exceed either.
        """


_in_use: WeakValueDictionary[tuple[Path, int, int], WhisperDecoder] = WeakValueDictionary()


def load(folder: Path) -> WhisperDecoder:
    """The model of that folder; the one there is where somebody uses it already, so that it is in memory once.

    Raises EngineUnavailable where it is not whole.
    """
    with one_at_a_time:
        there = folder / "model.bin"
        state = there.stat() if there.is_file() else None
        key = (folder, state.st_mtime_ns, state.st_ino) if state else (folder, 0, 0)  # another one after a new install
        decoder = _in_use.get(key)
        if decoder is None:
            decoder = _in_use[key] = _read(folder)
        return decoder


def _read(folder: Path) -> WhisperDecoder:
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:  # without its tokenizer faster-whisper would go to the network for one
        raise EngineUnavailable(
            f"The Whisper model {folder.name} is not whole: {', '.join(missing)} is missing.",
            "Remove it on the Models page and install it again.",
        )
    from faster_whisper import WhisperModel

    try:
        model = WhisperModel(
            str(folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=_cores(),
            num_workers=2,  # who listens live does not wait for who hears again; both share the weights
            local_files_only=True,
        )
        return WhisperDecoder(model)
    except Exception as fault:
        # ctranslate2 raises RuntimeError and ValueError, tokenizers raises plain Exception.
        raise EngineUnavailable(
            f"The Whisper model {folder.name} cannot be read.", "Remove it on the Models page and install it again."
        ) from fault


def _cores() -> int:
    """Physical cores, at most 4: more bring nothing to a model of this size, and siblings of a core get in the way."""
    import psutil

    return min(4, psutil.cpu_count(logical=False) or os.cpu_count() or 1)


class WhisperDecoder:
    """One loaded model. A call into CTranslate2 cannot be interrupted; there are at most four for 28 s of sound."""

    def __init__(self, model: Any) -> None:
        """`model`: a faster_whisper.WhisperModel."""
        from faster_whisper.tokenizer import Tokenizer

        self._model = model
        self._tokenizer = Tokenizer(model.hf_tokenizer, model.model.is_multilingual, "transcribe", "en")
        # Without time tokens: a phrase is one window, and its words get their times from the alignment.
        self._prompt = [*self._tokenizer.sot_sequence, self._tokenizer.no_timestamps]

    def decode(self, samples: Samples, unwanted: Unwanted, *, timed: bool, beam: int = 1) -> Words | None:
        words: Words = ()
        for first, last in levels.cut(samples, LONGEST):
            if unwanted():
                return None
            try:
                found = self._piece(samples[first:last], unwanted, timed, beam)
            except (RuntimeError, ValueError, IndexError, MemoryError) as fault:
                raise _failed() from fault
            if found is None:
                return None
            words += later(found, first / SAMPLE_RATE)
        return words

    def work(self) -> float:
        noise = np.random.default_rng(1).normal(0.0, 0.01, round(TRY * SAMPLE_RATE)).astype(np.float32)
        started, busy = time.perf_counter(), time.process_time()
        try:
            encoded, _ = self._encoded(noise)
            self._generated(encoded, TRY_TOKENS, beam=1, without=[self._tokenizer.eot])
        except (RuntimeError, ValueError, MemoryError) as fault:
            raise _failed() from fault
        return min(time.perf_counter() - started, time.process_time() - busy)

    def _piece(self, samples: Samples, unwanted: Unwanted, timed: bool, beam: int) -> Words | None:
        """Words of at most LONGEST samples."""
        loudest = levels.loudest(samples)
        if len(samples) < SHORTEST or loudest < levels.SILENT:
            return ()
        seconds = len(samples) / SAMPLE_RATE
        encoded, frames = self._encoded(samples)
        if unwanted():
            return None
        tokens, reading = self._read(encoded, seconds, beam, again=timed)
        if not tokens or doubtful(reading, loudest):
            return ()
        if not timed:
            return spread(reading.text, seconds, reading.confidence)
        if unwanted():
            return None
        return joined(self._aligned(encoded, tokens, frames), seconds)

    def _encoded(self, samples: Samples) -> tuple[Any, int]:
        """What the model makes of the sound, and how many frames of 10 ms it has before it is filled up to 30 s."""
        from faster_whisper.audio import pad_or_trim

        mel = self._model.feature_extractor(samples)[..., :-1]
        return self._model.encode(pad_or_trim(mel)), mel.shape[-1]

    def _read(self, encoded: Any, seconds: float, beam: int, *, again: bool) -> tuple[list[int], Reading]:
        most = round(seconds * TOKENS_PER_SECOND) + TOKENS_MORE
        tokens, reading = self._generated(encoded, most, beam)
        if again and repetitive(reading.text):
            tokens, reading = self._generated(encoded, most, beam, no_repeat_ngram_size=CIRCLE)
        return tokens, reading

    def _generated(
        self, encoded: Any, most: int, beam: int, without: list[int] | None = None, **options: Any
    ) -> tuple[list[int], Reading]:
        """At most `most` tokens, and none of `without`. At temperature 0: the same sound gives the same words."""
        result = self._model.model.generate(
            encoded,
            [self._prompt],
            beam_size=beam,
            max_length=min(MOST_TOKENS, max(2 * most, most + len(self._prompt))),  # CTranslate2 takes half of it
            suppress_tokens=[-1, *(without or [])],  # -1: what the model's own configuration names
            return_scores=True,
            return_no_speech_prob=True,
            **options,
        )[0]
        tokens = result.sequences_ids[0]
        # The score is the mean over the tokens said; the end counts as one more, as in the paper's own program.
        average = result.scores[0] * len(tokens) / (len(tokens) + 1)
        said = [token for token in tokens if token < self._tokenizer.eot]
        return said, Reading(self._tokenizer.decode(said).strip(), average, result.no_speech_prob)

    def _aligned(self, encoded: Any, tokens: list[int], frames: int) -> list[Piece]:
        found = self._model.find_alignment(self._tokenizer, [tokens], encoded, frames)[0]
        return [Piece(row["word"], float(row["start"]), float(row["end"]), float(row["probability"])) for row in found]


def _failed() -> EngineFailed:
    return EngineFailed("Whisper stopped in the middle of a phrase.", "If it happens again, install its model again.")
