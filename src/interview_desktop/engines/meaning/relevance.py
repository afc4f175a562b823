"""How near an answer is to what was asked: question, what a strong answer contains, answer in; two figures out."""

from __future__ import annotations

from dataclasses import dataclass

from interview_desktop.engines.meaning import Meaning


@dataclass(frozen=True)
class Relevance:
    """0 (nothing in common) to 1 (the same), by `engine`'s measure; None where there was nothing to compare with.

    A figure alone says little: it is larger or smaller than that of another answer by the same engine.
    """

    to_question: float | None
    to_strong: float | None
    engine: str


def relevance(meaning: Meaning, question: str, looks_for: str, answer: str) -> Relevance:
    """`looks_for`: what a strong answer contains, may be empty. Raises EngineFailed."""
    asked = [text for text in (question, looks_for) if text.strip()]
    if not answer.strip() or not asked:
        return Relevance(None, None, meaning.name)
    near = dict(zip(asked, meaning.nearness(answer, asked), strict=True))
    return Relevance(near.get(question), near.get(looks_for) if looks_for.strip() else None, meaning.name)
