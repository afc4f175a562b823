"""Words on the screen while they are spoken. Plain: state and notices in, pieces of text and small markup out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import Literal

from interview_desktop.events.notices import PartialCaption, SpokenWord
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.interview.state import State

UNBROKEN = 24  # letters of a word that stay together
LONGEST = 290  # letters of one's own answer on the screen: three lines; the rest is kept, not shown

Kind = Literal["sure", "doubtful", "partial"]


@dataclass(frozen=True)
class Piece:
    """Some words of one's own answer: heard, heard with doubt, or still being recognised."""

    text: str
    kind: Kind


def line_shown(state: State) -> tuple[int, str]:
    """The interviewer's line that belongs on the screen, and its number (0: nothing of it is being spoken)."""
    if state.pending:
        return state.pending[0].line, state.pending[0].text
    if state.awaited is not None:
        return 0, state.awaited.asked
    return 0, ""


def line_html(text: str, word: SpokenWord | None, *, accent: str, quiet: str) -> str:
    """The line as markup: said words plain, the one being said underlined in `accent`, those to come in `quiet`.

    The underline and the split into said and unsaid do not need the colours; nothing changes its width, so
    that no line ever breaks anew while it is read.
    """
    if word is None or not 0 <= word.start < word.end <= len(text):
        return breakable(text)
    before, now, after = text[: word.start], text[word.start : word.end], text[word.end :]
    return (
        f'{breakable(before)}<span style="color:{accent};text-decoration:underline">{breakable(now)}</span>'
        f'<span style="color:{quiet}">{breakable(after)}</span>'
    )


def own_words(turn: Turn | None, partial: PartialCaption | None, confident: float) -> tuple[Piece, ...]:
    """One's own answer so far.

    `confident` is the confidence (0-1) from which a word counts as heard; words without one count as heard.
    """
    pieces: list[Piece] = []
    if turn is not None:
        for word in turn.words:
            doubtful = word.confidence is not None and word.confidence < confident
            pieces.append(Piece(word.text, "doubtful" if doubtful else "sure"))
        pieces += [Piece(word, "sure") for typed in turn.typed for word in typed.split()]
    if partial is not None and (turn is None or partial.turn == turn.number):
        pieces += [Piece(word, "partial") for word in partial.text.split()]
    return tuple(pieces)


def own_html(pieces: tuple[Piece, ...], *, quiet: str, longest: int = LONGEST) -> str:
    """The latest words, at most `longest` letters, as markup.

    Doubtful words are underlined and have a question mark, unfinished ones are slanted and paler.
    """
    shown = _latest(pieces, longest)
    words = ["…"] if len(shown) < len(pieces) else []
    for piece in shown:
        text = breakable(piece.text)
        if piece.kind == "doubtful":
            words.append(f'<span style="text-decoration:underline">{text}</span><span style="color:{quiet}">?</span>')
        elif piece.kind == "partial":
            words.append(f'<span style="color:{quiet};font-style:italic">{text}</span>')
        else:
            words.append(text)
    return " ".join(words)


def _latest(pieces: tuple[Piece, ...], longest: int) -> tuple[Piece, ...]:
    room = longest
    for at in range(len(pieces) - 1, -1, -1):
        room -= len(pieces[at].text) + 1
        if room < 0:
            cut = replace(pieces[at], text=pieces[at].text[-longest:])
            return pieces[at + 1 :] or (cut,)
    return pieces


def question_size(text: str, largest: int, smallest: int, scale: float) -> int:
    """Logical pixels for a question: between the two sizes (at 100 % text), the longer the smaller.

    Text this large grows half as fast as the rest, or one question would fill the window at 200 %.
    """
    wanted = largest if len(text) <= 110 else (largest + smallest) / 2 if len(text) <= 220 else smallest
    return round(wanted * (1 + (scale - 1) / 2))


def breakable(text: str) -> str:
    """Escaped for markup; a word without end may break, so that it never stretches the window."""
    words = (
        "\u200b".join(word[at : at + UNBROKEN] for at in range(0, len(word), UNBROKEN)) for word in text.split(" ")
    )
    return escape(" ".join(words))
