"""Sentences that were dropped and begun anew, in the words of one recording. Pure.

In: recognised words in order, in any case, with or without punctuation, and where they are known the gaps between
them. Out: how many starts were dropped. What is only said again unchanged (“I was I was”) is a repetition, up to
the length that `disfluency` looks for, and is not counted here.

Counted is only what no finished sentence says: “I was I had to”, “I went we went”, “the my manager”, “to the to
a meeting”, a word cut off (“the custo- the client”), four words and more said again. Many restarts leave no such trace
(“I called I wrote to him”), so the count is a lower bound.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_desktop.interaction.delivery.disfluency import FILLED_PAUSES, LONGEST_REPEAT, plain

PAUSE = 0.2  # s: a gap that shows a hesitation, see `pausing`
LONGEST_RETRACED = 8  # words


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SUBJECTS = _set("i we he she they")  # “you” and “it” may be objects: “I had it”
CONTRACTED = _set("i'm i've i'd i'll we're we've we'd we'll he's he'd he'll she's she'd she'll they're they've they'd")
UNFINISHED = _set("am is are was were have has had can could will would should might must may")
# “I was I think the first”: said in passing, the sentence goes on behind it.
IN_PASSING = _set("think thought guess mean suppose believe know hope say admit remember feel imagine")
DETERMINERS = _set("the my our your their")
PREPOSITIONS = _set("in to at on for with from of by into about")
# What a new sentence may follow. Not “but”: “but I was I had prepared everything” is two sound sentences.
OPENERS = _set("and so then because well okay ok yeah like")
HOLDERS = _set("what that who whom which where how why if when whether than as all everything whatever but best")
JOINED_BY = _set("and or to")  # “short- and long-term”: not cut off
SENTENCE_END, HESITATION = (".", "!", "?"), (",", ";", ":", "…", "...", "-", "–", "—")


@dataclass(frozen=True)
class _Said:
    """A word that is no filled pause. `cut`: broken off. What was before it: a sentence end, or a hesitation."""

    text: str
    cut: bool
    begins: bool
    hesitant: bool


def restarts(words: Sequence[str], gaps: Sequence[float] = ()) -> int:
    """How many starts were dropped; `gaps[n]` is the silence (s) between words n and n + 1, where that is known."""
    said = _said(words, gaps)
    found = at = 0
    while at < len(said):
        length = _dropped(said, at)
        found += length > 0
        at += length or 1
    return found


def _said(words: Sequence[str], gaps: Sequence[float]) -> list[_Said]:
    said: list[_Said] = []
    begins, hesitant = True, False
    for at, word in enumerate(words):
        bare, text = word.strip(), plain(word)
        if text and text not in FILLED_PAUSES:
            cut = len(text) > 1 and bare.endswith("-") and not bare.endswith("--")
            said.append(_Said(text, cut, begins, hesitant))
            begins = hesitant = False
        elif text:
            hesitant = True
        silent = at < len(gaps) and gaps[at] >= PAUSE - 1e-6
        hesitant = hesitant or silent or bare.endswith(HESITATION)
        begins = begins or (bare.endswith(SENTENCE_END) and not bare.endswith("..."))
    return said


def _dropped(said: Sequence[_Said], at: int) -> int:
    """How many words that begin here were dropped; 0: none. No start is dropped over the end of a sentence."""
    if said[at].cut and at + 1 < len(said) and said[at + 1].text not in JOINED_BY:
        return 1
    return (
        _retraced(said, at)
        or _unfinished(said, at)
        or _subject_changed(said, at)
        or _determiner_changed(said, at)
        or _preposition_again(said, at)
    )


def _retraced(said: Sequence[_Said], at: int) -> int:
    """“we had to go we had to go home”: longer than a repetition. Not in mid-sentence, where one may echo the last."""
    if not _opens(said, at):
        return 0
    for length in range(LONGEST_RETRACED, LONGEST_REPEAT, -1):
        texts = _texts(said, at, 2 * length)
        if texts and texts[:length] == texts[length:]:
            return length
    return 0


def _unfinished(said: Sequence[_Said], at: int) -> int:
    """“I was I had”, “I'm we were”: a verb that says nothing yet, and a new subject."""
    length = 1 if said[at].text in CONTRACTED else 2
    texts = _texts(said, at, length + 2)
    if not texts or not _opens(said, at) or texts[length] not in SUBJECTS | CONTRACTED:
        return 0
    if length == 2 and (texts[0] not in SUBJECTS or texts[1] not in UNFINISHED or texts[:2] == texts[2:]):
        return 0
    if length == 1 and texts[0] == texts[1]:
        return 0
    following = [one.text for one in said[at + length + 1 : at + length + 4]]
    return 0 if IN_PASSING.intersection(following) else length


def _subject_changed(said: Sequence[_Said], at: int) -> int:
    """“I went we went”: the same verb with another subject."""
    texts = _texts(said, at, 4)
    if not texts or not _opens(said, at) or texts[1] != texts[3] or texts[0] == texts[2]:
        return 0
    return 2 if {texts[0], texts[2]} <= SUBJECTS and texts[1] not in IN_PASSING else 0


def _determiner_changed(said: Sequence[_Said], at: int) -> int:
    """“the my manager”, “our we had”, and after a hesitation “a the”: no noun came."""
    texts = _texts(said, at, 2)
    if not texts or texts[0] == texts[1]:
        return 0
    one, other = texts
    hesitant = said[at + 1].hesitant
    if one in DETERMINERS and (other in DETERMINERS or other in SUBJECTS - {"i"} or (hesitant and other == "i")):
        return 1
    return 1 if hesitant and {one, other} <= DETERMINERS | {"a", "an"} else 0


def _preposition_again(said: Sequence[_Said], at: int) -> int:
    """“to the to a meeting”: the same preposition taken up again with another determiner."""
    texts = _texts(said, at, 4)
    if not texts or texts[0] != texts[2] or texts[1] == texts[3] or texts[0] not in PREPOSITIONS:
        return 0
    return 2 if {texts[1], texts[3]} <= DETERMINERS | {"a", "an", "his", "her", "this"} else 0


def _opens(said: Sequence[_Said], at: int) -> bool:
    """May a sentence begin here?"""
    if at == 0 or said[at].begins:
        return True
    before = said[at - 1].text
    return before in OPENERS or (said[at].hesitant and before not in HOLDERS)


def _texts(said: Sequence[_Said], at: int, count: int) -> list[str]:
    """So many words from here, all in one sentence; none where there are fewer."""
    here = said[at : at + count]
    if len(here) < count or any(one.begins for one in here[1:]):
        return []
    return [one.text for one in here]
