"""The filters beside the list: one group for each facet, its values with how many questions each would give.

In: counts and what is chosen. Out: `toggled` with facet and value. Arrows move, Left and Right fold, Space ticks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QTransform
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTreeView

from interview_desktop.structure.bank.query import Facet
from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.texts import _, ngettext
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import FACETS, called, known

SHOWN: tuple[Facet, ...] = ("industry", "interview_type", "kind", "competency", "difficulty", "seniority", "state")
OPEN_AT_FIRST = ("industry", "interview_type")
_VALUE = Qt.ItemDataRole.UserRole


class Facets(QTreeView):
    toggled = Signal(str, str)  # facet, value

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: dict[tuple[Facet, str], tuple[QStandardItem, QStandardItem]] = {}
        self._groups: dict[Facet, QStandardItem] = {}
        self._chosen: Mapping[Facet, frozenset[str]] = {}
        self._model = QStandardItemModel(self)
        self._model.setColumnCount(2)
        self.setModel(self._model)
        self.setProperty("look", "facets")
        self.setAccessibleName(_("Filters"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)  # the arrow is the icon of the group, in the colour of the text
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        for facet in SHOWN:
            self._add_group(facet)
        self.clicked.connect(self._pressed)
        self.expanded.connect(self._turn)
        self.collapsed.connect(self._turn)
        theme.changed.connect(self._fit)
        self._fit()

    def show_counts(self, counts: Mapping[Facet, Mapping[str, int]], chosen: Mapping[Facet, frozenset[str]]) -> None:
        """The numbers behind every value; values that are new to us are added."""
        self._chosen = chosen
        for facet in SHOWN:
            for value in _ordered(facet, {*counts.get(facet, {}), *chosen.get(facet, ())}):
                self._show_value(facet, value, counts.get(facet, {}).get(value, 0), value in chosen.get(facet, ()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pressed(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _pressed(self, index: QModelIndex) -> None:
        """A group folds, a value is ticked; the tick itself comes back with the counts."""
        index = index.siblingAtColumn(0)
        if not index.isValid():
            return
        if not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))
            return
        facet, value = index.data(_VALUE)
        self.toggled.emit(facet, value)

    def _turn(self, index: QModelIndex) -> None:
        """The arrow of a group shows whether it is open."""
        size = self._theme.size("body")
        shape = pixmap("forward", self._theme.colour("quiet"), size)
        opened = self.isExpanded(index)
        self._model.itemFromIndex(index).setIcon(shape.transformed(QTransform().rotate(90)) if opened else shape)

    def _add_group(self, facet: Facet) -> None:
        group = QStandardItem(FACETS[facet])
        group.setFont(self._theme.font(bold=True))
        group.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        beside = QStandardItem()
        beside.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self._model.appendRow([group, beside])
        self._groups[facet] = group
        for value in known(facet):
            self._show_value(facet, value, 0, ticked=False)
        self.setExpanded(group.index(), facet in OPEN_AT_FIRST)
        self._turn(group.index())

    def _show_value(self, facet: Facet, value: str, count: int, ticked: bool) -> None:
        if (facet, value) not in self._items:
            self._add_value(facet, value)
        item, number = self._items[facet, value]
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        words = f"{count:,}"
        if number.text() != words:
            number.setText(words)
            said = ngettext("{title}, {count} question", "{title}, {count} questions", count)
            item.setAccessibleText(said.format(title=item.text(), count=words))
            colour = self._theme.colour("text" if count else "quiet")
            item.setForeground(colour)

    def _add_value(self, facet: Facet, value: str) -> None:
        item = QStandardItem(called(facet, value))
        item.setData((facet, value), cast("int", _VALUE))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setToolTip(item.text())
        number = QStandardItem()
        number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        number.setFlags(Qt.ItemFlag.ItemIsEnabled)
        number.setForeground(self._theme.colour("quiet"))
        self._groups[facet].appendRow([item, number])
        self._items[facet, value] = (item, number)

    def _fit(self) -> None:
        size = self._theme.size("body")
        self.setIndentation(round(size * 0.4))
        self.header().resizeSection(1, round(size * 3))
        for group in self._groups.values():
            group.setFont(self._theme.font(bold=True))
            self._turn(group.index())
        for item, number in self._items.values():
            number.setForeground(self._theme.colour("quiet"))
            item.setForeground(self._theme.colour("text" if number.text() != "0" else "quiet"))


def _ordered(facet: Facet, values: set[str]) -> list[str]:
    """Known values in their own order, then the others by title."""
    own = known(facet)
    return [*(one for one in own if one in values), *sorted(values - set(own), key=lambda one: called(facet, one))]
