"""The PDF: whole, tagged, from the bundled font alone where that can be, and safe from what was said."""

from __future__ import annotations

import re

import pytest

from interview_desktop.interaction.report import pdf
from tests.coached import coached
from tests.interaction.report.test_html import CASES

COACHED = coached()


def test_a_coached_report_is_a_tagged_pdf_with_its_title_and_always_the_same() -> None:
    made = pdf.render(COACHED)
    assert made.startswith(b"%PDF-1.")
    assert made.rstrip().endswith(b"%%EOF")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert f"{COACHED.title}: practice report".encode() in made
    assert re.search(rb"/Marked\s+true", made)
    assert made == pdf.render(COACHED)


@pytest.mark.parametrize("name", ["empty", "typed", "attack"])
def test_every_document_can_be_printed(name: str) -> None:
    assert pdf.render(CASES[name]).startswith(b"%PDF-")


@pytest.mark.parametrize("said", ["日本語の面接", "😀", "\x00\x07 \x1b[31m", "#panic() $x$ \\ @ref <b> `raw` *b* // c"])
def test_whatever_was_said_can_be_printed(said: str) -> None:
    assert pdf.render(COACHED.model_copy(update={"headline": said, "verdict": said})).startswith(b"%PDF-")
