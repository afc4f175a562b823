"""What a press on the interview page does. In: names of controls and choices. Out: inputs to the service."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from interview_desktop.interaction.interview import inputs
from interview_desktop.ui.interview.actions import next_mode

if TYPE_CHECKING:
    from interview_desktop.ui.interview.page import InterviewPage


class Doing:
    """The hands of the page; every call returns at once."""

    def __init__(self, page: InterviewPage) -> None:
        self._page = page

    def handle(self, given: inputs.Input) -> None:
        services = self._page.shell.services
        if services is not None:
            services.interaction.handle(given)

    def press(self, name: str) -> None:
        page, state = self._page, self._page.state
        match name:
            case "answer":
                self._answer()
            case "think":
                self.handle(inputs.Think(on=not state.thinking))
            case "take_back":
                self.handle(inputs.NotFinished())
            case "repeat":
                self.handle(inputs.Repeat())
            case "skip":
                self.handle(inputs.Skip())
            case "undo":
                self.handle(inputs.UndoSkip())
            case "pause":
                self._pause()
            case "ease":
                self.handle(inputs.Ease())
            case "mode":
                self.handle(inputs.SetMode(next_mode(state.mode)))
            case "type":
                self.type()
            case "captions":
                page.shell.change(captions=not page.shell.settings.captions)
            case "end":
                self._ask_to_end()

    def take_offer(self, choice: str) -> None:
        if choice == "check":
            self._page.shell.go("device_check")  # leaving the page pauses the interview
        else:
            self.press(choice)

    def send(self, text: str) -> None:
        """A typed answer ends the turn."""
        self.handle(inputs.Typed(text))
        self._page.answer.clear()
        self._page.typing = False
        self._page.refresh()
        self._page.focus_first()

    def type(self) -> None:
        page = self._page
        page.typing = True
        page.refresh()
        page.answer.field.setFocus()
        page.scroller.ensureWidgetVisible(page.answer.field)

    def finish(self) -> None:
        self._close_question()
        self.handle(inputs.Finish())
        if self._page.room.held:
            self.handle(inputs.Resume())  # what is held is worked off, the end with it

    def leave(self) -> None:
        """Close the session as it is; it can be resumed from Home."""
        self._close_question()
        services = self._page.shell.services
        if services is not None:
            services.interaction.leave()
        self._page.room = replace(self._page.room, left=True)
        self._page.shell.go("home")

    def stay(self) -> None:
        self._close_question()
        self.handle(inputs.Resume())

    def resume_session(self) -> None:
        """Take up the session that was left for later."""
        self._page.shell.resume(self._page.following.session)

    def _answer(self) -> None:
        """Move the floor: stop the interviewer, begin in manual turns, or end the answer."""
        page, services = self._page, self._page.shell.services
        if services is None:
            return
        state = page.state
        if not state.listening:
            services.interaction.begin_answer()
        elif state.mode == "manual" and not page.room.begun:
            services.interaction.begin_answer()
            page.room = replace(page.room, begun=True)
            page.refresh()
        else:
            services.interaction.finished_answer()

    def _pause(self) -> None:
        page = self._page
        if page.state.paused or page.room.held:
            page.room = replace(page.room, deaf=False)  # the service tries the microphone anew, and tells if it fails
            self.handle(inputs.Resume())
        else:
            self.handle(inputs.Pause())

    def _ask_to_end(self) -> None:
        if not self._page.state.paused and not self._page.room.held:
            self.handle(inputs.Pause())
        self._page.ending.ask()
        self._page.scroller.ensureWidgetVisible(self._page.ending)

    def _close_question(self) -> None:
        self._page.ending.setVisible(False)
        self._page.focus_first()
