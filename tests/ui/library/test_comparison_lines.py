"""Documents side by side: each difference once, in words; everything only when asked for."""

from __future__ import annotations

from interview_desktop.events.question import Question
from interview_desktop.structure.comparison import differences
from interview_desktop.structure.rubric import Criterion, Rubric
from interview_desktop.structure.template import Slot
from interview_desktop.ui.library.comparison.lines import Line, in_words, lines, lines_of
from tests.structure.documents import template

QUESTION = Question(id="q", text="What did you do that day?", kind="behavioural", competency="critical_thinking")


def texts(line: Line) -> tuple[str, str]:
    return "".join(part.text for part in line.old), "".join(part.text for part in line.new)


def rubric(*titles: str, weight: float = 0.2) -> Rubric:
    return Rubric(
        id="r",
        title="R",
        criteria=tuple(
            Criterion(
                id=title.lower(),
                title=title,
                competency="teamwork",
                weight=weight,
                levels=tuple(f"{title}: a person at level {at} says and does this." for at in range(1, 6)),
            )
            for title in titles
        ),
    )


def test_a_changed_field_is_a_line_with_both_sides() -> None:
    (line,) = lines("question", QUESTION, QUESTION.model_copy(update={"text": "What did you do that night?"}))
    assert (line.title, line.what) == ("Question", "changed")
    assert texts(line) == ("What did you do that day?", "What did you do that night?")
    assert line.aloud == "removed “day”; added “night”"


def test_names_are_shown_as_words_and_shares_as_percent() -> None:
    assert in_words("competency", "critical_thinking") == "Critical thinking"
    assert in_words("weights.teamwork", "0.25") == "25 %"
    assert in_words("criteria.0.weight", "0.2") == "20 %"
    assert in_words("slots.0.interviewer", "1") == "2"
    assert in_words("text", "snake_case stays") == "snake_case stays"


def test_an_entry_that_came_is_a_line_of_its_parts() -> None:
    before = template()
    after = before.model_copy(update={"slots": (*before.slots, Slot(competency="teamwork", kind="case"))})
    (line,) = lines("template", before, after)
    assert line.what == "added"
    assert line.title == f"Place {len(after.slots)}"
    assert texts(line) == ("", "Competency: Teamwork\nKind: Case\nInterviewer: 1")


def test_a_level_is_named_by_its_criterion() -> None:
    before = rubric("Listening", "Clarity")
    criterion = before.criteria[1]
    levels = (*criterion.levels[:3], "Clarity: something else is said here.", criterion.levels[4])
    after = before.model_copy(
        update={"criteria": (before.criteria[0], criterion.model_copy(update={"levels": levels}))}
    )
    (line,) = lines("rubric", before, after)
    assert line.title == "Criterion 2 (Clarity): level 4, advanced"


def test_everything_shows_each_field_once_and_in_order() -> None:
    before = rubric("Listening", "Clarity", "Calm")
    after = before.model_copy(update={"criteria": before.criteria[1:], "title": "Other"})
    shown = lines("rubric", before, after, everything=True)
    assert [line.field for line in shown if line.what == "removed"] == ["criteria.0"]
    assert [line.title for line in shown[:2]] == ["Name in the library", "Title"]
    assert [line.what for line in shown if line.field == "title"] == ["changed"]
    fields = [line.field for line in shown if line.what == "same"]
    assert len(fields) == len(set(fields))
    assert {"criteria.1.weight", "criteria.1.levels.4"} <= set(fields)


def test_everything_of_two_templates_holds_all_that_differs() -> None:
    before = template()
    slots = (Slot(competency="leadership"), *before.slots[1:-1], before.slots[-1].model_copy(update={"difficulty": 5}))
    after = before.model_copy(update={"slots": slots, "novelty": False, "weights": {"teamwork": 1.0}})
    found = {(line.field, line.what) for line in lines("template", before, after)}
    everything = {(line.field, line.what) for line in lines("template", before, after, everything=True)}
    assert found <= everything
    assert any(what == "same" for _field, what in everything)


def test_differences_of_a_pack_are_lines_too() -> None:
    found = differences(QUESTION, QUESTION.model_copy(update={"tags": ("calm",), "difficulty": 4}))
    assert [(line.title, line.what) for line in lines_of("question", found)] == [
        ("Difficulty, 1 to 5", "changed"),
        ("Tags", "added"),
    ]
