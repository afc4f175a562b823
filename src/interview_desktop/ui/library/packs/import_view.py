"""What a file would change: the sum of it, what to do with what was edited here, and each change field by field.

In: a preview. Out: `replaced` where the person wants it the other way with what was edited here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QSizePolicy, QWidget

from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.comparison.lines import Line
from interview_desktop.ui.library.comparison.panel import Comparison
from interview_desktop.ui.library.comparison.scroll import Scrolled
from interview_desktop.ui.library.findings import counted
from interview_desktop.ui.library.history.listing import EntryList
from interview_desktop.ui.library.latest import Latest
from interview_desktop.ui.library.packs import import_telling as telling
from interview_desktop.ui.library.packs.import_changes import ChangesModel
from interview_desktop.ui.parts import card, empty, label, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import SEVERITIES

if TYPE_CHECKING:
    from interview_desktop.structure.packs.merging import Change
    from interview_desktop.structure.packs.packs import Preview

ROOM = 820  # logical pixels that the list and two texts need beside each other


class ImportView(QWidget):
    replaced = Signal(bool)  # True: take theirs

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.preview: Preview | None = None
        self.source = label("")
        self.sum = label("", "strong")
        self._notes = stack(spacing=4)
        self.mine = QRadioButton(_("Keep what was edited here"))
        self.theirs = QRadioButton(_("Take what the file says"))
        self.which = QComboBox()
        self.model = ChangesModel(self)
        self.list = EntryList(shell.theme, self.model, _("What would change"), lines=2, even=True)
        self.mend, self.mends = label("", "strong"), label("")
        self.comparison = Comparison(shell.theme)
        self._detail: Latest[tuple[Preview, Change], tuple[Line, ...]] = Latest(
            shell, lambda wish: telling.detail(*wish), self._show_detail, lane="library"
        )
        self._lay_out(shell)
        self.which.activated.connect(lambda _at: self._fill())
        self.list.moved.connect(lambda _row: self._look())
        self._group.buttonClicked.connect(lambda chosen: self.replaced.emit(chosen is self.theirs))

    def show_preview(self, preview: Preview) -> None:
        """Show it; the list keeps its place where the same file is looked at the other way."""
        kept = self.list.row if self.preview is not None and self.preview.source == preview.source else 0
        self.preview = preview
        self.source.setText(telling.source(preview))
        self.sum.setText(telling.summary(preview.changes))
        empty(self._notes)
        for note in preview.notes:
            self._notes.addWidget(label(note, "quiet"))
        (self.theirs if preview.replace else self.mine).setChecked(True)
        matters = any(change.what in ("changed", "kept") for change in preview.changes)
        self._choice.setVisible(matters)
        chosen = self.which.currentData()
        self.which.clear()
        for name, words in telling.choices(preview):
            self.which.addItem(words, name)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self._fill(kept)

    def _lay_out(self, shell: Shell) -> None:
        self._group = QButtonGroup(self)
        self._choice, radios = QWidget(), Flow(spacing=8, centred=False)
        for one in (self.mine, self.theirs):
            self._group.addButton(one)
            radios.addWidget(one)
        self._choice.setLayout(radios)
        self._choice.setAccessibleName(_("Where something differs"))
        self.which.setAccessibleName(_("Show"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        left, right, inside = QWidget(), QWidget(), QWidget()
        left.setLayout(stack(self.which, self.list))
        self._found = card(self.mend, self.mends, spacing=4)
        inside.setLayout(stack(self._found, self.comparison, 1, spacing=12))
        right.setLayout(stack(Scrolled(shell.theme, inside)))
        columns = Columns(shell.theme, left, right, room=ROOM, shares=(2, 3))
        columns.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        whole = stack(self.source, self.sum, self._notes, self._choice, spacing=8)
        whole.addWidget(columns, 1)
        self.setLayout(whole)

    def _fill(self, row: int = 0) -> None:
        if self.preview is not None:
            self.model.show(self.preview, telling.shown(self.preview, self.which.currentData() or "news"))
            self.list.choose(row)
            self._look()

    def _look(self) -> None:
        change = self.model.change(self.list.row)
        if self.preview is not None and change is not None:
            found = telling.found(self.preview, change)
            self._found.setVisible(bool(found))
            self.mend.setText(counted(found))
            self.mends.setText("\n".join(f"{SEVERITIES[one.severity]}: {one.message}" for one in found))
            self._detail.want((self.preview, change))
        else:
            self._detail.forget()
            self._found.hide()
            self.comparison.show_lines((), "", "", nothing=_("Nothing here."))

    def _show_detail(self, wish: tuple[Preview, Change], lines: tuple[Line, ...]) -> None:
        before = _("Here") if wish[1].differences else ""
        self.comparison.show_lines(lines, before, _("In the file"))
