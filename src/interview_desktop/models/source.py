"""A folder that somebody brought: which of its files are the model's.

In: a model of the manifest and a folder: a plain one with the files, a snapshot as huggingface_hub keeps it (with
links into its store), or an installed model of another machine. Out: for each file the name it gets and where it is.
Whatever else is in the folder is left alone.
"""

from __future__ import annotations

from pathlib import Path

from interview_desktop.errors import MaterialError
from interview_desktop.models import record as records
from interview_desktop.models.manifest import Model, ModelFile

_POINTER = b"version https://git-lfs.github.com/spec/"  # what git clones where git-lfs is not set up


def installed_elsewhere(model: Model, folder: Path) -> records.Record | None:
    """The record of an installed model that was copied here; None where the folder is none.

    Raises MaterialError for a file, and for a record that is damaged or another model's.
    """
    if folder.is_file():
        raise MaterialError(
            f"{folder} is a file, not a folder.", f"Give the folder it is in: {folder.absolute().parent}."
        )
    try:
        record = records.read(folder)
    except FileNotFoundError:
        return None
    if record.id != model.id:
        raise MaterialError(f"{folder} holds {record.id}, not {model.id}.", f"Install it as {record.id}.")
    fault = records.mismatch(folder, record)
    if fault:
        raise MaterialError(f"The model in {folder} is not whole: {fault}.", "Copy it again from the other machine.")
    return record


def find(model: Model, folder: Path) -> dict[str, Path]:
    """The model's files in `folder`, by the names of the manifest. Raises MaterialError that names what is missing."""
    if not folder.is_dir():
        raise MaterialError(f"There is no folder {folder}.", "Give the folder that holds the model's files.")
    places = _places(model, folder)
    found = {name: path for file in model.files for name, path in _taken(file, places)}
    missing = [file.name for file in model.files if not file.optional and not found.keys() & set(file.names)]
    if missing:
        raise MaterialError(
            f"{folder} lacks {', '.join(missing)} of {model.title}.",
            f"Give the folder with all files of {model.repository}: {', '.join(_needed(model))}.",
        )
    for name, path in found.items():
        _check(name, path)
    return found


def _places(model: Model, folder: Path) -> list[Path]:
    """Where the files may be: in the folder itself, as in the repository, or so in the snapshots of a hub's store."""
    snapshots = folder / "snapshots"
    roots = [folder, *(sorted(snapshots.iterdir(), reverse=True) if snapshots.is_dir() else ())]
    return [place for root in roots for place in ((root / model.folder, root) if model.folder else (root,))]


def _taken(file: ModelFile, places: list[Path]) -> list[tuple[str, Path]]:
    for name in file.names:
        for place in places:
            if (place / name).is_file():
                return [(name, place / name)]
    return []


def _needed(model: Model) -> list[str]:
    return [" or ".join(file.names) for file in model.files if not file.optional]


def _check(name: str, path: Path) -> None:
    """What can be told without reading it all."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_POINTER))
    except OSError as fault:
        raise MaterialError(f"{path} cannot be read: {fault.strerror or fault}.", "Copy it again.") from fault
    if not start:
        raise MaterialError(f"{name} is empty.", "Download or copy it again.")
    if start == _POINTER:
        raise MaterialError(
            f"{name} is only a pointer of git-lfs, not the file itself.", "Run “git lfs pull” in that folder."
        )
