"""The template editor: an interview built from the bank, with its time line, what is wrong with it, and a sample.

In: a template's id, "new", or "new:<id to copy>" as subject. Out: versions in the library, see `template_keeping`. The
document is frozen: every edit gives another one, which is shown, checked and drawn from off the main thread.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from interview_desktop.structure.finding import Finding
from interview_desktop.structure.template import Template
from interview_desktop.ui.library.findings import Findings, counted
from interview_desktop.ui.library.latest import Latest
from interview_desktop.ui.library.templates.editor.assess import Assessment, Sample, assess, draw, drawn_from
from interview_desktop.ui.library.templates.editor.blank import TYPICAL
from interview_desktop.ui.library.templates.editor.edited import Edited
from interview_desktop.ui.library.templates.editor.foot import Foot
from interview_desktop.ui.library.templates.editor.form import Form
from interview_desktop.ui.library.templates.editor.head import Head
from interview_desktop.ui.library.templates.editor.keeping import Keeping
from interview_desktop.ui.library.templates.editor.layout import ArrangedPage, Column
from interview_desktop.ui.library.templates.editor.loading import Opened, load
from interview_desktop.ui.library.templates.editor.sample import SamplePanel
from interview_desktop.ui.library.templates.editor.timeline import time_line
from interview_desktop.ui.library.templates.editor.wording import stops
from interview_desktop.ui.parts import label, stack
from interview_desktop.ui.services import Structure
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class TemplatePage(ArrangedPage):
    title = _("Interview editor")
    place = "library"
    help_section = "library"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.subject = ""
        self.edited: Edited | None = None  # None: nothing is open
        self.assessment: Assessment | None = None
        self._publish_after: Template | None = None  # to be published once it has been checked
        self._seed = 1
        self._drawn_of: Template | None = None
        self.head = Head(shell.theme, self.heading)
        self.form = Form(shell)
        self.findings = Findings(shell.theme)
        self.sample = SamplePanel()
        self.side = Column(label(_("What to mend"), "heading"), self.findings, self.sample)
        self.keeping = Keeping(shell, self)
        self.below = Foot()
        self.loading = label(_("Opening…"), "quiet")
        self._checks: Latest[Template, Assessment] = Latest(shell, self._check, self._checked, lane="check")
        self._draws: Latest[tuple[Template, int], Sample] = Latest(shell, self._draw, self._drawn, lane="sample")
        self.column.addWidget(self.loading)
        self.arrange(self.head, self.form, self.side)
        foot = self.use_foot()
        foot.setContentsMargins(24, 8, 24, 8)
        foot.addLayout(stack(self.keeping.publish_card, self.keeping.conflict_card, self.below))
        self.arranged.connect(lambda: self.below.compact(not (self.tall and self.wide)))
        self._connect()
        self._show_open()

    # Opening and leaving

    def shown(self, subject: str) -> None:
        self.keeping.trying.forget()
        if subject != self.subject or not self.unsaved():
            self._close()
            self.subject = subject
            self._open()

    def unsaved(self) -> str:
        if self.edited is None or not self.edited.is_changed:
            return ""
        title = self.edited.now.title.strip() or _("without a title")
        return _("The interview “{title}”").format(title=title)

    def save_then(self, go_on: Callable[[], object]) -> None:
        self.keeping.save(go_on)

    def discard(self) -> None:
        self._close()

    def escape(self) -> bool:
        return self.keeping.escape() or self.form.places.put_away()

    def focus_first(self) -> None:
        if self.edited is not None:
            self.form.basics.title.reach()

    def _open(self) -> None:
        services, subject = self.shell.services, self.subject
        if services is not None and subject and self.edited is None:
            structure = services.structure
            self.shell.run(lambda: load(structure, subject), lambda opened: self._opened(subject, opened), self._failed)

    def _opened(self, subject: str, opened: Opened) -> None:
        if subject != self.subject or self.edited is not None:
            return  # another one is wanted meanwhile
        self.edited = Edited(opened)
        self.keeping.open(self.edited, lambda: self.below.note.text().strip())
        self.form.use(opened.material)
        self.form.places.place = 0
        self._show_open()
        self._show()
        if self.hasFocus():  # there was nothing to press yet
            self.focus_first()

    def _failed(self, fault: Exception) -> None:
        self.loading.setText(_("It could not be opened."))
        self.shell.tell_fault(fault)

    def _close(self) -> None:
        """Nothing is open any more, and what is under way is not waited for."""
        self.form.places.put_away()
        self.subject, self.edited, self.assessment, self._drawn_of = "", None, None, None
        self._publish_after = None
        self.keeping.open(None)
        self._checks.forget()
        self._draws.forget()
        self.below.note.clear()
        self.loading.setText(_("Opening…"))
        self._show_open()

    # Editing

    def edit(self, template: Template, about: str) -> None:
        """The template has become this one; `about` is the field that was changed, or nothing."""
        if self.edited is not None:
            self.edited.take(template, about)
            self._show()

    def undo(self) -> None:
        if self.edited is not None:
            self.edited.steps.undo()
            self._show()

    def redo(self) -> None:
        if self.edited is not None:
            self.edited.steps.redo()
            self._show()

    def publish(self) -> None:
        """Once the template has been checked as it is now."""
        if self.edited is None:
            return
        if self.assessment is not None and self.assessment.template == self.edited.now:
            self._publish_after = None
            self.keeping.publish(self.assessment.findings)
        else:
            self._publish_after = self.edited.now

    def show_finding(self, finding: Finding) -> None:
        """Put the focus where it is about, and select its characters."""
        if self.form.reach(finding.field, finding.start, finding.end):
            self._bring_up(self.focusWidget())

    def _bring_up(self, part: QWidget | None) -> None:
        """Scroll so that it is seen, once what was opened for it has been laid out."""
        if part is not None and self.scroller.isAncestorOf(part):
            QTimer.singleShot(0, part, lambda: self.scroller.ensureWidgetVisible(part, 0, 60))

    def _show(self) -> None:
        assert self.edited is not None  # noqa: S101 - only called with something open
        template = self.edited.now
        self.heading.setText(template.title.strip() or _("New interview"))
        self.form.show_template(template)
        self._show_line()
        kind = self.edited.material.types.get(template.interview_type)
        self.head.say_order(template, kind.order if kind is not None else "as_written")
        self._show_standing()
        self._checks.want(template)
        if drawn_from(template) != self._drawn_of:
            self._redraw()

    def _show_line(self) -> None:
        if self.edited is not None:
            template = self.edited.now
            places = stops(template.slots, self.form.places.facts, TYPICAL)
            self.head.show_line(time_line(template, places), self.form.places.place)

    def _show_standing(self) -> None:
        if self.edited is not None:
            self.below.compact(not (self.tall and self.wide))
            self.below.show_standing(self.edited.standing, edited=self.edited.to_save)
            self.below.buttons["undo"].setEnabled(self.edited.steps.can_undo)
            self.below.buttons["redo"].setEnabled(self.edited.steps.can_redo)

    def _show_open(self) -> None:
        is_open = self.edited is not None
        self.loading.setVisible(not is_open)
        for part in (self.head, self.form, self.side):
            part.setVisible(is_open)
        self.show_foot(is_open)
        if not is_open:
            self.heading.setText(self.title)
            self.findings.waiting(_("Checking…"))

    def _kept(self) -> None:
        """It has been saved or published."""
        if self.edited is None:
            return
        self.below.note.clear()
        if self.subject != self.edited.saved.id:
            self.subject = self.edited.saved.id
            self.shell.rename(self.subject)
        self._show()

    def _history(self) -> None:
        if self.edited is not None and not self.edited.is_new:
            self.shell.go("history", f"template:{self.edited.saved.id}")

    # What the services say

    def _structure(self) -> Structure:
        assert self.shell.services is not None  # noqa: S101 - nothing is open before they are there
        return self.shell.services.structure

    def _check(self, template: Template) -> Assessment:
        return assess(self._structure(), template)

    def _checked(self, _template: Template, assessment: Assessment) -> None:
        if self.edited is None:
            return
        self.assessment = assessment
        self.findings.show_findings(assessment.findings)
        self.below.buttons["mend"].setText(counted(assessment.findings))
        self.form.show_facts(assessment.template, assessment.places)
        self._show_line()
        if self._publish_after is not None:
            self.publish()

    def _redraw(self) -> None:
        if self.edited is not None:
            self._drawn_of = drawn_from(self.edited.now)
            self._draws.want((self.edited.now, self._seed))

    def _draw(self, wish: tuple[Template, int]) -> Sample:
        return draw(self._structure(), *wish)

    def _drawn(self, _wish: object, sample: Sample) -> None:
        if self.edited is not None:
            self.sample.show_sample(sample)

    def _another(self) -> None:
        self._seed += 1
        self._redraw()

    def _connect(self) -> None:
        self.form.edited.connect(self.edit)
        self.form.places.chosen.connect(lambda _place: self._show_line())
        self.form.places.opened.connect(self._bring_up)
        self.head.line.chosen.connect(self.form.places.choose)
        self.head.line.moved.connect(self.form.places.put)
        self.head.line.removed.connect(self.form.places.remove_at)
        self.findings.chosen.connect(self.show_finding)
        self.sample.again.connect(self._another)
        self.keeping.changed.connect(self._kept)
        self.keeping.wanted.connect(self.show_finding)
        self.keeping.asking.connect(lambda asking: self.below.setVisible(not asking))
        self.below.connect_to(
            save=self.keeping.save, publish=self.publish, attempt=self.keeping.attempt, history=self._history,
            undo=self.undo, redo=self.redo, mend=self._to_findings,
        )  # fmt: skip
        add, where = self.shell.keys.add, self.title
        add(self, "Ctrl+S", _("Save"), self.keeping.save, where=where)
        add(self, "Ctrl+Z", _("Take back the last change"), self.undo, where=where)
        add(self, "Ctrl+Shift+Z", _("Make it again"), self.redo, where=where)
        add(self, "Ctrl+Return", _("Save and try it"), self.keeping.attempt, where=where)
        add(self, "Ctrl+M", _("Go to what is to be mended"), self._to_findings, where=where)
        self.shell.ready.connect(self._open)

    def _to_findings(self) -> None:
        if self.findings.buttons:
            self.findings.buttons[0].setFocus()
            self.scroller.ensureWidgetVisible(self.findings.buttons[0])
