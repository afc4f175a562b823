"""Two versions as they are seen: marked words, whatever they are, in windows of any width."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.comparison.field import markup
from interview_desktop.ui.library.comparison.lines import lines
from interview_desktop.ui.library.comparison.panel import AT_ONCE, Comparison
from interview_desktop.ui.library.comparison.words import compared
from tests.structure.documents import question, template
from tests.ui.desk import Desk
from tests.ui.library.sheets import pack


@pytest.fixture
def comparison(desk: Desk) -> Comparison:
    made = Comparison(desk.shell.theme)
    desk.bot.addWidget(made)
    return made


def test_marks_are_more_than_colour(desk: Desk) -> None:
    old, new = compared("Tell me about a hard day", "Tell me about a long day")
    assert "line-through" in markup(old, desk.shell.theme, "removed")
    assert "underline" in markup(new, desk.shell.theme, "added")


def test_words_are_never_read_as_markup(desk: Desk) -> None:
    old, new = compared("", "<b>bold</b> & <script>\nnext line")
    told = markup(new, desk.shell.theme, "added")
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;script&gt;<br/>next line" in told
    assert "nothing here" in markup(old, desk.shell.theme, "removed")


@pytest.mark.parametrize(
    ("text", "way"), [("مقابلة عمل", "rtl"), ("12. שאלה", "rtl"), ("Interview", "ltr"), ("5", "ltr")]
)
def test_a_text_runs_its_own_way(desk: Desk, text: str, way: str) -> None:
    assert f'dir="{way}"' in markup(compared("", text)[1], desk.shell.theme, "added")


def test_many_fields_come_while_the_window_lives_on(desk: Desk, comparison: Comparison) -> None:
    found = lines("template", template(), template(title="Other"), everything=True)
    assert len(found) > AT_ONCE
    comparison.show_lines(found, "Version 1", "Version 2")
    assert len(comparison.fields) == AT_ONCE
    desk.bot.waitUntil(lambda: comparison.whole)
    assert len(comparison.fields) == len(found)


def test_tab_stops_once_and_arrows_go_on(desk: Desk, comparison: Comparison) -> None:
    changed = question(text="Other words?", difficulty=5, tags=("new",))
    comparison.show_lines(lines("question", question(), changed), "Version 1", "Version 2")
    stops = [one for one in comparison.fields if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == comparison.fields[:1]
    comparison.show()
    comparison.activateWindow()
    desk.bot.waitUntil(comparison.isActiveWindow)
    stops[0].setFocus()
    desk.press(stops[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is comparison.fields[1]
    assert comparison.fields[0].focusPolicy() == Qt.FocusPolicy.ClickFocus
    comparison.hide()


def test_narrow_columns_go_under_each_other(desk: Desk, comparison: Comparison) -> None:
    comparison.show_lines(lines("question", question(), question(text="Other words?")), "Version 1", "Version 2")
    (both,) = comparison.fields[0].findChildren(Columns)
    comparison.resize(900, 400)
    comparison.show()
    desk.bot.waitUntil(lambda: not both.stacked)
    comparison.resize(400, 400)
    desk.bot.waitUntil(lambda: both.stacked)
    comparison.hide()


@pytest.mark.parametrize(
    ("page", "subject"),
    [("history", "rubric:nace"), ("history", "question:made-up-1"), ("rubric", "nace"), ("import", ""), ("export", "")],
)
def test_nothing_is_cut_off_in_the_smallest_window(desk: Desk, tmp_path: Path, page: str, subject: str) -> None:
    desk.services.structure.library.save(question(), based_on=0)
    desk.window.resize(640, 480)
    desk.window.go(page, subject or str(pack(tmp_path)))
    desk.settle()
    assert desk.window.page is not None
    assert desk.window.page.scroller.horizontalScrollBar().maximum() == 0
    foot = desk.window.page._foot_frame
    assert foot.minimumSizeHint().width() <= desk.window.page.width()
