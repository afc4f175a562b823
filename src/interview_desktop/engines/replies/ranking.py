"""Candidates that may be said in, the best of them first out: how likely they are, and how near to the answer. Pure.

Likelihood alone prefers what fits everywhere ("I see."), nearness alone prefers an echo (Li et al., 2016, weigh the two
the same way). Both are brought to 0-1 and averaged:

    score = (1 - NEARNESS_SHARE) * exp(mean log-probability of a token) + NEARNESS_SHARE * nearness

exp(mean) is the geometric mean of the tokens' probabilities, so that long candidates are not at a disadvantage.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass

from interview_desktop.engines.meaning import Meaning
from interview_desktop.engines.replies.plain_words import plain_stems
from interview_desktop.engines.replies.stems import stems
from interview_desktop.errors import EngineError

log = logging.getLogger(__name__)

NEARNESS_SHARE = 0.5


@dataclass(frozen=True)
class Candidate:
    """A tidy text and the mean of its tokens' natural log-probabilities (0 at most)."""

    text: str
    log_probability: float


def ranked(candidates: Sequence[Candidate], answer: str, meaning: Meaning | None) -> list[Candidate]:
    """`candidates` without doubles, the best first; ties go to the likelier, then to the first in the alphabet.

    Nearness to `answer` is the meaning engine's where there is one that works, else see `shared_stems`.
    """
    distinct: dict[str, Candidate] = {}
    for candidate in candidates:
        kept = distinct.setdefault(candidate.text, candidate)
        if candidate.log_probability > kept.log_probability:
            distinct[candidate.text] = candidate
    texts = list(distinct)
    near = dict(zip(texts, _nearness(texts, answer, meaning), strict=True))
    return sorted(
        distinct.values(),
        key=lambda one: (-score(one.log_probability, near[one.text]), -one.log_probability, one.text),
    )


def score(log_probability: float, nearness: float) -> float:
    """0-1; see the head of this file. `nearness` 0-1."""
    return (1 - NEARNESS_SHARE) * math.exp(min(0.0, log_probability)) + NEARNESS_SHARE * nearness


def shared_stems(text: str, answer: str) -> float:
    """0-1: the share of the stems of `text` with a topic of their own that `answer` has, too; 0 where it has none."""
    own = set(stems(text)) - plain_stems()
    return len(own & set(stems(answer))) / len(own) if own else 0.0


def _nearness(texts: Sequence[str], answer: str, meaning: Meaning | None) -> Sequence[float]:
    if meaning is not None and texts:
        try:
            return meaning.nearness(answer, texts)
        except EngineError as fault:
            log.warning("%s cannot rank replies: %s", meaning.name, type(fault).__name__)
    return [shared_stems(text, answer) for text in texts]
