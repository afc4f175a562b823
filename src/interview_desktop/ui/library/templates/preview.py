"""The chosen template beside the list, to be read. In: what was looked up; out: a formatted text that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from interview_desktop.ui.library.templates.reading import Looked, reading
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme


class TemplatePreview(QTextBrowser):
    """Nothing, or a template."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.looked: Looked | None = None
        self.setAccessibleName(_("The chosen template"))
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        theme.changed.connect(self._write)
        self._write()

    def show_template(self, looked: Looked | None) -> None:
        if looked != self.looked:
            self.looked = looked
            self._write()

    def _write(self) -> None:
        theme, body = self._theme, self._theme.size("body")
        document = self.document()
        document.setDefaultFont(theme.font())
        document.setDocumentMargin(theme.space("medium"))
        document.setIndentWidth(body * 2)
        quiet = theme.colours["quiet"]
        document.setDefaultStyleSheet(
            f"p {{ margin: 0 0 {body // 3}px 0; }} .words {{ font-size: {theme.size('lead')}px; font-weight: 700; }}"
            f" .quiet {{ color: {quiet}; }} .small {{ color: {quiet}; font-size: {theme.size('caption')}px; }}"
            f" h4 {{ font-size: {body}px; font-weight: 700; margin: {body * 2 // 3}px 0 {body // 4}px 0; }}"
            f" li {{ margin-bottom: {body // 3}px; }}"
        )
        self.setHtml(reading(self.looked) if self.looked is not None else "")
