"""How the Questions section is laid out: search line, filters, list and preview, at every width and size of text.

In: what was found. Out: widgets; what they mean is for `questions` to say.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QSizePolicy, QSplitter, QStackedWidget, QWidget

from interview_desktop.structure.bank.query import Found, Query
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.questions.chips import Chips
from interview_desktop.ui.library.questions.facets import Facets
from interview_desktop.ui.library.questions.model import QuestionsModel
from interview_desktop.ui.library.questions.preview import Preview
from interview_desktop.ui.library.questions.query import SORTS
from interview_desktop.ui.library.questions.table import QuestionsTable
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

# Logical pixels at 100 % text.
BESIDE = 1500  # width from which the preview stands beside the list
PREVIEW = 440  # its width beside the list
FILTERS = 248  # their width beside the list
FILTERS_BESIDE = 820  # from which the filters stand beside the list; below, they wait behind their button
ONE_LINE = 640  # from which everything above the list is in one line
LARGEST = 16_777_215  # Qt's own bound of a widget's size


class QuestionsView(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._theme = shell.theme
        self.model = QuestionsModel(self)
        self.table = QuestionsTable(shell.theme, self.model)
        self.facets = Facets(shell.theme)
        self.chips = Chips(shell.theme)
        self.preview = Preview(shell.theme)
        self.finder = QLineEdit()
        self.order = QComboBox()
        self.filters = button(_("Filters"), self._fold, about=_("Show or hide the filters"))
        self.new = button(_("New question"), look="primary")
        self.clear = button(_("Clear search and filters"))
        self.count = label("", "caption")
        self.nothing_title = label("", "heading")
        self.nothing_hint = label("", "quiet")
        self.nothing = QWidget()
        self.lists = QStackedWidget()
        self.both = QSplitter(Qt.Orientation.Vertical)
        self.acts = Flow(spacing=12, centred=False)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._narrow: bool | None = None
        self._lay_out()
        self.fit(self.width())

    def show_found(self, found: Found, query: Query) -> None:
        """The list anew. The rows that were chosen, and the current one, stay so where they are still there."""
        before = self.model.line(self.table.row)
        chosen, had_focus = self.table.chosen, self.table.hasFocus()
        self.model.show(found.lines)
        self.facets.show_counts(found.counts, query.chosen)
        if before is not None and (row_now := self.model.row_of(before.id)) >= 0:
            also = tuple(at for one in chosen if (at := self.model.row_of(one)) >= 0)
            self.table.choose(row_now, also)
        else:
            self.table.choose(0)
        self._show_nothing(found)
        if had_focus and not self.table.isVisibleTo(self):
            self.finder.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_order(self, query: Query) -> None:
        self.order.setCurrentIndex(self.order.findData(query.sort))
        self.table.show_order(query.sort, query.descending)

    def put_filters_away(self) -> bool:
        """Show the list again in a narrow window; True where the filters were in its place."""
        if not (self._narrow and self.facets.isVisible()):
            return False
        self._fold()
        return True

    def fit(self, width: int) -> None:
        """Preview beside or below; filters beside, or in a narrow window in place of the list."""
        scale = self._theme.scale
        wide = width >= BESIDE * scale
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if wanted is not self.both.orientation():  # else a person may have moved the border
            self.both.setOrientation(wanted)
            self.both.setStretchFactor(0, 1 if wide else 3)
            self.both.setStretchFactor(1, 0 if wide else 2)
            self.both.setSizes([width, round(PREVIEW * scale)] if wide else [300, 200])
        least = self._theme.size("body") * 5
        self.preview.setMinimumHeight(0 if wide else least)
        self.both.setMinimumHeight(self.table.minimumHeight() + (0 if wide else least + self.both.handleWidth()))
        directions = QBoxLayout.Direction
        self._top.setDirection(directions.LeftToRight if width >= ONE_LINE * scale else directions.TopToBottom)
        narrow = width < FILTERS_BESIDE * scale
        self.facets.setMaximumWidth(LARGEST if narrow else round(FILTERS * scale))
        self.facets.setMinimumWidth(0 if narrow else round(FILTERS * scale))
        if narrow != self._narrow:
            self._narrow = narrow
            self.filters.setVisible(narrow)
            self.facets.setVisible(not narrow)
            self.both.setVisible(True)
            self._name_filters()

    def _fold(self) -> None:
        filters = not self.facets.isVisible()
        self.facets.setVisible(filters)
        self.both.setVisible(not filters)
        self._name_filters()
        (self.facets if filters else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_filters(self) -> None:
        self.filters.setText(_("Back to the list") if self._narrow and self.facets.isVisible() else _("Filters"))

    def _show_nothing(self, found: Found) -> None:
        """An empty list says why it is empty, and what to do next."""
        some, any_at_all = bool(found.lines), bool(found.total)
        self.lists.setCurrentWidget(self.table if some else self.nothing)
        self.preview.setVisible(some)
        self.clear.setVisible(any_at_all)
        if any_at_all:
            self.nothing_title.setText(_("No question fits"))
            self.nothing_hint.setText(_("Look for fewer words, or take filters away. Retired ones have a filter, too."))
        else:
            self.nothing_title.setText(_("No questions yet"))
            self.nothing_hint.setText(_("Write the first one, or import a pack or a sheet of questions under Packs."))

    def _lay_out(self) -> None:
        self.finder.setPlaceholderText(_("Find questions by their words"))
        self.finder.setAccessibleName(_("Find questions"))
        self.finder.setClearButtonEnabled(True)
        self.order.setAccessibleName(_("Sorted by"))
        self.order.setToolTip(_("Sorted by"))
        for sort, words in SORTS.items():
            self.order.addItem(words, sort)
        self.order.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = stack(self.nothing_title, self.nothing_hint, row(self.clear, 1), 1, spacing=12)
        inside.setContentsMargins(24, 24, 24, 24)
        self.nothing.setLayout(inside)
        self.lists.addWidget(self.table)
        self.lists.addWidget(self.nothing)
        self.both.addWidget(self.lists)
        self.both.addWidget(self.preview)
        self.both.setHandleWidth(8)
        for part in (self.both, self.facets):  # they scroll, so the page need not
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.both.setChildrenCollapsible(False)
        self.both.setStretchFactor(0, 3)
        self.both.setStretchFactor(1, 2)
        self._body.setSpacing(self._theme.space("medium"))
        self._body.addWidget(self.facets)
        self._body.addWidget(self.both, 1)
        tools = Flow(spacing=12, centred=False)
        for tool in (self.filters, self.order, self.new):
            tools.addWidget(tool)
        self._top.setSpacing(12)
        self._top.addWidget(self.finder, 1)
        self._top.addWidget(_holding(tools))
        whole = stack(self._top, self.chips, spacing=12)
        whole.addLayout(self._body, 1)
        below = row(self.count, _holding(self.acts))
        below.setStretch(0, 1)
        whole.addLayout(below)
        self.setLayout(whole)


def _holding(flow: Flow) -> QWidget:
    holder = QWidget()
    holder.setLayout(flow)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
