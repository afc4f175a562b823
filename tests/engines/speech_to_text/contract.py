"""What every recogniser promises, asked of all of them alike.

In: an engine, open, and a stretch of speech in which it finds words. A module of tests makes a subclass whose fixtures
`engine` and `speech` give them; only what the Protocol says is asked.
"""

from __future__ import annotations

import logging
import threading
from itertools import pairwise

import numpy as np
import pytest

from interview_desktop.engines.speech_to_text import Recognition, Samples, SpeechToText
from interview_desktop.errors import EngineError
from interview_desktop.events.speech import Transcript
from tests.sounds import RATE, room

LIMIT = 60.0  # s until a test gives up


class Ears:
    """What one phrase was told."""

    def __init__(self) -> None:
        self.partials: list[str] = []
        self.finals: list[Transcript] = []
        self.faults: list[EngineError] = []
        self.threads: set[str] = set()
        self.after: list[str] = []  # what came after `deaf`
        self.deaf = False
        self._over = threading.Event()

    def partial(self, text: str) -> None:
        self._hear(text)
        self.partials.append(text)

    def final(self, transcript: Transcript) -> None:
        self._hear(transcript.text)
        self.finals.append(transcript)
        self._over.set()

    def failed(self, fault: EngineError) -> None:
        self._hear(fault.sentence)
        self.faults.append(fault)
        self._over.set()

    def _hear(self, what: str) -> None:
        self.threads.add(threading.current_thread().name)
        if self.deaf:
            self.after.append(what)

    def begin(self, engine: SpeechToText, *, tell_faults: bool = False) -> Recognition:
        return engine.recognise(self.partial, self.final, self.failed if tell_faults else None)

    def wait(self) -> Transcript:
        assert self._over.wait(LIMIT), "nothing came"
        return self.finals[0]

    def wait_for_fault(self) -> EngineError:
        assert self._over.wait(LIMIT), "nothing came"
        return self.faults[0]


def feed(phrase: Recognition, samples: Samples) -> None:
    """In windows of 32 ms, as the listener does, but as fast as it goes."""
    for at in range(0, len(samples), 512):
        phrase.feed(samples[at : at + 512])


class RecogniserContract:
    """Inherit, and give the fixtures `engine` and `speech`."""

    def test_it_has_a_name_and_gives_it_to_what_it_hears(self, engine: SpeechToText, speech: Samples) -> None:
        ears = Ears()
        phrase = ears.begin(engine)
        feed(phrase, speech)
        phrase.finish()
        assert ears.wait().engine == engine.name != ""

    def test_words_have_times_within_the_phrase_and_confidences(self, engine: SpeechToText, speech: Samples) -> None:
        ears = Ears()
        phrase = ears.begin(engine)
        feed(phrase, speech)
        phrase.finish()
        words = ears.wait().words
        assert words
        assert all(word.text == word.text.strip() != "" for word in words)
        assert all(0.0 <= word.start < word.end <= len(speech) / RATE + 0.02 for word in words)
        assert all(one.start <= two.start for one, two in pairwise(words))
        assert all(word.confidence is None or 0.0 <= word.confidence <= 1.0 for word in words)

    def test_the_final_comes_once_and_nothing_after_it(self, engine: SpeechToText, speech: Samples) -> None:
        ears = Ears()
        phrase = ears.begin(engine, tell_faults=True)
        feed(phrase, speech)
        phrase.finish()
        ears.wait()
        ears.deaf = True
        phrase.finish()
        phrase.feed(speech)
        phrase.speculate()
        assert phrase.settle(LIMIT)
        assert (len(ears.finals), ears.faults, ears.after) == (1, [], [])

    def test_settled_audio_is_in_the_partial_text(self, engine: SpeechToText, speech: Samples) -> None:
        ears = Ears()
        phrase = ears.begin(engine)
        feed(phrase, speech)
        assert phrase.settle(LIMIT)
        assert ears.partials
        assert ears.partials[-1]
        assert all(one != two for one, two in pairwise(ears.partials))
        phrase.finish()
        assert phrase.settle(LIMIT)
        assert len(ears.finals) == 1

    def test_a_phrase_without_audio_or_sound_has_no_words(self, engine: SpeechToText) -> None:
        for samples in (np.zeros(0, np.float32), np.zeros(RATE, np.float32), room(1.0)):
            ears = Ears()
            phrase = ears.begin(engine)
            phrase.feed(samples)
            phrase.speculate()
            assert phrase.settle(LIMIT)
            phrase.finish()
            assert ears.wait().words == ()

    def test_the_callers_array_is_the_callers(self, engine: SpeechToText, speech: Samples) -> None:
        ears, buffer = Ears(), np.zeros(512, np.float32)
        phrase = ears.begin(engine)
        for at in range(0, len(speech) // 512 * 512, 512):
            buffer[:] = speech[at : at + 512]
            phrase.feed(buffer)
            buffer[:] = 0.0
        phrase.finish()
        assert ears.wait().words

    def test_an_abandoned_phrase_tells_nothing_and_harms_nobody(self, engine: SpeechToText, speech: Samples) -> None:
        unwanted, wanted = Ears(), Ears()
        phrase = unwanted.begin(engine, tell_faults=True)
        feed(phrase, speech)
        phrase.speculate()
        phrase.abandon()
        unwanted.deaf = True
        phrase.finish()
        following = wanted.begin(engine)
        feed(following, speech)
        following.finish()
        assert wanted.wait().words
        assert (unwanted.finals, unwanted.faults) == ([], [])
        assert len(unwanted.after) <= 1  # a callback that had begun

    def test_phrases_overlap_by_a_final(self, engine: SpeechToText, speech: Samples) -> None:
        first, second = Ears(), Ears()
        one = first.begin(engine)
        feed(one, speech)
        one.finish()
        two = second.begin(engine)
        feed(two, speech)
        two.finish()
        assert first.wait().words
        assert second.wait().words

    def test_turns_begin_at_once(self, engine: SpeechToText, speech: Samples) -> None:
        for _ in range(3):
            engine.begin_turn()
        ears = Ears()
        phrase = ears.begin(engine)
        feed(phrase, speech)
        phrase.finish()
        assert ears.wait().words

    def test_what_was_said_is_not_logged(
        self, engine: SpeechToText, speech: Samples, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        ears = Ears()
        phrase = ears.begin(engine)
        feed(phrase, speech)
        phrase.finish()
        long = [word.text for word in ears.wait().words if len(word.text) > 3]
        assert long
        assert not [text for text in long if text.lower() in caplog.text.lower()]
