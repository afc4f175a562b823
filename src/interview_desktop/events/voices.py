"""Voices to choose from."""

from __future__ import annotations

from interview_desktop.events.fact import Fact


class VoiceOffer(Fact):
    """A voice of an engine. `title` is what people read; `online`: its text is sent to a service."""

    engine: str
    voice: str
    title: str
    online: bool = False
