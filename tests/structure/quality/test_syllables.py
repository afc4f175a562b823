from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from interview_desktop.structure.packs.pack import Pack
from interview_desktop.structure.quality.sentences import words
from interview_desktop.structure.quality.syllables import syllables
from tests.structure.quality.test_bank import PACKS

VOWELS = frozenset("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())  # noqa: SIM905 - reads as a table


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("work", 1), ("asked", 1), ("queue", 1), ("people", 2), ("handled", 2), ("changes", 2), ("closely", 2),
        ("safety", 2), ("idea", 3), ("create", 2), ("reaction", 3), ("curious", 3), ("patient", 2), ("scientific", 4),
        ("individual", 5), ("responsibilities", 6), ("SQL", 3), ("24", 2), ("client's", 2), ("", 1), ("hmm", 1),
    ],
)  # fmt: skip
def test_syllables_of_known_words(word: str, count: int) -> None:
    assert syllables(word) == count


def test_words_of_the_bank_against_a_pronouncing_dictionary() -> None:
    """The dictionary is the recogniser's own (CMUdict): a word has as many syllables as vowel sounds."""
    spec = find_spec("pocketsphinx")
    assert spec is not None
    assert spec.origin is not None
    spoken: dict[str, set[int]] = {}
    for line in next(Path(spec.origin).parent.rglob("*.dict")).read_text(encoding="utf-8").splitlines():
        word, *sounds = line.split()
        spoken.setdefault(word.partition("(")[0], set()).add(sum(sound in VOWELS for sound in sounds))
    packs = (Pack.model_validate_json(path.read_text(encoding="utf-8")) for path in PACKS)
    asked = {word.lower() for pack in packs for one in pack.questions for word in words(f"{one.text} {one.looks_for}")}
    known = sorted(asked & spoken.keys())
    right = sum(syllables(word) in spoken[word] for word in known)
    assert len(known) > 1000
    assert right / len(known) > 0.965
