"""Follow-ups of a question as rows: when it is asked, and its words. In and out: pairs of kind and text, in order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from interview_desktop.ui.library.growing import Growing
from interview_desktop.ui.library.questions.editor.fields import Choice
from interview_desktop.ui.parts import button, row
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import PROBES


class Probe(QWidget):
    changed = Signal()
    removed = Signal(object)

    def __init__(self, theme: Theme, kind: str, text: str) -> None:
        super().__init__()
        self.kind = Choice("probe")
        self.kind.show_value(kind)
        self.text = Growing(theme, lines=1)
        self.text.setPlainText(text)
        self.remove = button(_("Remove"), lambda: self.removed.emit(self), look="plain")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.space("small"))
        for part in (self.kind, self.text, self.remove):
            self._line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._line.setStretch(0, 2)
        self._line.setStretch(1, 5)
        self.kind.changed.connect(self._changed)
        self.text.textChanged.connect(self._changed)
        self._name()

    def stand(self, *, upright: bool) -> None:
        """Under each other where the window is narrow."""
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
        for part in (self.kind, self.text, self.remove):
            self._line.setAlignment(part, Qt.AlignmentFlag(0) if upright and part is self.text else _TOP)

    def _changed(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        kind = self.kind.currentText()
        self.kind.setAccessibleName(_("Follow-up when this is missing"))
        self.text.setAccessibleName(_("Follow-up: {kind}").format(kind=kind))
        self.remove.setAccessibleName(_("Remove the follow-up: {kind}").format(kind=kind))


class Probes(QWidget):
    """`behind` is the field that Tab comes from."""

    changed = Signal()

    def __init__(self, theme: Theme, behind: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._behind = behind
        self._upright = False
        self.rows: list[Probe] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("small"))
        self.add = button(_("Add a follow-up"), self._add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._list)
        whole.addLayout(row(self.add, 1))

    @property
    def value(self) -> tuple[tuple[str, str], ...]:
        return tuple((one.kind.value, one.text.toPlainText()) for one in self.rows)

    def show_value(self, probes: Sequence[tuple[str, str]]) -> None:
        for one in tuple(self.rows):
            self._take(one)
        for kind, text in probes:
            self._put(kind, text)
        self._order()

    def stand(self, *, upright: bool) -> None:
        self._upright = upright
        for one in self.rows:
            one.stand(upright=upright)

    def row_of(self, which: str) -> Probe | None:
        """The row of a kind, or with a number, that row."""
        if which.isdigit():
            return self.rows[int(which)] if int(which) < len(self.rows) else None
        return next((one for one in self.rows if one.kind.value == which), None)

    def _add(self) -> None:
        """A row for the first kind that has none yet."""
        used = {one.kind.value for one in self.rows}
        made = self._put(next((kind for kind in PROBES if kind not in used), next(iter(PROBES))), "")
        made.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _put(self, kind: str, text: str) -> Probe:
        made = Probe(self._theme, kind, text)
        made.stand(upright=self._upright)
        self.rows.append(made)
        self._list.addWidget(made)
        made.show()  # now: the layout would wait for the next round of events, and Tab with it
        made.changed.connect(self.changed)
        made.removed.connect(self._remove)
        self._order()
        return made

    def _order(self) -> None:
        """Tab goes through the rows and then to the button, wherever in the window they were made."""
        before = self._behind
        for one in self.rows:
            for part in (one.kind, one.text, one.remove):
                self.setTabOrder(before, part)
                before = part
        self.setTabOrder(before, self.add)

    def _remove(self, one: Probe) -> None:
        at = self.rows.index(one)
        self._take(one)
        beside = self.rows[min(at, len(self.rows) - 1)].remove if self.rows else self.add
        beside.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _take(self, one: Probe) -> None:
        self.rows.remove(one)
        self._list.removeWidget(one)
        one.hide()
        one.deleteLater()


_TOP = Qt.AlignmentFlag.AlignTop
