"""Which sound devices there are, and which one a name means.

In: what PortAudio lists. Out: names for a person to choose from, and the device that is meant by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from interview_desktop.devices import portaudio

Kind = Literal["input", "output"]

# Windows lists every device once per sound system. WASAPI has whole names (MME cuts them at 31 letters), the
# least delay, and does not turn up a second time under "Primary sound driver".
_PREFERRED = "Windows WASAPI"
_CUT = 31  # letters of a name that MME keeps


@dataclass(frozen=True)
class Listed:
    """A sound device as listed: `channels` in the direction asked for, `rate` (Hz) as it runs by default."""

    index: int
    name: str
    system: str
    channels: int
    rate: int
    default: bool = False


def listed(kind: Kind) -> list[Listed]:
    """Devices that can record (or play), as PortAudio saw them when it started. Raises DeviceMissing without it."""
    sounddevice = portaudio.load()
    systems = sounddevice.query_hostapis()
    defaults = {system[f"default_{kind}_device"] for system in systems}
    return [
        Listed(
            index=int(device["index"]),
            name=device["name"],
            system=systems[device["hostapi"]]["name"],
            channels=int(device[f"max_{kind}_channels"]),
            rate=int(device["default_samplerate"]),
            default=device["index"] in defaults,
        )
        for device in sounddevice.query_devices()
        if device[f"max_{kind}_channels"] > 0
    ]


def names(kind: Kind, *, refresh: bool = False) -> tuple[str, ...]:
    """Names to choose from, each once, the default first. `refresh` finds what was plugged in since.

    (A fresh look has to wait while a stream is open: see `portaudio.refresh`.) Raises DeviceMissing.
    """
    if refresh:
        portaudio.refresh()
    ordered = sorted(_of_one_system(listed(kind)), key=lambda device: not device.default)
    return tuple(dict.fromkeys(device.name for device in ordered))


def choose(devices: Sequence[Listed], wanted: str) -> Listed | None:
    """The device of that name; empty: the default, or the first where the system names none. None: not there.

    A name that another sound system has cut short still means the same device.
    """
    best = _of_one_system(devices)
    if not wanted:
        return next((device for device in best if device.default), best[0] if best else None)
    candidates = [*best, *devices]
    whole = (device for device in candidates if device.name == wanted)
    cut = (device for device in candidates if len(_common(device.name, wanted)) >= _CUT)
    return next(whole, None) or next(cut, None)


def _common(name: str, wanted: str) -> str:
    """The shorter of two names where the longer one begins with it, else nothing."""
    short, long = sorted((name, wanted), key=len)
    return short if long.startswith(short) else ""


def _of_one_system(devices: Sequence[Listed]) -> list[Listed]:
    """Those of the best sound system that has any: each device once."""
    if not devices:
        return []
    default = next((device for device in devices if device.default), devices[0])
    system = _PREFERRED if any(device.system == _PREFERRED for device in devices) else default.system
    return [device for device in devices if device.system == system]
