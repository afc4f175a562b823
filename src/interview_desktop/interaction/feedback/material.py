"""What points, outline and priorities are made from: one question with all that is known of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_desktop.events.coaching import Quote
from interview_desktop.events.feedback import PartName, QuestionCard
from interview_desktop.events.question import Question
from interview_desktop.events.scores import AnswerScores, Evidence, Score
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.content.examine import Content, Span
from interview_desktop.interaction.feedback.quoting import Joined

SHOWN_WORDS = 9  # of a person's own words inside a sentence of advice; the whole quote stands beside it
LINKING = frozenset({"and", "but", "because"})
FEWEST = 3  # words below which nothing is taken from a quote
LONGEST_QUOTE = 32  # words of a quote within a wording


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

    def quote(self, span: Span) -> Quote | None:
        return self.heard.quote(span.start, span.end, self.confident_word)

    def first(self, spans: Sequence[Span]) -> Quote | None:
        """The first of `spans` that can be quoted."""
        return next((found for span in spans if (found := self.quote(span))), None)


def quoted(evidence: Evidence) -> Quote:
    """The words of a piece of evidence, without a comma at their end."""
    return Quote(
        text=evidence.quote.strip().rstrip(",;: ") or evidence.quote,
        turn=evidence.turn,
        recording=evidence.recording,
        start=evidence.begins,
        end=evidence.ends,
        doubtful=evidence.doubtful,
    )


def brief(quote: Quote | None, most: int = SHOWN_WORDS) -> str:
    """The beginning of a quote within a sentence, at most so many words, without what linked it; empty for none."""
    if quote is None:
        return ""
    words = quote.text.rstrip(",;:. ").split()
    if len(words) > FEWEST and words[0].lower().strip(",") in LINKING:
        words = words[1:]
    return " ".join(words) if len(words) <= most else " ".join(words[:most]).rstrip(",;:.") + " …"
