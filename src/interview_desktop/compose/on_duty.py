"""Engines that stay loaded from one interview to the next, and who of them is on duty.

A rota is made anew only when something it was made from has changed: another engine was chosen, a model was installed
or removed, going online was allowed or not, other credentials were kept. Every interview is told who is on duty when it
begins.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Generic, Literal, TypeVar

from interview_desktop.engines.online.decision import Verdict
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.rota import Closable, Rota, Rung
from interview_desktop.events.models import Purpose
from interview_desktop.events.notices import EngineInUse

E = TypeVar("E", bound=Closable)
TellEngine = Callable[[EngineInUse], None]


class OnDuty(Generic[E]):
    """The rota of one capability. `rungs(wanted, outfit)` gives its engines; raises EngineUnavailable for none."""

    def __init__(
        self,
        capability: Literal["speech_to_text", "text_to_speech"],
        rungs: Callable[[str, Outfit], tuple[Rung[E], ...]],
        may_go_online: Callable[[float | None], Verdict],
    ) -> None:
        self._capability: Literal["speech_to_text", "text_to_speech"] = capability
        self._rungs = rungs
        self._may_go_online = may_go_online
        self._lock = threading.Lock()
        self._made_from: Hashable = None
        self._rota: Rota[E] | None = None
        self._tell: TellEngine | None = None

    def rota(self, wanted: str, outfit: Outfit, tell: TellEngine) -> Rota[E]:
        """The rota for the interview that begins; what it decides from now on is told to `tell`."""
        purpose: Purpose = self._capability
        chosen = outfit.settings
        made_from = (
            wanted,
            chosen.whisper_model,
            outfit.installed(purpose),
            outfit.google_allowed,
            outfit.edition,
        )
        with self._lock:
            self._tell = tell
            if self._rota is None or made_from != self._made_from:
                old, self._rota = self._rota, None
                if old is not None:
                    old.close()
                self._rota = Rota(self._rungs(wanted, outfit), online=self._may_go_online, tell=self._told)
                self._made_from = made_from
            self._rota.introduce()
            return self._rota

    def close(self) -> None:
        with self._lock:
            rota, self._rota = self._rota, None
        if rota is not None:
            rota.close()

    def _told(self, rung: Rung[E], why: str) -> None:
        tell = self._tell
        if tell is not None:
            tell(EngineInUse(capability=self._capability, name=rung.name, why=why, online=rung.online))
