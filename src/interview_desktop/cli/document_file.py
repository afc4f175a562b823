"""A template, a rubric or a feedback template in a JSON file of its own, as `show ID --json` writes it or as typed.

In: a path. Out: the document and the version it was made from, or PackRefused with the line and the field of every
fault. What `show` says beside the document (`versions.OUTSIDE`) may stand in the file, and is only read for that.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from interview_desktop.cli.versions import OUTSIDE
from interview_desktop.errors import Located

if TYPE_CHECKING:
    from interview_desktop.structure.feedback_template import FeedbackTemplate
    from interview_desktop.structure.packs.places import Fault
    from interview_desktop.structure.rubric import Rubric
    from interview_desktop.structure.template import Template

    Some = TypeVar("Some", Template, Rubric, FeedbackTemplate)


def is_file(given: str) -> bool:
    """Whether what was given names a file, and no id."""
    return given.casefold().endswith(".json") or Path(given).is_file()


def read_document(path: Path, model: type[Some], *, id_: str = "", title: str = "") -> tuple[Some, int | None]:
    """The document under `id_` and `title`, where these are given, and the version it says it was made from."""
    from pydantic import ValidationError

    from interview_desktop.structure.document import MODELS
    from interview_desktop.structure.packs.json_text import oddities, parsed
    from interview_desktop.structure.packs.material import file_name, json_text, read_bytes
    from interview_desktop.structure.packs.pack import PARTS
    from interview_desktop.structure.packs.refusal import refused, unreadable
    from interview_desktop.structure.packs.type_faults import type_faults

    file = file_name(path)
    part = next(PARTS[kind] for kind, known in MODELS.items() if known is model)
    text = json_text(read_bytes(path), file)
    value = parsed(text, file)
    if not isinstance(value, dict):
        raise unreadable(
            file,
            "This is no object in curly brackets.",
            f"It should be one {part.removesuffix('s').replace('_', ' ')}.",
        )
    faults = list(oddities(value))
    if faults:
        raise refused(file, _located(file, text, faults))
    made_from = value.get("version")
    document = {name: one for name, one in value.items() if name not in OUTSIDE}
    document |= {name: one for name, one in (("id", id_), ("title", title)) if one}
    try:
        read = model.model_validate_json(json.dumps(document), strict=True)
    except ValidationError as error:
        found = type_faults(error, (part, 0))  # as in a pack, so that wrong names are answered with a likely one
        raise refused(file, _located(file, text, found, below=2)) from None
    return read, made_from if isinstance(made_from, int) and made_from > 0 else None


def _located(file: str, text: str, faults: Sequence[Fault], below: int = 0) -> list[Located]:
    from interview_desktop.structure.packs.places import lines

    paths = [fault.path[below:] for fault in faults]
    places = lines(text, paths)
    return [
        Located(file, places[path], ".".join(map(str, path)), fault.message)
        for path, fault in zip(paths, faults, strict=True)
    ]
