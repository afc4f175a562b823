"""The one way from every other thread into the window.

In: events and notices (`Entry`, `Notice`) and finished background work, from any thread. Out: the same
objects, one at a time and in order, to listeners on the main thread. One Qt signal carries them all.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

Listener = Callable[[object], None]


class Bridge(QObject):
    """Make it on the main thread. `carry` may be called from any thread, also after `close`."""

    _carried = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listeners: list[Listener] = []
        self._closed = False
        self._carried.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def carry(self, fact: object) -> None:
        """Hand something to the main thread; returns at once. Dropped after `close`."""
        if not self._closed:
            self._carried.emit(fact)

    def listen(self, hear: Listener) -> Callable[[], None]:
        """Call `hear` on the main thread with everything that arrives; returns how to stop."""
        self._listeners.append(hear)

        def leave() -> None:
            if hear in self._listeners:
                self._listeners.remove(hear)

        return leave

    def close(self) -> None:
        self._closed = True
        self._listeners.clear()

    @Slot(object)
    def _arrive(self, fact: object) -> None:
        for hear in tuple(self._listeners):
            hear(fact)
