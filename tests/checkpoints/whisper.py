"""Whisper in CTranslate2's format, as Systran publishes it, with weights that nobody has trained.

In: a folder, a size, and a script or none. Out: the folder with model.bin (int8), config.json, tokenizer.json and
vocabulary.json. With a script the model says those words whatever it hears: every layer passes its input on, so the
output depends on the position alone, and row t of the projection is turned towards position t. Without one it is noise
that seldom finds its own end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float32]

ENGLISH = 51_864  # tokens of the English models; from one more on CTranslate2 takes a model for a multilingual one
POSITIONS, AUDIO_POSITIONS, MELS = 448, 1500, 80
END, START, NO_SPEECH, NO_TIMES = "<|endoftext|>", "<|startoftranscript|>", "<|nocaptions|>", "<|notimestamps|>"
SPECIALS = (END, START, "<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>", NO_SPEECH, NO_TIMES)
TIMES = tuple(f"<|{step * 0.02:.2f}|>" for step in range(1501))
SURE = 40.0  # gain of the last layer: with it a scripted word has a probability of nearly 1
_PIECE = re.compile(r" [\w'’]+|\S")


@dataclass(frozen=True)
class Size:
    """`tokens`: of the whole vocabulary; 0 for as few as it takes."""

    width: int
    layers: int
    heads: int
    tokens: int = 0


SMALLEST = Size(width=64, layers=1, heads=2)
TINY_EN = Size(width=384, layers=4, heads=6, tokens=ENGLISH)
BASE_EN = Size(width=512, layers=6, heads=8, tokens=ENGLISH)
SMALL_EN = Size(width=768, layers=12, heads=12, tokens=ENGLISH)


def make(
    folder: Path,
    size: Size = SMALLEST,
    script: str = "",
    *,
    sure: float = SURE,
    seed: int = 1,
    stored: str = "int8",
) -> Path:
    """Write the checkpoint and return its folder. `sure`: the lower, the less sure of every word of the script.

    `stored`: the type of its weights on the disk; Systran's have float16, which is made int8 at loading.
    """
    from ctranslate2 import specs

    pieces = [piece.replace(" ", "Ġ") for piece in _PIECE.findall(f" {script}")]
    vocabulary = _vocabulary(pieces, size.tokens)
    rng = np.random.default_rng(seed)
    spec = specs.WhisperSpec(size.layers, size.heads, size.layers, size.heads)
    _fill_encoder(spec.encoder, size, rng)
    _fill_decoder(spec.decoder, size, len(vocabulary), rng)
    if script:
        _turn(spec.decoder, [vocabulary.index(piece) for piece in pieces], vocabulary, sure)
    else:  # as in the real ones, where what a token is read as and said by are the same numbers
        spec.decoder.projection.weight = spec.decoder.embeddings.weight
    spec.config.alignment_heads = [(size.layers - 1, head) for head in range(size.heads)]
    spec.config.suppress_ids = [vocabulary.index(special) for special in SPECIALS if special != END]
    spec.config.suppress_ids_begin = [vocabulary.index(END)]
    spec.config.lang_ids = []
    spec.register_vocabulary(vocabulary)
    spec.validate()
    spec.optimize(quantization=stored)
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
    _save_tokenizer(folder / "tokenizer.json", vocabulary)
    return folder


def _vocabulary(pieces: Sequence[str], tokens: int) -> list[str]:
    """Bytes, words, specials and times, in the order of the real ones; filled up to `tokens` with made-up words."""
    from tokenizers.pre_tokenizers import ByteLevel

    text = list(dict.fromkeys([*sorted(ByteLevel.alphabet()), *pieces, *(f"Ġw{number}" for number in range(50))]))
    text += [f"Ġword{number}" for number in range(tokens - len(text) - len(SPECIALS) - len(TIMES))]
    return [*text, *SPECIALS, *TIMES]


def _save_tokenizer(file: Path, vocabulary: Sequence[str]) -> None:
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    text = vocabulary[: vocabulary.index(END)]
    tokenizer = Tokenizer(models.BPE(vocab={token: number for number, token in enumerate(text)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in SPECIALS])
    tokenizer.add_tokens([AddedToken(token) for token in TIMES])
    tokenizer.save(str(file))


def _fill_encoder(encoder: Any, size: Size, rng: np.random.Generator) -> None:
    for convolution, inputs in ((encoder.conv1, MELS), (encoder.conv2, size.width)):
        convolution.weight = _random(rng, size.width, inputs, 3)
        convolution.bias = np.zeros(size.width, np.float32)
    encoder.position_encodings.encodings = _random(rng, AUDIO_POSITIONS, size.width)
    _plain(encoder.layer_norm, size.width)
    for layer in encoder.layer:
        _attention(layer.self_attention, (3, 1), size.width, rng)
        _feed_forward(layer.ffn, size.width, rng)


def _fill_decoder(decoder: Any, size: Size, tokens: int, rng: np.random.Generator) -> None:
    decoder.embeddings.weight = _random(rng, tokens, size.width)
    decoder.projection.weight = _random(rng, tokens, size.width)
    decoder.position_encodings.encodings = _random(rng, POSITIONS, size.width)
    _plain(decoder.layer_norm, size.width)
    for layer in decoder.layer:
        _attention(layer.self_attention, (3, 1), size.width, rng)
        _attention(layer.attention, (1, 2, 1), size.width, rng)
        _feed_forward(layer.ffn, size.width, rng)


def _attention(attention: Any, parts: Sequence[int], width: int, rng: np.random.Generator) -> None:
    """`parts`: how many of query, key, value and output each of the linear layers holds."""
    _plain(attention.layer_norm, width)
    for linear, part in zip(attention.linear, parts, strict=True):
        linear.weight = _random(rng, part * width, width)
        linear.bias = np.zeros(part * width, np.float32)


def _feed_forward(network: Any, width: int, rng: np.random.Generator) -> None:
    _plain(network.layer_norm, width)
    network.linear_0.weight, network.linear_0.bias = _random(rng, 4 * width, width), np.zeros(4 * width, np.float32)
    network.linear_1.weight, network.linear_1.bias = _random(rng, width, 4 * width), np.zeros(width, np.float32)


def _plain(norm: Any, width: int) -> None:
    norm.gamma, norm.beta = np.ones(width, np.float32), np.zeros(width, np.float32)


def _random(rng: np.random.Generator, *shape: int) -> Weights:
    return rng.normal(0.0, shape[-1] ** -0.5, shape).astype(np.float32)


def _turn(decoder: Any, says: Sequence[int], vocabulary: Sequence[str], sure: float) -> None:
    """Make the decoder say those tokens and then the end. The prompt has two tokens, so position 1 says the first."""
    for layer in decoder.layer:
        for last in (layer.self_attention.linear[-1], layer.attention.linear[-1], layer.ffn.linear_1):
            last.weight = np.zeros_like(last.weight)
    positions = decoder.position_encodings.encodings
    positions /= np.linalg.norm(positions, axis=1, keepdims=True)
    decoder.embeddings.weight *= 0.0
    decoder.projection.weight *= 0.0
    for position, token in enumerate([*says, vocabulary.index(END)], 1):
        # A token that is said twice is turned towards both.
        decoder.projection.weight[token] += positions[position]
    decoder.projection.weight[vocabulary.index(END)] += positions[len(says) + 2 :].sum(axis=0) / len(positions)
    decoder.layer_norm.gamma *= sure / np.float32(positions.shape[1] ** 0.5)
