"""Attempts at one question side by side, two at a time. In: the attempts. Out: texts, parts, scores, measures, sound.

The report of every session is read off the main thread when it is wanted.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.errors import InterviewError
from interview_desktop.interaction.report import labels
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.parts import empty, label, stack
from interview_desktop.ui.report.attempts import comparing
from interview_desktop.ui.report.attempts.comparing import Tried
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.layout.table import FOUR, ReadTable
from interview_desktop.ui.report.said.player import PlayButton
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.events.delivery import Accommodation
    from interview_desktop.events.progress import Attempt

NARROW = 34  # sizes of the text: two columns of sentences are never narrower together


class Beside(QWidget):
    """Two things side by side where there is room, else under each other."""

    def __init__(self, theme: Theme, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space("large"))
        self._layout.addWidget(left, 1)
        self._layout.addWidget(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wide = event.size().width() >= NARROW * self._theme.size("body")
        wanted = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)


class Comparison(QWidget):
    """`about` names the question. The first attempt stands left, the last one right, until others are chosen."""

    def __init__(
        self, desk: Desk, about: str, attempts: tuple[Attempt, ...], hidden: Collection[Accommodation]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._about = about
        self._attempts = tuple(sorted(attempts, key=lambda attempt: attempt.started))
        self._hidden = hidden
        self._take = 0
        last = len(self._attempts) - 1
        self.boxes = (self._box(_("First attempt to compare"), 0), self._box(_("Second attempt to compare"), last))
        self.state = label("", "quiet")
        self._found = QVBoxLayout()
        chosen = Beside(desk.theme, *self.boxes)
        self.setLayout(stack(chosen, self.state, self._found))
        self._read()

    def _box(self, name: str, at: int) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(f"{name}, {self._about}")
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(14)
        made.addItems([labels.when(attempt.started) for attempt in self._attempts])
        made.setCurrentIndex(at)
        made.currentIndexChanged.connect(self._read)
        return made

    def _read(self) -> None:
        services = self._desk.shell.services
        if services is None:
            return
        self._take += 1
        pair = tuple(self._attempts[box.currentIndex()] for box in self.boxes)
        self.state.setText(_("Reading both attempts…"))
        self.state.setVisible(True)

        def read() -> tuple[Tried, ...]:
            return tuple(comparing.tried(one, services.past.feedback(one.session)) for one in pair)

        self._desk.shell.run(read, partial(self._show, self._take), partial(self._failed, self._take))

    def _failed(self, take: int, fault: Exception) -> None:
        """A session that is gone is told here; a bug goes where all bugs go."""
        if take != self._take:
            return
        empty(self._found)
        if isinstance(fault, InterviewError):
            self.state.setText(str(fault))
        else:
            self.state.setText(_("These attempts cannot be compared."))
            self._desk.shell.tell_fault(fault)

    def _show(self, take: int, pair: tuple[Tried, Tried]) -> None:
        if take != self._take:
            return
        empty(self._found)
        self.state.setVisible(False)
        heads = ("", _("First"), _("Second"), _("Difference"))
        cells = comparing.rows(*pair, self._hidden)
        name = _("Attempts side by side, {about}").format(about=self._about)
        table = ReadTable(self._desk.theme, name, heads, cells, (3, 4, 4, 3), narrowest=FOUR)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._found.addWidget(table)
        first, second = (self._words(name, one) for name, one in zip((_("First"), _("Second")), pair, strict=True))
        self._found.addWidget(Beside(self._desk.theme, first, second))

    def _words(self, name: str, one: Tried) -> QWidget:
        made = QWidget()
        plays = QWidget()
        flow = Flow(plays, spacing=8, centred=False)
        for stretch in one.recordings:
            flow.addWidget(PlayButton(self._desk.player, stretch, _("{name} attempt").format(name=name)))
        made.setLayout(stack(label(name, "strong"), plays, label(one.text or _("No words.")), 1, spacing=4))
        plays.setVisible(bool(one.recordings))
        return made
