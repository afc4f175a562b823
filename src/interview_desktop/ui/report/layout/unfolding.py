"""Many parts that come one by one while the window lives on. In: steps, each making one part. Out: a column."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer

from interview_desktop.ui.report.layout.column import Column

Step = Callable[[], None]


class Unfolding(Column):
    """Subclasses, or whoever makes one, call `unfold` once; the first `at_once` steps are taken at once."""

    def __init__(self, gap: int) -> None:
        super().__init__(gap)
        self._to_come: deque[Step] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.advance)

    @property
    def whole(self) -> bool:
        """True when every part is there."""
        return not self._to_come

    def unfold(self, steps: Iterable[Step], *, at_once: int) -> None:
        self._to_come.extend(steps)
        for _first in range(min(at_once, len(self._to_come))):
            self.advance()
        self._timer.start()

    def come_next(self, steps: Iterable[Step]) -> None:
        """Before everything that is still to come, in this order."""
        self._to_come.extendleft(reversed(tuple(steps)))

    def advance(self) -> None:
        """Take the next step, if there is one."""
        if self._to_come:
            self._to_come.popleft()()
        else:
            self._timer.stop()
