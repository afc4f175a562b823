"""Answers that are read, with scores given by hand, so that what is built on both is tried alone."""

from __future__ import annotations

from interview_desktop.events.question import Question, QuestionKind
from interview_desktop.events.scores import AnswerScores, Score
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.reading.reading import Reading, read
from interview_desktop.structure.rubric import Criterion, Rubric

CARRIED = ("structure", "ownership", "specificity", "result", "relevance", "concision")
ANCHORS = ("Says nothing of it.", "Says it in general.", "Tells a deed.", "Tells how.", "Tells what others gained.")


def reading(
    text: str, *, question: str = "Tell me about it.", kind: QuestionKind = "behavioural", **more: str
) -> Reading:
    """`more` may name the competency; the answer is typed."""
    asked_for = Question(id="q", text=question, kind=kind, competency=more.get("competency", "none"))
    turn = Turn(number=1, question=0, purpose="answer", asked=question, typed=(text,))
    found = read(Asked(index=0, question=asked_for, turns=(turn,)))
    assert isinstance(found, Reading), found
    return found


def scores_of(found: Reading, level: float = 3.0) -> AnswerScores:
    """The same level for every criterion of the answer."""
    quote = found.evidence(0, len(found.text), level=round(level), anchor=ANCHORS[2], why="All of it.")
    assert quote
    scores = tuple(
        Score(
            criterion=name,
            title=name,
            kind="answer",
            score=level,
            confidence=0.5,
            evidence=(quote,),
            why="By hand.",
            engine="words",
        )
        for name in CARRIED
    )
    return AnswerScores(question=found.asked.index, level=level, scores=scores)


def rubric_of(
    competency: str, criterion: str = "", title: str = "", about: str = "", levels: tuple[str, ...] = ANCHORS
) -> Rubric:
    """A rubric with one criterion."""
    one, two, three, four, five = levels
    return Rubric(
        id="one",
        title="One",
        criteria=(
            Criterion(
                id=criterion or competency,
                title=title or competency,
                competency=competency,
                about=about,
                weight=1.0,
                levels=(one, two, three, four, five),
            ),
        ),
    )
