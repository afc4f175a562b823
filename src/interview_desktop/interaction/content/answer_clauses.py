"""An answer cut into clauses: text in, clauses with their words and character places out. Pure.

Works on typed text with sentences and on a recogniser's text without any punctuation: a cut is made at sentence
marks, and before a joining word or a comma that is followed by a new subject ("... and then i called him").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from interview_desktop.interaction.content.cue import word_set
from interview_desktop.interaction.content.verbs import is_past

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_UNIT = re.compile(r"[.!?;\n…]+(?=\s|$)|[–—]|\s-\s")

# People who type fast, and some recognisers, leave the apostrophe out; only forms that are no other word.
_SPELT = {
    "im": "i'm",
    "ive": "i've",
    "didnt": "didn't",
    "dont": "don't",
    "doesnt": "doesn't",
    "wasnt": "wasn't",
    "werent": "weren't",
    "couldnt": "couldn't",
    "wouldnt": "wouldn't",
    "hadnt": "hadn't",
    "havent": "haven't",
    "isnt": "isn't",
    "cant": "can't",
    "theyre": "they're",
    "thats": "that's",
    "weve": "we've",
    "youre": "you're",
    "youd": "you'd",
    "theyd": "they'd",
}

FILLERS = word_set("um uh uhm umm er erm ah hmm mm like well basically actually literally honestly kinda sorta")

_JOINERS = word_set("and but so then because while when after before until since although though or which cos cause")
_SUBJECTS = word_set(
    "i i'm i've i'd i'll we we're we've we'd we'll you he he'd he's she she'd she's they they'd they're it "
    "it's there there's everyone everybody nobody someone somebody this that my our the his her their"
)
_PRONOUNS = word_set("i i'm i've i'd i'll we we've we'd we'll he she they")
# After these a pronoun goes on with the clause it is in ("what i did", "because we had", "the day that she").
_HOLDERS = _JOINERS | word_set("that what who whom whose where how why if whether than as think thought say said")
_OPENERS = (
    ("as", "a", "result"),
    ("in", "the", "end"),
    ("at", "the", "end"),
    ("after", "that"),
    ("because", "of", "that"),
    ("since", "then"),
    ("afterwards",),
    ("eventually",),
    ("finally",),
)
_AT_A_TIME = word_set("after in on at by during within from when")  # "and after two months we ..."
_LONGEST = 40  # words: longer than anybody speaks in one breath, so that a wall of words stays cheap to search
_SHORTEST = 3  # words: shorter pieces stay with their neighbour, they say nothing alone


@dataclass(frozen=True)
class Token:
    """A word: `text` lower case with a plain apostrophe; characters [start, end) of the answer."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Clause:
    """Words that belong together; characters [start, end) of the answer, and those words as one plain string."""

    tokens: tuple[Token, ...]
    place: int

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @cached_property
    def plain(self) -> str:
        """Lower case, single spaces, no punctuation: what cues are matched against."""
        return " ".join(token.text for token in self.tokens)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, digits as words."""
    return tuple(_token(match) for match in _WORD.finditer(text))


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in order; together they hold every word of it, each once."""
    pieces: list[list[Token]] = []
    for sentence in _sentences(text):
        pieces.extend(_cut(text, sentence))
    return tuple(Clause(tuple(piece), place) for place, piece in enumerate(pieces))


def _token(match: re.Match[str]) -> Token:
    plain = match.group().lower().replace("’", "'")
    return Token(_SPELT.get(plain, plain), match.start(), match.end())


def _sentences(text: str) -> list[tuple[Token, ...]]:
    edges = [0, *(mark.end() for mark in _UNIT.finditer(text)), len(text)]
    words = tokens(text)
    cut = [tuple(w for w in words if lo <= w.start < hi) for lo, hi in pairwise(edges)]
    return [sentence for sentence in cut if sentence]


def _cut(text: str, sentence: tuple[Token, ...]) -> list[list[Token]]:
    pieces: list[list[Token]] = [[]]
    for index, token in enumerate(sentence):
        long_enough = len(pieces[-1]) >= _SHORTEST and len(sentence) - index >= _SHORTEST
        if len(pieces[-1]) >= _LONGEST or (long_enough and _begins(text, sentence, index, pieces[-1])):
            pieces.append([])
        pieces[-1].append(token)
    return pieces


def _begins(text: str, sentence: tuple[Token, ...], index: int, piece: list[Token]) -> bool:
    words = [token.text for token in sentence[index : index + 7]]
    before = sentence[index - 1]
    comma = "," in text[before.end : sentence[index].start]
    closes = len(words) > 1 and words[1] in {"and", "but", "so"}  # "it has run since and ...", "for a while but ..."
    if words[0] in _JOINERS and before.text not in _JOINERS and not closes:
        reach = 7 if len(words) > 1 and words[1] in _AT_A_TIME else 4
        return any(word in _SUBJECTS for word in words[1:reach])
    if any(tuple(words[: len(opener)]) == opener for opener in _OPENERS):
        return before.text not in _JOINERS
    if comma:
        return words[0] in _SUBJECTS
    spoken = any(token.text in _PRONOUNS or is_past(token.text) for token in piece)  # else: "after two months we ..."
    return spoken and words[0] in _PRONOUNS and before.text not in _HOLDERS
