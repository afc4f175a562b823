"""What came of it, and what was learned: a reading in, the score out. Pure.

An end that is told is level 3, with a figure or an effect on somebody 4, with what was learned from it as well 5. Only
stories are asked for their end; an answer about motives is judged by it where it tells an event. Continuous from 1 to
5.
"""

from __future__ import annotations

from interview_desktop.events.scores import Score
from interview_desktop.interaction.content.evidence import Span
from interview_desktop.interaction.conversation.gaps import STORY_KINDS
from interview_desktop.interaction.scoring.criteria.levels import Mark, around, eased, last_clause, mark, rated, unrated
from interview_desktop.interaction.scoring.criteria.structure import deeds_told
from interview_desktop.interaction.scoring.evidence.cues import FIGURE_WORDS, LEARNED, PEOPLE
from interview_desktop.interaction.scoring.evidence.deeds import generality, looseness, own_deeds
from interview_desktop.interaction.scoring.evidence.ending import endings, is_deed, pieces, stood, tells
from interview_desktop.interaction.scoring.evidence.ending_forms import LASTING
from interview_desktop.interaction.scoring.reading.reading import Reading

_LATE = 0.6  # of the answer: from here on a figure belongs to how it came out
_END_ALONE = 0.35  # what an end is worth of which nobody knows how it was reached


def score(reading: Reading) -> Score:
    kind, ends = reading.question.kind, endings(reading)
    if kind not in STORY_KINDS and not (kind == "motivational" and _tells_an_event(reading, ends)):
        return unrated("result", "the question does not ask how something came out")
    half = len(reading.text) * 0.4  # what was learned stands after what happened
    learned = [one for one in reading.clauses if one.end > half and LEARNED.search(one.plain)]
    if not ends and not learned:
        why = "The answer ends here, and how it came out was not found."
        return rated(reading, "result", 1.2, 0.75, [mark(last_clause(reading), 1, why)], why)
    plain = [one for one in ends if tells(reading, one)]
    counted = [one for one in ends if FIGURE_WORDS.search(one.quote) or _figure_in(reading, one.start, one.end)]
    late = [one for one in reading.content.numbers if ends and one.start > len(reading.text) * _LATE]
    late = [one for one in late if not _circumstance(reading, one)]
    felt = [one for one in ends if PEOPLE.search(one.quote)]
    level = 1.7 + 0.7 * bool(ends) + eased(len(plain), 0.7) + 0.8 * bool(counted or late) + 0.3 * bool(felt)
    level += 0.7 * bool(learned) + 0.5 * any(LASTING.search(one.quote) for one in plain)
    level = 1.0 + (level - 1.0) * (_END_ALONE + (1.0 - _END_ALONE) * deeds_told(reading))
    level = 1.0 + (level - 1.0) * (1.0 - 0.7 * generality(reading)) * (1.0 - 0.4 * looseness(reading))
    marks: list[Mark] = [mark(one, max(4.0, level), "Says with a figure what came of it.") for one in counted[:1]]
    if late and not counted:
        marks = [around(reading, late[-1].start, late[-1].end, max(4.0, level), "Says with a figure what came of it.")]
    marks += [mark(one, level) for one in (plain or ends)[-2:]]
    marks += [mark(one, max(3.0, level), "Says what was learned.") for one in learned[-1:]]
    return rated(reading, "result", level, 0.7, marks, _told(bool(ends), bool(counted or late), bool(learned)))


def _tells_an_event(reading: Reading, ends: tuple[Span, ...]) -> bool:
    """Whether an answer about motives shows them by something done that came to an end."""
    return bool(own_deeds(reading)) and any(tells(reading, one) for one in ends)


def _figure_in(reading: Reading, start: int, end: int) -> bool:
    return any(start <= one.start < end for one in reading.content.numbers)


def _circumstance(reading: Reading, figure: Span) -> bool:
    """A figure of how things were or of what was done ("it was for eighteen people"), not of what came of it."""
    around_it = [piece for piece in pieces(reading) if piece.start <= figure.start < piece.end]
    return any(stood(piece) or is_deed(piece) for piece in around_it)


def _told(ended: bool, counted: bool, learned: bool) -> str:
    if not ended:
        return "The answer says what was learned, but not how it came out."
    what = "how it came out, with a figure" if counted else "how it came out, without a figure"
    return f"The answer says {what}{', and what was learned' if learned else ''}."
