"""Hearing one's own words again: one stretch at a time, with a button that becomes Stop while it sounds.

In: stretches of recordings. Out: sound, by way of `services.playback`, and `changed` for the buttons.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy

from interview_desktop.interaction.report import labels
from interview_desktop.ui.announce import announce
from interview_desktop.ui.background import Finished
from interview_desktop.ui.icons import icon
from interview_desktop.ui.parts import Button
from interview_desktop.ui.report.wording import Stretch
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 16_000  # Hz, of everything that was recorded
LEAD = 0.2  # s before and after: word times are good to about a tenth of a second


class Player(QObject):
    """`playing` is the stretch that sounds or is being read from the disk. Main thread only."""

    changed = Signal()

    def __init__(self, shell: Shell, page: QObject) -> None:
        super().__init__(page)
        self._page = page
        self.session = ""
        self.playing: Stretch | None = None
        self._shell = shell
        self._take = 0  # what comes late belongs to an earlier one and is dropped
        shell.theme.changed.connect(self._draw)
        self._draw()

    def toggle(self, stretch: Stretch) -> None:
        """Play it in place of what plays; stop it if it is the one that plays."""
        services = self._shell.services
        again = stretch == self.playing
        self.stop()
        if again or services is None:
            return
        self._take += 1
        self.playing = stretch
        self.changed.emit()
        read = partial(services.past.samples, stretch.session or self.session, stretch.recording)
        self._shell.run(
            lambda: cut(read(), stretch),
            partial(self._play, self._take),
            partial(self._ended, self._take),
            lane="sound",
        )

    def stop(self) -> None:
        if self.playing is None:
            return
        self._take += 1
        if self._shell.services is not None:
            self._shell.services.playback.stop()
        self._silent()

    def _play(self, take: int, samples: NDArray[np.float32]) -> None:
        services = self._shell.services
        if take == self._take and services is not None:
            announce(self._page, _("Playing"))
            services.playback.play(samples, RATE, partial(self._tell, take))

    def _tell(self, take: int, fault: Exception | None) -> None:
        """On the thread of the playback: the news goes to the main thread like every other."""
        self._shell.bridge.carry(Finished(partial(self._ended, take, fault)))

    def _ended(self, take: int, fault: Exception | None) -> None:
        if take != self._take:
            return
        self._silent()
        if fault is not None:
            self._shell.tell_fault(fault)

    def _silent(self) -> None:
        self.playing = None
        self.changed.emit()
        announce(self._page, _("Stopped"))

    def _draw(self) -> None:
        """Once for all buttons: a long report has hundreds."""
        theme = self._shell.theme
        self.icon_size = theme.size("body")
        self.icons: dict[bool, QIcon] = {
            False: icon("play", theme.colour("accent"), self.icon_size),
            True: icon("stop", theme.colour("accent"), self.icon_size),
        }
        self.changed.emit()


def cut(samples: NDArray[np.float32], stretch: Stretch) -> NDArray[np.float32]:
    """The stretch and a little around it, shape (n,)."""
    start = max(0, round((stretch.start - LEAD) * RATE))
    end = len(samples) if stretch.end is None else max(start, round((stretch.end + LEAD) * RATE))
    return samples[start:end]


class PlayButton(Button):
    """`what` is what is heard, for screen readers: the words themselves follow in the report."""

    def __init__(self, player: Player, stretch: Stretch, what: str) -> None:
        super().__init__()
        self._player = player
        self.stretch = stretch
        self._what = what
        self._playing: bool | None = None
        self._icons: dict[bool, QIcon] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self.setProperty("look", "more")
        self.clicked.connect(self._press)
        player.changed.connect(self._follow)
        self._follow()

    def _press(self) -> None:
        self._player.toggle(self.stretch)

    def _follow(self) -> None:
        playing = self._player.playing == self.stretch
        if playing == self._playing and self._player.icons is self._icons:
            return
        self._playing, self._icons = playing, self._player.icons
        self.setMinimumWidth(0)
        self.setText(_("Play {at}").format(at=labels.clock(self.stretch.start)))
        if playing:  # as wide as before, so that nothing moves
            self.setMinimumWidth(self.sizeHint().width())
            self.setText(_("Stop"))
        self.setIcon(self._icons[playing])
        self.setIconSize(QSize(self._player.icon_size, self._player.icon_size))
        at = labels.clock(self.stretch.start)
        name = _("Stop: {what}") if playing else _("Play: {what}, at {at}")
        self.setAccessibleName(name.format(what=self._what, at=at))
