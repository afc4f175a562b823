"""Who asks: one to three people with a name, a role, a manner, a voice, and what they ask about."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from interview_desktop.events.plan import Interviewer
from interview_desktop.structure.template import Template
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.fields import Choice, Field, Number, Tick, Words
from interview_desktop.ui.library.folds import Beside
from interview_desktop.ui.library.templates.editor.blank import another, introduced
from interview_desktop.ui.library.templates.editor.part import EditorPart, Material
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import called, known

MOST = 3


class Person(QFrame):
    """One of them. The part that it belongs to hears of every change and keeps the template."""

    def __init__(self, part: InterviewersPart, at: int) -> None:
        super().__init__()
        self._part = part
        self._at = at
        self._called = ""
        self.fields: dict[str, Field] = {
            "name": Words(_("Name"), most=80),
            "role": Words(_("Role (optional)"), placeholder=_("Head of nursing"), most=80),
            "persona": Choice(_("Manner")),
            "voice": Number(_("Voice"), 0, 9, hint=_("A number; each has another sound.")),
        }
        for name, one in self.fields.items():
            one.changed.connect(partial(part.person_changed, at, name))
        cast("Words", self.fields["name"]).box.editingFinished.connect(self._named)
        self.areas: dict[str, Tick] = {}
        self._areas = QWidget()
        self.remove = button(_("Take out"), lambda: part.take_out(at), look="plain")
        inside = stack(row(label(_("Interviewer {number}").format(number=at + 1), "strong"), 1, self.remove), spacing=8)
        inside.addWidget(Beside(part.shell.theme, tuple(self.fields.values())))
        inside.addWidget(self._areas)
        self._fill_areas()
        self.setLayout(inside)

    def use(self, material: Material) -> None:
        choices = [(name, one.title) for name, one in material.personas.items()]
        cast("Choice", self.fields["persona"]).offer(choices)

    def show_person(self, one: Interviewer, *, several: bool) -> None:
        for name, made in self.fields.items():
            made.show_value(getattr(one, name))
        if not self.fields["name"].control.hasFocus():
            self._called = one.name
        persona = self._part.material.personas.get(one.persona)
        self.fields["persona"].say(persona.summary if persona is not None else "")
        self.remove.setVisible(several)
        self._areas.setVisible(several)
        for name, box in self.areas.items():
            box.blockSignals(True)
            box.setChecked(name in one.asks)
            box.blockSignals(False)

    def _fill_areas(self) -> None:
        whole = QVBoxLayout(self._areas)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(label(_("Asks about (nothing chosen: everything)"), "strong"))
        flow = Flow(centred=False)
        for name in known("competency"):
            box = Tick(self._part.shell.theme, called("competency", name))
            box.toggled.connect(lambda _on: self._part.person_changed(self._at, "asks", self._asks()))
            self.areas[name] = box
            flow.addWidget(box)
        whole.addLayout(flow)

    def _asks(self) -> tuple[str, ...]:
        person = self._part.person(self._at)
        own = tuple(name for name in person.asks if name not in self.areas) if person is not None else ()
        return (*(name for name, box in self.areas.items() if box.isChecked()), *own)

    def _named(self) -> None:
        """The field was left: the greeting says the new name, too."""
        person = self._part.person(self._at)
        if person is None:
            return  # taken out while the field had the focus
        now = person.name
        if now != self._called:
            self._part.introduce(self._called, now)
            self._called = now


class InterviewersPart(EditorPart):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.people: list[Person] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(20)
        self.more = button(_("Add an interviewer"), self._add)
        self.column.addLayout(self._list)
        self.column.addLayout(row(self.more, 1))

    def use(self, material: Material) -> None:
        super().use(material)
        for one in self.people:
            one.use(material)

    def person(self, at: int) -> Interviewer | None:
        """None for one that is not there."""
        people = self.template.interviewers if self.template is not None else ()
        return people[at] if at < len(people) else None

    def show_template(self, template: Template) -> None:
        super().show_template(template)
        while len(self.people) < len(template.interviewers):
            made = Person(self, len(self.people))
            made.use(self.material)
            self.people.append(made)
            self._list.addWidget(made)
        for at, shown in enumerate(self.people):
            shown.setVisible(at < len(template.interviewers))
            if at < len(template.interviewers):
                shown.show_person(template.interviewers[at], several=len(template.interviewers) > 1)
        self.more.setVisible(len(template.interviewers) < MOST)

    def summary(self, template: Template) -> str:
        return ", ".join(
            f"{one.name} ({one.role})" if one.role else f"{one.name} ({self._manner(one)})"
            for one in template.interviewers
        )

    def reach(self, place: str, start: int | None = None, end: int | None = None) -> bool:
        head, _dot, rest = place.partition(".")
        if head != "interviewers":
            return False
        number, _dot, name = rest.partition(".")
        at = int(number) if number.isdigit() and int(number) < len(self.people) else 0
        if not number and self.more.isVisibleTo(self):
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.people[at].fields.get(name, self.people[at].fields["name"]).reach(start, end)
        return True

    def person_changed(self, at: int, name: str, value: object) -> None:
        if self.template is not None:
            now = self.template.interviewers[at].model_copy(update={name: value})
            people = (*self.template.interviewers[:at], now, *self.template.interviewers[at + 1 :])
            self.tell(self.template.model_copy(update={"interviewers": people}), f"interviewers.{at}.{name}")

    def introduce(self, before: str, now: str) -> None:
        if self.template is not None and introduced(self.template, before, now) != self.template:
            self.tell(introduced(self.template, before, now), "greeting")

    def take_out(self, at: int) -> None:
        """The places of those behind move with them; the first one takes over those of the one who goes."""
        if self.template is None or len(self.template.interviewers) < 2:
            return
        people = (*self.template.interviewers[:at], *self.template.interviewers[at + 1 :])
        follow = {who: who - (who > at) if who != at else 0 for who in range(MOST)}
        slots = tuple(slot.model_copy(update={"interviewer": follow[slot.interviewer]}) for slot in self.template.slots)
        self.tell(self.template.model_copy(update={"interviewers": people, "slots": slots}), "")
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        if self.template is not None:
            people = (*self.template.interviewers, another(self.template.interviewers))
            self.tell(self.template.model_copy(update={"interviewers": people}), "")
            self.people[len(people) - 1].fields["name"].reach()

    def _manner(self, one: Interviewer) -> str:
        persona = self.material.personas.get(one.persona)
        return persona.title.lower() if persona is not None else one.persona
