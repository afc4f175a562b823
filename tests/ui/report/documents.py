"""Feedback documents for the report page: real ones, built from turns by `interaction.feedback`."""

from __future__ import annotations

import tests.coached
from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.delivery import Baseline, Measure
from interview_desktop.events.feedback import EngineUse, Feedback
from interview_desktop.events.plan import Plan
from interview_desktop.events.progress import Attempt
from interview_desktop.events.scores import Score
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
LONGEST = "Verantwortungsübernahmebereitschaftseinschätzung"
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


def read_on(built: Feedback) -> Feedback:
    """The person did not want to rate themselves: the report is shown at once."""
    return built.model_copy(update={"self_rating": SelfRating(skipped=True)})


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
    return read_on(build(meta(session=SESSION), a_plan(), turns, engines=ENGINES))


def coached() -> Feedback:
    """Three questions with scores, points, moods and a rating of the person's own (see tests/coached.py)."""
    found = tests.coached.coached()
    return found.model_copy(update={"meta": found.meta.model_copy(update={"session": SESSION})})


def unrated() -> Feedback:
    """The same before the person was asked."""
    return coached().model_copy(update={"self_rating": None, "agreement": ()})


def at_home() -> Feedback:
    """The same, with the person's own range of every measure that was taken."""
    found = coached()
    measures = tuple(_owned(one) for one in found.totals.delivery.measures)
    delivery = found.totals.delivery.model_copy(update={"measures": measures})
    return found.model_copy(update={"totals": found.totals.model_copy(update={"delivery": delivery})})


def _owned(one: Measure) -> Measure:
    if one.value is None:
        return one
    own = Baseline(median=one.value, low=one.value * 0.9, high=one.value * 1.1, sessions=4)
    return one.model_copy(update={"baseline": own})


def long_words() -> Feedback:
    """Titles and sentences of words that hardly break."""
    found = coached()
    criteria = tuple(_stretched(one) for one in found.scoring.criteria)
    answers = tuple(
        one.model_copy(update={"scores": tuple(_stretched(score) for score in one.scores)})
        for one in found.scoring.answers
    )
    scoring = found.scoring.model_copy(update={"criteria": criteria, "answers": answers})
    keep = found.keeps[0].model_copy(update={"what": f"{LONGEST} {LONGEST}", "text": f"{LONGEST} well done"})
    return found.model_copy(update={"scoring": scoring, "keeps": (keep,), "verdict": f"{LONGEST} {LONGEST}."})


def _stretched(one: Score) -> Score:
    return one.model_copy(update={"title": f"{one.title} {LONGEST}"})


def forty() -> Feedback:
    """Forty questions, each as well scored as the first of `coached`."""
    small, large = coached(), sixty()
    told = small.scoring.answers[0]
    answers = tuple(told.model_copy(update={"question": at}) for at in range(40))
    cards = tuple(card.model_copy(update={"outline": small.questions[0].outline}) for card in large.questions[:40])
    scoring = small.scoring.model_copy(update={"answers": answers})
    return small.model_copy(update={"questions": cards, "scoring": scoring, "totals": large.totals})


def tries(session: str = SESSION) -> tuple[Attempt, ...]:
    """Two attempts at the first question of `coached`: of an earlier session, and of this one."""
    first = Attempt(session="d" * 32, index=1, started=1_600_000_000, level=1.8)
    return (first, Attempt(session=session, index=0, started=1_700_000_000, level=4.5))


def poor() -> Feedback:
    """One spoken answer that was hardly heard."""
    heard = turn(1, BEGINNING, DEED, confidence=0.2)
    return read_on(build(meta(session=SESSION), a_plan(1), (heard,), engines=ENGINES))


def unfinished() -> Feedback:
    return build(meta(session=SESSION, ended=None), a_plan(3), _story(1, 0), engines=ENGINES)


def empty() -> Feedback:
    return build(meta(session=SESSION, ended="asked", seconds=20), a_plan(3), ())


def typed() -> Feedback:
    return read_on(build(meta(session=SESSION), a_plan(1), (turn(1, typed=(DEED,)),)))


def sixty() -> Feedback:
    turns = [one for at in range(60) for one in _story(2 * at + 1, at)]
    named = a_plan(60)
    long = [one.model_copy(update={"text": LONG}) if at % 7 == 6 else one for at, one in enumerate(named.questions)]
    return read_on(build(meta(session=SESSION), named.model_copy(update={"questions": tuple(long)}), tuple(turns)))
