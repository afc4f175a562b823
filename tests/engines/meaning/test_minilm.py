"""MiniLM on CTranslate2: the real weights where they are installed, against transformers on torch."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interview_desktop.engines.meaning.minilm import MiniLm
from interview_desktop.engines.meaning.words import Words
from interview_desktop.errors import EngineFailed, EngineUnavailable
from tests.engines.meaning.pairs import PAIRS

QUESTIONS, ANSWERS = [question for question, _ in PAIRS], [answer for _, answer in PAIRS]


@pytest.fixture(scope="module")
def minilm(real_folder: Path) -> Iterator[MiniLm]:
    engine = MiniLm(real_folder)
    engine.open()
    yield engine
    engine.close()


def test_an_answer_is_nearer_to_its_question_than_to_others(minilm: MiniLm) -> None:
    """Nearer than to three quarters of the others for every pair, the nearest of all for half."""
    found = np.array([minilm.nearness(answer, QUESTIONS) for answer in ANSWERS])
    own, unrelated = found.diagonal(), found[~np.eye(len(PAIRS), dtype=bool)]
    assert np.mean(own[:, None] > unrelated[None, :]) > 0.9  # a pair against any two that do not belong together
    for at, row in enumerate(found):
        assert np.mean(np.delete(row, at) < row[at]) > 0.75, QUESTIONS[at]
    assert sum(int(row.argmax()) == at for at, row in enumerate(found)) >= len(PAIRS) / 2


def test_it_knows_more_than_words_in_common(minilm: MiniLm) -> None:
    words = Words()
    words.open()
    by_words = [np.argmax(words.nearness(answer, QUESTIONS)) == at for at, answer in enumerate(ANSWERS)]
    by_meaning = [np.argmax(minilm.nearness(answer, QUESTIONS)) == at for at, answer in enumerate(ANSWERS)]
    assert sum(by_meaning) > sum(by_words) + 3


def test_it_agrees_with_the_reference(minilm: MiniLm, real_checkpoint: Path) -> None:
    """Cosines of all pairs of texts; measured: .005 apart in the middle, p99 .025, at most .04."""
    import torch
    import transformers

    tokenizer: Any = transformers.AutoTokenizer.from_pretrained(str(real_checkpoint))
    model: Any = transformers.BertModel.from_pretrained(str(real_checkpoint))
    expected = []
    with torch.no_grad():
        for text in (*QUESTIONS, *ANSWERS):
            states = model(**tokenizer(text, return_tensors="pt", truncation=True, max_length=256)).last_hidden_state
            mean = states[0].mean(dim=0).numpy()
            expected.append(mean / np.linalg.norm(mean))
    ours = [vector for vector in minilm.vectors([*QUESTIONS, *ANSWERS]) if vector is not None]
    apart = np.abs(np.array(ours) @ np.array(ours).T - np.array(expected) @ np.array(expected).T)
    assert np.quantile(apart, 0.99) < 0.05
    assert np.median(apart) < 0.02


def test_a_long_answer_keeps_its_theme(minilm: MiniLm) -> None:
    """Three times the text that the model reads at once is nearer to what it repeats than to anything else."""
    for at in (0, 4, 10):
        answer = f"{ANSWERS[at]} " * 25
        assert len(minilm._encoder.pieces(answer, 256)) >= 3
        found = minilm.nearness(answer, ANSWERS)
        assert found[at] > 0.75
        assert int(np.argmax(found)) == at


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda at: (at / "pooling.json").unlink(), EngineUnavailable),
        (lambda at: (at / "pooling.json").write_bytes(b'{"pooling": "cls", "max_tokens": 256}'), EngineFailed),
        (lambda at: (at / "pooling.json").write_bytes(b'{"pooling": "mean"}'), EngineFailed),
        (lambda at: (at / "model.bin").unlink(), EngineUnavailable),
        (lambda at: (at / "model.bin").write_bytes(b"\0" * 64), EngineFailed),
    ],
)
def test_a_damaged_model_is_one_sentence_with_a_mend(
    spoil: Callable[[Path], object], fault: type[Exception], small_folder: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(small_folder, tmp_path / "model"))
    spoil(folder)
    with pytest.raises(fault) as told:
        MiniLm(folder).open()
    assert "install it again" in str(told.value)
