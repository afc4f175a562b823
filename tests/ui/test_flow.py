"""Rows that become columns where there is no room for them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from interview_desktop.ui.flow import Beside


def test_things_stand_beside_each_other_only_where_there_is_room(qtbot: QtBot) -> None:
    first, second = QLabel("something to choose"), QLabel("25 minutes")
    beside = Beside(first, second)
    around = QScrollArea()
    around.setWidgetResizable(True)
    around.setWidget(beside)
    qtbot.addWidget(around)
    around.show()
    for width, room in ((600, True), (160, False), (600, True)):
        around.resize(width, 200)
        qtbot.waitUntil(partial(_stands, first, second, beside=room))
        assert not around.horizontalScrollBar().isVisible()
        assert beside.width() >= second.geometry().right()


def _stands(first: QLabel, second: QLabel, *, beside: bool) -> bool:
    return (first.x() < second.x() and first.y() == second.y()) is beside


def test_the_first_thing_takes_what_is_left_or_keeps_its_width(qtbot: QtBot) -> None:
    for hang in (0, 20):
        first, second = QLabel("first"), QLabel("second")
        beside = Beside(first, second, hang=hang)
        qtbot.addWidget(beside)
        beside.resize(500, 40)
        beside.show()
        assert second.geometry().right() == beside.rect().right()
        assert (first.width() <= first.sizeHint().width()) is bool(hang)
