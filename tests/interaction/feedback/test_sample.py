"""The sample report is worked out like any other, has something in every section, and says that it is a sample."""

from __future__ import annotations

import pytest

from interview_desktop.interaction.feedback.sample import sample
from tests.interaction.feedback.shipped import rubric, templates


@pytest.mark.parametrize("template", sorted(templates()))
def test_every_section_has_something_to_show(template: str) -> None:
    worded = templates()[template]
    found = sample(worded, rubric(), template_version=3)
    assert (found.feedback_template, found.feedback_template_version) == (template, 3)
    assert found.sections == worded.sections
    assert [card.state for card in found.questions] == ["answered", "answered", "skipped"]
    assert found.opening
    assert found.verdict
    assert found.closing
    assert found.keeps
    assert found.changes
    assert found.priorities
    assert found.agreement
    assert found.moods
    assert found.scoring.overall is not None
    assert "a sample candidate answered, not you" in found.summary[0]


def test_what_is_told_of_it_agrees_with_itself() -> None:
    found = sample(templates()["coach"], rubric())
    good, vague = found.scoring.answer(0), found.scoring.answer(1)
    assert good is not None
    assert vague is not None
    assert (good.level or 0) > (vague.level or 5)
    assert {point.question for point in found.keeps} == {0}
    assert {point.question for point in found.changes} <= {1, None}
    assert any(priority.about == "prepare" and priority.questions == (2,) for priority in found.priorities)


def test_a_change_of_wording_changes_the_words_and_nothing_else() -> None:
    plain = templates()["plain"]
    other = plain.model_copy(update={"wording": {**plain.wording, "closing": "Rest now."}})
    before, after = sample(plain, rubric()), sample(other, rubric())
    assert after.closing == "Rest now."
    assert after.model_copy(update={"closing": before.closing}) == before
