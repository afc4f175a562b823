from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from interview_desktop.errors import DiskFull
from interview_desktop.ui.background import Background
from interview_desktop.ui.bridge import Bridge
from tests.ui.desk import Desk


def test_what_other_threads_say_arrives_on_the_main_thread_in_order(qtbot: QtBot) -> None:
    bridge = Bridge()
    heard: list[tuple[object, bool]] = []
    bridge.listen(lambda fact: heard.append((fact, threading.current_thread() is threading.main_thread())))

    def speak() -> None:
        for at in range(200):
            bridge.carry(at)

    thread = threading.Thread(target=speak)
    thread.start()
    thread.join()
    assert not heard, "nothing is delivered on the other thread"
    qtbot.waitUntil(lambda: len(heard) == 200)
    assert heard == [(at, True) for at in range(200)]


def test_after_leaving_and_after_closing_nothing_is_heard(qtbot: QtBot) -> None:
    bridge = Bridge()
    heard: list[object] = []
    leave = bridge.listen(heard.append)
    bridge.carry("one")
    qtbot.waitUntil(lambda: heard == ["one"])
    leave()
    leave()
    bridge.carry("two")
    qtbot.wait(20)
    bridge.listen(heard.append)
    bridge.carry("three")
    bridge.close()
    qtbot.wait(20)
    bridge.carry("four")
    assert heard == ["one"]


def test_background_brings_results_and_faults_to_the_main_thread(qtbot: QtBot) -> None:
    bridge = Bridge()
    faults: list[Exception] = []
    background = Background(bridge, faults.append)
    results: list[tuple[str, bool]] = []
    background.run(
        lambda: threading.current_thread().name,
        lambda name: results.append((name, threading.current_thread() is threading.main_thread())),
    )
    background.run(lambda: 1 // 0)
    handled: list[Exception] = []
    background.run(lambda: 1 // 0, failed=handled.append, lane="other")
    qtbot.waitUntil(lambda: bool(results and faults and handled))
    background.stop()
    assert results == [("background-disk", True)]
    assert isinstance(faults[0], ZeroDivisionError)
    assert isinstance(handled[0], ZeroDivisionError)


def test_what_ends_after_the_stop_is_not_delivered(qtbot: QtBot) -> None:
    bridge = Bridge()
    background = Background(bridge, lambda fault: None)
    gate = threading.Event()
    delivered: list[object] = []
    background.run(lambda: gate.wait(5), delivered.append)
    gate.set()
    background.stop()
    background.run(lambda: 1, delivered.append)
    qtbot.wait(20)
    assert delivered == []


def test_a_failed_background_call_is_told_in_the_banner(desk: Desk) -> None:
    def full() -> None:
        raise DiskFull("There is no room left on the disk.", "Make some room, then go on.")

    desk.shell.run(full)
    desk.settle()
    banner = desk.window.banner
    assert banner.isVisible()
    assert banner.sentence.text() == "There is no room left on the disk."
    assert banner.hint.text() == "Make some room, then go on."
    assert banner.property("kind") == "fault"


@pytest.mark.expect_errors
def test_a_bug_in_the_background_is_told_as_a_bug_and_logged(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.shell.run(lambda: {1: 1}[0])
    desk.settle()
    assert desk.window.banner.property("kind") == "bug"
    assert "KeyError" in desk.window.banner.hint.text()
    assert "KeyError" in caplog.text
