"""One model, from a hub or a folder to its place: looking, downloading or copying, checking, converting, done.

In: a model of the manifest and where to take it from. Out: the model in the folder of models, or an error in a
sentence and nothing to be seen of it. Files that were fetched whole wait in `.incoming` for the next try.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import interview_desktop
from interview_desktop.errors import Cancelled, DiskFull, EngineUnavailable, MaterialError
from interview_desktop.models import from_folder, from_hub, sizes, source
from interview_desktop.models import record as records
from interview_desktop.models.digests import Unwanted
from interview_desktop.models.folder import ModelsFolder
from interview_desktop.models.gathered import Gathered, Task, recorded
from interview_desktop.models.manifest import ConverterName, Model
from interview_desktop.models.pace import Pace
from interview_desktop.store.files import write_whole

MARGIN = 64_000_000  # bytes that stay free on the disk: a full one stops more than this program


class Converter(Protocol):
    """Turns a checkpoint into what engines load; `models.conversion` is one."""

    def available(self) -> bool: ...
    def convert(self, converter: ConverterName, source: Path, target: Path, unwanted: Unwanted) -> None: ...


@dataclass(frozen=True)
class Installation:
    """One attempt; the caller holds the model's claim. `free` gives the bytes left on the disk; `environment` is set
    in the downloading process."""

    model: Model
    folder: ModelsFolder
    converter: Converter
    pace: Pace
    unwanted: Unwanted
    free: Callable[[], int]
    environment: Mapping[str, str]

    def run(self, origin: Path | None) -> None:
        """Install from the folder `origin`, or from the hub where it is None.

        Raises EngineUnavailable (no converter), NetworkError, MaterialError, DiskFull, StoreError or Cancelled, and
        OSError from the disk.
        """
        self.pace.stage("looking")
        brought = source.installed_elsewhere(self.model, origin) if origin else None
        if brought is None:
            self._check_converter()
        self.folder.bring_back(self.model.id)
        self._tidy()
        self._work.mkdir(parents=True, exist_ok=True)
        try:
            self._show(self._brought(origin, brought) if origin and brought else self._made_of(self._gathered(origin)))
        finally:
            self._tidy()

    @property
    def _work(self) -> Path:
        return self.folder.work(self.model.id)

    @property
    def _made(self) -> Path:
        return self._work / "made"

    @property
    def _converts(self) -> bool:
        return self.model.converter != "none"

    def _check_converter(self) -> None:
        if self._converts and not self.converter.available():
            raise EngineUnavailable(
                f"{self.model.title} must be converted once, and the packages for that are not installed.",
                "Run “pip install interview-desktop[convert]”, or copy the installed model from another machine: "
                f"“interview-desktop models install {self.model.id} --from FOLDER”.",
            )

    def _tidy(self) -> None:
        """Remove what is no use to a later try; whole files stay in `fetched`."""
        for leftover in (self._made, self._work / "copied", self._work / "fetched" / ".cache"):
            shutil.rmtree(leftover, ignore_errors=True)

    def _task(self) -> Task:
        return Task(self.model, self._work, self.pace, self.unwanted, self._check_room)

    def _gathered(self, origin: Path | None) -> Gathered:
        return from_folder.gather(self._task(), origin) if origin else from_hub.gather(self._task(), self.environment)

    def _brought(self, origin: Path, record: records.Record) -> records.Record:
        gathered = from_folder.gather_installed(self._task(), origin, record)
        self._move(gathered)
        return record

    def _made_of(self, gathered: Gathered) -> records.Record:
        return records.Record(
            id=self.model.id,
            repository=self.model.repository,
            commit=gathered.commit,
            converter=self.model.converter,
            versions=_versions(self._converts),
            files=self._converted(gathered) if self._converts else self._move(gathered),
        )

    def _move(self, gathered: Gathered) -> Mapping[str, records.FileRecord]:
        for name in gathered.files:
            (self._made / name).parent.mkdir(parents=True, exist_ok=True)
            (gathered.root / name).rename(self._made / name)
        return gathered.files

    def _converted(self, gathered: Gathered) -> Mapping[str, records.FileRecord]:
        assert self.model.converter != "none"  # noqa: S101 - for the type
        self.pace.stage("converting")
        self._made.mkdir()
        self.converter.convert(self.model.converter, gathered.root, self._made, self.unwanted)
        names = sorted(name for name, _ in records.contents(self._made))
        if not names:
            raise MaterialError(f"The conversion of {self.model.title} made nothing.", "Install it again.")
        return recorded(self._made, names, self.pace, self.unwanted)

    def _show(self, record: records.Record) -> None:
        if self.unwanted():  # the last moment: from here on it is installed
            raise Cancelled("The installation was stopped.", "What was fetched whole is kept.")
        write_whole(self._made / records.RECORD, record.model_dump_json(indent=1).encode())
        self.folder.put(self.model.id, self._made)
        shutil.rmtree(self._work, ignore_errors=True)

    def _check_room(self, gathered: int) -> None:
        """`gathered` bytes are to come; what is converted lies beside them for a while. Raises DiskFull."""
        needed = gathered + (self.model.room if self._converts else 0) + MARGIN
        free = self.free()
        if free < needed:
            raise DiskFull(
                f"{self.model.title} needs {sizes.in_words(needed)} of room, and the disk that holds "
                f"{self.folder.root} has {sizes.in_words(free)} left.",
                "Make room on it, or choose a folder on another disk with the setting models_folder.",
            )


def _versions(converted: bool) -> dict[str, str]:
    """Who made this: for support, never compared."""
    from importlib.metadata import PackageNotFoundError, version

    found = {"interview-desktop": interview_desktop.__version__}
    for package in ("ctranslate2", "transformers", "torch") if converted else ():
        try:
            found[package] = version(package)
        except PackageNotFoundError:  # a converter of a test needs none of them
            continue
    return found
