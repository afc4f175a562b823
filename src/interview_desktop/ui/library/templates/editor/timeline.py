"""The time line of an interview: what happens when, and whether it fits the time that was planned.

In: a template, and for each of its places a name and how long it takes. Out: spans drawn to scale, and the same in
words. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from interview_desktop.structure.template import Template
from interview_desktop.ui.texts import _, ngettext

# How `structure.selection.results` divides what is no question: OPENING is the greeting and the goodbye.
GREETING, OWN_QUESTIONS, GOODBYE = 1.0, 2.0, 0.5  # minutes
TOLERANCE = 0.05  # minutes: less is a matter of rounding

Part = Literal["greeting", "place", "own", "goodbye"]


@dataclass(frozen=True)
class Stop:
    """One place of the template on the line: its name, its minutes, and False where nothing can be asked there."""

    name: str
    minutes: float
    possible: bool = True


@dataclass(frozen=True)
class Span:
    """`start` and `minutes` in minutes from the beginning; `place` counts from 0 and is -1 for what is no place."""

    part: Part
    name: str
    start: float
    minutes: float
    place: int = -1
    possible: bool = True

    @property
    def end(self) -> float:
        return self.start + self.minutes


@dataclass(frozen=True)
class TimeLine:
    """The spans one behind the other; `planned` is what the template gives the interview, in minutes."""

    spans: tuple[Span, ...]
    planned: float

    @property
    def total(self) -> float:
        return self.spans[-1].end

    @property
    def scale(self) -> float:
        """Minutes from the left edge to the right one: all of it, and all that was planned."""
        return max(self.total, self.planned)

    @property
    def over(self) -> float:
        """Minutes beyond the plan; 0 where it fits."""
        return self.total - self.planned if self.total - self.planned > TOLERANCE else 0.0

    def places(self) -> tuple[Span, ...]:
        return tuple(span for span in self.spans if span.part == "place")

    def at(self, minute: float) -> Span | None:
        """What happens in that minute; None before the beginning and after the end."""
        return next((span for span in self.spans if span.start <= minute < span.end), None)


def time_line(template: Template, stops: Sequence[Stop]) -> TimeLine:
    """The line in the order in which the template is written. `stops` are its places, in order."""
    parts: list[tuple[Part, str, float, int, bool]] = [("greeting", _("Greeting"), GREETING, -1, True)]
    parts += [("place", stop.name, stop.minutes, at, stop.possible) for at, stop in enumerate(stops)]
    parts += [
        ("own", _("The candidate's questions"), OWN_QUESTIONS, -1, True),
        ("goodbye", _("Goodbye"), GOODBYE, -1, True),
    ]
    spans, start = [], 0.0
    for part, name, minutes, place, possible in parts:
        spans.append(Span(part, name, start, minutes, place, possible))
        start += minutes
    return TimeLine(tuple(spans), template.minutes)


def amount(minutes: float) -> str:
    """Minutes as they stand in a table: 2.5 min, 25 min."""
    return _("{minutes} min").format(minutes=f"{round(minutes * 2) / 2:g}")


def sentence(line: TimeLine) -> str:
    """Whether it fits, in one sentence for everybody, and for those who do not see the drawing."""
    count = len(line.places())
    asked = ngettext("{count} question", "{count} questions", count).format(count=count)
    taken = _("{questions}, about {total} of {planned}").format(
        questions=asked, total=amount(line.total), planned=amount(line.planned)
    )
    if line.over:
        return _("{taken}: {over} too long").format(taken=taken, over=amount(line.over))
    spare = line.planned - line.total
    if spare >= 0.5:
        return _("{taken}: {spare} to spare").format(taken=taken, spare=amount(spare))
    return _("{taken}: it fits").format(taken=taken)


def as_list(line: TimeLine) -> tuple[str, ...]:
    """Each span as a line of text: "from 3.5 min, 2.5 min: Teamwork"."""
    return tuple(
        _("from {start}, {minutes}: {name}").format(
            start=amount(span.start), minutes=amount(span.minutes), name=span.name
        )
        for span in line.spans
    )
