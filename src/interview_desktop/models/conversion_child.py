"""A checkpoint into what CTranslate2 runs, in a process of its own: the only code that imports transformers and torch.

In: a folder with a checkpoint as a hub has it. Out, in a new folder: `model.bin` (int8), `config.json`,
`vocabulary.json`, `tokenizer.json` without truncation or padding, and beside them

    distilbert   head.npz (float32: pre_weight [d, d], pre_bias [d], weight [n, d], bias [n]), labels.json
    bert         pooling.json: {"pooling": "mean", "normalise": true, "max_tokens": n}
    gpt2         generation.json: {"eos_token", "eos_token_id", "max_tokens"}

Nothing is fetched and no code of the checkpoint is run: weights come from safetensors where there are any, else from a
pickle that holds tensors only.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import pickle
import signal
import sys
import threading
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

# Weights that a checkpoint may lack: made from others (GPT-2 uses its embeddings twice) or not used by us.
MAY_LACK = ("pooler.", "lm_head.", ".attn.bias", ".attn.masked_bias", "position_ids")

SENTENCE_TOKENS = 256  # that all-MiniLM-L6-v2 reads at once, says its sentence_bert_config.json, where there is none

NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))

CLASSES = {
    "distilbert": ("DistilBertForSequenceClassification", "DistilBertTokenizerFast"),
    "gpt2": ("GPT2LMHeadModel", "GPT2TokenizerFast"),
    "bert": ("BertModel", "BertTokenizerFast"),
}


class Nonsense(Exception):
    """The checkpoint is not what it should be; the text says why, without a full stop."""


def run(connection: Connection, converter: str, source: str, target: str, log: str) -> None:
    """The process: convert, tell {"fault": "", ...} once, end. It ends at once when the other end of the pipe does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to understand; it then kills this process
    _write_to(log)
    threading.Thread(target=_end_with, args=(connection,), daemon=True).start()
    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", TOKENIZERS_PARALLELISM="false")
    told = {"fault": "", "why": ""}
    try:
        _keep_no_shared_locks()
        convert(converter, Path(source), Path(target))
    except Exception as fault:  # noqa: BLE001 - told to the parent, which raises it
        import traceback

        traceback.print_exc()
        told = {"fault": kind(fault), "why": first_line(fault)}
    with contextlib.suppress(OSError):  # the other end is gone: nobody is left to tell
        connection.send_bytes(json.dumps(told).encode())


def kind(fault: BaseException) -> str:
    """'disk', 'memory', 'library', 'checkpoint' (nonsense or unreadable) or 'bug', looking at causes too."""
    seen: BaseException | None = fault
    while seen is not None:
        # tokenizers, written in Rust, tells the system's fault in words only
        if (isinstance(seen, OSError) and seen.errno in NO_ROOM) or "No space left" in str(seen):
            return "disk"
        if isinstance(seen, MemoryError):
            return "memory"
        if isinstance(seen, ImportError):
            return "library"
        seen = seen.__cause__ or seen.__context__
    unreadable = (Nonsense, OSError, ValueError, KeyError, EOFError, RuntimeError, pickle.UnpicklingError)
    if isinstance(fault, unreadable) or type(fault).__module__.startswith("safetensors"):
        return "checkpoint"
    return "bug"


def first_line(fault: BaseException) -> str:
    if isinstance(fault, pickle.UnpicklingError):  # torch's own text tells how to run such a file all the same
        return "its weights are a pickle that is damaged or holds more than tensors"
    return (str(fault).strip().splitlines() or [type(fault).__name__])[0][:300]


def convert(converter: str, source: Path, target: Path) -> None:
    """Write everything below `target`, which must not exist. Raises Nonsense, OSError and what the libraries raise."""
    config = _config(source, converter)
    import ctranslate2.converters
    import torch
    import transformers

    model_class, tokenizer_class = (getattr(transformers, name) for name in CLASSES[converter])
    model = _model(model_class, source, torch.float32)
    tokenizer = tokenizer_class.from_pretrained(str(source), local_files_only=True)
    if len(tokenizer) > model.config.vocab_size:
        raise Nonsense(f"its tokenizer has {len(tokenizer)} tokens, its weights {model.config.vocab_size}")

    class Local(ctranslate2.converters.TransformersConverter):  # type: ignore[misc]  # the library has no types
        """The library's converter, given what was loaded here, so that nothing else is looked for."""

        def load_model(self, *_: Any, **__: Any) -> Any:
            return model.distilbert if converter == "distilbert" else model

        def load_tokenizer(self, *_: Any, **__: Any) -> Any:
            return tokenizer

    Local(str(source)).convert(str(target), quantization="int8")
    _save_tokenizer(tokenizer, source, target)
    if converter == "distilbert":
        _save_head(model, target)
    elif converter == "bert":
        _save_pooling(config, source, target)
    else:
        _save_generation(model.config, tokenizer, target)


def _config(source: Path, converter: str) -> Mapping[str, Any]:
    config = _json(source / "config.json")
    if config.get("model_type") != converter:
        raise Nonsense(f"its config.json describes “{config.get('model_type')}”, not “{converter}”")
    return config


def _model(model_class: Any, source: Path, dtype: Any) -> Any:
    """The model in float32, complete: a weight that is missing would be made up at random."""
    safe = any(source.glob("*.safetensors"))
    model, loading = model_class.from_pretrained(
        str(source),
        dtype=dtype,
        local_files_only=True,
        trust_remote_code=False,
        use_safetensors=safe,
        weights_only=True,
        output_loading_info=True,
    )
    missing = sorted(name for name in loading["missing_keys"] if not any(part in name for part in MAY_LACK))
    if missing:
        raise Nonsense(f"it lacks weights: {', '.join(missing[:3])}")
    if not hasattr(model.config, "position_embedding_type"):  # CTranslate2 asks for it; newer files leave it out
        model.config.position_embedding_type = "absolute"
    return model.eval()


def _save_tokenizer(tokenizer: Any, source: Path, target: Path) -> None:
    """The checkpoint's own tokenizer.json where there is one, else the one made of its vocabulary."""
    import tokenizers

    own = source / "tokenizer.json"
    made = tokenizers.Tokenizer.from_file(str(own)) if own.exists() else tokenizer.backend_tokenizer
    made.no_truncation()  # whoever loads it cuts long texts with more care
    made.no_padding()
    made.save(str(target / "tokenizer.json"), pretty=False)


def _save_head(model: Any, target: Path) -> None:
    import numpy as np

    labels = [str(model.config.id2label[at]).lower() for at in range(model.config.num_labels)]
    if sorted(labels) != ["negative", "positive"]:
        raise Nonsense(f"it tells {', '.join(labels)}, not negative and positive")
    weights = {
        "pre_weight": model.pre_classifier.weight,
        "pre_bias": model.pre_classifier.bias,
        "weight": model.classifier.weight,
        "bias": model.classifier.bias,
    }
    np.savez(target / "head.npz", **{name: weight.detach().numpy() for name, weight in weights.items()})
    _write(target / "labels.json", {"labels": labels, "max_tokens": model.config.max_position_embeddings})


def _save_pooling(config: Mapping[str, Any], source: Path, target: Path) -> None:
    """How vectors of tokens become one: sentence-transformers' files say so, where the checkpoint has them."""
    longest = min(SENTENCE_TOKENS, config["max_position_embeddings"])
    pooling, lengths = source / "1_Pooling" / "config.json", source / "sentence_bert_config.json"
    if pooling.exists() and not _json(pooling).get("pooling_mode_mean_tokens"):
        raise Nonsense("it does not take the mean over tokens, which is all that this program knows")
    if lengths.exists():
        longest = min(config["max_position_embeddings"], _json(lengths).get("max_seq_length") or longest)
    _write(target / "pooling.json", {"pooling": "mean", "normalise": True, "max_tokens": longest})


def _save_generation(config: Any, tokenizer: Any, target: Path) -> None:
    told = {"eos_token": tokenizer.eos_token, "eos_token_id": tokenizer.eos_token_id, "max_tokens": config.n_positions}
    _write(target / "generation.json", told)


def _json(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        raise Nonsense(f"{path.name} is missing") from fault
    except ValueError as fault:
        raise Nonsense(f"{path.name} is not JSON") from fault
    if not isinstance(read, dict):
        raise Nonsense(f"{path.name} is not a JSON object")
    return read


def _write(path: Path, told: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def _write_to(log: str) -> None:
    """What libraries print goes to a file that the parent reads when this process dies; a window has no console."""
    number = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    for standard in (1, 2):
        os.dup2(number, standard)
    os.close(number)
    sys.stdout = sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="replace", buffering=1, closefd=False)


def _keep_no_shared_locks() -> None:
    """A progress bar's lock between processes would outlive this one when it is killed; one of threads does not."""
    from importlib import import_module

    with contextlib.suppress(ImportError):
        import_module("tqdm").tqdm.set_lock(threading.RLock())


def _end_with(connection: Connection) -> None:
    """The parent sends nothing: what ends this wait is its death."""
    with contextlib.suppress(EOFError, OSError):
        connection.recv_bytes()
    os._exit(1)
