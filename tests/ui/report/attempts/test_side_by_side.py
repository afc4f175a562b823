"""Attempts at one question side by side: what differs, what cannot be compared, and both heard again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_desktop.errors import StoreError
from interview_desktop.ui.report.attempts import comparing
from interview_desktop.ui.report.attempts.side_by_side import Comparison
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.opened import plays, read, texts

EARLIER = "d" * 32


def pair() -> tuple[comparing.Tried, comparing.Tried]:
    """The vague answer to question 2 of an earlier session, and the whole story of this one."""
    first, second = documents.tries()
    found = documents.coached()
    return comparing.tried(first, found), comparing.tried(second, found)


def opened(desk: Desk, page: ReportPage) -> Comparison:
    desk.services.coaching.kept_attempts = documents.tries()
    desk.services.past.documents[EARLIER] = documents.coached()
    reading = read(desk, page, documents.coached())
    more = next(one for one in reading.cards[0].findChildren(More) if "side by side" in one.toggle.text())
    assert more.toggle.accessibleName() == "Show 2 attempts side by side, question 1"
    more.toggle.click()
    desk.settle()
    (comparison,) = reading.cards[0].findChildren(Comparison)
    return comparison


def test_every_row_says_what_is_different() -> None:
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in comparing.rows(*pair())}
    assert rows["Level of the answer"] == ["Basic", "Between advanced and expert", "2.7 levels higher"]
    assert rows["Parts of the story"][1:] == ["Situation, task, action and result", "Now also situation and result"]
    assert rows["Answers the question"] == ["Intermediate", "Advanced", "1 level higher"]


def with_pauses(one: comparing.Tried, pauses: float) -> comparing.Tried:
    measures = tuple(
        measure.model_copy(update={"value": pauses}) if measure.name == "pauses" else measure
        for measure in one.card.delivery.measures
    )
    delivery = one.card.delivery.model_copy(update={"measures": measures})
    return replace(one, card=one.card.model_copy(update={"delivery": delivery}))


@pytest.mark.parametrize(
    ("before", "after", "words"), [(2, 5, "3 pauses more"), (5, 4, "1 pause less"), (2, 2, "The same")]
)
def test_measures_differ_in_their_own_unit(before: float, after: float, words: str) -> None:
    _first, second = pair()
    found = comparing.rows(with_pauses(second, before), with_pauses(second, after))
    label = next(measure.label for measure in second.card.delivery.measures if measure.name == "pauses")
    assert next(row[3].text for row in found if row[0].text == label) == words


def test_what_is_not_known_says_why_and_is_not_compared() -> None:
    row = next(row for row in comparing.rows(*pair()) if row[0].text == "To the point")
    assert row[1].text == "Not enough evidence: nothing was said."
    assert (row[3].text, row[3].aloud) == ("–", "cannot be compared")


def test_measures_that_are_switched_off_are_not_compared() -> None:
    everything = {row[0].text for row in comparing.rows(*pair())}
    left = {row[0].text for row in comparing.rows(*pair(), ("fillers", "pace"))}
    assert {"Fillers", "Speaking rate"} <= everything
    assert not {"Fillers", "Speaking rate"} & left
    assert "Longest pause" in left


def test_one_attempt_is_not_offered_for_comparison(desk: Desk, page: ReportPage) -> None:
    desk.services.coaching.kept_attempts = documents.tries()[:1]
    reading = read(desk, page, documents.coached())
    desk.settle()
    assert not [one for one in reading.findChildren(More) if "side by side" in one.toggle.text()]


def test_first_and_last_stand_beside_each_other_until_others_are_chosen(desk: Desk, page: ReportPage) -> None:
    comparison = opened(desk, page)
    first, second = comparison.boxes
    assert (first.currentIndex(), second.currentIndex()) == (0, 1)
    assert first.accessibleName() == "First attempt to compare, question 1"
    (table,) = comparison.findChildren(ReadTable)
    level = [item.text() for at in range(4) if (item := table.item(0, at)) is not None]
    assert level == ["Level of the answer", "Basic", "Between advanced and expert", "2.7 levels higher"]
    assert any(text.startswith("we usually try") for text in texts(comparison))
    assert any(text.startswith("last year at the bakery") for text in texts(comparison))
    first.setCurrentIndex(1)
    desk.settle()
    table = comparison.findChildren(ReadTable)[-1]
    same = table.item(0, 3)
    assert same is not None
    assert same.text() == "About the same"


def test_both_can_be_heard(desk: Desk, page: ReportPage) -> None:
    comparison = opened(desk, page)
    early, late = plays(comparison)
    assert (early.stretch.session, late.stretch.session) == (EARLIER, documents.SESSION)
    assert early.accessibleName() == "Play: First attempt, at 0:00"
    early.click()
    desk.settle()
    assert desk.services.playback.playing


def test_a_session_that_is_gone_says_so_in_its_place(desk: Desk, page: ReportPage) -> None:
    comparison = opened(desk, page)
    desk.services.past.refusing = StoreError("There is no such session.")
    comparison.boxes[0].setCurrentIndex(1)
    desk.settle()
    assert comparison.state.text() == "There is no such session."
    assert not [table for table in comparison.findChildren(ReadTable) if table.isVisible()]
