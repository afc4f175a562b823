from __future__ import annotations

from typing import Any

import pytest

from interview_desktop.structure.quality.consistency import consistency
from tests.structure.quality.asked import question

WOULD = "A guest complains. What would you do?"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"minutes": 1}, "minutes"),
        ({"minutes": 12}, "minutes"),
        ({"kind": "case", "minutes": 2, "interview_types": ("case",), "text": WOULD}, "minutes"),
        ({"minutes": 5, "interview_types": ("screening",)}, "minutes"),
        ({"interview_types": ("behavioural", "case")}, "interview_types"),
        ({"interview_types": ("technical",)}, "interview_types"),
        ({"interview_types": ("situational",)}, "interview_types"),
        ({"kind": "technical", "interview_types": ("behavioural",)}, "interview_types"),
        ({"kind": "case", "minutes": 6, "interview_types": ("graduate",), "text": WOULD}, "interview_types"),
        ({"text": WOULD}, "kind"),
        ({"kind": "situational", "interview_types": ("situational",)}, "kind"),
    ],
)
def test_what_does_not_fit_is_noted(changes: dict[str, Any], field: str) -> None:
    found = consistency(question(**changes))
    assert [(one.field, one.severity) for one in found] == [(field, "note")]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"minutes": 1.5, "interview_types": ("screening",)},
        {"kind": "case", "minutes": 6, "interview_types": ("case", "technical"), "text": WOULD},
        {"kind": "situational", "interview_types": ("situational", "panel"), "text": WOULD},
        {"text": "Tell me about a time you failed; what would you do differently?"},
        {"kind": "competency", "interview_types": ("behavioural", "competency")},
        {"kind": "technical", "interview_types": ("technical",)},
        {"interview_types": ()},
    ],
)
def test_what_fits_is_left_alone(changes: dict[str, Any]) -> None:
    assert consistency(question(**changes)) == ()
