"""Refusing a file as a whole: its faults in, one error out that tells a person where each of them is."""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.errors import Located, PackRefused

MOST = 100  # faults that are listed; a file with more is likely to be another kind of file
ENOUGH = 1_000  # faults after which nobody looks for more
MOST_DOCUMENTS = 100_000  # of a kind in one file: ten times the largest bank that is searched in 50 ms
_MEND = "Nothing was changed. Mend the file where it says, then open it again."


def refused(file: str, faults: Sequence[Located], hint: str = "") -> PackRefused:
    """The error for at least one fault. `hint` is how to mend it, where that is known better than in general."""
    ordered = sorted(faults, key=lambda fault: fault.line)
    listed = tuple(ordered[:MOST])
    if len(ordered) > MOST:
        more = "at least " if len(ordered) >= ENOUGH else ""
        listed += (Located(file, 0, "", f"and {more}{len(ordered) - MOST} more."),)
    first = str(listed[0]).removeprefix(file).lstrip(",: ")
    if len(ordered) == 1:
        sentence = f"“{file}” was not taken in. {first[:1].upper()}{first[1:]}"
    else:
        sentence = f"“{file}” was not taken in; it has {len(ordered)} faults. The first: {first}"
    return PackRefused(sentence, hint or _MEND, listed)


def unreadable(file: str, message: str, hint: str) -> PackRefused:
    """The error for a file of which nothing can be made at all."""
    return refused(file, (Located(file, 0, "", message),), hint)


def printable(text: str, most: int = 60) -> str:
    """Words of a file or its name as they may stand in a message: in one line, not too long, for any screen."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in text)
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"
