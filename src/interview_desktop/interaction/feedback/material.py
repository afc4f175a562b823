"""What points, outline and priorities are made from: one question with all that is known of it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from interview_desktop.events.coaching import Quote
from interview_desktop.events.feedback import PartName, QuestionCard
from interview_desktop.events.question import Question
from interview_desktop.events.scores import AnswerScores, Evidence, Score
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.content.answer_clauses import Clause, clauses
from interview_desktop.interaction.content.examine import Content, Span
from interview_desktop.interaction.feedback.quoting import Joined, Placed, Said

SHOWN_WORDS = 9  # of a person's own words inside a sentence of advice; the whole quote stands beside it
LINKING = frozenset({"and", "but", "because"})
FEWEST = 3  # words below which nothing is taken from a quote
LONGEST_QUOTE = 32  # words of a quote within a wording
MARK = re.compile(r"[,;:.!?…](?=\s|$)|\n")
ENDS = re.compile(r"[.!?…]$")


@dataclass(frozen=True)
class Material:
    """`turns` are those of the question as they were heard best; `content` is None where nothing could be read."""

    card: QuestionCard
    question: Question
    turns: tuple[Turn, ...]
    scores: AnswerScores | None
    content: Content | None
    heard: Joined
    confident_word: float

    @property
    def scored(self) -> tuple[Score, ...]:
        return tuple(one for one in self.scores.scores if one.score is not None) if self.scores else ()

    @property
    def name(self) -> str:
        """How the question is called in a sentence."""
        return f"question {self.card.index + 1}"

    def told(self, part: PartName) -> Quote | None:
        """The person's own words of this part of the story."""
        return next((found.quote for found in self.card.parts if found.part == part and found.told), None)

    def missing(self, part: PartName) -> bool:
        return any(found.part == part and found.told is False for found in self.card.parts)

    def quoted(self, evidence: Evidence) -> Quote:
        """The words of a piece of evidence, as they were said between pauses."""
        words = evidence.quote.strip().rstrip(",;: ") or evidence.quote
        quote = evidence.as_quote.model_copy(update={"text": words})
        said = next((one for one in self.heard.turns if one.turn.number == evidence.turn), None)
        if said is None:
            return quote
        at = evidence.start + len(evidence.quote) - len(evidence.quote.lstrip())
        at = at if said.text.startswith(quote.text, at) else said.text.find(quote.text)
        return whole(quote, said, self.confident_word, at)

    def quote(self, span: Span) -> Quote | None:
        return self.heard.quote(span.start, span.end, self.confident_word)

    def first(self, spans: Sequence[Span]) -> Quote | None:
        """The first of `spans` that can be quoted."""
        return next((found for span in spans if (found := self.quote(span))), None)


def whole(quote: Quote, said: Said, confident_word: float, at: int) -> Quote:
    """Spoken words between two pauses, in place of a quote that was cut out of them without regard to how it was said.

    `at` is where the quote begins in the text of `said`; negative: it is not there. Phrases that the quote covers at
    least half of are taken whole, the others left out, unless there is no such phrase. Typed words go from one mark of
    punctuation to the next.
    """
    if at < 0:
        return quote
    end = at + len(quote.text)
    if quote.recording is None:
        return _to_marks(quote, said, at, end)
    touched = [
        (phrase, [one for one in phrase if one.start < end and one.end > at])
        for phrase in _phrases(said)
        if phrase[0].recording == quote.recording
    ]
    kept = [phrase for phrase, inside in touched if inside and 2 * len(inside) >= len(phrase)]
    if not kept or sum(map(len, kept)) > LONGEST_QUOTE:
        return _in_clauses(quote, said, confident_word, at, end)
    return said.quote(kept[0][0].start, kept[-1][-1].end, confident_word) or quote


def _in_clauses(quote: Quote, said: Said, confident_word: float, at: int, end: int) -> Quote:
    """Of a long run of words without a pause, the clauses that the quote covers at least half of."""

    def shared(one: Clause) -> int:
        return min(one.end, end) - max(one.start, at)

    touched = [one for one in clauses(said.text) if shared(one) > 0]
    kept = [one for one in touched if 2 * shared(one) >= one.end - one.start] or sorted(touched, key=shared)[-1:]
    if not kept or sum(len(one.tokens) for one in kept) > LONGEST_QUOTE:
        return quote
    return said.quote(kept[0].start, kept[-1].end, confident_word) or quote


def _to_marks(quote: Quote, said: Said, at: int, end: int) -> Quote:
    """The typed words from the mark before to the mark after, unless they are too many."""
    before = [mark.end() for mark in MARK.finditer(said.text, 0, at + 1) if mark.end() <= at]
    after = None if ENDS.search(quote.text) else MARK.search(said.text, end)
    first, last = before[-1] if before else 0, after.start() if after else end if ENDS.search(quote.text) else None
    text = said.text[first:last].strip().rstrip(",;: ")
    return quote.model_copy(update={"text": text}) if text and len(text.split()) <= LONGEST_QUOTE else quote


def _phrases(said: Said) -> Iterator[tuple[Placed, ...]]:
    """The spoken words of each phrase, with their places in the text."""
    words = iter(said.words)
    for phrase in said.turn.phrases:
        if phrase.words:
            yield tuple(islice(words, len(phrase.words)))


def brief(quote: Quote | None, most: int = SHOWN_WORDS) -> str:
    """The beginning of a quote within a sentence, at most so many words, without what linked it; empty for none."""
    if quote is None:
        return ""
    words = quote.text.rstrip(",;:. ").split()
    if len(words) > FEWEST and words[0].lower().strip(",") in LINKING:
        words = words[1:]
    return " ".join(words) if len(words) <= most else " ".join(words[:most]).rstrip(",;:.") + " …"
