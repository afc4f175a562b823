"""One feedback document to be read, in the order of its sections, then how it was made.

In: a Feedback. Out: a column of parts, the first ones at once, the others one by one while the window lives on:
a report of sixty questions opens as fast as one of three.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from interview_desktop.interaction.report import labels
from interview_desktop.ui.parts import card, label
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.layout.chart import chart_card
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report.layout.unfolding import Step, Unfolding
from interview_desktop.ui.report.opinion import opinion_parts
from interview_desktop.ui.report.points import overall, point_card, priority_card
from interview_desktop.ui.report.questions.card import Question, delivery_table, transcript
from interview_desktop.ui.report.questions.scores import score_row, unknown
from interview_desktop.ui.report.rating import agreement
from interview_desktop.ui.report.said.whole import WholeTranscript
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.coaching import Point
    from interview_desktop.events.feedback import Feedback, QuestionCard, Section
    from interview_desktop.events.progress import Attempt
    from interview_desktop.events.scores import Score, ScoreKind
    from interview_desktop.interaction.report.charts import Chart

AT_ONCE = 2  # parts: more than a window shows


class Reading(Unfolding):
    """`cards` are the questions that are there already, in their order."""

    def __init__(self, desk: Desk, feedback: Feedback) -> None:
        super().__init__(desk.theme.space("medium"))
        self._desk = desk
        self._feedback = feedback
        self._attempts: Mapping[str, tuple[Attempt, ...]] = {}
        self.cards: list[Question] = []
        self.glance: ReadTable | None = None
        self.unfold(self._steps(), at_once=AT_ONCE)

    def question(self, index: int) -> Question:
        """The card of a question, made now if it was not there yet. Raises IndexError past the last."""
        while index >= len(self.cards) and not self.whole:
            self.advance()
        return self.cards[index]

    def compare(self, attempts: Mapping[str, tuple[Attempt, ...]]) -> None:
        """What was answered to the questions (by id) at other times, too; cards that are still to come hear of it."""
        self._attempts = attempts
        for of, made in zip(self._feedback.questions, self.cards, strict=False):
            self._offer(of, made)

    def _offer(self, of: QuestionCard, made: Question) -> None:
        found = self._attempts.get(of.id, ())
        if len(found) > 1 and of.turns:
            made.compare(found)

    def _steps(self) -> Iterator[Step]:
        sections: dict[Section, Callable[[], Iterator[Step]]] = {
            "self_rating": self._self_rating,
            "verdict": self._verdict,
            "keeps": partial(self._points, _("What to keep"), self._feedback.keeps),
            "changes": partial(self._points, _("What to change"), self._feedback.changes),
            "questions": self._questions,
            "competencies": self._competencies,
            "delivery": self._delivery,
            "moods": self._moods,
            "next_session": self._next_session,
            "transcript": self._transcript,
        }
        for section in self._feedback.sections:
            yield from sections[section]()
        yield self._opinion
        yield self._made

    def _head(self, text: str) -> QLabel:
        made = label(text, "heading")
        made.setContentsMargins(0, self._desk.theme.space("medium"), 0, 0)
        return made

    @cached_property
    def _charts(self) -> Mapping[str, Chart]:
        from interview_desktop.interaction.report.charts import of_feedback

        return {chart.name: chart for chart in of_feedback(self._feedback)}

    def _chart(self, *names: str) -> None:
        self.add(*(chart_card(self._desk.shell, self._charts[name]) for name in names if name in self._charts))

    def _self_rating(self) -> Iterator[Step]:
        rated = self._feedback.self_rating
        if rated is not None and not rated.skipped and self._feedback.agreement:
            yield lambda: self.add(
                self._head(_("How you see it, and how the program does")),
                agreement(self._desk.theme, self._feedback.agreement),
            )

    def _verdict(self) -> Iterator[Step]:
        if wording.standing(self._feedback) != "nothing":  # else the page says so above
            yield self._short

    def _short(self) -> None:
        found = self._feedback
        self.add(self._head(_("In short")), label(found.verdict or found.headline, "lead"))
        if found.scoring.criteria or found.scoring.why:
            self.add(overall(self._desk, found.scoring))
        self.add(*(label(text) for text in (found.opening, *found.summary) if text))

    def _points(self, head: str, points: tuple[Point, ...]) -> Iterator[Step]:
        if points:
            yield lambda: self.add(self._head(head), *(point_card(self._desk, point) for point in points))

    def _questions(self) -> Iterator[Step]:
        if self._feedback.totals.answered:
            yield self._glance
            yield partial(self._chart, "questions")
        for of in self._feedback.questions:
            yield partial(self._question, of)

    def _glance(self) -> None:
        heads = (_("Question"), *labels.PARTS.values(), _("Follow-ups"), _("Time"))
        name = _("The questions at a glance: which parts of the story were told")
        table = ReadTable(self._desk.theme, name, heads, wording.glance(self._feedback), (1, 0, 0, 0, 0, 0, 0))
        table.setAccessibleDescription(_("Enter goes to the question."))
        self.glance = table
        legend = _("● told   ◐ told after a follow-up   ○ not found   ? cannot be known   – no story asked for")
        self.add(self._head(_("The questions at a glance")), table, label(legend, "caption"))

    def _question(self, of: QuestionCard) -> None:
        if not self.cards:
            told = self._feedback.totals.answered
            self.add(self._head(_("Question by question") if told else _("The questions")))
        alone = sum(1 for one in self._feedback.questions if one.turns) == 1
        made = Question(self._desk, self._feedback, of, opened=alone)
        self._offer(of, made)
        self.cards.append(made)
        self.add(made)
        self.come_next(made.steps())

    def _competencies(self) -> Iterator[Step]:
        yield from self._criteria(_("Over all your answers"), "answer", "criteria")
        yield from self._criteria(_("Competencies"), "competency", "competencies")

    def _criteria(self, head: str, kind: ScoreKind, chart: str) -> Iterator[Step]:
        """A chart, then a card whose rows come one by one."""
        scores = [score for score in self._feedback.scoring.criteria if score.kind == kind]
        if not scores:
            return
        yield lambda: self.add(self._head(head))
        yield partial(self._chart, chart)
        rows = card(spacing=self._desk.theme.space("medium"))
        yield lambda: self.add(rows)
        for score in scores:
            if score.score is not None:
                yield partial(self._score, rows, score)
        yield lambda: _put(rows, *unknown([score for score in scores if score.score is None]))

    def _score(self, rows: QFrame, score: Score) -> None:
        _put(rows, score_row(self._desk, score, anchored=score.kind == "competency"))

    def _delivery(self) -> Iterator[Step]:
        totals = self._feedback.totals
        if not totals.words:
            return
        yield self._how_said
        if totals.spoken:
            for name in ("speaking_rate", "fillers", "long_pauses"):
                yield partial(self._chart, name)

    def _how_said(self) -> None:
        totals = self._feedback.totals
        self.add(self._head(_("How it was said")))
        if not totals.spoken:
            self.add(label(_("Not measured: every answer was typed.")))
            return
        name = _("How it was said, over the whole interview")
        table = delivery_table(self._desk.theme, totals.delivery, name, self._feedback.switched_off)
        self.add(label(wording.caution(self._feedback)), table)

    def _moods(self) -> Iterator[Step]:
        if self._feedback.moods:
            yield self._mood_line

    def _mood_line(self) -> None:
        """Few moods make no line; then nothing is said of them."""
        if "moods" in self._charts:
            about = _("How your words sound, as a model of text sees it. It is information, and never part of a score.")
            self.add(self._head(_("Moods in your words")), label(about, "quiet"))
            self._chart("moods")

    def _next_session(self) -> Iterator[Step]:
        found = self._feedback
        if found.priorities or (found.closing and found.totals.answered):
            yield lambda: self.add(
                self._head(_("Next session")),
                *((label(found.closing),) if found.closing else ()),
                *(priority_card(self._desk, priority) for priority in found.priorities),
            )

    def _transcript(self) -> Iterator[Step]:
        found = self._feedback
        if found.own_questions:
            own = found.own_questions
            yield lambda: self.add(self._head(_("Your own questions")), card(transcript(self._desk, own)))
        if any(one.turns for one in found.questions):
            make = partial(WholeTranscript, self._desk, found.questions)
            more = partial(More, self._desk.theme, _("the whole transcript"), _("every question"), make)
            yield lambda: self.add(self._head(_("Transcript")), more())

    def _opinion(self) -> None:
        opinion = self._feedback.second_opinion
        if opinion is not None:
            self.add(self._head(_("A second opinion, by {engine}").format(engine=opinion.engine)))
            self.add(card(*opinion_parts(opinion)))

    def _made(self) -> None:
        self.add(self._head(_("How this report was made")))
        self.add(*(label(line, "quiet") for line in wording.made(self._feedback)))
        if self._feedback.not_measured:
            self.add(label(_("Not measured"), "strong"))
            self.add(*(label(reason, "quiet") for reason in self._feedback.not_measured))


def _put(rows: QFrame, *things: QWidget) -> None:
    inside = rows.layout()
    assert inside is not None  # noqa: S101 - `card` sets one
    for thing in things:
        inside.addWidget(thing)
