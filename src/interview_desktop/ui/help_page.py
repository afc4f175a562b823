"""Help: all of it offline. F1 opens the section that belongs to the page a person came from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QListWidget, QListWidgetItem, QTextBrowser

from interview_desktop.ui.help_texts import SECTIONS, section_text
from interview_desktop.ui.page import Page
from interview_desktop.ui.reading import give_air
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class HelpPage(Page):
    title = _("Help")
    column_width = 1100
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.sections = QListWidget()
        self.sections.setAccessibleName(_("Sections of the help"))
        self.sections.setWordWrap(True)
        for name, words in SECTIONS.items():
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.sections.addItem(item)
        self.text = QTextBrowser()
        self.text.setAccessibleName(_("Help text"))
        self.text.setOpenLinks(False)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(shell.theme.space("large"))
        self._both.addWidget(self.sections, 0, Qt.AlignmentFlag.AlignTop)
        self._both.addWidget(self.text, 1)
        self.column.addLayout(self._both, 1)
        self.sections.currentRowChanged.connect(lambda _row: self._read())
        shell.theme.changed.connect(self._dress)
        self._dress()
        self.open("start")

    def shown(self, subject: str) -> None:
        if subject:
            self.open(subject)

    def focus_first(self) -> None:
        self.sections.setFocus()

    @property
    def section(self) -> str:
        item = self.sections.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else "start"

    def open(self, section: str) -> None:
        self.sections.setCurrentRow(list(SECTIONS).index(section) if section in SECTIONS else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        self._fit()
        self._read()

    def _fit(self) -> None:
        """Sections beside the text where there is room, above it where there is not."""
        scale = self.shell.theme.scale
        beside = self.width() > 700 * scale
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        rows = self.sections.count() * max(1, self.sections.sizeHintForRow(0))
        self.sections.setMaximumWidth(round(240 * scale) if beside else 16777215)
        self.sections.setMinimumWidth(round(200 * scale) if beside else 0)
        self.sections.setFixedHeight(rows + 8 if beside else round(rows * 0.45))

    def _read(self) -> None:
        theme = self.shell.theme
        self.text.document().setDefaultFont(theme.font("body"))
        self.text.document().setDocumentMargin(theme.space("large"))
        self.text.setMarkdown(section_text(self.section, self.shell.keys.listed))
        give_air(self.text.document(), theme.size("body"))
