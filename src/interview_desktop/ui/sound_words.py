"""How the device check says what it hears. Plain: measurements in, words out."""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.events.sound_check import AdviceKind, Heard, Measured
from interview_desktop.interaction.room import NOISY, QUIET
from interview_desktop.ui.texts import _

SAY = _("Say two sentences, as in an interview.")
MARKS: dict[AdviceKind, tuple[str, str]] = {  # the icon and the colour beside an advice
    "zeros": ("warning", "warning"),
    "clipping": ("warning", "warning"),
    "nothing": ("warning", "warning"),
    "quiet": ("warning", "warning"),
    "noisy": ("info", "warning"),
    "good": ("tick", "good"),
}
STILL = -60.0  # dBFS: a room in which nothing disturbs


def room(measured: Measured) -> str:
    """The noise of the room in a word and a figure."""
    if measured.noise is None:
        return _("Listening to the room…")
    word = _("noisy") if measured.noise > NOISY else _("quiet") if measured.noise < STILL else _("usual")
    return _("Room: {word} ({level} dB)").format(word=word, level=round(measured.noise))


def voice(measured: Measured) -> str:
    """The loudness of the recorded voice; empty before there is one."""
    if measured.speech is None:
        return ""
    word = _("too loud") if measured.clipped else _("quiet") if measured.speech < QUIET else _("good")
    return _("Voice: {word} ({level} dB)").format(word=word, level=round(measured.speech))


def record_label(heard: Heard | None) -> str:
    if heard is not None and heard.recording:
        return _("Recording… {seconds} s").format(seconds=int(heard.recorded))
    return _("Record again") if heard is not None and heard.recorded else _("Record my voice")


def devices(found: Sequence[str], chosen: str) -> tuple[tuple[str, str], ...]:
    """What the list offers: words and the name they stand for; a chosen device that is gone stays, and says so."""
    offered = [(_("System default"), "")]
    offered += [(name, name) for name in found]
    if chosen and chosen not in found:
        offered.append((_("{name} (not connected)").format(name=chosen), chosen))
    return tuple(offered)
