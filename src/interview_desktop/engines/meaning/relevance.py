"""How near an answer is to what was asked: question, what strong answers contain, answer in; figures out."""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.engines.meaning import Meaning
from interview_desktop.events.measured import Nearness


def relevance(meaning: Meaning, question: str, looks_for: str, answer: str, anchors: Sequence[str] = ()) -> Nearness:
    """`looks_for` is what a strong answer contains, `anchors` what answers at levels 1, 3 and 5 sound like; either may
    be empty. Raises EngineFailed.

    A figure alone says little: it is larger or smaller than that of another answer by the same engine.
    """
    asked = [text for text in (question, looks_for, *anchors) if text.strip()]
    if not answer.strip() or not asked:
        return Nearness(engine=meaning.name)
    near = dict(zip(asked, meaning.nearness(answer, asked), strict=True))
    return Nearness(
        engine=meaning.name,
        to_question=near.get(question),
        to_strong=near.get(looks_for),
        to_anchors=tuple(near.get(anchor, 0.0) for anchor in anchors) if any(map(str.strip, anchors)) else (),
    )
