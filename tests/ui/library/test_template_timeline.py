"""The time line: what is when, whether it fits, and the same in words and keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interview_desktop.structure.selection.results import OPENING
from interview_desktop.structure.selection.results import OWN_QUESTIONS as THEIRS
from interview_desktop.ui.library.templates.editor.blank import FRAME, blank
from interview_desktop.ui.library.templates.editor.line import Line
from interview_desktop.ui.library.templates.editor.timeline import (
    GOODBYE,
    GREETING,
    OWN_QUESTIONS,
    Stop,
    TimeLine,
    amount,
    as_list,
    sentence,
    time_line,
)
from tests.ui.desk import Desk


def line(minutes: float, *stops: float) -> TimeLine:
    template = blank(()).model_copy(update={"minutes": minutes})
    return time_line(template, [Stop(f"place {at}", length) for at, length in enumerate(stops)])


def test_the_frame_is_the_one_that_selection_keeps_free() -> None:
    assert pytest.approx(OPENING) == GREETING + GOODBYE
    assert pytest.approx(THEIRS) == OWN_QUESTIONS
    assert pytest.approx(OPENING + THEIRS) == FRAME


@given(st.floats(3, 180), st.lists(st.floats(0.5, 20), max_size=40))
def test_spans_follow_each_other_without_a_gap(minutes: float, stops: list[float]) -> None:
    made = line(minutes, *stops)
    assert made.spans[0].start == 0
    assert all(before.end == after.start for before, after in zip(made.spans, made.spans[1:], strict=False))
    assert made.total == pytest.approx(sum(stops) + FRAME)
    assert made.scale >= max(made.total, minutes) - 1e-9
    assert [span.place for span in made.places()] == list(range(len(stops)))
    assert (made.over > 0) == (made.total > minutes + 0.05)
    assert len(as_list(made)) == len(made.spans)


def test_whether_it_fits_is_said_in_words() -> None:
    assert sentence(line(10, 2.5)) == "1 question, about 6 min of 10 min: 4 min to spare"
    assert sentence(line(6, 2.5)) == "1 question, about 6 min of 6 min: it fits"
    assert sentence(line(6, 2.5, 3)) == "2 questions, about 9 min of 6 min: 3 min too long"
    assert amount(2.26) == "2.5 min"


def test_a_minute_is_found_again() -> None:
    made = line(20, 4, 6)
    assert made.at(0) == made.spans[0]
    assert made.at(1.5) == made.spans[1]
    assert made.at(-1) is None
    assert made.at(19) is None


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot) -> Line:
    widget = Line(desk.shell.theme)
    qtbot.addWidget(widget)
    widget.resize(600, 80)
    widget.show_line(line(20, 4, 6, 3), 1)
    return widget


def test_keys_choose_move_and_remove(shown: Line) -> None:
    chosen: list[int] = []
    moved: list[tuple[int, int]] = []
    removed: list[int] = []
    shown.chosen.connect(chosen.append)
    shown.moved.connect(lambda at, to: moved.append((at, to)))
    shown.removed.connect(removed.append)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    QTest.keyClick(shown, Qt.Key.Key_Left)
    QTest.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert (chosen, moved, removed) == ([2, 0], [(1, 2)], [1])
    shown.show_line(line(20, 4), 0)
    QTest.keyClick(shown, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert moved == [(1, 2)], "nothing stands before the first"


def test_it_is_drawn_to_scale(shown: Line) -> None:
    made = shown.line
    assert made is not None
    wide = [shown.x_of(span.end) - shown.x_of(span.start) for span in made.places()]
    assert wide[1] == pytest.approx(wide[0] * 1.5)
    for span in made.spans:
        found = shown.span_at((shown.x_of(span.start) + shown.x_of(span.end)) / 2)
        assert found == span


def test_it_is_mirrored_where_reading_goes_from_right_to_left(shown: Line) -> None:
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert shown.x_of(0) > shown.x_of(10)
    found = shown.span_at(shown.x_of(2))
    assert found is not None
    assert found.place == 0
    assert not shown.grab().isNull()


def test_a_screen_reader_hears_what_is_drawn(shown: Line) -> None:
    assert "3 questions, about 16.5 min of 20 min" in shown.accessibleName()
    assert "from 1 min, 4 min: place 0" in shown.accessibleDescription()
    shown.show_line(line(5, 4, 6), 0)
    assert "too long" in shown.accessibleName()
    assert not shown.grab().isNull()
