"""An answer's words in the one form that is scored: raw text in, folded words with their places out. Pure.

Two transcripts of the same speech differ in capitals, punctuation, apostrophes, hyphens and spelling, as recognisers
and people do; here they become the same words, so that no score can tell them apart. So do he and she. Sounds of
hesitation, "you know" and a word said twice by stammering are left out as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interview_desktop.interaction.content.cue import word_set
from interview_desktop.interaction.delivery.disfluency import PHRASES
from interview_desktop.interaction.scoring.reading.spellings import CONTRACTED, one_form

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’`´][^\W\d_]+)*")
_APOSTROPHES = re.compile(r"['’`´]")

_FILLED = word_set("um umm uhm uh uhh er err erm eh ah ahh hm hmm mm mmm mhm ummm ehm")

_TORN = {"s", "t", "d", "m", "re", "ve", "ll"}  # what is left of a contraction whose apostrophe became a space
_RUN = 6  # words: so many in the same order are no coincidence but said again
_MEANT_TWICE = word_set("very really so no yes that had much many more long far too well again over")


@dataclass(frozen=True)
class Heard:
    """A folded word; characters [start, end) of the raw text of the turn with place `turn` among those heard."""

    text: str
    turn: int
    start: int
    end: int


def folded(text: str) -> str:
    """A text that is only compared with (a question, a rubric), in the same form: folded words, single spaces."""
    return " ".join(word.text for word in words(text, 0))


def words(text: str, turn: int) -> tuple[Heard, ...]:
    """The folded words of one turn, hesitations among them."""
    found: list[Heard] = []
    for match in _WORD.finditer(text):
        raw = match.group()
        if raw[0].isdigit():
            _add_figure(found, Heard(re.sub(r"\D", "", raw), turn, match.start(), match.end()))
            continue
        plain = _APOSTROPHES.sub("", raw.lower())
        if found and plain in _TORN and _bare(found[-1].text) + plain in CONTRACTED:
            last = found.pop()
            plain = _bare(last.text) + plain
            found.append(Heard(one_form(plain), turn, last.start, match.end()))
            continue
        if plain == "cent" and found and found[-1].text == "per":
            found.append(Heard("percent", turn, found.pop().start, match.end()))
            continue
        found.append(Heard(one_form(plain), turn, match.start(), match.end()))
    return tuple(found)


def fresh(heard: Sequence[Heard]) -> tuple[list[Heard], int, int]:
    """Without hesitations and without what was said before: the words left, how many hesitations, how many repeats."""
    plain = _without_phrases([word for word in heard if word.text not in _FILLED])
    spoken = [
        word
        for at, word in enumerate(plain)
        if not at or word.text != plain[at - 1].text or word.text in _MEANT_TWICE or word.text.isdigit()
    ]
    stammered = len(plain) - len(spoken)
    texts = [word.text for word in spoken]
    seen: set[tuple[str, ...]] = set()
    again = [False] * len(texts)
    for at in range(len(texts) - _RUN + 1):
        run = tuple(texts[at : at + _RUN])
        if run in seen:
            again[at : at + _RUN] = [True] * _RUN
        seen.add(run)
    left = [word for word, repeated in zip(spoken, again, strict=True) if not repeated]
    return left, len(heard) - len(plain), stammered + len(spoken) - len(left)


def _without_phrases(heard: list[Heard]) -> list[Heard]:
    """Without "you know" and "I mean" where they carry nothing."""
    left: list[Heard] = []
    at = 0
    while at < len(heard):
        before, after = PHRASES.get((heard[at].text, heard[at + 1].text if at + 1 < len(heard) else ""), (None, None))
        earlier = left[-1].text if left else ""
        later = heard[at + 2].text if at + 2 < len(heard) else ""
        if before is None or after is None or earlier in before or later in after:
            left.append(heard[at])
            at += 1
        else:
            at += 2
    return left


def _bare(word: str) -> str:
    return word.replace("'", "")


def _add_figure(found: list[Heard], figure: Heard) -> None:
    """'3 000' is 3000: thousands whose comma became a space."""
    last = found[-1] if found else None
    if last and last.text.isdigit() and len(last.text) <= 3 and figure.text == "000" and figure.start == last.end + 1:
        found[-1] = Heard(last.text + figure.text, figure.turn, last.start, figure.end)
    else:
        found.append(figure)
