"""The whole interview in numbers: cards in, totals out. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.events.delivery import Delivery
from interview_desktop.events.feedback import CardState, PartCount, QuestionCard, Totals
from interview_desktop.interaction.feedback import story


def totals(cards: Sequence[QuestionCard], spoken: Delivery) -> Totals:
    """`spoken` is the delivery over every spoken answer."""
    turns = [turn for card in cards for turn in card.turns]
    aloud = [turn for turn in turns if turn.answered in ("spoken", "both")]
    return Totals(
        questions=len(cards),
        answered=_states(cards, "answered"),
        skipped=_states(cards, "skipped"),
        not_reached=_states(cards, "not_reached"),
        follow_ups=sum(len(card.follow_ups) for card in cards),
        spoken=len(aloud),
        typed=sum(turn.answered == "typed" for turn in turns),
        poorly_heard=sum(turn.poor for turn in aloud),
        words=sum(len(turn.text.split()) for turn in turns),
        speech=round(sum(turn.timing.speech or 0.0 for turn in aloud), 3),
        floor=round(sum(turn.timing.floor for turn in turns), 3),
        parts=_part_counts(cards),
        delivery=spoken,
    )


def _states(cards: Sequence[QuestionCard], state: CardState) -> int:
    return sum(card.state == state for card in cards)


def _part_counts(cards: Sequence[QuestionCard]) -> tuple[PartCount, ...]:
    every = [part for card in cards for part in card.parts]
    counts = []
    for name in story.PARTS:
        mine = [part for part in every if part.part == name]
        counts.append(
            PartCount(
                part=name,
                told=sum(part.told is True for part in mine),
                prompted=sum(part.prompted for part in mine),
                missing=sum(part.told is False for part in mine),
                unknown=sum(part.told is None for part in mine),
            )
        )
    return tuple(counts)
