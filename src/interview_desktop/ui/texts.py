"""Every text a person reads goes through here: in English words, out the words of the chosen language.

With no catalogue for the language the English text comes back as it is.
"""

from __future__ import annotations

import gettext
from pathlib import Path

_catalogue = gettext.translation(
    "interview_desktop", localedir=Path(__file__).parent.parent / "assets" / "locale", fallback=True
)
_ = _catalogue.gettext
ngettext = _catalogue.ngettext


def minutes(count: float) -> str:
    """A length of time as it is said: 1 minute, 12 minutes; less than one is still one."""
    whole = max(1, round(count))
    return ngettext("{count} minute", "{count} minutes", whole).format(count=whole)


def questions(count: int) -> str:
    return ngettext("{count} question", "{count} questions", count).format(count=count)
