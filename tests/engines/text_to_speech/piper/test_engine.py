"""What only Piper does: several installed voices as one engine, damaged files, bounded pieces of work."""

from __future__ import annotations

import json
import shutil
import threading
from itertools import pairwise
from pathlib import Path

import numpy as np
import psutil
import pytest

from interview_desktop.engines.text_to_speech.espeak.engine import Espeak
from interview_desktop.engines.text_to_speech.piper.engine import KEPT, Piper
from interview_desktop.engines.text_to_speech.piper.text import LONGEST, plain, stretches
from interview_desktop.errors import EngineFailed, EngineUnavailable
from tests.checkpoints import piper as checkpoints

TEXT = "Thank you. Tell me about a time when you and a colleague disagreed, and what came of it."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return checkpoints.voice(tmp_path_factory.mktemp("piper") / "lessac")


@pytest.fixture
def copied(folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(folder, tmp_path / "copied")


def model_of(folder: Path) -> Path:
    return next(folder.glob("*.onnx"))


def test_sentences_come_one_after_the_other_with_the_words_that_are_in_them(folder: Path) -> None:
    blocks = list(Piper({"lessac": folder}).synthesise(TEXT))
    assert [len(block.words) for block in blocks] == [2, 16]
    assert {block.rate for block in blocks} == {checkpoints.RATE}
    first = len(blocks[0].samples) / checkpoints.RATE
    assert blocks[0].words[-1].at < first <= blocks[1].words[0].at
    assert all(word.estimated for block in blocks for word in block.words)


def test_it_is_said_as_the_description_says(folder: Path, copied: Path) -> None:
    described = next(copied.glob("*.json"))
    told = json.loads(described.read_text())
    described.write_text(json.dumps({**told, "inference": {**told["inference"], "length_scale": 2.0}}))
    normal, slow = (
        sum(len(block.samples) for block in Piper({"one": voice}).synthesise(TEXT)) for voice in (folder, copied)
    )
    assert slow == pytest.approx(2 * normal, rel=0.25)


def test_the_default_speaker_of_a_voice_with_several_speaks(tmp_path: Path) -> None:
    several = checkpoints.voice(tmp_path / "panel", speakers=3)
    (block,) = Piper({"panel": several}).synthesise("Hello.")
    assert np.abs(block.samples).max() > 0.1


def test_nothing_is_read_before_a_voice_is_used(folder: Path) -> None:
    asked: list[str] = []

    def verified() -> Path:
        asked.append("folder")
        return folder

    engine = Piper({"lessac": verified, "other": lambda: pytest.fail("nobody used it")})
    assert engine.voices() == ("lessac", "other")
    assert not asked
    engine.load()
    list(engine.synthesise("Hello."))
    assert asked == ["folder"]


def test_at_most_two_voices_are_kept_the_latest_used(folder: Path) -> None:
    asked: list[str] = []

    def found(name: str) -> Path:
        asked.append(name)
        return folder

    engine = Piper({name: lambda name=name: found(name) for name in "abc"})  # type: ignore[misc]
    for name in "abaca":
        engine.load(name)
    assert asked == ["a", "b", "c"]
    assert KEPT == 2
    engine.load("b")
    assert asked == ["a", "b", "c", "b"]


def test_no_voice_at_all() -> None:
    with pytest.raises(EngineUnavailable, match="No Piper voice") as caught:
        Piper({})
    assert "Models" in caught.value.hint


def damage(folder: Path, how: str) -> None:
    model = model_of(folder)
    described = model.with_name(f"{model.name}.json")
    if how == "no model":
        model.unlink()
    elif how == "half a model":
        model.write_bytes(model.read_bytes()[: model.stat().st_size // 2])
    elif how == "two models":
        shutil.copy(model, folder / "other.onnx")
    elif how == "no description":
        described.unlink()
    elif how == "half a description":
        described.write_text(described.read_text()[:100])
    elif how == "another description":
        described.write_text('{"audio": 3}')
    elif how == "a list":
        described.write_text("[]")
    else:
        told = json.loads(described.read_text())
        described.write_text(json.dumps({**told, "espeak": {"voice": "de"}}))


@pytest.mark.parametrize(
    "how",
    [
        "no model",
        "half a model",
        "two models",
        "no description",
        "half a description",
        "another description",
        "a list",
        "another language",
    ],
)
def test_a_damaged_voice_is_one_sentence_with_its_mend(copied: Path, how: str) -> None:
    damage(copied, how)
    with pytest.raises(EngineUnavailable) as caught:
        list(Piper({"lessac": copied}).synthesise("Hello."))
    assert caught.value.hint
    assert "lessac" in caught.value.sentence or "copied" in caught.value.sentence or "en_US" in caught.value.sentence


def test_another_network_is_no_voice(copied: Path) -> None:
    import onnx
    from onnx import TensorProto, helper

    value = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1])
    graph = helper.make_graph(
        [helper.make_node("Identity", ["x"], ["y"])],
        "g",
        [value],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1])],
    )
    onnx.save(
        helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8), str(model_of(copied))
    )
    with pytest.raises(EngineUnavailable, match="no Piper voice"):
        list(Piper({"lessac": copied}).synthesise("Hello."))


def test_a_network_that_fails_while_it_speaks_is_an_engine_that_failed(copied: Path) -> None:
    """A description with more phonemes than the network knows, as after an update of only one of the two files."""
    described = next(copied.glob("*.json"))
    told = json.loads(described.read_text())
    ids = {phoneme: [id_ + 1_000 for id_ in known] for phoneme, known in told["phoneme_id_map"].items()}
    described.write_text(json.dumps({**told, "phoneme_id_map": ids}))
    with pytest.raises(EngineFailed, match="Piper") as caught:
        list(Piper({"lessac": copied}).synthesise("Hello."))
    assert "Hello" not in str(caught.value)


def test_closing_while_it_loads_keeps_nothing(folder: Path) -> None:
    loading, go_on = threading.Event(), threading.Event()
    told: list[EngineUnavailable] = []

    def slow() -> Path:
        loading.set()
        assert go_on.wait(5)
        return folder

    engine = Piper({"slow": slow})

    def speak() -> None:
        try:
            list(engine.synthesise("Hello."))
            list(engine.synthesise("Hello."))
        except EngineUnavailable as fault:
            told.append(fault)

    speaking = threading.Thread(target=speak)
    speaking.start()
    assert loading.wait(5)
    closing = threading.Thread(target=engine.close)
    closing.start()
    while not engine._closed:
        assert closing.is_alive()
    go_on.set()
    speaking.join(5)
    closing.join(5)
    assert not engine._loaded
    with pytest.raises(EngineUnavailable):
        engine.load()


def test_a_hundred_starts_and_stops_do_not_grow(folder: Path) -> None:
    """In the middle of a line, too. What a session takes the first times stays with the allocator."""

    def once() -> None:
        engine = Piper({"lessac": folder})
        stream = engine.synthesise(TEXT)
        next(stream)
        stream.close()  # type: ignore[attr-defined]
        engine.close()

    for _ in range(20):
        once()
    before, threads = psutil.Process().memory_info().rss, threading.active_count()
    for _ in range(100):
        once()
    assert threading.active_count() == threads
    assert psutil.Process().memory_info().rss - before < 10_000_000


def test_both_copies_of_espeak_get_on(folder: Path) -> None:
    """Piper's phonemiser and our eSpeak voice each carry the library; at the same time, from two threads."""
    made: list[int] = []

    def speak() -> None:
        made.extend(len(list(Espeak().synthesise(TEXT))) for _ in range(10))

    beside = threading.Thread(target=speak)
    beside.start()
    blocks = [len(list(Piper({"lessac": folder}).synthesise(TEXT))) for _ in range(10)]
    beside.join(30)
    assert blocks == [2] * 10
    assert len(made) == 10
    assert min(made) > 0


SENTENCES = [
    ("One. Two.", ["One. ", "Two."]),
    ("Dr Smith asked. Why? “Because.” And so on", ["Dr Smith asked. ", "Why? ", "“Because.” ", "And so on"]),
    ("At 3.5 percent, e.g. here", ["At 3.5 percent, e.g. here"]),
    ("one\n\ntwo", ["one\n\n", "two"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "parts"), SENTENCES)
def test_a_text_is_cut_into_its_sentences(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in stretches(text)] == parts


def test_a_long_sentence_is_cut_at_its_clauses_and_else_between_words() -> None:
    clauses = "When you look back at that year, " * 12
    plain_words = "word " * 100
    for text in (clauses, plain_words, "x" * 500):
        spans = list(stretches(text))
        assert "".join(text[start:end] for start, end in spans) == text
        assert all(one[1] == two[0] for one, two in pairwise(spans))
    assert all(end - start <= LONGEST and clauses[:end].endswith(", ") for start, end in stretches(clauses))
    assert all(end - start <= LONGEST for start, end in stretches(plain_words))


def test_what_piper_would_misread_is_made_plain() -> None:
    text = "Dr. Who met [[aɪ]] St. John.\0"
    assert plain(text) == "Dr  Who met   aɪ   St  John. "
    assert len(plain(text)) == len(text)
