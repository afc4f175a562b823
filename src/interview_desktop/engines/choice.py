"""Which engine serves a capability: what is wanted and what is there in, names and reasons out. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from interview_desktop.errors import EngineUnavailable, UsageError

AUTO = "auto"

# Why an engine that is no matter of installing is not there.
_ABSENT = {
    "google": "google is not set up, or not allowed",
    "endpoint": "endpoint has no address and model, or is not allowed",
    "system": "system has no voices on this machine",
}


@dataclass(frozen=True)
class Choice:
    """The engine's name, and why it is this one, as a sentence for the person."""

    name: str
    why: str


@dataclass(frozen=True)
class Capability:
    """What there is to choose from, and the words for it. `by_quality` begins with the best engine.

    `kind` is what such an engine is called, `does` what it does, `best` why the best one is chosen; `none` and
    `mend` are said where there is no engine at all.
    """

    kind: str
    does: str
    best: str
    none: str
    mend: str
    by_quality: tuple[str, ...]


def choose(wanted: str, there: Collection[str], capability: Capability) -> Choice:
    """The wanted engine where it is there, else the best that is; the last of `by_quality` comes with the program.

    Raises UsageError for a name that is no engine and EngineUnavailable when there is none at all.
    """
    known = capability.by_quality
    if wanted not in (AUTO, *known):
        names = ", ".join((AUTO, *known))
        raise UsageError(f"There is no {capability.kind} “{wanted}”.", f"Choose one of {names}.")
    best = next((name for name in known if name in there), None)
    if best is None:
        raise EngineUnavailable(capability.none, capability.mend)
    if wanted in there:
        return Choice(wanted, f"You chose {wanted}.")
    if wanted != AUTO:
        absent = _ABSENT.get(wanted, f"{wanted} is not installed")
        return Choice(best, f"{absent}, so {best} {capability.does}.")
    if best != known[-1]:
        return Choice(best, f"{best} is installed, and {capability.best}.")
    return Choice(best, f"{best} comes with the program; no better {capability.kind} is installed.")


def ranking(
    wanted: str, there: Collection[str], capability: Capability, online: Collection[str] = ()
) -> tuple[Choice, ...]:
    """Every engine that is there: the one to use first, then who takes over when it fails, the best first.

    Whoever chose an engine that works on this machine is never followed up by one of the services in `online`.
    Raises like `choose`.
    """
    stays = wanted not in (AUTO, *online)
    kept = {name for name in there if not (stays and name in online)}
    first = choose(wanted, kept, capability)
    others = (name for name in capability.by_quality if name in kept and name != first.name)
    return (first, *(Choice(name, f"{name} {capability.does} where {first.name} cannot.") for name in others))
