"""Feedback documents for the report page: real ones, built from turns by `interaction.feedback`."""

from __future__ import annotations

from interview_desktop.events.feedback import EngineUse, Feedback
from interview_desktop.events.plan import Plan
from interview_desktop.events.turns import Gap, Judgement, Turn
from interview_desktop.interaction.feedback.build import build
from tests.interaction.feedback.spoken import meta, turn
from tests.interaction.feedback.test_build import BEGINNING, DEED, ENDING
from tests.interaction.interview.candidates import WHOLE_STORY
from tests.ui.interview.scenes import LONG, studio_plan

SESSION = "b" * 32
ENGINES = (
    EngineUse(capability="speech_to_text", name="pocketsphinx"),
    EngineUse(capability="text_to_speech", name="espeak-ng", fallback=True, why="flite is not installed"),
)
NO_END = Judgement(missing=(Gap(kind="result", why="No end was told.", quote=DEED),))


def a_plan(questions: int = 5) -> Plan:
    kinds = ("behavioural", "behavioural", "motivational", "behavioural", "case")
    whole = studio_plan(questions)
    asked = [one.model_copy(update={"kind": kinds[at % 5]}) for at, one in enumerate(whole.questions)]
    return whole.model_copy(update={"questions": tuple(asked)})


def _story(number: int, question: int) -> tuple[Turn, ...]:
    """A story told in two turns: its end came when it was asked for."""
    return (
        turn(number, BEGINNING, DEED, question=question, judgement=NO_END),
        turn(number + 1, ENDING, question=question, purpose="follow_up", probe="result", asked="How did it end?"),
    )


def whole() -> Feedback:
    """Told, told after a follow-up, not heard clearly, typed with words of many languages, and a question back."""
    typed = "I want to lead a team.\n\nIch möchte führen; 面接の練習; أريد أن أقود فريقًا. " + "wort" * 40
    turns = (
        *_story(1, 0),
        turn(3, *(f"{part}." for part in WHOLE_STORY.split(".") if part.strip()), question=1),
        turn(4, question=2, typed=(typed,)),
        turn(5, DEED, question=3, confidence=0.3),
        turn(6, "what is a day like", question=4, purpose="own_question", asked="What would you like to ask me?"),
    )
    return build(meta(session=SESSION), a_plan(), turns, engines=ENGINES)


def poor() -> Feedback:
    """One spoken answer that was hardly heard."""
    return build(meta(session=SESSION), a_plan(1), (turn(1, BEGINNING, DEED, confidence=0.2),), engines=ENGINES)


def unfinished() -> Feedback:
    return build(meta(session=SESSION, ended=None), a_plan(3), _story(1, 0), engines=ENGINES)


def empty() -> Feedback:
    return build(meta(session=SESSION, ended="asked", seconds=20), a_plan(3), ())


def typed() -> Feedback:
    return build(meta(session=SESSION), a_plan(1), (turn(1, typed=(DEED,)),))


def sixty() -> Feedback:
    turns = [one for at in range(60) for one in _story(2 * at + 1, at)]
    named = a_plan(60)
    long = [one.model_copy(update={"text": LONG}) if at % 7 == 6 else one for at, one in enumerate(named.questions)]
    return build(meta(session=SESSION), named.model_copy(update={"questions": tuple(long)}), tuple(turns))
