"""Files that are either there as a whole or not at all. In: a path and bytes. Out: the file; raises OSError."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Replace `path` by `data` in one step that also survives a power cut; an error leaves the old file."""
    partial = path.with_name(f"{path.name}.part")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove a file; nothing happens when it is gone already."""
    path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Bring the folder's own entries to the disk. Windows has no such call and needs none on NTFS."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
