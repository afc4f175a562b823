"""The versions of a document as a list: number and state, when and by whom, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_desktop.ui.moments import moment
from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.structure.document import Version
    from interview_desktop.ui.library.history.load import History

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


def called(number: int) -> str:
    return _("Version {number}").format(number=number)


def texts(version: Version, history: History, runs: Mapping[int, int], now: float) -> tuple[str, ...]:
    """A version in up to three lines: what it is, when and by whom it was saved, and the note."""
    marks = [called(version.number)]
    if version.number == history.published and history.kind == "template":
        marks.append(_("published"))
    if version.number == history.head:
        marks.append(_("newest"))
    saved = [moment(version.wall, now), version.author or _("author not known")]
    if runs.get(version.number):
        times = runs[version.number]
        saved.append(ngettext("run {count} time", "run {count} times", times).format(count=times))
    return tuple(line for line in (" · ".join(marks), " · ".join(saved), version.note) if line)


class VersionsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: Sequence[tuple[str, ...]] = ()
        self.numbers: Sequence[int] = ()

    def show(self, history: History, now: float) -> None:
        runs = history.runs()
        self.beginResetModel()
        self._texts = [texts(version, history, runs, now) for version in history.versions]
        self.numbers = [version.number for version in history.versions]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        shown = self._texts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(shown)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(shown)
        return shown[-1] if role == Qt.ItemDataRole.ToolTipRole and len(shown) > 2 else None
