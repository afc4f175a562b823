"""Interviews as the window hears of them: real decisions, told entry by entry through the bridge."""

from __future__ import annotations

import time
from collections.abc import Callable

from interview_desktop.events.interview import Entry, Event, SessionStarted
from interview_desktop.events.notices import Level, Notice, PartialCaption, SpokenWord
from interview_desktop.events.plan import Plan
from interview_desktop.events.question import Question
from interview_desktop.events.speech import TurnMode
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import begin
from tests.interaction.interview.candidates import Sitting, phrase, plan, wordings

SESSION = "a" * 32
LONG = (
    "Imagine that two of the people you work with most closely disagree in public about how a deadline that the whole "
    "organisation depends on should be met, that both of them come to you separately to ask for your support, and that "
    "your manager cannot be reached until the day after the deadline: what would you do first, and why?"
)
TEXTS = (
    ("Tell me about a time when you had to persuade somebody who was set against your idea.", "Influence"),
    (LONG, "Judgement under pressure"),
    ("Can you tell me about a mistake that you made, and what you did next?", "Learning"),
    ("Tell me about a time when you had too much to do and too little time.", "Planning"),
    ("What do you want to have learnt in two years?", "Motivation"),
    ("When did you last help a colleague who was not in your own team?", "Teamwork"),
)


def studio_plan(questions: int = 6, name: str = "Morgan") -> Plan:
    asked = tuple(
        Question(
            id=f"q{at}",
            text=TEXTS[at % len(TEXTS)][0],
            kind="behavioural",
            competency=TEXTS[at % len(TEXTS)][1],
        )
        for at in range(questions)
    )
    whole = plan(1).model_copy(
        update={"questions": asked, "title": "General behavioural", "greeting": f"Hello, I am {name}."}
    )
    return whole.model_copy(update={"interviewer": whole.interviewer.model_copy(update={"name": name})})


class Told:
    """A sitting whose events are carried to the window; `sitting.state` is what the page ought to know."""

    def __init__(
        self,
        carry: Callable[[Entry | Notice], None],
        *,
        of: Plan | None = None,
        spoken: bool = True,
        mode: TurnMode = "automatic",
        session: str = SESSION,
    ) -> None:
        self._carry = carry
        self.session = session
        self.entries: list[Entry] = []
        started = SessionStarted(plan=of or studio_plan(), seed=1, program="test", spoken=spoken, mode=mode)
        self.sitting = Sitting(begin(started, wordings()))
        self._tell(tuple(self.sitting.events))

    def give(self, *given: inputs.Input) -> None:
        self._tell(self.sitting.give(*given))

    def hear_lines(self) -> None:
        """The interviewer says everything to its end."""
        while self.sitting.state.pending:
            self.give(inputs.LineEnded(self.sitting.state.pending[0].line, cut=False, seconds=2.0))

    def answer(self, text: str, *, confidence: float = 0.95) -> None:
        self._tell(
            self.sitting.answer(text, confidence=confidence) if not self.sitting.state.pending else self._heard(text)
        )

    def say_phrase(self, text: str, *, confidence: float = 0.95) -> None:
        turn = self.sitting.state.open_turn
        assert turn is not None
        self.give(inputs.PhraseEnded(turn.number, phrase(text, self.sitting.state.recording, confidence=confidence)))

    def partial(self, text: str) -> None:
        turn = self.sitting.state.open_turn
        assert turn is not None
        self._carry(PartialCaption(turn=turn.number, heard=turn.text, text=text))

    def level(self, rms: float = -24.0, *, peak: float = -9.0, clipped: bool = False, zeros: bool = False) -> None:
        self._carry(Level(rms=rms, peak=peak, speech=0.9, clipped=clipped, zeros=zeros))

    def word(self, count: int) -> None:
        """The interviewer has come to the n-th word of the line."""
        said = self.sitting.state.pending[0]
        words = said.text.split()
        start = len(" ".join(words[: count - 1])) + (1 if count > 1 else 0)
        self._carry(SpokenWord(line=said.line, start=start, end=start + len(words[count - 1]), estimated=True))

    def _heard(self, text: str) -> tuple[Event, ...]:
        self.hear_lines()
        return self.sitting.answer(text)

    def _tell(self, events: tuple[Event, ...]) -> None:
        for event in events:
            entry = Entry(
                session=self.session,
                seq=len(self.entries) + 1,
                wall=time.time(),
                monotonic=0.0,
                run="test",
                event=event,
            )
            self.entries.append(entry)
            self._carry(entry)
