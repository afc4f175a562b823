"""The quiet line above the interviewer: how far the interview is, its topics, the time, and the open microphone."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from interview_desktop.interaction.interview.state import State
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.interview import progress
from interview_desktop.ui.interview.dots import Dots
from interview_desktop.ui.parts import button, card, label, row, stack, word
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

TICK = 15_000  # milliseconds: whole minutes are shown

SIGNS: dict[progress.MarkState, str] = {"done": "●", "current": "◉", "skipped": "⊘", "upcoming": "○"}


class Top(QWidget):
    """`aside` are controls that the page wants above the interviewer."""

    def __init__(self, shell: Shell, aside: Sequence[QWidget]) -> None:
        super().__init__()
        self._shell = shell
        self._state = State()
        self._changed = time.monotonic()
        self.dots = Dots(shell.theme)
        self.sentence = word("", "caption")
        self.topics = button(_("Topics"), self._toggle_topics, look="plain", about=_("Show or hide the topics"))
        self.topics.setCheckable(True)
        self.clock = button("", self._toggle_time, look="plain", about=_("Show or hide the time used"))
        self.microphone = QFrame()
        self.microphone.setProperty("look", "tint")
        sign = row(word("●"), word(_("Microphone open")), spacing=8)
        sign.setContentsMargins(12, 4, 12, 4)
        self.microphone.setLayout(sign)
        policy = self.microphone.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or the whole line would move at every turn
        self.microphone.setSizePolicy(policy)
        self.microphone.setAccessibleName(_("Microphone open"))
        self._list = QVBoxLayout()
        self.listed = card(self._list)
        self.listed.setVisible(False)
        line = QWidget()
        flow = Flow(line, spacing=12)
        for part in (self.dots, self.sentence, self.topics, self.clock, *aside, self.microphone):
            flow.addWidget(part)
        self.setLayout(stack(line, self.listed))
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tell_time)

    def show_state(self, state: State, *, microphone: bool) -> None:
        if state.seconds != self._state.seconds or state.listening != self._state.listening:
            self._changed = time.monotonic()
        self._state = state
        sentence = progress.sentence(state)
        self.dots.show_marks(progress.marks(state), sentence)
        self.sentence.setText(sentence)
        self.microphone.setVisible(microphone)
        self._tell_time()
        if self.listed.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._tell_time()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._timer.stop()

    def _toggle_topics(self) -> None:
        self.listed.setVisible(self.topics.isChecked())
        self._fill()

    def _fill(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for topic in progress.topics(self._state):
            words = f"{SIGNS[topic.state]}  {topic.name} – {progress.STATE_WORDS[topic.state]}"
            self._list.addWidget(label(words, "body" if topic.state == "current" else "quiet"))

    def _toggle_time(self) -> None:
        self._shell.change(show_timer=not self._shell.settings.show_timer)
        self._tell_time()

    def _tell_time(self) -> None:
        shown = self._shell.settings.show_timer
        if shown and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()
        used = progress.time_used(self._state, time.monotonic() - self._changed)
        self.clock.setText(used if shown and used else _("Show time"))
