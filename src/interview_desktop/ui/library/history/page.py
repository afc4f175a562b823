"""The history of a question, a template, a rubric or a feedback template: who changed what, when and why.

In: "kind:id" as subject. Out: any two versions side by side, an old one restored, the sessions that ran a template.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from interview_desktop.ui.confirm import Confirm
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.comparison.lines import Line
from interview_desktop.ui.library.comparison.panel import Comparison
from interview_desktop.ui.library.comparison.scroll import Scrolled
from interview_desktop.ui.library.history.listing import EntryList
from interview_desktop.ui.library.history.load import History, compare, load
from interview_desktop.ui.library.history.sessions import RunsModel, told
from interview_desktop.ui.library.history.versions import VersionsModel, called
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, label, restyle, row, stack, word
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.ui.services import Services

LANE = "library"
EDITORS = ("question", "template", "rubric", "feedback")  # kinds with an editor, which is a page of the same name
LONGEST = 160  # signs of a title: two lines
ROOM = 860  # logical pixels that the list and two texts need beside each other


class HistoryPage(Page):
    title = _("History")
    place = "library"
    help_section = "library"
    column_width = 1600
    edges = "large", "medium"
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.subject = ""
        self.history: History | None = None
        self._asked = 0  # comparisons wanted so far: only the latest is shown
        self.about = label("", "quiet")
        self.versions = VersionsModel(self)
        self.list = EntryList(shell.theme, self.versions, _("Versions, the newest first"))
        self.runs = RunsModel(self)
        self.sessions = EntryList(shell.theme, self.runs, _("Sessions that ran this version"), lines=2, even=True)
        self.ran = label("", "caption")
        self.before, self.after = QComboBox(), QComboBox()
        self.everything = QCheckBox(_("Show everything"))
        self.comparison = Comparison(shell.theme)
        self.open = button(_("Open"), self._open, about=_("Open the newest version in its editor"))
        self.restore = button(_("Restore…"), self._ask, about=_("Make the chosen version the newest one"))
        self.confirm = Confirm(_("Restore it"), _("Leave it"), self._restore)
        self.confirm.setProperty("kind", "notice")  # nothing is lost by it
        restyle(self.confirm.yes, "primary")
        self.offers = QWidget()
        self._lay_out()
        self._connect()

    def shown(self, subject: str) -> None:
        if subject and subject != self.subject:
            self.subject, self.history = subject, None
            self.everything.setChecked(False)
            self.comparison.show_lines((), "", "", nothing=_("Getting the versions…"))
        self.confirm.put_away()
        self._refresh()

    def escape(self) -> bool:
        asking = self.confirm.isVisible()
        self.confirm.put_away()
        return asking

    def focus_first(self) -> None:
        self.list.setFocus()

    @property
    def number(self) -> int:
        """The version that is looked at; 0 while there is none."""
        return self.after.currentData() or 0

    def _lay_out(self) -> None:
        self.column.removeWidget(self.heading)
        head = row(self.heading, self.about, spacing=self.shell.theme.space("medium"))
        head.setStretch(1, 1)
        self.column.addLayout(head)
        self._past = QWidget()
        self._past.setLayout(stack(self.ran, self.sessions))
        left = QWidget()
        left.setLayout(stack(self.list, self._past, spacing=12))
        left.layout().setStretch(0, 2)  # type: ignore[union-attr]
        for box in (self.before, self.after):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumContentsLength(12)
        self.before.setAccessibleName(_("Compare this version"))
        self.after.setAccessibleName(_("with this one"))
        choice, flow = QWidget(), Flow(spacing=self.shell.theme.space("small"), centred=False)
        for part in (word(_("From")), self.before, word(_("to")), self.after, self.everything):
            flow.addWidget(part)
        choice.setLayout(flow)
        right = QWidget()
        right.setLayout(stack(choice, Scrolled(self.shell.theme, self.comparison), spacing=12))
        columns = Columns(self.shell.theme, left, right, room=ROOM, shares=(3, 8))
        columns.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.column.addWidget(columns, 1)
        self.offers.setLayout(row(self.open, 1, self.restore))
        foot = self.use_foot()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addLayout(stack(self.confirm, self.offers))

    def _connect(self) -> None:
        keys, where = self.shell.keys, self.title
        keys.add(self, "Ctrl+D", _("Show everything, or only what differs"), self.everything.toggle, where=where)
        keys.add(self, "Ctrl+R", _("Restore the chosen version (asks first)"), self._ask, where=where)
        keys.add(self, "Ctrl+O", _("Open it in its editor"), self._open, where=where)
        self.list.moved.connect(self._look)
        self.sessions.opened.connect(self._report)
        self.before.activated.connect(lambda _at: self._compare())
        self.after.activated.connect(lambda _at: self._chosen())
        self.everything.toggled.connect(lambda _on: self._compare())
        self.confirm.closed.connect(lambda: self.offers.setVisible(True))
        self.shell.ready.connect(self._refresh)

    def _refresh(self) -> None:
        services, subject = self.shell.services, self.subject
        if services is not None and subject:
            self.shell.run(lambda: load(services, subject), partial(self._show, subject), lane=LANE)

    def _show(self, subject: str, history: History) -> None:
        if subject != self.subject:
            return  # another document was opened meanwhile
        kept = 0 if self.history is None or self.history.head != history.head else self.number
        self.history = history
        self.about.setText(shortened(history.title))
        self.about.setToolTip(history.title)
        for box in (self.before, self.after):
            box.clear()
            for version in history.versions:
                box.addItem(called(version.number), version.number)
        self.versions.show(history, time.time())
        self._past.setVisible(history.kind == "template")
        self.open.setVisible(history.kind in EDITORS)
        self.list.choose(self.versions.numbers.index(kept) if kept in self.versions.numbers else 0)

    def _look(self, at: int) -> None:
        """A version of the list: what it changed, seen from the one before."""
        if self.history is None or not 0 <= at < len(self.versions.numbers):
            return
        self.after.setCurrentIndex(at)
        self.before.setCurrentIndex(min(at + 1, self.before.count() - 1))
        self._compare()

    def _chosen(self) -> None:
        """A version of the box: the list follows, the other side stays as it was chosen."""
        kept = self.before.currentIndex()
        self.list.choose(self.after.currentIndex())
        self.before.setCurrentIndex(kept)
        self._compare()

    def _compare(self) -> None:
        services, history = self.shell.services, self.history
        if services is None or history is None:
            return
        self.confirm.put_away()
        self._asked += 1
        after = self.number
        before = 0 if after == history.versions[-1].number == self.before.currentData() else self.before.currentData()
        self.restore.setEnabled(after != history.head)
        self.restore.setText(_("Restore version {number}…").format(number=after))
        everything = self.everything.isChecked()
        self.shell.run(
            lambda: compare(services, history, before, after, everything=everything),
            partial(self._compared, self._asked, before, after),
            lane=LANE,
        )
        if history.kind == "template":
            self.runs.show([one for one in history.sessions if one.template_version == after], time.time())
            self.sessions.setVisible(self.runs.rowCount() > 0)
            self.ran.setText(told(history, after))

    def _compared(self, asked: int, before: int, after: int, lines: tuple[Line, ...]) -> None:
        if asked == self._asked:
            nothing = _("Nothing differs between the two.")
            self.comparison.show_lines(lines, called(before) if before else "", called(after), nothing=nothing)

    def _report(self, at: int) -> None:
        session = self.runs.session(at)
        if session is not None:
            self.shell.go("report", session.id)

    def _open(self) -> None:
        if self.history is not None and self.history.kind in EDITORS:
            self.shell.go(self.history.kind, self.history.id)

    def _ask(self) -> None:
        history = self.history
        if history is None or self.number == history.head:
            return
        told = _("Version {number} is saved anew as version {next}. Nothing is deleted: every version stays here.")
        if history.kind == "template":
            told += " " + _("It is a draft until you publish it.")
        self.offers.setVisible(False)
        self.confirm.ask(
            _("Restore version {number}?").format(number=self.number),
            told.format(number=self.number, next=history.head + 1),
        )

    def _restore(self) -> None:
        services, history, number = self.shell.services, self.history, self.number
        if services is not None and history is not None:
            self.shell.run(
                partial(_restored, services, history, number), partial(self._done, number), self._refused, lane=LANE
            )

    def _done(self, number: int, made: int) -> None:
        self.shell.tell(Message(_("Version {number} is back, as version {made}.").format(number=number, made=made)))
        self.list.setFocus()
        self._refresh()

    def _refused(self, fault: Exception) -> None:
        self.shell.tell_fault(fault)
        self._refresh()


def shortened(title: str) -> str:
    """A title that leaves room for what the page is about."""
    return title if len(title) <= LONGEST else f"{title[:LONGEST].rsplit(' ', 1)[0]}…"


def _restored(services: Services, history: History, number: int) -> int:
    return services.structure.library.restore(history.kind, history.id, number, based_on=history.head)
