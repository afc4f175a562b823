"""Something long behind one line: made when it is first opened, so that a long report opens at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.parts import Button, row, stack
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme


class More(QWidget):
    """`make` gives what is behind the line; `about` tells screen readers whose it is.

    With `plain`, that is all the button says, and it stands where whoever made this puts it.
    """

    def __init__(
        self,
        theme: Theme,
        words: str,
        about: str,
        make: Callable[[], QWidget],
        *,
        opened: bool = False,
        plain: str = "",
    ) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._about = about
        self._make = make
        self._plain = plain
        self.body: QWidget | None = None
        self.toggle = Button()
        self.toggle.setProperty("look", "more")
        self.toggle.setAutoDefault(True)
        self.toggle.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.toggle.clicked.connect(self._press)
        self._inside = stack(spacing=theme.space("small"))
        if not plain:
            self._inside.addLayout(row(self.toggle, 1))
        self.setLayout(self._inside)
        theme.changed.connect(self._dress)
        if opened:
            self._open()
        self._dress()

    @property
    def opened(self) -> bool:
        return self.body is not None and not self.body.isHidden()

    def _press(self) -> None:
        if self.body is not None and self.opened:
            self.body.hide()
        else:
            self._open()
        self._dress()

    def _open(self) -> None:
        if self.body is None:
            self.body = self._make()
            self._inside.addWidget(self.body)
        self.body.show()

    def _dress(self) -> None:
        size = self._theme.size("body")
        verb = _("Hide") if self.opened else _("Show")
        self.toggle.setText(self._plain or f"{verb} {self._words}")
        self.toggle.setAccessibleName(f"{verb} {self._words}, {self._about}")
        shape = pixmap("forward", self._theme.colour("accent"), size)
        self.toggle.setIcon(shape.transformed(QTransform().rotate(90)) if self.opened else shape)
        self.toggle.setIconSize(QSize(size, size))
