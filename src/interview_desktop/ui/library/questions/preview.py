"""The chosen question beside the list, to be read. In: a question and how it is used. Out: a formatted text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from interview_desktop.ui.library.questions.editor.reading import reading
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.events.question import Question
    from interview_desktop.structure.bank.statistics import Usage


class Preview(QTextBrowser):
    """Nothing, a line in its place, or a question."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Question, Usage] | str = ""
        self.setAccessibleName(_("The chosen question"))
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        theme.changed.connect(self._write)
        self._fit()

    @property
    def question(self) -> Question | None:
        return None if isinstance(self._shown, str) else self._shown[0]

    def show_question(self, question: Question, usage: Usage) -> None:
        if self._shown != (question, usage):
            self._shown = (question, usage)
            self._write()

    def say(self, words: str) -> None:
        """A line in place of a question."""
        if self._shown != words:
            self._shown = words
            self._write()

    def _write(self) -> None:
        self._fit()
        if isinstance(self._shown, str):
            self.setPlainText(self._shown)
        else:
            self.setHtml(reading(*self._shown, time.time()))

    def _fit(self) -> None:
        theme = self._theme
        self.document().setDefaultFont(theme.font())
        self.document().setDocumentMargin(theme.space("medium"))
        body, quiet = theme.size("body"), theme.colours["quiet"]
        self.document().setDefaultStyleSheet(
            f"p {{ margin: 0 0 {body // 3}px 0; }} .words {{ font-size: {theme.size('lead')}px; font-weight: 700; }}"
            f" .quiet {{ color: {quiet}; }} .small {{ color: {quiet}; font-size: {theme.size('caption')}px; }}"
            f" h4 {{ font-size: {body}px; font-weight: 700; margin: {body * 2 // 3}px 0 {body // 4}px 0; }}"
            f" td {{ padding-bottom: {body // 3}px; }} .level {{ padding-right: {body}px; }}"
        )
