"""How the story came out: a reading in, the spans that say so out. Pure.

What `examine` finds, and the words of an end where a story ends: its last two fifths, after something was done.
"""

from __future__ import annotations

import re

from interview_desktop.interaction.content.evidence import Span
from interview_desktop.interaction.scoring.cues import ENDED
from interview_desktop.interaction.scoring.deeds import own_deeds, team_deeds
from interview_desktop.interaction.scoring.reading import Reading

_AIMED = re.compile(r"\b(?:that|to|if|when|because|until|while|before|what|how|who|where) (?:\w+ )?$")  # no end yet
_FROM = 0.6  # of the text
_BEFORE, _AFTER = 2, 9  # words of a quote around what was found


def endings(reading: Reading) -> tuple[Span, ...]:
    """The spans of an end, in order."""
    told = reading.content.result
    late = [one for one in _late(reading) if not any(one.start < end.end and one.end > end.start for end in told)]
    return tuple(sorted((*told, *late), key=lambda one: one.start))


def _late(reading: Reading) -> tuple[Span, ...]:
    deeds = (*own_deeds(reading), *team_deeds(reading))
    if not deeds:
        return ()
    text = reading.text
    after = max(int(len(text) * _FROM), min(one.start for one in deeds) + 1)
    found = []
    for match in ENDED.finditer(text, after):
        if _AIMED.search(text[: match.start()]):
            continue
        head = " ".join(text[: match.start()].split()[-_BEFORE:])
        start = match.start() - len(head) - 1 if head else match.start()
        tail = " ".join(text[match.end() :].split()[:_AFTER])
        end = match.end() + (len(tail) + 1 if tail else 0)
        found.append(Span(max(0, start), end, text[max(0, start) : end].strip(), "Says how it came out."))
    return tuple(found)
