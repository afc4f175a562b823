"""Which engine compares what texts are about: what is wanted and what is there in, a name and the reason out.

`choose` is pure; `available` looks at this machine; `create` makes the engine and imports it only then.
"""

from __future__ import annotations

from collections.abc import Collection
from importlib.util import find_spec

from interview_desktop.engines import choice
from interview_desktop.engines.choice import Capability, Choice
from interview_desktop.engines.meaning import Meaning
from interview_desktop.engines.outfit import Outfit
from interview_desktop.errors import EngineUnavailable

CAPABILITY = Capability(
    kind="meaning engine",
    does="compares texts",
    best="finds the same meaning in other words",
    none="Nothing on this machine can compare texts.",
    mend="Install the package snowballstemmer.",
    by_quality=("minilm", "words"),
)


def choose(wanted: str, there: Collection[str]) -> Choice:
    """The engine to use; see `engines.choice.choose`."""
    return choice.choose(wanted, there, CAPABILITY)


def available(outfit: Outfit) -> frozenset[str]:
    """Names of the engines that are on this machine; nothing is loaded, no model is read."""
    there = {"words"} if find_spec("snowballstemmer") is not None else set()
    if outfit.installed("meaning"):
        there.add("minilm")
    return frozenset(there)


def create(name: str, outfit: Outfit) -> Meaning:
    """The engine of that name, not yet opened; the model's files are verified here (a tenth of a second).

    Raises EngineUnavailable where the model is absent or damaged, ValueError for a name that is no engine.
    """
    if name == "words":
        from interview_desktop.engines.meaning.words import Words

        return Words()
    if name == "minilm":
        from interview_desktop.engines.meaning.minilm import MiniLm

        installed = outfit.installed("meaning")
        if not installed:
            raise EngineUnavailable("MiniLM is not installed.", "Install it on the Models page.")
        return MiniLm(outfit.model(installed[0]))
    raise ValueError(f"no meaning engine is called {name!r}")
