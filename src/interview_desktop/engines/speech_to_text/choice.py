"""Which recogniser listens: what is wanted and what is there in, a name and the reason out.

`choose` is pure; `available` looks at this machine; `create` makes the engine and imports it only then.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from importlib.util import find_spec

from interview_desktop.engines.speech_to_text import SpeechToText
from interview_desktop.errors import EngineUnavailable, UsageError

AUTO = "auto"
BY_QUALITY = ("pocketsphinx",)  # the one that hears best first


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
        raise UsageError(f"There is no recogniser “{wanted}”.", f"Choose one of {', '.join((AUTO, *BY_QUALITY))}.")
    best = next((name for name in BY_QUALITY if name in there), None)
    if best is None:
        raise EngineUnavailable(
            "There is no speech recogniser on this machine.", "Install the package pocketsphinx, or type your answers."
        )
    if wanted in there:
        return Choice(wanted, f"You chose {wanted}.")
    if wanted != AUTO:
        return Choice(best, f"{wanted} is not installed, so {best} listens.")
    if best == BY_QUALITY[-1]:
        return Choice(best, f"{best} comes with the program; no better recogniser is installed.")
    return Choice(best, f"{best} is installed, and hears best of those here.")


def available() -> frozenset[str]:
    """Names of the engines that are on this machine; nothing is loaded or started."""
    return frozenset(name for name in BY_QUALITY if find_spec(name) is not None)


def create(name: str) -> SpeechToText:
    """The engine of that name, not yet opened. Raises ValueError for a name that is no engine."""
    if name == "pocketsphinx":
        from interview_desktop.engines.speech_to_text.pocketsphinx import PocketSphinx

        return PocketSphinx()
    raise ValueError(f"no recogniser is called {name!r}")
