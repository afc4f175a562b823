"""Which wording to use: choices, ids already used and a seed in, one wording out. Pure.

The same arguments give the same wording, so a rehearsal can be repeated; the choice itself is journalled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from zlib import crc32

from interview_desktop.events.wording import Wording


def pick(choices: Sequence[Wording], used: Iterable[str], seed: int) -> Wording:
    """One of `choices` whose id is not in `used`; only when all are used may one come again.

    `seed` may be any integer; the number of wordings already used is mixed in, so that a session with one
    seed does not walk through every list in step. Raises ValueError for no choices.
    """
    if not choices:
        raise ValueError("nothing to choose from")
    taken = frozenset(used)
    fresh = [choice for choice in choices if choice.id not in taken] or list(choices)
    return fresh[crc32(f"{seed} {len(taken)} {fresh[0].id}".encode()) % len(fresh)]


def fill(wording: Wording, quote: str) -> str:
    """The words to say: the slot {quote} becomes `quote`, and nothing else changes."""
    return wording.text.replace("{quote}", quote)
