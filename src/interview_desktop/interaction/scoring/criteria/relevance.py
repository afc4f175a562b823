"""Whether the question is answered: a reading in, the score out. Pure.

Half of the level is the subject (stems in common with the question and its theme, or an engine's nearness), half the
kind of answer: an event where one was asked for, a plan for "what would you do", reasons for "why", method for a
technical question. Continuous from 1 to 5.
"""

from __future__ import annotations

from interview_desktop.events.scores import Score
from interview_desktop.interaction.content.answer_clauses import Clause
from interview_desktop.interaction.content.off_topic import why_off_topic
from interview_desktop.interaction.content.relevance import content_stems, stem
from interview_desktop.interaction.conversation.gaps import STORY_KINDS
from interview_desktop.interaction.scoring.criteria.levels import WORDS, Mark, eased, last_clause, mark, rated
from interview_desktop.interaction.scoring.criteria.structure import grounds
from interview_desktop.interaction.scoring.evidence.cues import CLAIM, EVENT, EXAMPLE, GROWTH, REASONS
from interview_desktop.interaction.scoring.evidence.deeds import generality, looseness, own_deeds, substance, team_deeds
from interview_desktop.interaction.scoring.evidence.ending import endings, tells
from interview_desktop.interaction.scoring.reading.reading import Reading

_STRAYED = 1.5  # the highest level of an answer to something else
_FAR, _NEAR = 0.10, 0.50  # cosine of sentence vectors between texts that have nothing, and the subject, in common

_EVENT_ALONE = 0.35  # how far an event answers that was asked for, where nothing was done in it


def score(reading: Reading) -> Score:
    """Always known: what was said either answers or does not."""
    off = why_off_topic(reading.question, reading.content)
    if off and not _answers_anyway(reading):
        clause = reading.clauses[0]
        return rated(reading, "relevance", _STRAYED, 0.7, [mark(clause, 1, off)], off)
    subject, engine = _subject(reading)
    fit = kind_fit(reading)
    level = 1.0 + 1.4 * max(subject, 0.8 * fit) + 2.8 * fit
    why = _told(subject, fit)
    return rated(
        reading, "relevance", level, 0.5 + 0.4 * abs(subject + fit - 1.0), _marks(reading, level, why), why, engine
    )


def _answers_anyway(reading: Reading) -> bool:
    """A whole story, or several steps, in words of their own: an event may be called anything."""
    if reading.question.kind in STORY_KINDS:
        return bool(own_deeds(reading) and any(tells(reading, one) for one in endings(reading)))
    return reading.question.kind in {"technical", "case"} and len(reading.content.imagined) > 1


def kind_fit(reading: Reading) -> float:
    """How far it is the kind of answer that was asked for, 0-1."""
    content, kind = reading.content, reading.question.kind
    held = (1.0 - 0.6 * looseness(reading)) * substance(reading)
    if kind in STORY_KINDS:
        told = eased(len(own_deeds(reading)) + 0.7 * len(team_deeds(reading)) + 0.3 * len(content.own), 0.8)
        general = 0.5 * eased(len(content.imagined), 2.0) if kind == "competency" else 0.0
        told = max(told, _EVENT_ALONE * bool(EVENT.search(reading.text) and content.situation))
        return max(told * (1.0 - 0.8 * generality(reading)), general) * held
    if kind == "motivational":
        reasons = len({found.group() for found in REASONS.finditer(reading.text)})
        shown = 1.0 * len({found.group() for found in EXAMPLE.finditer(reading.text)}) + len(
            GROWTH.findall(reading.text)
        )
        shown += len(own_deeds(reading)) + 0.5 * len(content.numbers)
        return (0.2 * bool(CLAIM.search(reading.text)) + 0.8 * eased(0.7 * reasons + shown, 1.8)) * held
    steps = len(content.imagined) + len(content.orders) + len(content.steps)
    if kind == "situational":
        return eased(steps + 0.5 * len(content.reasoning), 1.6) * held
    return eased(0.7 * steps + len(content.reasoning), 1.8) * held


def _subject(reading: Reading) -> tuple[float, str]:
    """How much of the subject is there, 0-1, and what compared the texts."""
    own_words = content_stems(reading.question.text) & reading.content.stems
    common = eased(len(reading.content.shared) + len(own_words), 2.0)
    if not content_stems(reading.question.text):
        common = max(common, 0.6)  # "why us": the question has no subject to share words with
    nearness = [said.turn.measured.nearness for said in reading.turns if said.turn.measured]
    found = [(max(one.to_question or 0.0, one.to_strong or 0.0), one.engine) for one in nearness if one]
    meant = max((one for one in found if one[1] != WORDS), default=None)
    if meant is None:
        return common, WORDS
    near = min(1.0, max(0.0, (meant[0] - _FAR) / (_NEAR - _FAR)))
    return 0.4 * common + 0.6 * near, meant[1]


def _told(subject: float, fit: float) -> str:
    if subject >= 0.5 and fit >= 0.5:
        return "The answer is about what was asked and gives what the question asked for."
    if fit >= 0.5:
        return "The answer gives the kind of thing that was asked for, with few words of the subject itself."
    if subject >= 0.5:
        return "The answer stays on the subject, but gives little of what the question asked for."
    return "The answer gives little of what was asked."


def _marks(reading: Reading, level: float, why: str) -> list[Mark]:
    asked = reading.content.shared
    near = sorted(reading.clauses, key=lambda piece: -len(asked & _stems(piece)))
    marks = [
        mark(piece, level, "Takes up what the question asked about.") for piece in near[:2] if asked & _stems(piece)
    ]
    reasoned = grounds(reading) if reading.question.kind == "motivational" else reading.content.reasoning
    deeds = own_deeds(reading) or reading.content.steps or reading.content.imagined or reasoned
    if level >= 3 and deeds:
        marks.append(mark(deeds[0], level, "Gives what the question asked for."))
    return marks or [mark(last_clause(reading), level, why)]


def _stems(piece: Clause) -> frozenset[str]:
    return frozenset(stem(token.text) for token in piece.tokens)
