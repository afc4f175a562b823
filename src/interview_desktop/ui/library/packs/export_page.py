"""Export: questions, templates and rubrics to a file that another program, or a spreadsheet, can read.

In: nothing, or "template:id" to begin with only that one. Out: one file, complete or not there.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.fields import Words
from interview_desktop.ui.library.folds import Beside
from interview_desktop.ui.library.packs.export_choosing import Material, TemplateChoice, ask_target, gathered, parts
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, card, label, row
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.structure.packs.packs import Exported

LANE = "library"
LICENCES = (_("all rights reserved"), "CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0")


class ExportPage(Page):
    title = _("Export")
    place = "library"
    help_section = "library"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._only = ""  # the template that it was opened for
        self.material = Material()
        self.boxes = {name: QCheckBox() for name in ("question", "rubric", "feedback", "template")}
        self.templates = TemplateChoice(shell.theme)
        self.json = QRadioButton(_("A pack (.json)"))
        self.csv = QRadioButton(_("A sheet (.csv)"))
        self.name = Words(_("Title"), _("What those who import it will see."), most=120)
        self.publisher = Words(_("Publisher"), _("Empty: your own name."), most=120)
        self.licence = Words(_("Licence"), _("What others may do with it."), most=120, offered=True)
        self.count = label("", "caption")
        self.cancel = button(_("Cancel"), lambda: shell.go("library", "packs"))
        self.write = button(_("Save as…"), self._ask, look="primary")
        self._lay_out()
        self._connect()

    def shown(self, subject: str) -> None:
        self._only = subject.removeprefix("template:") if subject.startswith("template:") else ""
        self._refresh()

    def _lay_out(self) -> None:
        what = card(label(_("What"), "heading"), *self.boxes.values(), self.templates)
        form = QButtonGroup(self)
        for one in (self.json, self.csv):
            form.addButton(one)
        self.json.setChecked(True)
        how = card(
            label(_("As which kind of file"), "heading"),
            self.json,
            label(_("Everything, for another Interview Desktop."), "caption"),
            self.csv,
            label(_("Questions only, for a spreadsheet. It can be imported again."), "caption"),
        )
        self.licence.offers.setStringList(list(LICENCES))
        self.licence.show_value(LICENCES[0])
        self.head = card(
            label(_("How it is called"), "heading"),
            self.name,
            Beside(self.shell.theme, (self.publisher, self.licence), width=16),
            spacing=12,
        )
        for part in (what, how, self.head):
            self.column.addWidget(part)
        foot = self.use_foot()
        foot.setContentsMargins(40, 12, 40, 12)
        last = QWidget()
        last.setLayout(row(self.cancel, 1, self.write))
        foot.addWidget(Columns(self.shell.theme, self.count, last, room=640))

    def _connect(self) -> None:
        self.shell.keys.add(self, "Ctrl+S", _("Save as"), self._ask, where=self.title)
        self.csv.toggled.connect(lambda _on: self._offer())
        self.templates.changed.connect(self._offer)
        self.name.changed.connect(lambda _text: self._offer())
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self._offer())
        self.shell.ready.connect(self._refresh)

    def _refresh(self) -> None:
        services = self.shell.services
        if services is not None:
            self.shell.run(lambda: gathered(services.structure), self._show, lane=LANE)

    def _show(self, material: Material) -> None:
        self.material = material
        for name, box in self.boxes.items():
            box.setText(material.words(name))
            box.setChecked(name == "template" if self._only else name == "question")
        self.templates.show_templates(material.templates, only=self._only)
        if self._only:
            self.json.setChecked(True)
            self.name.box.setText(dict(material.templates).get(self._only, ""))
        elif not self.name.box.text():
            self.name.box.setText(_("Our interview questions"))
        self._offer()

    def _offer(self) -> None:
        """What can be chosen, and whether something is."""
        sheet = self.csv.isChecked()
        for name, box in self.boxes.items():
            box.setEnabled(not sheet or name == "question")
        self.templates.setVisible(self.boxes["template"].isChecked() and not sheet)
        self.head.setVisible(not sheet)
        self.count.setText(
            _("A template takes along the questions, the rubric and the feedback template that it names.")
            if self.templates.isVisibleTo(self)
            else ""
        )
        self.write.setEnabled(any(self._wanted().values()) and (sheet or bool(self.name.box.text().strip())))

    def _wanted(self) -> dict[str, bool]:
        """What is ticked and can be written."""
        ticked = {name: box.isChecked() and box.isEnabled() for name, box in self.boxes.items()}
        return ticked | {"template": ticked["template"] and bool(self.templates.chosen)}

    def _ask(self) -> None:
        if self.write.isEnabled():
            suffix = ".csv" if self.csv.isChecked() else ".json"
            ask_target(self, self.name.box.text().strip(), suffix, self.write_to)

    def write_to(self, path: Path) -> None:
        """Write what is chosen; a file of that name was agreed to be replaced."""
        services = self.shell.services
        if services is None:
            return
        wanted = parts(self._wanted(), self.templates.chosen)
        title = self.name.box.text().strip() or path.stem
        publisher, licence = (field.box.text().strip() for field in (self.publisher, self.licence))
        self.write.setEnabled(False)
        self.shell.run(
            lambda: services.structure.packs.export(
                path,
                questions=wanted["question"],
                templates=wanted["template"],
                rubrics=wanted["rubric"],
                feedback=wanted["feedback"],
                title=title,
                publisher=publisher,
                licence=licence or LICENCES[0],
                overwrite=True,
            ),
            self._written,
            self._refused,
            lane=LANE,
        )

    def _written(self, made: Exported) -> None:
        self._offer()
        folder = made.path.parent
        self.shell.tell(
            Message(
                _("Exported to {file}.").format(file=made.path),
                " ".join(made.notes),
                action=_("Open folder"),
                act=partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder))),
            )
        )
        self.shell.go("library", "packs")

    def _refused(self, fault: Exception) -> None:
        self._offer()
        self.shell.tell_fault(fault)
