"""The Templates section: find an interview, look at it, and go on from there.

In: what is typed and chosen. Out: the editor, the history or an interview opened for what was chosen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from interview_desktop.ui.library.latest import Latest
from interview_desktop.ui.library.sections import Section
from interview_desktop.ui.library.templates.actions import WHERE, TemplatesActions
from interview_desktop.ui.library.templates.model import Row, Wish, rows
from interview_desktop.ui.library.templates.reading import Looked, look
from interview_desktop.ui.library.templates.view import TemplatesView
from interview_desktop.ui.parts import stack
from interview_desktop.ui.services import Structure
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _, ngettext


class TemplatesSection(Section):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._rows: tuple[Row, ...] = ()
        self.view = TemplatesView(shell)
        self.setLayout(stack(self.view))
        self.acts = TemplatesActions(shell, self.view, self._refresh)
        self._list: Latest[str, tuple[Row, ...]] = Latest(shell, self._read, self._show, lane="templates")
        self._preview: Latest[Row, Looked] = Latest(shell, self._look_up, self._looked, lane="preview")
        self._connect()

    def shown(self) -> None:
        self.acts.trying.forget()
        self._refresh()

    def escape(self) -> bool:
        """The chooser first, then the words that were looked for."""
        if self.view.chooser.put_away():
            return True
        if self.view.finder.text():
            self.view.finder.clear()
            return True
        return False

    def focus_first(self) -> None:
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.view.fit(self.width())

    @property
    def wish(self) -> Wish:
        view = self.view
        return Wish(
            view.finder.text(),
            str(view.type.currentData()),
            str(view.industry.currentData()),
            view.archived.isChecked(),
        )

    def _connect(self) -> None:
        view, add = self.view, self.shell.keys.add
        view.finder.textChanged.connect(lambda _words: self._filter())
        view.type.currentIndexChanged.connect(lambda _at: self._filter())
        view.industry.currentIndexChanged.connect(lambda _at: self._filter())
        view.archived.toggled.connect(lambda _on: self._filter())
        view.table.moved.connect(self._look)
        view.new.clicked.connect(lambda _checked=False: self._new())
        add(self, "Ctrl+F", _("Find a template"), self._to_finder, where=WHERE)
        add(self, "Ctrl+N", _("Build a new interview"), self._new, where=WHERE)
        self.shell.ready.connect(self._refresh)
        self.shell.theme.changed.connect(lambda: view.fit(self.width()))

    def _refresh(self) -> None:
        """Read again: the library may have changed meanwhile."""
        if self.shell.services is not None and self.isVisibleTo(self.window()):
            self._list.want("")

    def _structure(self) -> Structure:
        assert self.shell.services is not None  # noqa: S101 - asked only when there are some
        return self.shell.services.structure

    def _read(self, _wish: str) -> tuple[Row, ...]:
        return rows(self._structure().library.all("template", archived=True))

    def _show(self, _wish: str, found: tuple[Row, ...]) -> None:
        self._rows = found
        self.view.offer_industries(sorted({row.template.industry for row in found}))
        self._filter()

    def _filter(self) -> None:
        wish = self.wish
        shown = [row for row in self._rows if wish.fits(row)]
        self.view.show_rows(shown)
        total = sum(1 for row in self._rows if not row.archived or wish.archived)
        words = ngettext("{count} template", "{count} templates", total).format(count=total)
        if len(shown) != total:
            words = _("{shown} of {all}").format(shown=len(shown), all=words)
        self.view.count.setText(words)
        self.acts.offer()
        self._look()

    def _look(self) -> None:
        row = self.acts.chosen
        if row is None:
            self._preview.forget()
            self.view.preview.show_template(None)
        elif self.shell.services is not None:
            self._preview.want(row)

    def _look_up(self, row: Row) -> Looked:
        return look(self._structure(), row)

    def _looked(self, _row: Row, looked: Looked) -> None:
        self.view.preview.show_template(looked)

    def _new(self) -> None:
        self.view.chooser.ask([row for row in self._rows if not row.archived])

    def _to_finder(self) -> None:
        self.view.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.finder.selectAll()
