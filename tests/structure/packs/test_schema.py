from __future__ import annotations

import copy
import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.structure.packs.pack import Pack
from interview_desktop.structure.packs.pack_types import typed
from interview_desktop.structure.packs.packs import Packs
from interview_desktop.structure.packs.schema import names_at, schema
from tests.structure.packs.samples import raw
from tests.structure.packs.spoiling import spoilt

ASSETS = files("interview_desktop") / "assets"
BANK = sorted((one for one in (ASSETS / "bank").iterdir() if one.name.endswith(".json")), key=lambda one: one.name)


@pytest.fixture(scope="module")
def published() -> Any:
    return json.loads((ASSETS / "pack.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def validator(published: Any) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(published)


def test_what_is_published_is_what_is_read(packs: Packs, published: Any) -> None:
    assert published == packs.schema() == json.loads(json.dumps(schema()))


def test_it_is_a_schema_with_a_name_a_title_and_examples_that_hold(
    published: Any, validator: jsonschema.Draft202012Validator
) -> None:
    validator.check_schema(published)
    assert published["$id"] == "urn:interview-desktop:pack:1"
    assert published["title"]
    assert published["description"]
    for example in published["examples"]:
        validator.validate(example)
        assert Pack.model_validate_json(json.dumps(example), strict=True).questions


@pytest.mark.parametrize("file", BANK, ids=lambda file: file.name)
def test_the_content_of_the_program_keeps_to_it(file: Any, validator: jsonschema.Draft202012Validator) -> None:
    text = file.read_text(encoding="utf-8")
    validator.validate(json.loads(text))
    Pack.model_validate_json(text, strict=True)


@given(st.data())
def test_what_it_refuses_is_refused(data: st.DataObject) -> None:
    """What a pack's author checks with the schema alone is never more than what the program takes."""
    value = data.draw(spoilt(copy.deepcopy(raw())))
    if not jsonschema.Draft202012Validator(schema()).is_valid(value):
        pack, faults = typed(value)
        assert pack is None
        assert faults


@pytest.mark.parametrize(
    ("path", "some"),
    [
        ((), {"questions", "licence"}),
        (("questions", 4), {"text", "probes"}),
        (("questions", 4, "anchors"), {"one", "three", "five"}),
        (("rubrics", 0, "criteria", 1), {"weight", "levels"}),
        (("feedback_templates", 0, "thresholds"), {"long_pause"}),
        (("templates", 0, "interviewers", 0), {"persona", "voice"}),
    ],
)
def test_it_knows_what_may_stand_where(path: tuple[str | int, ...], some: set[str]) -> None:
    assert some <= set(names_at(path))


@pytest.mark.parametrize("path", [("questions",), ("questions", 0, "text"), ("nowhere", 0), ("questions", 0, "probes")])
def test_it_names_nothing_where_names_are_free(path: tuple[str | int, ...]) -> None:
    assert names_at(path) == ()
