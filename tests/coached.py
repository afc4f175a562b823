"""A feedback document with everything in it: scores, points, moods, a self-rating. Written by hand, so that pages and
exports are tried on more than any one interview has."""

from __future__ import annotations

from interview_desktop.events.coaching import (
    Agreement,
    MoodPoint,
    OutlineLine,
    Point,
    Priority,
    Quote,
    SelfRating,
)
from interview_desktop.events.feedback import Feedback
from interview_desktop.events.mood import Mood
from interview_desktop.events.scores import AnswerScores, Evidence, Score, ScoreKind, Scoring
from interview_desktop.interaction.feedback.build import build
from interview_desktop.structure.competencies import COMPETENCIES
from tests.interaction.feedback.spoken import behavioural, meta, turn

BEGINNING = "last year at the bakery one of the ovens broke on a saturday and i had to keep thirty orders going"
DEED = "so i called the technician and i moved half of the orders to the other shop"
ENDING = "in the end every customer got their bread and we saved four hundred pounds"
VAGUE = "we usually try to help each other and um we um did what had to be done"
TITLES = {
    "relevance": "Answers the question",
    "structure": "Story with a beginning and an end",
    "specificity": "Figures, names and times",
    "ownership": "Your own part",
    "result": "Result and learning",
    "concision": "To the point",
    "positivity": "Fair to others",
}


def evidence(quote: str, level: int, *, turn_number: int = 1, text: str = "") -> Evidence:
    said = text or " ".join((BEGINNING, DEED, ENDING))
    at = said.index(quote)
    return Evidence(
        turn=turn_number,
        quote=quote,
        start=at,
        end=at + len(quote),
        recording=f"{turn_number:03d}-1",
        begins=2.5,
        ends=6.0,
        level=level,
        anchor="Tells what they did and how it ended, with at least one figure.",
        why="Says what was done and by whom.",
    )


def score(criterion: str, level: float | None, *found: Evidence, kind: ScoreKind = "answer") -> Score:
    title = TITLES.get(criterion) or COMPETENCIES.get(criterion, criterion)
    known = found if level is not None else ()
    why = (
        "Three of the four parts of a story are there."
        if level is not None
        else "Not enough evidence: nothing was said."
    )
    return Score(
        criterion=criterion,
        title=title,
        kind=kind,
        competency=criterion if kind == "competency" else "",
        score=level,
        confidence=0.7 if level is not None else 0.0,
        evidence=known,
        why=why,
        engine="words",
    )


def _answers() -> tuple[AnswerScores, ...]:
    told = evidence(DEED, 4)
    vague = evidence("we usually try to help each other", 2, turn_number=2, text=VAGUE)
    high = {"relevance": 4.0, "structure": 5.0, "specificity": 4.0, "ownership": 5.0, "result": 4.5, "concision": 5.0}
    low = {"relevance": 3.0, "structure": 2.0, "specificity": 1.0, "ownership": 1.5, "result": 1.0, "concision": None}
    return (
        AnswerScores(
            question=0, scores=(*(score(name, at, told) for name, at in high.items()), score("positivity", None))
        ),
        AnswerScores(
            question=1, scores=(*(score(name, at, vague) for name, at in low.items()), score("positivity", None))
        ),
        AnswerScores(
            question=2,
            non_answer="unknowing",
            why="The answer says that nothing comes to mind.",
            scores=tuple(score(name, None) for name in TITLES),
        ),
    )


def _criteria() -> tuple[Score, ...]:
    levels = {"relevance": 3.5, "structure": 3.5, "specificity": 2.5, "ownership": 3.2, "result": 2.8, "concision": 5.0}
    found = evidence(DEED, 4)
    rubric = {"teamwork": 2.0, "critical_thinking": 4.0, "professionalism": 3.0, "leadership": None, "technology": None}
    return (
        *(score(name, level, found) for name, level in levels.items()),
        score("positivity", None),
        *(score(name, level, found, kind="competency") for name, level in rubric.items()),
    )


def _mood(label: str, valence: float) -> Mood:
    return Mood.model_validate({"valence": valence, "label": label, "confidence": 0.8, "engine": "vader"})


def coached() -> Feedback:
    """Three questions: one told well, one vaguely, one not at all; spoken, with sound, rated by the person."""
    turns = (
        turn(1, BEGINNING, DEED, ENDING, question=0),
        turn(2, VAGUE, question=1),
        turn(3, "nothing comes to mind", question=2),
    )
    built = build(meta(), behavioural(3), turns)
    deed = Quote(text=DEED, turn=1, recording="001-1", start=8.0, end=12.8)
    vague = Quote(text="we usually try to help each other", turn=2, recording="002-1", start=1.0, end=3.1)
    outline = (
        OutlineLine(part="situation", text="One sentence: when, where, what was at stake.", yours=None),
        OutlineLine(part="action", text="Two or three steps that you took yourself.", yours=deed),
        OutlineLine(part="result", text="How it ended, with a figure, and what you do differently since.", yours=None),
    )
    cards = tuple(
        card.model_copy(update={"outline": outline if card.state == "answered" else ()}) for card in built.questions
    )
    return built.model_copy(
        update={
            "questions": cards,
            "feedback_template": "coach",
            "feedback_template_version": 1,
            "opening": "You practised “General behavioural interview” with Anna and gave 3 answers in 15 minutes.",
            "verdict": "There is most to build on in your own part. If you have time for one thing, take the result.",
            "closing": "A good next step: tell the second story again, with its end.",
            "scoring": Scoring(
                overall=58.0,
                level=3.3,
                confidence=0.6,
                why="Two of three answers could be scored.",
                rubric="behavioural",
                rubric_version=1,
                criteria=_criteria(),
                answers=_answers(),
                engines=("words",),
            ),
            "keeps": (
                Point(
                    kind="keep",
                    about="ownership",
                    what="you said what you did yourself",
                    question=0,
                    quote=deed,
                    text=f"This worked, so keep doing it: you said what you did yourself. Your words were “{DEED}”.",
                ),
            ),
            "changes": (
                Point(
                    kind="change",
                    about="result",
                    what="the story has no end",
                    instead="say in one sentence what came of it, with a figure",
                    why="Stories tell the situation more often than the result (Bangerter and others, 2014).",
                    question=1,
                    quote=vague,
                    text="Here is something to try: the story has no end. Next time you could do this: say in one "
                    "sentence what came of it, with a figure.",
                ),
            ),
            "priorities": (
                Priority(
                    about="result",
                    what="Give each story an end.",
                    why="One of two stories had none.",
                    how="Take question 2 again and finish with what changed, in one sentence with a figure.",
                    questions=(1,),
                ),
            ),
            "self_rating": SelfRating(overall=4, criteria={"structure": 4, "result": 4}),
            "agreement": (
                Agreement(
                    about="structure",
                    title=TITLES["structure"],
                    yours=4,
                    program=3.5,
                    told="You and the program agree.",
                ),
                Agreement(
                    about="result",
                    title=TITLES["result"],
                    yours=4,
                    program=2.8,
                    told="You see it one level higher than the program.",
                ),
            ),
            "moods": (
                MoodPoint(at=2.0, question=0, quote=deed, mood=_mood("neutral", 0.1)),
                MoodPoint(at=14.0, question=0, quote=deed, mood=_mood("positive", 0.7)),
                MoodPoint(at=31.0, question=1, quote=vague, mood=_mood("negative", -0.4)),
            ),
        }
    )
