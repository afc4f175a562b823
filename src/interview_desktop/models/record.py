"""`installed.json`: what an installed model is made of, so that every change to it can be seen.

In: a finished folder. Out: the record, and the faults of a folder that does not match it. The record travels with the
folder: copied to another machine it proves there that the copy is whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError

from interview_desktop.errors import MaterialError
from interview_desktop.events.fact import Fact
from interview_desktop.models.manifest import FileName, ModelId

RECORD = "installed.json"
_LARGEST = 1 << 20  # bytes of a record; a real one has 2 kB
# What file managers leave behind in a folder that somebody looked at; no damage.
_LEFT_BY_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class FileRecord(Fact):
    """Size in bytes and SHA-256 of a file."""

    size: int = Field(ge=0)
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Record(Fact):
    """Where a model came from and what it consists of.

    `commit` is the revision the hub really gave, empty where the files came from a folder. `versions` are those of
    the program and of what converted the model.
    """

    format: Literal[1] = 1
    id: ModelId
    repository: str
    commit: str = ""
    converter: str = "none"
    versions: Mapping[str, str] = Field(default_factory=dict)
    files: Mapping[FileName, FileRecord] = Field(min_length=1)

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files.values())


def read(folder: Path) -> Record:
    """The record in `folder`. Raises MaterialError for one that cannot be understood, FileNotFoundError for none."""
    path = folder / RECORD
    try:
        if path.stat().st_size > _LARGEST:
            raise MaterialError(f"{RECORD} is no record of a model.")
        return Record.model_validate_json(path.read_bytes())
    except ValidationError as fault:
        raise MaterialError(f"{RECORD} is damaged.") from fault
    except FileNotFoundError:
        raise
    except OSError as fault:
        raise MaterialError(f"{RECORD} cannot be read: {fault.strerror or fault}.") from fault


def mismatch(folder: Path, record: Record) -> str:
    """What is wrong with the folder's names and sizes, as the end of a sentence; empty when nothing is.

    Cheap: contents are not read.
    """
    found = dict(contents(folder))
    for name, file in record.files.items():
        if name not in found:
            return f"{name} is missing"
        if found[name] != file.size:
            return f"{name} has {found[name]:,} bytes instead of {file.size:,}"
    extra = sorted(found.keys() - record.files.keys())
    return f"{extra[0]} does not belong to it" if extra else ""


def contents(folder: Path) -> Iterator[tuple[str, int]]:
    """Name below `folder` and size of every file in it but the record. Raises OSError."""
    for place, _, names in os.walk(folder, onerror=_raise):
        for name in names:
            path = Path(place, name)
            below = path.relative_to(folder).as_posix()
            if below != RECORD and name not in _LEFT_BY_SYSTEMS:
                yield below, path.stat().st_size


def _raise(fault: OSError) -> None:
    raise fault
