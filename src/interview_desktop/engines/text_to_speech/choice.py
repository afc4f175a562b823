"""Which voice engine speaks: what is wanted and what is there in, a name and the reason out.

`choose` is pure; `available` looks at this machine; `create` makes the engine and imports it only then.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from interview_desktop.engines.text_to_speech import TextToSpeech
from interview_desktop.errors import EngineUnavailable, UsageError

AUTO = "auto"
BY_QUALITY = ("flite", "espeak-ng")  # the most pleasant first


@dataclass(frozen=True)
class Choice:
    """The engine's name, and why it is this one, as a sentence for the person."""

    name: str
    why: str


def choose(wanted: str, there: Collection[str]) -> Choice:
    """The engine to use: the wanted one where it is there, else the best that is.

    Raises UsageError for a name that is no engine and EngineUnavailable when there is none at all.
    """
    if wanted not in (AUTO, *BY_QUALITY):
        raise UsageError(f"There is no voice engine “{wanted}”.", f"Choose one of {', '.join((AUTO, *BY_QUALITY))}.")
    best = next((name for name in BY_QUALITY if name in there), None)
    if best is None:
        raise EngineUnavailable(
            "There is no voice on this machine.", "Install the package espeakng-loader, or install flite."
        )
    if wanted in there:
        return Choice(wanted, f"You chose {wanted}.")
    if wanted != AUTO:
        return Choice(best, f"{wanted} is not installed, so {best} speaks.")
    if best == BY_QUALITY[0]:
        return Choice(best, f"{best} is installed, and the most pleasant offline voice here.")
    return Choice(best, f"{best} comes with the program; {BY_QUALITY[0]} is not installed.")


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
