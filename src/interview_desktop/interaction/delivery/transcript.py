"""What a transcript alone tells of how something was said: turns of text in, a Delivery out. Pure.

In: who said what, in order, with the seconds of each turn where they are known. Out: the same measures as from a
recording; those that need sound or the time of each word have no value and say so. A transcript was mostly tidied by
whoever wrote it, so what it shows of fillers, repetitions and restarts is the least there was.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from interview_desktop.events.delivery import Counts, Delivery, Measure, MeasureName
from interview_desktop.interaction.content.answer_clauses import tokens
from interview_desktop.interaction.delivery import bands, measures
from interview_desktop.interaction.delivery.counting import merged, without
from interview_desktop.interaction.delivery.disfluency import fillers, repetitions
from interview_desktop.interaction.delivery.restarts import restarts

ALONE = "Not known from a transcript alone."
NO_TIMES = "Not known from a transcript without times."
TIDIED = "At least this many: transcripts are often tidied."
WHOLE_TURNS = "From the times of whole turns, with the time before the first word."


@dataclass(frozen=True)
class Spoken:
    """One turn of a transcript; `start` and `end` in seconds of the interview, None where they are not known."""

    speaker: Literal["interviewer", "candidate"]
    text: str
    start: float | None = None
    end: float | None = None

    @property
    def seconds(self) -> float | None:
        """How long it took; None where that is not known or makes no sense."""
        if self.start is None or self.end is None or self.end <= self.start:
            return None
        return self.end - self.start

    @property
    def words(self) -> int:
        return len(tokens(self.text))


def from_transcript(turns: Sequence[Spoken], off: Collection[MeasureName] = frozenset()) -> Delivery:
    """The candidate's delivery as far as text tells it; measures in `off` are left out."""
    said = [turn for turn in turns if turn.speaker == "candidate" and turn.words]
    counted = _counts(said)
    known = {one.name: one for one in (*_known(counted, said), _talk(turns))}
    why = ALONE if said else measures.NOTHING
    usual = (one.model_copy(update={"why": why}) for one in measures.delivery(Counts()).measures)
    every = tuple(known.get(one.name, one) for one in usual if one.name not in off)
    return Delivery(counts=without(counted, off), measures=every)


def _counts(said: Sequence[Spoken]) -> Counts:
    texts = [turn.text.split() for turn in said]
    words = sum(turn.words for turn in said)
    seconds = _together(said)
    return Counts(
        answers=len(said),
        words=words,
        speech=round(seconds or 0.0, 3),
        clear_words=words,
        clear_speech=round(seconds or 0.0, 3),
        fillers=merged(tally for text in texts for tally in fillers(text)),
        repetitions=sum(map(repetitions, texts)),
        restarts=sum(map(restarts, texts)),
    )


def _together(turns: Sequence[Spoken]) -> float | None:
    """Seconds of all of them; None unless every one has its times."""
    known = [turn.seconds for turn in turns if turn.seconds is not None]
    return sum(known) if known and len(known) == len(turns) else None


def _known(counted: Counts, said: Sequence[Spoken]) -> Iterator[Measure]:
    few = measures.few_words(counted.words) if said else measures.NOTHING
    seconds = _together(said)
    rate = counted.words / seconds * 60 if seconds else None
    yield measures.row(
        "speaking_rate",
        "Speaking rate",
        rate,
        "words per minute",
        few or ("" if seconds else NO_TIMES),
        caution=WHOLE_TURNS,
        band=bands.RATE,
    )
    yield _filler_measure(counted, seconds, few)
    yield measures.repetitions(counted, few).model_copy(update=_caution(few))
    yield measures.restarts(counted, few).model_copy(update=_caution(few))


def _filler_measure(counted: Counts, seconds: float | None, few: str) -> Measure:
    """Per minute where enough time is known, else per 100 words, for which nobody knows what is usual."""
    found = sum(tally.count for tally in counted.fillers)
    per_minute = seconds is not None and seconds >= measures.SHORTEST_FOR_FILLERS
    value = found / seconds * 60 if seconds and per_minute else found / max(1, counted.words) * 100
    return measures.row(
        "fillers",
        "Fillers",
        value,
        "per minute" if per_minute else "per 100 words",
        few,
        caution=TIDIED,
        detail=measures.filler_detail(counted),
        band=bands.FILLERS if per_minute else None,
    )


def _caution(few: str) -> dict[str, str]:
    return {} if few else {"caution": TIDIED}


def _talk(turns: Sequence[Spoken]) -> Measure:
    """By seconds where every turn has them, else by words, which says so."""
    mine = [turn for turn in turns if turn.speaker == "candidate" and turn.words]
    others = [turn for turn in turns if turn.speaker == "interviewer" and turn.words]
    why = "Only the candidate's words are in the transcript." if mine else measures.NOTHING
    if not mine or not others:
        return measures.talk(None, why)
    timed = _together(mine), _together(others)
    if timed[0] is not None and timed[1] is not None:
        return measures.talk(measures.share_of_talk(timed[0], timed[1]), "")
    words = sum(turn.words for turn in mine), sum(turn.words for turn in others)
    return measures.talk(measures.share_of_talk(*map(float, words)), "", detail="by words")
