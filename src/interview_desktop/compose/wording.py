"""Gives interviews what words short reactions: DialoGPT or an endpoint, loaded once; our own wordings otherwise.

And the report whom it may ask for a second opinion.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from interview_desktop.compose.equipment import Equipment
from interview_desktop.errors import EngineError, EngineUnavailable
from interview_desktop.events.notices import EngineInUse
from interview_desktop.interaction.running import Tell
from interview_desktop.settings import Settings

if TYPE_CHECKING:
    from interview_desktop.engines.meaning import Meaning
    from interview_desktop.engines.outfit import Outfit
    from interview_desktop.engines.replies import Replies
    from interview_desktop.engines.second_opinion.reader import SecondReader

log = logging.getLogger(__name__)


class Wording:
    def __init__(self, equipment: Equipment) -> None:
        self._equipment = equipment
        self._lock = threading.Lock()
        self._engine: Replies | None = None
        self._meaning: Meaning | None = None
        self._made_from: tuple[object, ...] = ()

    def __call__(self, tell: Tell, settings: Settings) -> Replies | None:
        """The engine, opened, or None for our own wordings. Raises EngineError where none of those wanted can be had.

        One that cannot be had is followed only by one of this computer.
        """
        from interview_desktop.engines.replies import choice

        outfit = self._equipment.outfit(settings)
        fault: EngineError | None = None
        for chosen in choice.ranking(settings.replies, choice.available(outfit)):
            online = choice.is_online(chosen.name, outfit)
            if fault is not None and (online or chosen.name == "templates"):
                continue
            try:
                engine = self._kept(chosen.name, outfit)
            except EngineError as refused:
                fault = fault or refused
                continue
            name = engine.name if engine is not None else chosen.name
            why = chosen.why if fault is None else f"{fault.sentence} So {name} takes over."
            tell(EngineInUse(capability="replies", name=name, why=why, online=online))
            return engine
        raise fault or EngineUnavailable("There is nothing that words reactions.")

    def close(self) -> None:
        with self._lock:
            self._let_go()

    def _kept(self, name: str, outfit: Outfit) -> Replies | None:
        """The engine of the interview before where nothing has changed, else a new one. Raises EngineError."""
        settings = outfit.settings
        models = (*outfit.installed("replies"), *outfit.installed("meaning"))
        server = (settings.endpoint_url, settings.endpoint_model, outfit.edition)
        made_from = (name, *models, settings.meaning, *server)
        with self._lock:
            if made_from != self._made_from:
                self._let_go()
                self._make(name, outfit)
                self._made_from = made_from
            return self._engine

    def _make(self, name: str, outfit: Outfit) -> None:
        """The engine, and for DialoGPT what ranks its candidates by meaning."""
        from interview_desktop.engines.replies import choice

        if name == "dialogpt":
            self._meaning = ranking(outfit)
        engine = choice.create(name, outfit, self._meaning)
        if engine is not None:
            engine.open()
        self._engine = engine

    def _let_go(self) -> None:
        for made in (self._engine, self._meaning):
            if made is not None:
                made.close()
        self._engine, self._meaning, self._made_from = None, None, ()


def ranking(outfit: Outfit) -> Meaning | None:
    """What ranks candidates by meaning, opened; None where it cannot be had: DialoGPT then goes by word stems."""
    from interview_desktop.engines.meaning import choice

    try:
        made = choice.create(choice.choose(outfit.settings.meaning, choice.available(outfit)).name, outfit)
        try:
            made.open()
        except EngineError:
            made.close()
            raise
    except EngineError as fault:
        log.warning("no engine ranks reactions: %s", type(fault).__name__)
        return None
    return made


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
