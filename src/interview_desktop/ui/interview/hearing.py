"""What reaches the interview page by the bridge, and what it changes there.

In: entries and notices. Out: the state folded on, captions, levels and the room as the page knows it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from interview_desktop.events.interview import (
    Entry,
    ListeningOpened,
    ModeChanged,
    OfferMade,
    PhraseHeard,
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
from interview_desktop.ui.announce import announce
from interview_desktop.ui.interview import view

SILENT_FOR = 3_000  # milliseconds without a level after which a microphone does not hear; levels come twelve a second

if TYPE_CHECKING:
    from interview_desktop.ui.interview.page import InterviewPage


class Hearing:
    """The ears of the page; main thread only."""

    def __init__(self, page: InterviewPage) -> None:
        self._page = page
        self.silence = QTimer(page)
        self.silence.setSingleShot(True)
        self.silence.setInterval(SILENT_FOR)
        self.silence.timeout.connect(self._nothing_comes)

    def hear(self, fact: object) -> None:
        if isinstance(fact, Entry):
            self._entry(fact)
        elif isinstance(fact, Level):
            self._level(fact)
        elif isinstance(fact, PartialCaption):
            self._partial(fact)
        elif isinstance(fact, SpokenWord):
            self._page.stage.say(fact)
        elif isinstance(fact, SpeechBegan):
            self._speech_began()
        elif isinstance(fact, Failed):
            self._failed(fact)
        elif isinstance(fact, SessionClosed):
            mine = fact.session == self._page.following.session
            if mine and not self._page.room.resuming:  # else it is the end of the part before
                self._closed()

    def _entry(self, entry: Entry) -> None:
        if entry.session != self._page.following.session:
            if not isinstance(entry.event, SessionStarted | SessionReopened):
                return
            self._page.follow(entry.session)  # it began before the page was asked to show it
        released = self._page.room.held
        resuming = self._page.room.resuming and not isinstance(entry.event, SessionReopened)
        self._page.room = replace(self._page.room, held=False, resuming=resuming)  # what is told has been written
        folded = self._page.following.take((entry,))
        for one in folded:
            self._happened(one)
        if self._page.following.gap:
            self._page.ask_the_journal()
        if folded or released:
            self._page.refresh()
        if folded and isinstance(entry.event, ListeningOpened) and self._page.isVisible():
            self._floor_given()

    def _happened(self, entry: Entry) -> None:
        """What one event changes beside the state."""
        event = entry.event
        if isinstance(event, SessionStarted | SessionReopened):
            self._page.room = view.Room()
        elif isinstance(event, ListeningOpened):
            self._page.room = replace(self._page.room, speaking=False, begun=False)
            self._page.partial = None
            self.silence.start()
        elif isinstance(event, ModeChanged):
            if event.mode == "manual" and view.microphone_open(self._page.state, self._page.room):
                self._page.room = replace(self._page.room, begun=True)  # the ears were taking the answer, and go on
        elif isinstance(event, PhraseHeard):
            self._page.partial = None  # what was provisional of it is final now; a next phrase tells its own
        elif isinstance(event, Said):
            self._page.partial = None
            if self._page.offer.kind == "quiet":
                self._page.offer.put_away()
            if self._page.isVisible():
                announce(self._page.stage, event.text)
        elif isinstance(event, OfferMade):
            self._page.offer.make(event.kind)

    def _floor_given(self) -> None:
        if not view.is_spoken(self._page.state, self._page.room) and not self._page.ending.isVisible():
            self._page.answer.field.setFocus()

    def _failed(self, fault: Failed) -> None:
        """Without a microphone answers are typed; without a journal the interview is held until it is resumed."""
        room = self._page.room
        if fault.part == "microphone":
            self._deafened()
        elif fault.part == "journal" and self._page.following.session and not room.left:
            self._page.room = replace(room, held=True, speaking=False, resuming=False)
            self._page.refresh()
        elif fault.part == "interview" and room.resuming:
            self._closed()  # it could not be taken up, and can be tried again

    def _closed(self) -> None:
        self._page.room = replace(self._page.room, left=True, held=False, resuming=False)
        self._page.refresh()
        if self._page.isVisible():
            self._page.focus_first()

    def _nothing_comes(self) -> None:
        """An open microphone tells levels all the time: without any, nobody hears what is said."""
        if view.microphone_open(self._page.state, self._page.room):
            self._deafened()

    def _deafened(self) -> None:
        self._page.room = replace(self._page.room, deaf=True)
        self._page.refresh()
        if self._page.isVisible():
            self._page.focus_first()

    def _level(self, level: Level) -> None:
        self.silence.stop()
        if self._page.room.deaf:
            self._page.room = replace(self._page.room, deaf=False)
            self._page.refresh()
        if view.microphone_open(self._page.state, self._page.room):
            self._page.answer.show_level(level)
            self._page.stage.hear(level)

    def _partial(self, partial: PartialCaption) -> None:
        turn = self._page.state.open_turn
        if turn is not None and partial.turn == turn.number:
            self._page.partial = partial
            self._page.show_words()
            if partial.text and not self._page.room.speaking:
                self._speech_began()

    def _speech_began(self) -> None:
        if self._page.offer.kind == "quiet":
            self._page.offer.put_away()
        if not self._page.room.speaking:
            self._page.room = replace(self._page.room, speaking=True)
            self._page.refresh()
