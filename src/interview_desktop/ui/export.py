"""Taking a session out of the program: a folder is asked for, files are written, and what that means is told."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _


def ask_folder(page: QWidget, chosen: Callable[[Path], None]) -> None:
    """The system's own dialogue; the window stays alive meanwhile, and nothing happens where it is closed."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialogue = QFileDialog(page, _("Folder for the export"), documents)
    dialogue.setFileMode(QFileDialog.FileMode.Directory)
    dialogue.setOption(QFileDialog.Option.ShowDirsOnly)
    dialogue.fileSelected.connect(lambda folder: chosen(Path(folder)))
    dialogue.finished.connect(dialogue.deleteLater)
    dialogue.open()


def export(shell: Shell, session: str, started: float, folder: Path) -> None:
    """Write the session below `folder`, in a folder named after `started` (Unix seconds); then say where it is."""
    services = shell.services
    if services is None:
        return
    target = folder / f"interview-{time.strftime('%Y-%m-%d-%H%M', time.localtime(started))}"
    shell.run(lambda: services.past.export(session, target), lambda _files: _exported(shell, target))


def _exported(shell: Shell, target: Path) -> None:
    shell.tell(
        Message(
            _("Exported to {folder}.").format(folder=target),
            _("These files are outside the program now: whoever can open the folder can read and hear them."),
            action=_("Open folder"),
            act=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))),
        )
    )
