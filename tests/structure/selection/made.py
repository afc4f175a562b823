"""Templates and banks made for the tests of selection: from plain arguments, from a seed, and by hypothesis."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import get_args

from hypothesis import strategies as st

from interview_desktop.events.plan import Interviewer, Order
from interview_desktop.events.question import InterviewType, QuestionKind, Seniority
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.template import Curve, Slot, Template

COMPETENCIES = ("communication", "critical_thinking", "leadership", "professionalism", "teamwork", "technology")
KINDS: tuple[QuestionKind, ...] = get_args(QuestionKind)
TYPES: tuple[InterviewType, ...] = get_args(InterviewType)
SENIORITIES: tuple[Seniority, ...] = get_args(Seniority)
ORDERS: tuple[Order, ...] = get_args(Order)
INDUSTRIES = ("any", "healthcare", "software")
MINUTES = (0.7, 1.5, 2.0, 2.5, 3.0, 3.3, 4.0, 6.0)
CATEGORIES = ("", "a", "b", "c", "d", "e", "f")
TAGS = ("ward", "remote", "ai")


def question(
    id_: str,
    *,
    competency: str = "teamwork",
    difficulty: float = 3,
    minutes: float = 3.0,
    kind: QuestionKind = "behavioural",
    category: str = "",
    industry: str = "any",
    tags: tuple[str, ...] = (),
    seniority: tuple[Seniority, ...] = (),
    types: tuple[InterviewType, ...] = (),
) -> Eligible:
    return Eligible(id_, 1, kind, competency, float(difficulty), minutes, category, tags, industry, seniority, types)


def template(
    slots: Sequence[Slot],
    *,
    minutes: float = 60,
    weights: Mapping[str, float] | None = None,
    industry: str = "any",
    curve: Curve = "level",
    difficulty: int = 3,
    interviewers: Sequence[Interviewer] = (Interviewer(name="Ana"),),
    novelty: bool = True,
    adapt: bool = True,
) -> Template:
    """A behavioural interview of somebody in mid-career, an hour long."""
    return Template(
        id="made",
        title="Made up",
        summary="For a test.",
        industry=industry,
        interview_type="behavioural",
        minutes=minutes,
        interviewers=tuple(interviewers),
        greeting="Hello.",
        invitation="Your questions?",
        closing="Goodbye.",
        slots=tuple(slots),
        weights=weights or {},
        curve=curve,
        difficulty=difficulty,
        novelty=novelty,
        adapt=adapt,
        rubric="behavioural",
        feedback="coach",
    )


def bank(seed: int, size: int, *, industries: Sequence[str] = INDUSTRIES, categories: int = 60) -> list[Eligible]:
    """Questions of every kind, as many as you like; all fit a behavioural interview in mid-career."""
    chance = random.Random(seed)
    return [
        question(
            f"q-{place:05}",
            competency=chance.choice(COMPETENCIES),
            difficulty=chance.randint(1, 5),
            minutes=chance.choice(MINUTES[1:7]),
            kind=chance.choice(KINDS),
            category=f"about {chance.randrange(categories)}",
            industry=chance.choice(industries),
            tags=(chance.choice(TAGS),),
        )
        for place in range(size)
    ]


questions = st.builds(
    Eligible,
    id=st.integers(0, 60).map("q{}".format),
    version=st.integers(1, 3),
    kind=st.sampled_from(KINDS[:3]),
    competency=st.sampled_from(COMPETENCIES[:3]),
    difficulty=st.one_of(st.integers(1, 5).map(float), st.floats(1, 5)),
    minutes=st.sampled_from(MINUTES),
    category=st.sampled_from(CATEGORIES),
    tags=st.lists(st.sampled_from(TAGS), max_size=2).map(tuple),
    industry=st.sampled_from(INDUSTRIES),
    seniority=st.lists(st.sampled_from(SENIORITIES), unique=True, max_size=3).map(tuple),
    interview_types=st.lists(st.sampled_from(TYPES[:3]), unique=True, max_size=3).map(tuple),
)
banks = st.lists(questions, max_size=30, unique_by=lambda one: one.id)

wishes = st.builds(
    Slot,
    competency=st.sampled_from(("", *COMPETENCIES[:3])),
    kind=st.one_of(st.none(), st.sampled_from(KINDS[:3])),
    difficulty=st.one_of(st.none(), st.integers(1, 5)),
    tag=st.sampled_from(("", "", "", "ward", "a")),
    interviewer=st.integers(0, 2),
)
fixed = st.builds(Slot, question=st.integers(0, 70).map("q{}".format), interviewer=st.integers(0, 2))
templates = st.builds(
    template,
    st.lists(st.one_of(wishes, wishes, fixed), min_size=1, max_size=9),
    minutes=st.floats(3, 40),
    weights=st.dictionaries(st.sampled_from(COMPETENCIES), st.floats(0, 1), max_size=4),
    industry=st.sampled_from(INDUSTRIES),
    curve=st.sampled_from(get_args(Curve)),
    difficulty=st.integers(1, 5),
    interviewers=st.integers(1, 3).map(
        lambda count: [Interviewer(name=f"I{one}", asks=COMPETENCIES[one : one + 2]) for one in range(count)]
    ),
    novelty=st.booleans(),
    adapt=st.booleans(),
)
histories = st.dictionaries(st.integers(0, 60).map("q{}".format), st.floats(0, 200), max_size=30)
orders = st.sampled_from(ORDERS)
