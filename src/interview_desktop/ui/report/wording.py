"""What the report page says, decided without Qt: lines, cells and names from the feedback document."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from interview_desktop.events.delivery import switched_off
from interview_desktop.interaction.feedback.english import count, listed, sentence
from interview_desktop.interaction.report import labels
from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.events.coaching import Quote
    from interview_desktop.events.delivery import Accommodation, Baseline, Delivery, Measure
    from interview_desktop.events.feedback import Feedback, FollowUp, Part, QuestionCard, TurnCard

DOUBTFUL_NAMED = 20  # doubtful words that a screen reader is given by name; the text itself marks all
LONG_WORD = 24  # letters: hardly any English word is longer
FIGURES_SHOWN = 12  # figures listed for one question; the document holds all

Standing = Literal["unfinished", "nothing", "whole"]


@dataclass(frozen=True)
class Cell:
    """A field of a table: `aloud` is what a screen reader says where the text is only a sign."""

    text: str
    aloud: str = ""


@dataclass(frozen=True)
class Stretch:
    """A piece of a recording, seconds since its first sample; `end` None: to its end. `session`: if of another one."""

    recording: str
    start: float = 0.0
    end: float | None = None
    session: str = ""


def standing(feedback: Feedback) -> Standing:
    """What has to be said before anything else: it can go on, there is nothing, or the report is whole."""
    if feedback.meta.ended is None:
        return "unfinished"
    return "nothing" if not feedback.totals.answered else "whole"


def stretch(quote: Quote) -> Stretch | None:
    """Where the quote is to be heard; None for typed words."""
    if quote.recording is None or quote.start is None:
        return None
    return Stretch(quote.recording, quote.start, quote.end)


def breakable(text: str) -> str:
    """The same with places where a word that is longer than its column may go on in the next line."""
    whole = (len(word) <= LONG_WORD for word in text.split())
    if all(whole):
        return text
    parts = (
        "\u200b".join(word[at : at + LONG_WORD // 2] for at in range(0, len(word), LONG_WORD // 2))
        if len(word) > LONG_WORD
        else word
        for word in text.split()
    )
    return " ".join(parts)


def asks_first(feedback: Feedback) -> bool:
    """Whether the person is asked for their own view before they read on: once, of what a person answered."""
    return (
        "self_rating" in feedback.sections
        and feedback.self_rating is None
        and feedback.meta.candidate == "person"
        and standing(feedback) == "whole"
    )


def over(card: QuestionCard, of: int) -> str:
    """The line over a question: its number, kind and topic, and how long the answer took."""
    spent = sum(turn.timing.floor for turn in card.turns)
    took = _("{spent} of about {planned}").format(spent=labels.clock(spent), planned=labels.minutes(card.minutes))
    return " · ".join(
        (
            _("Question {number} of {all}").format(number=card.index + 1, all=of),
            sentence(card.kind),
            sentence(card.competency),
            *((_("asked by {name}").format(name=card.asked_by),) if card.asked_by else ()),
            took if card.state == "answered" else labels.STATES[card.state],
        )
    )


def part_groups(parts: Sequence[Part]) -> list[tuple[str, str, str, Part]]:
    """Sign, names, meaning and first part of each group: what cannot be known for one reason stands together."""
    groups: list[tuple[str, str, str, Part]] = []
    for (told, _why, _own), run in groupby(parts, key=_togetherness):
        every = list(run)
        sign, meaning = labels.part_mark(every[0])
        named = [labels.PARTS[part.part] for part in every]
        name = sentence(listed(name.lower() for name in named)) if told is None else named[0]
        groups.append((sign, name, meaning, every[0]))
    return groups


def _togetherness(part: Part) -> tuple[bool | None, str, str]:
    return part.told, part.why, "" if part.told is None else part.part


def outcome_mark(follow_up: FollowUp) -> str:
    """The signs of `labels.part_mark`, for what came of a follow-up."""
    return "?" if follow_up.answered is None else "●" if follow_up.answered else "○"


def asked_for(follow_up: FollowUp) -> str:
    return _("Asked for {what}. {why}").format(what=labels.ASKED_FOR[follow_up.kind], why=follow_up.why).strip()


def figures(card: QuestionCard) -> str:
    """Amounts and dates that the answer names, each with its mark where it was not heard clearly."""
    shown = [
        f"“{quote.text}”" + (_(" (not heard clearly)") if quote.doubtful else "")
        for quote in card.numbers[:FIGURES_SHOWN]
    ]
    more = len(card.numbers) - len(shown)
    return ", ".join(shown) + (_(" and {count} more").format(count=more) if more else "")


def glance(feedback: Feedback) -> list[tuple[Cell, ...]]:
    """Question by question: which parts of the story were told, how many follow-ups it took, how long."""
    return [_glance_row(card) for card in feedback.questions]


def _glance_row(card: QuestionCard) -> tuple[Cell, ...]:
    state = "" if card.state == "answered" else f" ({labels.STATES[card.state]})"
    if card.parts:
        parts = [_part_cell(part) for part in card.parts]
    else:
        aloud = _("no story asked for") if card.state == "answered" else labels.STATES[card.state]
        parts = [Cell("–", aloud)] * len(labels.PARTS)
    spent = labels.clock(sum(turn.timing.floor for turn in card.turns))
    return (
        Cell(f"{card.index + 1}. {sentence(card.competency)}{state}"),
        *parts,
        Cell(str(len(card.follow_ups))),
        Cell(spent if card.turns else "–", "" if card.turns else labels.STATES[card.state]),
    )


def _part_cell(part: Part) -> Cell:
    sign, meaning = labels.part_mark(part)
    return Cell(sign, f"{labels.PARTS[part.part]}: {meaning}")


def delivery(found: Delivery, hidden: Collection[Accommodation] = ()) -> list[tuple[Cell, ...]]:
    """Measure, value with what has to be known about it, what is usual with its source, and, where one measure has
    one, the person's own range. Measures that are switched off (`hidden`) are left out."""
    off = switched_off(hidden)
    shown = [measure for measure in found.measures if measure.name not in off]
    own = any(measure.baseline is not None for measure in shown)
    rows: list[tuple[Cell, ...]] = []
    for measure in shown:
        value = [sentence(labels.figure(measure))]
        if measure.detail:
            value.append(_("Counted: {what}.").format(what=measure.detail))
        if measure.caution:
            value.append(measure.caution)
        band = measure.band
        usual = [f"{sentence(band.text)}.", f"{sentence(band.source)}."] if band else ["–"]
        cells = [Cell(measure.label), Cell("\n".join(value)), Cell("\n".join(usual))]
        if own:
            cells.append(Cell(_own(measure, measure.baseline)) if measure.baseline else Cell("–", _("not known yet")))
        rows.append(tuple(cells))
    return rows


def _own(measure: Measure, baseline: Baseline) -> str:
    """The person's own middle and range; the unit stands beside the value."""
    middle, low, high = (
        labels.figure(measure.model_copy(update={"value": value})).split(" ")[0]
        for value in (baseline.median, baseline.low, baseline.high)
    )
    return _("{middle}, mostly {low} to {high}\n{count} sessions").format(
        middle=middle, low=low, high=high, count=baseline.sessions
    )


def caution(feedback: Feedback) -> str:
    """What stands over the figures of delivery."""
    said = _("What is usual is given for orientation. It is not a pass mark, and people differ.")
    poor = feedback.totals.poorly_heard
    if poor:
        unclear = ngettext(
            "{answers} was not heard clearly, which makes figures uncertain.",
            "{answers} were not heard clearly, which makes figures uncertain.",
            poor,
        ).format(answers=sentence(count(poor, "spoken answer")))
        said = f"{said} {unclear}"
    return said


def spoken(turns: Sequence[TurnCard]) -> bool:
    return any(turn.answered in ("spoken", "both") for turn in turns)


def doubtful(turn: TurnCard) -> str:
    """The doubtful words of an answer in one sentence, for those who cannot see the dots; empty without any."""
    words = [word.text for passage in turn.passages for word in passage.words if word.doubtful]
    if not words:
        return ""
    named = listed(words[:DOUBTFUL_NAMED])
    more = len(words) - DOUBTFUL_NAMED
    return _("Not heard clearly: {words}.").format(words=named + (f" (+{more})" if more > 0 else ""))


def made(feedback: Feedback) -> tuple[str, ...]:
    """How the report came about."""
    meta = feedback.meta
    return (
        *(f"{labels.engine(use)}." for use in feedback.engines),
        _(
            "An answer counts as heard clearly when at least {share} of its words reach a confidence of {word}. "
            "Of other answers nothing is inferred."
        ).format(share=f"{meta.confident_share:.0%}", word=f"{meta.confident_word:.0%}"),
        _(
            "Parts of a story are found by rules in the words that were recognised. "
            "“Not found” means that the rules saw no words for it."
        ),
    )
