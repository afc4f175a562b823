"""A report with scores and points: what it says, what it rests on, and what can be done from it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from interview_desktop.events.feedback import Feedback
from interview_desktop.ui.report.layout.chart import Picture
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report.scale import LevelMeter
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.opened import button, plays, read, texts

HEADS = [
    "How you see it, and how the program does",
    "In short",
    "What to keep",
    "What to change",
    "The questions at a glance",
    "Question by question",
    "Over all your answers",
    "Competencies",
    "How it was said",
    "Moods in your words",
    "Next session",
    "Transcript",
    "How this report was made",
]


def test_sections_stand_in_the_order_of_the_document(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    shown = texts(page)
    places = [shown.index(head) for head in HEADS]
    assert places == sorted(places)


def test_a_template_leaves_sections_out_and_puts_others_first(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached().model_copy(update={"sections": ("changes", "verdict")}))
    shown = texts(page)
    assert shown.index("What to change") < shown.index("In short")
    assert not {"What to keep", "Question by question", "Competencies", "How it was said"} & set(shown)


def test_the_verdict_names_a_level_and_no_grade(desk: Desk, page: ReportPage) -> None:
    found = documents.coached()
    reading = read(desk, page, found)
    shown = texts(reading)
    assert found.verdict in shown
    assert "Between intermediate and advanced" in shown
    assert "Some evidence; practice, not assessment" in shown
    assert not any("58" in text for text in shown), "the figure is for exports and trends"
    assert reading.findChildren(LevelMeter)[0].accessibleName() == "Level: between intermediate and advanced"


def test_without_a_level_the_reason_stands_there(desk: Desk, page: ReportPage) -> None:
    found = documents.coached()
    none = found.scoring.model_copy(update={"overall": None, "level": None, "why": "Too little was said."})
    read(desk, page, found.model_copy(update={"scoring": none}))
    assert "No overall level: Too little was said." in texts(page)


def test_a_point_can_be_heard_and_practised(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.coached())
    keep, change = documents.coached().keeps[0], documents.coached().changes[0]
    shown = texts(reading)
    assert keep.text in shown
    assert "You said what you did yourself" not in shown, "the text says it already"
    assert f"“{keep.quote.text}”" not in shown[: shown.index("What to change")], "the text holds the quote already"
    assert f"“{change.quote.text}”" in shown
    assert change.why in shown
    keep_play = next(one for one in plays(reading) if one.accessibleName() == f"Play: {keep.what}, at 0:08")
    keep_play.click()
    desk.settle()
    assert desk.services.playback.sounds == [(7.8, 13.0)]
    button(reading, "Practise question 2 again").click()
    desk.settle()
    ((plan, _spoken, _mode),) = desk.services.interaction.started
    assert plan.questions == documents.a_plan().questions[1:2]


def test_a_score_opens_to_what_it_rests_on(desk: Desk, page: ReportPage) -> None:
    card = read(desk, page, documents.coached()).cards[0]
    why = next(more for more in card.findChildren(More) if "Your own part" in more.toggle.accessibleName())
    assert why.toggle.accessibleName() == "Show why, Your own part: expert, some evidence"
    assert why.toggle.text() == "Why"
    desk.press(why.toggle, Qt.Key.Key_Space)
    desk.settle()
    shown = texts(why)
    assert shown[0] == "Three of the four parts of a story are there."
    assert "“so i called the technician and i moved half of the orders to the other shop”" in shown
    assert shown[-1].startswith("Speaks for level 4, advanced: Tells what they did")
    assert plays(why)[0].accessibleName() == "Play: Your own part, at 0:02"


def test_what_could_not_be_scored_says_why(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.coached())
    assert "Fair to others: Nothing was said." in texts(reading.cards[0])
    unknowing = texts(reading.cards[2])
    assert unknowing[unknowing.index("Not scored") + 1] == "The answer says that nothing comes to mind."
    assert not reading.cards[2].findChildren(LevelMeter)


def test_a_competency_shows_the_words_of_the_level_that_was_met(desk: Desk, page: ReportPage) -> None:
    shown = texts(read(desk, page, documents.coached()))
    after = shown[shown.index("Competencies") :]
    assert any(text.startswith("Shown at level 4: Tells what they did and how it ended") for text in after)
    assert "Leadership and Technology: Nothing was said." in after


def test_the_outline_is_folded_and_holds_ones_own_words(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.coached())
    more = next(one for one in reading.cards[0].findChildren(More) if "outline" in one.toggle.text())
    assert not more.opened
    more.toggle.click()
    shown = texts(more)
    assert "Result: How it ended, with a figure, and what you do differently since." in shown
    assert "You told it like this:" in shown


def test_the_own_range_stands_beside_what_is_usual(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.at_home())
    name = "How it was said, over the whole interview"
    table = next(one for one in reading.findChildren(ReadTable) if one.accessibleName() == name)
    heads = [item.text() if (item := table.horizontalHeaderItem(at)) else "" for at in range(table.columnCount())]
    assert heads == ["Measure", "You", "What is usual", "Your own range"]
    own = table.item(0, 3)
    assert own is not None
    assert own.text() == "191, mostly 172 to 210\n4 sessions"


def test_what_is_switched_off_appears_nowhere(desk: Desk, page: ReportPage) -> None:
    found = documents.coached().model_copy(update={"switched_off": ("pace", "pauses")})
    reading = read(desk, page, found)
    for more in reading.findChildren(More):
        if "how it was said" in more.toggle.text():
            more.toggle.click()
    measures = {
        item.text()
        for table in reading.findChildren(ReadTable)
        for at in range(table.rowCount())
        if (item := table.item(at, 0)) is not None
    }
    assert "Fillers" in measures
    assert not {"Speaking rate", "Longest pause", "Pauses of 0.2 seconds and more"} & measures
    assert "speaking_rate" not in {picture.chart.name for picture in reading.findChildren(Picture)}


def test_the_whole_transcript_comes_turn_by_turn(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.coached())
    more = next(one for one in reading.findChildren(More) if one.toggle.text() == "Show the whole transcript")
    more.toggle.click()
    desk.bot.waitUntil(lambda: "Question 3" in texts(more))
    assert [text for text in texts(more) if text.startswith("Question ")] == ["Question 1", "Question 2", "Question 3"]


def test_forty_scored_questions_are_all_made(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.forty())
    assert len(reading.cards) == 40
    assert button(reading.cards[39], "Practise this question again").isVisible()


@pytest.mark.parametrize(
    ("document", "scale"),
    [(documents.coached(), 100), (documents.long_words(), 200), (documents.at_home(), 200)],
    ids=["plain", "long words", "own range"],
)
def test_nothing_is_cut_off(desk: Desk, page: ReportPage, document: Feedback, scale: int) -> None:
    desk.window.resize(1280, 800)
    desk.shell.change(text_scale=scale)
    reading = read(desk, page, document)
    for more in reading.findChildren(More):
        more.toggle.click()
    desk.settle()
    desk.settle()
    for label in reading.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert label.width() >= label.minimumSizeHint().width() or "\u200b" in label.text(), label.text()
    assert page.scroller.horizontalScrollBar().maximum() == 0


def test_tab_reaches_everything_that_can_be_pressed(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.coached())
    page.setFocus()
    reached = set()
    for _ in range(200):
        desk.press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        reached.add(now)
    missing = [one.toggle.accessibleName() for one in reading.findChildren(More) if one.toggle not in reached]
    assert not missing
    assert {one for one in plays(reading) if one.isVisible()} <= reached
