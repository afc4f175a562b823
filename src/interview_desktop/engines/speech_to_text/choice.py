"""Which recogniser listens: what is wanted and what is there in, a name and the reason out.

`choose` is pure; `available` looks at this machine; `create` makes the engine and imports it only then.
"""

from __future__ import annotations

from collections.abc import Collection
from importlib.util import find_spec

from interview_desktop.engines import choice
from interview_desktop.engines.choice import Capability, Choice
from interview_desktop.engines.speech_to_text import SpeechToText

CAPABILITY = Capability(
    kind="recogniser",
    does="listens",
    best="hears best of those here",
    none="There is no speech recogniser on this machine.",
    mend="Install the package pocketsphinx, or type your answers.",
    by_quality=("pocketsphinx",),
)


def choose(wanted: str, there: Collection[str]) -> Choice:
    """The engine to use; see `engines.choice.choose`."""
    return choice.choose(wanted, there, CAPABILITY)


def available() -> frozenset[str]:
    """Names of the engines that are on this machine; nothing is loaded or started."""
    return frozenset(name for name in CAPABILITY.by_quality if find_spec(name) is not None)


def create(name: str) -> SpeechToText:
    """The engine of that name, not yet opened. Raises ValueError for a name that is no engine."""
    if name == "pocketsphinx":
        from interview_desktop.engines.speech_to_text.pocketsphinx import PocketSphinx

        return PocketSphinx()
    raise ValueError(f"no recogniser is called {name!r}")
