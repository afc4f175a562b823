"""`listen`: where answers end in a recording, by the same listener as in an interview.

In: a sound file. Out: one line per utterance, or one JSON line {"start", "end", "committed_at", "text",
"words": [{"word", "start", "end", "confidence"}], "engine"}, times in seconds of the recording. `committed_at` is
when the listener took the answer as finished; a few seconds of quiet are played after the file for the last one.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from interview_desktop.interaction.listening.utterances import Utterance

LEAST_QUIET = 5.0  # s played after the file
MARGIN = 2.0  # s more than the longest patience


class Mode(StrEnum):
    """How an answer ends; typer wants an Enum for a choice."""

    automatic = "automatic"
    patient = "patient"
    manual = "manual"


def listen(
    file: Annotated[Path, typer.Argument(help="A WAV, FLAC, MP3 or OGG recording.")],
    engine: Annotated[str, typer.Option("--engine", help="The recogniser; empty: as in the settings.")] = "",
    json: Annotated[bool, typer.Option("--json", help="Write one JSON line per utterance.")] = False,
    mode: Annotated[
        Mode, typer.Option("--mode", help="Automatic, patient (at least 3 s of silence), or manual (the whole file).")
    ] = Mode.automatic,
) -> None:
    """Show where answers end in a recording."""
    from interview_desktop import settings
    from interview_desktop.cli.engines import recogniser
    from interview_desktop.devices.files import FileMicrophone
    from interview_desktop.engines.voice_activity.silero import Silero
    from interview_desktop.interaction.listening.utterances import utterances

    chosen = settings.load()
    patience = chosen.patience
    quiet = max(LEAST_QUIET, patience.unfinished + MARGIN, patience.unsure + MARGIN, patience.finished + MARGIN)
    if mode is Mode.patient:
        quiet = max(quiet, patience.patient + MARGIN)
    microphone = FileMicrophone(file, trailing=quiet)
    with recogniser(engine) as hearing:
        found = utterances(
            microphone,
            hearing,
            Silero(),
            threshold=chosen.speech_threshold,
            mode=mode.value,
            patience=patience,
        )
        for utterance in found:
            typer.echo(_as_json(utterance) if json else _as_line(utterance))


def _as_json(utterance: Utterance) -> str:
    from json import dumps

    told = {
        "start": round(utterance.start, 3),
        "end": round(utterance.end, 3),
        "committed_at": round(utterance.committed_at, 3),
        "text": utterance.text,
        "words": [
            {
                "word": word.text,
                "start": round(word.start, 3),
                "end": round(word.end, 3),
                "confidence": word.confidence if word.confidence is None else round(word.confidence, 3),
            }
            for word in utterance.words
        ],
        "engine": utterance.engine,
    }
    return dumps(told, ensure_ascii=False)


def _as_line(utterance: Utterance) -> str:
    times = f"{utterance.start:7.2f} - {utterance.end:7.2f} s, taken at {utterance.committed_at:.2f} s"
    return f"{times}: {utterance.text}"
