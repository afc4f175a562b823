"""Feedback on a written interview from elsewhere: its turns in, the document out.

The same scoring and the same words as for an interview held here; of delivery only what a transcript can tell.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from interview_desktop import __version__
from interview_desktop.errors import MaterialError
from interview_desktop.events.delivery import Accommodation, switched_off
from interview_desktop.events.feedback import Feedback, SessionMeta
from interview_desktop.events.measured import Measured
from interview_desktop.events.plan import Plan
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.delivery.transcript import Spoken, from_transcript
from interview_desktop.interaction.feedback.build import build
from interview_desktop.interaction.measuring import Instruments
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.interview import score_interview
from interview_desktop.interaction.transcripts import transcript
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.rubric import Rubric

SESSION = "0" * 32  # of no session that was held here


@dataclass(frozen=True)
class Yardstick:
    """What the answers are held against, and what words the feedback."""

    rubric: Rubric
    template: FeedbackTemplate


def feedback_on(
    spoken: Sequence[Spoken], held_against: Yardstick, instruments: Instruments, off: Collection[Accommodation] = ()
) -> Feedback:
    """The document. Raises MaterialError where nobody answers anything."""
    interview = transcript(spoken)
    if interview.plan is None or not interview.turns:
        raise MaterialError("Nobody answers a question in this transcript.", 'Mark answers with "Candidate:".')
    plan = interview.plan
    turns = tuple(_near(turn, plan, instruments) for turn in interview.turns)
    asked = [
        Asked(index=index, question=question, turns=tuple(turn for turn in turns if _serves(turn, index)))
        for index, question in enumerate(plan.questions)
    ]
    scoring = score_interview([one for one in asked if one.turns], held_against.rubric, switched_off(off))
    meta = SessionMeta(session=SESSION, started=0.0, program=__version__, ended="complete", transcript=True)
    document = build(meta, plan, turns, scoring=scoring, template=held_against.template, switched_off=off)
    said = from_transcript(spoken, switched_off(off))
    return document.model_copy(update={"totals": document.totals.model_copy(update={"delivery": said})})


def _serves(turn: Turn, index: int) -> bool:
    return turn.question == index and turn.purpose != "own_question"


def _near(turn: Turn, plan: Plan, instruments: Instruments) -> Turn:
    """The turn with how near it is to what was asked; mood is not asked for: nobody looks at it here."""
    if turn.purpose == "own_question" or not turn.text:
        return turn
    near = instruments.nearness(plan.questions[turn.question], turn.text)
    return turn.model_copy(update={"measured": Measured(nearness=near)})
