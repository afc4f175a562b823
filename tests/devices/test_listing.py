"""Which device a name means, on the lists that Windows, macOS and Linux give."""

from __future__ import annotations

import pytest

from interview_desktop.devices import listing
from interview_desktop.devices.listing import Listed, choose

LONG = "Headset Microphone (WH-1000XM4 Hands-Free)"
WINDOWS = [
    Listed(0, "Microsoft Sound Mapper - Input", "MME", 2, 44100, default=True),
    Listed(1, LONG[:31], "MME", 1, 44100),
    Listed(5, LONG, "Windows DirectSound", 1, 44100),
    Listed(8, "Microphone (Realtek)", "Windows WASAPI", 2, 48000, default=True),
    Listed(9, LONG, "Windows WASAPI", 1, 16000),
]
LINUX = [
    Listed(0, "HDA Intel PCH: ALC257 (hw:0,0)", "ALSA", 2, 44100),
    Listed(1, "pulse", "ALSA", 32, 44100),
    Listed(2, "default", "ALSA", 32, 44100, default=True),
]


@pytest.mark.parametrize(
    ("devices", "wanted", "index"),
    [
        (WINDOWS, "", 8),
        (WINDOWS, LONG, 9),
        (WINDOWS, LONG[:31], 1),
        (WINDOWS[3:], LONG[:31], 9),
        (WINDOWS, "Microsoft Sound Mapper - Input", 0),
        (LINUX, "", 2),
        (LINUX, "pulse", 1),
        (LINUX[:2], "", 0),
    ],
)
def test_the_device_that_is_meant(devices: list[Listed], wanted: str, index: int) -> None:
    chosen = choose(devices, wanted)
    assert chosen is not None
    assert chosen.index == index


def test_a_name_cut_short_in_the_list_means_the_whole_one() -> None:
    chosen = choose(WINDOWS[:2], LONG)
    assert chosen is not None
    assert chosen.index == 1


@pytest.mark.parametrize(
    ("devices", "wanted"), [([], ""), ([], "pulse"), (LINUX, "USB microphone"), (WINDOWS, "x"), (LINUX, "def")]
)
def test_a_device_that_is_not_there(devices: list[Listed], wanted: str) -> None:
    assert choose(devices, wanted) is None


def test_names_are_shown_once_the_default_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "listed", lambda _: [*WINDOWS, WINDOWS[4]])
    assert listing.names("input") == ("Microphone (Realtek)", LONG)
    monkeypatch.setattr(listing, "listed", lambda _: [])
    assert listing.names("input") == ()
