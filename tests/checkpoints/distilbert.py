"""DistilBERT for two classes with random weights, in the hub's real file format. Torch is imported when it is made.

Random weights say nonsense, and nearly the same nonsense for every text. So that there is something to agree about,
the last layer is set along what texts differ most in, as training does it with what it is taught: over made-up texts
the logits are 0 apart in the mean, with a standard deviation of `SPREAD`: most are told with certainty, some are not.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from tests.checkpoints.wordpieces import save_wordpieces, texts

SPREAD = 3.0


def make(
    folder: Path,
    *,
    layers: int = 2,
    width: int = 256,
    heads: int = 4,
    vocabulary: int = 0,
    weights: Literal["safetensors", "bin"] = "safetensors",
    seed: int = 3,
) -> Path:
    """config.json, model.safetensors (or pytorch_model.bin), vocab.txt, tokenizer_config.json below `folder`."""
    import torch
    import transformers

    quiet()
    folder.mkdir(parents=True, exist_ok=True)
    size = save_wordpieces(folder, vocabulary)
    torch.manual_seed(seed)
    config = transformers.DistilBertConfig(
        vocab_size=size,
        dim=width,
        hidden_dim=4 * width,
        n_layers=layers,
        n_heads=heads,
        initializer_range=0.6 / width**0.5,
        id2label={0: "NEGATIVE", 1: "POSITIVE"},
        label2id={"NEGATIVE": 0, "POSITIVE": 1},
    )
    model: Any = transformers.DistilBertForSequenceClassification(config)
    model.eval()
    tokenizer = transformers.DistilBertTokenizerFast.from_pretrained(str(folder))
    _spread(model, tokenizer)
    save(model, folder, weights)
    return folder


def _spread(model: Any, tokenizer: Any) -> None:
    """Classes along what made-up texts differ most in behind the first layer (their first principal component)."""
    import torch

    with torch.no_grad():
        batch = tokenizer(texts(128, seed=99), return_tensors="pt", padding=True, return_token_type_ids=False)
        first = model.distilbert(**batch).last_hidden_state[:, 0]
        inner = torch.relu(model.pre_classifier(first))
        mean = inner.mean(dim=0)
        direction = torch.linalg.svd(inner - mean, full_matrices=False).Vh[0]
        direction *= SPREAD / (inner @ direction).std()
        model.classifier.weight.copy_(torch.stack((-direction / 2, direction / 2)))
        model.classifier.bias.copy_(torch.stack((mean @ direction / 2, -(mean @ direction) / 2)))


def quiet() -> None:
    """No progress bars on a test's output, and no thread of theirs that outlives it."""
    import transformers

    tqdm: Any = import_module("tqdm")
    tqdm.tqdm.monitor_interval = 0
    logging: Any = transformers.logging
    logging.disable_progress_bar()


def save(model: Any, folder: Path, weights: Literal["safetensors", "bin"]) -> None:
    """As hubs have it now, or as they had it (a pickle of tensors), which transformers no longer writes by itself."""
    import torch

    model.save_pretrained(str(folder))
    if weights == "bin":
        (folder / "model.safetensors").unlink()
        torch.save(model.state_dict(), str(folder / "pytorch_model.bin"))
