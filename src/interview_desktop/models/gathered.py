"""What an installation is made from once all of it is on this disk, and what both ways of getting it share.

In: paths. Out: their records, with progress told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from interview_desktop.models import digests
from interview_desktop.models.digests import Unwanted
from interview_desktop.models.manifest import Model
from interview_desktop.models.pace import Pace
from interview_desktop.models.record import FileRecord


@dataclass(frozen=True)
class Task:
    """One installation, as those see it who gather its files.

    `work` is the folder to gather in; `check_room` raises DiskFull where the given bytes more would not fit.
    """

    model: Model
    work: Path
    pace: Pace
    unwanted: Unwanted
    check_room: Callable[[int], None]


@dataclass(frozen=True)
class Gathered:
    """Files below `root`, by the names of the manifest; `commit` is empty where no hub was asked."""

    root: Path
    files: Mapping[str, FileRecord]
    commit: str = ""


def recorded(root: Path, names: Iterable[str], pace: Pace, unwanted: Unwanted) -> dict[str, FileRecord]:
    """Read every file once, as the disk holds it now. Raises OSError and Cancelled."""
    found: dict[str, FileRecord] = {}
    done = 0
    for name in names:
        found[name] = record(root / name, pace, unwanted, done)
        done += found[name].size
    return found


def record(path: Path, pace: Pace, unwanted: Unwanted, before: int) -> FileRecord:
    """One file's record; `before` are the bytes of this stage that were read already."""
    digest = digests.sha256(path, unwanted, lambda done: pace.at(before + done))
    return FileRecord(size=path.stat().st_size, sha256=digest)
