"""What a coach would say first: the person's own rating, the verdict, what to keep, what to change, what comes next.

In: a Feedback. Out: blocks.
"""

from __future__ import annotations

from collections.abc import Iterator

from interview_desktop.events.coaching import Point
from interview_desktop.events.feedback import Feedback
from interview_desktop.interaction.feedback.english import listed, sentence
from interview_desktop.interaction.feedback.points.sides import name_of
from interview_desktop.interaction.report import labels
from interview_desktop.interaction.report.body.blocks import Block, Drawing, Group, Quoted, Rows, Text
from interview_desktop.interaction.report.charts import of_document as charts


def self_rating(feedback: Feedback) -> Iterator[Block]:
    rating = feedback.self_rating
    if rating is None or rating.skipped:
        return
    if rating.overall is not None:
        yield Text(f"You rated the interview as a whole {labels.level(rating.overall)}.", "lead")
        if feedback.scoring.level is not None and not feedback.agreement:
            yield Text(f"The program's view of it: {labels.level(feedback.scoring.level)}.")
    if feedback.agreement:
        rows = tuple(
            (one.title, labels.level(one.yours), labels.level(one.program), one.told) for one in feedback.agreement
        )
        yield Rows("Your view and the program's", ("", "You", "Program", "Side by side"), rows)


def verdict(feedback: Feedback) -> Iterator[Block]:
    if feedback.opening:
        yield Text(feedback.opening)
    yield Text(feedback.verdict or feedback.headline, "lead")
    if feedback.verdict and feedback.headline not in (feedback.verdict, feedback.opening):
        yield Text(feedback.headline)
    for paragraph in feedback.summary:
        yield Text(paragraph)
    scoring = feedback.scoring
    if scoring.level is not None:
        overall = "" if scoring.overall is None else f", {scoring.overall:.0f} of 100"
        told = f"Overall: {labels.level(scoring.level)}{overall}. The program is {labels.sureness(scoring.confidence)}."
        yield Text(f"{told} {scoring.why}".strip())
    elif scoring.why:
        yield Text(f"Overall: {labels.NOT_ENOUGH}. {scoring.why}")
    for chart in (charts.criteria(feedback), charts.questions(feedback)):
        if chart is not None:
            yield Drawing(chart)


def keeps(feedback: Feedback) -> Iterator[Block]:
    return (_point(feedback, point) for point in feedback.keeps)


def changes(feedback: Feedback) -> Iterator[Block]:
    return (_point(feedback, point) for point in feedback.changes)


def _point(feedback: Feedback, point: Point) -> Group:
    """The template's words, unless they leave out what there is to say."""
    blocks: list[Block] = [Text(point.text)]
    if point.instead and point.instead not in point.text:
        blocks.append(Text(f"Next time: {point.instead}."))
    blocks.append(Quoted(point.quote, said_above=point.quote.text in point.text))
    if point.why:
        blocks.append(Text(point.why, "quiet"))
    said_below = point.what in point.text and name_of(point.about, feedback.scoring)
    title = said_below or point.what
    return Group(sentence(title), tuple(blocks), over=_question(feedback, point.question))


def _question(feedback: Feedback, index: int | None) -> str:
    return "" if index is None or index >= len(feedback.questions) else f"Question {index + 1}"


def next_session(feedback: Feedback) -> Iterator[Block]:
    for at, priority in enumerate(feedback.priorities, 1):
        blocks: tuple[Block, ...] = (Text(priority.how), Text(priority.why, "quiet"))
        asked = listed(str(index + 1) for index in priority.questions)
        facts = (f"Question{'s' if len(priority.questions) > 1 else ''} {asked}",) if asked else ()
        yield Group(f"{at}. {priority.what}", blocks, facts=facts)
    if feedback.closing:
        yield Text(feedback.closing)
