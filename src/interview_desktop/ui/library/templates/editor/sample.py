"""A sample of the interview: what one candidate could be asked, with the reasons, drawn anew as often as wanted.

In: a Sample. Out: `again` when another one is wanted.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.ui.library.templates.editor.assess import Asked, Sample
from interview_desktop.ui.library.templates.editor.timeline import amount
from interview_desktop.ui.parts import button, empty, label, row, stack, word
from interview_desktop.ui.texts import _, ngettext


class SamplePanel(QWidget):
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sample: Sample | None = None
        self.about = label(_("Drawing questions…"), "quiet")
        self.another = button(_("Another draw"), self.again.emit, about=_("Other questions of the same interview"))
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        whole = stack(label(_("This is what a candidate could be asked"), "heading"), self.about, spacing=8)
        whole.addLayout(self._list)
        whole.addLayout(row(self.another, 1))
        self.setLayout(whole)
        self.setAccessibleName(_("A sample of the interview"))

    def show_sample(self, sample: Sample) -> None:
        if sample == self.sample:
            return
        self.sample = sample
        empty(self._list)
        if sample.refused:
            self.about.setText(sample.refused)
            return
        count = len(sample.asked)
        asked = ngettext("{count} question", "{count} questions", count).format(count=count)
        self.about.setText(_("{questions}, {minutes} in all").format(questions=asked, minutes=amount(sample.minutes)))
        for at, one in enumerate(sample.asked, start=1):
            self._list.addWidget(_question(at, one))
        for why in sample.left_out:
            self._list.addWidget(label(_("Left out, place {why}").format(why=why), "warning"))


def _question(at: int, one: Asked) -> QWidget:
    about = amount(one.minutes) + (_(", asked by {name}").format(name=one.who) if one.who else "")
    text = label(one.text)
    text.setMinimumWidth(80)
    line = row(
        stack(word(f"{at}", "strong"), 1),
        stack(text, label(about, "caption"), label(" ".join(one.why), "caption"), spacing=2),
        spacing=12,
    )
    line.setStretch(1, 1)
    made = QWidget()
    made.setLayout(line)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made
