"""The types of a pack's values: JSON values in, a pack or faults with their paths out. Pure.

Each document is validated alone, so that a large file of nothing but faults does not fill the memory with them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pydantic import BaseModel, ValidationError

from interview_desktop.structure.document import MODELS
from interview_desktop.structure.packs.json_text import oddities
from interview_desktop.structure.packs.pack import PARTS, Pack
from interview_desktop.structure.packs.places import Fault, Path
from interview_desktop.structure.packs.refusal import ENOUGH
from interview_desktop.structure.packs.type_faults import type_faults

_LARGEST = 200_000  # characters of one document: some forty times the longest of those that come with the program


def typed(value: Any) -> tuple[Pack | None, list[Fault]]:
    """The pack, or None and what is wrong with it, at most about ENOUGH faults."""
    faults = list(islice(oddities(value), ENOUGH))
    spoilt = {fault.path[:2] for fault in faults}
    head, parts = _parted(value)
    read: dict[str, list[BaseModel]] = {part: [] for part in parts}
    for path, model, document in _documents(parts):
        if len(faults) >= ENOUGH:
            break
        if not {path, path[:1]} & spoilt:
            found = _read(model, document, path)
            if isinstance(found, list):
                faults += found
            else:
                read[str(path[0])].append(found)
    pack = None if any(path[:1] not in _PLACES for path in spoilt) else _read(Pack, head, ())
    if isinstance(pack, list):
        faults += pack
    if faults or not isinstance(pack, Pack):
        return None, faults
    return pack.model_copy(update={part: tuple(documents) for part, documents in read.items()}), []


_PLACES = {(part,) for part in PARTS.values()}


def _parted(value: Any) -> tuple[Any, dict[str, list[Any]]]:
    """The pack without its documents, and the documents."""
    if not isinstance(value, dict):
        return value, {}
    parts = {part: value[part] for part in PARTS.values() if isinstance(value.get(part), list)}
    return {**value, **{part: [] for part in parts}}, parts


def _documents(parts: dict[str, list[Any]]) -> Iterator[tuple[Path, type[BaseModel], Any]]:
    for kind, part in PARTS.items():
        for index, document in enumerate(parts.get(part, ())):
            yield (part, index), MODELS[kind], document


def _read(model: type[BaseModel], value: Any, path: Path) -> BaseModel | list[Fault]:
    """As strict as the published schema: a number in quotes is no number."""
    text = json.dumps(value)
    if path and len(text) > _LARGEST:
        return [Fault(path, f"This is larger than {_LARGEST // 1000} kB; no document of a pack is.")]
    if not path and isinstance(value, dict) and isinstance(value.get("format"), bool):
        return [Fault(("format",), "This should be a whole number, without quotes.")]
    try:
        return model.model_validate_json(text, strict=True)
    except ValidationError as error:
        return type_faults(error, path)
