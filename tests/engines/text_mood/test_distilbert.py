"""DistilBERT on CTranslate2 against transformers on torch, with the same random weights; what becomes of texts."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interview_desktop.engines.text_mood.distilbert import DistilBert, Head, labelled
from interview_desktop.errors import EngineFailed, EngineUnavailable
from tests.checkpoints.wordpieces import texts
from tests.engines.text_mood.conftest import Checkpoint


@pytest.fixture(scope="module")
def engine(checkpoint: Checkpoint) -> Iterator[DistilBert]:
    engine = DistilBert(checkpoint.installed)
    engine.open()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def reference(checkpoint: Checkpoint) -> Callable[[str], float]:
    """A text's share of the positive class, by transformers."""
    import torch
    import transformers

    tokenizer: Any = transformers.AutoTokenizer.from_pretrained(str(checkpoint.source))
    model: Any = transformers.DistilBertForSequenceClassification.from_pretrained(str(checkpoint.source))

    def share(text: str) -> float:
        with torch.no_grad():
            batch = tokenizer(text, return_tensors="pt", return_token_type_ids=False, truncation=True, max_length=512)
            return float(model(**batch).logits.softmax(-1)[0, 1])

    return share


def test_it_agrees_with_the_reference(engine: DistilBert, reference: Callable[[str], float]) -> None:
    """Labels on at least 99 % of inputs, and probabilities within .03 for 99 % of them."""
    inputs = texts(400, seed=3, words=(1, 60))
    expected = np.array([reference(text) for text in inputs])
    moods = [engine.mood(text) for text in inputs]
    apart = np.abs(np.array([(mood.valence + 1) / 2 for mood in moods]) - expected)
    labels = [labelled(2 * share - 1) for share in expected]
    assert min(labels.count(label) for label in ("negative", "neutral", "positive")) >= 10
    agreed = np.mean([mood.label == label for mood, label in zip(moods, labels, strict=True)])
    assert agreed >= 0.99, agreed
    assert np.quantile(apart, 0.99) <= 0.03, np.quantile(apart, 0.99)


def test_a_text_of_several_sentences_is_read_as_one(engine: DistilBert, reference: Callable[[str], float]) -> None:
    """What fits is not cut: the pieces are the reference's own tokens."""
    text = "Well... we had a plan!  It was “late” (by 12%),\nand the team did not stop: we finished. " * 3
    assert (engine.mood(text).valence + 1) / 2 == pytest.approx(reference(text), abs=0.05)


def test_a_long_text_is_the_weighted_mean_of_pieces_of_whole_sentences(engine: DistilBert) -> None:
    """Two pieces that are told alone, and together: weighted by their tokens."""
    long, short = "Good work in the team today. " * 63, "The boss was angry. " * 40
    one, two = engine.mood(long), engine.mood(short)
    tokens = (63 * 7 + 2, 40 * 5 + 2)
    expected = np.average([one.valence, two.valence], weights=tokens)
    both = engine.mood(long + "\n" + " " + short)
    assert len(engine._encoder.pieces(long + short, 512)) == 2
    assert both.valence == pytest.approx(float(expected), abs=0.1)


@pytest.mark.parametrize(
    ("valence", "label"),
    [(0.21, "positive"), (0.2, "neutral"), (0.0, "neutral"), (-0.2, "neutral"), (-0.21, "negative")],
)
def test_the_middle_fifth_is_neutral(valence: float, label: str) -> None:
    assert labelled(valence) == label


def test_neutral_is_never_sure(engine: DistilBert) -> None:
    moods = [engine.mood(text) for text in texts(100, seed=11)]
    assert any(mood.label == "neutral" for mood in moods)
    for mood in moods:
        assert mood.confidence == pytest.approx((1 + abs(mood.valence)) / 2)
        assert mood.label != "neutral" or mood.confidence <= 0.6 + 1e-9


def test_the_head_by_hand() -> None:
    """relu cuts the second unit off; the logits are 1 and 3."""
    identity = np.eye(2, dtype=np.float32)
    zeros = np.zeros(2, np.float32)
    head = Head(identity, zeros, np.array([[1, 0], [3, 9]], np.float32), zeros, positive=1)
    assert head.positive_share(np.array([1, -5], np.float32)) == pytest.approx(1 / (1 + np.exp(-2)))
    assert head.positive_share(np.array([400, 0], np.float32)) == 1.0


def _without(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).unlink()


def _with(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(content)


def _wrong_head(folder: Path) -> None:
    square = np.eye(3, dtype=np.float32)
    np.savez(folder / "head.npz", pre_weight=square, pre_bias=square[0], weight=square[:, :2], bias=square[0])


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (_without("head.npz"), EngineUnavailable),
        (_without("labels.json"), EngineUnavailable),
        (_without("model.bin"), EngineUnavailable),
        (_without("tokenizer.json"), EngineUnavailable),
        (_with("head.npz", b"PK nothing"), EngineFailed),
        (_with("head.npz", b""), EngineFailed),
        (_with("labels.json", b"["), EngineFailed),
        (_with("labels.json", b"[]"), EngineFailed),
        (_with("labels.json", b'{"labels": ["joy", "anger"], "max_tokens": 512}'), EngineFailed),
        (_with("model.bin", b"\0" * 100), EngineFailed),
        (_with("tokenizer.json", b"{}"), EngineFailed),
        (_wrong_head, EngineFailed),
    ],
)
def test_a_damaged_model_is_one_sentence_with_a_mend(
    spoil: Callable[[Path], object], fault: type[Exception], checkpoint: Checkpoint, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(checkpoint.installed, tmp_path / "model"))
    spoil(folder)
    engine = DistilBert(folder)
    with pytest.raises(fault) as told:
        engine.open()
    assert "install it again" in str(told.value)
    with pytest.raises(EngineFailed):
        engine.mood("Good.")
