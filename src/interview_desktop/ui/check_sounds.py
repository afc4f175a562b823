"""What the device check plays: one's own voice, and two gentle tones. In: presses. Out: sound, or a fault on a card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_desktop.errors import InterviewError
from interview_desktop.ui.check_cards import Loudspeaker, Microphone
from interview_desktop.ui.shell import Shell

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from interview_desktop.ui.services import DeviceCheck

    Which = Callable[[DeviceCheck], tuple[NDArray[np.float32], int]]


@dataclass(frozen=True)
class Silent:
    """A sound that was played is over."""

    fault: Exception | None


class Sounds:
    """While something sounds, the microphone does not take it for the noise of the room."""

    def __init__(self, shell: Shell, microphone: Microphone, loudspeaker: Loudspeaker) -> None:
        self._shell = shell
        self._microphone = microphone
        self._loudspeaker = loudspeaker
        microphone.play.clicked.connect(self._play_back)
        loudspeaker.test.clicked.connect(self._play_test)
        shell.bridge.listen(self._hear)

    def _play_back(self) -> None:
        self._microphone.play.setEnabled(False)
        self._play(lambda check: check.voice)

    def _play_test(self) -> None:
        self._loudspeaker.show_sounding()
        self._play(lambda check: check.tones)

    def _play(self, which: Which) -> None:
        """Off the main thread, behind the saving of a loudspeaker that was chosen a moment ago."""
        services, carry = self._shell.services, self._shell.bridge.carry
        if services is not None:
            services.device_check.hold(True)
            self._shell.run(
                lambda: services.playback.play(*which(services.device_check), lambda fault: carry(Silent(fault))),
                None,
                lambda fault: carry(Silent(fault)),
            )

    def _hear(self, fact: object) -> None:
        if not isinstance(fact, Silent):
            return
        services, fault = self._shell.services, fact.fault
        if services is not None:
            services.device_check.hold(False)
        self._microphone.play.setEnabled(True)
        if isinstance(fault, InterviewError):
            self._loudspeaker.show_fault(fault.sentence, fault.hint)
            return
        self._loudspeaker.show_over()
        if fault is not None:
            self._shell.tell_fault(fault)
