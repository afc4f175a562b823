"""A tiny GPT-2 in CTranslate2's format that really says something: after the end of a turn, one of a few reactions.

Random weights would say nonsense, of which the filters let nothing pass. Here the layers do nothing, each token has a
dimension of its own, and the output weights say which token follows which: a reader can see the chances. In: a folder.
Out: model.bin (int8), config.json, vocabulary.json and tokenizer.json in it. CTranslate2's writer imports torch.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

END = "<|endoftext|>"
SAYS = (  # each word of its own, so that what follows it is known
    ("i", "Ġsee"),
    ("that", "Ġmakes", "Ġsense"),
    ("sounds", "Ġlike", "Ġa", "Ġlong", "Ġday"),
    ("fair", "Ġenough"),
    ("what", "Ġhappened", "Ġthen"),  # a question: refused
    ("lol",),  # refused
)
POSITIONS = 1024
CERTAIN = 14.0  # a logit beside zeros for all the others


def make(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = _vocabulary()
    _save_tokenizer(vocabulary, folder)
    _save_model(vocabulary, folder)
    return folder


def _vocabulary() -> list[str]:
    from tokenizers import pre_tokenizers

    words = [word for said in SAYS for word in said]
    return list(dict.fromkeys([*sorted(pre_tokenizers.ByteLevel.alphabet()), *words, END]))


def _save_tokenizer(vocabulary: list[str], folder: Path) -> None:
    """Single bytes in; whole words only come out."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    made = Tokenizer(models.BPE(vocab={token: at for at, token in enumerate(vocabulary)}, merges=[]))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    made.add_special_tokens([AddedToken(END, special=True)])
    made.save(str(folder / "tokenizer.json"))


def _save_model(vocabulary: list[str], folder: Path) -> None:
    from ctranslate2 import specs

    size = len(vocabulary)
    width = size + size % 2
    spec = specs.TransformerDecoderModelSpec.from_config(1, 2, pre_norm=True, activation=specs.Activation.GELUTanh)
    decoder, layer = spec.decoder, spec.decoder.layer[0]
    decoder.scale_embeddings = False
    decoder.embeddings.weight = np.eye(size, width, dtype=np.float32)
    decoder.position_encodings.encodings = np.zeros((POSITIONS, width), np.float32)
    for norm in (decoder.layer_norm, layer.self_attention.layer_norm, layer.ffn.layer_norm):
        norm.gamma, norm.beta = np.ones(width, np.float32), np.zeros(width, np.float32)
    _nothing(layer.self_attention.linear[0], 3 * width, width)
    _nothing(layer.self_attention.linear[1], width, width)
    _nothing(layer.ffn.linear_0, width, width)
    _nothing(layer.ffn.linear_1, width, width)
    decoder.projection.weight = _following(vocabulary, width)
    spec.register_vocabulary(vocabulary)
    spec.config.bos_token = spec.config.eos_token = spec.config.unk_token = END
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))


def _nothing(linear: Any, outputs: int, inputs: int) -> None:
    linear.weight, linear.bias = np.zeros((outputs, inputs), np.float32), np.zeros(outputs, np.float32)


def _following(vocabulary: list[str], width: int) -> NDArray[np.float32]:
    """Output weights [token, width]. The last normalisation makes about sqrt(width) of an embedding's 1."""
    at = {token: number for number, token in enumerate(vocabulary)}
    weights = np.zeros((len(vocabulary), width), np.float32)
    for said in SAYS:
        for before, after in zip((END, *said), (*said, END), strict=True):
            weights[at[after], at[before]] = CERTAIN / width**0.5
    return weights
