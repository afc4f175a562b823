"""The state of the interview on the page: the fold of its entries, whatever order they reach the window in.

In: entries as the bridge brings them, and the journal's own when the page was not there from the first one on.
Out: the state after the last entry of an unbroken row. Plain, main thread only.
"""

from __future__ import annotations

from collections.abc import Iterable

from interview_desktop.events.interview import Entry
from interview_desktop.interaction.interview.state import State, apply


class Following:
    """`session` is the one being followed; `seq` the number of the last entry folded, 0 for none."""

    def __init__(self, session: str = "") -> None:
        self.session = session
        self.seq = 0
        self.state = State()
        self._early: dict[int, Entry] = {}

    @property
    def gap(self) -> bool:
        """Entries came of which an earlier one is not known: ask the journal, and `take` what it has."""
        return bool(self._early)

    def take(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Fold what fits; returns the entries that were new, in order. Known ones and other sessions' are left out."""
        for entry in entries:
            if entry.session == self.session and entry.seq > self.seq:
                self._early[entry.seq] = entry
        folded: list[Entry] = []
        while (entry_next := self._early.pop(self.seq + 1, None)) is not None:
            self.state = apply(self.state, entry_next.event)
            self.seq = entry_next.seq
            folded.append(entry_next)
        return tuple(folded)
