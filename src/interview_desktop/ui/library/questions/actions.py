"""What can be done with the questions that are chosen: write, edit, copy, retire, look back, take along.

In: the rows chosen in the list. Out: editors opened; questions retired or brought back; a file with them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from interview_desktop.ui.library.questions.view import QuestionsView
from interview_desktop.ui.parts import button
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _, questions

WHERE = _("Library: questions")


class QuestionsActions:
    """Buttons under the list, and their keys. `refresh` is called after something has changed."""

    def __init__(self, shell: Shell, view: QuestionsView, refresh: Callable[[], None]) -> None:
        self._shell = shell
        self._view = view
        self._refresh = refresh
        self.edit = button(_("Edit"), self._edit)
        self.duplicate = button(_("Duplicate"), self._duplicate, about=_("A new question that begins as a copy"))
        self.history = button(_("History"), self._history, about=_("Every version, and who wrote it"))
        self.retire = button(_("Retire"), self._retire, about=_("Interviews choose it no more; all versions stay"))
        self.bring_back = button(_("Bring back"), self._bring_back, about=_("Interviews may choose it again"))
        self.export = button(_("Export…"), self._export, about=_("Write the chosen questions to a pack or a sheet"))
        for part in (self.edit, self.duplicate, self.history, self.retire, self.bring_back, self.export):
            view.acts.addWidget(part)
        self._connect()
        self.offer()

    def offer(self) -> None:
        """Only what can be done now: one at a time is edited, several are retired or taken along."""
        lines = [
            line for id_ in self._view.table.chosen if (line := self._view.model.line(self._view.model.row_of(id_)))
        ]
        for part in (self.edit, self.duplicate, self.history):
            part.setEnabled(len(lines) == 1)
        retired = bool(lines) and all(line.retired for line in lines)
        self.retire.setVisible(not retired)
        self.bring_back.setVisible(retired)
        self.retire.setEnabled(bool(lines))
        self.export.setEnabled(bool(lines))

    def _connect(self) -> None:
        view, add = self._view, self._shell.keys.add
        view.table.picked.connect(self.offer)
        view.table.opened.connect(self._edit)
        view.new.clicked.connect(lambda _checked=False: self._new())
        add(view, "Ctrl+N", _("Write a new question"), self._new, where=WHERE)
        add(view, "Ctrl+D", _("Duplicate the chosen question"), self._duplicate, where=WHERE)
        add(view, "Ctrl+H", _("History of the chosen question"), self._history, where=WHERE)
        add(view, "Ctrl+E", _("Export the chosen questions"), self._export, where=WHERE)
        add(view.table, "Del", _("Retire the chosen questions; they can be brought back"), self._retire, where=WHERE)

    def _new(self) -> None:
        self._shell.go("question", "new")

    def _edit(self) -> None:
        if self.edit.isEnabled():
            self._shell.go("question", self._view.table.chosen[0])

    def _duplicate(self) -> None:
        if self.duplicate.isEnabled():
            self._shell.go("question", f"new:{self._view.table.chosen[0]}")

    def _history(self) -> None:
        if self.history.isEnabled():
            self._shell.go("history", f"question:{self._view.table.chosen[0]}")

    def _retire(self) -> None:
        if self.retire.isVisibleTo(self._view) and self.retire.isEnabled():
            self._archive(self._view.table.chosen, archived=True)

    def _bring_back(self) -> None:
        self._archive(self._view.table.chosen, archived=False)

    def _archive(self, ids: tuple[str, ...], *, archived: bool) -> None:
        services = self._shell.services
        if services is None or not ids:
            return
        library = services.structure.library

        def archive() -> None:
            for id_ in ids:
                library.archive("question", id_, archived)

        self._shell.run(archive, lambda _done: self._archived(ids, archived=archived))

    def _archived(self, ids: tuple[str, ...], *, archived: bool) -> None:
        if archived:
            told = Message(
                _("Retired: {questions}.").format(questions=questions(len(ids))),
                _("Interviews choose them no more. Nothing is deleted: the filter State, Retired shows them."),
                action=_("Bring back"),
                act=lambda: self._archive(ids, archived=False),
            )
        else:
            told = Message(_("In use again: {questions}.").format(questions=questions(len(ids))))
        self._shell.tell(told)
        self._refresh()

    def _export(self) -> None:
        if not self.export.isEnabled():
            return
        dialog = QFileDialog(self._view, _("Export the chosen questions"), str(Path.home() / _("questions.json")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([_("Pack (*.json)"), _("Sheet (*.csv)")])
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda chosen: self.export_to(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the chosen questions to `path`: a pack where it ends in .json, a sheet where it ends in .csv."""
        services, ids = self._shell.services, self._view.table.chosen
        if services is None or not ids:
            return
        packs = services.structure.packs
        self._shell.run(
            lambda: packs.export(
                path,
                questions=ids,
                templates=(),
                rubrics=(),
                feedback=(),
                title=_("Questions from the Library"),
                overwrite=True,  # the dialog has asked
            ),
            lambda _done: self._exported(path, len(ids)),
        )

    def _exported(self, path: Path, count: int) -> None:
        self._shell.tell(Message(_("{questions} written to {path}.").format(questions=questions(count), path=path)))
