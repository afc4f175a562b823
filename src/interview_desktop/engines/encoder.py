"""A text encoder of BERT's family on CTranslate2: texts in, hidden states of their tokens out.

What `DistilBert` and `MiniLm` have in common: the tokenizer, long texts in pieces, batches, loading and letting go.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from interview_desktop.engines.loading import one_at_a_time
from interview_desktop.engines.sentences import sentences
from interview_desktop.errors import EngineFailed, EngineUnavailable

MEND = "Remove the model on the Models page and install it again."
BATCH = 1024  # tokens at a time: closing waits for no more, and a long answer takes no more memory than this

Hidden = NDArray[np.float32]


@dataclass(frozen=True)
class _Loaded:
    tokenizer: Any
    model: Any
    before: list[int]  # the ids around each piece: [CLS] and [SEP]
    after: list[int]


class Encoder:
    """`folder` holds model.bin, config.json, vocabulary.json and tokenizer.json; `name` is for what is said of faults.

    `threads` are the cores that one call uses. `close` may come from another thread: it waits for the batch that is
    being computed, not for the text.
    """

    def __init__(self, folder: Path, name: str, threads: int = 2) -> None:
        self._folder, self._name, self._threads = folder, name, threads
        self._loaded: _Loaded | None = None
        self._computing = threading.Lock()

    def open(self) -> None:
        """Load, unless loaded. Raises EngineUnavailable without its libraries or files, EngineFailed on bad ones."""
        if self._loaded is not None:
            return
        try:
            import ctranslate2
            import tokenizers
        except ImportError as fault:
            raise EngineUnavailable(
                f"{self._name} needs the package {fault.name}.", "Install the program again."
            ) from fault
        missing = [name for name in ("model.bin", "tokenizer.json") if not (self._folder / name).is_file()]
        if missing:
            raise EngineUnavailable(f"The model {self._name} lacks {' and '.join(missing)}.", MEND)
        try:
            with one_at_a_time:
                tokenizer = tokenizers.Tokenizer.from_file(str(self._folder / "tokenizer.json"))
                tokenizer.no_truncation()
                tokenizer.no_padding()
                model = ctranslate2.Encoder(
                    str(self._folder), compute_type="default", inter_threads=1, intra_threads=self._threads
                )  # default: int8, as it is stored, or what this processor can do in its place
        except Exception as fault:  # tokenizers raises Exception itself, CTranslate2 RuntimeError and ValueError
            raise EngineFailed(f"The model {self._name} cannot be loaded: {fault}.", MEND) from fault
        before, after = (tokenizer.token_to_id(token) for token in ("[CLS]", "[SEP]"))
        if before is None or after is None:
            raise EngineFailed(f"The tokenizer of {self._name} is not one of BERT's family.", MEND)
        self._loaded = _Loaded(tokenizer, model, [before], [after])

    def close(self) -> None:
        with self._computing:
            self._loaded = None

    def pieces(self, text: str, longest: int) -> list[list[int]]:
        """The text as ids in as few pieces as sentences allow, each of at most `longest` ids; none for an empty text.

        Sentences go whole into a piece; only one that is longer than a piece is cut.
        """
        loaded = self._ready()
        room = longest - len(loaded.before) - len(loaded.after)
        encoded = loaded.tokenizer.encode_batch([_readable(one) for one in sentences(text)], add_special_tokens=False)
        packed: list[list[int]] = []
        for sentence in encoded:
            ids = sentence.ids
            for at in range(0, len(ids), room):
                part = ids[at : at + room]
                if packed and len(packed[-1]) + len(part) <= room:
                    packed[-1] += part
                else:
                    packed.append(list(part))
        return [[*loaded.before, *ids, *loaded.after] for ids in packed]

    def hidden(self, pieces: Sequence[list[int]]) -> Iterator[Hidden]:
        """The last layer for each piece, in order: float32 [tokens, width]. Raises EngineFailed."""
        for batch in _batches(pieces):
            with self._computing:
                try:
                    view = self._ready().model.forward_batch(list(batch)).last_hidden_state
                    states: Hidden = np.array(view, dtype=np.float32)
                except RuntimeError as fault:
                    raise EngineFailed(
                        f"{self._name} stopped: {fault}.", "Close other programs and try again."
                    ) from fault
            for state, ids in zip(states, batch, strict=True):
                yield state[: len(ids)]

    def _ready(self) -> _Loaded:
        loaded = self._loaded
        if loaded is None:
            raise EngineFailed(f"{self._name} is not loaded, or was let go.", "Open it first.")
        return loaded


def facts(folder: Path, file: str, name: str) -> dict[str, Any]:
    """What a JSON file beside the model says. Raises EngineUnavailable without it, EngineFailed where it is broken."""
    try:
        read = json.loads((folder / file).read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        raise EngineUnavailable(f"The model {name} lacks {file}.", MEND) from fault
    except (OSError, ValueError) as fault:
        raise EngineFailed(f"{file} of the model {name} cannot be read.", MEND) from fault
    if not isinstance(read, dict):
        raise EngineFailed(f"{file} of the model {name} makes no sense.", MEND)
    return read


def _batches(pieces: Sequence[list[int]]) -> Iterator[list[list[int]]]:
    """Pieces in order, in batches of at most BATCH ids, counting what the shorter ones are filled up with."""
    batch: list[list[int]] = []
    for ids in pieces:
        longest = max([len(ids), *map(len, batch)])
        if batch and longest * (len(batch) + 1) > BATCH:
            yield batch
            batch = []
        batch.append(ids)
    if batch:
        yield batch


def _readable(text: str) -> str:
    """Half of a surrogate pair, which no encoding can write, as the sign for what cannot be read."""
    return text.encode("utf-8", "replace").decode("utf-8")
