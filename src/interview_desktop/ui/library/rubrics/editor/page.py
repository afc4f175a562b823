"""The rubric editor: a form, what there is to mend beside it, and saving with a word about why.

In: an id, "new", or "new:" and the id of one to copy. Out: new versions of a rubric, which are in use at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from interview_desktop.errors import EditConflict
from interview_desktop.ui.confirm import Confirm
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.conflict import Conflict
from interview_desktop.ui.library.latest import Latest
from interview_desktop.ui.library.rubrics.editor import keeping
from interview_desktop.ui.library.rubrics.editor.form import RubricForm
from interview_desktop.ui.library.rubrics.editor.shape import assess
from interview_desktop.ui.library.rubrics.editor.sides import Sides
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.structure.finding import Finding
    from interview_desktop.structure.rubric import Rubric

LANE = "library"


class RubricPage(Page):
    title = _("Rubric")
    place = "library"
    help_section = "library"
    column_width = 2400
    edges = "large", "medium"
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.subject = ""
        self.rubric: Rubric | None = None  # as it stands in the form
        self._saved: Rubric | None = None  # as it was opened or kept
        self._base = 0
        self._saving = False
        self.state = label("", "quiet")
        self.form = RubricForm(shell.theme)
        self.sides = Sides(shell.theme, self.form, self.focus_first, self._reach)
        self.conflict = Conflict(shell)
        self.note = QLineEdit()
        self.save = button(_("Save"), self._save, look="primary")
        self.history = button(_("History"), self._history, about=_("Every version, and what changed"))
        self.copy = button(_("Duplicate"), self._duplicate, about=_("A new rubric that begins as this one"))
        self.confirm = Confirm(_("Save all the same"), _("Mend it first"), lambda: self._keep(anyway=True))
        self._then: Callable[[], object] = lambda: None
        self._check: Latest[Rubric, tuple[Finding, ...]] = Latest(
            shell, self._checked, lambda _rubric, found: self._found(found), lane="check"
        )
        self._lay_out()
        self._connect()

    def shown(self, subject: str) -> None:
        subject = subject or "new"
        if subject == self.subject and self.unsaved():
            return  # the edits are still here
        self.subject = subject
        self._put_away()
        self._open()

    def escape(self) -> bool:
        if self.confirm.isVisible():
            self.confirm.put_away()
            return True
        return self.conflict.put_away()

    def focus_first(self) -> None:
        self.form.title.reach()

    def unsaved(self) -> str:
        if self.rubric is None or self.rubric == self._saved:
            return ""
        return _("The rubric “{title}”").format(title=self.rubric.title or _("without a title"))

    def save_then(self, go_on: Callable[[], object]) -> None:
        self._save(go_on)

    def discard(self) -> None:
        if self._saved is not None:
            self._show(self._saved)

    def _lay_out(self) -> None:
        self.column.removeWidget(self.heading)
        head = row(self.heading, self.state, spacing=self.shell.theme.space("medium"))
        head.setStretch(1, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.conflict)
        self.column.addWidget(self.sides, 1)
        self.note.setPlaceholderText(_("What changed, and why? (optional)"))
        self.note.setAccessibleName(_("Note for the history"))
        self.note.setMaxLength(400)
        offers, inside = QWidget(), Flow(spacing=8, centred=False)
        for part in (self.sides.mend, self.copy, self.history, self.save):
            inside.addWidget(part)
        offers.setLayout(inside)
        self._offers = Columns(self.shell.theme, self.note, offers, room=720)
        foot = self.use_foot()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addLayout(stack(self.confirm, self._offers))

    def _connect(self) -> None:
        keys, where = self.shell.keys, self.title
        keys.add(self, "Ctrl+S", _("Save"), self._save, where=where)
        keys.add(self, "Ctrl+H", _("History"), self._history, where=where)
        keys.add(self, "F8", _("The next thing to mend"), self.sides.next, where=where)
        self.form.edited.connect(self._edited)
        self.form.took_out.connect(self._took_out)
        self.conflict.compare.connect(self._compare)
        self.conflict.on_top.connect(self._on_top)
        self.conflict.apart.setToolTip(_("Yours becomes a rubric of its own"))
        self.conflict.apart.setAccessibleDescription(self.conflict.apart.toolTip())
        self.conflict.copy.connect(self._as_copy)
        self.confirm.closed.connect(lambda: self._offers.setVisible(True))
        self.shell.ready.connect(self._open)

    # Opening

    def _open(self) -> None:
        services, subject = self.shell.services, self.subject
        if services is not None and subject:
            self.shell.run(
                lambda: keeping.opened(services.structure, subject), partial(self._opened, subject), lane=LANE
            )

    def _opened(self, subject: str, found: keeping.Opened) -> None:
        if subject != self.subject:
            return
        self._base = found.number
        self.state.setText(keeping.standing(found, time.time()))
        self._saved = found.rubric
        self._show(found.rubric)
        if self.hasFocus() or self.window().focusWidget() is None:  # there was nothing to write into yet
            self.focus_first()

    def _show(self, rubric: Rubric) -> None:
        self.rubric = rubric
        self.form.setEnabled(True)
        self.form.show_rubric(rubric)
        self._offer()
        self._check.want(rubric)

    def _put_away(self) -> None:
        self.rubric = self._saved = None
        self.form.setEnabled(False)
        self.state.setText(_("Getting the rubric…"))
        self._check.forget()
        self.sides.wait(_("Nothing has been checked yet."))
        self.conflict.put_away()
        self.confirm.put_away()
        self.note.clear()

    # Editing

    def _edited(self, rubric: Rubric) -> None:
        self.rubric = rubric
        self._offer()
        self._check.want(rubric)

    def _took_out(self, before: Rubric, title: str) -> None:
        def bring_back() -> None:
            self._show(before)

        told = _("The criterion “{title}” is taken out.").format(title=title or _("without a title"))
        self.shell.tell(Message(told, action=_("Bring it back"), act=bring_back))

    def _checked(self, rubric: Rubric) -> tuple[Finding, ...]:
        services = self.shell.services
        return () if services is None else assess(services.structure, rubric)

    def _found(self, findings: tuple[Finding, ...]) -> None:
        if self.rubric is not None:
            self.sides.show_findings(findings)

    def _reach(self, finding: Finding) -> None:
        self.form.reach(finding.field, finding.start, finding.end)

    def _offer(self) -> None:
        changed = bool(self.unsaved())
        self.save.setEnabled(changed or self._base == 0)
        for part in (self.history, self.copy):
            part.setEnabled(self._base > 0)

    # Saving

    def _save(self, then: Callable[[], object] = lambda: None) -> None:
        if self.rubric is not None and self.save.isEnabled():
            self._then = then
            self._keep()

    def _keep(self, *, anyway: bool = False) -> None:
        services, rubric, saved = self.shell.services, self.rubric, self._saved
        if services is None or rubric is None or saved is None or self._saving:
            return
        self._saving = True
        known = {one.id for one in saved.criteria if one.title}
        note, base = self.note.text().strip(), self._base
        self.shell.run(
            lambda: keeping.keep(services.structure, rubric, based_on=base, known=known, note=note, anyway=anyway),
            partial(self._kept, rubric),
            self._refused,
            lane=LANE,
        )

    def _kept(self, sent: Rubric, kept: keeping.Kept) -> None:
        self._saving = False
        if kept.errors:
            self._hold(kept.errors)
            return
        self._base, self._saved = kept.number, kept.rubric
        if self.rubric == sent:
            self.rubric = kept.rubric
            self.form.rename(kept.rubric)
        self.note.clear()
        self.conflict.put_away()
        if self.subject != kept.rubric.id:
            self.subject = kept.rubric.id
            self.shell.rename(self.subject, self)
        self.state.setText(_("Version {number}, saved just now").format(number=kept.number))
        self._offer()
        then, self._then = self._then, lambda: None
        then()

    def _hold(self, errors: tuple[Finding, ...]) -> None:
        """Nothing was saved: it cannot be, or the person shall say so."""
        self.sides.show_findings(errors)
        if any(one.check == "shape" for one in errors):
            self.shell.tell(
                Message(_("This rubric cannot be saved yet. {why}").format(why=errors[0].message), errors[0].fix)
            )
            self._reach(errors[0])
            return
        self._offers.setVisible(False)
        self.confirm.ask(
            ngettext("Save it with {count} error?", "Save it with {count} errors?", len(errors)).format(
                count=len(errors)
            ),
            _("A rubric is in use as soon as it is saved. {why}").format(why=errors[0].message),
        )

    def _refused(self, fault: Exception) -> None:
        self._saving = False
        if isinstance(fault, EditConflict) and self._base:
            self.conflict.ask(fault, taken=False)
        else:
            self.shell.tell_fault(fault)

    def _compare(self) -> None:
        services, rubric, head = self.shell.services, self.rubric, self.conflict.head
        if services is not None and rubric is not None:
            self.shell.run(
                lambda: keeping.against(services.structure, rubric, head),
                lambda found: self.conflict.show_lines(found, head),
                lane=LANE,
            )

    def _on_top(self, head: int) -> None:
        self._base = head
        self._keep()

    def _as_copy(self) -> None:
        if self.rubric is not None:
            self._base = 0
            self.rubric = self.rubric.model_copy(
                update={"id": "", "title": _("{title} (my edit)").format(title=self.rubric.title)[:120]}
            )
            self.form.show_rubric(self.rubric)
            self._keep()

    # Going on from here

    def _history(self) -> None:
        if self._base:
            self.shell.go("history", f"rubric:{self.subject}")

    def _duplicate(self) -> None:
        if self._base:
            self.shell.go("rubric", f"new:{self.subject}")
