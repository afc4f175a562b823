"""Which engine tells how a text sounds: what is wanted and what is there in, a name and the reason out.

`choose` is pure; `available` looks at this machine; `create` makes the engine and imports it only then.
"""

from __future__ import annotations

from collections.abc import Collection
from importlib.util import find_spec

from interview_desktop.engines import choice
from interview_desktop.engines.choice import Capability, Choice
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.text_mood import TextMood
from interview_desktop.errors import EngineUnavailable

CAPABILITY = Capability(
    kind="mood engine",
    does="tells how texts sound",
    best="understands whole sentences, not only words",
    none="Nothing on this machine can tell how a text sounds.",
    mend="Install the package vaderSentiment.",
    by_quality=("distilbert", "vader"),
)


def choose(wanted: str, there: Collection[str]) -> Choice:
    """The engine to use; see `engines.choice.choose`."""
    return choice.choose(wanted, there, CAPABILITY)


def available(outfit: Outfit) -> frozenset[str]:
    """Names of the engines that are on this machine; nothing is loaded, no model is read."""
    there = {"vader"} if find_spec("vaderSentiment") is not None else set()
    if outfit.installed("text_mood"):
        there.add("distilbert")
    return frozenset(there)


def create(name: str, outfit: Outfit) -> TextMood:
    """The engine of that name, not yet opened; the model's files are verified here (a fifth of a second).

    Raises EngineUnavailable where the model is absent or damaged, ValueError for a name that is no engine.
    """
    if name == "vader":
        from interview_desktop.engines.text_mood.vader import Vader

        return Vader()
    if name == "distilbert":
        from interview_desktop.engines.text_mood.distilbert import DistilBert

        installed = outfit.installed("text_mood")
        if not installed:
            raise EngineUnavailable("DistilBERT is not installed.", "Install it on the Models page.")
        return DistilBert(outfit.model(installed[0]))
    raise ValueError(f"no mood engine is called {name!r}")
