"""Where the report comes from: a second opinion as the other model's words, engines, thresholds, what was not measured.

In: a Feedback. Out: blocks.
"""

from __future__ import annotations

from collections.abc import Iterator

from interview_desktop.events.feedback import Feedback
from interview_desktop.events.second_opinion import SecondOpinion
from interview_desktop.interaction.report import labels
from interview_desktop.interaction.report.body.blocks import Block, Heading, Items, Text


def opinion(given: SecondOpinion) -> Iterator[Block]:
    yield Text(labels.SECOND_OPINION.format(engine=given.engine), "note")
    if given.points:
        yield Items(tuple(f"{point.text}\n“{point.quote}”" for point in given.points))
    if given.summary:
        yield Text(given.summary)


def made(feedback: Feedback) -> Iterator[Block]:
    meta, scoring = feedback.meta, feedback.scoring
    said = [
        *map(labels.engine, feedback.engines),
        f"An answer counts as heard clearly when at least {meta.confident_share:.0%} of its words reach a confidence "
        f"of {meta.confident_word:.0%}. Of other answers nothing is inferred.",
        "Parts of a story are found by rules in the words that were recognised. “Not found” means that the rules saw "
        "no words for it.",
    ]
    if scoring.criteria or scoring.answers:
        by = f", compared by {' and '.join(scoring.engines)}" if scoring.engines else ""
        rubric = f" Rubric: {scoring.rubric}, version {scoring.rubric_version}." if scoring.rubric else ""
        said.append(f"Levels run from 1 (awareness) to 5 (expert) and rest on quotes{by}.{rubric}")
    if feedback.feedback_template:
        said.append(f"Feedback template: {feedback.feedback_template}, version {feedback.feedback_template_version}.")
    yield Items(tuple(said))
    if feedback.not_measured:
        yield Heading("Not measured")
        yield Items(feedback.not_measured)
    yield Text(
        f"Session {meta.session}, made by Interview Desktop {meta.program} on this computer. Nothing was sent anywhere."
        if feedback.second_opinion is None
        else f"Session {meta.session}, made by Interview Desktop {meta.program}.",
        "quiet",
    )
