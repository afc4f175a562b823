"""Writes the published schema of the feedback document into the package: `make schema`."""

from __future__ import annotations

import json
from pathlib import Path

import interview_desktop
from interview_desktop.events.feedback import Feedback

SCHEMA = Path(interview_desktop.__file__).parent / "assets" / "report" / "feedback.schema.json"


def made_schema() -> str:
    """The schema as it follows from the types: what is to be published."""
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Feedback.model_json_schema(mode="serialization"),
    }
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(made_schema(), encoding="utf-8", newline="\n")
