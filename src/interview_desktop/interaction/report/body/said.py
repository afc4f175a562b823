"""How it was said, how it sounds, and every word: measures with what is usual, moods, the transcript.

In: a Feedback. Out: blocks. What the person switched off is not there.
"""

from __future__ import annotations

from collections.abc import Iterator

from interview_desktop.events.delivery import Measure, switched_off
from interview_desktop.events.feedback import Feedback
from interview_desktop.interaction.feedback.english import count, sentence
from interview_desktop.interaction.report import labels
from interview_desktop.interaction.report.body.blocks import Block, Drawing, Group, Rows, Said, Text
from interview_desktop.interaction.report.charts import of_document as charts

ORIENTATION = "What is usual is given for orientation. It is not a pass mark, and people differ."


def delivery(feedback: Feedback) -> Iterator[Block]:
    totals = feedback.totals
    if not totals.words:
        return
    if not totals.spoken:
        yield Text("Not measured: every answer was typed.")
        return
    poor = totals.poorly_heard
    unclear = f" {sentence(count(poor, 'spoken answer'))} {'was' if poor == 1 else 'were'} not heard clearly, which " \
        "makes figures uncertain." if poor else ""  # fmt: skip
    yield Text(ORIENTATION + unclear)
    off = switched_off(feedback.switched_off)
    measures = [measure for measure in totals.delivery.measures if measure.name not in off]
    if measures:
        yield _table(measures)
    for name in charts.PER_QUESTION:
        chart = charts.per_question(feedback, name)
        if chart is not None:
            yield Drawing(chart)


def _table(measures: list[Measure]) -> Rows:
    own = any(measure.baseline for measure in measures)
    rows = tuple(
        (measure.label, _value(measure), *((_own(measure),) if own else ()), _usual(measure)) for measure in measures
    )
    head = ("Measure", "This interview", *(("Your own range",) if own else ()), "Usual")
    return Rows("The whole interview", head, rows)


def _value(measure: Measure) -> str:
    counted = f" Counted: {measure.detail}." if measure.detail else ""
    caution = f" {measure.caution}" if measure.caution else ""
    return f"{labels.figure(measure).removesuffix('.')}.{counted}{caution}"


def _own(measure: Measure) -> str:
    own = measure.baseline
    if own is None:
        return ""
    return f"{own.low:.3g} to {own.high:.3g}, median {own.median:.3g}, in {own.sessions} sessions"


def _usual(measure: Measure) -> str:
    band = measure.band
    return f"{sentence(band.text)} ({band.source})." if band else ""


def moods(feedback: Feedback) -> Iterator[Block]:
    chart = charts.moods(feedback)
    if chart is not None:
        yield Drawing(chart)
        engines = sorted({point.mood.engine for point in feedback.moods})
        yield Text(f"Told by {' and '.join(engines)}.", "quiet")


def transcript(feedback: Feedback) -> Iterator[Block]:
    cards = [card for card in feedback.questions if card.turns]
    if not cards and not feedback.own_questions:
        return
    yield Text(
        "As it was recognised or typed. Words marked as not heard clearly were recognised with less confidence than "
        f"{feedback.meta.confident_word:.0%} and may be wrong."
    )
    for card in cards:
        yield Group(f"Question {card.index + 1}", tuple(map(Said, card.turns)), anchor=f"said-{card.index + 1}")
    if feedback.own_questions:
        yield Group("Your own questions", tuple(map(Said, feedback.own_questions)), anchor="said-own")
