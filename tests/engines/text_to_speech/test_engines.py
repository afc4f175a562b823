"""What every voice engine promises, asked of the real ones alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

from interview_desktop.engines.text_to_speech import Samples, TextToSpeech, WordTime
from interview_desktop.engines.text_to_speech.choice import available, create
from interview_desktop.errors import EngineUnavailable

ODD = "It’s “café” 😀 time — really! Dr. Smith paid $45.50 in 2023 & left the U.S. at 10:30am, e.g. for C++."


@pytest.fixture(params=["flite", "espeak-ng"])
def engine(request: pytest.FixtureRequest) -> TextToSpeech:
    if request.param not in available():
        pytest.skip(f"{request.param} is not installed")
    return create(request.param)


def spoken(engine: TextToSpeech, text: str, voice: str = "", rate: float = 1.0) -> tuple[Samples, int, list[WordTime]]:
    blocks = list(engine.synthesise(text, voice, rate))
    words = [word for block in blocks for word in block.words]
    sound = np.concatenate([block.samples for block in blocks]) if blocks else np.zeros(0, np.float32)
    return sound, blocks[-1].rate if blocks else 1, words


def test_it_speaks_at_the_pace_of_people(engine: TextToSpeech) -> None:
    sound, rate, words = spoken(engine, "Tell me about a time when you led a small team.")
    assert sound.dtype == np.float32
    assert 0.1 < float(np.abs(sound).max()) <= 1.0
    assert 100 < 60 * len(words) / (len(sound) / rate) < 300


def test_every_word_has_its_time(engine: TextToSpeech) -> None:
    text = "Tell me about a time when you led a small team of 12 people, in 2023."
    sound, rate, words = spoken(engine, text)
    assert [text[word.start : word.end] for word in words] == re.findall(r"\w+", text)
    assert all(one.at < two.at for one, two in pairwise(words))
    assert words[-1].at < len(sound) / rate
    assert not any(word.estimated for word in words)
    gap = {text[word.start : word.end]: word.at for word in words}
    assert gap["people"] - gap["12"] < gap["2023"] - gap["people"] + 1.0


def test_a_word_begins_where_the_sound_does(engine: TextToSpeech) -> None:
    """After a comma there is silence, and the caption of the next word comes when it ends."""
    text = "Well, now, then, people."
    sound, rate, words = spoken(engine, text)
    loud = np.abs(sound) > 0.02
    for word in words[1:]:
        window = loud[int((word.at - 0.1) * rate) : int((word.at + 0.25) * rate)]
        assert window.any(), text[word.start : word.end]


def test_spans_are_right_in_text_that_is_not_ascii(engine: TextToSpeech) -> None:
    _, _, words = spoken(engine, ODD)
    shown = [ODD[word.start : word.end] for word in words]
    expected = ["It’s", "café", "time", "really", "Dr", "Smith", "paid", "$45.50", "in", "2023", "&", "left"]
    expected += ["the", "U.S", "at", "10:30am", "e.g", "for", "C++"]
    assert [word for word in shown if word not in ("😀", "&")] == [word for word in expected if word != "&"]
    assert [word.at for word in words] == sorted(word.at for word in words)
    assert sum(word.estimated for word in words) <= 2


@pytest.mark.parametrize("text", ["", "   ", "...", "—", "“”"])
def test_nothing_to_say_is_no_sound(engine: TextToSpeech, text: str) -> None:
    assert list(engine.synthesise(text)) == []


@pytest.mark.parametrize("text", ["-o /tmp/x -lv", "<speak>one</speak>", "a\0b", "one\n\ntwo", "$(reboot) `id`; 'x'"])
def test_text_is_only_ever_text(engine: TextToSpeech, text: str) -> None:
    sound, rate, _ = spoken(engine, text)
    assert 0.3 < len(sound) / rate < 10


def test_rate_is_respected(engine: TextToSpeech) -> None:
    text = "We will begin with a question about you."
    slow, normal, fast = (len(spoken(engine, text, rate=rate)[0]) for rate in (0.5, 1.0, 2.0))
    assert slow == pytest.approx(2 * normal, rel=0.25)
    assert fast == pytest.approx(normal / 2, rel=0.25)


@pytest.mark.parametrize("rate", [0.0, 0.4, 2.1, float("nan")])
def test_a_rate_out_of_range_is_a_mistake_of_the_caller(engine: TextToSpeech, rate: float) -> None:
    with pytest.raises(ValueError, match="between"):
        list(engine.synthesise("Hello.", rate=rate))


def test_every_voice_speaks(engine: TextToSpeech) -> None:
    voices = engine.voices()
    assert len(voices) == len(set(voices)) >= 1
    for voice in voices:
        sound, rate, words = spoken(engine, "Good morning to you.", voice)
        assert len(sound) / rate > 0.5, voice
        assert len(words) == 4, voice


@pytest.mark.parametrize("voice", ["nobody", "-lv", "/etc/passwd"])
def test_a_voice_that_is_not_there(engine: TextToSpeech, voice: str) -> None:
    with pytest.raises(EngineUnavailable, match="voice"):
        list(engine.synthesise("Hello.", voice))


def test_closing_the_iterator_stops_the_engine(engine: TextToSpeech) -> None:
    """Long text, one block taken: nothing of it is left running (a fixture looks) and the engine still works."""
    stream = engine.synthesise("This sentence goes on and on, as some do. " * 200)
    assert next(stream) is not None
    assert isinstance(stream, Iterator)
    close = stream.close  # type: ignore[attr-defined]  # both engines are generators
    close()
    assert len(spoken(engine, "Once more.")[0])


def test_an_iterator_that_is_dropped_half_way_holds_nobody_up(engine: TextToSpeech) -> None:
    kept = engine.synthesise("One, two, three, four, five.")
    next(kept)
    assert len(spoken(engine, "Once more.")[0])
    del kept
