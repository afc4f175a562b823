"""The catalogue that everybody calls: what there is, what stands here, install, verify, remove, and where to load from.

In: ids of the manifest. Out: ModelOffer, Progress to subscribers, verified folders. The window asks for installations
that run on the thread `fetch`, one after the other; the command line waits for its own.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from interview_desktop import settings as setting
from interview_desktop.errors import Cancelled, InterviewError, UsageError
from interview_desktop.events.models import ModelOffer, Progress, Purpose
from interview_desktop.models import manifest as manifests
from interview_desktop.models.folder import ModelsFolder
from interview_desktop.models.install import Converter, Installation
from interview_desktop.models.manifest import Manifest, Model
from interview_desktop.models.pace import Pace
from interview_desktop.models.standing import Inspector
from interview_desktop.settings import Settings
from interview_desktop.worker import Worker

log = logging.getLogger(__name__)

Hear = Callable[[Progress], None]


def folder_of(settings: Settings) -> Path:
    """Where installed models are: as the settings say, else with the other data."""
    return Path(settings.models_folder).expanduser() if settings.models_folder else setting.folder("data") / "models"


class _Order:
    """An installation that was asked for, and whether it is still wanted."""

    def __init__(self, model: Model, source: Path | None) -> None:
        self.model = model
        self.source = source
        self.unwanted = threading.Event()
        self.begun = False


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
        self._lock = threading.Lock()
        self._subscribers: list[Hear] = []
        self._orders: dict[str, _Order] = {}
        self._worker: Worker[_Order] | None = None
        self._closed = False
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
        order = self._ordered(self._manifest.find(id_), source)
        if order is None:
            raise UsageError(f"{id_} is being installed already.", "Wait until that is done.")
        try:
            self._carry_out(order, tell or _to_nobody)
        finally:
            self._forget(order)
        return self._offer(order.model)

    def begin(self, id_: str, source: Path | None = None) -> None:
        """Install in the background; subscribers hear how it goes. Nothing happens where that is under way."""
        order = self._ordered(self._manifest.find(id_), source)
        if order is None:
            return
        with self._lock:
            if self._worker is None:
                self._worker = Worker("fetch", self._step, failed=self._broke)
                self._worker.start()
            worker = self._worker
        worker.post(order)

    def cancel(self, id_: str) -> None:
        """Stop the installation at once; one that has not begun is over here and now."""
        with self._lock:
            order = self._orders.get(id_)
            if order is None:
                return
            order.unwanted.set()
            waiting = not order.begun
            if waiting:
                del self._orders[id_]
        if waiting:
            self._tell(Progress(model=id_, stage="cancelled"))

    def subscribe(self, hear: Hear) -> Callable[[], None]:
        """`hear` gets every Progress of `begin`, on the thread that installs, until the returned function is called."""
        with self._lock:
            self._subscribers.append(hear)

        def leave() -> None:
            with self._lock:
                if hear in self._subscribers:
                    self._subscribers.remove(hear)

        return leave

    def close(self) -> None:
        """Stop every installation and the thread. Safe to call twice."""
        with self._lock:
            self._closed = True
            for order in self._orders.values():
                order.unwanted.set()
            worker = self._worker
        if worker:
            worker.stop()

    def _ordered(self, model: Model, source: Path | None) -> _Order | None:
        """A new order; None where there is one for this model. Raises UsageError after `close`."""
        with self._lock:
            if self._closed:
                raise UsageError("The program is closing.", "Start it again to install a model.")
            if model.id in self._orders:
                return None
            self._orders[model.id] = order = _Order(model, source)
            return order

    def _forget(self, order: _Order) -> None:
        with self._lock:
            if self._orders.get(order.model.id) is order:
                del self._orders[order.model.id]

    def _step(self, order: _Order) -> None:
        """On the thread `fetch`: from the order to its last Progress."""
        with self._lock:
            if order.unwanted.is_set():  # cancelled while it waited, and told so then
                return
            order.begun = True
        id_ = order.model.id
        try:
            self._carry_out(order, self._tell)
            last = Progress(model=id_, stage="done")
        except Cancelled:
            last = Progress(model=id_, stage="cancelled")
        except InterviewError as fault:
            last = Progress(model=id_, stage="failed", sentence=fault.sentence, hint=fault.hint)
        except Exception as fault:  # noqa: BLE001 - a bug must not leave the page waiting for ever
            self._broke(fault)
            sentence = f"The installation of {order.model.title} stopped because of a fault in the program."
            last = Progress(model=id_, stage="failed", sentence=sentence, hint="Its trace is in the log.")
        finally:
            self._forget(order)
        self._tell(last)

    def _carry_out(self, order: _Order, tell: Hear) -> None:
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

    def _tell(self, progress: Progress) -> None:
        with self._lock:
            subscribers = tuple(self._subscribers)
        for hear in subscribers:
            hear(progress)

    def _broke(self, fault: Exception) -> None:
        log.error("an installation failed", exc_info=fault)

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
