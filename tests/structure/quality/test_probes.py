from __future__ import annotations

import pytest

from interview_desktop.structure.quality.probes import probes
from tests.structure.quality.asked import question


@pytest.mark.parametrize(
    ("probe", "severity"),
    [
        ("What did you do? What came of it?", "warning"),
        ("Who uses it, and what would they notice if it vanished?", "note"),
        ("What " + "really " * 25 + "happened?", "note"),
        ("tell me about a time you calmed an upset customer", "warning"),
        ("How did the customer leave?", "warning"),
    ],
)
def test_what_cannot_be_asked_as_it_stands(probe: str, severity: str) -> None:
    found = probes(question(probes={"result": "How did the customer leave?", "action": probe}))
    assert [(one.severity, one.field) for one in found] == [(severity, "probes.action")]


@pytest.mark.parametrize(
    "probe",
    ["What came of it in the end?", "What did you say and do?", "Why that, and not a letter?", "And then?"],
)
def test_a_plain_follow_up_is_left_alone(probe: str) -> None:
    assert probes(question(probes={"action": probe})) == ()


def test_the_place_is_that_of_the_second_question() -> None:
    probe = "Who was there, and how did you reach them?"
    (found,) = probes(question(probes={"action": probe}))
    assert probe[found.start : found.end] == "how did you reach them"
