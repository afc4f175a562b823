"""How well the embedded recogniser hears: bounds above what was measured, so that a change for the worse shows.

Measured on five sentences of each flite voice, and whole recordings (word error rate; share of words with a confidence
of 0.5 or more): slt .09 and .85, rms .04 and .91, awb .04 and .84, kal16 .05 and .89; ten sentences of LJ Speech .16
and .75 (each alone .57 to .92); a speech of 1961 .32 and .38; a spontaneous answer .74 and .38.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_desktop.engines.speech_to_text.pocketsphinx.engine import PocketSphinx
from interview_desktop.engines.voice_activity.silero import Silero
from interview_desktop.events.speech import Phrase
from interview_desktop.interaction.listening.transcription import transcribe
from interview_desktop.settings import Settings
from tests.sounds import RATE, Samples, flite, load
from tests.word_errors import rate

pytestmark = pytest.mark.alone

ANSWER = (
    "In my last job I was responsible for a team of five people who answered customer calls.",
    "I decided to call every customer myself and explain what had happened.",
    "As a result the number of complaints fell by forty percent in three months.",
)


@pytest.fixture
def fresh() -> Iterator[PocketSphinx]:
    """One that has not heard anybody yet, as at the start of an interview."""
    engine = PocketSphinx()
    yield engine
    engine.close()


def heard(engine: PocketSphinx, recordings: list[Samples]) -> list[tuple[Phrase, ...]]:
    activity = Silero()
    return [tuple(transcribe(samples, engine, activity)) for samples in recordings]


def text(phrases: tuple[Phrase, ...]) -> str:
    return " ".join(phrase.text for phrase in phrases)


def confident(answers: list[tuple[Phrase, ...]]) -> float:
    least = Settings().confident_word
    words = [word for phrases in answers for phrase in phrases for word in phrase.words]
    return sum((word.confidence or 0.0) >= least for word in words) / len(words)


@pytest.mark.parametrize(
    ("voice", "bound"),
    [("slt", 0.2), ("awb", 0.15)],
)
def test_a_synthetic_candidate_is_well_heard(fresh: PocketSphinx, voice: str, bound: float) -> None:
    answers = heard(fresh, [flite(sentence, voice) for sentence in ANSWER])
    assert rate([(wanted, text(got)) for wanted, got in zip(ANSWER, answers, strict=True)]) < bound
    assert confident(answers) >= Settings().confident_share


def test_read_speech_of_a_person(fresh: PocketSphinx, material: Path) -> None:
    rows = [line.split("\t") for line in (material / "manifest.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    read = [(material / row[0], row[2]) for row in rows if "LJ001" in row[0]][2:5]
    answers = heard(fresh, [load(path) for path, _ in read])
    assert rate([(wanted, text(got)) for (_, wanted), got in zip(read, answers, strict=True)]) < 0.35
    assert confident(answers) >= Settings().confident_share


def test_a_spontaneous_answer_is_not_trusted(fresh: PocketSphinx, material: Path) -> None:
    """Half of it is wrong (word error rate about .7), and the confidences say so."""
    beginning = load(material / "speech" / "spacewalk.flac")[: 12 * RATE]
    assert confident(heard(fresh, [beginning])) < Settings().confident_share
