"""The Models page: what would make the program hear, speak and understand better, to be installed and removed here.

In: what the Models service offers, read off the main thread, and installations as `Installing` tells them. Out:
wishes to that service. Nothing is installed unless somebody presses Install, and leaving the page stops nothing.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout

from interview_desktop.errors import InterviewError
from interview_desktop.events.models import ModelOffer
from interview_desktop.ui.announce import announce
from interview_desktop.ui.models import view
from interview_desktop.ui.models.choosing import ask_folder
from interview_desktop.ui.models.groups import Group
from interview_desktop.ui.models.head import Head
from interview_desktop.ui.models.installing import OVER
from interview_desktop.ui.models.row import ModelRow
from interview_desktop.ui.models.view import Doing, Machine
from interview_desktop.ui.models.wording import PURPOSES
from interview_desktop.ui.page import Page
from interview_desktop.ui.services import Models
from interview_desktop.ui.shell import Shell, message_of
from interview_desktop.ui.texts import _

AT_ONCE = 3  # rows made in one turn of the window: some milliseconds
LANE = "models"
CHECKING = "models-check"  # hashing a gigabyte takes seconds: the lists do not wait for it


@dataclass(frozen=True)
class Stock:
    """What the service told when it was asked."""

    offers: tuple[ModelOffer, ...]
    machine: Machine
    folder: Path


def stock(models: Models) -> Stock:
    """Reads files: off the main thread."""
    return Stock(models.offers(), Machine(models.free(), models.can_convert()), models.folder)


class ModelsPage(Page):
    title = _("Models")
    help_section = "engines"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.rows: dict[str, ModelRow] = {}
        self._offers: dict[str, ModelOffer] = {}
        self._machine = Machine()
        self._doing: dict[str, Doing] = {}
        self._groups: dict[str, Group] = {}
        self._listed: list[str] = []
        self.head = Head(shell.theme)
        self.column.addWidget(self.head)
        self._list = QVBoxLayout()
        self._list.setSpacing(shell.theme.space("medium"))
        self.column.addLayout(self._list)
        self.column.addStretch(1)
        self.head.again.connect(self._refresh)
        shell.ready.connect(self._refresh_if_seen)
        shell.installing.changed.connect(self._heard)

    def shown(self, subject: str) -> None:  # noqa: ARG002
        self._refresh()

    def hidden(self) -> None:
        """Installations go on; the line at the bottom shows that one does."""
        self._put_away()

    def escape(self) -> bool:
        return self._put_away()

    def install_from(self, id_: str, folder: Path) -> None:
        """Install a model from files that are on this machine already."""
        self._begin(id_, folder)

    def _put_away(self) -> bool:
        asking = [row for row in self.rows.values() if row.put_away()]
        return bool(asking)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        services = self.shell.services
        if services is None:
            self.head.say_waiting()
        else:
            self.shell.run(partial(stock, services.models), self._show, self._not_told, lane=LANE)

    def _not_told(self, fault: Exception) -> None:
        """The list cannot be had: said in its place; whatever was shown before stays."""
        message = message_of(fault)
        if not isinstance(fault, InterviewError):
            self.shell.tell_fault(fault)
        self.head.say_fault(message.sentence, message.hint)
        announce(self, f"{message.sentence} {message.hint}".strip())

    def _show(self, told: Stock) -> None:
        self._offers = {offer.id: offer for offer in told.offers}
        self._machine = told.machine
        self.head.say_stock(told.folder, told.machine.free, some=bool(told.offers))
        ordered = _ordered(told.offers)
        if self._listed != [offer.id for offer in ordered]:
            self._build(ordered)
        for id_ in self.rows:
            self._paint(id_)

    def _build(self, offers: list[ModelOffer]) -> None:
        """Another list than before: every group is made anew, one at a time, so that the window never waits."""
        self._listed = [offer.id for offer in offers]
        for group in self._groups.values():
            self._list.removeWidget(group)
            group.hide()
            group.deleteLater()
        self._groups, self.rows = {}, {}
        self._build_next(deque(offers), self._listed)

    def _build_next(self, waiting: deque[ModelOffer], listed: list[str]) -> None:
        """A few rows, and the others when the window has had its turn."""
        if not waiting or listed is not self._listed:
            return  # done, or the list has changed meanwhile and is being built anew
        for _at in range(min(AT_ONCE, len(waiting))):
            self._add(waiting.popleft())
        QTimer.singleShot(0, self, partial(self._build_next, waiting, listed))

    def _add(self, offer: ModelOffer) -> None:
        group = self._groups.get(offer.purpose)
        if group is None:
            group = self._groups[offer.purpose] = Group(self.shell.theme, *PURPOSES[offer.purpose])
            self._list.addWidget(group)
        made = self.rows[offer.id] = group.add(offer)
        made.pressed.connect(partial(self._act, offer.id))
        self._paint(offer.id)

    def _paint(self, id_: str) -> None:
        made, offer = self.rows.get(id_), self._offers.get(id_)
        if made is not None and offer is not None:
            progress = self.shell.installing.latest.get(id_)
            made.show_model(offer, view.shown(offer, progress, self._machine, self._doing.get(id_, Doing())))

    def _heard(self, id_: str) -> None:
        """An installation went on. When it is over, the list tells what has become of it."""
        over = self.shell.installing.latest[id_].stage in OVER
        if over:
            self._doing.pop(id_, None)
            self._refresh_if_seen()
        self._paint(id_)

    def _act(self, id_: str, verb: str) -> None:
        if verb == "install":
            self._begin(id_, None)
        elif verb == "folder":
            ask_folder(self, partial(self.install_from, id_))
        elif verb == "cancel":
            self._cancel(id_)
        elif verb == "verify":
            self._verify(id_)
        elif verb == "remove":
            self._remove(id_)
        else:
            QDesktopServices.openUrl(QUrl(view.licence_page(self._offers[id_])))

    def _begin(self, id_: str, source: Path | None) -> None:
        services = self.shell.services
        if services is None:
            return
        self.shell.installing.forget(id_)
        self._note(id_)
        try:
            services.models.begin(id_, source)
        except InterviewError as fault:
            self._refused(id_, fault)
            return
        self._offers[id_] = self._offers[id_].model_copy(update={"standing": "installing"})
        self._paint(id_)

    def _cancel(self, id_: str) -> None:
        services = self.shell.services
        if services is not None:
            self._note(id_, stopping=True)
            services.models.cancel(id_)

    def _verify(self, id_: str) -> None:
        services = self.shell.services
        if services is not None:
            self._note(id_, checking=True)
            done, failed = partial(self._verified, id_), partial(self._refused, id_)
            self.shell.run(lambda: services.models.verify(id_), done, failed, lane=CHECKING)

    def _verified(self, id_: str, offer: ModelOffer) -> None:
        whole = offer.standing == "installed"
        self._offers[id_] = offer
        self._note(id_, whole=whole)
        announce(self, view.WHOLE if whole else offer.fault)

    def _remove(self, id_: str) -> None:
        services = self.shell.services
        if services is not None:
            self._note(id_, removing=True)
            done, failed = partial(self._removed, id_), partial(self._refused, id_)
            self.shell.run(lambda: services.models.remove(id_), done, failed, lane=CHECKING)

    def _removed(self, id_: str, _nothing: None) -> None:
        self.shell.installing.forget(id_)
        self._offers[id_] = self._offers[id_].model_copy(update={"standing": "absent", "fault": ""})
        self._note(id_)
        announce(self, _("{title} has been removed.").format(title=self._offers[id_].title))
        self._refresh()

    def _refused(self, id_: str, fault: Exception) -> None:
        if not isinstance(fault, InterviewError):
            self._note(id_)
            self.shell.tell_fault(fault)
            return
        self._note(id_, refused=str(fault))
        announce(self, str(fault))

    def _note(self, id_: str, **doing: bool | str) -> None:
        """What is under way with this model, and nothing else."""
        self._doing[id_] = replace(Doing(), **doing)  # type: ignore[arg-type]
        self._paint(id_)


def _ordered(offers: tuple[ModelOffer, ...]) -> list[ModelOffer]:
    """By purpose in the order of the page; within one as the service orders them."""
    order = list(PURPOSES)
    return sorted(offers, key=lambda offer: order.index(offer.purpose))
