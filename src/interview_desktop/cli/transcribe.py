"""`transcribe`: recordings into words.

In: sound files. Out: for each, its phrases with their times (doubtful words with a question mark) and who heard them,
or one JSON line {"file", "text", "words": [{"word", "start", "end", "confidence"}], "engine", "seconds"}. A file that
cannot be read is one sentence on standard error, and exit code 1 in the end; the others are done.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_desktop.errors import MaterialError

if TYPE_CHECKING:
    from interview_desktop.events.speech import Phrase, Word


def transcribe(
    files: Annotated[list[Path], typer.Argument(help="WAV, FLAC, MP3 or OGG recordings.")],
    engine: Annotated[str, typer.Option("--engine", help="The recogniser; empty: as in the settings.")] = "",
    json: Annotated[bool, typer.Option("--json", help="Write one JSON line for each file.")] = False,
) -> None:
    """Turn recordings into words."""
    from interview_desktop import settings
    from interview_desktop.cli.engines import recogniser
    from interview_desktop.devices.sound_files import load
    from interview_desktop.engines.voice_activity.silero import Silero
    from interview_desktop.events.speech import SAMPLE_RATE
    from interview_desktop.interaction.listening.transcription import transcribe as phrases_of

    chosen = settings.load()
    activity, unread = Silero(), False
    with recogniser(engine) as hearing:
        for file in files:
            try:
                samples, _ = load(file, SAMPLE_RATE)
            except MaterialError as fault:
                unread = True
                typer.echo(str(fault), err=True)
                continue
            phrases = phrases_of(samples, hearing, activity, threshold=chosen.speech_threshold)
            if json:
                typer.echo(_as_json(file, list(phrases), hearing.name, len(samples) / SAMPLE_RATE))
            else:
                _tell(file, phrases, chosen.confident_word)
    if unread:
        raise typer.Exit(1)


def _as_json(file: Path, phrases: list[Phrase], engine: str, seconds: float) -> str:
    from json import dumps

    words = [
        {"word": word.text, "start": word.start, "end": word.end, "confidence": word.confidence}
        for phrase in phrases
        for word in phrase.words
    ]
    text = " ".join(phrase.text for phrase in phrases)
    by = _engines(phrases) or engine
    told = {"file": str(file), "text": text, "words": words, "engine": by, "seconds": round(seconds, 3)}
    return dumps(told, ensure_ascii=False)


def _tell(file: Path, phrases: Iterable[Phrase], confident: float) -> None:
    """Phrase by phrase, as they are recognised, and in the end by whom."""
    typer.echo(f"{file}:")
    heard = []
    for phrase in phrases:
        heard.append(phrase)
        text = " ".join(_shown(word, confident) for word in phrase.words)
        typer.echo(f"  {_clock(phrase.start)} - {_clock(phrase.end)}  {text}")
    typer.echo(f"  heard by {_engines(heard)}" if heard else "  no speech found")


def _engines(phrases: Iterable[Phrase]) -> str:
    """Every engine that heard one of them: another takes over where one fails."""
    return ", ".join(dict.fromkeys(phrase.engine for phrase in phrases))


def _shown(word: Word, confident: float) -> str:
    doubtful = word.confidence is not None and word.confidence < confident
    return f"{word.text}(?)" if doubtful else word.text


def _clock(seconds: float) -> str:
    """Minutes, seconds and tenths: 1:02.5."""
    return f"{int(seconds // 60)}:{seconds % 60:04.1f}"
