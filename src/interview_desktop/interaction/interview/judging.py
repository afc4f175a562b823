"""Was an answer heard well enough to say anything about it, and if so, what is missing?

In: the turns of one question. Out: a Judgement. Nothing is ever inferred from words that were not heard
(SPEC section 2, "When recognition is poor").
"""

from __future__ import annotations

from interview_desktop.events.question import Question
from interview_desktop.events.turns import Judgement, Turn
from interview_desktop.interaction.conversation.policy import missing


def confident_share(turn: Turn, confident_word: float) -> float | None:
    """The share (0-1) of spoken words at or over `confident_word`; None for a turn without spoken words.

    A word without a confidence comes from an engine that gives none and counts as heard.
    """
    if not turn.words:
        return None
    sure = sum(1 for word in turn.words if word.confidence is None or word.confidence >= confident_word)
    return sure / len(turn.words)


def poorly_heard(turn: Turn, confident_word: float, share: float) -> bool:
    """True when nothing may be inferred: too few confident words, or no word at all though one could speak.

    What was typed is always well heard, and so is an answer that was spoken badly but then typed.
    """
    if turn.typed:
        return False
    heard = confident_share(turn, confident_word)
    return heard is None or heard < share


def judge(question: Question, turns: tuple[Turn, ...], confident_word: float, share: float) -> Judgement:
    """Judge the last of `turns` together with the well-heard ones before it that serve the same question.

    A follow-up is judged with the answer it completes: what the first answer told is not missing.
    """
    last = turns[-1]
    if poorly_heard(last, confident_word, share):
        return Judgement(confident=confident_share(last, confident_word) or 0.0, poor=True)
    heard = [turn.text for turn in turns if turn.text and not poorly_heard(turn, confident_word, share)]
    return Judgement(missing=missing(question, " ".join(heard)), confident=confident_share(last, confident_word))
