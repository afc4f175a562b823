"""What a list of past sessions shows: no word that was said, only which session, when and how far it came."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact

SessionStatus = Literal["open", "finished", "abandoned"]
RecordingState = Literal["writing", "packed", "lost"]


class SessionSummary(Fact):
    """One session. `started` and `changed` are Unix seconds; `events` is how many the journal holds."""

    id: str
    title: str
    template: str
    template_version: int = Field(default=0, ge=0, description="0: from before templates had versions of the library")
    started: float
    changed: float
    status: SessionStatus
    events: int = Field(default=0, ge=0)


class RecordingSummary(Fact):
    """One recording of a session; `seconds` is 0.0 until it is packed. `lost`: its audio cannot be read back."""

    name: str
    state: RecordingState
    seconds: float = Field(default=0.0, ge=0)
