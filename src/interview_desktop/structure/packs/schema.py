"""The published description of a pack: JSON Schema 2020-12, made from the types that read it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from interview_desktop.structure.packs.pack import Pack
from interview_desktop.structure.packs.places import Path

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = "urn:interview-desktop:pack:1"
_ABOUT = (
    "Questions, rubrics, feedback templates and interview templates that travel together. Beyond what is said here: "
    "ids are unique within their list; what a template refers to is in the pack or in the library that takes it in; "
    "the weights of a rubric sum to 1; checksum is the SHA-256 of the pack without it, as JSON in UTF-8 with sorted "
    "keys, without white space, and without every member that has its default value."
)
_EXAMPLE = {
    "format": 1,
    "id": "harbour-careers-service",
    "version": 3,
    "title": "Questions for work on the quays",
    "publisher": "Harbour Careers Service",
    "licence": "CC-BY-4.0",
    "questions": [
        {
            "id": "quay-storm",
            "text": "Tell me about a time when the weather upset a plan of yours.",
            "kind": "behavioural",
            "competency": "critical_thinking",
            "difficulty": 2,
            "minutes": 3,
            "looks_for": "What was planned, what the weather did to it, and what they changed in time.",
            "anchors": {"one": "Waits to be told.", "five": "Had a second plan, and says what it cost."},
            "probes": {"result": "How did the day end?"},
            "tags": ["planning"],
            "industry": "logistics",
            "seniority": ["entry", "mid"],
            "interview_types": ["behavioural"],
        }
    ],
}


def schema() -> dict[str, Any]:
    made = Pack.model_json_schema()
    made.pop("title", None)
    made.pop("description", None)
    return {
        "$schema": DIALECT,
        "$id": NAME,
        "title": "A pack of Interview Desktop",
        "description": _ABOUT,
        "examples": [_EXAMPLE],
        **made,
    }


@cache
def _made() -> Mapping[str, Any]:
    return schema()


def names_at(path: Path) -> tuple[str, ...]:
    """The members that the object at `path` of a pack may have; () where it is no object, or has names of its own."""
    node: Mapping[str, Any] = _resolved(_made())
    for part in path:
        if isinstance(part, int):
            node = _resolved(node.get("items", {}))
        else:
            node = _resolved(node.get("properties", {}).get(part, {}))
    return tuple(node.get("properties", ()))


def _resolved(node: Any) -> Mapping[str, Any]:
    """The object that a reference leads to; what stands beside the reference only describes it."""
    while isinstance(node, Mapping) and "$ref" in node:
        node = _made()["$defs"][str(node["$ref"]).rsplit("/", 1)[-1]]
    return node if isinstance(node, Mapping) else {}
