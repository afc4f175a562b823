from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.structure.quality.near_duplicates import BOUND, Duplicates, duplicate_findings
from interview_desktop.structure.quality.synonyms import MEANING
from tests.structure.quality.asked import question
from tests.structure.quality.pairs import DIFFERENT, SAME
from tests.structure.quality.test_bank import PACKS, pack

BANK = [(one.id, one.text) for path in PACKS for one in pack(path).questions]
FILLED = Duplicates((f"{index}", text) for index, (text, _) in enumerate((*SAME, *DIFFERENT)))


@pytest.fixture(scope="module")
def bank() -> Duplicates:
    """The pairs are held in the bank that comes with the program: how common a word is there counts."""
    return Duplicates(BANK)


def alike(bank: Duplicates, pair: tuple[str, str]) -> bool:
    bank.add("asked", pair[0])
    found = "asked" in dict(bank.like(pair[1]))
    bank.remove("asked")
    return found


@pytest.mark.parametrize("odd", [0, 1], ids=["chosen on", "held out"])
def test_the_same_question_is_found_and_another_is_not(bank: Duplicates, odd: int) -> None:
    same, different = SAME[odd::2], DIFFERENT[odd::2]
    assert len(SAME) > 30
    assert len(DIFFERENT) > 30
    recalled = sum(alike(bank, pair) for pair in same)
    wrongly = sum(alike(bank, pair) for pair in different)
    assert recalled / len(same) >= 0.95
    assert recalled / (recalled + wrongly) >= 0.9


def test_the_same_text_is_wholly_alike_and_itself_is_left_out() -> None:
    text = SAME[3][0]
    assert FILLED.like(text)[0][1] == 1.0
    own = FILLED.like(text)[0][0]
    assert own not in dict(FILLED.like(text, but=own))


def test_the_best_comes_first() -> None:
    likes = Duplicates(
        [("far", "Tell me about a deal you lost."), ("near", "Tell me about a customer you lost.")]
    ).like("Describe a customer you have lost.", bound=0.1)
    assert [one for one, _ in likes] == ["near", "far"]


def test_a_question_put_in_is_found_and_one_taken_out_is_not() -> None:
    index = Duplicates()
    assert index.like("Why do you want to work here?") == ()
    index.add("a", "Why do you want to work here?")
    assert index.like("Why do you want to work here?") == (("a", 1.0),)
    index.add("a", "How do you plan a shift?")
    assert index.like("Why do you want to work here?") == ()
    index.remove("a")
    index.remove("never there")
    assert len(index) == 0
    assert index.like("How do you plan a shift?") == ()


def test_pairs_of_the_whole_bank_come_once_each() -> None:
    index = Duplicates([("b", SAME[0][0]), ("a", SAME[0][1]), ("c", SAME[7][0])])
    ((one, other, similarity),) = index.pairs()
    assert (one, other) == ("a", "b")
    assert BOUND <= similarity <= 1


def test_a_finding_names_the_other_question() -> None:
    index = Duplicates([("calmed-customer", "x"), ("lost", "Tell me about a customer you lost.")])
    assert duplicate_findings(question("Why this job?"), index) == ()
    (finding,) = duplicate_findings(question("Describe a customer that you lost."), index)
    assert (finding.check, finding.severity, finding.field, finding.other) == (
        "near_duplicate", "warning", "text", "lost",
    )  # fmt: skip


def test_a_word_has_one_meaning() -> None:
    assert all(MEANING[first] == first for first in MEANING.values())


@given(st.lists(st.text(max_size=30), max_size=6), st.text(max_size=30), st.floats(0.05, 1))
def test_looking_only_at_candidates_leaves_nobody_out(texts: list[str], asked: str, bound: float) -> None:
    index = Duplicates((str(place), text) for place, text in enumerate(texts))
    everyone = dict(index.like(asked, bound=1e-9))
    assert all(0 < similarity <= 1 for similarity in everyone.values())
    likes = dict(index.like(asked, bound=bound))
    assert likes.keys() >= {one for one, similarity in everyone.items() if similarity > bound + 1e-3}
    assert likes.keys() <= {one for one, similarity in everyone.items() if similarity > bound - 1e-3}


def test_ten_thousand_questions() -> None:
    """Each is most like itself; how long that takes is measured by the benchmarks."""
    chance = random.Random(3)
    words = sorted({word for pair in (*SAME, *DIFFERENT) for text in pair for word in text.split()})
    stems = [f"{chance.choice(words)}{chance.choice(['', 'er', 'ing', 'land'])}" for _ in range(3000)]
    frames = ("Tell me about a time you", "How would you", "Describe a situation in which you", "What do you do when")
    texts = [f"{chance.choice(frames)} {' '.join(chance.choices(stems, k=12))}?" for _ in range(10_000)]
    index = Duplicates((str(place), text) for place, text in enumerate(texts))
    assert all(dict(index.like(text))[str(place)] == 1.0 for place, text in enumerate(texts[:50]))
