"""The questions found, as Qt wants them. In: lines in order; out: eight columns, ten thousand rows, no copies."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_desktop.structure.bank.query import QuestionLine, Sort
from interview_desktop.ui.moments import day
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import called, difficulty

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
COLUMNS: tuple[tuple[Sort, str], ...] = (  # what sorts by it, and its heading
    ("text", _("Question")),
    ("industry", _("Industry")),
    ("kind", _("Kind")),
    ("competency", _("Competency")),
    ("difficulty", _("Difficulty")),
    ("minutes", _("Minutes")),
    ("asked", _("Asked")),
    ("changed", _("Changed")),
)
NAMES = tuple(name for name, _heading in COLUMNS)
TEXT, DIFFICULTY = NAMES.index("text"), NAMES.index("difficulty")


class QuestionsModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[QuestionLine, ...] = ()
        self._rows: dict[str, int] | None = None
        self._now = time.time()

    def show(self, lines: tuple[QuestionLine, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self._rows = None
        self._now = time.time()
        self.endResetModel()

    def line(self, row: int) -> QuestionLine | None:
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def row_of(self, id_: str) -> int:
        """The row of a question's id, -1 when it is not shown."""
        if self._rows is None:
            self._rows = {line.id: row for row, line in enumerate(self.lines)}
        return self._rows.get(id_, -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        at = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(line, at)
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.text if at == TEXT else self._said(line, at)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{COLUMNS[at][1]}: {self._said(line, at)}"
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section][1]
        return None

    def _shown(self, line: QuestionLine, at: int) -> str:
        name = NAMES[at]
        if name == "text":
            return line.text
        if name == "difficulty":
            return str(line.difficulty)
        if name == "minutes":
            return f"{line.minutes:g}"
        if name == "asked":
            return f"{line.asked:,}" if line.asked else "–"
        if name == "changed":
            return day(line.changed, self._now)
        return called(name, str(getattr(line, name)))

    def _said(self, line: QuestionLine, at: int) -> str:
        """As it is read aloud: the marks in words, and with the text, that it is retired."""
        if at == DIFFICULTY:
            return difficulty(line.difficulty)
        if at == TEXT and line.retired:
            return _("Retired. {text}").format(text=line.text)
        if NAMES[at] == "asked" and not line.asked:
            return _("never")
        return self._shown(line, at)
