"""What engines need from outside in order to be made: settings, folders of installed models, access to services.

The composition root fills it; the tests hand in what they like. Engines never look for models themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from interview_desktop.engines.online.access import GoogleAccess
from interview_desktop.errors import EngineUnavailable
from interview_desktop.events.models import Purpose
from interview_desktop.settings import Settings


def _no_model(id_: str) -> Path:
    raise EngineUnavailable(f"The model {id_} is not installed.", "Install it on the Models page.")


def _no_google() -> GoogleAccess:
    raise EngineUnavailable("There are no Google credentials.", "Add them in Settings, under Online.")


@dataclass(frozen=True)
class Outfit:
    """`installed` gives ids of installed models for a purpose, the best first, without reading their files.

    `model` gives a model's folder after checking every file; raises EngineUnavailable where it is absent or damaged.
    `google` raises EngineUnavailable where consent or credentials are missing; `endpoint_key` gives the secret for the
    OpenAI-compatible server, empty where there is none. `allowed`: whether something may leave this computer at this
    moment, for engines that outlive the settings they were made from. Of another `edition` secrets are others.
    """

    settings: Settings
    installed: Callable[[Purpose], tuple[str, ...]] = lambda _: ()
    model: Callable[[str], Path] = _no_model
    google: Callable[[], GoogleAccess] = _no_google
    google_allowed: bool = False
    endpoint_key: Callable[[], str] = lambda: ""
    allowed: Callable[[], bool] = lambda: True
    edition: int = 0
