"""The feedback document as JSON text, and back.

The text is UTF-8, indented, in the order of the fields of `events.feedback.Feedback`, and ends with a line feed; the
same document always gives the same text. `schema_version` is 2, and `schema` is published. Readers may rely on: every
time in seconds since the first sample of the recording named beside it, every share from 0 to 1, every missing value
null with its reason in a field beside it.
"""

from __future__ import annotations

import json
from importlib.resources import files

from pydantic import ValidationError

from interview_desktop.errors import MaterialError
from interview_desktop.events.feedback import SCHEMA_VERSION, Feedback


def dumps(feedback: Feedback) -> str:
    """JSON text of the document."""
    return feedback.model_dump_json(indent=2) + "\n"


def schema() -> str:
    """The published JSON schema of the document, as text; a test holds it to the types."""
    return files("interview_desktop").joinpath("assets", "report", "feedback.schema.json").read_text(encoding="utf-8")


def loads(text: str) -> Feedback:
    """The document that `dumps` wrote. Raises MaterialError for anything else, naming what is wrong."""
    try:
        return Feedback.model_validate_json(text)
    except ValidationError as fault:
        raise _unreadable(text, fault) from fault


def _unreadable(text: str, fault: ValidationError) -> MaterialError:
    try:
        version = json.loads(text).get("schema_version")
    except (ValueError, AttributeError):
        return MaterialError("This is not a feedback document.", "Choose a feedback.json that this program wrote.")
    if isinstance(version, int) and version > SCHEMA_VERSION:
        return MaterialError(
            f"This feedback document has version {version}; this program reads version {SCHEMA_VERSION}.",
            "Open it with the version of the program that wrote it.",
        )
    if isinstance(version, int) and version < SCHEMA_VERSION:
        return MaterialError(
            f"This feedback document has version {version}, from an earlier version of the program; "
            f"this one reads version {SCHEMA_VERSION}.",
            "Write it again from its session: `interview-desktop report SESSION --format json`.",
        )
    first = fault.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return MaterialError(
        f"This feedback document cannot be read: {where}: {first['msg']}.", "Write it again from the session."
    )
