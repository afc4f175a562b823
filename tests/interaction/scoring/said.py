"""Questions and answers to score, made from plain text."""

from __future__ import annotations

from interview_desktop.events.question import QuestionKind
from interview_desktop.events.scores import Score
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.criteria.anchors import CRITERIA
from interview_desktop.interaction.scoring.interview import score_interview
from interview_desktop.structure.rubric import Criterion, Rubric
from tests.interaction.scoring.labels import asked

LEADING = "Tell me about a time you led a team."
YOURSELF = "Please tell me about yourself."
DRIVE = (
    "Last spring I led the food drive of our college. We had nine volunteers and two weeks. I called four shops and "
    "asked each for one shelf, I wrote a rota so that everybody had two hours a day, and I drove the van myself."
)
END = " In the end we collected 640 kilos, twice as much as the year before, and I learned to ask early."
BOASTS = (
    "I am a natural leader and I always motivate people. I think communication is very important and I always give my "
    "best, so people like working with me in general."
)
RUBRIC = Rubric(
    id="small",
    title="Small",
    criteria=(
        Criterion(
            id="leadership",
            title="Leadership",
            competency="leadership",
            weight=1.0,
            levels=("Wishes.", "Claims.", "Did one thing.", "Led others to a result.", "Led others far."),
        ),
    ),
)


def answer(text: str, question: str = LEADING, kind: QuestionKind = "behavioural", *, index: int = 0) -> Asked:
    return asked(question, kind, text, index=index)


def scores(text: str, question: str = LEADING, kind: QuestionKind = "behavioural") -> dict[str, Score]:
    """The seven scores of one answer, by criterion."""
    (found,) = score_interview([answer(text, question, kind)], RUBRIC).answers
    assert [one.criterion for one in found.scores] == list(CRITERIA)
    return {one.criterion: one for one in found.scores}


def level(text: str, criterion: str, question: str = LEADING, kind: QuestionKind = "behavioural") -> float:
    score = scores(text, question, kind)[criterion].score
    assert score is not None, criterion
    return score
