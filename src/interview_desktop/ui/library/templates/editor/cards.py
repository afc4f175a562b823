"""Questions inside the editor: is it to be published as it is, and what about somebody else's newer version?

In: what was found, or how the two versions differ. Out: the answer as a signal. Nothing is decided by closing one.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from interview_desktop.structure.comparison import Difference
from interview_desktop.structure.finding import Finding
from interview_desktop.ui.announce import announce
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.fields import title_of
from interview_desktop.ui.library.findings import counted
from interview_desktop.ui.parts import button, empty, label, restyle
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report.wording import Cell
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

SHOWN = 6  # differences that are listed; the history shows all of them


class Card(QFrame):
    """Hidden until it is opened; Escape and its own button put it away."""

    opened = Signal(bool)

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("kind", kind)
        self._before: QWidget | None = None
        self.question = label("", "strong")
        self.about = label("")
        self.answers = Flow(centred=False)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(20, 12, 20, 12)
        self.inside.setSpacing(8)
        self.inside.addWidget(self.question)
        self.inside.addWidget(self.about)
        self.setVisible(False)

    def open(self, question: str, about: str, first: QWidget) -> None:
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.question.setText(question)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.setVisible(True)
        self.opened.emit(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{question} {about}", urgent=True)

    def put_away(self) -> bool:
        """False where it was not open."""
        if self.isHidden():
            return False
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.setVisible(False)
        self.opened.emit(False)
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


class PublishCard(Card):
    """Errors keep a template from being published; of the rest the coach decides."""

    publish = Signal()
    wanted = Signal(object)  # the Finding to go to

    def __init__(self) -> None:
        super().__init__("fault")
        self._first: Finding | None = None
        self.yes = button(_("Publish as it is"), self._yes, look="primary")
        self.look = button(_("Show the first"), self._look)
        self.no = button(_("Not now"), self.put_away, look="plain")
        for one in (self.look, self.yes, self.no):
            self.answers.addWidget(one)
        self.inside.addLayout(self.answers)

    def ask(self, findings: Sequence[Finding]) -> None:
        """`findings` are not empty, the gravest first."""
        self._first = findings[0]
        blocked = findings[0].severity == "error"
        self.yes.setVisible(not blocked)
        restyle(self, "")
        if blocked:
            question = _("It cannot be published yet: {count}.").format(count=counted(findings))
        else:
            question = _("There is something to mend: {count}. Publish it all the same?").format(
                count=counted(findings)
            )
        self.open(question, f"{self._first.message} {self._first.fix}", self.look)

    def _yes(self) -> None:
        self.put_away()
        self.publish.emit()

    def _look(self) -> None:
        first = self._first
        self.put_away()
        if first is not None:
            self.wanted.emit(first)


class ConflictCard(Card):
    """Somebody saved meanwhile: nothing is lost on either side."""

    on_top = Signal()
    as_copy = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("fault")
        self._theme = theme
        self._differences: Sequence[Difference] = ()
        self.table = QVBoxLayout()
        self.compare = button(_("Compare"), self._compare, about=_("What is different in the newer version"))
        self.top = button(
            _("Save on top of it"), self._top, about=_("Yours becomes the newest; theirs stays in the history")
        )
        self.copy = button(_("Save as a copy"), self._copy, about=_("Yours becomes an interview of its own"))
        self.stay = button(_("Go on editing"), self.put_away, look="plain")
        for one in (self.compare, self.top, self.copy, self.stay):
            self.answers.addWidget(one)
        self.inside.addLayout(self.table)
        self.inside.addLayout(self.answers)

    def ask(self, head: int, who: str, differences: Sequence[Difference]) -> None:
        """`differences` lead from the newer version `head`, saved by `who`, to what is edited here."""
        self._differences = differences
        empty(self.table)
        self.compare.setEnabled(bool(differences))
        self.open(
            _("{who} saved version {number} while you were editing.").format(who=who or _("Somebody"), number=head),
            _("Nothing is lost: your changes are still here, and so is the newer version."),
            self.compare if differences else self.top,
        )

    def _compare(self) -> None:
        empty(self.table)
        rows = [
            (Cell(title_of("template", one.field)), Cell(one.old or _("(nothing)")), Cell(one.new or _("(nothing)")))
            for one in self._differences[:SHOWN]
        ]
        heads = (_("Field"), _("Newer version"), _("Yours"))
        self.table.addWidget(ReadTable(self._theme, _("Differences"), heads, rows, (2, 3, 3)))
        if len(self._differences) > SHOWN:
            more = len(self._differences) - SHOWN
            self.table.addWidget(label(_("and {count} more").format(count=more), "caption"))

    def _top(self) -> None:
        self.put_away()
        self.on_top.emit()

    def _copy(self) -> None:
        self.put_away()
        self.as_copy.emit()
