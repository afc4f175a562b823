"""Taking a report out of the program: a menu of forms, a file is asked for, it is written, and what that means is told.

In: a session. Out: files, by way of `services.coaching.write` and `services.past.export`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from interview_desktop.ui import export
from interview_desktop.ui.parts import Button
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.feedback import Feedback, ReportKind

FILES: dict[ReportKind, tuple[str, str, str]] = {
    "html": (_("&Web page…"), "html", _("Web page (*.html)")),
    "pdf": (_("&PDF…"), "pdf", _("PDF (*.pdf)")),
    "text": (_("&Text…"), "txt", _("Text (*.txt)")),
    "json": (_("&Data…"), "json", _("Data (*.json)")),
}


class StayingMenu(QMenu):
    """A tick in it is set without closing it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not (pressed and self._tick()):
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class ExportButton(Button):
    """`feedback` is the report that is shown; None: there is nothing to take out."""

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(_("Export…"))
        self._shell = shell
        self._page = page
        self.feedback: Feedback | None = None
        self.setAutoDefault(True)
        self.setAccessibleDescription(_("Write the report to a file, or everything to a folder"))
        self.forms = StayingMenu(self)
        self.actions_of: dict[str, QAction] = {
            kind: self.forms.addAction(text, partial(self._ask, kind)) for kind, (text, *_rest) in FILES.items()
        }
        self.sound = QAction(_("Web page with &sound"), self.forms)
        self.sound.setCheckable(True)
        self.forms.insertAction(self.actions_of["pdf"], self.sound)
        self.actions_of["folder"] = self.forms.addAction(_("Whole session to a &folder…"), self._ask_folder)
        self.forms.addSeparator()
        leaves = self.forms.addAction(_("What is exported leaves the program"))
        leaves.setEnabled(False)
        self.clicked.connect(self.open)

    def open(self) -> None:
        """The menu, above the button where that is at the foot of the page; the window stays alive meanwhile."""
        if self.feedback is not None:
            self.offer(self.feedback)
            above = self.mapToGlobal(QPoint(0, 0)) - QPoint(0, self.forms.sizeHint().height())
            self.forms.popup(above)
            self.forms.setActiveAction(self.actions_of["html"])

    def offer(self, feedback: Feedback) -> None:
        """The forms that there are of this one: nothing of a sample can be heard."""
        for action in (self.sound, self.actions_of["folder"]):
            action.setVisible(not feedback.meta.sample)

    def write_to(self, kind: ReportKind, path: Path) -> None:
        """The report as a file; the sound goes into a web page where that is ticked."""
        services, feedback = self._shell.services, self.feedback
        if services is None or feedback is None:
            return
        session = feedback.meta.session
        sound = kind == "html" and self.sound.isChecked() and not feedback.meta.sample
        self._shell.run(
            lambda: services.coaching.write(session, kind, path, audio=sound),
            lambda _nothing: self._written(path, sound=sound),
            lane="export",
        )

    def export_to(self, folder: Path) -> None:
        """The whole session below `folder`, in a folder of its own."""
        if self.feedback is not None and not self.feedback.meta.sample:
            export.export(self._shell, self.feedback.meta.session, self.feedback.meta.started, folder)

    def _ask_folder(self) -> None:
        if self.feedback is not None:
            export.ask_folder(self._page, self.export_to)

    def _ask(self, kind: ReportKind) -> None:
        if self.feedback is not None:
            ask_file(self._page, kind, _name(self.feedback), partial(self.write_to, kind))

    def _written(self, path: Path, *, sound: bool) -> None:
        warning = _("This file is outside the program now: whoever can open it can read it.")
        if sound:
            warning = _("This file is outside the program now: whoever can open it can read and hear it.")
        self._shell.tell(
            Message(
                _("Exported to {file}.").format(file=path),
                warning,
                action=_("Open folder"),
                act=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
            )
        )


def _name(feedback: Feedback) -> str:
    """As the folder of a whole session is called."""
    if feedback.meta.sample:
        return "sample-report"
    return f"interview-{time.strftime('%Y-%m-%d-%H%M', time.localtime(feedback.meta.started))}"


def ask_file(page: QWidget, kind: ReportKind, name: str, chosen: Callable[[Path], None]) -> None:
    """The system's own dialogue; it asks before it replaces a file, and nothing happens where it is closed."""
    _text, ending, described = FILES[kind]
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialogue = QFileDialog(page, _("Export the report"), documents, described)
    dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialogue.setDefaultSuffix(ending)
    dialogue.selectFile(f"{name}.{ending}")
    dialogue.fileSelected.connect(lambda file: chosen(Path(file)))
    dialogue.finished.connect(dialogue.deleteLater)
    dialogue.open()
