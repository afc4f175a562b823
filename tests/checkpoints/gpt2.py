"""GPT-2 as DialoGPT has it, with random weights: vocab.json and merges.txt, and no tokenizer.json."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from tests.checkpoints.distilbert import quiet, save
from tests.checkpoints.wordpieces import save_byte_pairs


def make(
    folder: Path,
    *,
    layers: int = 2,
    width: int = 64,
    heads: int = 4,
    vocabulary: int = 0,
    half: bool = False,
    weights: Literal["safetensors", "bin"] = "safetensors",
    seed: int = 7,
) -> Path:
    """config.json, weights (float16 with `half`), vocab.json, merges.txt below `folder`.

    Size-true: DialoGPT-small is layers=12, width=768, heads=12, vocabulary=50257; -medium is 24, 1024, 16.
    """
    import torch
    import transformers

    quiet()
    folder.mkdir(parents=True, exist_ok=True)
    size = save_byte_pairs(folder, vocabulary)
    torch.manual_seed(seed)
    config = transformers.GPT2Config(
        vocab_size=size,
        n_embd=width,
        n_layer=layers,
        n_head=heads,
        n_positions=1024,
        bos_token_id=size - 1,
        eos_token_id=size - 1,
    )
    model: Any = transformers.GPT2LMHeadModel(config)
    save(model.half() if half else model, folder, weights)
    return folder
