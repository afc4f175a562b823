"""The program around the window: one window, sleep, signals, faults, quitting in order."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from interview_desktop import app as program
from interview_desktop import settings as store
from interview_desktop.errors import StoreNewer
from interview_desktop.interaction.interview import inputs
from interview_desktop.ui.one_window import OneWindow, name_for
from interview_desktop.ui.services import Services
from interview_desktop.ui.sleep import EVERY, LATE, Sleep, counting_sleep, stood_still
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices
from tests.ui.desk import HERE, Elsewhere, make

Begin = Callable[[Callable[[], Services]], program.Life]


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Begin]:
    """Starts the program with services that the test gives; ends it as `run` does."""
    lives: list[program.Life] = []

    monkeypatch.setattr(program, "Window", partial(Window, make=make, names=HERE))

    def start(build: Callable[[], Services]) -> program.Life:
        monkeypatch.setattr("interview_desktop.compose.build", build)
        one = OneWindow(store.folder("data"))
        assert one.claim()
        life = program.Life(qapp, one)
        lives.append(life)
        qtbot.addWidget(life.window)
        return life

    yield start
    for life in lives:
        life.end()


def test_a_first_start_shows_the_welcome_and_later_ones_home(begin: Begin, qtbot: QtBot) -> None:
    services = QuietServices()
    life = begin(lambda: services)
    assert life.window.name == "welcome"
    assert life.shell.services is None, "the window is there before the services"
    qtbot.waitUntil(lambda: life.shell.services is services)
    life.end()
    assert services.closed
    store.save(first_run_done=True)
    assert begin(QuietServices).window.name == "home"


def test_services_that_cannot_be_made_are_told_and_tried_again(begin: Begin, qtbot: QtBot) -> None:
    services = QuietServices()
    tries: list[int] = []

    def build() -> Services:
        tries.append(1)
        if len(tries) == 1:
            raise StoreNewer("The sessions were written by a newer version.", "Update the program.")
        return services

    life = begin(build)
    banner = life.window.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.sentence.text() == "The sessions were written by a newer version."
    banner.act.click()
    qtbot.waitUntil(lambda: life.shell.services is services)


def test_quitting_while_the_services_are_made_closes_them(begin: Begin, qtbot: QtBot) -> None:
    gate, began = threading.Event(), threading.Event()
    services = QuietServices()

    def build() -> Services:
        began.set()
        gate.wait(5)
        return services

    life = begin(build)
    qtbot.waitUntil(began.is_set)
    gate.set()
    life.end()
    assert services.closed


def test_a_broken_settings_file_is_told_and_the_window_opens(begin: Begin, qtbot: QtBot) -> None:
    store.settings_file().parent.mkdir(parents=True)
    store.settings_file().write_text("theme = [", encoding="utf-8")
    life = begin(QuietServices)
    assert "settings file cannot be read" in life.window.banner.sentence.text()
    assert life.window.isVisible()


@pytest.mark.expect_errors
def test_an_exception_that_nobody_caught_is_told_and_the_program_goes_on(begin: Begin, qtbot: QtBot) -> None:
    life = begin(QuietServices)
    hook = sys.excepthook
    with capture_exceptions():
        hook(ValueError, ValueError("a bug"), None)
    assert life.window.banner.property("kind") == "bug"
    life.end()
    assert sys.excepthook is not hook


def test_sleep_pauses_an_interview_that_runs_and_nothing_else(begin: Begin, qtbot: QtBot) -> None:
    services = QuietServices()
    life = begin(lambda: services)
    qtbot.waitUntil(lambda: life.shell.services is services)
    assert life._sleep is not None
    life._sleep.prepare(True)
    assert services.interaction.handled == []
    services.interaction.session = "a"
    life.window.go("help")
    life._sleep.prepare(True)
    life._sleep.prepare(False)
    assert services.interaction.handled == [inputs.Pause("sleep")]
    life.window.banner.act.click()
    assert life.window.name == "interview", "nobody is listened to on another page"
    assert isinstance(life.window.page, Elsewhere)
    assert life.window.page.subjects == ["a"]
    assert services.interaction.handled[-1] == inputs.Resume()


def test_a_late_tick_means_sleep(qtbot: QtBot) -> None:
    assert not stood_still(EVERY + LATE - 0.1)
    assert stood_still(EVERY + LATE + 0.1)
    assert counting_sleep() <= counting_sleep()
    sleep = Sleep()
    slept: list[int] = []
    sleep.slept.connect(lambda: slept.append(1))
    sleep._tick()
    assert slept == []
    sleep._last -= 600
    sleep._tick()
    sleep._tick()
    assert slept == [1]
    sleep.stop()


@pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="no D-Bus here")
def test_logind_says_before_the_sleep(tmp_path: Path) -> None:
    """On a bus of our own: the signal that logind sends, and what becomes of it."""
    (tmp_path / "bus.conf").write_text(
        f"<busconfig><type>session</type><listen>unix:dir={tmp_path}</listen>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>'
        '<allow own="*"/></policy></busconfig>',
        encoding="utf-8",
    )
    start = ["dbus-daemon", f"--config-file={tmp_path / 'bus.conf'}", "--print-address=1", "--nofork"]
    with subprocess.Popen(start, stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None
        surroundings = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": bus.stdout.readline().strip()}
        sleeper = [sys.executable, "-c", SLEEPER]
        try:
            heard = subprocess.run(sleeper, env=surroundings, capture_output=True, text=True, timeout=30, check=False)
        finally:
            bus.terminate()
    assert heard.stdout.strip() == "slept", heard.stderr


SLEEPER = """
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from interview_desktop.ui.sleep import Sleep
app = QCoreApplication([])
bus = QDBusConnection.systemBus()
assert bus.registerService("org.freedesktop.login1")
sleep = Sleep()
sleep.slept.connect(lambda: (print("slept"), app.quit()))
going = QDBusMessage.createSignal(
    "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
going.setArguments([True])
QTimer.singleShot(0, lambda: bus.send(going))
QTimer.singleShot(10_000, app.quit)
app.exec()
"""


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.claim()
    wanted: list[int] = []
    first.wanted.connect(lambda: wanted.append(1))
    assert not second.claim()
    assert second.raise_first()
    qtbot.waitUntil(lambda: wanted == [1])
    first.close()
    assert second.claim(), "and when the first has gone, the second may"
    second.close()


def test_another_folder_or_person_is_another_window(qtbot: QtBot, tmp_path: Path) -> None:
    assert name_for(tmp_path, "ada") != name_for(tmp_path, "bob")
    assert name_for(tmp_path, "ada") != name_for(tmp_path / "other", "ada")
    one, other = OneWindow(tmp_path / "a"), OneWindow(tmp_path / "b")
    assert one.claim()
    assert other.claim()
    one.close()
    other.close()


def test_what_a_killed_window_left_stops_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    left = subprocess.run(
        [
            sys.executable,
            "-c",
            "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
            "from interview_desktop.ui.one_window import OneWindow\n"
            "app = QCoreApplication([]); one = OneWindow(Path(sys.argv[1])); assert one.claim(); os._exit(0)",
            str(tmp_path),
        ],
        check=True,
    )
    assert left.returncode == 0
    assert (tmp_path / "window.lock").exists()
    one = OneWindow(tmp_path)
    assert one.claim()
    one.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send to another process")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_ends_in_order_and_a_second_start_comes_and_goes(home: Path, number: signal.Signals) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("first_run_done = true\n", encoding="utf-8")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    start = [sys.executable, "-m", "interview_desktop"]
    lock = home / "data" / "window.lock"
    with subprocess.Popen(start, env=surroundings, stderr=subprocess.PIPE, text=True) as running:
        deadline = time.monotonic() + 30
        while not lock.exists() and time.monotonic() < deadline:
            assert running.poll() is None
            time.sleep(0.02)
        second = subprocess.run(start, env=surroundings, timeout=30, check=False)
        assert second.returncode == 0
        assert running.poll() is None
        running.send_signal(number)
        _out, told = running.communicate(timeout=30)
    assert running.returncode == 0, told
    assert not lock.exists(), "the lock is given back"
    assert "Traceback" not in (home / "log" / "interview-desktop.log").read_text(encoding="utf-8")
