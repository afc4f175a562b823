"""The device check in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from interview_desktop.errors import DeviceMissing
from interview_desktop.events.notices import Level
from interview_desktop.events.sound_check import Heard, Measured
from interview_desktop.interaction.room import advice
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices

Scene = Callable[[Window, QuietServices], None]


def heard(
    rms: float = -30.0,
    *,
    noise: float | None = -62.0,
    speech: float | None = None,
    clipped: bool = False,
    zeros: bool = False,
    recording: bool = False,
    recorded: float = 0.0,
) -> Heard:
    measured = Measured(noise=noise, speech=speech, clipped=clipped, zeros=zeros)
    level = Level(rms=rms, peak=min(0.0, rms + 12), speech=0.5, clipped=clipped, zeros=zeros)
    found = () if recording else advice(measured)
    return Heard(level=level, measured=measured, advice=found, recording=recording, recorded=recorded)


def _choose(window: Window, **changes: str) -> None:
    """Settings for this picture alone: nothing is saved."""
    window.shell.settings = window.shell.settings.model_copy(update=changes)


def _scene(told: Heard | None, *, consent: str = "granted", session: str = "") -> Scene:
    def scene(window: Window, services: QuietServices) -> None:
        services.interaction.session = session
        _choose(window, microphone_consent=consent)
        window.go("device_check")
        if told is not None:
            services.device_check.hear(told)
        for _ in range(5):
            QApplication.processEvents()
        services.device_check.end()

    return scene


def _missing(window: Window, services: QuietServices) -> None:
    services.device_check.microphones = ()
    services.device_check.refusal = DeviceMissing(
        "There is no microphone.", "Connect one, choose another in the settings, or type your answers."
    )
    _choose(window, microphone_consent="granted")
    window.go("device_check")


def _long(window: Window, services: QuietServices) -> None:
    name = "Mikrofonanordnung (Realtek(R) High Definition Audio mit Rauschunterdrückung und Beamforming) #2"
    services.device_check.microphones = (name,)
    _choose(window, audio_input=name)
    _scene(heard(-28.0, noise=-36.0, speech=-26.0, recorded=5.0))(window, services)


PICTURES: dict[str, Scene] = {
    "devices-consent": _scene(None, consent="unasked"),
    "devices-open": _scene(heard()),
    "devices-recording": _scene(heard(-22.0, recording=True, recorded=2.3)),
    "devices-good": _scene(heard(speech=-24.0, recorded=5.0), session="a" * 32),
    "devices-clipped": _scene(heard(-2.0, speech=-4.0, clipped=True, recorded=5.0)),
    "devices-zeros": _scene(heard(-120.0, noise=-120.0, zeros=True)),
    "devices-noisy": _long,
    "devices-missing": _missing,
}
