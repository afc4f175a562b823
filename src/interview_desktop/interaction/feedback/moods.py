"""How the words sounded over the interview: information, never part of a score. Turns in, points of a time line out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interview_desktop.events.coaching import MoodPoint, Quote
from interview_desktop.events.measured import MoodAt
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.points.passages import at_time
from interview_desktop.interaction.feedback.quoting import find


def moods(turns: Sequence[Turn], confident_word: float) -> tuple[MoodPoint, ...]:
    """In the order of time; `turns` raw and in order. A mood whose words the transcript no longer has is left out."""
    return tuple(_points(turns, confident_word))


def _points(turns: Sequence[Turn], confident_word: float) -> Iterator[MoodPoint]:
    begun = 0.0  # seconds that the candidate had the floor before this turn
    for turn in turns:
        if turn.purpose == "own_question":
            continue
        reached = begun
        for mood in turn.measured.moods if turn.measured else ():
            quote = _quote(turn, mood, confident_word)
            if quote is None:
                continue
            reached = max(reached, begun + min(_within(turn, mood), turn.seconds))
            yield MoodPoint(at=round(reached, 3), question=max(turn.question, 0), quote=quote, mood=mood.mood)
        begun += turn.seconds


def _quote(turn: Turn, mood: MoodAt, confident_word: float) -> Quote | None:
    found = find((turn.best,), mood.text, confident_word)
    if found is None and mood.where:
        found = at_time(turn, mood.where.recording, mood.where.start, mood.where.end, confident_word)
    return found


def _within(turn: Turn, mood: MoodAt) -> float:
    """Seconds from the beginning of the turn. A recording is as long as what was heard in it; typing comes last."""
    if mood.where is None:
        return turn.seconds
    passed = 0.0
    for recording in dict.fromkeys(phrase.recording for phrase in turn.verbatim.phrases):
        if recording == mood.where.recording:
            break
        passed += max(phrase.end for phrase in turn.verbatim.phrases if phrase.recording == recording)
    return passed + mood.where.start
