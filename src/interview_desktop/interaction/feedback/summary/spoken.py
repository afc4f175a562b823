"""What the summary says of how it was said: measures, bands and own baselines in, sentences out. Pure.

What is usual stands beside each figure, and the person's own median once it is known. What is switched off is not among
the measures, so nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from interview_desktop.events.delivery import Delivery, Measure, MeasureName
from interview_desktop.events.feedback import Totals
from interview_desktop.interaction.feedback.english import count, sentence, was
from interview_desktop.structure.feedback_template import Thresholds

HEARD_LATE = 3.0  # s before the first word from which it is said that taking time is fine (own choice)


def spoken(totals: Totals, limits: Thresholds) -> Iterator[str]:
    """Pace, pauses, fillers and voice over the interview."""
    found = totals.delivery
    yield from _pace(found, limits)
    yield from _pauses(found, limits)
    yield from _fillers(found, limits)
    yield from _voice(found)


def _pace(found: Delivery, limits: Thresholds) -> Iterator[str]:
    measure, rate = _known(found, "speaking_rate")
    if measure is None or rate is None:
        return
    many = found.counts.answers
    over = f"Over {count(many, 'spoken answer')}" if many > 1 else "In your spoken answer"
    usual = _usual_pace(measure, round(rate), limits)
    yield f"{over} you spoke at {rate:.0f} words a minute{usual}.{_own(measure, rate)}"


def _usual_pace(measure: Measure, rate: int, limits: Thresholds) -> str:
    """What is usual, beside the person's own pace as it is written."""
    band = measure.band
    typical = f"{band.low:.0f} to {band.high:.0f} is typical" if band and band.low and band.high else ""
    if rate < limits.slow_below:
        side = f"below {limits.slow_below:.0f} it is worth listening to a recording"
    elif rate > limits.fast_above:
        side = f"above {limits.fast_above:.0f} it is worth listening to a recording"
    else:
        return f" ({typical})" if typical else ""
    return f"; {typical}, and {side}" if typical else f"; {side}"


def _own(measure: Measure, value: float, form: str = ".0f", unit: str = "") -> str:
    """Beside the person's own median, once three sessions are there; empty before."""
    own = measure.baseline
    if own is None:
        return ""
    usual = f"your own median over {own.sessions} sessions is {own.median:{form}}{unit}"
    if own.low <= value <= own.high:
        return f" That is as you usually are: {usual}."
    return f" That is {'more' if value > own.high else 'less'} than usual for you: {usual}."


def _pauses(found: Delivery, limits: Thresholds) -> Iterator[str]:
    _, share = _known(found, "pause_share")
    longest_measure, longest = _known(found, "longest_pause")
    if share is not None and longest is not None and longest_measure is not None:
        pauses = found.counts.pauses
        if pauses:
            only = "and the only one" if pauses == 1 else "the longest"
            own = _own(longest_measure, longest, ".1f")
            yield f"Pauses took up {share:.0f}% of that time, {only} lasted {longest:.1f} seconds.{own}"
            if 2.0 <= longest <= min(3.0, limits.long_pause):
                yield "Two to three seconds can work well before a key point."
        else:
            yield "There were no pauses of 0.2 seconds or more within your answers."
    _, latency = _known(found, "latency")
    if latency is not None:
        usually = "usually " if len(found.counts.latencies) > 1 else ""
        yield f"Your first word {usually}came {latency:.1f} seconds after you were given the floor."
        if latency >= HEARD_LATE:
            yield "Taking a moment to think is fine; saying that you do so makes it easy for the other side."


def _fillers(found: Delivery, limits: Thresholds) -> Iterator[str]:
    measure, rate = _known(found, "fillers")
    if measure is None or rate is None:
        return
    if not rate:
        if not measure.caution:
            yield "No filler was heard."
        return
    least = "At least " if measure.caution else ""
    band = "about 5 is average, 1 is good"
    more = "; recognisers often leave out “um” and “uh”, so there may have been more" if measure.caution else ""
    many = (
        ", and this is more than the number from which your template speaks of many"
        if (rate > limits.many_fillers and limits.many_fillers != Thresholds().many_fillers)
        else ""
    )
    yield sentence(f"{least}{rate:.1f} fillers a minute were counted ({band}){more}{many}.{_own(measure, rate, '.1f')}")


def _voice(found: Delivery) -> Iterator[str]:
    measure, spread = _known(found, "monotony")
    if measure is not None and spread is not None and measure.band and measure.band.below is not None:
        even = spread < measure.band.below
        if even or measure.baseline:
            heard = ", which many listeners hear as even" if even else ""
            yield f"Your pitch varied by {spread:.1f} semitones{heard}.{_own(measure, spread, '.1f')}"


def unmeasured(totals: Totals) -> Iterator[str]:
    """What could not be measured or read, and why."""
    if totals.typed and totals.spoken and totals.delivery.measures:
        one = totals.typed == 1
        rest = "has" if one else "have"
        yield sentence(f"{count(totals.typed, 'typed answer')} {rest} no delivery to measure.")
    if totals.poorly_heard:
        one = totals.poorly_heard == 1
        its, it = ("its", "it") if one else ("their", "them")
        yield sentence(
            f"{count(totals.poorly_heard, 'spoken answer')} {was(totals.poorly_heard)} not heard clearly enough, so "
            f"nothing about {its} content is inferred, and what was measured in {it} is uncertain. "
            "That says nothing about how you spoke; the program mishears."
        )
    rate = totals.delivery.measure("speaking_rate")
    if totals.spoken and rate is not None and rate.value is None:
        yield f"Pace was not worked out. {rate.why}"


def _known(found: Delivery, name: MeasureName) -> tuple[Measure | None, float | None]:
    measure = found.measure(name)
    return measure, measure.value if measure else None
