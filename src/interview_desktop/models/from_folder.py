"""A model's files from a folder that somebody brought: copied, and read back as this disk holds them.

In: a task and the folder. Out: what was gathered. The folder itself is only read.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from interview_desktop.errors import MaterialError
from interview_desktop.models import digests, source
from interview_desktop.models.gathered import Gathered, Task, recorded
from interview_desktop.models.record import Record


def gather(task: Task, origin: Path) -> Gathered:
    """The checkpoint in `origin`. Raises MaterialError, DiskFull, Cancelled and OSError."""
    return _copied(task, source.find(task.model, origin))


def gather_installed(task: Task, origin: Path, record: Record) -> Gathered:
    """A model that another machine installed: its own record says whether the copy is whole. Raises like `gather`."""
    found = _copied(task, {name: origin / name for name in record.files})
    changed = [name for name, file in record.files.items() if found.files[name] != file]
    if changed:
        raise MaterialError(
            f"The model in {origin} is damaged: {changed[0]} was changed.", "Copy it again from the other machine."
        )
    return found


def _copied(task: Task, paths: Mapping[str, Path]) -> Gathered:
    root = task.work / "copied"
    total = sum(path.stat().st_size for path in paths.values())
    task.check_room(total)
    task.pace.stage("copying", total)
    done = 0
    for name, path in paths.items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            for piece in digests.pieces(path, task.unwanted):
                file.write(piece)
                done += len(piece)
                task.pace.at(done)
    task.pace.stage("checking", total)
    return Gathered(root, recorded(root, paths, task.pace, task.unwanted))
