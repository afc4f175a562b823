"""The Questions section: find a question by words and filters, look at it, and go on from there.

In: what is typed, ticked and chosen. Out: queries to the bank (latest only, off the main thread), and the editor, the
history or a file opened for what was chosen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from interview_desktop.events.question import Question
from interview_desktop.structure.bank.query import Found, Query
from interview_desktop.structure.bank.statistics import Usage
from interview_desktop.ui.library.latest import Latest
from interview_desktop.ui.library.questions import query as asked
from interview_desktop.ui.library.questions.actions import QuestionsActions
from interview_desktop.ui.library.questions.view import QuestionsView
from interview_desktop.ui.library.sections import Section
from interview_desktop.ui.parts import stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _, questions


class QuestionsSection(Section):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.query = Query()
        self.found: Found | None = None
        self.view = QuestionsView(shell)
        self.setLayout(stack(self.view))
        self.acts = QuestionsActions(shell, self.view, self._refresh)
        self._search = Latest(shell, self._find, self._show, lane="bank")
        self._preview = Latest(shell, self._read, self._show_question, lane="preview")
        self._connect()
        if shell.services is not None:
            self.ask(self.query)  # while nobody waits: the list is there when the Library is opened

    def shown(self) -> None:
        self._refresh()

    def escape(self) -> bool:
        """The open filters of a narrow window first, then the words that were looked for."""
        if self.view.put_filters_away():
            return True
        if self.view.finder.text():
            self.view.finder.clear()
            return True
        return False

    def focus_first(self) -> None:
        if self.found is not None and not self.found.total:
            self.view.new.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.finder.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.view.fit(self.width())

    def ask(self, query: Query) -> None:
        """Look for something else; what is under way for an earlier wish is dropped."""
        self.query = query
        self.view.chips.show_chosen(asked.chosen(query))
        self.view.show_order(query)
        if self.shell.services is not None:
            self._search.want(query)

    def _connect(self) -> None:
        view = self.view
        view.finder.textChanged.connect(lambda words: self.ask(asked.looking_for(self.query, words)))
        view.facets.toggled.connect(self._toggle)
        view.chips.removed.connect(self._toggle)
        view.chips.cleared.connect(self._clear)
        view.order.activated.connect(lambda at: self.ask(asked.sorted_by(self.query, view.order.itemData(at))))
        view.table.sorting.connect(lambda sort: self.ask(asked.sorted_by(self.query, sort)))
        view.table.moved.connect(self._look)
        view.clear.clicked.connect(lambda _checked=False: self._clear())
        self.shell.ready.connect(self._refresh)
        self.shell.theme.changed.connect(lambda: view.fit(self.width()))
        self.shell.keys.add(self, "Ctrl+F", _("Find a question"), self._to_finder, where=_("Library: questions"))

    def _refresh(self) -> None:
        """Ask again: the library may have changed meanwhile."""
        self.ask(self.query)

    def _toggle(self, facet: str, value: str) -> None:
        self.ask(asked.toggled(self.query, facet, value))  # type: ignore[arg-type]  # signals know no Literal

    def _clear(self) -> None:
        self.view.finder.clear()
        self.ask(asked.cleared(self.query))

    def _to_finder(self) -> None:
        self.view.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.finder.selectAll()

    def _find(self, query: Query) -> Found:
        services = self.shell.services
        assert services is not None  # noqa: S101 - asked only when there are some
        return services.structure.bank.search(query)

    def _show(self, query: Query, found: Found) -> None:
        """The list anew; what was chosen stays chosen where it is still there."""
        self.found = found
        self.view.show_found(found, query)
        self.view.count.setText(
            counted(len(found.lines), found.total, plain=query == Query(sort=query.sort, descending=query.descending))
        )
        self.acts.offer()

    def _look(self) -> None:
        line = self.view.model.line(self.view.table.row)
        if line is not None and self.shell.services is not None:
            self._preview.want((line.id, line.version))
        elif line is None:
            self._preview.forget()
            self.view.preview.say("")

    def _read(self, wanted: tuple[str, int]) -> tuple[Question, Usage]:
        services = self.shell.services
        assert services is not None  # noqa: S101 - asked only when there are some
        document = services.structure.library.held("question", wanted[0]).document
        assert isinstance(document, Question)  # noqa: S101 - the library opens a document by its kind
        return document, services.structure.bank.usage(wanted[0])

    def _show_question(self, _wanted: tuple[str, int], found: tuple[Question, Usage]) -> None:
        self.view.preview.show_question(*found)


def counted(shown: int, total: int, *, plain: bool) -> str:
    """How many: 412 questions; 31 of 412 questions. `plain`: no words and no filters, so all that are in use."""
    if shown == total:
        return questions(total)
    if plain:
        return _("{shown}, and {retired} retired").format(shown=questions(shown), retired=f"{total - shown:,}")
    return _("{shown} of {all}").format(shown=f"{shown:,}", all=questions(total))
