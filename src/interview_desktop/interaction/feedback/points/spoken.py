"""Points on how it was said: the interview's measures and the template's thresholds in, candidates out. Pure.

Only measures that were taken from clear words are used, and only what lies outside what is usual and, once it is known,
outside what is usual for this person. Bands are no pass marks: a point says what to try, with the place to listen to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interview_desktop.events.coaching import Quote
from interview_desktop.events.delivery import Delivery, Measure, MeasureName
from interview_desktop.events.feedback import SessionMeta
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.delivery.measures import MISHEARD
from interview_desktop.interaction.feedback.points import passages
from interview_desktop.interaction.feedback.points.candidates import Candidate, gain
from interview_desktop.interaction.interview.judging import poorly_heard
from interview_desktop.structure.feedback_template import Thresholds

CONFIDENCE = 0.8  # of a measure over clear words (own choice)
ENOUGH_SPEECH = 60.0  # s of clear speech before delivery is praised (own choice)
FEW_FILLERS = 1.0  # a minute: good (Zandan, 2018)
FARTHEST = 4.0  # as far as a level can be from the best, so that delivery and content compare


def spoken_points(
    said: Delivery, turns: Sequence[Turn], thresholds: Thresholds, meta: SessionMeta
) -> Iterator[Candidate]:
    """`said` is the delivery over the whole interview, `turns` those that answered, raw."""
    clear = [
        turn
        for turn in turns
        if turn.verbatim.words and not poorly_heard(turn.verbatim, meta.confident_word, meta.confident_share)
    ]
    word = meta.confident_word
    if rate := _known(said, "speaking_rate"):
        yield from _pace(rate, clear, thresholds, said.counts.clear_speech, word)
    if fillers := _known(said, "fillers"):
        yield from _fillers(fillers, clear, thresholds, said.counts.clear_speech, word)
    if pause := _known(said, "longest_pause"):
        limit = thresholds.long_pause
        if pause[1] > limit and not _usual(pause[0], pause[1]):
            yield from _change("longest_pause", "pauses", pause, limit, passages.longest_pause(clear, word), ".1f")
    if voice := _known(said, "monotony"):
        band = voice[0].band
        if band and band.below is not None and voice[1] < band.below and not _usual(voice[0], voice[1]):
            where = passages.most(clear, lambda run: run[-1].end - run[0].start, word)
            yield from _change("monotony", "monotony", voice, band.below, where, ".1f")


def _pace(
    rate: tuple[Measure, float], turns: Sequence[Turn], limits: Thresholds, speech: float, word: float
) -> Iterator[Candidate]:
    measure, value = rate
    if value > limits.fast_above and not _usual(measure, value):
        yield from _change("speaking_rate", "fast", rate, limits.fast_above, passages.most(turns, passages.pace, word))
    elif value < limits.slow_below and not _usual(measure, value):
        slowest = passages.most(turns, lambda run: -passages.pace(run), word)
        yield from _change("speaking_rate", "slow", rate, limits.slow_below, slowest)
    elif _typical(measure, value) and limits.slow_below <= value <= limits.fast_above and speech >= ENOUGH_SPEECH:
        where = passages.most(turns, lambda run: -abs(passages.pace(run) - value), word)
        yield from _keep("speaking_rate", value, where, ".0f")


def _typical(measure: Measure, value: float) -> bool:
    band = measure.band
    return band is not None and band.low is not None and band.high is not None and band.low <= value <= band.high


def _fillers(
    rate: tuple[Measure, float], turns: Sequence[Turn], limits: Thresholds, speech: float, word: float
) -> Iterator[Candidate]:
    measure, value = rate
    if value > limits.many_fillers and not _usual(measure, value):
        where = passages.most(turns, passages.filled, word)
        yield from _change("fillers", "fillers", rate, limits.many_fillers, where)
    elif value <= min(FEW_FILLERS, limits.many_fillers) and not measure.caution and speech >= ENOUGH_SPEECH:
        yield from _keep("fillers", value, passages.most(turns, lambda run: -passages.filled(run), word), ".1f")


def _known(said: Delivery, name: MeasureName) -> tuple[Measure, float] | None:
    """The measure and its value, where it rests on words that were heard clearly."""
    measure = said.measure(name)
    if measure is None or measure.value is None or measure.caution == MISHEARD:
        return None
    return measure, measure.value


def _usual(measure: Measure, value: float) -> bool:
    """It is what this person's sessions are like: the summary names it, and no point is made of it each time."""
    own = measure.baseline
    return own is not None and own.low <= value <= own.high


def _change(
    about: str, case: str, found: tuple[Measure, float], limit: float, where: Quote | None, form: str = ".0f"
) -> Iterator[Candidate]:
    if where is None:
        return
    value = found[1]
    distance = min(FARTHEST, 1.0 + 4.0 * abs(value - limit) / max(limit, 1.0))
    yield Candidate(
        kind="change",
        about=about,
        case=case,
        theme=case,
        gain=gain(about, distance, CONFIDENCE, where),
        quote=where,
        slots={"figure": format(value, form)},
    )


def _keep(about: str, value: float, where: Quote | None, form: str) -> Iterator[Candidate]:
    if where is not None:
        yield Candidate(
            kind="keep",
            about=about,
            case=about,
            theme=about,
            gain=gain(about, 1.0, CONFIDENCE, where),
            quote=where,
            slots={"figure": format(value, form)},
        )
