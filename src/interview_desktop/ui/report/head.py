"""What stands over a report: when and with whom, that it is practice, and what state the interview is in.

In: a Feedback, or why there is none. Out: a column with at most one button, the next thing to do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from interview_desktop.interaction.report import labels
from interview_desktop.ui.parts import button, card, label, row
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.layout.column import Column
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.events.feedback import Feedback


class Head(Column):
    """Begins waiting. `resume` and `home` are what the two buttons do."""

    def __init__(self, theme: Theme, resume: Callable[[], None], home: Callable[[], None]) -> None:
        super().__init__(theme.space("medium"))
        self._facts = label("", "quiet")
        self._notice = label("")
        self._notice_card = card(self._notice, look="tint")
        self.waiting = label(_("Reading the answers and working out the report…"), "quiet")
        self.state = label("", "heading")
        self.hint = label("")
        self.resume = button(_("Resume"), resume, look="primary", about=_("Go on where you stopped"))
        self.home = button(_("Choose an interview"), home, look="primary")
        self.state_card = card(self.state, self.hint, row(self.resume, self.home, 1))
        self.add(self._facts, self._notice_card, self.waiting, self.state_card)
        self.wait()

    @property
    def action(self) -> QPushButton | None:
        """The next thing to do, if the state has one."""
        return next((one for one in (self.resume, self.home) if one.isVisible()), None)

    def wait(self) -> None:
        """The report is being worked out."""
        self.waiting.setVisible(True)
        for part in (self._facts, self._notice_card, self.state_card):
            part.setVisible(False)

    def tell(self, feedback: Feedback) -> None:
        """The report is there; where it is not whole, the state says why."""
        self._facts.setText(" · ".join(labels.facts(feedback)))
        self._notice.setText(feedback.notice)
        self.waiting.setVisible(False)
        self._facts.setVisible(True)
        self._notice_card.setVisible(True)
        standing = wording.standing(feedback)
        if standing == "unfinished":
            hint = _("You can go on where you stopped. Below is what you have answered so far.")
            self._stand(_("This interview is not finished"), hint, self.resume)
        elif standing == "nothing":
            hint = _("There is nothing to report on. The questions are below; each can be practised by itself.")
            self._stand(_("Nothing was answered"), hint, self.home)

    def refuse(self, sentence: str, hint: str) -> None:
        """There is no report, and why."""
        self.waiting.setVisible(False)
        self._stand(sentence, hint, self.home)

    def _stand(self, sentence: str, hint: str, action: QPushButton) -> None:
        self.state.setText(sentence)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.resume.setVisible(action is self.resume)
        self.home.setVisible(action is self.home)
        self.state_card.setVisible(True)
