"""The written summary: totals and cards in, a headline and a few paragraphs out. Pure.

Every sentence rests on a count or a measure of the feedback document. There is no praise and no score; what is not
known is said to be unknown, or left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from interview_desktop.events.delivery import Delivery, MeasureName
from interview_desktop.events.feedback import PartCount, QuestionCard, SessionMeta, Totals
from interview_desktop.events.plan import Plan
from interview_desktop.events.question import ProbeKind
from interview_desktop.interaction.feedback.english import count, listed, number, sentence, times

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


def headline(totals: Totals) -> str:
    """One sentence: how many of the questions were answered."""
    if not totals.answered:
        return "No question was answered, so there is nothing to report on."
    if totals.answered == totals.questions:
        many = {1: "the one question", 2: "both questions"}
        return f"You answered {many.get(totals.questions, f'all {number(totals.questions)} questions')}."
    return f"You answered {number(totals.answered)} of {count(totals.questions, 'question')}."


def paragraphs(plan: Plan, meta: SessionMeta, totals: Totals, cards: Sequence[QuestionCard]) -> tuple[str, ...]:
    """The summary; empty when nothing was answered, which the headline says."""
    if not totals.answered:
        return ()
    every = (
        _practised(plan, meta, totals),
        _stories(totals, cards),
        _follow_ups(cards),
        _spoken(totals),
        _unmeasured(totals),
    )
    return tuple(" ".join(found) for found in map(tuple, every) if found)


def _practised(plan: Plan, meta: SessionMeta, totals: Totals) -> Iterator[str]:
    minutes = round(meta.seconds / 60)
    took = f", in about {count(minutes, 'minute')}" if minutes else ""
    if meta.candidate != "person":
        who = "a sample candidate" if meta.candidate == "sample" else "recordings"
        yield f"This was a rehearsal of the program: {who} answered, not you."
    yield f"You practised “{plan.title}” with {listed(one.name for one in plan.interviewers)}{took}."
    answers = totals.spoken + totals.typed
    if totals.typed and totals.spoken:
        yield (
            f"Of your {count(answers, 'answer')}, follow-ups included, {number(totals.spoken)} {_was(totals.spoken)} "
            f"spoken and {number(totals.typed)} typed."
        )
    elif totals.typed:
        yield "You typed your answer." if answers == 1 else "You typed your answers."
    if totals.skipped:
        yield f"You skipped {count(totals.skipped, 'question')}."
    if totals.not_reached:
        why = {"asked": " because you ended early", "time": " because the time was up"}.get(meta.ended or "", "")
        yield sentence(f"{count(totals.not_reached, 'question')} {_was(totals.not_reached)} not reached{why}.")


def _stories(totals: Totals, cards: Sequence[QuestionCard]) -> Iterator[str]:
    """Which parts were told most and least, over the stories of which anything can be known."""
    stories = [card for card in cards if card.parts]
    known = [card for card in stories if all(part.told is not None for part in card.parts)]
    if known:
        yield from _parts(_counted(known, totals), len(known))
    unknown = len(stories) - len(known)
    if unknown:
        more = "other " if known else ""
        told = f"{count(unknown, f'{more}story', f'{more}stories')} {_was(unknown)} not heard clearly enough"
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
        yield f"Told only after a follow-up question: {listed(prompted)}."


def _in_the_only_story(rows: Sequence[tuple[PartCount, list[int]]]) -> Iterator[str]:
    found = [f"the {row.part}" for row, lacking in rows if not lacking]
    lost = [f"the {row.part}" for row, lacking in rows if lacking]
    if not found:
        yield "No part of a story was found in your answer."
    else:
        yield sentence(
            f"{listed(found)} {_was(len(found))} found in your answer; {listed(lost)} {_was(len(lost))} not."
        )


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
        yield sentence(f"{listed(top)} {_was(len(top))} told most, {often}; {listed(low)} least, {rare}.")
    for row, lacking in rows:
        if row.told == least and len(low) == 1 and len(lacking) <= MOST_NAMED:
            questions = "Question" if len(lacking) == 1 else "Questions"
            yield f"{questions} {listed(map(str, lacking))} would gain from the {row.part}."


def _follow_ups(cards: Sequence[QuestionCard]) -> Iterator[str]:
    asked = [follow_up for card in cards for follow_up in card.follow_ups]
    probes = [follow_up for follow_up in asked if follow_up.kind is not None]
    again = len(asked) - len(probes)
    if probes:
        kinds = Counter(follow_up.kind for follow_up in probes if follow_up.kind is not None)
        what = listed([f"{ASKED_FOR[kind]}{'' if n == 1 else f' ({times(n)})'}" for kind, n in kinds.most_common()])
        yield sentence(f"{count(len(probes), 'follow-up question')} {_was(len(probes))} asked: {what}.")
        yield from _outcomes([follow_up.answered for follow_up in probes])
    if again:
        yield sentence(
            f"{times(again)} the main point was asked for again, because too few words had been heard clearly."
        )
    if not asked:
        yield "No follow-up question was asked."


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


def _spoken(totals: Totals) -> Iterator[str]:
    """Pace and pauses over the interview, with what is usual beside them."""
    found = totals.delivery
    rate, share, longest = (_value(found, name) for name in ("speaking_rate", "pause_share", "longest_pause"))
    if rate is not None:
        many = found.counts.answers
        over = f"Over {count(many, 'spoken answer')}" if many > 1 else "In your spoken answer"
        yield f"{over} you spoke at {rate:.0f} words a minute{_pace(found)}."
    if share is not None and longest is not None:
        pauses = found.counts.pauses
        if pauses:
            yield (
                f"Pauses took up {share:.0f}% of that time, {'and the only one' if pauses == 1 else 'the longest'} "
                f"lasted {longest:.1f} seconds."
            )
        else:
            yield "There were no pauses of 0.2 seconds or more within your answers."
    latency = _value(found, "latency")
    if latency is not None:
        usually = "usually " if len(found.counts.latencies) > 1 else ""
        yield f"Your first word {usually}came {latency:.1f} seconds after you were given the floor."
    fillers = _value(found, "fillers")
    if fillers:
        yield (
            f"At least {fillers:.1f} fillers a minute were counted (about 5 is average, 1 is good); "
            "recognisers often leave out “um” and “uh”, so there may have been more."
        )


def _pace(found: Delivery) -> str:
    """What is usual, beside the person's own pace. The band says which paces are worth listening to."""
    measure = found.measure("speaking_rate")
    band = measure.band if measure else None
    if measure is None or band is None or measure.value is None or band.below is None or band.above is None:
        return ""
    typical = f"{band.low:.0f} to {band.high:.0f} is typical"
    rate = round(measure.value)  # as it is written
    if rate < band.below:
        return f"; {typical}, and below {band.below:.0f} it is worth listening to a recording"
    if rate > band.above:
        return f"; {typical}, and above {band.above:.0f} it is worth listening to a recording"
    return f" ({typical})"


def _unmeasured(totals: Totals) -> Iterator[str]:
    """What was not measured, and why."""
    if totals.typed:
        one = totals.typed == 1
        yield sentence(
            f"{count(totals.typed, 'typed answer')} {'has' if one else 'have'} no pace or pauses to measure."
        )
    if totals.poorly_heard:
        one = totals.poorly_heard == 1
        yield sentence(
            f"{count(totals.poorly_heard, 'spoken answer')} {_was(totals.poorly_heard)} not heard clearly enough, so "
            f"nothing about {'its' if one else 'their'} content is inferred, fillers and repeated words in "
            f"{'it' if one else 'them'} are not counted, and the figures for pace and pauses are uncertain. "
            "That says nothing about how you spoke; the program mishears."
        )
    rate = totals.delivery.measure("speaking_rate")
    if totals.spoken and rate is not None and rate.value is None:
        yield f"Pace was not worked out. {rate.why}"
    if totals.spoken:
        yield "Loudness, pitch and restarts were not measured; this version does not listen for them."


def _value(found: Delivery, name: MeasureName) -> float | None:
    measure = found.measure(name)
    return measure.value if measure else None


def _was(many: int) -> str:
    return "was" if many == 1 else "were"
