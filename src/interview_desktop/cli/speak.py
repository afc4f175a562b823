"""`speak`: a text into a sound file.

In: text. Out: a WAV or FLAC file, 16-bit mono; on standard output the engine, the voice and the length, or one JSON
line {"file", "engine", "voice", "rate", "seconds", "words": [{"start", "end", "at", "estimated"}]}: characters
[start, end) of the text begin at `at` seconds.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_desktop.errors import EngineError, StoreError, UsageError

if TYPE_CHECKING:
    from interview_desktop.engines.rota import Rota
    from interview_desktop.engines.text_to_speech import Samples, SpeechBlock, TextToSpeech

FORMATS = {".wav": "WAV", ".flac": "FLAC"}


def speak(
    text: Annotated[str, typer.Argument(help="What to say.")],
    out: Annotated[Path, typer.Option("--out", help="The file to write: .wav or .flac.")],
    engine: Annotated[str, typer.Option("--engine", help="The voice engine; empty: as in the settings.")] = "",
    voice: Annotated[str, typer.Option("--voice", help="The voice; empty: the engine's default.")] = "",
    rate: Annotated[float, typer.Option("--rate", min=0.5, max=2.0, help="How fast; 1 is normal.")] = 1.0,
    json: Annotated[bool, typer.Option("--json", help="Write one JSON line, with the time of each word.")] = False,
) -> None:
    """Speak a text into a sound file."""
    import numpy as np

    from interview_desktop.cli.engines import voice_engines

    if out.suffix.lower() not in FORMATS:
        raise UsageError(f"The name of a sound file ends in .wav or .flac, not “{out.suffix}”.", "Choose another.")
    with voice_engines(engine) as rota:
        speaking, blocks = _spoken(rota, text, voice, rate)
        told = {"file": str(out), "engine": speaking.name, "voice": voice or speaking.voices()[0]}
    samples = np.concatenate([*(block.samples for block in blocks), np.zeros(0, np.float32)])
    if not len(samples):
        raise UsageError("There is nothing to say in this text.", "Give it words.")
    hertz = next(block.rate for block in blocks if len(block.samples))
    _write(out, samples, hertz)
    words = [word for block in blocks for word in block.words]
    seconds = round(len(samples) / hertz, 3)
    if not json:
        typer.echo(f"{told['file']}: {seconds:.1f} s, spoken by {told['engine']}, voice {told['voice']}")
        return
    from dataclasses import asdict
    from json import dumps

    spoken = [{**asdict(word), "at": round(word.at, 3)} for word in words]
    typer.echo(dumps({**told, "rate": hertz, "seconds": seconds, "words": spoken}))


def _spoken(rota: Rota[TextToSpeech], text: str, voice: str, rate: float) -> tuple[TextToSpeech, list[SpeechBlock]]:
    """The whole text by one engine: where one fails, the next begins anew. A voice with a name is nobody else's."""
    speaking = rota.choose()
    while True:
        try:
            return speaking, list(speaking.synthesise(text, voice, rate))
        except EngineError as fault:
            if voice:
                raise
            speaking = rota.failed(speaking, fault)


def _write(out: Path, samples: Samples, hertz: int) -> None:
    """The file appears whole or not at all. Raises StoreError."""
    import soundfile

    partial = out.with_name(f"{out.name}.part")
    try:
        soundfile.write(str(partial), samples, hertz, subtype="PCM_16", format=FORMATS[out.suffix.lower()])
        partial.replace(out)
    except (OSError, soundfile.LibsndfileError) as fault:
        partial.unlink(missing_ok=True)
        raise StoreError(f"{out} cannot be written.", "Check that the folder is there and has room.") from fault
