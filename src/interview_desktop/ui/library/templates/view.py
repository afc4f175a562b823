"""How the Templates section is laid out: search line, chooser for a new one, list and preview.

Widgets only; what they mean is for `templates` to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.fields import Choice
from interview_desktop.ui.library.templates.editor.loading import NEW
from interview_desktop.ui.library.templates.model import Row, TemplatesModel
from interview_desktop.ui.library.templates.preview import TemplatePreview
from interview_desktop.ui.library.templates.table import TemplatesTable
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import called, known

BESIDE = 860  # logical pixels at 100 % text from which the preview stands beside the list


class Chooser(QFrame):
    """What a new interview begins with: nothing, or another one. `begun` tells the editor's subject."""

    begun = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.choice = Choice(_("Begin with"))
        self.begin = button(_("Begin"), self._begin, look="primary")
        self.cancel = button(_("Cancel"), self.put_away)
        self._before: QWidget | None = None
        inside = stack(label(_("A new interview"), "heading"), self.choice, row(self.begin, self.cancel, 1), spacing=12)
        inside.setContentsMargins(20, 16, 20, 16)
        self.setLayout(inside)
        self.setVisible(False)

    def ask(self, rows: Sequence[Row]) -> None:
        self._before = self.window().focusWidget()
        self.choice.offer([(NEW, _("A blank interview")), *((f"{NEW}:{one.id}", one.template.title) for one in rows)])
        self.choice.show_value(NEW)
        self.setVisible(True)
        self.choice.reach()

    def put_away(self) -> bool:
        """False where it was not open."""
        if self.isHidden():
            return False
        self.setVisible(False)
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _begin(self) -> None:
        self.setVisible(False)
        self.begun.emit(str(self.choice.value))


class TemplatesView(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._theme = shell.theme
        self.model = TemplatesModel(self)
        self.table = TemplatesTable(shell.theme, self.model)
        self.preview = TemplatePreview(shell.theme)
        self.finder = QLineEdit()
        self.type = QComboBox()
        self.industry = QComboBox()
        self.archived = QCheckBox(_("Archived, too"))
        self.new = button(_("New interview…"), look="primary")
        self.chooser = Chooser()
        self.count = label("", "caption")
        self.nothing = label(_("No template is like that. Look for fewer words, or take a filter away."), "quiet")
        self.lists = QStackedWidget()
        self.both = QSplitter(Qt.Orientation.Horizontal)
        self.actions_row = Flow(centred=False)
        self._lay_out()

    def fit(self, width: int) -> None:
        """Preview beside the list, or below it."""
        wide = width >= BESIDE * self._theme.scale
        self.both.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        self.preview.setMinimumHeight(0 if wide else self._theme.size("body") * 7)
        self.preview.setMinimumWidth(self._theme.size("body") * 20 if wide else 0)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """The list anew; what was chosen stays chosen where it is still there."""
        before = self.model.shown[self.table.row].id if 0 <= self.table.row < len(self.model.shown) else ""
        self.model.show(rows)
        self.table.choose(self.model.row_of(before))
        self.lists.setCurrentWidget(self.table if rows else self.nothing)
        self.preview.setVisible(bool(rows))

    def offer_industries(self, names: Sequence[str]) -> None:
        """Those that templates have, after what stands there already."""
        known_here = {self.industry.itemData(at) for at in range(self.industry.count())}
        for name in names:
            if name not in known_here:
                self.industry.addItem(called("industry", name), name)

    def _lay_out(self) -> None:
        self.finder.setPlaceholderText(_("Find templates"))
        self.finder.setAccessibleName(_("Find templates"))
        self.finder.setClearButtonEnabled(True)
        for box, facet, everything in (
            (self.type, "interview_type", _("Every type")),
            (self.industry, "", _("Every industry")),
        ):
            box.addItem(everything, "")
            for name in known(facet):
                box.addItem(called(facet, name), name)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(11)
        self.type.setAccessibleName(_("Type of interview"))
        self.industry.setAccessibleName(_("Industry"))
        self.finder.setMinimumWidth(220)
        top = Flow(centred=False)
        for part in (self.finder, self.type, self.industry, self.archived, self.new):
            top.addWidget(part)
        self.lists.addWidget(self.table)
        self.lists.addWidget(self.nothing)
        self.both.addWidget(self.lists)
        self.both.addWidget(self.preview)
        self.both.setHandleWidth(12)
        self.both.setChildrenCollapsible(False)
        self.both.setStretchFactor(0, 3)
        self.both.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addWidget(self.chooser)
        whole.addWidget(self.both, 1)
        whole.addWidget(self.count)
        whole.addLayout(self.actions_row)
