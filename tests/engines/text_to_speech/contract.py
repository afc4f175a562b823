"""What every voice engine promises. A test module gives the fixture `engine` and inherits these.

`VoiceContract` holds for all; `AudibleContract` for those that make a sound; `TimedContract` for those that tell when
each word is spoken.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

from interview_desktop.engines.text_to_speech import Samples, TextToSpeech, WordTime
from interview_desktop.errors import EngineError, EngineUnavailable

ODD = "It’s “café” 😀 time — really! Dr. Smith paid $45.50 in 2023 & left the U.S. at 10:30am, e.g. for C++."
LONG = "This sentence goes on and on, as some do. " * 200


def spoken(engine: TextToSpeech, text: str, voice: str = "", rate: float = 1.0) -> tuple[Samples, int, list[WordTime]]:
    blocks = list(engine.synthesise(text, voice, rate))
    words = [word for block in blocks for word in block.words]
    sound = np.concatenate([block.samples for block in blocks]) if blocks else np.zeros(0, np.float32)
    return sound, blocks[-1].rate if blocks else 1, words


def close(stream: Iterator[object]) -> None:
    """Every engine's iterator is a generator."""
    stream.close()  # type: ignore[attr-defined]


class VoiceContract:
    def test_it_speaks_at_the_pace_of_people(self, engine: TextToSpeech) -> None:
        sound, rate, words = spoken(engine, "Tell me about a time when you led a small team.")
        assert sound.dtype == np.float32
        assert float(np.abs(sound).max()) <= 1.0
        assert 100 < 60 * len(words) / (len(sound) / rate) < 300

    def test_every_word_has_its_time(self, engine: TextToSpeech) -> None:
        text = "Tell me about a time when you led a small team of 12 people, in 2023."
        sound, rate, words = spoken(engine, text)
        assert [text[word.start : word.end] for word in words] == re.findall(r"\w+", text)
        assert all(one.at < two.at for one, two in pairwise(words))
        assert words[-1].at < len(sound) / rate

    def test_spans_are_right_in_text_that_is_not_ascii(self, engine: TextToSpeech) -> None:
        _, _, words = spoken(engine, ODD)
        shown = [ODD[word.start : word.end] for word in words]
        expected = ["It’s", "café", "time", "really", "Dr", "Smith", "paid", "$45.50", "in", "2023", "left"]
        expected += ["the", "U.S", "at", "10:30am", "e.g", "for", "C++"]
        assert [word for word in shown if word not in ("😀", "&")] == expected
        assert [word.at for word in words] == sorted(word.at for word in words)

    @pytest.mark.parametrize("text", ["", "   ", "...", "—", "“”"])
    def test_nothing_to_say_is_no_sound(self, engine: TextToSpeech, text: str) -> None:
        assert list(engine.synthesise(text)) == []

    @pytest.mark.parametrize(
        "text", ["-o /tmp/x -lv", "<speak>one</speak>", "a\0b", "one\n\ntwo", "$(reboot) `id`; 'x'", "[[aɪ]] one"]
    )
    def test_text_is_only_ever_text(self, engine: TextToSpeech, text: str) -> None:
        sound, rate, _ = spoken(engine, text)
        assert 0.2 < len(sound) / rate < 10

    def test_rate_is_respected(self, engine: TextToSpeech) -> None:
        text = "We will begin with a question about you."
        slow, normal, fast = (len(spoken(engine, text, rate=rate)[0]) for rate in (0.5, 1.0, 2.0))
        assert slow == pytest.approx(2 * normal, rel=0.25)
        assert fast == pytest.approx(normal / 2, rel=0.25)

    @pytest.mark.parametrize("rate", [0.0, 0.4, 2.1, float("nan")])
    def test_a_rate_out_of_range_is_a_mistake_of_the_caller(self, engine: TextToSpeech, rate: float) -> None:
        with pytest.raises(ValueError, match="between"):
            list(engine.synthesise("Hello.", rate=rate))

    def test_every_voice_speaks(self, engine: TextToSpeech) -> None:
        voices = engine.voices()
        assert len(voices) == len(set(voices)) >= 1
        for voice in voices:
            sound, rate, words = spoken(engine, "Good morning to you.", voice)
            assert len(sound) / rate > 0.5, voice
            assert len(words) == 4, voice

    @pytest.mark.parametrize("voice", ["nobody", "-lv", "/etc/passwd"])
    def test_a_voice_that_is_not_there(self, engine: TextToSpeech, voice: str) -> None:
        with pytest.raises(EngineUnavailable, match="voice"):
            list(engine.synthesise("Hello.", voice))

    def test_closing_the_iterator_stops_the_engine(self, engine: TextToSpeech) -> None:
        """Long text, one block taken: nothing of it is left running (a fixture looks) and the engine still works."""
        stream = engine.synthesise(LONG)
        assert next(stream) is not None
        assert isinstance(stream, Iterator)
        close(stream)
        assert len(spoken(engine, "Once more.")[0])

    def test_an_iterator_that_is_dropped_half_way_holds_nobody_up(self, engine: TextToSpeech) -> None:
        kept = engine.synthesise("One, two, three, four, five.")
        next(kept)
        assert len(spoken(engine, "Once more.")[0])
        del kept

    def test_two_lines_in_a_row_are_alike(self, engine: TextToSpeech) -> None:
        (one, _, first), (two, _, second) = (spoken(engine, "Tell me about yourself.") for _ in range(2))
        assert len(two) == pytest.approx(len(one), rel=0.1)
        assert [(word.start, word.end) for word in first] == [(word.start, word.end) for word in second]

    def test_closing_from_another_thread_ends_a_line_soon(self, engine: TextToSpeech) -> None:
        """It may end as an EngineError or by finishing a block; never in a hang or another fault."""
        stream = engine.synthesise(LONG)
        next(stream)
        closing = threading.Thread(target=engine.close)
        closing.start()
        try:
            for _ in range(3):
                next(stream, None)
        except EngineError:
            pass  # it was told in the right class
        close(stream)
        closing.join(10)
        assert not closing.is_alive()
        engine.close()


class AudibleContract:
    def test_it_is_heard(self, engine: TextToSpeech) -> None:
        sound, _, _ = spoken(engine, "Tell me about a time when you led a small team.")
        assert 0.1 < float(np.abs(sound).max()) <= 1.0

    def test_words_fall_within_what_is_heard(self, engine: TextToSpeech) -> None:
        sound, rate, words = spoken(engine, "Tell me about a time when you led a small team.")
        heard = np.flatnonzero(np.abs(sound) > 0.01) / rate
        assert heard[0] - 0.15 <= words[0].at < words[-1].at < heard[-1]


class TimedContract:
    def test_word_times_are_not_estimated(self, engine: TextToSpeech) -> None:
        text = "Tell me about a time when you led a small team of 12 people, in 2023."
        _, _, words = spoken(engine, text)
        assert not any(word.estimated for word in words)
        gap = {text[word.start : word.end]: word.at for word in words}
        assert gap["people"] - gap["12"] < gap["2023"] - gap["people"] + 1.0
        assert sum(word.estimated for word in spoken(engine, ODD)[2]) <= 2

    def test_a_word_begins_where_the_sound_does(self, engine: TextToSpeech) -> None:
        """After a comma there is silence, and the caption of the next word comes when it ends."""
        text = "Well, now, then, people."
        sound, rate, words = spoken(engine, text)
        loud = np.abs(sound) > 0.02
        for word in words[1:]:
            window = loud[int((word.at - 0.1) * rate) : int((word.at + 0.25) * rate)]
            assert window.any(), text[word.start : word.end]
