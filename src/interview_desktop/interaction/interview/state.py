"""Where an interview is: the fold of its events.

In: events, in journal order. Out: the state after them. Nothing is decided here, so a journal written under
an older policy always folds to the state its candidate knew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import reduce
from typing import Literal

from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.interview import (
    AnswerClosed,
    AnswerCorrected,
    AnswerHeardAgain,
    AnswerJudged,
    AnswerMeasured,
    AnswerReopened,
    AnswerTyped,
    EndReason,
    Event,
    LineHeard,
    LineRole,
    ListeningOpened,
    ModeChanged,
    OfferMade,
    Paused,
    PhraseHeard,
    PressureEased,
    QuestionExchanged,
    QuestionSkipped,
    Resumed,
    Said,
    SecondOpinionGiven,
    SelfRated,
    SessionFinished,
    SessionReopened,
    SessionStarted,
    SkipUndone,
    ThinkingToggled,
)
from interview_desktop.events.measured import Measured
from interview_desktop.events.plan import Plan
from interview_desktop.events.question import ProbeKind, Question
from interview_desktop.events.second_opinion import SecondOpinion
from interview_desktop.events.speech import Phrase, TurnMode
from interview_desktop.events.turns import Turn, TurnPurpose

Phase = Literal[
    "prepared",
    "greeting",
    "asking",
    "listening",
    "thinking",
    "following_up",
    "paused",
    "candidate_questions",
    "closing",
    "finished",
    "abandoned",
]

TurnChange = Callable[[Turn], dict[str, object]]

# Lines after which the candidate has the floor, and for what.
OPENS: dict[LineRole, TurnPurpose] = {
    "question": "answer",
    "probe": "follow_up",
    "main_point": "main_point",
    "invitation": "own_question",
    "reply": "own_question",
}


@dataclass(frozen=True)
class Awaited:
    """The answer that is being waited for. `turn` is None until the candidate first had the floor for it."""

    purpose: TurnPurpose
    asked: str
    probe: ProbeKind | None = None
    turn: int | None = None


@dataclass(frozen=True)
class State:
    """A running interview. `question` is an index in the plan, -1 before the first.

    `pending` are lines begun but not yet heard; `listening` says that the candidate has the floor; `seconds`
    is the time used by finished lines and answers; `openings` counts microphone openings, so that no two
    recordings share a name.
    """

    started: SessionStarted | None = None
    question: int = -1
    turns: tuple[Turn, ...] = ()
    lines: int = 0
    pending: tuple[Said, ...] = ()
    awaited: Awaited | None = None
    listening: bool = False
    recording: str = ""
    openings: int = 0
    thinking: bool = False
    paused: bool = False
    mode: TurnMode = "automatic"
    used: frozenset[str] = frozenset()
    worded_by: frozenset[str] = frozenset()  # engines that found words for the interviewer
    skipped: tuple[int, ...] = ()
    seconds: float = 0.0
    offers: tuple[str, ...] = ()
    time_was_up: bool = False
    exchanged: frozenset[int] = frozenset()
    withdrawn: frozenset[int] = frozenset()  # turns in which only "stop" was said
    asked: frozenset[str] = frozenset()  # questions of the bank that were asked
    now: Plan | None = None  # what became of the plan: questions were exchanged, pressure was eased
    finished: EndReason | None = None
    self_rating: SelfRating | None = None
    second_opinion: SecondOpinion | None = None

    @property
    def plan(self) -> Plan:
        """The plan as it is by now."""
        if self.started is None:
            raise ValueError("a session that has not started has no plan")
        return self.now or self.started.plan

    @property
    def speaker(self) -> int:
        """Who speaks, or spoke last, counted in the plan's interviewers: the one who asks what is being asked."""
        return self.pending[0].speaker if self.pending else self.plan.asked_by(self.question)

    @property
    def current(self) -> Question:
        """The question being asked; the first one during the greeting."""
        return self.plan.questions[max(self.question, 0)]

    @property
    def open_turn(self) -> Turn | None:
        """The turn the candidate is in, also while the interviewer repeats the question or all is paused."""
        return self.turns[-1] if self.turns and self.turns[-1].closed is None else None

    @property
    def phase(self) -> Phase:
        if self.started is None:
            return "prepared"
        if self.finished is not None:
            return _ending(self)
        if self.paused:
            return "paused"
        if self.listening:
            return _floor(self)
        return _speaking(self)

    def turn(self, number: int) -> Turn | None:
        return next((turn for turn in self.turns if turn.number == number), None)

    def turns_of(self, question: int) -> tuple[Turn, ...]:
        """Every turn that serves a question, in order; not the candidate's own questions."""
        return tuple(turn for turn in self.turns if turn.question == question and turn.purpose != "own_question")


def _ending(state: State) -> Phase:
    if state.pending:
        return "closing"
    return "abandoned" if state.finished == "abandoned" else "finished"


def _floor(state: State) -> Phase:
    if state.thinking:
        return "thinking"
    own = state.awaited is not None and state.awaited.purpose == "own_question"
    return "candidate_questions" if own else "listening"


def _speaking(state: State) -> Phase:
    if any(said.role in ("greeting", "welcome_back") for said in state.pending[:1]):
        return "greeting"
    if state.awaited is None:
        return "asking"
    phases: dict[TurnPurpose, Phase] = {
        "answer": "asking",
        "follow_up": "following_up",
        "main_point": "following_up",
        "own_question": "candidate_questions",
    }
    return phases[state.awaited.purpose]


def fold(events: tuple[Event, ...], state: State | None = None) -> State:
    """The state after all of `events`."""
    return reduce(apply, events, state or State())


def apply(state: State, event: Event) -> State:  # noqa: PLR0911, PLR0912 - one line per kind of event, read as a table
    """The state after one more event. Total: an event that changes nothing returns the state as it was."""
    match event:
        case SessionStarted():
            return replace(state, started=event, mode=event.mode)
        case SessionReopened():
            return replace(state, pending=(), listening=False, thinking=False, paused=False)
        case Said():
            return _said(state, event)
        case LineHeard():
            pending = tuple(said for said in state.pending if said.line != event.line)
            return replace(state, pending=pending, seconds=state.seconds + event.seconds)
        case ListeningOpened():
            return _opened(state, event)
        case PhraseHeard():
            return _in_turn(state, event.turn, lambda turn: _said_more(turn, event.phrase))
        case AnswerHeardAgain():
            return _in_turn(state, event.turn, lambda _: {"again": event.phrases, "measured": None})
        case AnswerMeasured():
            return _in_turn(state, event.turn, lambda _: {"measured": event.measured})
        case AnswerCorrected():
            return _in_turn(state, event.turn, lambda turn: _mended(turn, event.phrases))
        case AnswerTyped():
            return _in_turn(state, event.turn, lambda turn: {"typed": (*turn.typed, event.text)})
        case AnswerClosed():
            return _closed(state, event)
        case AnswerJudged():
            return _in_turn(state, event.turn, lambda _: {"judgement": event.judgement})
        case AnswerReopened():
            return _reopened(state, event)
        case ThinkingToggled():
            return replace(state, thinking=event.on)
        case ModeChanged():
            return replace(state, mode=event.mode)
        case Paused():
            return replace(state, paused=True, listening=False, thinking=False)
        case Resumed():
            return replace(state, paused=False)
        case QuestionSkipped():
            return replace(state, skipped=(*state.skipped, event.question), awaited=None, listening=False)
        case SkipUndone():
            skipped = tuple(index for index in state.skipped if index != event.question)
            return replace(state, skipped=skipped, question=event.question, awaited=None)
        case QuestionExchanged():
            exchanged = state.exchanged | {event.question}
            return replace(state, now=_exchanged(state.plan, event), exchanged=exchanged)
        case PressureEased():
            return _eased(state, event)
        case OfferMade():
            return replace(state, offers=(*state.offers, event.kind))
        case SessionFinished():
            return replace(state, finished=event.reason, awaited=None, listening=False, thinking=False)
        case SelfRated():
            return replace(state, self_rating=event.rating)
        case SecondOpinionGiven():
            return replace(state, second_opinion=event.opinion)


def _said_more(turn: Turn, phrase: Phrase) -> dict[str, object]:
    """What was heard again, or found out, before it is not about the whole answer any more."""
    return {"phrases": (*turn.phrases, phrase), "again": (), "corrected": (), "measured": None}


def _mended(turn: Turn, phrases: tuple[Phrase, ...]) -> dict[str, object]:
    """It sounds as it did; what was found in its words is found anew."""
    sound = Measured(sound=turn.measured.sound) if turn.measured is not None else None
    return {"corrected": phrases, "measured": sound}


def _exchanged(plan: Plan, exchanged: QuestionExchanged) -> Plan:
    at = exchanged.question
    questions = (*plan.questions[:at], exchanged.to, *plan.questions[at + 1 :])
    before = plan.chosen[at]
    update = {"question": exchanged.to.id, "version": exchanged.version, "why": (exchanged.why, *before.why[:1])}
    chosen = (*plan.chosen[:at], before.model_copy(update=update), *plan.chosen[at + 1 :])
    return plan.model_copy(update={"questions": questions, "chosen": chosen})


def _eased(state: State, eased: PressureEased) -> State:
    """A gentler plan from here on; the turn in which "stop" was said is withdrawn, and what it answered is awaited."""
    plan = state.plan
    softer = tuple(one.model_copy(update={"persona": eased.persona}) for one in plan.interviewers)
    update: dict[str, object] = {"behaviour": eased.behaviour, "max_probes": eased.max_probes, "manners": ()}
    update |= {"interviewer": softer[0], "panel": softer[1:]}
    gentler = replace(state, now=plan.model_copy(update=update))
    stopped = state.turn(eased.turn)
    if stopped is None:
        return gentler
    return replace(
        gentler,
        turns=tuple(turn for turn in state.turns if turn.number != eased.turn),
        withdrawn=state.withdrawn | {eased.turn},
        awaited=Awaited(stopped.purpose, stopped.asked, stopped.probe),
        listening=False,
    )


def _said(state: State, said: Said) -> State:
    awaited = state.awaited
    purpose = OPENS.get(said.role)
    if purpose is not None:
        awaited = Awaited(purpose, said.text, said.probe)
    return replace(
        state,
        lines=said.line,
        pending=(*state.pending, said),
        awaited=awaited,
        listening=False,
        thinking=False,
        question=said.question,
        used=state.used | {said.wording} if said.wording else state.used,
        worded_by=state.worded_by | {said.engine} if said.engine else state.worded_by,
        asked=state.asked | {said.asks} if said.asks else state.asked,
        time_was_up=state.time_was_up or said.role == "time_up",
    )


def _opened(state: State, opened: ListeningOpened) -> State:
    turns = state.turns
    if state.turn(opened.turn) is None:
        fresh = Turn(
            number=opened.turn,
            question=opened.question,
            purpose=opened.purpose,
            asked=opened.asked,
            probe=opened.probe,
        )
        turns = (*turns, fresh)
    awaited = Awaited(opened.purpose, opened.asked, opened.probe, opened.turn)
    listening = replace(
        state,
        turns=turns,
        awaited=awaited,
        listening=True,
        thinking=False,
        openings=state.openings + 1,
        recording=opened.recording,
    )
    return _in_turn(listening, opened.turn, lambda turn: {"recordings": (*turn.recordings, opened.recording)})


def _closed(state: State, closed: AnswerClosed) -> State:
    was_open = replace(state, awaited=None, listening=False, thinking=False, seconds=state.seconds + closed.seconds)
    return _in_turn(
        was_open,
        closed.turn,
        lambda turn: {"closed": closed.reason, "silence": closed.silence, "seconds": turn.seconds + closed.seconds},
    )


def _reopened(state: State, reopened: AnswerReopened) -> State:
    kept = tuple(turn for turn in state.turns if turn.number <= reopened.turn)
    last = kept[-1]
    open_again = last.model_copy(update={"closed": None, "silence": None, "judgement": None})
    return replace(
        state,
        turns=(*kept[:-1], open_again),
        question=last.question,
        skipped=tuple(index for index in state.skipped if index < last.question),
        awaited=Awaited(last.purpose, last.asked, last.probe, last.number),
        listening=False,
        pending=(),
    )


def _in_turn(state: State, number: int, change: TurnChange) -> State:
    turns = tuple(turn.model_copy(update=change(turn)) if turn.number == number else turn for turn in state.turns)
    return replace(state, turns=turns)
