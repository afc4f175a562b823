"""What a model would say in, whether an interviewer may say it out, with the first reason why not. Pure.

A reaction shows that somebody listened. It asks nothing, judges nothing, promises nothing, advises nothing, tells
nothing about the person or the interviewer and brings up nothing that was not said; where in doubt it is refused, since
a ready-made wording costs nothing. In: text as a model gives it, and the last exchange. Out: tidy text, reasons.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from interview_desktop.engines.replies import Exchange
from interview_desktop.engines.replies import word_lists as lists
from interview_desktop.engines.replies.plain_words import plain_stems
from interview_desktop.engines.replies.stems import stems

Reason = Literal[
    "characters", "markup", "unsafe", "protected", "slang", "too_short", "too_long", "sentences", "unfinished",
    "question", "promise", "judgement", "advice", "about_candidate", "first_person", "repetition", "number", "name",
    "new_topic",
]  # fmt: skip
FEWEST_WORDS, MOST_WORDS, MOST_SENTENCES = 2, 20, 2
RUN = 5  # words in a row that are said again: an echo, no reaction

_STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": ",", "…": "...", "\u00a0": " ", "\u200b": ""}
)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_LONELY_I = re.compile(r"\bi(?='|\b)")


def tidied(text: str) -> str:
    """On one line, straight quotes, a capital at the beginning and a full stop at the end: what chats leave out."""
    line = " ".join(text.translate(_STRAIGHT).split())
    if len(line) > 1 and line[0] == line[-1] == '"':
        line = line[1:-1].strip()
    line = re.sub(r"\s+([,.!?;:])", r"\1", line)
    line = _LONELY_I.sub("I", line)
    line = line[:1].upper() + line[1:]
    return line if not line or line[-1] in ".!?,;:-" else f"{line}."


def refusal(text: str, last: Exchange, rude: Callable[[str], bool], *, ended: bool = True) -> Reason | None:
    """Why `text`, tidied, may not be said after `last`; None where it may.

    `rude` says whether a text holds words of a safety list; `ended`: the model came to an end by itself.
    """
    said = _Said(text, last, rude, ended)
    return next((reason for reason, holds in _CHECKS if holds(said)), None)


@dataclass(frozen=True)
class _Said:
    """One candidate, taken apart once."""

    text: str
    last: Exchange
    rude: Callable[[str], bool]
    ended: bool

    @cached_property
    def lower(self) -> str:
        return self.text.lower()

    @cached_property
    def words(self) -> list[str]:
        return _WORD.findall(self.lower)

    @cached_property
    def sentences(self) -> list[str]:
        return [part.strip() for part in _SENTENCE.findall(self.text) if _WORD.search(part.lower())]

    @cached_property
    def clauses(self) -> list[str]:
        """Parts between marks, without the small words that people begin with."""
        parts = (part.strip() for part in re.split(r"[,;:.!?]|\s-\s", self.lower))
        return [clause for part in parts if (clause := lists.LEAD_INS.sub("", part).strip())]

    @cached_property
    def heard(self) -> frozenset[str]:
        """Words of the question and the answer."""
        return frozenset(_words(self.last.asked) + _words(self.last.answered))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().translate(_STRAIGHT))


def _characters(said: _Said) -> bool:
    return not said.text.isascii() or not said.text.isprintable()


def _unfinished(said: _Said) -> bool:
    if not said.ended or not said.words or said.text.endswith(("...", ",", ";", ":", "-")):
        return True
    return said.words[-1] in lists.UNFINISHED_AT


def _question(said: _Said) -> bool:
    if lists.QUESTION_INSIDE.search(said.lower):
        return True
    return any(lists.QUESTION_OPENING.match(clause) and not lists.EXCLAMATION.match(clause) for clause in said.clauses)


def _judgement(said: _Said) -> bool:
    compared = lists.COMPARING.sub(" ", said.lower)
    modest = lists.UNDERSTATEMENT.sub(" ", compared)
    return any(pattern.search(modest) for pattern in (lists.JUDGEMENT, lists.PRAISE, lists.NEGATION))


def _advice(said: _Said) -> bool:
    if lists.ADVICE_INSIDE.search(said.lower):
        return True
    return any(lists.ADVICE_OPENING.match(clause) for clause in said.clauses)


def _about_candidate(said: _Said) -> bool:
    return bool(lists.SECOND_PERSON.search(lists.SECOND_PERSON_ALLOWED.sub(" ", said.lower)))


def _first_person(said: _Said) -> bool:
    return bool(lists.FIRST_PERSON.search(lists.FIRST_PERSON_ALLOWED.sub(" ", said.lower)))


def _repetition(said: _Said) -> bool:
    """Of itself (a sentence, three words in a row), or of what was just asked or answered."""
    own = [tuple(_words(sentence)) for sentence in said.sentences]
    threes = list(_runs(said.words, 3))
    if len(set(own)) < len(own) or len(set(threes)) < len(threes):
        return True
    if any(first == second for first, second in zip(said.words, said.words[1:], strict=False)):
        return True
    for text in (said.last.asked, said.last.answered):
        theirs = {tuple(_words(sentence)) for sentence in _SENTENCE.findall(text)}
        if any(len(sentence) > 2 and sentence in theirs for sentence in own):
            return True
        if set(_runs(said.words, RUN)) & set(_runs(_words(text), RUN)):
            return True
    return False


def _runs(words: list[str], length: int) -> Iterable[tuple[str, ...]]:
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def _number(said: _Said) -> bool:
    return any((word.isdigit() or word in lists.NUMBER_WORDS) and word not in said.heard for word in said.words)


def _name(said: _Said) -> bool:
    """A capital in the middle of a sentence, in a word that nobody said before."""
    inside = (re.findall(r"[A-Za-z']+", sentence)[1:] for sentence in said.sentences)
    return any(
        word[0].isupper() and not re.match(r"I\b", word) and word.lower() not in said.heard
        for sentence in inside
        for word in sentence
    )


def _new_topic(said: _Said) -> bool:
    known = frozenset(stems(f"{said.last.asked} {said.last.answered}")) | plain_stems()
    return any(stem not in known for stem in stems(said.text))


# The gravest first, so that statistics name what matters.
_CHECKS: tuple[tuple[Reason, Callable[[_Said], bool]], ...] = (
    ("characters", _characters),
    ("markup", lambda said: bool(lists.MARKUP.search(said.lower))),
    ("unsafe", lambda said: said.rude(said.text)),
    ("protected", lambda said: bool(lists.PROTECTED.search(said.lower))),
    ("slang", lambda said: bool(lists.SLANG.search(said.lower))),
    ("too_short", lambda said: min(len(said.words), len(said.text.split())) < FEWEST_WORDS),  # "0B" is no two words
    ("too_long", lambda said: len(said.words) > MOST_WORDS),
    ("sentences", lambda said: len(said.sentences) > MOST_SENTENCES),
    ("question", _question),
    ("unfinished", _unfinished),
    ("promise", lambda said: bool(lists.PROMISE.search(said.lower))),
    ("judgement", _judgement),
    ("advice", _advice),
    ("about_candidate", _about_candidate),
    ("first_person", _first_person),
    ("repetition", _repetition),
    ("number", _number),
    ("name", _name),
    ("new_topic", _new_topic),
)
