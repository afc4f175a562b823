"""Which file to import: the system's own dialogue, or a file that is dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_desktop.ui.texts import _

SUFFIXES = (".json", ".csv", ".tsv", ".txt")


def ask_file(page: QWidget, chosen: Callable[[str], object]) -> None:
    """The window stays alive meanwhile, and nothing happens where the dialogue is closed."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    dialogue = QFileDialog(page, _("Import a pack or a sheet"), documents)
    dialogue.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialogue.setNameFilters([_("Packs and sheets ({patterns})").format(patterns=patterns), _("Every file (*)")])
    dialogue.fileSelected.connect(chosen)
    dialogue.finished.connect(dialogue.deleteLater)
    dialogue.open()


def dropped(data: QMimeData) -> str:
    """The path of the one file that is dragged, where it can be one of ours; else empty."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    ours = [path for path in paths if Path(path).suffix.casefold() in SUFFIXES]
    return ours[0] if len(paths) == 1 and ours else ""
