"""The table of templates. Columns go where there is no room, the least wanted first."""

from __future__ import annotations

from PySide6.QtCore import Qt

from interview_desktop.ui.library.templates.model import TemplatesModel
from interview_desktop.ui.list_table import ListTable
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

TITLE, TYPE, INDUSTRY, SENIORITY, LENGTH, QUESTIONS, STATE = range(7)
WIDTHS = {TYPE: 7.5, INDUSTRY: 9.5, SENIORITY: 6.5, LENGTH: 5.5, QUESTIONS: 6.0, STATE: 14.0}  # in sizes of the text
WANTED = (STATE, TYPE, LENGTH, INDUSTRY, QUESTIONS, SENIORITY)  # the most wanted first
NARROWEST_TITLE = 12


class TemplatesTable(ListTable):
    def __init__(self, theme: Theme, model: TemplatesModel) -> None:
        super().__init__(theme, model, _("Templates by title"), widest=TITLE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        self.fit_rows(2.75, 8.25)
        self.fit_columns(((column, WIDTHS[column]) for column in WANTED), NARROWEST_TITLE)
