"""Filters in force, above the list: each a button that takes it away, and one that takes away all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from interview_desktop.ui.flow import Flow
from interview_desktop.ui.icons import icon
from interview_desktop.ui.parts import button, empty
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import FACETS, called


class Chips(QWidget):
    """Hidden while there are none."""

    removed = Signal(str, str)  # facet, value
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[str, str], ...] = ()
        self.chips: list[QPushButton] = []
        self.clear: QPushButton | None = None
        self.setLayout(Flow(spacing=8, centred=False))
        self.setVisible(False)
        theme.changed.connect(self._fill)

    def show_chosen(self, chosen: Iterable[tuple[str, str]]) -> None:
        now = tuple(chosen)
        if now != self._shown:
            self._shown = now
            self._fill()

    def _fill(self) -> None:
        layout = self.layout()
        assert layout is not None  # noqa: S101 - set in __init__
        focused = any(chip.hasFocus() for chip in self.chips)
        empty(layout)
        self.chips = [self._chip(facet, value) for facet, value in self._shown]
        for chip in self.chips:
            layout.addWidget(chip)
        self.clear = button(_("Clear filters"), self.cleared.emit, look="plain") if self._shown else None
        if self.clear is not None:
            layout.addWidget(self.clear)
        self.setVisible(bool(self._shown))
        if focused and self.chips:
            self.chips[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, facet: str, value: str) -> QPushButton:
        title = called(facet, value)
        chip = button(title, lambda: self.removed.emit(facet, value), look="chip")
        size = self._theme.size("caption")
        chip.setIcon(icon("close", self._theme.colour("quiet"), size))
        chip.setIconSize(QSize(size, size))
        chip.setLayoutDirection(_turned(chip))  # the cross stands behind the words
        chip.setAccessibleName(_("Take away the filter {facet}: {value}").format(facet=FACETS[facet], value=title))
        chip.setToolTip(f"{FACETS[facet]}: {title}")
        return chip


def _turned(widget: QWidget) -> Qt.LayoutDirection:
    leftwards = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight if leftwards else Qt.LayoutDirection.RightToLeft
