"""What the report page says of documents of every kind, without Qt."""

from __future__ import annotations

import pytest

from interview_desktop.events.coaching import Quote
from interview_desktop.events.feedback import Feedback
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.wording import Stretch
from tests.ui.report import documents


@pytest.mark.parametrize(
    ("document", "standing"),
    [
        (documents.whole(), "whole"),
        (documents.poor(), "whole"),
        (documents.typed(), "whole"),
        (documents.unfinished(), "unfinished"),
        (documents.empty(), "nothing"),
    ],
)
def test_what_has_to_be_said_first(document: Feedback, standing: str) -> None:
    assert wording.standing(document) == standing


def test_typed_words_are_nowhere_to_be_heard() -> None:
    assert wording.stretch(Quote(text="word", turn=1)) is None
    spoken = Quote(text="word", turn=1, recording="001-1", start=2.0, end=3.5)
    assert wording.stretch(spoken) == Stretch("001-1", 2.0, 3.5)


def test_the_glance_has_a_row_for_every_question_and_words_for_every_sign() -> None:
    rows = wording.glance(documents.whole())
    assert [row[0].text for row in rows] == [
        "1. Influence",
        "2. Judgement under pressure",
        "3. Learning",
        "4. Planning",
        "5. Motivation (not reached)",
    ]
    assert [cell.text for cell in rows[0][1:5]] == ["●", "●", "●", "◐"]
    assert rows[0][4].aloud == "Result: told after a follow-up"
    assert {cell.aloud for cell in rows[2][1:5]} == {"no story asked for"}
    assert {cell.text for cell in rows[3][1:5]} == {"?"}
    assert {cell.aloud for cell in rows[4][1:5]} == {"not reached"}
    assert [row[5].text for row in rows] == ["1", "0", "0", "0", "0"]


def test_parts_that_cannot_be_known_for_one_reason_stand_together() -> None:
    poor = documents.poor().questions[0]
    ((sign, name, meaning, first),) = wording.part_groups(poor.parts)
    assert (sign, name, meaning) == ("?", "Situation, task, action and result", "cannot be known")
    assert first.quote is None
    told = documents.whole().questions[0]
    assert [group[1] for group in wording.part_groups(told.parts)] == ["Situation", "Task", "Action", "Result"]


def test_doubtful_words_are_named_up_to_a_number() -> None:
    (turn,) = documents.poor().questions[0].turns
    said = wording.doubtful(turn)
    assert said.startswith("Not heard clearly: last, year, at, ")
    words = sum(len(passage.words) for passage in turn.passages)
    assert said.endswith(f"(+{words - wording.DOUBTFUL_NAMED}).")
    assert wording.doubtful(documents.whole().questions[0].turns[0]) == ""


def test_a_measure_comes_with_what_has_to_be_known_about_it() -> None:
    rows = wording.delivery(documents.poor().totals.delivery)
    rate = rows[0]
    assert rate[0].text == "Speaking rate"
    assert rate[1].text.endswith(" words per minute\nUncertain: rests on unclear words.")
    assert rate[2].text.startswith("140 to 160 words a minute is typical")
    fillers = next(row for row in rows if row[0].text == "Fillers")
    assert fillers[1].text.startswith("Not enough evidence")
    assert wording.caution(documents.poor()).endswith(
        "One spoken answer was not heard clearly, which makes figures uncertain."
    )
    assert "clearly" not in wording.caution(documents.unfinished())


def test_figures_are_listed_up_to_a_number() -> None:
    card = documents.whole().questions[0]
    assert wording.figures(card) == "“thirty”, “half”, “four hundred pounds”"
    many = (Quote(text="ten", turn=1, doubtful=True),) * (wording.FIGURES_SHOWN + 3)
    listed = wording.figures(card.model_copy(update={"numbers": many}))
    assert listed.count("“ten” (not heard clearly)") == wording.FIGURES_SHOWN
    assert listed.endswith(" and 3 more")


def test_how_it_was_made_names_engines_and_thresholds() -> None:
    lines = wording.made(documents.whole())
    assert lines[0] == "Words: pocketsphinx."
    assert "stands in for another engine: flite is not installed" in lines[1]
    assert "60% of its words reach a confidence of 50%" in lines[2]
