"""Which voice engine speaks: what is wanted and what is there in, a name and the reason out.

`choose` is pure; `available` looks at this machine; `create` makes the engine and imports it only then.
"""

from __future__ import annotations

from collections.abc import Collection

from interview_desktop.engines import choice
from interview_desktop.engines.choice import Capability, Choice
from interview_desktop.engines.text_to_speech import TextToSpeech

CAPABILITY = Capability(
    kind="voice engine",
    does="speaks",
    best="the most pleasant offline voice here",
    none="There is no voice on this machine.",
    mend="Install the package espeakng-loader, or install flite.",
    by_quality=("flite", "espeak-ng"),
)


def choose(wanted: str, there: Collection[str]) -> Choice:
    """The engine to use; see `engines.choice.choose`."""
    return choice.choose(wanted, there, CAPABILITY)


def available() -> frozenset[str]:
    """Names of the engines that are on this machine; nothing is loaded or started."""
    from interview_desktop.engines.text_to_speech import espeak, flite

    there = {flite.NAME: flite.program() is not None, espeak.NAME: espeak.installed()}
    return frozenset(name for name, is_there in there.items() if is_there)


def create(name: str) -> TextToSpeech:
    """The engine of that name. Raises EngineUnavailable, and ValueError for a name that is no engine."""
    if name == "flite":
        from interview_desktop.engines.text_to_speech.flite import Flite

        return Flite()
    if name == "espeak-ng":
        from interview_desktop.engines.text_to_speech.espeak import Espeak

        return Espeak()
    raise ValueError(f"no voice engine is called {name!r}")
