"""The window on a screen that is not there, with services that stand still.

A Qt warning fails the test (see `_no_qt_warnings`). Out: `shell` (ready), `window` (shown, on Home) and `settle`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_desktop import settings as store
from interview_desktop.settings import Settings
from interview_desktop.ui.bridge import Bridge
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices
from tests.ui.desk import HERE, Desk, make


@pytest.fixture(autouse=True)
def _no_qt_warnings(qtlog: pytest.FixtureRequest) -> Iterator[None]:
    yield
    records = [record for record in qtlog.records if "propagateSizeHints" not in record.message]  # type: ignore[attr-defined]
    assert not records, [record.message for record in records]


@pytest.fixture
def settings() -> Settings:
    return Settings(first_run_done=True, microphone_consent="granted", theme="light")


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[Desk]:
    store.save(**settings.model_dump(exclude_unset=True))
    bridge = Bridge()
    shell = Shell(Theme(qapp, settings), settings, bridge)
    window = Window(shell, make, names=HERE)
    qtbot.addWidget(window)
    services = QuietServices()
    window.go("home")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shell.adopt(services)
    made = Desk(shell, window, services, qtbot)
    made.settle()
    yield made
    window.close()
    shell.background.stop()
    bridge.close()
    qapp.styleHints().colorSchemeChanged.disconnect(shell.theme.follow_system)
    shell.theme.deleteLater()
    shell.deleteLater()  # with its Keys, that hear of every change of focus: not whenever Python tidies up
