"""One question of an interview and everything that was said to it: what scoring is given."""

from __future__ import annotations

from dataclasses import dataclass

from interview_desktop.events.question import Question
from interview_desktop.events.turns import Turn


@dataclass(frozen=True)
class Asked:
    """`turns` in the order they were given, follow-ups included, none of the candidate's own questions; `Turn.best` is
    what is scored, `Turn.measured` what engines found out. A word counts as heard from `confident_word` on, a turn
    from a share of `confident_share` of such words on. `skipped`: the person passed the question.
    """

    index: int
    question: Question
    turns: tuple[Turn, ...]
    confident_word: float = 0.5
    confident_share: float = 0.6
    skipped: bool = False
