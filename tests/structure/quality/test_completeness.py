from __future__ import annotations

from typing import Any

import pytest

from interview_desktop.events.question import Anchors
from interview_desktop.structure.quality.completeness import completeness
from tests.structure.quality.asked import question

WHOLE = question().anchors


def test_a_whole_question_lacks_nothing() -> None:
    assert completeness(question()) == ()


@pytest.mark.parametrize(
    ("changes", "field", "severity"),
    [
        ({"spoken": " "}, "spoken", "warning"),
        ({"looks_for": ""}, "looks_for", "warning"),
        ({"category": ""}, "category", "warning"),
        ({"tags": ()}, "tags", "warning"),
        ({"tags": ("  ",)}, "tags", "warning"),
        ({"interview_types": ()}, "interview_types", "warning"),
        ({"competency": ""}, "competency", "warning"),
        ({"competency": "ethics"}, "competency", "note"),
        ({"probes": {}}, "probes", "warning"),
        ({"probes": {"action": "What did you do?"}}, "probes", "warning"),
        ({"anchors": WHOLE.model_copy(update={"three": ""})}, "anchors.three", "warning"),
        ({"anchors": WHOLE.model_copy(update={"five": "blames  the CUSTOMER"})}, "anchors.five", "warning"),
        ({"looks_for": "Says why it calmed them."}, "anchors.five", "warning"),
    ],
)
def test_what_is_missing_is_named(changes: dict[str, Any], field: str, severity: str) -> None:
    assert [(one.field, one.severity) for one in completeness(question(**changes))] == [(field, severity)]


def test_a_bare_question_lacks_all_and_nothing_twice() -> None:
    bare: dict[str, Any] = {
        "spoken": "",
        "looks_for": "",
        "category": "",
        "tags": (),
        "interview_types": (),
        "probes": {},
    }
    fields = [one.field for one in completeness(question(**bare, anchors=Anchors(), competency=""))]
    assert sorted(fields) == sorted(
        (*bare, "anchors.one", "anchors.three", "anchors.five", "competency"),
    )
