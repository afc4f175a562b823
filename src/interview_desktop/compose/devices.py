"""Real devices as the settings name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from interview_desktop.errors import DeviceRefused
from interview_desktop.settings import Settings

if TYPE_CHECKING:
    from interview_desktop.devices import Microphone, Speaker


def microphone(settings: Settings) -> Microphone:
    """The chosen microphone, not yet opened. Raises DeviceRefused where the person does not allow it."""
    from interview_desktop.devices.microphone import SoundDeviceMicrophone

    if settings.microphone_consent == "refused":  # whatever was agreed to when a resumed session began
        raise DeviceRefused("You have not allowed the microphone.", "Allow it in Settings, then resume.")
    return SoundDeviceMicrophone(settings.audio_input)


def loudspeaker(settings: Settings) -> Speaker:
    from interview_desktop.devices.speaker import SoundDeviceSpeaker

    return SoundDeviceSpeaker(settings.audio_output)


def names(kind: Literal["input", "output"], refresh: bool) -> tuple[str, ...]:
    from interview_desktop.devices import listing

    return listing.names(kind, refresh=refresh)
