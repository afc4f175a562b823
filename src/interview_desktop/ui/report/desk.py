"""What every piece of a report is made with. In: the page's own. Out: theme, sound, new interviews, mending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from interview_desktop.ui.report.said.mending import Mender
from interview_desktop.ui.report.said.player import Player
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.theme import Theme


@dataclass(frozen=True)
class Desk:
    """`again` begins an interview with the question of this index. `session` is the one that is read.

    `sample`: nobody answered, so there is nothing to hear, to mend and to practise again.
    """

    shell: Shell
    player: Player
    mender: Mender
    again: Callable[[int], None]
    session: str
    sample: bool = False

    @property
    def theme(self) -> Theme:
        return self.shell.theme
