"""The editor of a document: a form, what there is to mend beside it, and saving with a word about why.

In: an id, "new", or "new:" and the id of one to copy. Out: new versions of the document, which are in use at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from interview_desktop.errors import EditConflict
from interview_desktop.ui.confirm import Confirm
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.conflict import Conflict
from interview_desktop.ui.library.documents import keeping
from interview_desktop.ui.library.documents.form import DocumentForm
from interview_desktop.ui.library.documents.sides import Sides
from interview_desktop.ui.library.latest import Latest
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.structure.finding import Finding

LANE = "library"
HEADED = 560  # logical pixels from which there is room for a heading


@dataclass(frozen=True)
class EditorWords:
    """What an editor says of its kind of document; in braces what is filled in."""

    unsaved: str  # {title}
    getting: str
    cannot: str  # {why}
    in_use: str  # {why}
    copy: str
    apart: str


class DocumentPage(Page):
    """Subclasses set the three attributes below and make the form; the page has the name of the kind."""

    craft: keeping.Craft[Any]
    words: EditorWords
    place = "library"
    help_section = "library"
    column_width = 2400
    edges = "large", "medium"
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.subject = ""
        self.document: keeping.Written | None = None  # as it stands in the form
        self._saved: keeping.Written | None = None  # as it was opened or kept
        self._base = 0
        self._saving = False
        self.state = label("", "quiet")
        self.form = self.make_form()
        self.sides = self.make_sides()
        self.conflict = Conflict(shell)
        self.note = QLineEdit()
        self.save = button(_("Save"), self._save, look="primary")
        self.history = button(_("History"), self._history, about=_("Every version, and what changed"))
        self.copy = button(_("Duplicate"), self._duplicate, about=self.words.copy)
        self.confirm = Confirm(_("Save all the same"), _("Mend it first"), lambda: self._keep(anyway=True))
        self._then: Callable[[], object] = lambda: None
        self._check: Latest[keeping.Written, tuple[Finding, ...]] = Latest(
            shell, self._checked, self.found, lane="check"
        )
        self._lay_out()
        self._connect()

    def make_form(self) -> DocumentForm:
        raise NotImplementedError

    def make_sides(self) -> Sides:
        """The form, and what stands beside it."""
        return Sides(self.shell.theme, self.form, self.focus_first, self.reach)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a small window with large text the title bar says what page it is."""
        super().resizeEvent(event)
        self.heading.setVisible(self.width() >= HEADED * self.shell.theme.scale)

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
        self.form.first()

    def unsaved(self) -> str:
        if self.document is None or self.document == self._saved:
            return ""
        return self.words.unsaved.format(title=self.document.title or _("without a title"))

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
        self.conflict.apart.setToolTip(self.words.apart)
        self.conflict.apart.setAccessibleDescription(self.conflict.apart.toolTip())
        self.conflict.copy.connect(self._as_copy)
        self.confirm.closed.connect(lambda: self._offers.setVisible(True))
        self.shell.ready.connect(self._open)

    # Opening

    def _open(self) -> None:
        services, subject = self.shell.services, self.subject
        if services is not None and subject:
            self.shell.run(
                lambda: keeping.opened(self.craft, services.structure, subject),
                partial(self._opened, subject),
                lane=LANE,
            )

    def _opened(self, subject: str, found: keeping.Opened) -> None:
        if subject != self.subject:
            return
        self._base = found.number
        self.state.setText(keeping.standing(found, time.time()))
        self._saved = found.document
        self._show(found.document)
        if self.hasFocus() or self.window().focusWidget() is None:  # there was nothing to write into yet
            self.focus_first()

    def _show(self, document: keeping.Written) -> None:
        self.document = document
        self.form.setEnabled(True)
        self.form.show_document(document)
        self._offer()
        self._check.want(document)

    def _put_away(self) -> None:
        self.document = self._saved = None
        self.form.setEnabled(False)
        self.state.setText(self.words.getting)
        self._check.forget()
        self.sides.wait(_("Nothing has been checked yet."))
        self.conflict.put_away()
        self.confirm.put_away()
        self.note.clear()

    # Editing

    def _edited(self, document: keeping.Written) -> None:
        self.document = document
        self._offer()
        self._check.want(document)

    def _took_out(self, before: keeping.Written, told: str) -> None:
        def bring_back() -> None:
            self._show(before)

        self.shell.tell(Message(told, action=_("Bring it back"), act=bring_back))

    def _checked(self, document: keeping.Written) -> tuple[Finding, ...]:
        services = self.shell.services
        return () if services is None else self.craft.assess(services.structure, document)

    def found(self, _of: keeping.Written, findings: tuple[Finding, ...]) -> None:
        """What there is to mend in the document, which may have been edited since."""
        if self.document is not None:
            self.show_findings(findings)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        self.sides.show_findings(findings)
        self.form.show_findings(findings)

    def reach(self, finding: Finding) -> None:
        self.form.reach(finding.field, finding.start, finding.end)

    def _offer(self) -> None:
        changed = bool(self.unsaved())
        self.save.setEnabled(changed or self._base == 0)
        for part in (self.history, self.copy):
            part.setEnabled(self._base > 0)

    # Saving

    def _save(self, then: Callable[[], object] = lambda: None) -> None:
        if self.document is not None and self.save.isEnabled():
            self._then = then
            self._keep()

    def _keep(self, *, anyway: bool = False) -> None:
        services, document, saved = self.shell.services, self.document, self._saved
        if services is None or document is None or saved is None or self._saving:
            return
        self._saving = True
        note, base = self.note.text().strip(), self._base
        self.shell.run(
            lambda: keeping.keep(
                self.craft, services.structure, document, saved=saved, based_on=base, note=note, anyway=anyway
            ),
            partial(self._kept, document),
            self._refused,
            lane=LANE,
        )

    def _kept(self, sent: keeping.Written, kept: keeping.Kept) -> None:
        self._saving = False
        if kept.errors:
            self._hold(kept.errors)
            return
        self._base, self._saved = kept.number, kept.document
        if self.document == sent:
            self.document = kept.document
            self.form.renamed(kept.document)
        self.note.clear()
        self.conflict.put_away()
        if self.subject != kept.document.id:
            self.subject = kept.document.id
            self.shell.rename(self.subject, self)
        self.state.setText(_("Version {number}, saved just now").format(number=kept.number))
        self._offer()
        then, self._then = self._then, lambda: None
        then()

    def _hold(self, errors: tuple[Finding, ...]) -> None:
        """Nothing was saved: it cannot be, or the person shall say so."""
        self.show_findings(errors)
        if any(one.check == "shape" for one in errors):
            self.shell.tell(Message(self.words.cannot.format(why=errors[0].message), errors[0].fix))
            self.reach(errors[0])
            return
        self._offers.setVisible(False)
        self.confirm.ask(
            ngettext("Save it with {count} error?", "Save it with {count} errors?", len(errors)).format(
                count=len(errors)
            ),
            self.words.in_use.format(why=errors[0].message),
        )

    def _refused(self, fault: Exception) -> None:
        self._saving = False
        if isinstance(fault, EditConflict) and self._base:
            self.conflict.ask(fault, taken=False)
        else:
            self.shell.tell_fault(fault)

    def _compare(self) -> None:
        services, document, head = self.shell.services, self.document, self.conflict.head
        if services is not None and document is not None:
            self.shell.run(
                lambda: keeping.against(self.craft, services.structure, document, head),
                lambda found: self.conflict.show_lines(found, head),
                lane=LANE,
            )

    def _on_top(self, head: int) -> None:
        self._base = head
        self._keep()

    def _as_copy(self) -> None:
        if self.document is not None:
            self._base = 0
            self.document = self.document.model_copy(
                update={"id": "", "title": _("{title} (my edit)").format(title=self.document.title)[:120]}
            )
            self.form.show_document(self.document)
            self._keep()

    # Going on from here

    def _history(self) -> None:
        if self._base:
            self.shell.go("history", f"{self.craft.kind}:{self.subject}")

    def _duplicate(self) -> None:
        if self._base:
            self.shell.go(self.craft.kind, f"new:{self.subject}")
