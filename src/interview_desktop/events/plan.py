"""What will be asked, by whom, why and how: a template and its questions, pinned in the session that runs it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.question import InterviewType, ProbeKind, Question

Persona = Literal["warm", "neutral", "demanding"]
Acknowledging = Literal["always", "between_questions", "never"]
Order = Literal["curve", "as_written", "by_interviewer"]


class Interviewer(Fact):
    """Who asks. The persona changes wording and patience, never fairness. `voice` is a number: which of the voices
    of the engine in use, counted from 0; a panel's members have different ones. `asks` are the competencies that a
    member of a panel asks about.
    """

    name: str = Field(min_length=1, max_length=80)
    persona: Persona = "warm"
    role: str = Field(default="", max_length=80, description="what they are there, such as head of nursing")
    voice: int = Field(default=0, ge=0, le=9)
    asks: tuple[str, ...] = ()


class Behaviour(Fact):
    """What an interview of some type does differently: data that the interview obeys.

    `patience` stretches every silence that is waited for, and never shortens one. `deeper` is how many probes
    that go deeper may follow an answer which lacks nothing. `probes_within` stops follow-ups once a question has
    taken so many times its minutes.
    """

    interview_type: InterviewType = "behavioural"
    announcement: str = Field(default="", max_length=2000, description="said after the greeting")
    order: Order = "as_written"
    probes: tuple[ProbeKind, ...] = Field(default=(), description="kinds that are probed for; empty: all")
    max_probes: int | None = Field(default=None, ge=0, le=5, description="fewer than the setting, where given")
    deeper: int = Field(default=0, ge=0, le=3)
    probes_within: float = Field(default=3.0, gt=0, le=20)
    acknowledging: Acknowledging = "always"
    patience: float = Field(default=1.0, ge=1.0, le=4.0)
    time_to_think: str = Field(default="", max_length=400, description="said after a question of kind case")
    stop_word: str = Field(default="", max_length=40, description="the word that ends the pressure, for good")
    eased: str = Field(default="", max_length=400, description="said when it was ended")


class Manner(Fact):
    """How one interviewer behaves, where that depends on who asks: persona and type of interview together."""

    acknowledging: Acknowledging = "always"
    patience: float = Field(default=1.0, ge=1.0, le=4.0)
    max_probes: int = Field(default=2, ge=0, le=5)


class Chosen(Fact):
    """Why a question is in the plan, in sentences for the candidate; `version` is the bank's, 0 outside the bank.

    `interviewer` is who asks, counted in `Plan.interviewers`; `alternatives` may take its place while the interview
    goes on: as long or shorter, and on the same competency.
    """

    question: str
    version: int = Field(default=0, ge=0)
    why: tuple[str, ...] = ()
    interviewer: int = Field(default=0, ge=0)
    alternatives: tuple[Question, ...] = ()
    alternative_versions: tuple[int, ...] = ()


class Plan(Fact):
    """A whole interview, ready to be walked. `chosen` is either empty or in line with `questions`."""

    template: str
    version: int
    title: str
    interviewer: Interviewer
    panel: tuple[Interviewer, ...] = Field(default=(), max_length=2, description="who else asks")
    minutes: float = Field(gt=0)
    greeting: str
    questions: tuple[Question, ...] = Field(min_length=1)
    invitation: str = Field(description="asks for the candidate's own questions")
    closing: str
    max_probes: int = Field(default=2, ge=0, le=5, description="follow-ups per question")
    behaviour: Behaviour = Behaviour()
    chosen: tuple[Chosen, ...] = ()
    manners: tuple[Manner, ...] = Field(default=(), description="of each interviewer of a panel; empty: all alike")
    seed: int = 0
    rubric: str = ""
    rubric_version: int = 0
    feedback: str = Field(default="", description="id of the feedback template")
    feedback_version: int = 0

    @property
    def interviewers(self) -> tuple[Interviewer, ...]:
        return (self.interviewer, *self.panel)

    def manner(self, question: int) -> Manner:
        """How the one who asks the question with this index behaves."""
        if self.manners:
            return self.manners[min(self.asked_by(question), len(self.manners) - 1)]
        manner = self.behaviour
        return Manner(acknowledging=manner.acknowledging, patience=manner.patience, max_probes=self.max_probes)

    def asked_by(self, question: int) -> int:
        """Who asks the question with this index, counted in `interviewers`; the first one for what is none."""
        chosen = self.chosen[question : question + 1] if question >= 0 else ()
        return min(chosen[0].interviewer, len(self.panel)) if chosen else 0
