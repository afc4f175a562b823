"""Every capability tried with the engine that would serve it now, and the models that are installed for better ones.

In: the settings, installed models and credentials. Out: one Check each. Nothing goes to the network, but for the one
question to a language model server that words reactions, whether it is there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from interview_desktop.doctor.check import INSTALL_AGAIN, Check, Part
from interview_desktop.engines.rota import Closable, Rota, Rung

if TYPE_CHECKING:
    from interview_desktop.engines.outfit import Outfit

E = TypeVar("E", bound=Closable)


def _recogniser() -> Check:
    from interview_desktop.engines.speech_to_text import choice

    return _on_duty("speech to text", lambda outfit: choice.rungs(outfit.settings.speech_to_text, outfit))


def _voice() -> Check:
    """The voice that would be chosen speaks a word, to nobody."""
    from interview_desktop.engines.text_to_speech import TextToSpeech, choice

    def speak(voice: TextToSpeech) -> str:
        return "" if sum(len(block.samples) for block in voice.synthesise("Ready.")) else f"{voice.name} is silent"

    return _on_duty("text to speech", lambda outfit: choice.rungs(outfit.settings.text_to_speech, outfit), speak)


def _mood() -> Check:
    from interview_desktop.compose import outfit
    from interview_desktop.engines.text_mood import choice

    made = outfit()
    chosen = choice.choose(made.settings.text_mood, choice.available(made))
    with closing(choice.create(chosen.name, made)) as engine:
        engine.open()
        engine.mood("I was glad that it worked.")
    return Check("engines", "text mood", ok=True, detail=f"{chosen.name}. {chosen.why}")


def _meaning() -> Check:
    from interview_desktop.compose import outfit
    from interview_desktop.engines.meaning import choice

    made = outfit()
    chosen = choice.choose(made.settings.meaning, choice.available(made))
    with closing(choice.create(chosen.name, made)) as engine:
        engine.open()
        engine.nearness("I led a team.", ("Tell me about leading.",))
    return Check("engines", "meaning", ok=True, detail=f"{chosen.name}. {chosen.why}")


def _reactions() -> Check:
    """Opened, and not asked for words: that could be a server's minute."""
    from interview_desktop.compose import equipped
    from interview_desktop.engines.replies import choice

    with equipped() as equipment:
        made = equipment.outfit()
        chosen = choice.choose(made.settings.replies, choice.available(made))
        engine = choice.create(chosen.name, made)
        if engine is not None:
            with closing(engine):
                engine.open()
    return Check("engines", "reactions", ok=True, detail=f"{chosen.name}. {chosen.why}")


def _models() -> Check:
    """Every installed model, each of its bytes read: a gigabyte takes a few seconds."""
    from interview_desktop.compose import catalogue

    models = catalogue()
    there = [offer.id for offer in models.offers() if offer.standing in ("installed", "damaged")]
    found = [models.verify(model) for model in there]
    damaged = [offer for offer in found if offer.standing == "damaged"]
    told = ", ".join(f"{offer.id} damaged: {offer.fault}" if offer in damaged else offer.id for offer in found)
    mend = "Install on the Models page again what is damaged." if damaged else ""
    return Check("engines", "models", ok=not damaged, detail=f"{models.folder} ({told or 'none installed'})", mend=mend)


def _online() -> Check:
    """Off is well, too. On without credentials is not."""
    from interview_desktop.compose import equipped

    with equipped() as equipment:
        standing = equipment.online.standing()
    if standing.consent != "granted":
        return Check("online", "Google", ok=True, detail="not used: you have not allowed it")
    if standing.credentials == "none":
        mend = "Add a key file in Settings, under Online, or take the consent back."
        return Check("online", "Google", ok=False, detail="allowed, but there are no credentials", mend=mend)
    minutes = f"{standing.used / 60:.0f} of {standing.budget / 60:.0f} minutes used this month"
    return Check("online", "Google", ok=True, detail=f"{standing.account or standing.credentials}, {minutes}")


def _on_duty(
    name: str, rungs: Callable[[Outfit], Sequence[Rung[E]]], tried: Callable[[E], str] = lambda _engine: ""
) -> Check:
    """Whoever would be on duty, opened and tried; `tried` gives what is wrong. Services are left alone."""
    from interview_desktop.compose import outfit

    local = tuple(rung for rung in rungs(outfit()) if not rung.online)
    told: list[str] = []
    with closing(Rota(local, tell=lambda _rung, why: told.append(why))) as rota:
        wrong = tried(rota.choose())
        on_duty = rota.on_duty
    if wrong:
        return Check("engines", name, ok=False, detail=wrong, mend=INSTALL_AGAIN)
    return Check("engines", name, ok=True, detail=f"{on_duty}. {told[-1]}")


PARTS: tuple[Part, ...] = (
    ("engines", "speech to text", _recogniser),
    ("engines", "text to speech", _voice),
    ("engines", "text mood", _mood),
    ("engines", "meaning", _meaning),
    ("engines", "reactions", _reactions),
    ("engines", "models", _models),
    ("online", "Google", _online),
)
