"""What every engine promises that tells how a text sounds, asked of all of them alike."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import psutil
import pytest

from interview_desktop.engines.text_mood import TextMood
from interview_desktop.engines.text_mood.distilbert import DistilBert
from interview_desktop.engines.text_mood.vader import Vader
from interview_desktop.errors import EngineFailed
from tests.checkpoints.wordpieces import texts
from tests.fake_texts import WordListMood

Make = Callable[[], TextMood]

ODD = ("😀", "...", "\ud800 half a pair", "a\0b", "нет", "素晴らしい仕事でした", "x" * 5000, "[SEP] [MASK]", "é" * 3)


@pytest.fixture(params=["vader", "distilbert", "fake"])
def make(request: pytest.FixtureRequest) -> Make:
    if request.param == "distilbert":
        installed = request.getfixturevalue("checkpoint").installed
        return lambda: DistilBert(installed, threads=1)
    return Vader if request.param == "vader" else lambda: WordListMood({"good": 0.8, "bad": -0.8})


@pytest.fixture
def engine(make: Make) -> Iterator[TextMood]:
    engine = make()
    engine.open()
    yield engine
    engine.close()


@pytest.mark.parametrize("text", ["", "   ", "\n\t\n"])
def test_an_empty_text_is_neutral_without_confidence(engine: TextMood, text: str) -> None:
    mood = engine.mood(text)
    assert (mood.valence, mood.label, mood.confidence) == (0.0, "neutral", 0.0)


def test_the_engine_is_named_with_its_result(engine: TextMood) -> None:
    assert engine.mood("It went well.").engine == engine.name


def test_figures_and_label_belong_together(engine: TextMood) -> None:
    """Ranges are held by Mood itself; the label has the sign of the valence."""
    labels = set()
    for text in texts(60, seed=5):
        mood = engine.mood(text)
        labels.add(mood.label)
        assert mood.confidence > 0.0
        if mood.label != "neutral":
            assert (mood.valence > 0.0) == (mood.label == "positive")
    assert len(labels) >= 2


def test_the_same_text_sounds_the_same(engine: TextMood) -> None:
    text = "We were late, but the customer was happy with the result."
    assert engine.mood(text) == engine.mood(text)


@pytest.mark.parametrize("text", ODD)
def test_any_text_at_all(engine: TextMood, text: str) -> None:
    assert engine.mood(text).engine == engine.name


def test_an_answer_of_twenty_minutes(engine: TextMood) -> None:
    """3,000 words, with full stops and as a recogniser writes them; the second changes nothing of the range."""
    long = texts(150, seed=8, words=(20, 20))
    spoken = " ".join(long).replace(".", "").replace("!", "").replace("?", "").lower()
    for text in (" ".join(long), spoken):
        assert abs(engine.mood(text).valence) < 1.0


def test_opening_and_closing_twice(make: Make) -> None:
    engine = make()
    engine.open()
    engine.open()
    assert engine.mood("Good.").engine == engine.name
    engine.close()
    engine.close()
    with pytest.raises(EngineFailed, match="not loaded"):
        engine.mood("Good.")
    engine.open()
    assert engine.mood("Good.").engine == engine.name
    engine.close()


def test_closing_while_it_computes(make: Make) -> None:
    """The text is told to its end or given up with EngineFailed; nothing else, and nobody waits for long."""
    engine = make()
    engine.open()
    begun = threading.Event()
    outcomes: list[str] = []

    def compute() -> None:
        text = " ".join(texts(200, seed=8, words=(20, 20)))
        try:
            while True:
                begun.set()
                outcomes.append(engine.mood(text).label)
        except EngineFailed:
            outcomes.append("given up")

    thread = threading.Thread(target=compute)
    thread.start()
    assert begun.wait(10)
    engine.close()
    thread.join(20)
    assert not thread.is_alive()
    assert outcomes[-1] == "given up"


def test_a_hundred_times_open_and_close_does_not_grow(make: Make) -> None:
    process = psutil.Process()

    def cycle(times: int) -> None:
        for _ in range(times):
            engine = make()
            engine.open()
            engine.mood("It went well, and I was proud.")
            engine.close()

    cycle(10)
    threads, memory = process.num_threads(), process.memory_info().rss
    cycle(100)
    assert process.num_threads() <= threads
    assert process.memory_info().rss - memory < 20e6  # a word list or a model left behind each time is over 100 MB
