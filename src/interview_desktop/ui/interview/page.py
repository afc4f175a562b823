"""The interview: lays out the parts, listens to the bridge, and sends what the person does to the service.

In: entries and notices of the session the page was opened for. Out: inputs to the Interaction service. What is
shown and allowed is decided in view, captions and progress; the state is the fold kept by following.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt

from interview_desktop.errors import StoreError
from interview_desktop.events.interview import (
    Entry,
)
from interview_desktop.events.notices import (
    PartialCaption,
)
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.state import State
from interview_desktop.ui.announce import announce
from interview_desktop.ui.interview import view
from interview_desktop.ui.interview.actions import controls
from interview_desktop.ui.interview.answer import Answer
from interview_desktop.ui.interview.captions import own_words
from interview_desktop.ui.interview.controls import Controls
from interview_desktop.ui.interview.doing import Doing
from interview_desktop.ui.interview.ending import Ending
from interview_desktop.ui.interview.following import Following
from interview_desktop.ui.interview.goodbye import Goodbye
from interview_desktop.ui.interview.hearing import Hearing
from interview_desktop.ui.interview.offer import Offer
from interview_desktop.ui.interview.stage import Stage
from interview_desktop.ui.interview.top import Top
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class InterviewPage(Page):
    title = _("Interview")
    help_section = "interview"
    column_width = 1120
    immersive = True
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, headed=False)
        self.following = Following()
        self.room = view.Room()
        self.typing = False
        self.partial: PartialCaption | None = None
        self._floor = view.Floor("waiting", "")
        self.doing = Doing(self)
        self.hearing = Hearing(self)
        self.stage = Stage(shell)
        self.offer = Offer()
        self.answer = Answer(shell)
        self.ending = Ending()
        self.goodbye = Goodbye(shell)
        self.controls = Controls(shell, self, self.title, self.setFocus)
        self.top = Top(shell, (self.controls.buttons["captions"], self.controls.buttons["end"]))
        self._lay_out()
        shell.bridge.listen(self.hearing.hear)
        shell.taken_up.connect(self._taken_up)
        self.goodbye.resume.connect(self.doing.resume_session)
        shell.settings_changed.connect(lambda _settings: self.refresh())
        shell.engines.changed.connect(self._fit_stage)
        self.controls.pressed.connect(self.doing.press)
        self.offer.taken.connect(self.doing.take_offer)
        self.answer.sent.connect(self.doing.send)
        self.answer.left.connect(self.focus_first)
        self.ending.finish.connect(self.doing.finish)
        self.ending.leave.connect(self.doing.leave)
        self.ending.stay.connect(self.doing.stay)
        self.scroller.viewport().installEventFilter(self)
        self.refresh()

    def shown(self, subject: str) -> None:
        session = subject or self.following.session
        if session != self.following.session:
            self.follow(session)
        if not self.following.seq:
            self.ask_the_journal()
        self.refresh()

    def hidden(self) -> None:
        """Nobody is listened to on a page that is not seen: the interview is paused, and says so on the way back.

        Also one that has only been asked for: nothing of it has been heard of yet, and its greeting is on its way.
        A pause too many changes nothing.
        """
        if self.following.session and self.state.finished is None and not self.room.left:
            self.doing.handle(inputs.Pause())

    def focus_first(self) -> None:
        """The focus rests on the page, so that every key works; or in the field, where answers are typed."""
        state = view.as_met(self.state, self.room)
        typed_only = view.is_running(state, self.room) and not view.is_spoken(state, self.room)
        if self.goodbye.isVisible():
            self.goodbye.take_focus()
        elif typed_only and state.listening:
            self.answer.field.setFocus()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def state(self) -> State:
        return self.following.state

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Resize and watched is self.scroller.viewport():
            self._fit_stage()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Show the state as it is now."""
        state, room = view.as_met(self.state, self.room), self.room
        captions_on = self.shell.settings.captions or (state.started is not None and not state.started.spoken)
        self._tell_floor(view.floor(state, room))
        self.stage.show_line(state, captions_on=captions_on)
        running, spoken = view.is_running(state, room), view.is_spoken(state, room)
        listening = view.microphone_open(state, room)
        self.top.show_state(state, microphone=listening)
        if not listening:
            self.answer.show_level(None)
            self.stage.hear(None)
        self.answer.heard.setVisible(spoken)
        self.answer.meter.setVisible(listening)
        self.show_words()
        self.answer.type(running and not state.paused and (self.typing or not spoken))
        self.controls.show_controls(controls(state, room, captions=self.shell.settings.captions))
        over = (state.finished is not None and not state.pending) or room.left
        self.goodbye.show_end(self.following.session, state, over=over, written=room.left)
        for part in (self.stage, self.top, self.answer):
            part.setVisible(not over)
        self.show_foot(not over)
        if over or not running:
            self.offer.put_away()
            self.ending.setVisible(False)
        self._fit_stage()

    def _lay_out(self) -> None:
        self.column.setSpacing(12)
        self.column.addWidget(self.top)
        self.column.addStretch(1)
        self.column.addWidget(self.stage)
        self.column.addWidget(self.offer)
        self.column.addWidget(self.answer)
        self.column.addWidget(self.goodbye)
        self.column.addStretch(2)
        foot = self.use_foot()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.addLayout(stack(self.ending, self.controls, spacing=12))

    def _fit_stage(self) -> None:
        """What the other parts leave of the height belongs to the interviewer."""
        margins = self.column.contentsMargins()
        width = min(self.scroller.viewport().width(), self._inner.maximumWidth()) - margins.left() - margins.right()
        others = [part for part in (self.top, self.offer, self.answer) if not part.isHidden()]
        taken = sum(
            (part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()) for part in others
        )
        taken += 12 * len(others)
        self.stage.fit(width, self.scroller.viewport().height() - margins.top() - margins.bottom() - taken)

    def fit(self) -> None:
        super().fit()
        self.column.setContentsMargins(24, 16, 24, 16)

    def follow(self, session: str) -> None:
        """Show another session, from its beginning."""
        self.following = Following(session)
        self.room = view.Room()
        self.partial = None
        self.typing = False
        self.answer.clear()
        self.offer.put_away()

    def _taken_up(self, session: str) -> None:
        if session == self.following.session:
            self.room = replace(self.room, left=False, resuming=True)
            self.refresh()

    def ask_the_journal(self) -> None:
        """For a session whose first entries the page did not hear."""
        services, session = self.shell.services, self.following.session
        if services is not None and session:
            self.shell.run(lambda: services.past.entries(session), self._caught_up, self._not_yet)

    def _caught_up(self, entries: tuple[Entry, ...]) -> None:
        if self.following.take(entries):
            self.refresh()

    def _not_yet(self, fault: Exception) -> None:
        """A session so new that the journal has nothing of it is no fault: its entries come by the bridge."""
        if not isinstance(fault, StoreError):
            self.shell.tell_fault(fault)

    def show_words(self) -> None:
        """One's own words as far as they are recognised."""
        turn, started = self.state.open_turn, self.state.started
        if not self.shell.settings.captions or started is None or turn is None:
            self.answer.show_words(())
        else:
            self.answer.show_words(own_words(turn, self.partial, started.confident_word))

    def _tell_floor(self, floor: view.Floor) -> None:
        self.stage.show_floor(floor)
        if floor.word != self._floor.word and self.isVisible() and floor.shape not in ("speaks", "listens"):
            announce(self.stage, floor.word)  # what is said is announced itself; every pause between words is not
        self._floor = floor
