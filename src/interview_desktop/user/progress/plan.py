"""Nine interviews, and what each is for: results and today in, steps out. Pure.

Nine trials of a virtual interview were the most efficient dose in trials of VR-JIT (Smith and others): most of what was
gained was gained by then. Steps that are done name their session; those to come are planned anew from what is known
today, so a step never holds to a weakness that is gone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from interview_desktop.events.progress import PlanStep, Retake, SessionResult
from interview_desktop.user.progress.over_time import DAY, counting, is_interview
from interview_desktop.user.progress.repetition import Due, due

STEPS = 9
GAP = 2 * DAY  # between interviews: a night to sleep over it, and a day to take answers again
LATER = 30 * DAY  # between interviews once the nine are done
RECENT = 3  # interviews whose levels say what is weak now
ENOUGH = 4.0  # a level from here on needs no step of its own
RETAKES = 3  # in one step; more is another interview
# Where a weakness comes back among the steps to come, the weakest first: soon, and then at growing distances.
_AFTER = (0, 1, 3, 6)

_FIRST = "Take an interview as you would today, without preparing."
_FIRST_WHY = "It shows where you stand; the plan for the other eight is made from it."
_WHOLE = "Take an interview as a whole, as if it were the real one."
_WHOLE_WHY = "What was practised by itself has to hold when there is everything else to think of."
_LAST_WHY = "The ninth is a rehearsal of the real one: nothing new, everything together."
_AGAIN = "Take an interview now and then, best a few days before a real one."
_AGAIN_WHY = "Nine bring most of what practice brings; after that it only has to stay."


def plan(results: Sequence[SessionResult], now: float, *, competencies: Mapping[str, str]) -> tuple[PlanStep, ...]:
    """The nine steps, and one more when they are done. `now` is Unix seconds; nothing is due before it."""
    over = [one for one in counting(results) if is_interview(one)]
    done = tuple(_done(number, one, first=number == 1) for number, one in enumerate(over[:STEPS], start=1))
    last = min(over[-1].started, now) if over else None
    again = due(results, now)
    if len(done) == STEPS and last is not None:
        at = max(now, last + LATER)
        more = PlanStep(number=STEPS + 1, what=_AGAIN, why=_AGAIN_WHY, due=at, retakes=_dealt(again, [at], now)[0])
        return (*done, more)
    left = range(len(done) + 1, STEPS + 1)
    first = now if last is None else max(now, last + GAP)
    days = [first + at * GAP for at in range(len(left))]
    retakes = _dealt(again, days, now)
    foci = _foci(_weak(over, competencies), len(left))
    coming = (_coming(number, foci[at], days[at], retakes[at], taken=bool(over)) for at, number in enumerate(left))
    return (*done, *coming)


def _done(number: int, result: SessionResult, *, first: bool) -> PlanStep:
    return PlanStep(
        number=number,
        what=f"“{result.title}”",
        why="Your first: everything is seen from here." if first else "",
        done=result.session,
        finished=result.started,
    )


def _coming(
    number: int, focus: tuple[str, str, float] | None, day: float, retakes: tuple[Retake, ...], *, taken: bool
) -> PlanStep:
    what, why = (_WHOLE, _LAST_WHY if number == STEPS else _WHOLE_WHY)
    if not taken and number == 1:
        what, why = _FIRST, _FIRST_WHY
    elif focus is not None and number < STEPS:
        _about, title, level = focus
        what = f"Take an interview and attend to one thing: {title}."
        why = f"It is where there is most to gain: level {level:.1f} of 5 lately."
    else:
        focus = None
    return PlanStep(number=number, what=what, why=why, focus=focus[0] if focus else "", due=day, retakes=retakes)


def _weak(over: Sequence[SessionResult], competencies: Mapping[str, str]) -> list[tuple[str, str, float]]:
    """Criteria and competencies below `ENOUGH` lately, with titles and levels, the weakest first."""
    recent = over[-RECENT:]
    found: dict[str, list[float]] = {}
    titles: dict[str, str] = {}
    for result in recent:
        titles |= result.titles
        for about, level in (*result.criteria.items(), *result.competencies.items()):
            found.setdefault(about, []).append(level)
    lately = [(about, median(levels)) for about, levels in found.items()]
    weak = sorted((level, about) for about, level in lately if level < ENOUGH)
    return [
        (about, titles.get(about) or competencies.get(about) or about.replace("_", " ").capitalize(), level)
        for level, about in weak
    ]


def _foci(weak: Sequence[tuple[str, str, float]], count: int) -> list[tuple[str, str, float] | None]:
    """One focus for each step to come: each weakness soon and then ever later; None where none is left."""
    slots: list[tuple[str, str, float] | None] = [None] * count
    for one in weak:
        free = slots.index(None) if None in slots else count
        for after in _AFTER:
            if free + after < count and slots[free + after] is None:
                slots[free + after] = one
    return slots


def _dealt(again: Sequence[Due], days: Sequence[float], now: float) -> list[tuple[Retake, ...]]:
    """To each day at most `RETAKES` questions that are due by then, the most pressing first; each question once."""
    waiting = list(again)
    dealt = []
    for day in days:
        ripe = [one for one in waiting if one.day <= day][:RETAKES]
        waiting = [one for one in waiting if one not in ripe]
        dealt.append(tuple(one.retake(now) for one in ripe))
    return dealt
