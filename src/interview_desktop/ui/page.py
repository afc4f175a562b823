"""The base of every page: a title, a column that can be read, and a scroll bar before anything is cut off.

In: the shell. A page fills `self.column` (scrolls, at most `column_width` logical pixels wide, centred) and, if it has
controls that must always be in reach, `self.foot` (never scrolls).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.ui.parts import label
from interview_desktop.ui.shell import Shell


class Page(QWidget):
    """Subclasses set `title`, `help_section` and, if wanted, the other class attributes; they build after super().

    `place` is the place in the side bar that the page belongs to, where it is none itself. `immersive` hides the side
    bar while the page is shown. `heading` is the visible title; pages without one pass `headed=False` and still have
    a title for the window and the screen reader.
    """

    title = ""
    place = ""
    help_section = "start"
    column_width = 840  # logical pixels at 100 % text: about 75 characters in a line
    immersive = False
    edges = "page", "page"  # names of spaces: beside the column, above and below it; lists and forms want less
    fills = False  # True: the column is as tall as the window, for a page whose list or text scrolls itself

    def __init__(self, shell: Shell, *, headed: bool = True) -> None:
        super().__init__()
        self.shell = shell
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.title)
        self._inner = QWidget()
        self._inner.setObjectName("column")
        self._inner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self._inner)
        self.column.setSpacing(shell.theme.space("medium"))
        self.scroller = QScrollArea()
        self.scroller.setObjectName("scroll")
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(self._centred())
        self.foot = QHBoxLayout()
        self._foot_frame = QFrame()
        self._foot_frame.setObjectName("foot")
        self._foot_frame.setLayout(self.foot)
        self._foot_frame.setVisible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.scroller, 1)
        whole.addWidget(self._foot_frame)
        self.heading = label(self.title, "title")
        self.column.addWidget(self.heading)
        self.heading.setVisible(headed)  # only now: a widget without a parent would open as a window
        shell.theme.changed.connect(self.fit)
        self.fit()

    def shown(self, subject: str) -> None:
        """The page has come to the front; `subject` is what it was opened for (a session's id, a section).

        A page with unsaved edits keeps them when it comes back for the same subject.
        """

    def hidden(self) -> None:
        """Another page has come to the front, or the window closes. Stop sounds, drop what is not needed."""

    def escape(self) -> bool:
        """Escape was pressed: put away what the page has open and say True; False lets the window leave the page."""
        return False

    def unsaved(self) -> str:
        """What would be lost, as a sentence calls it ("The question “Why us?”"); empty where nothing would.

        The window asks before it leaves the page (but for Help, which leads back), opens it for another subject, or
        closes.
        """
        return ""

    def save_then(self, go_on: Callable[[], object]) -> None:
        """The person chose Save: save, and call `go_on` on the main thread once it is kept; never where it is not."""
        raise NotImplementedError

    def discard(self) -> None:
        """The person chose Discard: let go of what `unsaved` told of. It is asked no more."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where a keyboard user expects it when the page opens: the first control, by default."""
        for part in self.findChildren(QWidget):
            reachable = part.focusPolicy() & Qt.FocusPolicy.TabFocus
            if reachable and part.isEnabled() and part.isVisibleTo(self):
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def use_foot(self) -> QHBoxLayout:
        """The row under the scrolled part, for controls that are always in reach."""
        self.show_foot(True)
        return self.foot

    def show_foot(self, shown: bool) -> None:
        self._foot_frame.setVisible(shown)

    def fit(self) -> None:
        """Follow the text size: the column grows with the text, so that lines keep their length in words."""
        across, down = (self.shell.theme.space(name) for name in self.edges)
        self.column.setContentsMargins(across, down, across, down)
        self._inner.setMaximumWidth(round(self.column_width * self.shell.theme.scale))

    def _centred(self) -> QWidget:
        around = _Around()
        around.setObjectName("column")
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        if self.fills:
            row.addWidget(self._inner, 1000)
        else:
            row.addWidget(self._inner, 1000, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return around


class _Around(QWidget):
    """What scrolls. Its least height is what its width needs: labels that wrap ask for that of narrower lines, and a
    page would end in emptiness."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        least = super().minimumSizeHint()
        inside = self.layout()
        return QSize(least.width(), 0) if inside is not None and inside.hasHeightForWidth() else least


class Part(QWidget):
    """A piece of a page that opens devices: it is told when it comes to the front and when it goes."""

    def shown(self) -> None:
        """Open what is needed."""

    def hidden(self) -> None:
        """Let go of it."""
