"""The charts of one report. In: the feedback document. Out: charts in the order of its sections; none without values.

A measure that the person switched off has no chart. Moods are information and stand in a chart of their own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from interview_desktop.events.delivery import Band, Baseline, MeasureName, switched_off
from interview_desktop.events.feedback import Feedback, QuestionCard
from interview_desktop.events.scores import Score
from interview_desktop.interaction.report import labels
from interview_desktop.interaction.report.charts.chart import Chart, Series, Shape, Stretched

LEVEL_TICKS = tuple((float(level), f"{level}\n{word}") for level, word in enumerate(labels.LEVELS, 1))
PER_QUESTION: tuple[MeasureName, ...] = ("speaking_rate", "fillers", "long_pauses")
FEWEST_ROWS = 2  # fewer need no picture
COUNTED = ("pauses", "times")  # units without a half

MOOD_SHAPES: tuple[tuple[str, Shape], ...] = (("positive", "up"), ("neutral", "dot"), ("negative", "down"))
MOOD_NOTE = "How the words sound, as information. It is never part of a score."


def of_feedback(feedback: Feedback) -> tuple[Chart, ...]:
    """Every chart that the document has values for."""
    made = (
        criteria(feedback),
        questions(feedback),
        competencies(feedback),
        *(per_question(feedback, name) for name in PER_QUESTION),
        moods(feedback),
    )
    return tuple(chart for chart in made if chart is not None)


def criteria(feedback: Feedback) -> Chart | None:
    """Levels of the criteria of answers, over the whole interview, with the person's own rating beside them."""
    scores = [score for score in feedback.scoring.criteria if score.kind == "answer"]
    rated = feedback.self_rating.criteria if feedback.self_rating else {}
    return _levels("criteria", "Your answers, by criterion", scores, rated)


def competencies(feedback: Feedback) -> Chart | None:
    """Levels of the rubric's competencies."""
    scores = [score for score in feedback.scoring.criteria if score.kind == "competency"]
    return _levels("competencies", "Your competencies", scores, {})


def questions(feedback: Feedback) -> Chart | None:
    """The level of each answer."""
    rows = [(card, feedback.scoring.answer(card.index)) for card in feedback.questions if card.state != "not_reached"]
    levels = [(_named(card), answer.level if answer else None) for card, answer in rows]
    return _level_rows("questions", "Level of each answer", ("Question", "Level"), levels, {})


def _levels(name: str, title: str, scores: Sequence[Score], rated: object) -> Chart | None:
    own = {at: float(rated[score.criterion]) for at, score in enumerate(scores)
           if isinstance(rated, dict) and score.criterion in rated}  # fmt: skip
    return _level_rows(name, title, ("Criterion", "Level"), [(score.title, score.score) for score in scores], own)


def _level_rows(
    name: str, title: str, head: tuple[str, ...], levels: Sequence[tuple[str, float | None]], own: dict[int, float]
) -> Chart | None:
    known = tuple((level, float(at)) for at, (_, level) in enumerate(levels) if level is not None)
    if len(levels) < FEWEST_ROWS or not known:
        return None
    rows = tuple(
        (told, labels.level(level), *((labels.level(own.get(at), "not rated"),) if own else ()))
        for at, (told, level) in enumerate(levels)
    )
    yours = Series("Your own rating", tuple((value, float(at)) for at, value in own.items()), "diamond", "text")
    program = Series("The program's view" if own else "", known, figures=True)
    return Chart(
        name=name,
        form="rows",
        title=title,
        alt=_said(title, rows),
        head=(*head, *(("Your own rating",) if own else ())),
        rows=rows,
        series=(program, yours) if own else (program,),
        scale=(1.0, 5.0),
        ticks=LEVEL_TICKS,
        rows_of=tuple(told for told, _ in levels),
        missing=tuple(
            (at, labels.NOT_ENOUGH) for at, (_, level) in enumerate(levels) if level is None and at not in own
        ),
    )


def per_question(feedback: Feedback, name: MeasureName) -> Chart | None:
    """One measure of delivery for each question, with what is usual and the person's own median."""
    whole = feedback.totals.delivery.measure(name)
    if whole is None or name in switched_off(feedback.switched_off):
        return None
    found = [(card, card.delivery.measure(name)) for card in feedback.questions if card.state == "answered"]
    values = [(_named(card), measure) for card, measure in found if measure is not None]
    points = tuple((m.value, float(at)) for at, (_, m) in enumerate(values) if m.value is not None)
    if len(values) < FEWEST_ROWS or not points:
        return None
    bands = (*usual(whole.band), *own_median(whole.baseline))
    scale = scale_for([value for value, _ in points], bands)
    rows = tuple((told, labels.figure(measure)) for told, measure in values)
    title = f"{whole.label}, by question"
    guidance = f" Usual: {whole.band.text}." if whole.band else ""
    return Chart(
        name=name,
        form="rows",
        title=title,
        alt=_said(title, rows) + guidance,
        head=("Question", whole.label),
        rows=rows,
        series=(Series("", points, figures=True),),
        scale=scale,
        ticks=tuple(tick for tick in ticks_for(*scale) if whole.unit not in COUNTED or tick[0].is_integer()),
        unit=whole.unit,
        note=whole.caution,
        rows_of=tuple(told for told, _ in values),
        missing=tuple((at, "not measured") for at, (_, m) in enumerate(values) if m.value is None),
        bands=bands,
    )


def moods(feedback: Feedback) -> Chart | None:
    """How the answers sound as text, along the interview; information, never scored."""
    points = feedback.moods
    if len(points) < FEWEST_ROWS:
        return None
    line = Series("", tuple((point.at, point.mood.valence) for point in points), "none", "edge", joined=True)
    by_label = tuple(
        Series(label, tuple((p.at, p.mood.valence) for p in points if p.mood.label == label), shape, "accent")
        for label, shape in MOOD_SHAPES
        if any(p.mood.label == label for p in points)
    )
    rows = tuple((labels.clock(p.at), str(p.question + 1), p.mood.label, f"“{p.quote.text}”") for p in points)
    told = ", ".join(f"{sum(p.mood.label == label for p in points)} {label}" for label, _ in MOOD_SHAPES)
    return Chart(
        name="moods",
        form="line",
        title="How your words sound, along the interview",
        alt=f"How the words of {len(points)} passages sound: {told}. {MOOD_NOTE}",
        head=("Time", "Question", "Sounds", "Words"),
        rows=rows,
        series=(line, *by_label),
        scale=(-1.0, 1.0),
        ticks=((-1.0, "negative"), (0.0, "neutral"), (1.0, "positive")),
        note=MOOD_NOTE,
        along=_times(max(point.at for point in points)),
    )


def _named(card: QuestionCard) -> str:
    return f"{card.index + 1}. {card.competency}"


def _said(title: str, rows: Sequence[tuple[str, ...]]) -> str:
    """The chart in a sentence: every row while they are few, else how many there are."""
    if len(rows) > 8:
        return f"{title}: {len(rows)} values; the table has them all."
    return f"{title}: " + "; ".join(f"{row[0]}, {', '.join(row[1:])}".rstrip(".") for row in rows) + "."


def usual(band: Band | None) -> tuple[Stretched, ...]:
    if band is None or band.low is None or band.high is None:
        return ()
    return (Stretched(f"usual: {band.low:g} to {band.high:g}", band.low, band.high),)


def own_median(baseline: Baseline | None) -> tuple[Stretched, ...]:
    if baseline is None:
        return ()
    told = f"your own median of {baseline.sessions} sessions: {baseline.median:.0f}"
    return (Stretched(told, baseline.low, baseline.high, middle=baseline.median, voice="text"),)


def scale_for(values: Sequence[float], bands: Sequence[Stretched]) -> tuple[float, float]:
    """From nought where that is near, else from a round figure below everything, to one above it."""
    every = [*values, *(edge for band in bands for edge in (band.low, band.high))]
    if max(every) <= 0.0 <= min(every):
        return 0.0, 1.0
    step = _step(max(every) - min(0.0, *every))
    low = 0.0 if min(every) < 0.5 * max(every) else math.floor(min(every) / step) * step
    high = math.ceil(max(every) / step) * step
    return low, high if high > low else low + step


def ticks_for(low: float, high: float) -> tuple[tuple[float, str], ...]:
    step = _step(high - low)
    count = round((high - low) / step)
    return tuple((low + at * step, f"{low + at * step:.10g}") for at in range(count + 1))


def _step(wide: float) -> float:
    """A round step (1, 2 or 5 times a power of ten) that divides `wide` into about five."""
    power = 10.0 ** math.floor(math.log10(wide / 5))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= wide / 5 * 0.999)


def _times(last: float) -> tuple[tuple[float, str], ...]:
    steps = (5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
    step = next((step for step in steps if last / step <= 6), steps[-1])
    return tuple((float(at), labels.clock(at)) for at in range(0, math.ceil(last) + 1, step))
