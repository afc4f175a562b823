"""The chosen place of a template: what is wished for there, or which question is always asked.

In: a slot and what the bank has for it. Out: `changed` with the fields of the slot that become others, `pick` when a
question of the bank is to be chosen for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from interview_desktop.events.plan import Interviewer
from interview_desktop.structure.template import Slot
from interview_desktop.ui.library.fields import Choice, Field, Words
from interview_desktop.ui.library.folds import Beside, flow
from interview_desktop.ui.library.templates.editor.assess import PlaceFacts
from interview_desktop.ui.library.templates.editor.part import Material
from interview_desktop.ui.library.templates.editor.wording import fitting
from interview_desktop.ui.parts import button, label, restyle, stack
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import called, known

OPEN = {"question": ""}  # what a wish has in common


class PlaceForm(QFrame):
    changed = Signal(dict)
    pick = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "tint")
        self.title = label("", "strong")
        self.question = label("", "lead")
        self.fits = label("", "quiet")
        self.fields: dict[str, Field] = {
            "competency": Choice(_("Asks about"), choices=_competencies(())),
            "kind": Choice(_("Kind of question"), choices=_kinds()),
            "difficulty": Choice(_("Difficulty"), choices=_levels()),
            "tag": Words(_("Tag (optional)"), placeholder=_("Any"), most=80, offered=True),
        }
        self.who = Choice(_("Asked by"))
        self.choose = button("", self.pick.emit)
        self.release = button(
            _("Let one be chosen"), self._release, about=_("Each candidate is asked another question of this sort")
        )
        for name, one in (*self.fields.items(), ("interviewer", self.who)):
            one.changed.connect(partial(self._change, name))
        self.wish = Beside(theme, (*self.fields.values(),))
        inside = stack(self.title, self.question, self.wish, self.who, self.fits, spacing=10)
        inside.addLayout(flow(self.choose, self.release))
        inside.setContentsMargins(16, 12, 16, 16)
        self.setLayout(inside)

    def use(self, material: Material) -> None:
        competencies = self.fields["competency"]
        assert isinstance(competencies, Choice)  # noqa: S101 - made above
        competencies.offer(_competencies(material.competencies))
        tags = self.fields["tag"]
        assert isinstance(tags, Words)  # noqa: S101
        tags.offers.setStringList(list(material.tags))

    def show_place(self, at: int, slot: Slot, facts: PlaceFacts | None, interviewers: Sequence[Interviewer]) -> None:
        fixed = bool(slot.question)
        self.title.setText(
            (_("Place {number}: always this question") if fixed else _("Place {number}: a question like this")).format(
                number=at + 1
            )
        )
        self.question.setText(facts.text if fixed and facts is not None and facts.text else slot.question)
        self.question.setVisible(fixed)
        self.wish.setVisible(not fixed)
        for name, one in self.fields.items():
            one.show_value(getattr(slot, name))
        self.who.offer([(number, one.name) for number, one in enumerate(interviewers)])
        self.who.show_value(min(slot.interviewer, len(interviewers) - 1))
        self.who.setVisible(len(interviewers) > 1)
        self._say(slot, facts)
        self.choose.setText(_("Choose another…") if fixed else _("Always ask one…"))
        self.release.setVisible(fixed)

    def reach(self, field: str) -> None:
        """Put the focus on a field of the slot."""
        if field == "interviewer" and self.who.isVisibleTo(self):
            self.who.reach()
        elif self.wish.isVisibleTo(self):
            self.fields.get(field, self.fields["competency"]).reach()
        else:
            self.choose.setFocus()

    def first(self) -> QWidget:
        return self.fields["competency"].control if self.wish.isVisibleTo(self) else self.choose

    def _say(self, slot: Slot, facts: PlaceFacts | None) -> None:
        if facts is None:
            said, amiss = _("Looking into the bank…"), False
        elif facts.gone:
            said, amiss = _("This question is not in the bank, or no longer asked: choose another one."), True
        elif slot.question:
            about = called("competency", facts.competency)
            said, amiss = _("About {competency}, {minutes:g} minutes.").format(
                competency=about.lower(), minutes=facts.minutes
            ), False  # fmt: skip
        else:
            hint = "" if facts.fits else _(" Ask for less in particular.")
            said, amiss = fitting(facts.fits)[:1].upper() + fitting(facts.fits)[1:] + "." + hint, not facts.fits
        self.fits.setText(said)
        if self.fits.property("look") != ("danger" if amiss else "quiet"):
            restyle(self.fits, "danger" if amiss else "quiet")

    def _change(self, name: str, value: object) -> None:
        self.changed.emit({name: value})

    def _release(self) -> None:
        self.changed.emit(OPEN)


def _competencies(more: Sequence[str]) -> list[tuple[object, str]]:
    names = (*known("competency"), *(one for one in more if one not in known("competency")))
    return [("", _("Any competency")), *((name, called("competency", name)) for name in names)]


def _kinds() -> list[tuple[object, str]]:
    return [(None, _("Any kind")), *((name, called("kind", name)) for name in known("kind"))]


def _levels() -> list[tuple[object, str]]:
    return [(None, _("What the curve wants")), *((int(one), called("difficulty", one)) for one in known("difficulty"))]
