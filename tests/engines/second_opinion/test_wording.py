"""Which remarks of another model a person should read."""

from __future__ import annotations

import pytest

from interview_desktop.engines.replies.safety import is_rude
from interview_desktop.engines.second_opinion.wording import MOST_WORDS, may_be_read


@pytest.mark.parametrize(
    "text",
    [
        "You say clearly what you did first; the result is missing.",
        "The story would be easier to follow with the outcome at its end.",
        "It's a pretty clear example, and a single number would make it stronger.",
        "You name the doctor you asked and the medication you checked with the patient's family.",
        "You could begin with the 12 robots, since they are the point.",
    ],
)
def test_judging_what_was_said_is_what_it_is_for(text: str) -> None:
    assert may_be_read(text, is_rude)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I give this answer 7/10.",
        "This is 8 out of 10.",
        "Rating: high.",
        "This deserves a grade of B+.",
        "I would score this as strong.",
        "About 80% of a full answer.",
        "Four stars for this story.",
        "You are not qualified.",
        "You are a strong candidate.",
        "You would be hired.",
        "Your accent makes this unclear.",
        "As a pregnant person you should not mention it.",
        "At your age this is unusual.",
        "That was a stupid thing to say.",
        "See https://example.org for more.",
        "Ring the bell.\x07",
        "word " * (MOST_WORDS + 1),
    ],
)
def test_what_is_dropped(text: str) -> None:
    assert not may_be_read(text, is_rude)
