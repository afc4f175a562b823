"""Questions that ask the same in other words. Texts of the bank in; for a text, the ones like it, best first, out.

Similarity is the cosine of two TF-IDF vectors (Salton and Buckley, Term-weighting approaches in automatic text
retrieval, 1988): a term is a word stem (Snowball; words for one thing are one, see `synonyms`) or a pair of
neighbouring content stems, and weighs `share * (1 + ln((1 + N) / (1 + n)))`, where n of N questions have it; share is
1 for content words, PAIR for pairs, FRAME for the words every question is framed with ("tell me about a time when
you"). So it is between 0 and 1, and what is said only to frame a question hardly counts.

The bound, FRAME and PAIR were chosen on 21 pairs of one question retyped and 21 of two questions that sound alike, and
measured on 21 and 21 others, in the bank that comes with the program: it finds 21 of 21 and is wrong in 1 of 21 (2 of
21 among those it was chosen on). It errs where questions have under four content words: too little tells them apart.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.quality.terms import terms

CHECK = "near_duplicate"
BOUND = 0.56


class Duplicates:
    """An index of questions by their words. Adding and removing cost one question's words, not the bank."""

    def __init__(self, questions: Iterable[tuple[str, str]] = ()) -> None:
        """`questions` are (id, text)."""
        self._shares: dict[str, Mapping[str, float]] = {}
        self._having: dict[str, set[str]] = {}
        self._lengths: dict[str, float] = {}
        self._of_all = 1.0
        for one, text in questions:
            self.add(one, text)

    def __len__(self) -> int:
        return len(self._shares)

    def add(self, one: str, text: str) -> None:
        """Put a question in, or its new text in place of the old."""
        self.remove(one)
        shares = terms(text)
        self._shares[one] = shares
        for term in shares:
            self._having.setdefault(term, set()).add(one)
        self._changed()

    def remove(self, one: str) -> None:
        """Take a question out; one that is not there is no fault."""
        for term in self._shares.pop(one, {}):
            having = self._having[term]
            having.discard(one)
            if not having:
                del self._having[term]
        self._changed()

    def like(self, text: str, *, but: str = "", bound: float = BOUND) -> tuple[tuple[str, float], ...]:
        """(id, similarity) of every question at or above `bound`, best first, without the one called `but`."""
        return self._like(terms(text), but, bound)

    def pairs(self, *, bound: float = BOUND) -> tuple[tuple[str, str, float], ...]:
        """Every pair of the bank at or above `bound`, as (id, id, similarity), best first, each pair once."""
        found: dict[tuple[str, str], float] = {}
        for one, shares in self._shares.items():
            for other, similarity in self._like(shares, one, bound):
                found[min(one, other), max(one, other)] = similarity
        return tuple(
            sorted(((*pair, similarity) for pair, similarity in found.items()), key=lambda row: (-row[2], row))
        )

    def _like(self, shares: Mapping[str, float], but: str, bound: float) -> tuple[tuple[str, float], ...]:
        asked = {term: share * self._rarity(term) for term, share in shares.items()}
        length = math.hypot(*asked.values())
        # what a term of the other question adds, by its share there
        adds = {term: weight * self._rarity(term) for term, weight in asked.items()}
        found = []
        for one in self._candidates(asked, bound * length):
            if one == but:
                continue
            other = self._shares[one]
            common = sum(other[term] * added for term, added in adds.items() if term in other)
            similarity = min(1.0, common / (length * self._length(one)))
            if similarity >= bound:
                found.append((one, round(similarity, 4)))
        return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))

    def _rarity(self, term: str) -> float:
        return self._of_all - math.log(1 + len(self._having.get(term, ())))

    def _length(self, one: str) -> float:
        """Kept until the bank changes, and with it how rare a word is."""
        length = self._lengths.get(one)
        if length is None:
            length = math.hypot(*(share * self._rarity(term) for term, share in self._shares[one].items()))
            self._lengths[one] = length
        return length

    def _changed(self) -> None:
        self._lengths.clear()
        self._of_all = 1 + math.log(1 + len(self._shares))

    def _candidates(self, asked: Mapping[str, float], least: float) -> set[str]:
        """Who can reach the bound at all. By Cauchy and Schwarz, a question which shares only the lightest terms
        reaches at most their length; so those terms, whose lists are the longest, need not be looked up."""
        rest = 0.0
        needed = []
        for term, weight in sorted(asked.items(), key=lambda item: item[1]):
            rest += weight * weight
            if rest >= least * least:
                needed.append(term)
        return set().union(*(self._having.get(term, ()) for term in needed))


def duplicate_findings(question: Question, index: Duplicates) -> tuple[Finding, ...]:
    """A warning for each question of the index that asks the same, the likest first; the question's own id aside."""
    return tuple(
        Finding(
            check=CHECK,
            severity="warning",
            field="text",
            message=f"It asks much the same as the question “{other}” (likeness {similarity:.2f} of 1).",
            fix="Keep the better of the two, or ask for something that the other does not.",
            other=other,
        )
        for other, similarity in index.like(question.text, but=question.id)
    )
