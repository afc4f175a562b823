"""The documents of a section as a list, and the chosen one to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTextBrowser

from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.structure.document import Held
    from interview_desktop.ui.library.documents.keeping import Written

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class DocumentsModel(QAbstractListModel):
    """Some lines for each document: `entry` says which."""

    def __init__(self, entry: Callable[[Held, Any], tuple[str, ...]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._shown: Sequence[tuple[Held, Written]] = ()

    def show(self, documents: Sequence[tuple[Held, Written]]) -> None:
        self.beginResetModel()
        self._shown = documents
        self.endResetModel()

    def at(self, row: int) -> tuple[Held, Written] | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, id_: str) -> int:
        return next((row for row, (_held, one) in enumerate(self._shown) if one.id == id_), 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.at(index.row()) if index.isValid() else None
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self._entry(*found))
        return ". ".join(self._entry(*found)) if role == Qt.ItemDataRole.AccessibleTextRole else None


class Reading(QTextBrowser):
    """Nothing, or something to be read: `write` makes HTML of it, in which everything is escaped."""

    def __init__(self, theme: Theme, name: str, write: Callable[[Any], str]) -> None:
        super().__init__()
        self._theme = theme
        self._html = write
        self.shown: Any = None
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._write)
        self._write()

    def show_this(self, one: Any) -> None:
        if one != self.shown:
            self.shown = one
            self._write()

    def _write(self) -> None:
        theme, document = self._theme, self.document()
        document.setDefaultFont(theme.font())
        document.setDocumentMargin(theme.space("medium"))
        body, quiet = theme.size("body"), theme.colours["quiet"]
        document.setDefaultStyleSheet(
            f"p {{ margin: 0 0 {body // 3}px 0; }} .words {{ font-size: {theme.size('lead')}px; font-weight: 700; }}"
            f" .quiet {{ color: {quiet}; }}"
            f" h4 {{ font-size: {body}px; font-weight: 700; margin: {body}px 0 {body // 4}px 0; }}"
            f" td {{ padding-bottom: {body // 3}px; }} .level {{ padding-right: {body}px; }}"
        )
        self.setHtml("" if self.shown is None else self._html(self.shown))
        self.setMinimumHeight(body * 12)
