"""The editor of one question: a form, what a check says of it while it is written, and saving that loses nothing.

In: the id of a question, "new", or "new:" and the id of one to begin from. Out: versions in the library.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt

from interview_desktop.errors import EditConflict
from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding
from interview_desktop.ui.announce import announce
from interview_desktop.ui.library.findings import counted
from interview_desktop.ui.library.latest import Latest
from interview_desktop.ui.library.questions.editor import storing
from interview_desktop.ui.library.questions.editor.draft import Draft, copied, draft_of, essence, judged, question_of
from interview_desktop.ui.library.questions.editor.storing import Stored
from interview_desktop.ui.library.questions.editor.view import QuestionView
from interview_desktop.ui.moments import moment
from interview_desktop.ui.page import Page
from interview_desktop.ui.services import Structure
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class QuestionEditor(Page):
    title = _("Question")
    place = "library"
    help_section = "library"
    column_width = 1500
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._subject: str | None = None
        self._kept: Draft | None = None  # as it is in the library, or as a new one began; None: nothing is open
        self._stored = Stored(None)
        self._saving = False
        self._mended = -1
        self.view = QuestionView(shell, self.heading)
        self.form, self.findings, self.conflict = self.view.form, self.view.findings, self.view.conflict
        self._check = Latest(shell, self._examine, self._examined, lane="check")
        self._connect()

    # What the window asks

    def shown(self, subject: str) -> None:
        subject = subject or "new"
        if subject == self._subject and self.unsaved():
            self._changed()
            return
        self._subject, self._kept = subject, None
        self.conflict.put_away()
        self.view.wait()
        self._open()

    def hidden(self) -> None:
        self._check.forget()

    def escape(self) -> bool:
        return self.conflict.put_away()

    def focus_first(self) -> None:
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Less edge than a page that is only read."""
        super().fit()
        edge = self.shell.theme.space("large")
        self.column.setContentsMargins(edge, self.shell.theme.space("medium"), edge, self.shell.theme.space("small"))

    def unsaved(self) -> str:
        draft = self.form.draft() if self._kept is not None else Draft()
        if self._kept is None or essence(draft) == essence(self._kept):
            return ""
        words = " ".join(draft.text.split())
        if not words:
            return _("The new question") if self._is_new else _("The question")
        return _("The question “{words}”").format(words=words if len(words) <= 60 else f"{words[:57]}…")

    def save_then(self, go_on: Callable[[], object]) -> None:
        self.save(go_on)

    def discard(self) -> None:
        self._kept = None
        self._subject = None

    def _connect(self) -> None:
        view, add = self.view, self.shell.keys.add
        self.column.removeWidget(self.heading)
        self.column.insertWidget(0, view, 1)
        foot = self.use_foot()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addLayout(view.foot())
        self.form.changed.connect(self._changed)
        self.findings.chosen.connect(self._bring)
        self.conflict.compare.connect(self._compare)
        self.conflict.on_top.connect(self._save_on_top)
        self.conflict.copy.connect(self._write_copy)
        view.summary.clicked.connect(lambda _checked=False: self._next_finding())
        view.save.clicked.connect(lambda _checked=False: self.save())
        view.history.clicked.connect(lambda _checked=False: self._history())
        self.shell.ready.connect(self._open)
        add(self, "Ctrl+S", _("Save the question"), self.save, where=self.title)
        add(self, "Ctrl+H", _("History of the question"), self._history, where=self.title)
        add(self, "F8", _("The next thing to mend"), self._next_finding, where=self.title)

    def _history(self) -> None:
        if not self._is_new:
            self.shell.go("history", f"question:{self._stored.question.id}" if self._stored.question else "")

    def _next_finding(self) -> None:
        """From one finding's field to the next, round and round."""
        findings = self.findings.findings or ()
        if findings:
            self._mended = (self._mended + 1) % len(findings)
            self._bring(findings[self._mended])
            announce(self, f"{findings[self._mended].message} {findings[self._mended].fix}")

    # Opening

    @property
    def _is_new(self) -> bool:
        return not self._stored.number

    def _open(self) -> None:
        services, subject = self.shell.services, self._subject
        if services is None or subject is None or self._kept is not None:
            return
        id_ = subject.removeprefix("new:") if subject != "new" else ""
        self.shell.run(partial(storing.read, services.structure, id_), partial(self._opened, subject), lane="bank")

    def _opened(self, subject: str, stored: Stored) -> None:
        if subject != self._subject:
            return  # another one has been opened meanwhile
        draft = Draft() if stored.question is None else draft_of(stored.question)
        new = subject == "new" or subject.startswith("new:")
        self._stored = Stored(None, competencies=stored.competencies, industries=stored.industries) if new else stored
        self.form.competency.offer(stored.competencies)
        self.form.industry.offer(stored.industries)
        self.form.show_draft(copied(draft) if subject.startswith("new:") else draft, new=new)
        self._kept = self.form.draft()
        self.view.ready()
        self._tell_standing()
        self._changed()
        if self.hasFocus() or self.isAncestorOf(self.window().focusWidget()):
            self.focus_first()

    def _tell_standing(self) -> None:
        """Which version this is, and whose."""
        stored = self._stored
        self.heading.setText(_("New question") if self._is_new else _("Question"))
        self.view.history.setVisible(not self._is_new)
        if self._is_new:
            self.view.standing.setText(_("Not saved yet"))
            return
        told = _("Version {number}, {when}").format(number=stored.number, when=moment(stored.when, time.time()))
        by = _("by {who}").format(who=stored.by) if stored.by else ""
        use = _("retired") if stored.retired else _("in use")
        self.view.standing.setText(" · ".join(one for one in (told, by, use) if one))

    # Checking

    def _changed(self) -> None:
        """What keeps it from being saved is said at once; what else is wrong with it, a moment later."""
        if self._kept is None or self.shell.services is None:
            return
        draft = self.form.draft()
        if self._is_new and not draft.text.strip() and essence(draft) == essence(self._kept):
            self.findings.waiting(_("While you write, what is wrong with the question is said here."))
            return
        made = question_of(draft)
        faults = () if isinstance(made, Question) else made
        judge = made if isinstance(made, Question) else judged(draft, made)
        if judge is None:
            self._check.forget()
            self._show_findings(faults)
        else:
            self._check.want((judge, faults))

    def _examine(self, wanted: tuple[Question, tuple[Finding, ...]]) -> tuple[Finding, ...]:
        services = self.shell.services
        assert services is not None  # noqa: S101 - asked only when there are some
        question, faults = wanted
        faulty = {one.field for one in faults}
        found = storing.checked(services.structure, question, new=self._is_new)
        return (*faults, *(one for one in found if one.field not in faulty))

    def _examined(self, _wanted: object, findings: tuple[Finding, ...]) -> None:
        self._show_findings(findings)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        self.findings.show_findings(findings)
        self.view.summary.setText(counted(findings))
        self.view.summary.setEnabled(bool(findings))

    # Saving

    def save(self, go_on: Callable[[], object] | None = None) -> None:
        """Write the next version; `go_on` once it is kept. What keeps it from being a question is shown instead."""
        made = question_of(self.form.draft())
        if not isinstance(made, Question):
            self._show_findings(made)
            self._bring(made[0])
            announce(self, f"{made[0].message} {made[0].fix}", urgent=True)
        else:
            self._write(made, self._stored.number, go_on)

    def _write(self, question: Question, based_on: int, go_on: Callable[[], object] | None = None) -> None:
        note = self.view.note.text().strip()
        self._run(lambda structure: (question, structure.library.save(question, based_on=based_on, note=note)), go_on)

    def _write_copy(self) -> None:
        made, note = question_of(self.form.draft()), self.view.note.text().strip()
        if isinstance(made, Question):
            self._run(lambda structure: storing.save_copy(structure, made, note))

    def _run(
        self, call: Callable[[Structure], tuple[Question, int]], go_on: Callable[[], object] | None = None
    ) -> None:
        services = self.shell.services
        if services is None or self._saving or self._kept is None:
            return
        self._saving = True
        self.view.save.setEnabled(False)
        self.shell.run(lambda: call(services.structure), partial(self._saved, self.form.draft(), go_on), self._refused)

    def _saved(self, draft: Draft, go_on: Callable[[], object] | None, kept: tuple[Question, int]) -> None:
        """`draft` is what was saved; what has been typed since is unsaved."""
        question, number = kept
        self._over()
        same = (question.id, number) == (self.form.draft().id, self._stored.number)
        self._stored = Stored(question, number, self._stored.retired and same, "", time.time())
        self._kept = replace(draft, id=question.id)
        self.form.settle(question.id)
        self._subject = question.id
        self.shell.rename(question.id, self)
        self.view.note.clear()
        self.conflict.put_away()
        self._tell_standing()
        said = _("Nothing has changed since version {number}.") if same else _("Saved as version {number}.")
        self.view.say(said.format(number=number))
        if go_on is not None:
            go_on()

    def _refused(self, fault: Exception) -> None:
        self._over()
        if isinstance(fault, EditConflict):
            self.conflict.ask(fault, taken=self._is_new)
        else:
            self.shell.tell_fault(fault)

    def _over(self) -> None:
        self._saving = False
        self.view.save.setEnabled(True)

    def _compare(self) -> None:
        services, made = self.shell.services, question_of(self.form.draft())
        if services is not None and isinstance(made, Question):
            self.shell.run(
                partial(storing.compared, services.structure, made), lambda found: self.conflict.show_lines(*found)
            )

    def _save_on_top(self, head: int) -> None:
        made = question_of(self.form.draft())
        if isinstance(made, Question):
            self._write(made, head)

    def _bring(self, finding: Finding) -> None:
        self.form.bring(finding.field, finding.start, finding.end)
