"""What is different between two texts, word by word. Plain: two texts in, two lists of stretches out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from interview_desktop.ui.texts import _

_TOKEN = re.compile(r"\s+|[\u3040-\u30ff\u3400-\u9fff]|\w+(?:['’]\w+)*|[^\w\s]")
ALIKE = 0.4  # share of common words under which single marks would only confuse: then the whole is marked
LONGEST = 1_200  # words a side beyond which the whole is marked, since comparing costs the square of it


@dataclass(frozen=True)
class Stretch:
    """Some words of one side: `marked` ones are missing on the other."""

    text: str
    marked: bool = False


Side = tuple[Stretch, ...]


def compared(old: str, new: str) -> tuple[Side, Side]:
    """Both sides in stretches that join to the text again. Scripts without spaces are compared sign by sign."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(before), len(after)) > LONGEST:
        return _whole(old), _whole(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    equal = [block for block in matcher.get_matching_blocks() if block.size]
    common = sum(_words(before[block.a : block.a + block.size]) for block in equal)
    if common < ALIKE * max(1, min(_words(before), _words(after))):
        return _whole(old), _whole(new)
    return (
        _side(before, [(block.a, block.size) for block in equal]),
        _side(after, [(block.b, block.size) for block in equal]),
    )


def spoken(side: Side, mark: str) -> str:
    """One side as a screen reader says it, `mark` ("removed", "added") before each marked stretch."""
    return "".join(
        f"[{mark}: {part.text.strip()}] " if part.marked and part.text.strip() else part.text for part in side
    )


def aloud(old: Side, new: Side) -> str:
    """A change in one sentence: what went and what came."""
    removed, added = _quoted(old), _quoted(new)
    if removed and added:
        return _("removed {removed}; added {added}").format(removed=removed, added=added)
    if removed:
        return _("removed {removed}").format(removed=removed)
    return _("added {added}").format(added=added) if added else _("not changed")


def _quoted(side: Side) -> str:
    return ", ".join(f"“{part.text.strip()}”" for part in side if part.marked and part.text.strip())


def _words(tokens: list[str]) -> int:
    return sum(1 for token in tokens if not token.isspace())


def _whole(text: str) -> Side:
    return (Stretch(text, True),) if text else ()


def _side(tokens: list[str], equal: list[tuple[int, int]]) -> Side:
    made: list[Stretch] = []
    at = 0
    for start, size in [*equal, (len(tokens), 0)]:
        if start > at:
            made.append(Stretch("".join(tokens[at:start]), True))
        if size:
            made.append(Stretch("".join(tokens[start : start + size])))
        at = start + size
    return _joined(made)


def _joined(parts: list[Stretch]) -> Side:
    """Two marked stretches with only a space between them are one: a change is read, not counted."""
    made: list[Stretch] = []
    for part in parts:
        if made and made[-1].marked == part.marked:
            made[-1] = Stretch(made[-1].text + part.text, part.marked)
        elif len(made) > 1 and part.marked and made[-1].text.isspace():
            space = made.pop()
            made[-1] = Stretch(made[-1].text + space.text + part.text, True)
        else:
            made.append(part)
    return tuple(made)
