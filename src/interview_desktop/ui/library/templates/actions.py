"""What can be done with the chosen template: edit, copy, try, publish, archive, look back.

In: the row that is chosen. Out: editors and pages opened, versions published, templates put away and taken out again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from interview_desktop.ui.library.templates.editor.trying import Trying
from interview_desktop.ui.library.templates.model import Row
from interview_desktop.ui.library.templates.view import TemplatesView
from interview_desktop.ui.parts import button
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _

WHERE = _("Library: templates")


class TemplatesActions(QObject):
    """Buttons under the list, and their keys. `refresh` is called after something has changed."""

    def __init__(self, shell: Shell, view: TemplatesView, refresh: Callable[[], None]) -> None:
        super().__init__(view)
        self._shell = shell
        self._view = view
        self._refresh = refresh
        self.trying = Trying(shell, self)
        self.edit = button(_("Edit"), self._edit, about=_("Open it in the editor (Enter)"))
        self.duplicate = button(_("Duplicate"), self._duplicate, about=_("A new interview that begins as a copy"))
        self.attempt = button(_("Try this version"), self._try, about=_("Begin an interview with the newest version"))
        self.publish = button(_("Publish"), self._publish, about=_("Interviews run the newest version from now on"))
        self.history = button(_("History"), self._history, about=_("Every version, and who wrote it"))
        self.archive = button(_("Archive"), self._archive, about=_("Put it away; all versions stay"))
        for part in (self.edit, self.duplicate, self.attempt, self.publish, self.history, self.archive):
            view.actions_row.addWidget(part)
        self._connect()
        self.offer()

    @property
    def chosen(self) -> Row | None:
        shown, at = self._view.model.shown, self._view.table.row
        return shown[at] if 0 <= at < len(shown) else None

    def offer(self) -> None:
        """Only what can be done now."""
        row = self.chosen
        for part in (self.edit, self.duplicate, self.attempt, self.history, self.archive):
            part.setEnabled(row is not None)
        self.publish.setEnabled(row is not None and row.can_publish)
        self.archive.setText(_("Take out again") if row is not None and row.archived else _("Archive"))

    def _connect(self) -> None:
        view, add = self._view, partial(self._shell.keys.add, where=WHERE)
        view.table.moved.connect(self.offer)
        view.table.opened.connect(self._edit)
        view.chooser.begun.connect(lambda subject: self._shell.go("template", subject))
        add(view, "Ctrl+D", _("Duplicate the chosen template"), self._duplicate)
        add(view, "Ctrl+H", _("History of the chosen template"), self._history)
        add(view, "Ctrl+Return", _("Try the chosen template"), self._try)
        add(view.table, "Del", _("Archive the chosen template; it can be taken out again"), self._archive)

    def _edit(self) -> None:
        if self.chosen is not None:
            self._shell.go("template", self.chosen.id)

    def _duplicate(self) -> None:
        if self.chosen is not None:
            self._shell.go("template", f"new:{self.chosen.id}")

    def _history(self) -> None:
        if self.chosen is not None:
            self._shell.go("history", f"template:{self.chosen.id}")

    def _try(self) -> None:
        if self.chosen is not None:
            self.trying.begin(self.chosen.id, self.chosen.head)

    def _publish(self) -> None:
        row, services = self.chosen, self._shell.services
        if row is None or services is None or not row.can_publish:
            return
        self._shell.run(
            lambda: services.structure.publish(row.id, row.head), lambda left: self._published(row, len(left))
        )

    def _published(self, row: Row, left: int) -> None:
        said = _("Published: interviews of “{title}” run version {number} from now on.").format(
            title=row.template.title, number=row.head
        )
        hint = _("The editor tells what could still be better.") if left else ""
        self._shell.tell(Message(said, hint))
        self._refresh()

    def _archive(self) -> None:
        row, services = self.chosen, self._shell.services
        if row is None or services is None:
            return
        self._shell.run(
            lambda: services.structure.library.archive("template", row.id, not row.archived),
            lambda _done: self._archived(row),
        )

    def _archived(self, row: Row) -> None:
        title = row.template.title
        if row.archived:
            self._shell.tell(Message(_("“{title}” is in the list again.").format(title=title)))
        else:
            self._shell.tell(
                Message(
                    _("“{title}” is archived: nobody is interviewed with it from now on.").format(title=title),
                    _("All its versions stay. Choose “Archived, too” to see it."),
                    action=_("Undo"),
                    act=lambda: self._take_out(row),
                )
            )
        self._refresh()

    def _take_out(self, row: Row) -> None:
        services = self._shell.services
        if services is not None:
            self._shell.run(
                lambda: services.structure.library.archive("template", row.id, False), lambda _done: self._refresh()
            )
