"""The rubrics of the library as a list, and the chosen one to be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTextBrowser

from interview_desktop.ui.library.rubrics.editor.reading import entry, reading
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.structure.document import Held
    from interview_desktop.structure.rubric import Rubric

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class RubricsModel(QAbstractListModel):
    """Three lines for each rubric."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[tuple[Held, Rubric]] = ()

    def show(self, rubrics: Sequence[tuple[Held, Rubric]]) -> None:
        self.beginResetModel()
        self._shown = rubrics
        self.endResetModel()

    def at(self, row: int) -> tuple[Held, Rubric] | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, id_: str) -> int:
        return next((row for row, (_held, rubric) in enumerate(self._shown) if rubric.id == id_), 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.at(index.row()) if index.isValid() else None
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(entry(*found))
        return ". ".join(entry(*found)) if role == Qt.ItemDataRole.AccessibleTextRole else None


class RubricReading(QTextBrowser):
    """Nothing, or a rubric to be read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rubric: Rubric | None = None
        self.setAccessibleName(_("The chosen rubric"))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._write)
        self._write()

    def show_rubric(self, rubric: Rubric | None) -> None:
        if rubric != self.rubric:
            self.rubric = rubric
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
        self.setHtml("" if self.rubric is None else reading(self.rubric))
        self.setMinimumHeight(body * 12)
