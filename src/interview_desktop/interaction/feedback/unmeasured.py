"""What this report does not know, and why. The session's turns and measures in, sentences out. Pure.

It names only what could be known of an interview and is not known of this one; what a person switched off is not named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from interview_desktop.events.delivery import Accommodation, MeasureName
from interview_desktop.events.feedback import Totals
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.english import listed, sentence

CAMERA = "Eye contact and posture: no camera is used."


def not_measured(
    totals: Totals, turns: Sequence[Turn], off: Collection[Accommodation], *, transcript: bool = False
) -> tuple[str, ...]:
    """`transcript`: a written interview from elsewhere, so that nothing was typed or heard."""
    return tuple(_not_measured(totals, turns, off, transcript))


def _not_measured(
    totals: Totals, turns: Sequence[Turn], off: Collection[Accommodation], transcript: bool
) -> Iterator[str]:
    if totals.spoken:
        yield from _sound(totals, turns, off)
        wanted: tuple[tuple[MeasureName, Accommodation, str], ...] = (
            ("speaking_rate", "pace", "pace"),
            ("fillers", "fillers", "fillers"),
            ("longest_pause", "pauses", "pauses"),
        )
        for name, accommodation, title in wanted:
            found = totals.delivery.measure(name)
            if accommodation not in off and found is not None and found.value is None:
                yield f"{sentence(title)}: {found.why[:1].lower()}{found.why[1:]}"
    elif totals.typed and not transcript:
        yield "How you spoke: every answer was typed."
    if totals.answered and not any(turn.measured and turn.measured.moods for turn in turns):
        yield "How your words sounded (mood): no answer was looked at for it."
    yield CAMERA


def _sound(totals: Totals, turns: Sequence[Turn], off: Collection[Accommodation]) -> Iterator[str]:
    names = [name for name in ("loudness", "pitch") if name not in off]
    looked = sum(1 for turn in turns if turn.measured and turn.measured.sound)
    if not names or looked >= totals.spoken:
        return
    of = "the recordings were" if not looked else "some of the recordings were"
    yield f"{sentence(listed(names))}: {of} not listened to for {'it' if len(names) == 1 else 'them'}."
