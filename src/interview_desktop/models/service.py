"""The catalogue that everybody calls: what there is, what stands here, install, verify, remove, and where to load from.

In: ids of the manifest. Out: ModelOffer, Progress to subscribers, verified folders. The window asks for installations
that run on the thread `fetch`, one after the other; the command line waits for its own.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path

from interview_desktop import settings as setting
from interview_desktop.errors import UsageError
from interview_desktop.events.models import ModelOffer, Progress, Purpose
from interview_desktop.models import manifest as manifests
from interview_desktop.models.folder import ModelsFolder
from interview_desktop.models.install import Converter, Installation
from interview_desktop.models.manifest import Manifest, Model
from interview_desktop.models.orders import Hear, Order, Orders
from interview_desktop.models.pace import Pace
from interview_desktop.models.standing import Inspector
from interview_desktop.settings import Settings

log = logging.getLogger(__name__)


def folder_of(settings: Settings) -> Path:
    """Where installed models are: as the settings say, else with the other data."""
    return Path(settings.models_folder).expanduser() if settings.models_folder else setting.folder("data") / "models"


class ModelsService:
    """The models of one folder. Any thread may call it; `begin`, `cancel` and `subscribe` return at once."""

    def __init__(
        self,
        folder: Path,
        converter: Converter,
        *,
        manifest: Manifest | None = None,
        free: Callable[[], int] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """`free` gives bytes left on the disk (the system's by default); `environment` is set in downloading
        processes, above what this process has."""
        self._manifest = manifest or manifests.shipped()
        self._models = ModelsFolder(folder)
        self._inspector = Inspector(self._models, self._manifest)
        self._converter = converter
        self._free = free or self._models.free
        self._environment = dict(environment or {})
        self._orders = Orders(self._carry_out)
        self._models.recover(tuple(model.id for model in self._manifest.model))

    @property
    def folder(self) -> Path:
        return self._models.root

    def offers(self) -> tuple[ModelOffer, ...]:
        """Every model and how it stands, in the order of the manifest; contents are not read."""
        return tuple(self._offer(model) for model in self._manifest.model)

    def offer(self, id_: str) -> ModelOffer:
        """One of them. Raises UsageError for an id that is none."""
        return self._offer(self._manifest.find(id_))

    def installed(self, purpose: Purpose) -> tuple[str, ...]:
        """The ids of the installed models for `purpose`, the best first; contents are not read."""
        return self._inspector.installed(purpose)

    def path(self, id_: str) -> Path:
        """The model's folder, after its every byte was found as it was installed (once in a process for each state
        of a file). Raises UsageError, and EngineUnavailable for an absent, changed or damaged model."""
        return self._inspector.path(id_)

    def free(self) -> int:
        """Bytes left on the disk of the folder."""
        return self._free()

    def can_convert(self) -> bool:
        return self._converter.available()

    def verify(self, id_: str) -> ModelOffer:
        """Read every byte anew; the standing tells what was found. Raises UsageError for an id that is none."""
        model = self._manifest.find(id_)
        if self._models.installed(id_).exists():
            fault = self._inspector.verify(id_)
            if fault:
                return self._offer(model).model_copy(update={"standing": "damaged", "fault": fault})
        return self._offer(model)

    def remove(self, id_: str) -> None:
        """Remove the model, and files that wait for another try. Raises UsageError (an id that is none, or is being
        installed) and StoreError (in use, or a folder that is not ours)."""
        self._manifest.find(id_)
        if id_ in self._orders:
            raise UsageError(f"{id_} is being installed.", "Cancel that first.")
        if not self._models.installed(id_).exists() and not self._models.work(id_).exists():
            return
        with self._models.claimed(id_), self._models.told():
            self._models.take_away(id_)

    def install(self, id_: str, *, source: Path | None = None, tell: Hear | None = None) -> ModelOffer:
        """Install and wait for it; `tell` hears the progress on this thread.

        Raises UsageError, EngineUnavailable, NetworkError, MaterialError, DiskFull, StoreError or Cancelled, in one
        sentence with its mend; then the models are as they were before.
        """
        model = self._manifest.find(id_)
        with self._orders.held(model, source) as order:
            self._carry_out(order, tell or _to_nobody)
        return self._offer(model)

    def begin(self, id_: str, source: Path | None = None) -> None:
        """Install in the background; subscribers hear how it goes. Nothing happens where that is under way.

        Raises UsageError for an id that is none, and after `close`.
        """
        self._orders.begin(self._manifest.find(id_), source)

    def cancel(self, id_: str) -> None:
        """Stop the installation at once; one that has not begun is over here and now."""
        self._orders.cancel(id_)

    def subscribe(self, hear: Hear) -> Callable[[], None]:
        """`hear` gets every Progress of `begin`, on the thread that installs, until the returned function is called."""
        return self._orders.subscribe(hear)

    def close(self) -> None:
        """Stop every installation and the thread. Safe to call twice."""
        self._orders.close()

    def _carry_out(self, order: Order, tell: Hear) -> None:
        id_ = order.model.id
        with self._models.claimed(id_), self._models.told():
            Installation(
                model=order.model,
                folder=self._models,
                converter=self._converter,
                pace=Pace(id_, tell),
                unwanted=order.unwanted.is_set,
                free=self._free,
                environment=self._environment,
            ).run(order.source)
        log.info("%s is installed", id_)

    def _offer(self, model: Model) -> ModelOffer:
        standing, fault = self._inspector.standing(model.id)
        if model.id in self._orders:
            standing = "installing"
        return ModelOffer(
            id=model.id,
            title=model.title,
            purpose=model.purpose,
            improves=model.improves,
            licence=model.licence,
            licence_url=model.licence_url,
            repository=model.repository,
            download=model.download,
            room=model.room,
            converts=model.converter != "none",
            standing=standing,
            fault=fault,
        )


def _to_nobody(progress: Progress) -> None:
    """Progress that nobody wants to hear."""
