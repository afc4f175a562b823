"""The table of sessions, the newest first."""

from __future__ import annotations

from interview_desktop.ui.list_table import ListTable
from interview_desktop.ui.sessions_model import SessionsModel
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme


class SessionsTable(ListTable):
    def __init__(self, theme: Theme, model: SessionsModel) -> None:
        super().__init__(theme, model, _("Sessions, the newest first"))

    def fit(self) -> None:
        self.fit_rows(2.75, 11)
        size, room = self.theme.size("body"), self.viewport().width()
        self.horizontalHeader().resizeSection(1, min(size * 14, room * 35 // 100))
        self.horizontalHeader().resizeSection(2, min(size * 13, room * 30 // 100))
