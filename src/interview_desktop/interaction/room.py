"""Is it a room to be understood in? Pure: levels in, what they measure and what to do about it out.

Where the limits come from: the level of telephone speech tests is -26 dBFS for active speech (ITU-T P.56 and
its users); a voice 20 dB below that leaves a recogniser little. Listening needs a voice at least 15 dB above the
noise (ANSI/ASA S12.60 asks this of classrooms). They steer advice only; nothing is refused because of them.
"""

from __future__ import annotations

from collections import deque

from interview_desktop.events.notices import Level
from interview_desktop.events.sound_check import Advice, Measured

QUIET = -46.0  # dBFS: a voice below this is too quiet
ABOVE = 15.0  # dB that a voice should stand above the noise
HEARD = 6.0  # dB above the noise under which there was no voice at all
NOISY = -26.0 - ABOVE  # dBFS: noise that would drown a voice of the usual level
ROOM = 60  # levels (about 5 s) that the noise is measured over
ENOUGH = 12  # levels (about 1 s) before anything is said
QUIETEST_SHARE, LOUDEST_SHARE = 0.1, 0.8  # of the levels: noise lies between words, a voice in its louder part


class Gauge:
    """Takes levels and keeps what is needed of them."""

    def __init__(self) -> None:
        self._room: deque[float] = deque(maxlen=ROOM)
        self._voice: list[float] = []
        self._clipped = False
        self._zeros = False

    def begin_voice(self) -> None:
        """A new recording begins; the room stays as it was measured."""
        self._voice.clear()
        self._clipped = False

    def take(self, level: Level, *, voice: bool) -> None:
        """`voice`: the person was asked to speak during this level."""
        self._zeros = level.zeros
        if voice:
            self._voice.append(level.rms)
            self._clipped = self._clipped or level.clipped
        else:
            self._room.append(level.rms)

    def measured(self) -> Measured:
        return Measured(
            noise=_share(self._room, QUIETEST_SHARE),
            speech=_share(self._voice, LOUDEST_SHARE),
            clipped=self._clipped,
            zeros=self._zeros,
        )


def advice(measured: Measured) -> tuple[Advice, ...]:
    """What to do, the most important first; empty while too little is known. See the module for the limits."""
    if measured.zeros:
        return (
            Advice(
                kind="zeros",
                sentence="The microphone gives no sound at all.",
                mend="It may be muted, or the system may not allow it: look at its switch and at the privacy settings.",
            ),
        )
    found: list[Advice] = []
    if measured.clipped:
        found.append(
            Advice(
                kind="clipping",
                sentence="Your voice is too loud for the microphone.",
                mend="Move back a little, or turn the input level down in the system's sound settings.",
            )
        )
    noise, speech = measured.noise, measured.speech
    if speech is None:
        return (*found, _NOISY) if noise is not None and noise > NOISY else tuple(found)
    if noise is not None and speech - noise < HEARD:
        nothing = Advice(
            kind="nothing",
            sentence="No voice could be told from the sound of the room.",
            mend="Choose another microphone above, or record once more and speak a little louder.",
        )
        return (*found, nothing)
    if speech < QUIET:
        found.append(
            Advice(
                kind="quiet",
                sentence="Your voice arrives very quietly.",
                mend="Come closer, or turn the input level up in the system's sound settings.",
            )
        )
    if noise is not None and speech - noise < ABOVE:
        found.append(_NOISY)
    return tuple(found) or (Advice(kind="good", sentence="You can be heard well."),)


_NOISY = Advice(
    kind="noisy",
    sentence="The room is noisy.",
    mend="Headphones with a microphone help most. In Settings, manual turns keep noise from ending your answer.",
)


def _share(levels: deque[float] | list[float], share: float) -> float | None:
    """The level that `share` of the levels do not exceed; None with too few of them."""
    if len(levels) < ENOUGH:
        return None
    return sorted(levels)[round((len(levels) - 1) * share)]
