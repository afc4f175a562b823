"""`deliver`: how something was said.

In: a sound file. Out: a table of measures and what is usual, or JSON {"file", "seconds", "engine", "measures": [{"id",
"label", "value", "unit", "why", "caution", "detail", "band"}], "counts"}. A measure without enough evidence has no
value and says why; what is switched off in the settings is left out. A file that cannot be read is one sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli.printing import AsJson, tell, tell_json, tell_table, tell_wrapped
from interview_desktop.errors import EngineError

if TYPE_CHECKING:
    from interview_desktop.devices import Samples
    from interview_desktop.events.delivery import Delivery, Measure
    from interview_desktop.events.measured import Sound
    from interview_desktop.events.speech import Phrase
    from interview_desktop.settings import Settings

RECORDING = "recording"  # the name that words and stretches of the one file share


def deliver(
    audio: Annotated[Path, typer.Argument(help="A WAV, FLAC, MP3 or OGG recording of one answer.")],
    engine: Annotated[str, typer.Option("--engine", help="The recogniser; empty: as in the settings.")] = "",
    json: AsJson = False,
) -> None:
    """Measure how an answer was said: rate, pauses, fillers, loudness, pitch."""
    from interview_desktop import settings
    from interview_desktop.devices.sound_files import load
    from interview_desktop.events.speech import SAMPLE_RATE

    samples, _ = load(audio, SAMPLE_RATE)
    chosen = settings.load()
    phrases, hearing = _heard(samples, engine, chosen.speech_threshold)
    found = measured(samples, phrases, chosen)
    by = ", ".join(dict.fromkeys(phrase.engine for phrase in phrases)) or hearing
    seconds = len(samples) / SAMPLE_RATE
    if json:
        tell_json(_as_data(audio, seconds, by, found))
    else:
        _tell(audio, seconds, by, found)


def measured(samples: Samples, phrases: Sequence[Phrase], chosen: Settings) -> Delivery:
    """Delivery of one recording (float32 mono, 16 kHz) from the words heard in it and from its sound."""
    from interview_desktop.events.delivery import switched_off
    from interview_desktop.events.turns import Turn
    from interview_desktop.interaction import delivery
    from interview_desktop.interaction.interview.judging import poorly_heard

    off = switched_off(chosen.switched_off)
    sound = _sound(samples, phrases)
    turn = Turn(number=1, question=0, purpose="answer", asked="", phrases=tuple(phrases))
    clear = not poorly_heard(turn, chosen.confident_word, chosen.confident_share)
    counted = delivery.counts(phrases, clear=clear, sound=sound)
    return delivery.delivery(counted, sounds=() if sound is None else (sound,), off=off)


def _heard(samples: Samples, engine: str, threshold: float) -> tuple[list[Phrase], str]:
    """The phrases of the recording, and the recogniser that was on duty."""
    from interview_desktop.cli.engines import recogniser
    from interview_desktop.engines.voice_activity.silero import Silero
    from interview_desktop.interaction.listening.transcription import transcribe

    with recogniser(engine) as hearing:
        found = transcribe(samples, hearing, Silero(), threshold=threshold, recording=RECORDING)
        return list(found), hearing.name


def _sound(samples: Samples, phrases: Sequence[Phrase]) -> Sound | None:
    """What it sounds like; None, and a sentence on standard error, where nobody can listen to that."""
    from interview_desktop.engines.sound.praat.engine import Praat
    from interview_desktop.interaction.delivery.sound import sound_of

    with closing(Praat()) as praat:
        try:
            return sound_of(samples, praat.pitch(samples), phrases, RECORDING)
        except EngineError as fault:
            typer.echo(str(fault), err=True)
            return None


def _as_data(audio: Path, seconds: float, engine: str, found: Delivery) -> dict[str, Any]:
    measures = []
    for measure in found.measures:
        told = measure.model_dump(mode="json", exclude={"name", "baseline"})
        measures.append({"id": measure.name, **told})
    counts = found.counts.model_dump(mode="json")
    return {
        "file": str(audio),
        "seconds": round(seconds, 3),
        "engine": engine,
        "measures": measures,
        "counts": counts,
    }


def _tell(audio: Path, seconds: float, engine: str, found: Delivery) -> None:
    tell(f"{audio}: {seconds:.1f} s, heard by {engine}")
    tell()
    known = [measure for measure in found.measures if measure.value is not None]
    tell_table(
        ("Measure", "Value", "Unit"),
        [(one.label, f"{one.value:g}", one.unit) for one in known],
        right=(1,),
        whole=(0, 2),
    )
    tell()
    for measure in known:
        if beside := _beside(measure):
            tell_wrapped(f"{measure.label}: {beside}")
    reasons: dict[str, list[str]] = {}
    for measure in found.measures:
        if measure.value is None:
            reasons.setdefault(measure.why, []).append(measure.label)
    for why, labels in reasons.items():
        tell_wrapped(f"{', '.join(labels)}: {why}")


def _beside(measure: Measure) -> str:
    """What was counted, what is usual, and why to read the figure with care."""
    detail = f"{measure.detail}." if measure.detail else ""
    usual = f"{measure.band.text} ({measure.band.source})." if measure.band else ""
    return " ".join(part for part in (detail, usual, measure.caution) if part)
