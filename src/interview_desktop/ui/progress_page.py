"""What practice came to: what is next, what changes over sessions, which questions and stories there were.

In: the look back over all sessions, worked out off the main thread. Out: reports opened, interviews begun.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_desktop.errors import InterviewError
from interview_desktop.events.feedback import SAMPLE_SESSION
from interview_desktop.ui import practice
from interview_desktop.ui.announce import announce
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, card, empty, label, row, stack
from interview_desktop.ui.progress import wording
from interview_desktop.ui.progress.lines import Line, lines
from interview_desktop.ui.progress.rows import Row, Rows
from interview_desktop.ui.progress.steps import Steps
from interview_desktop.ui.report.layout.chart import get_ready_to_draw
from interview_desktop.ui.report.layout.unfolding import Step, Unfolding
from interview_desktop.ui.services import Services
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.progress import Practice

AT_ONCE = 2  # of the trends: what a window shows
LANE = "looking back"  # the first look back reads every session: nothing else waits for it


class ProgressPage(Page):
    title = _("Progress")
    help_section = "progress"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.found: Practice | None = None
        self.lines: list[Line] = []
        self.state = label(_("Looking back over your sessions…"), "quiet")
        self.practise = button(_("Choose an interview"), lambda: shell.go("home"), look="primary")
        self.sample = button(_("See a sample report"), lambda: shell.go("report", SAMPLE_SESSION))
        self.empty = card(
            label(_("Nothing to look back on yet"), "heading"),
            label(
                _(
                    "After your first interview, its questions and stories are kept here with a plan for the next. "
                    "After a few, you see what changes. Practice, not assessment."
                )
            ),
            row(self.practise, self.sample, 1),
        )
        self.standing = label("", "lead")
        self.steps = Steps(shell)
        self.trends: Unfolding | None = None
        self.questions = Rows(
            shell.theme,
            _("Questions you answered, the latest first"),
            (_("Question"), _("Tries"), _("Best"), _("Latest"), _("When")),
            ((2, 7), (3, 7), (4, 9), (1, 4)),
        )
        self.stories = Rows(
            shell.theme,
            _("Stories you told, the latest first"),
            (_("Story"), _("Told"), _("For"), _("Best"), _("Lacked"), _("When")),
            ((3, 7), (4, 9), (2, 11), (1, 4), (5, 9)),
        )
        self.untold = label("", "quiet")
        self._trends_place = QVBoxLayout()
        self.whole = QWidget()
        self._questions_head = label(_("Questions"), "heading")
        self._stories_part = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = stack(self.standing, self.steps, spacing=self.shell.theme.space("large"))
        inside.addLayout(self._trends_place)
        opens = label(_("Enter opens the report of the latest answer."), "caption")
        inside.addLayout(stack(self._questions_head, self.questions, opens))
        about = _("What you told, known again by its words, so that you can choose the right one for a question.")
        self._stories_part.setLayout(
            stack(label(_("Your stories"), "heading"), label(about, "quiet"), self.stories, self.untold)
        )
        inside.addWidget(self._stories_part)
        inside.addWidget(label(_("Practice, not assessment: nobody should be graded by this."), "caption"))
        self.whole.setLayout(inside)
        for part in (self.state, self.empty, self.whole):
            self.column.addWidget(part)
        self.empty.hide()
        self.whole.hide()
        self.column.addStretch(1)

    def _connect(self) -> None:
        keys, where = self.shell.keys, self.title
        keys.add(self, "Ctrl+Return", _("Start the next interview of the plan"), self._start, where=where)
        self.steps.start.connect(self._start)
        self.steps.again.connect(self._again)
        for table in (self.questions, self.stories):
            table.chosen.connect(lambda session: self.shell.go("report", session))
        self.shell.ready.connect(self._refresh)

    def shown(self, subject: str) -> None:  # noqa: ARG002
        self._refresh()

    def focus_first(self) -> None:
        (self.practise if self.empty.isVisible() else self.steps.begin if self.whole.isVisible() else self).setFocus()

    def _refresh(self) -> None:
        services = self.shell.services
        if services is not None and self.isVisible():  # not before it is asked for: it reads every session
            self.shell.run(partial(_looked_back, services), self._arrived, self._failed, lane=LANE)

    def _arrived(self, found: Practice) -> None:
        self.state.hide()
        self.steps.wait(False)
        if found == self.found:
            return
        waited = self.hasFocus() or self.found is None
        self.found = found
        some = bool(found.sessions or found.questions)
        self.empty.setVisible(not some)
        self.whole.setVisible(some)
        if some:
            self._show(found)
        if waited and self.isVisible():
            self.focus_first()
            announce(self, self.standing.text() if some else _("Nothing to look back on yet"))

    def _failed(self, fault: Exception) -> None:
        """What cannot be read says so here; a bug goes where all bugs go."""
        if not isinstance(fault, InterviewError):
            self.shell.tell_fault(fault)
            self.state.setText(_("There is nothing to show."))
        else:
            self.state.setText(f"{fault.sentence} {fault.hint}".strip())
        self.state.show()
        announce(self, self.state.text())

    def _show(self, found: Practice) -> None:
        now = time.time()
        self.standing.setText(wording.standing(found))
        self.steps.tell(found)
        self._show_trends(found)
        self.questions.show_rows([Row(wording.question_cells(one, now), one.latest.session) for one in found.questions])
        self._stories_part.setVisible(bool(found.stories))
        self.stories.show_rows([Row(wording.story_cells(one, now), one.tellings[-1].session) for one in found.stories])
        self.untold.setText(wording.untold(found))
        self.untold.setVisible(bool(found.untold))

    def _show_trends(self, found: Practice) -> None:
        """One by one: thirty lines and their charts at once would hold the window up."""
        empty(self._trends_place)
        self.lines = []
        self.trends = trends = Unfolding(self.shell.theme.space("medium"))
        early = wording.too_early(found)
        steps: list[Step] = [lambda: trends.add(label(early, "quiet"))] if early else []
        for kind, head in wording.HEADS.items():
            of_kind = [one for one in found.trends if one.kind == kind]
            if of_kind:
                steps.append(partial(self._add_head, trends, head))
                made = lines(self.shell, of_kind, early=bool(early))
                steps.extend(partial(self._add_line, trends, make) for make in made)
        self._trends_place.addWidget(trends)
        trends.unfold(steps, at_once=AT_ONCE)

    def _add_head(self, trends: Unfolding, head: str) -> None:
        trends.add(label(head, "heading"))

    def _add_line(self, trends: Unfolding, make: Callable[[], Line]) -> None:
        self.lines.append(make())
        trends.add(self.lines[-1])

    def _start(self) -> None:
        """The interview practised last, once more; without one that still is there, the first."""
        if self.whole.isVisible():
            settings = self.shell.settings

            def begin(services: Services) -> str:
                template = practice.first_choice(services.structure.templates(), services.past.sessions())
                return practice.begin(services, settings, template)

            self._begin(begin)

    def _again(self, session: str, index: int) -> None:
        settings = self.shell.settings
        self._begin(lambda services: practice.again(services, settings, session, index))

    def _begin(self, how: Callable[[Services], str]) -> None:
        services = self.shell.services
        if services is None or not self.steps.begin.isEnabled():
            return
        if self.shell.settings.microphone_consent == "unasked":
            self.shell.go("welcome", "microphone")
            return
        self.steps.wait(True)
        self.shell.run(lambda: how(services), self._began, self._refused)

    def _began(self, session: str) -> None:
        self.steps.wait(False)
        self.shell.tidy()
        self.shell.go("interview", session)

    def _refused(self, fault: Exception) -> None:
        self.steps.wait(False)
        self.shell.tell_fault(fault)


def _looked_back(services: Services) -> Practice:
    get_ready_to_draw()
    return services.coaching.progress()
