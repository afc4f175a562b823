"""Which recogniser listens: what is wanted and what is there in, a name and the reason out.

`choose` is pure; `available` looks at this machine; `create` makes one engine and `rungs` the order in which they take
over from one another, both importing an engine only when it is made.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from importlib.util import find_spec

from interview_desktop.engines import choice
from interview_desktop.engines.choice import Capability, Choice
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.rota import Rung
from interview_desktop.engines.speech_to_text import SecondHearing, SpeechToText
from interview_desktop.errors import EngineUnavailable

CAPABILITY = Capability(
    kind="recogniser",
    does="listens",
    best="hears best of those here",
    none="There is no speech recogniser on this machine.",
    mend="Install the package pocketsphinx, or type your answers.",
    by_quality=("google", "whisper", "pocketsphinx"),
)

ONLINE = ("google",)
# Live, the middle one comes first: small.en takes about three times as long as base.en and few laptops keep up with
# it; it is for the second hearing, or for who chooses it.
LIVE = ("whisper-base.en", "whisper-tiny.en")

# How well they hear, as transcripts name them; the order of CAPABILITY, and the larger model before the smaller.
BEST_FIRST = ("google", "whisper-small.en", "whisper-base.en", "whisper-tiny.en", "pocketsphinx")


def choose(wanted: str, there: Collection[str]) -> Choice:
    """The engine to use; see `engines.choice.choose`."""
    return choice.choose(wanted, there, CAPABILITY)


def available(outfit: Outfit) -> frozenset[str]:
    """Names of the engines that are on this machine; nothing is loaded or started."""
    there = {
        "google": outfit.google_allowed,
        "whisper": bool(outfit.installed("speech_to_text")),
        "pocketsphinx": find_spec("pocketsphinx") is not None,
    }
    return frozenset(name for name, is_there in there.items() if is_there)


def create(name: str, outfit: Outfit) -> SpeechToText:
    """The engine of that name, not yet opened. "whisper" is the model in the settings, or the best for live use.

    Raises EngineUnavailable where something it needs is missing and ValueError for a name that is no engine.
    """
    if name == "pocketsphinx":
        from interview_desktop.engines.speech_to_text.pocketsphinx.engine import PocketSphinx

        return PocketSphinx()
    if name == "whisper":
        models = live_models(outfit)
        if not models:
            raise EngineUnavailable("No Whisper model is installed.", "Install one on the Models page.")
        return _whisper(models[0], outfit)
    if name == "google":
        from interview_desktop.engines.speech_to_text.google.engine import GoogleSpeech

        return GoogleSpeech(outfit.google())
    raise ValueError(f"no recogniser is called {name!r}")


def live_models(outfit: Outfit) -> tuple[str, ...]:
    """Installed Whisper models in the order in which they are tried for live use: the chosen one first."""
    installed = outfit.installed("speech_to_text")
    order = (outfit.settings.whisper_model, *LIVE, *installed)
    return tuple(model for model in dict.fromkeys(order) if model in installed)


def rungs(wanted: str, outfit: Outfit) -> tuple[Rung[SpeechToText], ...]:
    """Every recogniser that is there, in the order in which they are used; a slow model is followed by a faster one.

    Raises UsageError for a name that is no engine and EngineUnavailable when there is none at all.
    """
    found: list[Rung[SpeechToText]] = []
    for chosen in choice.ranking(wanted, available(outfit), CAPABILITY, ONLINE):
        if chosen.name == "whisper":
            made = (Rung(model, chosen.why, partial(_opened_whisper, model, outfit)) for model in live_models(outfit))
            found += made
        else:
            make = partial(_opened, chosen.name, outfit)
            found.append(Rung(chosen.name, chosen.why, make, online=chosen.name == "google"))
    return tuple(found)


def outdoes(second: str, live: str) -> bool:
    """Whether the second hearing of `second` may stand for what `live` heard, both as transcripts name them.

    The same model hears better the second time: it follows more hypotheses and hears more of the answer at once. Of
    names that are not known here anything may be expected.
    """
    known = (second, live)
    return not set(known) <= set(BEST_FIRST) or BEST_FIRST.index(second) <= BEST_FIRST.index(live)


def second_hearing(outfit: Outfit) -> SecondHearing | None:
    """The best whole model for hearing answers again, not yet loaded; None where it is not wanted or none is there.

    Raises EngineUnavailable where all that are there are damaged.
    """
    from interview_desktop.engines.speech_to_text.whisper.second import WhisperSecond

    fault: EngineUnavailable | None = None
    for model in outfit.installed("speech_to_text") if outfit.settings.second_pass else ():
        try:
            return WhisperSecond(outfit.model(model), model)
        except EngineUnavailable as damaged:
            fault = fault or damaged
    if fault is not None:
        raise fault
    return None


def _opened(name: str, outfit: Outfit) -> SpeechToText:
    engine = create(name, outfit)
    engine.open()
    return engine


def _whisper(model: str, outfit: Outfit) -> SpeechToText:
    from interview_desktop.engines.speech_to_text.whisper.engine import Whisper

    return Whisper(outfit.model(model), model)


def _opened_whisper(model: str, outfit: Outfit) -> SpeechToText:
    engine = _whisper(model, outfit)
    engine.open()
    return engine
