"""Events being decided, and the state they lead to so far.

In: a state and the wordings. Out: a tuple of events. A draft lives for one call of `interview.decide`; its
mutability is nobody else's business.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from interview_desktop.events.interview import (
    AnswerClosed,
    Event,
    LineHeard,
    LineRole,
    ListeningOpened,
    Said,
    SessionFinished,
)
from interview_desktop.events.question import ProbeKind
from interview_desktop.events.speech import CommitReason
from interview_desktop.events.wording import Wording, Wordings
from interview_desktop.interaction.conversation.wording import pick
from interview_desktop.interaction.interview.inputs import Reaction
from interview_desktop.interaction.interview.state import State, apply

_OF_THE_WHOLE: frozenset[LineRole] = frozenset(
    ("greeting", "announcement", "welcome_back", "time_up", "invitation", "reply", "closing")
)


class Draft:
    """Collects events; `state` is always the fold of what was there and what was added."""

    def __init__(self, state: State, wordings: Wordings, reaction: Reaction | None = None) -> None:
        self.state = state
        self.wordings = wordings
        self._reaction = reaction
        self._events: list[Event] = []

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(self._events)

    def add(self, event: Event) -> None:
        self._events.append(event)
        self.state = apply(self.state, event)

    # The interviewer

    def say(
        self,
        role: LineRole,
        text: str,
        *,
        question: int | None = None,
        probe: ProbeKind | None = None,
        wording: str = "",
        engine: str = "",
        asks: str = "",
        asks_version: int = 0,
    ) -> None:
        """Begin a line; it belongs to `question` (index in the plan), by default the current one.

        Who asks a question says what belongs to it; the first interviewer says what belongs to the whole.
        """
        about = self.state.question if question is None else question
        awaited = self.state.awaited
        own = role == "repeat" and awaited is not None and awaited.purpose == "own_question"
        self.add(
            Said(
                line=self.state.lines + 1,
                role=role,
                text=text,
                question=about,
                probe=probe,
                wording=wording,
                engine=engine,
                speaker=0 if own or role in _OF_THE_WHOLE else self.state.plan.asked_by(about),
                asks=asks,
                asks_version=asks_version,
            )
        )

    def ask(self, index: int) -> None:
        """Say the question with this index, with what belongs to it; a panel passes the word on where it changes."""
        plan = self.state.plan
        question, asker = plan.questions[index], plan.asked_by(index)
        if asker != plan.asked_by(self.state.question) and self.wordings.hand_over:
            wording = pick(self.wordings.hand_over, self.state.used, self.seed)
            self.say("hand_over", wording.text.replace("{name}", plan.interviewers[asker].name), wording=wording.id)
        version = plan.chosen[index].version if plan.chosen else 0
        started = self.state.started
        counts = started is not None and started.candidate == "person"  # a rehearsal says nothing of a person
        asks = question.id if version and counts and question.id not in self.state.asked else ""
        self.say("question", question.aloud, question=index, asks=asks, asks_version=version if asks else 0)
        if question.kind == "case" and plan.behaviour.time_to_think:
            self.say("time_to_think", plan.behaviour.time_to_think)

    def say_one_of(self, role: LineRole, choices: Sequence[Wording]) -> None:
        wording = pick(choices, self.state.used, self.seed)
        self.say(role, wording.text, wording=wording.id)

    def acknowledge(self, *, follow_up: bool = False) -> None:
        """A short word after an answer, where the interviewer is one to say it; `follow_up`: they will ask on.

        Words that were found for this answer, or one of our own; always our own where it was not heard well.
        """
        plan = self.state.plan
        manner = plan.manner(self.state.question).acknowledging
        if manner == "always" or (manner == "between_questions" and not follow_up):
            last = self.state.turns[-1] if self.state.turns else None
            heard = last is not None and last.judgement is not None and not last.judgement.poor
            if self._reaction is not None and heard:
                self.say("acknowledgement", self._reaction.text, engine=self._reaction.engine)
                return
            persona = plan.interviewers[plan.asked_by(self.state.question)].persona
            self.say_one_of("acknowledgement", self.wordings.acknowledgements[persona])

    def say_again(self, asked: str) -> None:
        """Repeat a question after a short lead-in; what is awaited stays the same."""
        lead = pick(self.wordings.repeat, self.state.used, self.seed)
        self.say("repeat", f"{lead.text} {asked}", wording=lead.id)

    def cut_lines(self) -> None:
        """Whatever is being said is not said to its end."""
        for said in self.state.pending:
            self.add(LineHeard(line=said.line, cut=True))

    def goodbye(self) -> None:
        """The natural end: every question was asked, or the time was up."""
        self.close("time" if self.state.time_was_up else "complete")

    def close(self, reason: Literal["complete", "asked", "time"]) -> None:
        self.add(SessionFinished(reason=reason))
        self.say("closing", self.state.plan.closing)

    # The floor

    def open_floor(self) -> None:
        """Every line is heard: the candidate has the floor, if an answer is awaited."""
        state, awaited = self.state, self.state.awaited
        if awaited is None or state.finished is not None or state.paused:
            return
        number = awaited.turn or max((*(turn.number for turn in state.turns), *state.withdrawn), default=0) + 1
        self.add(
            ListeningOpened(
                turn=number,
                question=max(state.question, 0),
                purpose=awaited.purpose,
                asked=awaited.asked,
                probe=awaited.probe,
                recording=f"{number:03d}-{state.openings + 1}",
            )
        )

    def leave_floor(self, reason: CommitReason) -> None:
        turn = self.state.open_turn
        if turn is not None:
            self.add(AnswerClosed(turn=turn.number, reason=reason))

    def has_floor(self, turn: int) -> bool:
        open_turn = self.state.open_turn
        return self.state.listening and open_turn is not None and open_turn.number == turn

    # Time and chance

    @property
    def time_is_up(self) -> bool:
        return self.state.seconds >= self.state.plan.minutes * 60

    @property
    def seed(self) -> int:
        """The session's seed, moved on by every line, so that equal choices differ within one session."""
        started = self.state.started
        return (started.seed if started is not None else 0) * 1_000_003 + self.state.lines
