"""The Structure service: what can be practised, the bank it is made from, and the plan of one interview.

What everybody calls: the window, the command line, the interview. `library` keeps documents and their versions,
`bank` finds questions, `packs` lets content travel; here is what needs all of them.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property

from interview_desktop.errors import UsageError
from interview_desktop.events.plan import Persona, Plan
from interview_desktop.events.question import InterviewType, Question
from interview_desktop.events.wording import Wordings
from interview_desktop.store.database import Database
from interview_desktop.store.library import Library as Store
from interview_desktop.store.question_index import QuestionIndex, Score
from interview_desktop.structure.bank.bank import Bank
from interview_desktop.structure.calibration import Calibration, Scored, calibrate
from interview_desktop.structure.document import Document, Held, Kind, opened
from interview_desktop.structure.eligible import eligible
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.interview_types import (
    Temper,
    TypeOfInterview,
    interview_types,
    personas,
    tempered,
)
from interview_desktop.structure.library import Library
from interview_desktop.structure.packs.packs import Packs
from interview_desktop.structure.planning import planned, wanted
from interview_desktop.structure.quality import check_question
from interview_desktop.structure.rubric import Rubric
from interview_desktop.structure.selection import Selection, select
from interview_desktop.structure.shipped import Shipped
from interview_desktop.structure.template import Template, TemplateSummary, summarised
from interview_desktop.structure.validation import check_feedback_template, check_rubric, check_template
from interview_desktop.structure.wordings import load_wordings

GENERAL_RUBRIC = "nace"  # where a session names none
GENERAL_FEEDBACK = "coach"
_LONGEST_SEED = 2**31


class StructureService:
    """Reads what it needs when it is first asked for, so that making one costs nothing. Any thread may call."""

    def __init__(
        self,
        database: Database,
        *,
        author: Callable[[], str] = lambda: "",
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = Store(database)
        self._index = QuestionIndex(database)
        shipped = Shipped(self._store, clock)
        self._calibrated: tuple[int, dict[str, float]] = 0, {}
        self.library = Library(self._store, author, shipped, clock)
        self.bank = Bank(self.library, self._store, self._index, shipped)
        self.packs = Packs(self.library, self._store, author, shipped, clock, self.check)

    # Interviews

    def templates(self) -> tuple[TemplateSummary, ...]:
        """Every published template, the general one first, then by title."""
        found = [self._published(held) for held in self.library.all("template") if held.published]
        return tuple(sorted(found, key=lambda one: (not one.id.startswith("general"), one.title.casefold())))

    def template(self, template_id: str, version: int | None = None) -> tuple[Template, int]:
        """A template and its version: the published one, or the newest where none is. Raises UsageError."""
        held = self.library.held("template", template_id, version)
        if version is None and held.published:
            held = self.library.held("template", template_id, held.published)
        return _as_template(held), held.number

    def select(self, template: Template, *, minutes: float | None = None, seed: int = 0) -> Selection:
        """The questions that an interview of `template` would ask now, with reasons, also of one not saved yet.

        Raises UsageError where it cannot fit its time.
        """
        return select(
            template,
            self.bank.eligible(self._difficulties()),
            order=self.interview_types[template.interview_type].order,
            history=self.bank.asked_days_ago() if template.novelty else {},
            seed=seed,
            minutes=minutes,
        )

    def plan(
        self,
        template_id: str,
        *,
        max_probes: int,
        questions: int | None = None,
        minutes: float | None = None,
        seed: int | None = None,
        version: int | None = None,
    ) -> Plan:
        """The plan of an interview; with `questions`, of its first so many; without a seed, another one each time.

        `version` runs that version of the template, a draft for instance; otherwise the published one is run.
        Raises UsageError for an unknown id, for less than one question, and where nothing fits into `minutes`.
        """
        if questions is not None and questions < 1:
            raise UsageError("An interview needs at least one question.", "Ask for 1 or more.")
        if version is None:
            self._may_run(template_id)
        template, number = self.template(template_id, version)
        chance = random.randrange(_LONGEST_SEED) if seed is None else seed  # noqa: S311 - variety, not secrecy
        selection = self.select(template, minutes=minutes, seed=chance)
        texts = self._store.documents("question", wanted(selection))
        documents = {id_: _as_question(text) for id_, text in texts.items()}
        manners = [
            tempered(
                self.interview_types[template.interview_type].behaviour,
                self.personas[interviewer.persona],
                most_probes=max_probes,
                probes=template.max_probes,
            )
            for interviewer in template.interviewers
        ]
        plan = planned(template, number, selection, documents, manners, questions=questions)
        pinned = {
            "rubric_version": self._newest("rubric", template.rubric),
            "feedback_version": self._newest("feedback", template.feedback),
        }
        return plan.model_copy(update=pinned)

    def _newest(self, kind: Kind, id_: str) -> int:
        """The version in use; 0 for what a draft names and nobody has made yet."""
        item = self._store.item(kind, id_)
        return 0 if item is None else item.head

    def rubric_of(self, plan: Plan) -> tuple[Rubric, int]:
        """The rubric that a session was planned with, in the version it ran; the general one where that is gone."""
        document, number = self._pinned("rubric", plan.rubric, plan.rubric_version, GENERAL_RUBRIC)
        assert isinstance(document, Rubric)  # noqa: S101 - the library opens a document by its kind
        return document, number

    def feedback_template_of(self, plan: Plan) -> tuple[FeedbackTemplate, int]:
        """The feedback template of a session, in the version it ran; the general one where that is gone."""
        document, number = self._pinned("feedback", plan.feedback, plan.feedback_version, GENERAL_FEEDBACK)
        assert isinstance(document, FeedbackTemplate)  # noqa: S101
        return document, number

    def sample_rubric(self) -> Rubric:
        """What the sample report is scored by."""
        document = self.library.held("rubric", GENERAL_RUBRIC).document
        assert isinstance(document, Rubric)  # noqa: S101
        return document

    def sample_template(self) -> FeedbackTemplate:
        """What words the sample report."""
        document = self.library.held("feedback", GENERAL_FEEDBACK).document
        assert isinstance(document, FeedbackTemplate)  # noqa: S101
        return document

    def _pinned(self, kind: Kind, id_: str, version: int, otherwise: str) -> tuple[Document, int]:
        try:
            held = self.library.held(kind, id_ or otherwise, version or None)
        except UsageError:
            held = self.library.held(kind, otherwise)
        return held.document, held.number

    def wordings(self) -> Wordings:
        """What the interviewer can say besides the questions. Raises MaterialError for a damaged file."""
        return self._wordings

    @cached_property
    def interview_types(self) -> Mapping[InterviewType, TypeOfInterview]:
        return interview_types()

    @cached_property
    def personas(self) -> Mapping[Persona, Temper]:
        return personas()

    # What is wrong with it

    def check(self, document: Document, beside: Collection[Document] = ()) -> tuple[Finding, ...]:
        """What is wrong with a document as it stands, saved or not, the gravest first.

        `beside` are documents that come with it, of a pack for instance: it may refer to them as if they were here.
        """
        if isinstance(document, Question):
            return self.bank.check(document)
        if isinstance(document, Rubric):
            return check_rubric(document)
        if isinstance(document, FeedbackTemplate):
            return check_feedback_template(document)
        retired = {line.id for line in self.bank.lines() if line.retired}
        brought = {one.id: eligible(one, 0) for one in beside if isinstance(one, Question) and one.id not in retired}
        here = {held.document.id: _as_rubric(held) for held in self.library.all("rubric")}
        feedback = {held.document.id for held in self.library.all("feedback")}
        found = check_template(
            document,
            eligible=[*(one for one in self.bank.eligible() if one.id not in brought), *brought.values()],
            rubrics=here | {one.id: one for one in beside if isinstance(one, Rubric)},
            feedback=feedback | {one.id for one in beside if isinstance(one, FeedbackTemplate)},
            retired=retired,
            announcement=self.interview_types[document.interview_type].announcement,
        )
        asked = {one.id: one for one in beside if isinstance(one, Question)} | self._fixed(document)
        faulty = (
            one.model_copy(update={"field": f"slots.{place}.question", "message": f"Place {place + 1}: {one.message}"})
            for place, slot in enumerate(document.slots)
            if slot.question in asked
            for one in check_question(asked[slot.question])
            if one.severity == "error"
        )
        return (*faulty, *found)

    def _fixed(self, template: Template) -> dict[str, Question]:
        """The questions that a template names, as they are in the bank now."""
        lines = (self.bank.line(slot.question) for slot in template.slots if slot.question)
        texts = self._store.documents("question", {line.id: line.version for line in lines if line is not None})
        return {id_: _as_question(text) for id_, text in texts.items()}

    def publish(self, template_id: str, number: int) -> tuple[Finding, ...]:
        """Let interviews run this version. Returns what is left to mend; raises UsageError while an error is."""
        held = self.library.held("template", template_id, number)
        if held.state == "archived":
            raise UsageError(f"“{template_id}” is archived.", "Take it out of the archive first, then publish it.")
        findings = self.check(held.document)
        errors = [one for one in findings if one.severity == "error"]
        if errors:
            more = f" There are {len(errors)} such faults." if len(errors) > 1 else ""
            raise UsageError(
                f"Version {number} of “{template_id}” cannot be run: {errors[0].message}{more}", errors[0].fix
            )
        self.library.publish(template_id, number)
        return findings

    # Scores that people contributed

    def contribute(self, scores: Sequence[Score]) -> None:
        """Keep scores (without any text) of people who agreed to it. Raises ValueError for one outside 1 to 5."""
        if not all(1.0 <= one.score <= 5.0 for one in scores):
            raise ValueError("a score is between 1 and 5")
        self._index.contribute(scores)

    def calibration(self, extra: Sequence[Scored] = ()) -> Calibration:
        """How hard the questions have proved to be, from contributed scores and `extra` ones."""
        authored = {line.id: line.difficulty for line in self.bank.lines()}
        kept = [Scored(one.person, one.question, one.score, one.wall / 86_400) for one in self._index.scores()]
        return calibrate([one for one in (*kept, *extra) if one.question in authored], authored)

    def _may_run(self, template_id: str) -> None:
        """Raises UsageError for a template that nobody has published, or that was put away."""
        held = self.library.held("template", template_id)
        if held.state == "archived":
            raise UsageError(f"The template “{template_id}” is archived.", "Take it out of the archive first.")
        if not held.published:
            raise UsageError(
                f"The template “{template_id}” is a draft.", f"Publish it first; “plan --version {held.head}” tries it."
            )

    def _difficulties(self) -> dict[str, float]:
        """Calibrated anew when scores were added: it takes a moment where there are many."""
        scores = len(self._index.scores())
        if scores != self._calibrated[0]:
            moved = {one.question: one.difficulty for one in self.calibration().estimates if one.moved}
            self._calibrated = scores, moved
        return self._calibrated[1]

    @cached_property
    def _wordings(self) -> Wordings:
        return load_wordings()

    def _published(self, held: Held) -> TemplateSummary:
        template = _as_template(held)
        if held.published != held.number:
            template, _ = self.template(template.id)
        return summarised(template, version=held.published, own=held.own)


def _as_template(held: Held) -> Template:
    assert isinstance(held.document, Template)  # noqa: S101 - the library opens a document by its kind
    return held.document


def _as_rubric(held: Held) -> Rubric:
    assert isinstance(held.document, Rubric)  # noqa: S101
    return held.document


def _as_question(text: str) -> Question:
    document = opened("question", text)
    assert isinstance(document, Question)  # noqa: S101
    return document
