"""What a coach says, from assets/coaching.toml, and the choice among its sayings: none twice in one report. Pure.

In: what is missing or worked, and slots filled from the person's own answer. Out: a clause or a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from string import Formatter

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.structure.documents import assets, read


class Advice(Fact):
    """What can be said of one thing. `theme`: two points with the same one say the same thing."""

    what: tuple[str, ...] = Field(min_length=1)
    instead: tuple[str, ...] = ()
    why: str = ""
    theme: str = ""


class Practice(Fact):
    """What to practise next, and how."""

    what: tuple[str, ...] = Field(min_length=1)
    how: tuple[str, ...] = Field(min_length=1)


class Line(Fact):
    """A part of a good answer: what is said of it where the person told it, and where they did not."""

    part: str
    missing: str
    told: str


class Coaching(Fact):
    """`names` are noun phrases by criterion or measure; the others go by what is missing or worked."""

    names: Mapping[str, str]
    keep: Mapping[str, Advice]
    change: Mapping[str, Advice]
    priority: Mapping[str, Practice]
    outline: Mapping[str, tuple[Line, ...]]


@cache
def coaching() -> Coaching:
    """Read once. Raises MaterialError for a damaged file of the program."""
    return read(assets() / "coaching.toml", Coaching)


class Sayings:
    """The sayings of one report. Which one comes first follows from `seed`, so that two reports differ."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._said: set[str] = set()

    def say(self, choices: Sequence[str], slots: Mapping[str, str] | None = None) -> str:
        """One of `choices` that was not used yet and whose slots are all filled; empty where none can be filled.

        Sayings with slots come first: they are about the person's own answer. When all were used, the first returns.
        """
        filled = {name: text for name, text in (slots or {}).items() if text}
        possible = [one for one in choices if _slots(one) <= filled.keys()]
        if not possible:
            return ""
        turned = possible[self._seed % len(possible) :] + possible[: self._seed % len(possible)]
        turned.sort(key=lambda one: (one in self._said, not _slots(one)))
        self._said.add(turned[0])
        return turned[0].format_map(filled)


@cache
def _slots(saying: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(saying) if name)
