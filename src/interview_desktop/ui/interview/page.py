"""The interview: lays out the parts, listens to the bridge, and sends what the person does to the service.

In: entries and notices of the session the page was opened for. Out: inputs to the Interaction service. What is
shown and allowed is decided in view, captions and progress; the state is the fold kept by following.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from interview_desktop.errors import StoreError
from interview_desktop.events.interview import (
    Entry,
    ListeningOpened,
    OfferMade,
    Said,
    SessionReopened,
    SessionStarted,
)
from interview_desktop.events.notices import (
    Failed,
    Level,
    PartialCaption,
    SessionClosed,
    SpeechBegan,
    SpokenWord,
)
from interview_desktop.interaction import inputs
from interview_desktop.ui.announce import announce
from interview_desktop.ui.interview import view
from interview_desktop.ui.interview.answer import Answer
from interview_desktop.ui.interview.captions import own_words
from interview_desktop.ui.interview.controls import Controls
from interview_desktop.ui.interview.doing import Doing
from interview_desktop.ui.interview.ending import Ending
from interview_desktop.ui.interview.following import Following
from interview_desktop.ui.interview.goodbye import Goodbye
from interview_desktop.ui.interview.offer import Offer
from interview_desktop.ui.interview.stage import Stage
from interview_desktop.ui.interview.top import Top
from interview_desktop.ui.page import Page
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

log = logging.getLogger(__name__)


class InterviewPage(Page):
    title = _("Interview")
    help_section = "interview"
    column_width = 960
    immersive = True
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, headed=False)
        self.following = Following()
        self.room = view.Room()
        self.typing = False
        self._partial: PartialCaption | None = None
        self._floor = view.Floor("waiting", "")
        self.doing = Doing(self)
        self.top = Top(shell)
        self.stage = Stage(shell)
        self.offer = Offer()
        self.answer = Answer(shell)
        self.ending = Ending()
        self.goodbye = Goodbye(shell)
        self.controls = Controls(shell, self, self.title, self.setFocus)
        self._lay_out()
        shell.bridge.listen(self._hear)
        shell.settings_changed.connect(lambda _settings: self.refresh())
        self.controls.pressed.connect(self.doing.press)
        self.offer.taken.connect(self.doing.take_offer)
        self.answer.sent.connect(self.doing.send)
        self.answer.left.connect(self.take_focus)
        self.ending.finish.connect(self.doing.finish)
        self.ending.leave.connect(self.doing.leave)
        self.ending.stay.connect(self.doing.stay)
        self.refresh()

    def shown(self, subject: str) -> None:
        session = subject or self.following.session
        if session != self.following.session:
            self._follow(Following(session))
            self.room = view.Room()
        if not self.following.seq:
            self._ask_the_journal()
        self.refresh()

    def hidden(self) -> None:
        """Nobody is listened to on a page that is not seen: the interview is paused, and says so on the way back."""
        if view.is_running(self.following.state, self.room) and not self.following.state.paused:
            self.doing.handle(inputs.Pause())

    def focus_first(self) -> None:
        self.take_focus()

    def take_focus(self) -> None:
        """The focus rests on the page, so that every key works; or in the field, where answers are typed."""
        typed_only = view.is_running(self.state, self.room) and not view.is_spoken(self.state, self.room)
        if self.goodbye.isVisible():
            self.goodbye.take_focus()
        elif typed_only and self.state.listening:
            self.answer.field.setFocus()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def state(self) -> view.State:
        return self.following.state

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.stage.fit(self.scroller.viewport().height())

    def refresh(self) -> None:
        """Show the state as it is now."""
        state, room = self.state, self.room
        captions_on = self.shell.settings.captions or (state.started is not None and not state.started.spoken)
        self._tell_floor(view.floor(state, room))
        self.stage.show_line(state, captions_on=captions_on)
        listening = view.microphone_open(state, room)
        self.top.show_state(state, microphone=listening)
        if not listening:
            self.answer.show_level(None)
            self.stage.hear(None)
        self.answer.meter.setVisible(listening)
        self._show_words(captions_on)
        running, spoken = view.is_running(state, room), view.is_spoken(state, room)
        self.answer.type(running and not state.paused and (self.typing or not spoken))
        self.controls.show_controls(view.controls(state, room, captions=self.shell.settings.captions))
        over = (state.finished is not None and not state.pending) or room.left
        self.goodbye.show_end(self.following.session, state, over=over, written=room.left)
        for part in (self.stage, self.top, self.answer):
            part.setVisible(not over)
        self.show_foot(not over)
        if over or not running:
            self.offer.put_away()
            self.ending.setVisible(False)

    def _lay_out(self) -> None:
        self.column.setSpacing(12)
        self.column.addWidget(self.top)
        self.column.addStretch(1)
        self.column.addWidget(self.stage)
        self.column.addWidget(self.offer)
        self.column.addWidget(self.answer)
        self.column.addWidget(self.goodbye)
        self.column.addStretch(2)
        self.column.addWidget(self.ending)
        foot = self.use_foot()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addWidget(self.controls)

    def fit(self) -> None:
        super().fit()
        self.column.setContentsMargins(24, 16, 24, 16)

    def _follow(self, following: Following) -> None:
        self.following = following
        self._partial = None
        self.typing = False
        self.answer.clear()
        self.offer.put_away()

    def _ask_the_journal(self) -> None:
        """For a session whose first entries the page did not hear."""
        services, session = self.shell.services, self.following.session
        if services is not None and session:
            self.shell.run(lambda: services.past.entries(session), self._caught_up, self._not_yet)

    def _caught_up(self, entries: tuple[Entry, ...]) -> None:
        if self.following.take(entries):
            self.refresh()

    def _not_yet(self, fault: Exception) -> None:
        """The session is so new that the journal has nothing of it: its entries come by the bridge."""
        if not isinstance(fault, StoreError):
            self.shell.tell_fault(fault)
            return
        log.info("no entries of the session yet: %s", type(fault).__name__)

    def _hear(self, fact: object) -> None:
        if isinstance(fact, Entry):
            self._hear_entry(fact)
        elif isinstance(fact, Level):
            self._hear_level(fact)
        elif isinstance(fact, PartialCaption):
            self._hear_partial(fact)
        elif isinstance(fact, SpokenWord):
            self.stage.say(fact)
        elif isinstance(fact, SpeechBegan):
            self._speech_began()
        elif isinstance(fact, Failed) and fact.part == "microphone":
            self.room = replace(self.room, deaf=True)
            self.refresh()
        elif isinstance(fact, SessionClosed) and fact.session == self.following.session:
            self.room = replace(self.room, left=True)
            self.refresh()
            self.take_focus()

    def _hear_entry(self, entry: Entry) -> None:
        if entry.session != self.following.session:
            if not isinstance(entry.event, SessionStarted | SessionReopened):
                return
            self._follow(Following(entry.session))  # it began before the page was asked to show it
        folded = self.following.take((entry,))
        for one in folded:
            self._happened(one)
        if self.following.gap:
            self._ask_the_journal()
        if folded:
            self.refresh()
            if isinstance(entry.event, ListeningOpened) and self.isVisible():
                self._floor_given()

    def _happened(self, entry: Entry) -> None:
        """What one event changes beside the state."""
        event = entry.event
        if isinstance(event, SessionStarted | SessionReopened):
            self.room = view.Room()
        elif isinstance(event, ListeningOpened):
            self.room = replace(self.room, speaking=False, begun=False)
            self._partial = None
        elif isinstance(event, Said):
            self._partial = None
            if self.offer.kind == "quiet":
                self.offer.put_away()
            if self.isVisible():
                announce(self.stage, event.text)
        elif isinstance(event, OfferMade):
            self.offer.make(event.kind)

    def _floor_given(self) -> None:
        if not view.is_spoken(self.state, self.room) and not self.ending.isVisible():
            self.answer.field.setFocus()

    def _hear_level(self, level: Level) -> None:
        if self.room.deaf:
            self.room = replace(self.room, deaf=False)
            self.refresh()
        if view.microphone_open(self.state, self.room):
            self.answer.show_level(level)
            self.stage.hear(level)

    def _hear_partial(self, partial: PartialCaption) -> None:
        turn = self.state.open_turn
        if turn is not None and partial.turn == turn.number:
            self._partial = partial
            self._show_words(self.shell.settings.captions)
            if partial.text and not self.room.speaking:
                self._speech_began()

    def _speech_began(self) -> None:
        if self.offer.kind == "quiet":
            self.offer.put_away()
        if not self.room.speaking:
            self.room = replace(self.room, speaking=True)
            self.refresh()

    def _show_words(self, captions_on: bool) -> None:
        turn, started = self.state.open_turn, self.state.started
        if not captions_on or started is None or turn is None:
            self.answer.show_words(())
        else:
            self.answer.show_words(own_words(turn, self._partial, started.confident_word))

    def _tell_floor(self, floor: view.Floor) -> None:
        self.stage.show_floor(floor)
        if floor.word != self._floor.word and self.isVisible() and floor.shape not in ("speaks", "listens"):
            announce(self.stage, floor.word)  # what is said is announced itself; every pause between words is not
        self._floor = floor
