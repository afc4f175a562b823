"""The questions of an interview: a list of places, the one that is chosen, and a picker for fixed questions.

In: the template, what the bank has for its places, which place is chosen. Out: the changed template; `chosen` when
another place is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView

from interview_desktop.structure.template import Slot, Template
from interview_desktop.ui.library.folds import flow
from interview_desktop.ui.library.templates.editor import slots
from interview_desktop.ui.library.templates.editor.assess import PlaceFacts
from interview_desktop.ui.library.templates.editor.blank import places_for, suggested
from interview_desktop.ui.library.templates.editor.part import EditorPart, Material
from interview_desktop.ui.library.templates.editor.picker import Picker
from interview_desktop.ui.library.templates.editor.place import PlaceForm
from interview_desktop.ui.library.templates.editor.places_model import PlacesModel
from interview_desktop.ui.library.templates.editor.rows import TwoLines
from interview_desktop.ui.parts import button, label
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

Facts = tuple[PlaceFacts | None, ...]
ROWS = 8  # places seen at once; more scroll within the list


class PlacesPart(EditorPart):
    chosen = Signal(int)
    opened = Signal(object)  # a widget that has come up and is to be seen whole

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.place = 0
        self._facts: Facts = ()
        self._picking_for = -1  # the place that a picked question comes to; -1: a new one behind the chosen
        self.model = PlacesModel(self)
        self.list = QListView()
        self.form = PlaceForm(shell.theme)
        self.picker = Picker(shell)
        self.nothing = label(_("No question yet. Add a place, or let the program suggest some."), "quiet")
        self.add_place = button(_("Add a place"), self.insert, about=_("Behind the chosen one (Insert)"))
        self.add_question = button(_("Add a question…"), self.pick_new, about=_("A question that is always asked"))
        self.suggest = button(
            _("Suggest places"), self.fill, about=_("Fill the time with one place for each competency")
        )
        self.up = button(_("Up"), lambda: self.shift(-1), about=_("Earlier in the interview (Alt+Up)"))
        self.down = button(_("Down"), lambda: self.shift(1), about=_("Later in the interview (Alt+Down)"))
        self.copy = button(_("Duplicate"), self.duplicate, about=_("The same once more (Ctrl+D)"))
        self.drop = button(_("Remove"), self.remove, about=_("Take it out of the interview (Delete)"))
        self._lay_out()
        self._connect()

    # What is shown

    def use(self, material: Material) -> None:
        super().use(material)
        self.form.use(material)

    def show_template(self, template: Template) -> None:
        before = self.template
        super().show_template(template)
        if before is not None and template.slots != before.slots:
            self._facts = _matched(before, self._facts, template)
        self.model.show(template, self._facts)
        self._fit()
        self.choose(self.place)

    def show_facts(self, template: Template, facts: Sequence[PlaceFacts]) -> None:
        """What the bank has; of another template than the one shown only as far as its places are the same."""
        self._facts = tuple(facts) if self.template is None else _matched(template, tuple(facts), self.template)
        if self.template is not None:
            self.model.show(self.template, self._facts)
            self._show_form()

    @property
    def facts(self) -> Facts:
        """In line with the places; None where nothing is known yet."""
        return tuple(self.model.facts(at) for at in range(self.model.rowCount()))

    def choose(self, place: int) -> None:
        count = self.model.rowCount()
        place = max(0, min(place, count - 1))
        other = place != self.place
        self.place = place
        if count and self.list.currentIndex().row() != place:
            self.list.setCurrentIndex(self.model.index(place))
        self._show_form()
        if other:
            self.chosen.emit(place)

    def reach(self, place: str, start: int | None = None, end: int | None = None) -> bool:  # noqa: ARG002
        head, _dot, rest = place.partition(".")
        if head != "slots":
            return False
        number, _dot, field = rest.partition(".")
        if number.isdigit() and int(number) < self.model.rowCount():
            self.put_away()
            self.choose(int(number))
            self.form.reach(field)
        else:
            self.add_place.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def put_away(self) -> bool:
        """Close the picker; False where it was not open."""
        if self.picker.isHidden():
            return False
        self.picker.setVisible(False)
        self._show_form()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # What is done

    def insert(self) -> None:
        """A wish of the same sort as the chosen place, behind it."""
        if self.template is not None:
            like = self.template.slots[self.place] if self.template.slots else Slot()
            wish = Slot(kind=None if like.question else like.kind, interviewer=like.interviewer)
            self._become(*slots.insert(self.template, self.place + 1, wish))
            self.form.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self) -> None:
        """Suggest places for the whole time; what is there already goes in front, as undo can bring it back."""
        if self.template is None:
            return
        rest = suggested(self.template)
        kept = tuple(slot for slot in self.template.slots if slot.question or slot.tag)
        places = (*kept, *rest[min(len(kept), 1) :])[: max(places_for(self.template), len(kept))]
        self._become(self.template.model_copy(update={"slots": places}), 0)

    def shift(self, by: int) -> None:
        self.put(self.place, self.place + by)

    def put(self, at: int, to: int) -> None:
        if self.template is not None and 0 <= to < len(self.template.slots):
            self._become(*slots.move(self.template, at, to))

    def duplicate(self) -> None:
        if self.template is not None:
            self._become(*slots.duplicate(self.template, self.place))

    def remove(self) -> None:
        if self.template is not None:
            self._become(*slots.remove(self.template, self.place))

    def remove_at(self, place: int) -> None:
        self.choose(place)
        self.remove()

    def pick_new(self) -> None:
        if self.template is not None:
            self._open_picker(-1, Slot())

    def _pick_here(self) -> None:
        if self.template is not None and self.template.slots:
            self._open_picker(self.place, self.template.slots[self.place])

    def _open_picker(self, at: int, wish: Slot) -> None:
        assert self.template is not None  # noqa: S101 - asked before
        self._picking_for = at
        self.picker.ask(self.template, wish)
        self.form.setVisible(False)
        self.opened.emit(self.picker)

    def _picked(self, question: str) -> None:
        if self.template is None:
            return
        if self._picking_for >= 0:
            at = self._picking_for
            fixed = {"question": question, "competency": "", "kind": None, "difficulty": None, "tag": ""}
            self._become(slots.change(self.template, at, **fixed), at)
        else:
            who = self.template.slots[self.place].interviewer if self.template.slots else 0
            self._become(*slots.insert(self.template, self.place + 1, Slot(question=question, interviewer=who)))
        self.put_away()

    def _changed(self, fields: dict[str, object]) -> None:
        if self.template is not None and self.template.slots:
            about = f"slots.{self.place}.{next(iter(fields))}"
            self.tell(slots.change(self.template, self.place, **fields), about)

    def _become(self, template: Template, place: int) -> None:
        self.place = place
        self.tell(template, "")
        self.chosen.emit(place)

    # How it is laid out

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLines(self.shell.theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(_("Places of the interview, in order"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addLayout(flow(self.add_place, self.add_question, self.suggest))
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.list)
        self.column.addLayout(flow(self.up, self.down, self.copy, self.drop))
        self.column.addWidget(self.form)
        self.column.addWidget(self.picker)

    def _connect(self) -> None:
        keys, where = self.shell.keys, _("Interview editor")
        for key, does, act in (
            ("Alt+Up", _("Move the chosen place up"), lambda: self.shift(-1)),
            ("Alt+Down", _("Move the chosen place down"), lambda: self.shift(1)),
            ("Ctrl+D", _("Duplicate the chosen place"), self.duplicate),
            (QKeySequence("Ins").toString(), _("Add a place behind the chosen one"), self.insert),
            ("Del", _("Remove the chosen place"), self.remove),
        ):
            keys.add(self.list, key, does, act, where=where)
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self.choose(now.row()))
        self.list.activated.connect(lambda _index: self.form.first().setFocus(Qt.FocusReason.OtherFocusReason))
        self.model.moved.connect(self.put, Qt.ConnectionType.QueuedConnection)  # after the drag is over
        self.form.changed.connect(self._changed)
        self.form.pick.connect(self._pick_here)
        self.picker.picked.connect(self._picked)
        self.picker.closed.connect(self.put_away)
        self.shell.theme.changed.connect(self._fit)

    def _fit(self) -> None:
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, TwoLines)  # noqa: S101 - set above
        rows = self.model.rowCount()
        self.list.setFixedHeight(delegate.height * max(1, min(rows, ROWS)) + 4)
        self.list.setVisible(rows > 0)
        self.nothing.setVisible(rows == 0)
        for one in (self.up, self.down, self.copy, self.drop):
            one.setEnabled(rows > 0)
        self.add_place.setEnabled(rows < slots.MOST)
        self.copy.setEnabled(0 < rows < slots.MOST)

    def _show_form(self) -> None:
        there = self.template is not None and 0 <= self.place < len(self.template.slots)
        self.form.setVisible(there and self.picker.isHidden())
        if there and self.template is not None:
            slot, facts = self.template.slots[self.place], self.model.facts(self.place)
            self.form.show_place(self.place, slot, facts, self.template.interviewers)
            self.up.setEnabled(self.place > 0)
            self.down.setEnabled(self.place < len(self.template.slots) - 1)


def _matched(before: Template, facts: Facts, now: Template) -> Facts:
    """The facts of places that are the same, in their new order; of others, those that stood there, for now."""
    known = {_wish(slot): fact for slot, fact in zip(before.slots, facts, strict=False)}
    stood = (*facts, *[None] * len(now.slots))
    return tuple(
        known.get(_wish(slot)) or (None if slot.question else there)
        for slot, there in zip(now.slots, stood, strict=False)
    )


def _wish(slot: Slot) -> tuple[object, ...]:
    return slot.question, slot.competency, slot.kind, slot.tag
