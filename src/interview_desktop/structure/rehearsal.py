"""A sample candidate for rehearsals: a plan in; what the candidate says at each turn out.

The answers are sample material for trying the program out, some of them with something missing on purpose. They are
never shown as a model to learn from.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.plan import Plan
from interview_desktop.events.question import ProbeKind
from interview_desktop.events.turns import TurnPurpose
from interview_desktop.structure.documents import assets, read

ANY_QUESTION = "*"


class SampleAnswer(Fact):
    """The answer to one question, and what is said to the follow-ups that it calls for."""

    question: str
    answer: str = Field(min_length=1)
    follow_ups: Mapping[ProbeKind, str] = Field(default_factory=dict)


class Script(Fact):
    """A rehearsal file: own answers of a template, or what serves everywhere."""

    answers: tuple[SampleAnswer, ...] = ()
    follow_ups: Mapping[ProbeKind, tuple[str, ...]] = Field(default_factory=dict)
    main_point: tuple[str, ...] = ()
    own_questions: tuple[str, ...] = ()
    no_more: tuple[str, ...] = ()


class SampleAnswers:
    """What the sample candidate says in one rehearsal of a plan; where nothing was written for it, what fits anywhere.

    It remembers what it has said: own questions come once each and then "no more", and a follow-up of the same kind
    is not answered in the same words twice while there are others.
    """

    def __init__(self, plan: Plan, own: Script, fallback: Script) -> None:
        self._plan = plan
        self._own = own
        self._fallback = fallback
        self._said: set[str] = set()

    def answer(self, question: int, purpose: TurnPurpose, probe: ProbeKind | None = None, *, seed: int = 0) -> str:
        """The words of one turn; `question` is the index in the plan, `seed` any number (the turn's, say)."""
        choices = self._choices(question, purpose, probe)
        fresh = [one for one in choices if one not in self._said] or list(choices[-1:])
        words = fresh[0] if purpose == "own_question" else fresh[seed % len(fresh)]
        self._said.add(words)
        return words

    def _choices(self, question: int, purpose: TurnPurpose, probe: ProbeKind | None) -> tuple[str, ...]:
        own, fallback = self._own, self._fallback
        if purpose == "own_question":
            return (own.own_questions or fallback.own_questions) + (own.no_more or fallback.no_more)[:1]
        if purpose == "main_point":
            return own.main_point or fallback.main_point
        sample = self._sample(question)
        if purpose == "follow_up" and probe is not None:
            written = sample.follow_ups.get(probe)
            return (written,) if written else own.follow_ups.get(probe, ()) or fallback.follow_ups[probe]
        return (sample.answer,)

    def _sample(self, question: int) -> SampleAnswer:
        ids = {self._plan.questions[question].id, ANY_QUESTION} if question >= 0 else {ANY_QUESTION}
        return next(one for one in (*self._own.answers, *self._fallback.answers) if one.question in ids)


def sample_answers(template_id: str, plan: Plan) -> SampleAnswers:
    """The sample candidate for a plan made from a template. Raises MaterialError for a damaged file."""
    folder = assets() / "rehearsal"
    own = folder / f"{template_id}.toml"
    fallback = read(folder / "fallback.toml", Script)
    return SampleAnswers(plan, read(own, Script) if own.is_file() else Script(), fallback)
