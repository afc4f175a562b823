"""Documents for tests: a template, questions and a rubric that are whole and small."""

from __future__ import annotations

from interview_desktop.events.plan import Interviewer
from interview_desktop.events.question import Anchors, Question
from interview_desktop.structure.rubric import Criterion, Rubric
from interview_desktop.structure.template import Slot, Template


def question(at: int = 1, **changes: object) -> Question:
    """A question that no check finds fault with but for its being made up."""
    whole = Question(
        id=f"made-up-{at}",
        text=f"Tell me about a time when delivery number {at} came too late.",
        spoken=f"Tell me about a time when a delivery came too late, number {at}.",
        kind="behavioural",
        competency="teamwork",
        difficulty=1 + at % 5,
        minutes=3.0,
        looks_for="What was late, whom they told, and what they changed so that the next one came on time.",
        anchors=Anchors(
            one="Blames the driver.", three="Tells who was called and when.", five="Tells what was changed for good."
        ),
        probes={"result": "When did it come in the end?", "ownership": "Which part of it did you do yourself?"},
        category="deliveries",
        tags=("late",),
        industry="logistics",
        seniority=("entry", "mid"),
        interview_types=("behavioural", "competency"),
    )
    return Question.model_validate(whole.model_dump() | changes)


def template(**changes: object) -> Template:
    whole = Template(
        id="made-up",
        title="A made-up interview",
        summary="For the tests.",
        industry="logistics",
        interview_type="behavioural",
        minutes=14,
        interviewers=(Interviewer(name="Morgan"),),
        greeting="Hello, I'm Morgan. This is practice, so take your time.",
        invitation="What would you like to ask me?",
        closing="That was it. Your report is ready in a moment.",
        slots=(
            Slot(question="made-up-1"),
            Slot(competency="teamwork"),
            Slot(competency="teamwork", kind="behavioural"),
        ),
        weights={"teamwork": 1.0},
        rubric="made-up-rubric",
        feedback="plain",
    )
    return Template.model_validate(whole.model_dump() | changes)


def rubric(**changes: object) -> Rubric:
    levels = ("Names the task.", "Tells one step.", "Tells what was done.", "Tells why so.", "Tells what came of it.")
    whole = Rubric(
        id="made-up-rubric",
        title="A made-up rubric",
        interview_types=("behavioural",),
        criteria=(Criterion(id="teamwork", title="Teamwork", competency="teamwork", weight=1.0, levels=levels),),
    )
    return Rubric.model_validate(whole.model_dump() | changes)
