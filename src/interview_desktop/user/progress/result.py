"""What stays of one session: the feedback document in, its numbers, names and stories out.

Only what is known is kept: what the document leaves open is absent, never a zero. What an answer tells is kept as
the words that tell it, from the first part of a story that was found in it.
"""

from __future__ import annotations

from collections import defaultdict

from interview_desktop.events.delivery import Delivery, MeasureName
from interview_desktop.events.feedback import Feedback, PartName, QuestionCard
from interview_desktop.events.progress import QuestionResult, SessionResult
from interview_desktop.events.scores import AnswerScores, Score, Scoring

EDITION = 3  # of these rules: results of an older edition are worked out anew
LONGEST_STORY = 2000  # characters
STORY_PARTS = 2  # one part alone ("I called them") is no story yet


def result_of(feedback: Feedback) -> SessionResult:
    """The result of a session, finished or not; the same document always gives the same result."""
    meta, scoring = feedback.meta, feedback.scoring
    answers = [score for score in scoring.criteria if score.kind == "answer" and score.score is not None]
    competencies, sure = _competencies(scoring)
    return SessionResult(
        session=meta.session,
        started=meta.started,
        title=feedback.title,
        template=feedback.template,
        candidate=meta.candidate,
        finished=meta.finished,
        overall=scoring.overall,
        level=scoring.level,
        criteria={score.criterion: score.score for score in answers if score.score is not None},
        competencies=competencies,
        confidence={score.criterion: score.confidence for score in answers} | sure,
        measures=_known(feedback.totals.delivery),
        questions=tuple(_question(card, scoring.answer(card.index)) for card in feedback.questions if _reached(card)),
        engines=tuple(dict.fromkeys([*(use.name for use in feedback.engines), *scoring.engines])),
        titles={score.criterion: score.title for score in answers}
        | {one.name: one.label for one in feedback.totals.delivery.measures},
        units={one.name: one.unit for one in feedback.totals.delivery.measures},
        bands={one.name: one.band for one in feedback.totals.delivery.measures if one.band is not None},
        switched_off=feedback.switched_off,
    )


def _reached(card: QuestionCard) -> bool:
    return card.state in ("answered", "no_answer")


def _question(card: QuestionCard, scored: AnswerScores | None) -> QuestionResult:
    parts = tuple(part.part for part in card.parts if part.told)
    return QuestionResult(
        question=card.id,
        index=card.index,
        text=card.text,
        kind=card.kind,
        competency=card.competency,
        words=sum(len(turn.text.split()) for turn in card.turns),
        level=scored.level if scored else None,
        scores={one.criterion: one.score for one in scored.scores if one.score is not None} if scored else {},
        measures=_known(card.delivery),
        story=_story(card, parts),
        parts=parts,
    )


def _competencies(scoring: Scoring) -> tuple[dict[str, float], dict[str, float]]:
    """Level and confidence of each competency; where several criteria measure one, their means by confidence."""
    found: dict[str, list[Score]] = defaultdict(list)
    for score in scoring.criteria:
        if score.kind == "competency" and score.score is not None and score.competency:
            found[score.competency].append(score)
    levels, sure = {}, {}
    for competency, scores in found.items():
        weights = [max(score.confidence, 0.01) for score in scores]  # a score of no confidence still has evidence
        level = sum((score.score or 0.0) * weight for score, weight in zip(scores, weights, strict=True))
        levels[competency] = min(5.0, max(1.0, round(level / sum(weights), 4)))
        sure[competency] = max(score.confidence for score in scores)
    return levels, sure


def _known(delivery: Delivery) -> dict[MeasureName, float]:
    return {one.name: one.value for one in delivery.measures if one.value is not None}


def _story(card: QuestionCard, parts: tuple[PartName, ...]) -> str:
    """The answers from the first part that was told on; empty where too little of a story was told."""
    quotes = [part.quote for part in card.parts if part.told and part.quote is not None]
    if len(parts) < STORY_PARTS or not quotes:
        return ""
    first = min(quotes, key=lambda quote: (quote.turn, quote.start or 0.0))
    telling = [turn for turn in card.turns if turn.number >= first.turn and not turn.poor]
    text = " ".join(turn.text for turn in telling)
    at = text.find(first.text)
    return text[max(at, 0) :].strip()[:LONGEST_STORY]
