"""The sessions that ran a version of a template, as a list that any number fits into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from interview_desktop.ui.library.history.versions import NOWHERE, Index, called
from interview_desktop.ui.moments import moment
from interview_desktop.ui.sessions_model import STATES
from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.events.sessions import SessionSummary
    from interview_desktop.ui.library.history.load import History


def told(history: History, number: int) -> str:
    """How often a version was run, and what is not known about that."""
    runs = history.runs()
    count, silent = runs[number], runs[0]
    if count:
        words = ngettext("{version} was run in {count} session.", "{version} was run in {count} sessions.", count)
    else:
        words = _("No session has run {version} yet.")
    line = words.format(version=called(number), count=f"{count:,}")
    if silent:
        also = ngettext(
            "{count} older session does not say which version it ran.",
            "{count} older sessions do not say which version they ran.",
            silent,
        )
        line = f"{line} {also.format(count=f'{silent:,}')}"
    return line


class RunsModel(QAbstractListModel):
    """Sessions, the newest first, each in two lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[SessionSummary] = ()
        self._now = 0.0

    def show(self, sessions: Sequence[SessionSummary], now: float) -> None:
        self.beginResetModel()
        self._shown, self._now = sessions, now
        self.endResetModel()

    def session(self, row: int) -> SessionSummary | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        session = self.session(index.row()) if index.isValid() else None
        if session is None:
            return None
        lines = (moment(session.started, self._now), STATES[session.status])
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(lines)
        return ", ".join(lines) if role == Qt.ItemDataRole.AccessibleTextRole else None
