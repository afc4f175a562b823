"""A text cut into what the checks look at: words, sentences, and what is not quoted; and the texts of a question
that a candidate hears.

Every place that is given (start, end) counts characters of the text as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interview_desktop.events.question import Question

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# A full stop ends a sentence only before a space, and not after a shortened word.
_SENTENCE = re.compile(
    r"\S.*?(?:(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)[.!?]+[\"”’)\]]*(?=\s|$)|$)",
    re.DOTALL | re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘(?=\w).*?[\w.?!,]’(?!\w)|(?<!\w)'(?=\w).*?[\w.?!,]'(?!\w)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`start` and `end` are its place in the whole text."""

    start: int
    end: int
    text: str

    @property
    def is_question(self) -> bool:
        return "?" in self.text[-4:]


def words(text: str) -> list[str]:
    """Words in order; a contraction is one, the parts of a hyphenated word are several, as they are spoken."""
    return _WORD.findall(text)


def sentences(text: str) -> list[Sentence]:
    found = (match for match in _SENTENCE.finditer(text) if match.group().strip())
    return [
        Sentence(match.start(), match.start() + len(match.group().rstrip()), match.group().rstrip()) for match in found
    ]


def own_words(text: str) -> str:
    """The text with straight apostrophes and with quoted speech blanked: as long as before, so that places hold.

    What a customer in the question says ("Where are you from?") is not what the interviewer asks.
    """
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text).replace("’", "'")


def heard(question: Question) -> Iterator[tuple[str, str]]:
    """What the candidate reads or hears, as (field, text): the text, the spoken form, and each probe."""
    yield "text", question.text
    if question.spoken and question.spoken != question.text:
        yield "spoken", question.spoken
    for kind, probe in question.probes.items():
        yield f"probes.{kind}", probe
