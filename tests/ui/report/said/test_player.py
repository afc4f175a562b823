"""What was said is heard again: from where to where, one at a time, and what is told when it cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt

from interview_desktop.errors import DeviceMissing, StoreCorrupt
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.opened import plays, read


def test_a_quote_is_heard_from_its_first_word_to_its_last(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    task = plays(reading.cards[0])[1]
    assert task.accessibleName() == "Play: task, at 0:05"
    width = task.width()
    desk.press(task, Qt.Key.Key_Space)
    assert task.text() == "Stop"
    assert task.accessibleName() == "Stop: task"
    desk.settle()
    assert desk.services.playback.sounds == [(4.7, 7.5)], "0.2 s around what was said from 4.9 to 7.3"
    assert task.width() == width, "nothing moves"
    desk.services.playback.end()
    desk.settle()
    assert task.text() == "Play 0:05"


def test_one_sounds_at_a_time_and_pressing_again_stops(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    first, second = plays(reading.cards[0])[:2]
    first.click()
    desk.settle()
    second.click()
    desk.settle()
    assert (first.text(), second.text()) == ("Play 0:01", "Stop")
    assert len(desk.services.playback.sounds) == 2
    second.click()
    desk.settle()
    assert not desk.services.playback.playing
    assert second.text() == "Play 0:05"


def test_a_press_that_is_taken_back_at_once_plays_nothing(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    first = plays(reading.cards[0])[0]
    first.click()
    first.click()
    desk.settle()
    assert desk.services.playback.sounds == []
    assert first.text() == "Play 0:01"


def test_escape_and_leaving_make_it_silent(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    first = plays(reading.cards[0])[0]
    first.click()
    desk.settle()
    desk.press(first, Qt.Key.Key_Escape)
    assert not desk.services.playback.playing
    assert desk.window.name == "report"
    first.click()
    desk.settle()
    desk.window.go("sessions")
    assert not desk.services.playback.playing


def test_no_loudspeaker_is_told_in_the_banner(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    first = plays(reading.cards[0])[0]
    first.click()
    desk.settle()
    desk.services.playback.end(DeviceMissing("There is no loudspeaker.", "Connect one."))
    desk.settle()
    assert desk.window.banner.sentence.text() == "There is no loudspeaker."
    assert first.text() == "Play 0:01"


def test_a_recording_that_is_lost_is_told_in_the_banner(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    desk.services.past.refusing = StoreCorrupt("This recording cannot be read.")
    first = plays(reading.cards[0])[0]
    first.click()
    desk.settle()
    assert desk.window.banner.sentence.text() == "This recording cannot be read."
    assert first.text() == "Play 0:01"
