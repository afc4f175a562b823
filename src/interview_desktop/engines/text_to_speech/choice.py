"""Which voice engine speaks: what is wanted and what is there in, a name and the reason out.

`choose` is pure; `available` looks at this machine; `create` makes one engine and `rungs` the order in which they take
over from one another, both importing an engine only when it is made.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from interview_desktop.engines import choice
from interview_desktop.engines.choice import Capability, Choice
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.rota import Rung
from interview_desktop.engines.text_to_speech import TextToSpeech

CAPABILITY = Capability(
    kind="voice engine",
    does="speaks",
    best="the most pleasant voice here",
    none="There is no voice on this machine.",
    mend="Install the package espeakng-loader, or install flite.",
    by_quality=("google", "piper", "system", "flite", "espeak-ng"),
)

ONLINE = ("google",)


def choose(wanted: str, there: Collection[str]) -> Choice:
    """The engine to use; see `engines.choice.choose`."""
    return choice.choose(wanted, there, CAPABILITY)


def available(outfit: Outfit) -> frozenset[str]:
    """Names of the engines that are on this machine; nothing is loaded or started."""
    from interview_desktop.engines.text_to_speech.espeak import engine as espeak
    from interview_desktop.engines.text_to_speech.flite import engine as flite
    from interview_desktop.engines.text_to_speech.system import engine as system

    there = {
        "google": outfit.google_allowed,
        "piper": bool(outfit.installed("text_to_speech")),
        "system": system.installed(),
        flite.NAME: flite.program() is not None,
        espeak.NAME: espeak.installed(),
    }
    return frozenset(name for name, is_there in there.items() if is_there)


def create(name: str, outfit: Outfit) -> TextToSpeech:
    """The engine of that name. Raises EngineUnavailable, and ValueError for a name that is no engine."""
    if name == "google":
        from interview_desktop.engines.text_to_speech.google.engine import GoogleVoice

        return GoogleVoice(outfit.google())
    if name == "piper":
        from interview_desktop.engines.text_to_speech.piper.engine import Piper

        return Piper({id_: partial(outfit.model, id_) for id_ in outfit.installed("text_to_speech")})
    if name == "system":
        from interview_desktop.engines.text_to_speech.system.engine import SystemVoice

        return SystemVoice()
    if name == "flite":
        from interview_desktop.engines.text_to_speech.flite.engine import Flite

        return Flite()
    if name == "espeak-ng":
        from interview_desktop.engines.text_to_speech.espeak.engine import Espeak

        return Espeak()
    raise ValueError(f"no voice engine is called {name!r}")


def rungs(wanted: str, outfit: Outfit) -> tuple[Rung[TextToSpeech], ...]:
    """Every voice engine that is there, in the order in which they are used. Raises like `engines.choice.choose`."""
    ranked = choice.ranking(wanted, available(outfit), CAPABILITY, ONLINE)
    return tuple(
        Rung(chosen.name, chosen.why, partial(create, chosen.name, outfit), online=chosen.name == "google")
        for chosen in ranked
    )
