"""Whether the time is used for what matters: a reading in, the score out. Pure.

Words beyond what fits the question's minutes, words said before, lost threads and vague words each take away. Too short
is not concise: nothing is said of fewer than 25 words. Continuous from 1 to 5.
"""

from __future__ import annotations

from interview_desktop.events.scores import Score
from interview_desktop.interaction.content.answer_clauses import Clause
from interview_desktop.interaction.content.evidence import Span
from interview_desktop.interaction.content.straying_cues import DIGRESSIONS
from interview_desktop.interaction.scoring.criteria.levels import last_clause, mark, rated, unrated
from interview_desktop.interaction.scoring.evidence.cues import VAGUE
from interview_desktop.interaction.scoring.evidence.deeds import looseness, own_words
from interview_desktop.interaction.scoring.reading.reading import Reading

FROM = 25  # words
_EMPTY, _DENSE = 0.08, 0.30  # words that tell something of their own, of all words
_ROOM = 1.1  # times the words that fit


def score(reading: Reading) -> Score:
    content = reading.content
    if reading.words < FROM:
        return unrated("concision", "in so few words it cannot be judged")
    over = max(0.0, reading.words / content.expected - _ROOM)
    again = reading.repeated / (reading.words + reading.repeated)
    strayed = max(0.0, content.strayed - 1.0) * min(1.0, 120 / reading.words)
    vague = max(0.0, len(VAGUE.findall(reading.text)) * 100 / reading.words - 2.0)
    hedged = max(0.0, len(content.hedges) * 100 / reading.words - 1.5)
    dense = (len(own_words(reading)) + len(content.numbers)) / reading.words
    rich = min(1.0, max(0.0, (dense - _EMPTY) / (_DENSE - _EMPTY)))
    level = (
        2.7
        + 2.3 * rich
        - 2.5 * looseness(reading)
        - 3.0 * over
        - 4.0 * max(0.0, again - 0.05)
        - 0.55 * strayed
        - 0.15 * vague
        - 0.2 * hedged
    )
    level -= 3.0 * content.repeated + 0.8 * max(0.0, content.dwelt_on - 0.08) * 10
    why = _told(over, again, strayed, level)
    return rated(reading, "concision", level, 0.6, [mark(_where(reading, over), level, why)], why)


def _where(reading: Reading, over: float) -> Clause | Span:
    """The place that shows it: where the thread is left, where the time is up, else the end."""
    for piece in reading.clauses:
        if reading.content.strayed > 1 and DIGRESSIONS.search(piece.plain):
            return piece
    if over:
        said = 0
        for piece in reading.clauses:
            said += len(piece.tokens)
            if said > reading.content.expected:
                return piece
    return last_clause(reading)


def _told(over: float, again: float, strayed: float, level: float) -> str:
    if over:
        return "The answer is longer than fits the question."
    if again > 0.1:
        return "Much of the answer is said twice."
    if strayed:
        return "The answer leaves its thread."
    return "The answer keeps to its thread and stops." if level >= 4 else "The answer gets there with detours."
