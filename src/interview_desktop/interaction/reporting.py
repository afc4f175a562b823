"""A session's journal in, its feedback document out: folded, scored, worded.

What engines found out is in the journal; a turn that was not reached while the interview ran is measured here, once,
and journalled then. Everything else is worked out anew at each call, by pure functions.
"""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from interview_desktop.errors import StoreError
from interview_desktop.events.delivery import Accommodation, Baseline, MeasureName, switched_off
from interview_desktop.events.feedback import EngineUse, Feedback, SessionMeta
from interview_desktop.events.interview import AnswerCorrected, AnswerMeasured, Entry, LineHeard
from interview_desktop.events.plan import Plan
from interview_desktop.events.scores import Scoring
from interview_desktop.events.sessions import SessionSummary
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.delivery import share_of_talk
from interview_desktop.interaction.interview.state import State, fold
from interview_desktop.interaction.measuring import Instruments, Measure, measure
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.rubric import Rubric

if TYPE_CHECKING:
    from interview_desktop.store.journal import Journal
    from interview_desktop.store.media import Media

log = logging.getLogger(__name__)


class Yardsticks(Protocol):
    """What answers are held against; StructureService has them."""

    def rubric_of(self, plan: Plan) -> tuple[Rubric, int]: ...
    def feedback_template_of(self, plan: Plan) -> tuple[FeedbackTemplate, int]: ...


@dataclass(frozen=True)
class Beside:
    """What a report needs besides the journal. `baselines(session, started)`: the person's own, from
    their sessions before it."""

    yardsticks: Yardsticks
    instruments: Callable[[], Instruments]
    switched_off: Callable[[], Collection[Accommodation]] = tuple
    baselines: Callable[[str, float], Mapping[MeasureName, Baseline]] = lambda _session, _started: {}


class Reports:
    """Any thread may call. `running` gives the id of the session that runs in this process, empty when none does."""

    def __init__(self, journal: Journal, media: Media, running: Callable[[], str], beside: Beside) -> None:
        self._journal = journal
        self._media = media
        self._running = running
        self._beside = beside

    def feedback(self, session: str, template: FeedbackTemplate | None = None) -> Feedback:
        """The document of a session, also of one that is not finished. Raises StoreError for one that never began.

        `template` words it in place of the one that the session names.
        """
        from interview_desktop.interaction.feedback.build import build  # the window opens without it

        entries, summary = self._journal.entries(session), self._journal.session(session)
        state = fold(tuple(entry.event for entry in entries))
        if state.started is None:
            raise StoreError("This session never began.", "Delete it; there is nothing in it.")
        state = self._measured(summary, state, mended_since(entries))
        off = self._beside.switched_off()
        worded, version = (template, 0) if template else self._beside.yardsticks.feedback_template_of(state.plan)
        document = build(
            _meta(summary, state),
            state.plan,
            state.turns,
            scoring=self._scoring(state, off),
            template=worded,
            template_version=version,
            self_rating=state.self_rating,
            baselines=self._beside.baselines(session, summary.started),
            switched_off=off,
            talk_share=talk_share(entries, state.turns),
            skipped=state.skipped,
            engines=tuple(EngineUse(capability="replies", name=name) for name in sorted(state.worded_by)),
        )
        return document.model_copy(update={"second_opinion": state.second_opinion})

    def _scoring(self, state: State, off: Collection[Accommodation]) -> Scoring:
        from interview_desktop.interaction.scoring.interview import score_interview

        rubric, version = self._beside.yardsticks.rubric_of(state.plan)
        scoring = score_interview(questions_asked(state), rubric, switched_off(off))
        return scoring.model_copy(update={"rubric": rubric.id, "rubric_version": version})

    def _measured(self, summary: SessionSummary, state: State, mended: Collection[int]) -> State:
        """The state with every closed turn measured; what was found is kept, unless somebody writes to the session.

        Turns that were `mended` since are measured anew.
        """
        late = [
            Measure(turn, None if turn.purpose == "own_question" else state.plan.questions[turn.question])
            for turn in state.turns
            if turn.closed is not None and turn.text and (turn.measured is None or turn.number in mended)
        ]
        if not late or summary.id == self._running():
            return state
        instruments = self._beside.instruments()
        found = tuple(
            AnswerMeasured(
                turn=one.turn.number,
                measured=measure(one, instruments, lambda recording: self._media.samples(summary.id, recording)),
            )
            for one in late
        )
        try:
            self._journal.claim(summary.id)
            try:
                run, wall = uuid.uuid4().hex, summary.changed  # nothing changed for the person who sees the list
                self._journal.extend(summary.id, run, found, wall=wall, monotonic=time.monotonic())
            finally:
                self._journal.release(summary.id)
        except StoreError as fault:
            log.warning("what was measured could not be kept: %s", type(fault).__name__)
        return fold(found, state)


def mended_since(entries: Sequence[Entry]) -> frozenset[int]:
    """The turns (by number) whose transcript was mended after they were last measured."""
    found = set[int]()
    for entry in entries:
        if isinstance(entry.event, AnswerCorrected):
            found.add(entry.event.turn)
        elif isinstance(entry.event, AnswerMeasured):
            found.discard(entry.event.turn)
    return frozenset(found)


def questions_asked(state: State) -> tuple[Asked, ...]:
    """Every question that was reached, with its turns, as scoring takes them."""
    started = state.started
    if started is None:
        return ()
    return tuple(
        Asked(
            index=index,
            question=question,
            turns=state.turns_of(index),
            confident_word=started.confident_word,
            confident_share=started.confident_share,
            skipped=index in state.skipped,
        )
        for index, question in enumerate(state.plan.questions)
        if state.turns_of(index) or index in state.skipped
    )


def talk_share(entries: Sequence[Entry], turns: Sequence[Turn]) -> float | None:
    """The candidate's part (0-1) of all speech; None where one of the two said nothing aloud."""
    theirs = sum(entry.event.seconds for entry in entries if isinstance(entry.event, LineHeard))
    own = sum(phrase.end - phrase.start for turn in turns for phrase in turn.phrases if phrase.words)
    return share_of_talk(own, theirs) if own > 0 and theirs > 0 else None


def _meta(summary: SessionSummary, state: State) -> SessionMeta:
    started = state.started
    assert started is not None  # noqa: S101 - `feedback` has looked
    return SessionMeta(
        session=summary.id,
        started=summary.started,
        seconds=state.seconds,
        program=started.program,
        candidate=started.candidate,
        ended=state.finished,
        confident_word=started.confident_word,
        confident_share=started.confident_share,
    )
