"""Engines for verbs that need one: a name in, the engine out, with a word on standard error where another stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from interview_desktop.engines.rota import Rota, Rung
    from interview_desktop.engines.speech_to_text import SpeechToText
    from interview_desktop.engines.text_to_speech import TextToSpeech


@contextmanager
def recogniser(wanted: str) -> Iterator[SpeechToText]:
    """`wanted`: a name, "auto", or empty for the settings. Opened; when it fails, the next one hears on.

    Raises UsageError for a name that is no engine and EngineUnavailable where none can be had.
    """
    from interview_desktop.compose import equipped
    from interview_desktop.engines.rota import Rota
    from interview_desktop.engines.speech_to_text import choice
    from interview_desktop.engines.speech_to_text.handover import Handover

    with equipped() as equipment:
        outfit = equipment.outfit()
        rungs = choice.rungs(wanted or outfit.settings.speech_to_text, outfit)
        rota = Rota(rungs, online=equipment.may_go_online, tell=_teller(wanted))
        with closing(Handover(rota)) as engine:
            engine.open()
            yield engine


@contextmanager
def voice_engines(wanted: str) -> Iterator[Rota[TextToSpeech]]:
    """The same for voices: those that are there, in the order in which they take over from one another."""
    from interview_desktop.compose import equipped
    from interview_desktop.engines.rota import Rota
    from interview_desktop.engines.text_to_speech import choice

    with equipped() as equipment:
        outfit = equipment.outfit()
        rungs = choice.rungs(wanted or outfit.settings.text_to_speech, outfit)
        with closing(Rota(rungs, online=equipment.may_go_online, tell=_teller(wanted))) as rota:
            yield rota


def _teller(wanted: str) -> Callable[[Rung[Any], str], None]:
    """Tells why, where it is not the engine that was named."""

    def tell(rung: Rung[Any], why: str) -> None:
        if wanted not in ("", "auto") and not rung.name.startswith(wanted):
            typer.echo(why, err=True)

    return tell
