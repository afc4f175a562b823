"""A model's files from the hub: looked up, fetched where they are missing, and held against the hub's own digests.

In: a task. Out: what was gathered, every byte as the hub has it. Files that are whole stay for the next try when
something goes wrong, and are not fetched again.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

from interview_desktop.errors import NetworkError
from interview_desktop.models import digests
from interview_desktop.models.digests import Unwanted
from interview_desktop.models.fetching import Fetching
from interview_desktop.models.gathered import Gathered, Task, record
from interview_desktop.models.hub import HubFile, Listing
from interview_desktop.models.manifest import Model, ModelFile
from interview_desktop.models.record import FileRecord


def gather(task: Task, environment: Mapping[str, str]) -> Gathered:
    """Raises NetworkError, DiskFull, StoreError, Cancelled and OSError."""
    model, fetched = task.model, task.work / "fetched"
    listing = _downloaded(task, fetched, environment)
    described = {file.path: file for file in listing.files}
    chosen = {name: described[model.remote(name)] for name in _chosen(model, described)}
    task.pace.stage("checking", sum(file.size for file in chosen.values()))
    found: dict[str, FileRecord] = {}
    for name, file in chosen.items():
        done = sum(known.size for known in found.values())
        found[name] = _checked(task, fetched / file.path, file, done)
    _clear_others(fetched, {file.path for file in chosen.values()})
    return Gathered(fetched / (model.folder or ""), found, listing.commit)


def _downloaded(task: Task, fetched: Path, environment: Mapping[str, str]) -> Listing:
    model = task.model
    wanted = sorted({model.remote(name) for file in model.files for name in file.names})
    with Fetching(
        model.repository, model.revision, wanted, fetched, unwanted=task.unwanted, environment=environment
    ) as fetching:
        listing = fetching.look_up()
        described = {file.path: file for file in listing.files}
        chosen = [described[model.remote(name)] for name in _chosen(model, described)]
        missing = [file for file in chosen if not _is_whole(fetched / file.path, file, task.unwanted)]
        total, left = sum(file.size for file in chosen), sum(file.size for file in missing)
        task.check_room(left)
        task.pace.stage("downloading", total, total - left)
        if missing:
            fetching.fetch([file.path for file in missing], lambda done: task.pace.at(total - left + done))
    return listing


def _chosen(model: Model, there: Collection[str]) -> list[str]:
    """The names to take, of those the hub has. Raises NetworkError that says what is missing."""

    def first(file: ModelFile) -> str | None:
        return next((name for name in file.names if model.remote(name) in there), None)

    missing = [file.name for file in model.files if not file.optional and first(file) is None]
    if missing:
        raise NetworkError(
            f"The hub has no {', '.join(missing)} in {model.repository}.",
            "Update the program, or install the model from a folder.",
        )
    return [name for file in model.files if (name := first(file))]


def _is_whole(path: Path, file: HubFile, unwanted: Unwanted) -> bool:
    """Whether an earlier try left this file whole; another one is removed, so that it is fetched."""
    if not path.exists():
        return False
    if path.stat().st_size == file.size and _fits(file, digests.sha256(path, unwanted), path, unwanted):
        return True
    path.unlink()
    return False


def _checked(task: Task, path: Path, file: HubFile, done: int) -> FileRecord:
    """The file's record; where it is not what the hub has, the file is removed and NetworkError raised."""
    found = record(path, task.pace, task.unwanted, done)
    if found.size != file.size or not _fits(file, found.sha256, path, task.unwanted):
        path.unlink()
        raise NetworkError(
            f"{path.name} of {task.model.title} was damaged on its way and was thrown away.",
            "Try again: only that file is fetched anew. If it comes damaged again, use another network.",
        )
    return found


def _clear_others(fetched: Path, wanted: Collection[str]) -> None:
    """Remove what the hub's library left there, and files of an earlier revision: a converter would look at them."""
    shutil.rmtree(fetched / ".cache", ignore_errors=True)
    for path in [path for path in fetched.rglob("*") if path.is_file()]:
        if path.relative_to(fetched).as_posix() not in wanted:
            path.unlink()


def _fits(file: HubFile, sha256: str, path: Path, unwanted: Unwanted) -> bool:
    """Whether the content is what the hub has, by the digest that the hub keeps of it."""
    return sha256 == file.sha256 if file.sha256 else digests.git_blob(path, unwanted) == file.blob
