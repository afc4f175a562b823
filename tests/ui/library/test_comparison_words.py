"""Words that went and came: marked where they are, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.ui.library.comparison.words import aloud, compared, spoken


def marked(old: str, new: str) -> tuple[list[str], list[str]]:
    before, after = compared(old, new)
    return [part.text for part in before if part.marked], [part.text for part in after if part.marked]


@pytest.mark.parametrize(
    ("old", "new", "removed", "added"),
    [
        ("Tell me about a conflict.", "Tell me about a conflict at work.", [], [" at work"]),
        ("Tell me about a hard day", "Tell me about a long day", ["hard"], ["long"]),
        ("one two three four five", "one 2 3 four five", ["two three"], ["2 3"]),
        ("Don't stop now", "Do not stop now", ["Don't"], ["Do not"]),
        ("same", "same", [], []),
        ("面接を始めます", "面接を終わります", ["始め"], ["終わり"]),
    ],
)
def test_the_words_that_differ_are_marked(old: str, new: str, removed: list[str], added: list[str]) -> None:
    assert marked(old, new) == (removed, added)


def test_texts_with_little_in_common_are_marked_as_a_whole() -> None:
    assert marked("What is your plan for the week?", "Tell us how a ward is led?") == (
        ["What is your plan for the week?"],
        ["Tell us how a ward is led?"],
    )


def test_a_side_that_is_empty_leaves_the_other_marked() -> None:
    assert marked("", "All new.") == ([], ["All new."])
    assert marked("All gone.", "") == (["All gone."], [])


def test_a_change_is_told_aloud() -> None:
    before, after = compared("Tell me about a hard day", "Tell me about a long day at work")
    assert aloud(before, after) == "removed “hard”; added “long”, “at work”"
    assert "[removed: hard] " in spoken(before, "removed")
    assert aloud(*compared("a b", "a b")) == "not changed"


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_sides_join_to_their_texts_again(old: str, new: str) -> None:
    before, after = compared(old, new)
    assert "".join(part.text for part in before) == old
    assert "".join(part.text for part in after) == new


def test_the_longest_texts_are_compared() -> None:
    old = " ".join(f"w{at % 37}" for at in range(1_000))
    for other in (old.replace("w5 ", "x "), old * 3):
        before, after = compared(old, other)
        assert "".join(part.text for part in before) == old
        assert "".join(part.text for part in after) == other
