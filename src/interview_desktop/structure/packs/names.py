"""Ids made from words: for a question without one, and for a pack that has only a title. Pure."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LONGEST = 60
_WORDS = 6


def slug(text: str, most: int = _LONGEST) -> str:
    """Small letters and digits joined by “-”, without accents; empty for a text without any Latin letter."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word
        if len(longer) > most:
            break
        made = longer
    return made or (words[0][:most] if words else "")


def question_id(text: str) -> str:
    """The id of a question that came without one: its first words, and a hash so that no two questions share it.

    Case and white space do not matter: the same question in a mended sheet keeps its id.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    mark = hashlib.sha256(plain.encode("utf-8")).hexdigest()[:8]
    first = slug(" ".join(plain.split()[:_WORDS]))
    return f"{first or 'question'}-{mark}"
