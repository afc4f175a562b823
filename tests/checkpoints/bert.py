"""BERT as all-MiniLM-L6-v2 has it, with random weights, and sentence-transformers' files on pooling."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from tests.checkpoints.distilbert import quiet, save
from tests.checkpoints.wordpieces import save_wordpieces


def make(
    folder: Path,
    *,
    layers: int = 2,
    width: int = 64,
    heads: int = 4,
    vocabulary: int = 0,
    mean: bool = True,
    weights: Literal["safetensors", "bin"] = "safetensors",
    seed: int = 7,
) -> Path:
    """config.json, weights, vocab.txt, 1_Pooling/config.json, sentence_bert_config.json below `folder`.

    Size-true: layers=6, width=384, heads=12, vocabulary=30522. With `mean` False it pools otherwise than we can.
    """
    import torch
    import transformers

    quiet()
    (folder / "1_Pooling").mkdir(parents=True, exist_ok=True)
    size = save_wordpieces(folder, vocabulary)
    torch.manual_seed(seed)
    config = transformers.BertConfig(
        vocab_size=size,
        hidden_size=width,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        intermediate_size=4 * width,
        initializer_range=0.6 / width**0.5,
    )
    save(transformers.BertModel(config), folder, weights)
    (folder / "1_Pooling" / "config.json").write_text(
        json.dumps({"word_embedding_dimension": width, "pooling_mode_mean_tokens": mean}), encoding="utf-8"
    )
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": 256}), encoding="utf-8")
    return folder
