"""Plain text says the same as the page, in short lines."""

from __future__ import annotations

import re
from pathlib import Path

from interview_desktop.interaction.report import charts, text, write
from tests.interaction.report.test_html import CASES


def flat(rendered: str) -> str:
    return re.sub(r"\s+", " ", rendered)


def test_lines_are_short_and_end_clean() -> None:
    for feedback in CASES.values():
        for line in text.render(feedback).split("\n"):
            assert len(line) <= text.WIDTH
            assert line == line.rstrip()


def test_it_says_what_the_document_says() -> None:
    feedback = CASES["whole"]
    said = flat(text.render(feedback))
    assert feedback.notice in said
    assert feedback.headline in said
    for paragraph in feedback.summary:
        assert paragraph in said
    for card in feedback.questions:
        for part in card.parts:
            assert part.why in said
            assert part.quote is None or f"“{part.quote.text}”" in said
        for follow_up in card.follow_ups:
            assert follow_up.outcome in said


def test_doubtful_words_are_marked() -> None:
    assert "technician (?)" in text.render(CASES["poor"])
    assert "(?)" not in text.render(CASES["typed"]).replace("followed by (?)", "")


def test_it_is_written_as_utf_8(tmp_path: Path) -> None:
    write(CASES["whole"], "text", tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_bytes().decode("utf-8") == text.render(CASES["whole"])


def test_a_coached_report_says_what_the_page_says() -> None:
    feedback = CASES["coached"]
    said = flat(text.render(feedback))
    for point in (*feedback.keeps, *feedback.changes):
        assert point.text in said
    for one in feedback.agreement:
        assert one.told in said
    for priority in feedback.priorities:
        assert priority.how in said
    for chart in charts.of_feedback(feedback):
        assert f"{chart.title}:" in said
        for row in chart.rows:
            assert flat(row[1]) in said
    assert "never part of a score" in said
