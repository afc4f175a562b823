from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from interview_desktop import settings as store
from interview_desktop.settings import Settings
from interview_desktop.ui.page import Part
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.welcome import WelcomePage
from interview_desktop.ui.welcome.devices import Devices
from interview_desktop.ui.welcome.page import next_screen
from interview_desktop.ui.welcome.screens import Microphone
from tests.ui.desk import Desk


class Check(Part):
    """Stands for the device check."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.told: list[str] = []

    def shown(self) -> None:
        self.told.append("shown")

    def hidden(self) -> None:
        self.told.append("hidden")


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def page(desk: Desk) -> WelcomePage:
    desk.window.go("welcome")
    made = desk.window.page
    assert isinstance(made, WelcomePage)
    devices = made.screens[2]
    assert isinstance(devices, Devices)
    devices._make = Check
    return made


def microphone(page: WelcomePage) -> Microphone:
    screen = page.screens[1]
    assert isinstance(screen, Microphone)
    return screen


def test_it_says_first_that_this_is_practice(page: WelcomePage) -> None:
    texts = " ".join(part.text() for part in page.screens[0].findChildren(type(page.heading)))
    assert "Practice, not assessment" in texts
    assert "mishears some accents" in texts


def test_consent_says_what_where_how_long_and_how_to_delete(page: WelcomePage) -> None:
    texts = " ".join(part.text() for part in microphone(page).findChildren(type(page.heading)))
    for fact in ("only while you answer", str(store.folder("data")), "Until you delete it", "Past sessions", "typed"):
        assert fact in texts


def test_the_whole_way_with_the_keyboard(desk: Desk, page: WelcomePage) -> None:
    assert not desk.window.side.isVisible()
    desk.press(page.next, Qt.Key.Key_Space)
    assert microphone(page).allow.hasFocus()
    desk.press(microphone(page).allow, Qt.Key.Key_Space)
    assert desk.shell.settings.microphone_consent == "granted"
    check = page.screens[2].findChild(Check)
    assert isinstance(check, Check)
    assert check.told == ["shown"]
    desk.press(desk.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert check.told == ["shown", "hidden"]
    desk.press(page.screens[3].first, Qt.Key.Key_Space)
    desk.settle()
    assert len(desk.services.interaction.started[0][0].questions) == 1
    assert desk.window.name == "interview"
    assert store.load().first_run_done
    assert store.load().microphone_consent == "granted"


def test_refusing_skips_the_check_and_goes_on(desk: Desk, page: WelcomePage) -> None:
    page.next.click()
    microphone(page).refuse.click()
    assert page.at == 3
    assert desk.shell.settings.microphone_consent == "refused"
    page.back.click()
    assert page.at == 1


def test_skipping_is_remembered_and_decides_nothing(desk: Desk, page: WelcomePage) -> None:
    page.skip.click()
    desk.settle()
    assert desk.window.name == "home"
    assert desk.window.side.isVisible()
    assert store.load().first_run_done
    assert store.load().microphone_consent == "unasked"


def test_leaving_in_the_middle_closes_the_check(desk: Desk, page: WelcomePage) -> None:
    page.next.click()
    microphone(page).allow.click()
    check = page.screens[2].findChild(Check)
    desk.window.go("help")
    assert isinstance(check, Check)
    assert check.told == ["shown", "hidden"]


def test_coming_back_twice_to_the_last_screen_breaks_nothing(desk: Desk, page: WelcomePage) -> None:
    for _ in range(2):
        page.next.click()
        microphone(page).refuse.click()
        page.back.click()
        page.back.click()
    assert page.at == 0


@pytest.mark.parametrize(
    ("at", "by", "consent", "to"),
    [
        (0, 1, "unasked", 1),
        (1, 1, "granted", 2),
        (1, 1, "refused", 3),
        (3, -1, "refused", 1),
        (3, 1, "granted", 4),
        (0, -1, "granted", 0),
    ],
)
def test_order_of_the_screens(at: int, by: int, consent: str, to: int) -> None:
    assert next_screen(at, by, consent, 4) == to
