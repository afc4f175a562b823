"""The feedback document as plain text: for a terminal, an e-mail, a screen reader.

In: a Feedback. Out: text in lines of at most 80 characters (longer only where one word is longer). Doubtful
words are followed by (?).
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from interview_desktop.events.coaching import Quote
from interview_desktop.events.feedback import Feedback, FollowUp, Part, QuestionCard, TurnCard
from interview_desktop.interaction.report import labels

WIDTH = 80


def render(feedback: Feedback) -> str:
    """The report, ending with a line feed."""
    return "\n".join(line.rstrip() for line in _lines(feedback)) + "\n"


def _lines(feedback: Feedback) -> Iterator[str]:
    yield from _flow(feedback.title.upper())
    yield from _flow(", ".join(labels.facts(feedback)))
    yield ""
    yield from _flow(feedback.notice)
    yield from _heading("In short")
    for paragraph in (feedback.headline, *feedback.summary):
        yield from _flow(paragraph)
        yield ""
    yield from _heading("Question by question")
    for card in feedback.questions:
        yield from _card(card)
    yield from _heading("How it was said")
    yield from _delivery(feedback)
    yield from _second_opinion(feedback)
    yield from _heading("Transcript")
    yield from _flow("Words followed by (?) were not heard clearly and may be wrong.")
    for card in feedback.questions:
        for turn in card.turns:
            yield from _turn(f"Question {card.index + 1}", turn)
    for turn in feedback.own_questions:
        yield from _turn("Your own question", turn)
    yield from _heading("How this report was made")
    for use in feedback.engines:
        yield from _flow(labels.engine(use), "- ")
    yield from _flow(
        "Parts of a story are found by rules in the words that were recognised. “Not found” means that the rules "
        "saw no words for it.",
        "- ",
    )
    for reason in feedback.not_measured:
        yield from _flow(f"Not measured: {reason}", "- ")


def _second_opinion(feedback: Feedback) -> Iterator[str]:
    opinion = feedback.second_opinion
    if opinion is None:
        return
    yield from _heading(f"A second opinion, by {opinion.engine}")
    yield from _flow(labels.SECOND_OPINION.format(engine=opinion.engine))
    yield ""
    for point in opinion.points:
        yield from _flow(point.text, "- ")
        yield from _flow(f"“{point.quote}”", "  ")
    if opinion.summary:
        yield from _flow(opinion.summary)


def _heading(title: str) -> tuple[str, ...]:
    return "", title, "=" * len(title), ""


def _flow(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Wrapped text; `first` and `rest` stand before the first line and the others."""
    indent = " " * len(first) if rest is None else rest
    return wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _card(card: QuestionCard) -> Iterator[str]:
    yield from _flow(card.text, f"{card.index + 1}. ")
    floor = sum(turn.timing.floor for turn in card.turns)
    took = f"{labels.clock(floor)} of about {labels.minutes(card.minutes)}"
    state = took if card.state == "answered" else labels.STATES[card.state]
    yield from _flow(f"{card.kind}, {card.competency}: {state}", "   ")
    if card.asked_by:
        yield from _flow(f"Asked by {card.asked_by}.", "   ")
    if card.why:
        yield from _flow(f"Why this question: {' '.join(card.why)}", "   ")
    for part in card.parts:
        yield from _part(part)
    if card.parts_why:
        yield from _flow(card.parts_why, "   ")
    for follow_up in card.follow_ups:
        yield from _follow_up(follow_up)
    for limit in card.limits:
        yield from _flow(limit, "   ! ")
    yield ""


def _part(part: Part) -> Iterator[str]:
    _, meaning = labels.part_mark(part)
    yield from _flow(f"{labels.PARTS[part.part]}: {meaning}. {part.why}", "   - ")
    if part.quote:
        yield from _quote(part.quote)


def _follow_up(follow_up: FollowUp) -> Iterator[str]:
    yield from _flow(f"Asked for {labels.ASKED_FOR[follow_up.kind]}: {follow_up.asked}", "   > ")
    yield from _flow(f"Why: {follow_up.why}", "     ")
    if follow_up.quote:
        yield from _quote(follow_up.quote)
    yield from _flow(follow_up.outcome, "     ")


def _quote(quote: Quote) -> list[str]:
    doubt = ", some words not heard clearly" if quote.doubtful else ""
    return _flow(f"“{quote.text}” ({labels.place(quote)}{doubt})", "     ")


def _delivery(feedback: Feedback) -> Iterator[str]:
    if not feedback.totals.spoken:
        yield from _flow("Not measured: every answer was typed." if feedback.totals.typed else "Not measured.")
        return
    yield from _flow("What is usual is given for orientation. It is not a pass mark, and people differ.")
    yield ""
    for measure in feedback.totals.delivery.measures:
        usual = f" Usual: {measure.band.text} ({measure.band.source})." if measure.band else ""
        counted = f" Counted: {measure.detail}." if measure.detail else ""
        caution = f" {measure.caution}" if measure.caution else ""
        value = labels.figure(measure).removesuffix(".")
        yield from _flow(f"{measure.label}: {value}.{counted}{caution}{usual}", "- ")


def _turn(title: str, turn: TurnCard) -> Iterator[str]:
    yield ""
    yield from _flow(f"{title}. {turn.asked}")
    yield from _flow(f"[{labels.heard(turn)}]")
    for passage in turn.passages:
        words = " ".join(word.text + (" (?)" if word.doubtful else "") for word in passage.words)
        yield from _flow(words, f"{labels.clock(passage.start):>6}  ")
    for typed in turn.typed:
        yield from _flow(typed, "        ")
