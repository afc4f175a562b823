"""Questions and answers in, the tokens that DialoGPT continues out. Pure.

DialoGPT was trained on whole conversations as one text, turns joined by the end-of-text token (Zhang et al., 2020,
section 3.1): question <|endoftext|> answer <|endoftext|>, after which it writes the next turn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from interview_desktop.engines.replies import Exchange

END_OF_TEXT = "<|endoftext|>"
POSITIONS = 1024  # that GPT-2 has learnt; prompt and reply together must fit
REPLY_TOKENS = 28  # 20 words are about 26 tokens of GPT-2; two more, so that a long one is seen not to end
HISTORY_TOKENS = 160  # about 120 words: reading 40 tokens more costs as much as writing one, and old turns distract


def prompt(
    history: Sequence[Exchange], tokenise: Callable[[str], Sequence[str]], budget: int = HISTORY_TOKENS
) -> list[str]:
    """Tokens of the newest turns, at most `budget` (and what `POSITIONS` leaves room for), ending with END_OF_TEXT.

    Turns are whole, but for the last answer: where that alone is too long, its end is kept, since people come to
    their point last. Empty where nothing was said.
    """
    room = min(budget, POSITIONS - REPLY_TOKENS)
    turns = [text for exchange in history for text in (exchange.asked, exchange.answered)]
    tokens: list[str] = []
    for turn in reversed(turns):
        text = " ".join(turn.replace(END_OF_TEXT, " ").split())  # nobody else ends a turn
        if not text:
            continue
        written = [*tokenise(text), END_OF_TEXT]
        if tokens and len(written) > room - len(tokens):
            break
        tokens = [*written[-room:], *tokens]
    return tokens
