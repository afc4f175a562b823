"""A second hearing hears everybody in the room; the answer is what the candidate said."""

from __future__ import annotations

import numpy as np
import pytest

from interview_desktop.devices import Samples
from interview_desktop.events.speech import SAMPLE_RATE, Phrase, Word
from interview_desktop.interaction.own_words import own_words


def words(text: str, start: float) -> list[Word]:
    """One every half second, 0.4 s long."""
    return [
        Word(text=word, start=start + 0.5 * place, end=start + 0.5 * place + 0.4, confidence=0.9)
        for place, word in enumerate(text.split())
    ]


def phrase(said: list[Word]) -> Phrase:
    return Phrase(recording="001-1", start=said[0].start, end=said[-1].end, words=tuple(said), engine="live")


def room(*voices: tuple[list[Word], float]) -> Samples:
    """Noise where each word is, at so many dB below -20 dBFS."""
    sound = np.zeros(10 * SAMPLE_RATE, np.float32)
    chance = np.random.default_rng(1)
    for said, quieter in voices:
        for word in said:
            place = slice(round(word.start * SAMPLE_RATE), round(word.end * SAMPLE_RATE))
            sound[place] += chance.normal(0.0, 10 ** (-(20 + quieter) / 20), place.stop - place.start)
    return sound


MINE = words("I led a small team", 1.0)


def texts(found: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in found)


@pytest.mark.parametrize("quieter", [12.0, 18.0, 30.0])
@pytest.mark.parametrize("start", [3.5, 3.9, 5.0])
def test_a_quieter_voice_in_the_room_is_not_part_of_the_answer(quieter: float, start: float) -> None:
    other = words("who wants some coffee", start + 0.3)
    found = own_words([*MINE, *other], [phrase(MINE)], room((MINE, 0.0), (other, quieter)))
    assert texts(found) == "I led a small team"


@pytest.mark.parametrize("quieter", [0.0, 5.0])
def test_what_the_candidate_said_and_the_live_recogniser_missed_is_kept(quieter: float) -> None:
    missed = words("and a budget", 5.0)
    found = own_words([*MINE, *missed], [phrase(MINE)], room((MINE, 0.0), (missed, quieter)))
    assert texts(found) == "I led a small team and a budget"


def test_what_was_heard_live_is_kept_however_soft() -> None:
    soft = words("and a budget", 5.0)
    found = own_words([*MINE, *soft], [phrase(MINE), phrase(soft)], room((MINE, 0.0), (soft, 25.0)))
    assert texts(found) == "I led a small team and a budget"


def test_without_live_times_everything_is_kept() -> None:
    live = Phrase(recording="001-1", start=1.0, end=1.0, words=(Word(text="I", start=1.0, end=1.0),), engine="live")
    other = words("who wants some coffee", 5.0)
    assert own_words([*MINE, *other], [live], room((MINE, 0.0), (other, 30.0))) == (*MINE, *other)


def test_no_words_are_no_words() -> None:
    assert own_words([], [phrase(MINE)], room((MINE, 0.0))) == ()
