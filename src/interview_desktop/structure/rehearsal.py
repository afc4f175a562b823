"""A sample candidate for rehearsals: template id in; what the candidate says at each turn out.

The answers are sample material for trying the program out, some of them with something missing on purpose. They are
never shown as a model to learn from.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.plan import ProbeKind
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
    """What the sample candidate of a template says; for an unknown template, what fits everywhere."""

    def __init__(self, own: Script, fallback: Script) -> None:
        self._own = own
        self._fallback = fallback

    def answer(self, question_id: str, purpose: TurnPurpose, probe: ProbeKind | None = None, *, nth: int = 0) -> str:
        """The words of one turn. `nth` counts earlier turns of the same purpose, from 0: the second own question
        is "no more", and a follow-up is not answered in the same words twice."""
        if purpose == "own_question":
            return self._own_question(nth)
        sample = self._sample(question_id)
        if purpose == "main_point":
            return _nth(self._own.main_point or self._fallback.main_point, nth)
        if purpose == "follow_up" and probe is not None:
            fitting = sample.follow_ups.get(probe)
            return fitting or _nth(self._own.follow_ups.get(probe) or self._fallback.follow_ups[probe], nth)
        return sample.answer

    def _sample(self, question_id: str) -> SampleAnswer:
        everything = (*self._own.answers, *self._fallback.answers)
        return next(one for one in everything if one.question in {question_id, ANY_QUESTION})

    def _own_question(self, nth: int) -> str:
        asked = self._own.own_questions or self._fallback.own_questions
        return asked[nth] if nth < len(asked) else _nth(self._own.no_more or self._fallback.no_more, nth)


def load_samples(template_id: str) -> SampleAnswers:
    """The sample candidate of a template. Raises MaterialError for a damaged file."""
    folder = assets() / "rehearsal"
    own = folder / f"{template_id}.toml"
    fallback = read(folder / "fallback.toml", Script)
    return SampleAnswers(read(own, Script) if own.is_file() else Script(), fallback)


def _nth(choices: tuple[str, ...], nth: int) -> str:
    return choices[nth % len(choices)]
