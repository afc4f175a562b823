"""How the answers go, as far as an interview that is running can tell: what the choice of the next question follows.

In: the state. Out: one level for each question that was answered. It says how complete the stories were, not how good
they were; that is for the report to say.
"""

from __future__ import annotations

from interview_desktop.events.turns import Turn
from interview_desktop.interaction.interview.state import State

COMPLETE = 4.5  # level (1-5) of an answer that lacked nothing
STEP = 1.0  # levels lost for each thing that was missing (own choice: two missing parts lie below the middle)
THIN = 1.5  # level of an answer that hardly was one


def completeness(state: State) -> tuple[float | None, ...]:
    """A level of 1-5 for every question answered so far, in order; None where too little was heard to tell.

    The first answer counts, before any follow-up helped. What was skipped or poorly heard is None, never low.
    """
    asked = sorted({turn.question for turn in state.turns if turn.purpose == "answer"})
    return tuple(_level(state.turns_of(index)) for index in asked)


def _level(turns: tuple[Turn, ...]) -> float | None:
    first = turns[0]
    if first.judgement is None or first.judgement.poor or not first.text:
        return None
    if any(gap.kind in ("too_short", "off_topic") for gap in first.judgement.missing):
        return THIN
    return max(1.0, COMPLETE - STEP * len(first.judgement.missing))
