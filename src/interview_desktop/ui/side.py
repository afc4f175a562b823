"""The side bar: where a person is, and where else they can go. Shrinks to icons where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from interview_desktop.ui.icons import icon
from interview_desktop.ui.parts import label
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

PLACES = (  # page, words, icon; the order is also that of the keys Ctrl+1 to Ctrl+8
    ("home", _("Home"), "home"),
    ("sessions", _("Past sessions"), "sessions"),
    ("progress", _("Progress"), "progress"),
    ("library", _("Library"), "library"),
    ("device_check", _("Device check"), "device"),
    ("models", _("Models"), "models"),
    ("settings", _("Settings"), "settings"),
    ("help", _("Help"), "help"),
)


class Side(QFrame):
    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAccessibleName(_("Places"))
        self._theme = theme
        self._narrow = False
        self._name = label(_("Interview Desktop"), "heading")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.places: dict[str, QToolButton] = {}
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 24, 12, 16)
        inside.setSpacing(4)
        self._name.setContentsMargins(14, 0, 0, 0)
        inside.addWidget(self._name)
        inside.addSpacing(16)
        for at, (page, words, _shape) in enumerate(PLACES, start=1):
            inside.addWidget(self._place(page, words, at))
        inside.addStretch(1)
        self._promise = label("", "caption")
        self.promise(online=False)
        self._promise.setContentsMargins(14, 0, 0, 0)
        inside.addWidget(self._promise)
        theme.changed.connect(self._dress)
        self._dress()

    def mark(self, page: str) -> None:
        """Show where the person is; a page that is not in the list belongs to none of the places."""
        place = self.places.get(page)
        self._group.setExclusive(place is not None)
        for name, button in self.places.items():
            button.setChecked(name == page)

    def promise(self, *, online: bool) -> None:
        """What the program is and is not; that all stays here is said only while nothing is allowed to leave."""
        self._promise.setText(
            _("Practice, not assessment. You allow Google Cloud to hear and speak.")
            if online
            else _("Practice, not assessment. Everything stays on this machine.")
        )

    def set_narrow(self, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            self._dress()

    def _place(self, page: str, words: str, at: int) -> QToolButton:
        place = QToolButton()
        place.setText(words)
        place.setProperty("look", "nav")
        place.setCheckable(True)
        place.setAccessibleName(words)
        place.setToolTip(_("{place} (Ctrl+{number})").format(place=words, number=at))
        place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        place.clicked.connect(lambda: self.chosen.emit(page))
        self._group.addButton(place)
        self.places[page] = place
        return place

    def _dress(self) -> None:
        size = self._theme.size("heading")
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if self._narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for page, words, shape in PLACES:
            place = self.places[page]
            place.setIcon(icon(shape, self._theme.colour("text"), size))
            place.setIconSize(QSize(size, size))
            place.setToolButtonStyle(style)
            place.setText(f"  {words}")
        self._name.setVisible(not self._narrow)
        self._promise.setVisible(not self._narrow)
        self.setFixedWidth(round(52 + 24 * self._theme.scale) if self._narrow else round(60 + 164 * self._theme.scale))
