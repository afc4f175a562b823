"""Which folder to install a model from: the system's own dialogue. The window stays alive meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_desktop.ui.texts import _


def ask_folder(page: QWidget, chosen: Callable[[Path], object]) -> None:
    """Nothing happens where the dialogue is closed."""
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    dialogue = QFileDialog(page, _("Folder with the files of the model"), downloads)
    dialogue.setFileMode(QFileDialog.FileMode.Directory)
    dialogue.setOption(QFileDialog.Option.ShowDirsOnly)
    dialogue.fileSelected.connect(lambda folder: chosen(Path(folder)))
    dialogue.finished.connect(dialogue.deleteLater)
    dialogue.open()
