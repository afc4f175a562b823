"""A text in, whether it holds words that nobody should hear in an interview out.

The list is the package glin-profanity's (416 English entries, spellings such as "sh1t", kept with several releases a
year); better-profanity, better known, has had none since 2020. Its optional models are not used.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

# What the package leaves alone because it is mild; an interviewer does not say it all the same.
_MILD = re.compile(
    r"\b(?:arse|bloody|bugger|crap\w*|damn\w*|dumb\w*|fool\w*|freak\w*|hell|idiot\w*|jerk\w*|loser\w*|moron\w*|nazi\w*"
    r"|piss\w*|retard\w*|screw\w*|shut up|stupid\w*|suck\w*|die|died|dead|dying|kill\w*|murder\w*|suicid\w*|weapon\w*"
    r"|gun|guns|shoot\w*|drugs?|drunk|weed|naked|sexual\w*)\b",
    re.IGNORECASE,
)


def is_rude(text: str) -> bool:
    """Whether `text` holds a word of the lists. The first call loads the package, about 0.1 s."""
    return bool(_MILD.search(text)) or bool(_package().is_profane(text))


@lru_cache(maxsize=1)
def _package() -> Any:
    from glin_profanity import Filter

    return Filter({"languages": ["english"], "cache_results": False})  # it would keep every text in memory
