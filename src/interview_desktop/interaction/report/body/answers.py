"""Question by question: what was scored, what was told, what was asked back, a model outline; then the competencies.

In: a Feedback. Out: blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interview_desktop.events.feedback import Feedback, FollowUp, QuestionCard
from interview_desktop.events.scores import AnswerScores, Score
from interview_desktop.interaction.feedback.english import listed, sentence
from interview_desktop.interaction.report import labels
from interview_desktop.interaction.report.body.blocks import (
    Block,
    Drawing,
    Folded,
    Group,
    Heading,
    Items,
    Quoted,
    Rows,
    Scored,
    Text,
    Told,
)
from interview_desktop.interaction.report.charts import of_document as charts

FIGURES_SHOWN = 12  # listed for one question; the document holds all


def questions(feedback: Feedback) -> Iterator[Block]:
    if not feedback.totals.words:
        yield Items(tuple(f"{card.text} ({labels.STATES[card.state]})" for card in feedback.questions))
        return
    if any(card.parts for card in feedback.questions):
        yield _glance(feedback)
    for card in feedback.questions:
        took = f"{labels.clock(_floor(card))} of about {labels.minutes(card.minutes)}"
        yield Group(
            card.text,
            tuple(_card(card, feedback.scoring.answer(card.index))),
            over=f"Question {card.index + 1} of {len(feedback.questions)}",
            facts=(
                sentence(card.kind),
                card.competency,
                took if card.state == "answered" else labels.STATES[card.state],
            ),
            anchor=f"question-{card.index + 1}",
        )


def _floor(card: QuestionCard) -> float:
    return sum(turn.timing.floor for turn in card.turns)


def _glance(feedback: Feedback) -> Rows:
    """Which parts of each story were told; questions that ask for none are left out."""
    rows = tuple(
        (f"{card.index + 1}. {card.competency}", *(" ".join(labels.part_mark(part)) for part in card.parts))
        for card in feedback.questions
        if card.parts
    )
    return Rows("Which parts of each story were told", ("Question", *labels.PARTS.values()), rows)


def _card(card: QuestionCard, scores: AnswerScores | None) -> Iterator[Block]:
    asked_by = f"Asked by {card.asked_by}. " if card.asked_by else ""
    why = f"Why this question: {' '.join(card.why)}" if card.why else ""
    if asked_by or why:
        yield Text((asked_by + why).strip(), "quiet")
    if scores is not None:
        yield from _scores(scores)
    nothing_there = scores is not None and scores.non_answer and not any(part.told for part in card.parts)
    if card.parts and not nothing_there:
        yield Heading("What was told")
        for part in card.parts:
            sign, meaning = labels.part_mark(part)
            yield Told(labels.PARTS[part.part], sign, meaning, part.why, part.quote)
    elif card.parts_why and not nothing_there:
        yield Text(card.parts_why, "quiet")
    if card.numbers:
        more = len(card.numbers) - FIGURES_SHOWN
        shown = [f"“{quote.text}”" for quote in card.numbers[:FIGURES_SHOWN]]
        yield Heading("Figures you gave")
        yield Text(listed([*shown, f"{more} more"] if more > 0 else shown))
    if card.follow_ups:
        yield Heading("Follow-up questions")
        yield from map(_follow_up, card.follow_ups)
    for limit in card.limits:
        yield Text(limit, "limit")
    if card.outline:
        yield Folded("A model outline", tuple(_outline(card)))


def _scores(scores: AnswerScores) -> Iterator[Block]:
    if scores.non_answer:
        yield Text(f"Not scored: {labels.NOT_ENOUGH}. {scores.why}".strip())
        return
    if scores.scores:
        level = f"Level of this answer: {labels.level(scores.level)}." if scores.level is not None else ""
        yield Heading("How it came across")
        if level or scores.why:
            yield Text(f"{level} {scores.why}".strip())
        yield from _all_scored(scores.scores)


def _all_scored(scores: Iterable[Score]) -> Iterator[Block]:
    """Each score; what could not be scored comes last, in one block where the reason is the same."""
    without: dict[str, list[str]] = {}
    for score in scores:
        if score.score is None:
            without.setdefault(score.why, []).append(score.title)
        else:
            yield Scored(score)
    for why, titles in without.items():
        yield Text(f"{sentence(listed(titles))}: no level. {why}", "quiet")


def _follow_up(follow_up: FollowUp) -> Told:
    sign = "?" if follow_up.answered is None else "●" if follow_up.answered else "○"
    asked_for = labels.ASKED_FOR[follow_up.kind]
    return Told(
        follow_up.asked, sign, f"asked for {asked_for}", f"{follow_up.why} {follow_up.outcome}", follow_up.quote
    )


def _outline(card: QuestionCard) -> Iterator[Block]:
    for line in card.outline:
        yield Text(f"{sentence(line.part)}: {line.text}")
        if line.yours is not None:
            yield Quoted(line.yours)


def competencies(feedback: Feedback) -> Iterator[Block]:
    scores = [score for score in feedback.scoring.criteria if score.kind == "competency"]
    if not scores:
        return
    chart = charts.competencies(feedback)
    if chart is not None:
        yield Drawing(chart)
    yield from _all_scored(scores)
