"""The JSON document comes back as it went, and anything else is refused with a clear sentence."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from interview_desktop.errors import MaterialError
from interview_desktop.events.feedback import Feedback
from interview_desktop.interaction.feedback.build import build
from interview_desktop.interaction.report import document, write
from tests.coached import coached
from tests.interaction.feedback.spoken import meta, plan, turn
from tests.interaction.report.published import made_schema
from tests.strategies import facts

SMALL = build(meta(), plan(), (turn(1, "last year i fixed the till"),))


@settings(max_examples=15, deadline=None)
@given(facts(Feedback))
def test_every_document_comes_back_as_it_went(feedback: Feedback) -> None:
    assert document.loads(document.dumps(feedback)) == feedback


def test_the_text_is_stable_and_plain_json(tmp_path: Path) -> None:
    write(SMALL, "json", tmp_path / "feedback.json")
    text = (tmp_path / "feedback.json").read_text(encoding="utf-8")
    assert text == document.dumps(SMALL) == document.dumps(document.loads(text))
    assert json.loads(text)["schema_version"] == 2
    assert text.endswith("}\n")


@pytest.mark.parametrize("text", ["", "[]", "no json", '{"schema_version": 2}', '"text"'])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(MaterialError):
        document.loads(text)


def test_a_newer_document_names_both_versions() -> None:
    newer = document.dumps(SMALL).replace('"schema_version": 2', '"schema_version": 7')
    with pytest.raises(MaterialError, match=r"version 7; this program reads version 2"):
        document.loads(newer)


def test_an_older_document_is_told_apart_and_can_be_written_again() -> None:
    older = document.dumps(SMALL).replace('"schema_version": 2', '"schema_version": 1')
    with pytest.raises(MaterialError, match="version 1, from an earlier version") as refused:
        document.loads(older)
    assert "report SESSION" in refused.value.hint


def test_the_published_schema_is_that_of_the_types() -> None:
    assert document.schema() == made_schema(), "write it anew: make schema"


def test_documents_follow_the_published_schema() -> None:
    published = json.loads(document.schema())
    jsonschema.Draft202012Validator.check_schema(published)
    for feedback in (SMALL, coached()):
        jsonschema.validate(json.loads(document.dumps(feedback)), published)
