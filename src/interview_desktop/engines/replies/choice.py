"""What words reactions: what is wanted and what is there in, a name and the reason out.

`choose` and `ranking` are pure; `available` looks at settings and installed models; `create` makes the engine and
imports it only then. Templates are no engine: they come with the interview, so `create` gives None for them.
"""

from __future__ import annotations

from collections.abc import Collection

from interview_desktop.engines import choice
from interview_desktop.engines.choice import Capability, Choice
from interview_desktop.engines.endpoint.address import is_local
from interview_desktop.engines.meaning import Meaning
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.replies import Replies
from interview_desktop.errors import EngineUnavailable

CAPABILITY = Capability(
    kind="wording of reactions",
    does="words reactions",
    best="words them closest to what you said",
    none="There is nothing that words reactions.",
    mend="Choose templates in Settings.",
    by_quality=("endpoint", "dialogpt", "templates"),
)


def choose(wanted: str, there: Collection[str]) -> Choice:
    """The engine to use; see `engines.choice.choose`."""
    return choice.choose(wanted, there, CAPABILITY)


def ranking(wanted: str, there: Collection[str]) -> tuple[Choice, ...]:
    """Every engine that is there, in the order of use; see `engines.choice.ranking`."""
    return choice.ranking(wanted, there, CAPABILITY)


def is_online(name: str, outfit: Outfit) -> bool:
    """Whether what this engine works on leaves this machine."""
    return name == "endpoint" and not is_local(outfit.settings.endpoint_url)


def available(outfit: Outfit) -> frozenset[str]:
    """Names of the engines that may be used now; nothing is loaded, nobody is asked on the network.

    A server elsewhere needs the consent to go online; one on this machine needs none.
    """
    there = {"templates"}
    settings = outfit.settings
    allowed = is_local(settings.endpoint_url) or settings.online_consent == "granted"
    if settings.endpoint_url and settings.endpoint_model and allowed:
        there.add("endpoint")
    if outfit.installed("replies"):
        there.add("dialogpt")
    return frozenset(there)


def create(name: str, outfit: Outfit, meaning: Meaning | None = None) -> Replies | None:
    """The engine of that name, not yet opened; None for templates. `meaning` ranks DialoGPT's candidates.

    Raises EngineUnavailable where it may not be used now, UsageError for an address that makes no sense, and ValueError
    for a name that is no engine.
    """
    if name not in CAPABILITY.by_quality:
        raise ValueError(f"nothing that words reactions is called {name!r}")
    if name == "templates":
        return None
    if name not in available(outfit):
        raise EngineUnavailable(f"“{name}” cannot word reactions now.", "See Settings and the Models page.")
    if name == "endpoint":
        from interview_desktop.engines.replies.endpoint import Endpoint

        settings = outfit.settings
        allowed = outfit.allowed if is_online(name, outfit) else _always
        return Endpoint(settings.endpoint_url, settings.endpoint_model, outfit.endpoint_key(), allowed=allowed)
    from interview_desktop.engines.replies.dialogpt import DialoGpt

    model = outfit.installed("replies")[0]
    return DialoGpt(outfit.model(model), model, meaning)


def _always() -> bool:
    """What goes to this machine needs no consent."""
    return True
