"""The settings of engines and online services, with and without an account, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from interview_desktop.events.online import OnlineStanding, Tried
from interview_desktop.ui.settings_page import SettingsPage
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices

Scene = Callable[[Window, QuietServices], None]


def _at(name: str, act: Callable[[SettingsPage], None] = lambda _page: None, **online: object) -> Scene:
    """The page scrolled to the setting of this name."""

    def scene(window: Window, services: QuietServices) -> None:
        if online:
            services.online.kept = OnlineStanding.model_validate({"consent": "unasked", "credentials": "none"} | online)
        window.go("settings")
        page = window.page
        assert isinstance(page, SettingsPage)
        for _ in range(5):
            window.shell.background.settled(5.0)
            QApplication.processEvents()
        act(page)
        inside = page.scroller.widget()
        assert inside is not None
        top = page.controls[name].widget.mapTo(inside, page.rect().topLeft()).y()
        page.scroller.verticalScrollBar().setValue(top - 160)

    return scene


def _tried(page: SettingsPage) -> None:
    page.google.outcome.show_tried(Tried(works=True, sentence="Google answered after 0.4 s."))
    page.server.outcome.show_tried(
        Tried(works=False, sentence="The server does not answer.", hint="Is it running? Check the address.")
    )


WORKING = {
    "consent": "granted",
    "credentials": "keyring",
    "account": "interview-practice@my-first-project-428317.iam.gserviceaccount.com",
    "keyring": "Secret Service",
    "used": 740.0,
    "budget": 3600.0,
    "endpoint_key": True,
}
PICTURES: dict[str, Scene] = {
    "settings-engines": _at("speech_to_text"),
    "settings-voice": _at("voice"),
    "settings-online": _at("online_consent", _tried, **WORKING),
    "settings-server": _at("endpoint_url", _tried, **WORKING),
    "settings-online-none": _at("online_consent", keyring=""),
    "settings-online-narrow": _at("online_consent", _tried, **WORKING),
    "settings-engines-narrow": _at("speech_to_text"),
}
