"""What the summary says of stories and of follow-ups: cards in, sentences out. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from interview_desktop.events.feedback import PartCount, QuestionCard, Totals
from interview_desktop.events.question import ProbeKind
from interview_desktop.interaction.feedback.english import count, listed, number, sentence, times, was

ASKED_FOR: dict[ProbeKind, str] = {
    "situation": "for the situation",
    "task": "for the task",
    "action": "for what you did",
    "result": "for the result",
    "number": "for a figure",
    "ownership": "for your own part",
    "hypothetical": "for something that really happened",
    "too_short": "for more detail",
    "off_topic": "to come back to the question",
    "rambling": "for a shorter version",
    "reasoning": "for your reasons",
    "limits": "how far it holds",
    "learning": "what you learned",
}
MOST_NAMED = 6  # questions named one by one in a sentence
USUAL = "That is how most people tell them: the situation more often than the result (Bangerter and others, 2014)."


def stories(totals: Totals, cards: Sequence[QuestionCard]) -> Iterator[str]:
    """Which parts were told most and least, over the stories of which anything can be known."""
    stories = [card for card in cards if card.parts]
    known = [card for card in stories if all(part.told is not None for part in card.parts)]
    if known:
        yield from _parts(_counted(known, totals), len(known))
    unknown = len(stories) - len(known)
    if unknown:
        more = "other " if known else ""
        told = f"{count(unknown, f'{more}story', f'{more}stories')} {was(unknown)} not heard clearly enough"
        yield sentence(f"{told} to say which parts {'it' if unknown == 1 else 'they'} had.")


def _counted(known: Sequence[QuestionCard], totals: Totals) -> list[tuple[PartCount, list[int]]]:
    """Told and missing parts over the known stories, with the numbers of the questions that lack each."""
    rows = []
    for count_of in totals.parts:
        mine = [(card.index + 1, part) for card in known for part in card.parts if part.part == count_of.part]
        told = sum(part.told is True for _, part in mine)
        prompted = sum(part.prompted for _, part in mine)
        lacking = [question for question, part in mine if not part.told]
        fresh = PartCount(part=count_of.part, told=told, prompted=prompted, missing=len(lacking), unknown=0)
        rows.append((fresh, lacking))
    return rows


def _parts(rows: Sequence[tuple[PartCount, list[int]]], stories: int) -> Iterator[str]:
    asks = "asks" if stories == 1 else "ask"
    yield sentence(f"{number(stories)} of the questions you answered {asks} for a story.")
    if not any(lacking for _, lacking in rows):
        where = {1: "it", 2: "both"}.get(stories, f"all {number(stories)}")
        yield f"Situation, task, action and result were found in {where}."
    elif stories == 1:
        yield from _in_the_only_story(rows)
    else:
        yield from _most_and_least(rows, stories)
    prompted = [f"the {row.part} {times(row.prompted)}" for row, _ in rows if row.prompted]
    if prompted:
        it = "it" if len(prompted) == 1 else "them"
        yield f"Told only after a follow-up question: {listed(prompted)}. You had {it} to tell, so tell {it} unasked."


def _in_the_only_story(rows: Sequence[tuple[PartCount, list[int]]]) -> Iterator[str]:
    found = [f"the {row.part}" for row, lacking in rows if not lacking]
    lost = [f"the {row.part}" for row, lacking in rows if lacking]
    if not found:
        yield "No part of a story was found in your answer."
    else:
        yield sentence(f"{listed(found)} {was(len(found))} found in your answer; {listed(lost)} {was(len(lost))} not.")


def _most_and_least(rows: Sequence[tuple[PartCount, list[int]]], stories: int) -> Iterator[str]:
    most, least = max(row.told for row, _ in rows), min(row.told for row, _ in rows)
    if not most:
        yield "No part of a story was found in your answers."
        return
    low = [f"the {row.part}" for row, _ in rows if row.told == least]
    if most == least:
        yield f"Situation, task, action and result were each found in {number(most)} of them."
    else:
        top = [f"the {row.part}" for row, _ in rows if row.told == most]
        often = "in all of them" if most == stories else f"in {number(most)}"
        rare = "in none" if not least else f"in {number(least)}"
        yield sentence(f"{listed(top)} {was(len(top))} told most, {often}; {listed(low)} least, {rare}.")
        if "the situation" in top and "the result" in low and least <= stories / 2:
            yield USUAL
    for row, lacking in rows:
        if row.told == least and len(low) == 1 and len(lacking) <= MOST_NAMED:
            questions = "Question" if len(lacking) == 1 else "Questions"
            yield f"{questions} {listed(map(str, lacking))} would gain from the {row.part}."


def follow_ups(cards: Sequence[QuestionCard]) -> Iterator[str]:
    asked = [follow_up for card in cards for follow_up in card.follow_ups]
    probes = [follow_up for follow_up in asked if follow_up.kind is not None]
    again = len(asked) - len(probes)
    if probes:
        kinds = Counter(follow_up.kind for follow_up in probes if follow_up.kind is not None)
        what = listed([f"{ASKED_FOR[kind]}{'' if n == 1 else f' ({times(n)})'}" for kind, n in kinds.most_common()])
        yield sentence(f"{count(len(probes), 'follow-up question')} {was(len(probes))} asked: {what}.")
        yield from _outcomes([follow_up.answered for follow_up in probes])
    if again:
        yield sentence(
            f"{times(again)} the main point was asked for again, because too few words had been heard clearly."
        )


def _outcomes(answered: Sequence[bool | None]) -> Iterator[str]:
    filled, lost, unknown = answered.count(True), answered.count(False), answered.count(None)
    if len(answered) == 1:
        yield {
            True: "What it asked for was then found in your answer.",
            False: "What it asked for was not found afterwards either.",
            None: "Whether it was answered cannot be said, because too few words were heard clearly.",
        }[answered[0]]
        return
    if filled == len(answered):
        yield "Each time, what it asked for was then found in your answer."
    elif filled:
        yield (
            f"What was asked for was then found {times(filled)}, and {times(lost)} it was not."
            if lost
            else (f"What was asked for was then found {times(filled)}.")
        )
    elif lost:
        yield f"What was asked for was not found afterwards {'either' if lost == len(answered) else times(lost)}."
    if unknown:
        yield sentence(f"{times(unknown)} this cannot be said, because too few words were heard clearly.")
