"""The folder of models: where an installed one stands, where one is made, and the single step between.

In: ids of the manifest. Out: paths, and folders that are either there whole or not at all. A model is made in
`.incoming/<id>` and renamed to `<id>`; nobody looks into `.incoming`. Looking never writes, for a lab's folder is
read-only.
"""

from __future__ import annotations

import errno
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from interview_desktop.errors import StoreError, UsageError
from interview_desktop.store.claim import Claim
from interview_desktop.store.faults import disk_fault

log = logging.getLogger(__name__)

INCOMING = ".incoming"
_LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}
_IN_USE = (5, 32)  # Windows: access denied, sharing violation


class ModelsFolder:
    """One folder of models. `root` need not exist until something is installed."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def installed(self, id_: str) -> Path:
        """Where the model stands when it is installed."""
        return self.root / id_

    def work(self, id_: str) -> Path:
        """Where the model is made; below it files that were fetched whole outlive a failure."""
        return self.root / INCOMING / id_

    def free(self) -> int:
        """Bytes left on the disk of the folder, or of the folder it will be made in."""
        place = self.root
        while not place.exists() and place != place.parent:
            place = place.parent
        return shutil.disk_usage(place).free

    @contextmanager
    def claimed(self, id_: str) -> Iterator[None]:
        """Hold the model for the block, against other processes too. Raises UsageError where another holds it,
        StoreError where the folder cannot be written to."""
        claim = Claim(self.root / INCOMING / f"{id_}.lock")
        with self.told():
            if not claim.take():
                raise UsageError(
                    f"{id_} is being installed or removed by another window or terminal.",
                    "Wait until that is done, then look again.",
                )
        try:
            yield
        finally:
            claim.release()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turn the system's errors in the block into what a person can mend."""
        try:
            yield
        except OSError as fault:
            if getattr(fault, "winerror", None) in _IN_USE:
                raise StoreError(
                    "A file of the model is in use.", "Leave the interview and close the other windows, then try again."
                ) from fault
            if fault.errno in _LOCKED:
                raise StoreError(
                    f"The folder of models, {self.root}, cannot be written to.",
                    "Ask whoever looks after it, or choose your own with the setting models_folder.",
                ) from fault
            raise disk_fault(fault, self.root / INCOMING) from fault

    def put(self, id_: str, made: Path) -> None:
        """Show the finished folder `made` as the model, in place of an older one. Raises OSError, and then the older
        one is where it was. The caller holds the model."""
        final, old = self.installed(id_), self.work(id_) / "old"
        _clear(old)
        if final.exists():
            final.rename(old)
        try:
            made.rename(final)
        except OSError:
            if old.exists():
                old.rename(final)
            raise
        _clear(old)

    def take_away(self, id_: str) -> None:
        """Remove the model and all that was fetched for it. Raises OSError, and then all of it is still there."""
        work = self.work(id_)
        gone = work / "removed"
        _clear(gone)
        if self.installed(id_).exists():
            work.mkdir(parents=True, exist_ok=True)
            self.installed(id_).rename(gone)  # in one step: half a model is never seen
        _clear(work)

    def recover(self, ids: tuple[str, ...]) -> None:
        """Bring back the older one where a kill came between the two steps of `put`."""
        for id_ in ids:
            if not (self.work(id_) / "old").exists():
                continue
            with suppress(UsageError, StoreError), self.claimed(id_), self.told():
                self.bring_back(id_)

    def bring_back(self, id_: str) -> None:
        """As `recover`, for who holds the model. Raises OSError."""
        old = self.work(id_) / "old"
        if old.exists() and not self.installed(id_).exists():
            old.rename(self.installed(id_))
            log.warning("the former %s is back: its replacement was interrupted", id_)


def _clear(folder: Path) -> None:
    """Remove a folder that nobody sees; what cannot go now goes at the next installation."""
    shutil.rmtree(folder, ignore_errors=True)
