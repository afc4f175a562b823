"""One card for each turn and for each question: what was asked, said and told, and how. Pure.

In: the plan and its turns. Out: cards of the feedback document. Content is read from the turn as it was heard or
mended best, delivery from the turn as it was heard: a mended transcript takes nothing from how it was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from interview_desktop.events.delivery import Baseline, Counts, Delivery, MeasureName
from interview_desktop.events.feedback import (
    Answered,
    CardState,
    HeardWord,
    Passage,
    QuestionCard,
    SessionMeta,
    Timing,
    TurnCard,
)
from interview_desktop.events.measured import Sound
from interview_desktop.events.plan import Plan
from interview_desktop.events.scores import AnswerScores
from interview_desktop.events.turns import Turn
from interview_desktop.interaction import delivery
from interview_desktop.interaction.feedback import story
from interview_desktop.interaction.feedback.material import Material
from interview_desktop.interaction.feedback.quoting import doubtful
from interview_desktop.interaction.interview.judging import confident_share, poorly_heard
from interview_desktop.structure.competencies import title_of


@dataclass(frozen=True)
class Shown:
    """How measures are shown: those in `off` nowhere, the others beside the person's own `baselines`."""

    off: frozenset[MeasureName] = frozenset()
    baselines: Mapping[MeasureName, Baseline] | None = None

    def delivery(
        self,
        counted: Counts,
        sounds: Sequence[Sound],
        silent_why: str,
        talk_share: float | None = None,
    ) -> Delivery:
        """`sounds` and `talk_share` are those of the same turns; `silent_why` the reason where nothing was said."""
        return delivery.delivery(
            counted, sounds=sounds, silent_why=silent_why, off=self.off, baselines=self.baselines, talk_share=talk_share
        )


def read_question(
    meta: SessionMeta,
    plan: Plan,
    index: int,
    turns: Sequence[Turn],
    scores: AnswerScores | None,
    skipped: bool,
    shown: Shown,
) -> Material:
    """The question with this index and its card; of `turns`, those that serve it are taken."""
    question = plan.questions[index]
    mine = tuple(turn for turn in turns if turn.question == index and turn.purpose != "own_question")
    best = tuple(turn.best for turn in mine)
    state = _state(best, skipped)
    cards = tuple(turn_card(meta, turn, shown) for turn in mine)
    told = story.tell(question, best if state == "answered" else (), meta)
    card = QuestionCard(
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
        follow_ups=story.follow_ups(question, best, told, meta),
        numbers=told.numbers,
        limits=told.limits,
        delivery=together(cards, mine, shown),
    )
    return Material(
        card=card,
        question=question,
        turns=best,
        scores=scores,
        content=told.content,
        heard=told.joined,
        confident_word=meta.confident_word,
    )


def _state(turns: Sequence[Turn], was_skipped: bool) -> CardState:
    if any(turn.text and turn.closed != "skipped" for turn in turns):
        return "answered"
    if was_skipped:
        return "skipped"
    if any(turn.text for turn in turns):
        return "answered"
    return "no_answer" if turns else "not_reached"


def turn_card(meta: SessionMeta, turn: Turn, shown: Shown) -> TurnCard:
    """The words as they were heard or mended best, the delivery as it was heard."""
    best, verbatim = turn.best, turn.verbatim
    answered = _answered(best)
    poor = bool(verbatim.words) and poorly_heard(verbatim, meta.confident_word, meta.confident_share)
    why = delivery.TYPED if answered == "typed" else delivery.NOTHING
    sounds = sounds_of((turn,))
    counted = delivery.counts(verbatim.phrases, clear=not poor, sound=sounds[0] if sounds else None)
    said = shown.delivery(counted, sounds, why)
    return TurnCard(
        number=turn.number,
        purpose=turn.purpose,
        probe=turn.probe,
        asked=turn.asked,
        answered=answered,
        closed=turn.closed,
        passages=_passages(meta, best),
        typed=turn.typed,
        recordings=turn.recordings,
        engines=tuple(dict.fromkeys(phrase.engine for phrase in best.phrases if phrase.words)),
        corrected=bool(turn.corrected),
        confident=confident_share(best, meta.confident_word),
        poor=bool(best.words) and poorly_heard(best, meta.confident_word, meta.confident_share),
        timing=Timing(
            floor=round(turn.seconds, 3),
            latency=said.counts.latencies[0] if said.counts.latencies else None,
            speech=counted.speech if counted.answers else None,
            silent=said.counts.silent if counted.answers and "pause_share" not in shown.off else None,
        ),
        delivery=said,
    )


def _answered(turn: Turn) -> Answered:
    typed = any(text.strip() for text in turn.typed)
    if turn.words:
        return "both" if typed else "spoken"
    return "typed" if typed else "nothing"


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


def together(
    cards: Sequence[TurnCard], turns: Iterable[Turn], shown: Shown, talk_share: float | None = None
) -> Delivery:
    """Delivery over several turns; where nothing was spoken, the reason."""
    why = delivery.TYPED if any(card.answered == "typed" for card in cards) else delivery.NOTHING
    counted = delivery.total(card.delivery.counts for card in cards)
    return shown.delivery(counted, sounds_of(turns), why, talk_share)


def sounds_of(turns: Iterable[Turn]) -> tuple[Sound, ...]:
    """What the recordings of these turns sound like, where that was looked at."""
    return tuple(turn.measured.sound for turn in turns if turn.measured and turn.measured.sound)
