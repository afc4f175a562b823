"""People who sit in test interviews: what they say, as the inputs that the parts would tell."""

from __future__ import annotations

from functools import lru_cache

from interview_desktop.events.interview import (
    Event,
    LineHeard,
    ListeningOpened,
    PhraseHeard,
    Said,
    SessionStarted,
)
from interview_desktop.events.plan import Interviewer, Plan
from interview_desktop.events.question import Question
from interview_desktop.events.speech import Phrase, Word
from interview_desktop.events.wording import Wordings
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import decide
from interview_desktop.interaction.interview.state import Phase, State, fold
from interview_desktop.structure.wordings import load_wordings

WHOLE_STORY = (
    "Last year our clinic lost its booking system two days before the holidays. I was responsible for keeping the "
    "front desk running. I wrote a paper form, I called forty patients myself and I trained two colleagues in an "
    "hour. As a result nobody missed an appointment, and complaints fell by half. I learned to prepare a fallback."
)
HALF_A_STORY = (
    "Last year our clinic lost its booking system two days before the holidays and I was responsible for keeping "
    "the front desk running so I wrote a paper form and I called the patients myself one after the other"
)


@lru_cache
def wordings() -> Wordings:
    return load_wordings()


def plan(questions: int = 3, *, minutes: float = 30, max_probes: int = 2) -> Plan:
    asked = tuple(
        Question(
            id=f"q{number}",
            text=f"Tell me about a time when something went wrong at work, number {number}.",
            kind="behavioural",
            competency="resilience",
        )
        for number in range(1, questions + 1)
    )
    return Plan(
        template="test",
        version=1,
        title="A test interview",
        interviewer=Interviewer(name="Morgan"),
        minutes=minutes,
        greeting="Hello.",
        questions=asked,
        invitation="What would you like to ask me?",
        closing="Goodbye.",
        max_probes=max_probes,
    )


def started(of: Plan | None = None, *, seed: int = 1) -> SessionStarted:
    return SessionStarted(plan=of or plan(), seed=seed, program="test")


def phrase(text: str, recording: str = "001-1", *, confidence: float | None = 0.95, start: float = 0.5) -> Phrase:
    words = tuple(
        Word(text=word, start=start + 0.4 * index, end=start + 0.4 * index + 0.3, confidence=confidence)
        for index, word in enumerate(text.split())
    )
    return Phrase(recording=recording, start=start, end=start + 0.4 * len(words), words=words, engine="fake")


class Sitting:
    """An interview without threads: inputs in, events folded; keeps everything that happened."""

    def __init__(self, first: tuple[Event, ...], state: State | None = None) -> None:
        self.before = state or State()
        self.events: list[Event] = []
        self.state = self.before
        self._happen(first)

    def give(self, *given: inputs.Input) -> tuple[Event, ...]:
        happened: list[Event] = []
        for one in given:
            events = decide(self.state, one, wordings())
            self._happen(events)
            happened.extend(events)
        return tuple(happened)

    def is_in(self, phase: Phase) -> bool:
        return self.state.phase == phase

    def hear_lines(self) -> None:
        """The interviewer says everything to its end."""
        while self.state.pending:
            self.give(inputs.LineEnded(self.state.pending[0].line, cut=False, seconds=2.0))

    def answer(self, text: str, *, confidence: float | None = 0.95, seconds: float = 30.0) -> tuple[Event, ...]:
        """Hear the interviewer out and answer aloud; the turn machine commits."""
        self.hear_lines()
        if self.state.thinking:
            self.give(inputs.Think(False))
        turn = self.state.open_turn
        assert turn is not None, f"nobody listens in phase {self.state.phase}"
        events: tuple[Event, ...] = ()
        if text:
            spoken = phrase(text, self.state.recording, confidence=confidence)
            events = self.give(inputs.PhraseEnded(turn.number, spoken))
        return events + self.give(inputs.TurnCommitted(turn.number, "silence", 0.8, seconds))

    def to_the_end(self) -> int:
        """Whoever sits here now answers everything and says goodbye; returns how many answers that took."""
        for answers in range(100):
            if self.state.paused:
                self.give(inputs.Resume())
            self.hear_lines()
            if self.state.finished is not None:
                return answers
            own = self.state.awaited is not None and self.state.awaited.purpose == "own_question"
            self.answer("no thank you" if own else WHOLE_STORY)
        raise AssertionError("the interview does not end")

    def _happen(self, events: tuple[Event, ...]) -> None:
        self.events.extend(events)
        self.state = fold(events, self.state)


def answering(text: str) -> tuple[Event, ...]:
    """The first question is being answered: so far with `text`, as one phrase, and the floor is still open."""
    return (
        started(),
        Said(line=1, role="question", text="What happened?", question=0),
        LineHeard(line=1, seconds=2.0),
        ListeningOpened(turn=1, question=0, purpose="answer", asked="What happened?", recording="001-1"),
        PhraseHeard(turn=1, phrase=phrase(text, "001-1")),
    )
