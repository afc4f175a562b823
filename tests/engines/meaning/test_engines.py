"""What every engine promises that compares texts, asked of all of them alike."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import psutil
import pytest

from interview_desktop.engines.meaning import Meaning
from interview_desktop.engines.meaning.minilm import MiniLm
from interview_desktop.engines.meaning.words import Words
from interview_desktop.errors import EngineFailed
from tests.checkpoints.wordpieces import texts
from tests.fake_texts import SharedWords

Make = Callable[[], Meaning]

QUESTION = "Tell me about a conflict with a colleague and how you solved it."
ODD = ("😀", "...", "\ud800 half a pair", "a\0b", "нет", "素晴らしい仕事でした", "x" * 5000, "[SEP] [MASK]")


@pytest.fixture(params=["words", "minilm", "fake"])
def make(request: pytest.FixtureRequest) -> Make:
    if request.param == "minilm":
        folder = request.getfixturevalue("small_folder")
        return lambda: MiniLm(folder, threads=1)
    return Words if request.param == "words" else SharedWords


@pytest.fixture
def engine(make: Make) -> Iterator[Meaning]:
    engine = make()
    engine.open()
    yield engine
    engine.close()


def test_the_same_text_is_the_nearest(engine: Meaning) -> None:
    others = (*texts(10, seed=4), QUESTION)
    found = engine.nearness(QUESTION, others)
    assert len(found) == len(others)
    assert all(0.0 <= one <= 1.0 for one in found)
    assert found[-1] == pytest.approx(1.0, abs=1e-3)
    assert max(found) == found[-1]


def test_nothing_is_near_to_an_empty_text(engine: Meaning) -> None:
    assert engine.nearness("", [QUESTION, ""]) == (0.0, 0.0)
    assert engine.nearness(QUESTION, ["", "  \n"]) == (0.0, 0.0)
    assert engine.nearness(QUESTION, []) == ()


def test_the_company_of_other_texts_changes_nothing(engine: Meaning) -> None:
    """Texts are read in batches; each figure is its own."""
    others = texts(30, seed=9, words=(2, 50))
    together = engine.nearness(QUESTION, others)
    alone = [engine.nearness(QUESTION, [other])[0] for other in others]
    assert together == pytest.approx(alone, abs=1e-3)


def test_both_ways_are_alike(engine: Meaning) -> None:
    for other in texts(10, seed=2):
        there, back = engine.nearness(QUESTION, [other])[0], engine.nearness(other, [QUESTION])[0]
        assert there == pytest.approx(back, abs=1e-3)


@pytest.mark.parametrize("text", ODD)
def test_any_text_at_all(engine: Meaning, text: str) -> None:
    (found,) = engine.nearness(text, [QUESTION])
    assert 0.0 <= found <= 1.0


def test_an_answer_of_twenty_minutes(engine: Meaning) -> None:
    answer = " ".join(texts(150, seed=8, words=(20, 20)))
    about, same = engine.nearness(answer, [QUESTION, answer])
    assert same == pytest.approx(1.0, abs=1e-3)
    assert about < same


def test_opening_and_closing_twice(make: Make) -> None:
    engine = make()
    engine.open()
    engine.open()
    assert len(engine.nearness(QUESTION, [QUESTION])) == 1
    engine.close()
    engine.close()
    with pytest.raises(EngineFailed, match="not loaded"):
        engine.nearness(QUESTION, [QUESTION])
    engine.open()
    assert len(engine.nearness(QUESTION, [QUESTION])) == 1
    engine.close()


def test_closing_while_it_computes(make: Make) -> None:
    engine = make()
    engine.open()
    begun = threading.Event()
    outcomes: list[str] = []

    def compute() -> None:
        others = texts(100, seed=8, words=(20, 40))
        try:
            while True:
                begun.set()
                engine.nearness(QUESTION, others)
        except EngineFailed:
            outcomes.append("given up")

    thread = threading.Thread(target=compute)
    thread.start()
    assert begun.wait(10)
    engine.close()
    thread.join(20)
    assert not thread.is_alive()
    assert outcomes == ["given up"]


def test_a_hundred_times_open_and_close_does_not_grow(make: Make) -> None:
    process = psutil.Process()

    def cycle(times: int) -> None:
        for _ in range(times):
            engine = make()
            engine.open()
            engine.nearness(QUESTION, [QUESTION])
            engine.close()

    cycle(10)
    threads, memory = process.num_threads(), process.memory_info().rss
    cycle(100)
    assert process.num_threads() <= threads
    assert process.memory_info().rss - memory < 20e6
