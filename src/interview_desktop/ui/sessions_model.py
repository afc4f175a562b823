"""The list of past sessions as Qt wants it. In: summaries, the newest first; out: three columns, ten thousand rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_desktop.ui.moments import moment
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.sessions import SessionSummary

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
COLUMNS = (_("Interview"), _("Started"), _("State"))
STATES = {"open": _("Open: can be resumed"), "finished": _("Finished"), "abandoned": _("Ended early")}


def matching(sessions: Sequence[SessionSummary], wanted: str, now: float) -> list[SessionSummary]:
    """The sessions in whose shown texts every word of `wanted` occurs, in any case; all of them for none."""
    words = wanted.casefold().split()
    if not words:
        return list(sessions)
    return [
        session
        for session in sessions
        if all(
            word in f"{session.title} {moment(session.started, now)} {STATES[session.status]}".casefold()
            for word in words
        )
    ]


class SessionsModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[SessionSummary] = []
        self._now = 0.0

    def show(self, sessions: list[SessionSummary], now: float) -> None:
        self.beginResetModel()
        self._shown, self._now = sessions, now
        self.endResetModel()

    def session(self, row: int) -> SessionSummary | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, session: str) -> int:
        """The row of a session's id, -1 when it is not shown."""
        return next((row for row, shown in enumerate(self._shown) if shown.id == session), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        session = self.session(index.row()) if index.isValid() else None
        if session is None:
            return None
        texts = (session.title, moment(session.started, self._now), STATES[session.status])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return texts[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{COLUMNS[index.column()]}: {texts[index.column()]}"
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return None
