"""Gives interviews what words short reactions: DialoGPT or an endpoint, loaded once; our own wordings otherwise.

And the report whom it may ask for a second opinion.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from interview_desktop.compose.equipment import Equipment
from interview_desktop.events.notices import EngineInUse
from interview_desktop.interaction.running import Tell
from interview_desktop.settings import Settings

if TYPE_CHECKING:
    from interview_desktop.engines.meaning import Meaning
    from interview_desktop.engines.outfit import Outfit
    from interview_desktop.engines.replies import Replies
    from interview_desktop.engines.second_opinion.reader import SecondReader


class Wording:
    def __init__(self, equipment: Equipment) -> None:
        self._equipment = equipment
        self._lock = threading.Lock()
        self._engine: Replies | None = None
        self._meaning: Meaning | None = None
        self._made_from: tuple[object, ...] = ()

    def __call__(self, tell: Tell, settings: Settings) -> Replies | None:
        """The engine, opened, or None for our own wordings. Raises EngineError where the chosen one cannot be had."""
        from interview_desktop.engines.replies import choice

        outfit = self._equipment.outfit(settings)
        chosen = choice.choose(settings.replies, choice.available(outfit))
        models = (*outfit.installed("replies"), *outfit.installed("meaning"))
        made_from = (chosen.name, *models, settings.endpoint_url, settings.endpoint_model, outfit.edition)
        with self._lock:
            if made_from != self._made_from:
                self._let_go()
                self._make(chosen.name, outfit)
                self._made_from = made_from
            engine = self._engine
        name, online = engine.name if engine is not None else chosen.name, choice.is_online(chosen.name, outfit)
        tell(EngineInUse(capability="replies", name=name, why=chosen.why, online=online))
        return engine

    def close(self) -> None:
        with self._lock:
            self._let_go()

    def _make(self, name: str, outfit: Outfit) -> None:
        """The engine, and for DialoGPT what ranks its candidates by meaning."""
        from interview_desktop.engines.meaning import choice as meanings
        from interview_desktop.engines.replies import choice

        if name == "dialogpt":
            wanted = meanings.choose(outfit.settings.meaning, meanings.available(outfit))
            self._meaning = meanings.create(wanted.name, outfit)
            self._meaning.open()
        engine = choice.create(name, outfit, self._meaning)
        if engine is not None:
            engine.open()
        self._engine = engine

    def _let_go(self) -> None:
        for made in (self._engine, self._meaning):
            if made is not None:
                made.close()
        self._engine, self._meaning, self._made_from = None, None, ()


def second_reader(equipment: Equipment) -> SecondReader | None:
    """Whom to ask for a second opinion; None unless it is switched on, there is a server, and it may be reached."""
    from interview_desktop.engines.endpoint.address import is_local
    from interview_desktop.engines.second_opinion.reader import SecondReader

    settings = equipment.settings()
    if not (settings.second_opinion and settings.endpoint_url and settings.endpoint_model):
        return None
    if not is_local(settings.endpoint_url) and settings.online_consent != "granted":
        return None
    return SecondReader(settings.endpoint_url, settings.endpoint_model, equipment.online.endpoint_key())
