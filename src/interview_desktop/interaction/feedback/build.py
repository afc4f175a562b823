"""The turns of an interview in, the feedback document out. Pure: the same turns always give the same document.

What it never does is invent. A part of a story is told only together with its quote; of answers that were
not heard clearly nothing is inferred, and they say so; a measure without enough evidence has no value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from interview_desktop.events.delivery import Delivery
from interview_desktop.events.feedback import (
    Answered,
    CardState,
    EngineUse,
    Feedback,
    HeardWord,
    PartCount,
    Passage,
    QuestionCard,
    SessionMeta,
    Timing,
    Totals,
    TurnCard,
)
from interview_desktop.events.plan import Plan
from interview_desktop.events.turns import Turn
from interview_desktop.interaction import delivery
from interview_desktop.interaction.feedback import story, summary
from interview_desktop.interaction.feedback.english import listed
from interview_desktop.interaction.feedback.quoting import doubtful
from interview_desktop.interaction.interview.judging import confident_share, poorly_heard
from interview_desktop.structure.competencies import title_of

NOT_MEASURED = (
    "Restarts, where a sentence is dropped and begun anew: word times alone do not show them.",
    "Loudness, pitch and monotony: this version does not listen for them.",
    "Eye contact and posture: this version uses no camera.",
)


def build(
    meta: SessionMeta,
    plan: Plan,
    turns: Sequence[Turn],
    *,
    skipped: Collection[int] = (),
    engines: Sequence[EngineUse] = (),
) -> Feedback:
    """The feedback on one interview, finished or not.

    `turns` in the order of their numbers, `Turn.question` and `skipped` being indices in `plan.questions`;
    `engines` are those in use. Recognisers that made words of any turn are added to them.
    """
    cards = tuple(_card(meta, plan, index, turns, index in skipped) for index in range(len(plan.questions)))
    totals = _totals(cards)
    return Feedback(
        title=plan.title,
        template=plan.template,
        template_version=plan.version,
        interviewer=listed(one.name for one in plan.interviewers),
        meta=meta,
        engines=_engines(engines, turns),
        headline=summary.headline(totals),
        summary=summary.paragraphs(plan, meta, totals, cards),
        totals=totals,
        questions=cards,
        own_questions=tuple(_turn(meta, turn) for turn in turns if turn.purpose == "own_question"),
        not_measured=NOT_MEASURED,
    )


def _card(meta: SessionMeta, plan: Plan, index: int, turns: Sequence[Turn], was_skipped: bool) -> QuestionCard:
    question = plan.questions[index]
    mine = tuple(turn for turn in turns if turn.question == index and turn.purpose != "own_question")
    state = _state(mine, was_skipped)
    cards = tuple(_turn(meta, turn) for turn in mine)
    told = story.tell(question, mine if state == "answered" else (), meta)
    return QuestionCard(
        index=index,
        id=question.id,
        text=question.text,
        kind=question.kind,
        competency=title_of(question.competency),
        minutes=question.minutes,
        asked_by=plan.interviewers[plan.asked_by(index)].name if plan.panel else "",
        why=plan.chosen[index].why if plan.chosen else (),
        state=state,
        turns=cards,
        parts=told.parts,
        parts_why=told.parts_why,
        follow_ups=story.follow_ups(question, mine, told, meta),
        numbers=told.numbers,
        limits=told.limits,
        delivery=_together(cards),
    )


def _state(turns: Sequence[Turn], was_skipped: bool) -> CardState:
    if any(turn.text and turn.closed != "skipped" for turn in turns):
        return "answered"
    if was_skipped:
        return "skipped"
    if any(turn.text for turn in turns):
        return "answered"
    return "no_answer" if turns else "not_reached"


def _turn(meta: SessionMeta, turn: Turn) -> TurnCard:
    answered = _answered(turn)
    poor = bool(turn.words) and poorly_heard(turn, meta.confident_word, meta.confident_share)
    said = _delivery(turn, answered, poor)
    counted = said.counts
    return TurnCard(
        number=turn.number,
        purpose=turn.purpose,
        probe=turn.probe,
        asked=turn.asked,
        answered=answered,
        closed=turn.closed,
        passages=_passages(meta, turn),
        typed=turn.typed,
        recordings=turn.recordings,
        engines=tuple(dict.fromkeys(phrase.engine for phrase in turn.phrases if phrase.words)),
        confident=confident_share(turn, meta.confident_word),
        poor=poor,
        timing=Timing(
            floor=round(turn.seconds, 3),
            latency=counted.latencies[0] if counted.latencies else None,
            speech=counted.speech if counted.answers else None,
            silent=counted.silent if counted.answers else None,
        ),
        delivery=said,
    )


def _answered(turn: Turn) -> Answered:
    typed = any(text.strip() for text in turn.typed)
    if turn.words:
        return "both" if typed else "spoken"
    return "typed" if typed else "nothing"


def _delivery(turn: Turn, answered: Answered, poor: bool) -> Delivery:
    why = delivery.TYPED if answered == "typed" else delivery.NOTHING
    return delivery.delivery(delivery.counts(turn.phrases, clear=not poor), silent_why=why)


def _passages(meta: SessionMeta, turn: Turn) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            recording=phrase.recording,
            start=round(phrase.start, 3),
            end=round(phrase.end, 3),
            engine=phrase.engine,
            words=tuple(
                HeardWord(
                    text=word.text,
                    start=round(word.start, 3),
                    end=round(word.end, 3),
                    confidence=None if word.confidence is None else round(word.confidence, 3),
                    doubtful=doubtful(word, meta.confident_word),
                )
                for word in phrase.words
            ),
        )
        for phrase in turn.phrases
        if phrase.words
    )


def _engines(used: Sequence[EngineUse], turns: Iterable[Turn]) -> tuple[EngineUse, ...]:
    named = {engine.name for engine in used if engine.capability == "speech_to_text"}
    heard = dict.fromkeys(phrase.engine for turn in turns for phrase in turn.phrases if phrase.words)
    more = (EngineUse(capability="speech_to_text", name=name) for name in heard if name not in named)
    return (*used, *more)


def _totals(cards: Sequence[QuestionCard]) -> Totals:
    turns = [turn for card in cards for turn in card.turns]
    spoken = [turn for turn in turns if turn.answered in ("spoken", "both")]
    return Totals(
        questions=len(cards),
        answered=_states(cards, "answered"),
        skipped=_states(cards, "skipped"),
        not_reached=_states(cards, "not_reached"),
        follow_ups=sum(len(card.follow_ups) for card in cards),
        spoken=len(spoken),
        typed=sum(turn.answered == "typed" for turn in turns),
        poorly_heard=sum(turn.poor for turn in spoken),
        words=sum(len(turn.text.split()) for turn in turns),
        speech=round(sum(turn.delivery.counts.speech for turn in spoken), 3),
        floor=round(sum(turn.timing.floor for turn in turns), 3),
        parts=_part_counts(cards),
        delivery=_together(turns),
    )


def _states(cards: Sequence[QuestionCard], state: CardState) -> int:
    return sum(card.state == state for card in cards)


def _together(turns: Sequence[TurnCard]) -> Delivery:
    """Delivery over several turns; where nothing was spoken, the reason."""
    why = delivery.TYPED if any(turn.answered == "typed" for turn in turns) else delivery.NOTHING
    return delivery.delivery(delivery.total(turn.delivery.counts for turn in turns), silent_why=why)


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
