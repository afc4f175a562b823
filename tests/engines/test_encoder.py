"""What DistilBERT and MiniLM have in common: texts in pieces and in batches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interview_desktop.engines.encoder import BATCH, Encoder
from interview_desktop.models import conversion, conversion_child
from tests.checkpoints import bert
from tests.checkpoints.wordpieces import texts

LONG = " ".join(texts(80, seed=6))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not conversion.available():
        pytest.skip("the extra packages of `convert` are not installed")
    return bert.make(tmp_path_factory.mktemp("bert") / "source")


@pytest.fixture(scope="module")
def encoder(source: Path) -> Iterator[Encoder]:
    conversion_child.convert("bert", source, source.parent / "installed")
    encoder = Encoder(source.parent / "installed", "bert", threads=1)
    encoder.open()
    yield encoder
    encoder.close()


@pytest.mark.parametrize("text", ["Well... we had a plan!  It was “late” (by 12%),\nand Zürich's team: done. 😀", LONG])
def test_tokens_are_those_of_the_reference(encoder: Encoder, source: Path, text: str) -> None:
    """Cutting into sentences and putting them together again changes no token."""
    import transformers

    tokenizer: Any = transformers.AutoTokenizer.from_pretrained(str(source))
    assert encoder.pieces(text, 100_000) == [tokenizer(text)["input_ids"]]


@pytest.mark.parametrize("longest", [16, 64, 256])
def test_pieces_hold_whole_sentences_and_lose_nothing(encoder: Encoder, longest: int) -> None:
    (whole,) = encoder.pieces(LONG, 100_000)
    pieces = encoder.pieces(LONG, longest)
    assert all(2 < len(piece) <= longest for piece in pieces)
    assert [token for piece in pieces for token in piece[1:-1]] == whole[1:-1]
    if longest == 256:  # longer than any of these sentences
        (stop,) = (piece[1] for piece in encoder.pieces(".", 8))
        ends = {encoder.pieces(end, 8)[0][1] for end in ".!?"}
        assert stop in ends
        assert all(piece[-2] in ends for piece in pieces)


def test_batches_change_nothing(encoder: Encoder) -> None:
    """Short and long pieces together, more than one batch of them: each as when it is alone."""
    pieces = encoder.pieces(LONG, 64) + encoder.pieces("Yes.", 64) + encoder.pieces(LONG, 512)
    assert sum(map(len, pieces)) > BATCH / 2
    together = list(encoder.hidden(pieces * 2))
    assert len(together) == 2 * len(pieces)
    for ids, state in zip(pieces * 2, together, strict=True):
        (alone,) = encoder.hidden([ids])
        assert state.shape == alone.shape == (len(ids), 64)
        np.testing.assert_allclose(state, alone, atol=0.05)
    assert together[0].dtype == np.float32
