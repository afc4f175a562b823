"""A chart is drawn away from the window, when it is seen, in the look in force, and says the same as a table."""

from __future__ import annotations

from interview_desktop.ui.report.layout.chart import Picture
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.opened import read


def moods(page: ReportPage) -> Picture:
    assert page.reading is not None
    return next(one for one in page.reading.findChildren(Picture) if one.chart.name == "moods")


def seen(desk: Desk, page: ReportPage, picture: Picture) -> None:
    page.scroller.ensureWidgetVisible(picture)
    desk.window.grab()
    desk.bot.waitUntil(lambda: picture.image is not None, timeout=20_000)


def test_what_is_not_seen_is_not_drawn(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    picture = moods(page)
    desk.settle()
    assert picture.image is None
    assert picture.height() > 100, "its place is kept"
    seen(desk, page, picture)
    assert picture.image is not None
    assert (picture.image.width(), picture.image.height()) == (picture.width(), picture.height())


def test_it_is_drawn_anew_in_another_look(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    picture = moods(page)
    seen(desk, page, picture)
    before = picture.image
    assert before is not None
    desk.shell.change(theme="dark", high_contrast=True)
    desk.bot.waitUntil(lambda: picture.image != before, timeout=20_000)
    assert picture.image is not None
    assert picture.image.size() == before.size()


def test_it_says_in_words_what_it_shows(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.coached())
    picture = moods(page)
    assert picture.accessibleName() == picture.chart.title
    assert picture.accessibleDescription() == picture.chart.alt
    for one in reading.findChildren(Picture):
        frame = one.parentWidget()
        assert frame is not None
        (more,) = frame.findChildren(More)
        assert more.toggle.accessibleName() == f"Show as table, {one.chart.title}"
        more.toggle.click()
        (table,) = frame.findChildren(ReadTable)
        cells = [
            tuple(item.text() for at in range(table.columnCount()) if (item := table.item(row, at)) is not None)
            for row in range(table.rowCount())
        ]
        assert cells == [tuple(row) for row in one.chart.rows]
