"""Where the values of a JSON text stand: paths such as ("questions", 3, "text") in, lines out.

Only what leads to a wanted path is read here; everything else is passed over by the decoder of the standard library,
so that finding a fault in a large file costs no more than reading it once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Path = tuple[str | int, ...]
_SPACE = re.compile(r"[ \t\n\r]*")
_BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[{]|[\]}]', re.DOTALL)
_LONGEST_INTEGER = 30  # digits


@dataclass(frozen=True)
class Fault:
    """What is wrong at a path, in a sentence. `earlier` is another place that it is about."""

    path: Path
    message: str
    earlier: Path | None = None


def whole_number(digits: str) -> int | float:
    """Python refuses to read thousands of digits; such a number is as good as infinite, and told like that."""
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float(digits)


_DECODER = json.JSONDecoder(parse_int=whole_number)


def lines(text: str, paths: Iterable[Path]) -> dict[Path, int]:
    """The line (from 1) of each path; of the nearest value around it where the text has no such path.

    `text` is valid JSON. Of a key that stands twice in an object, it is the second.
    """
    wanted = list(paths)
    tree: dict[Any, Any] = {}
    for path in wanted:
        node = tree
        for part in path:
            node = node.setdefault(part, {})
    walk = _Walk(text)
    walk.value(walk.space(0), (), tree)
    return _counted(text, {path: walk.nearest(path) for path in wanted})


def _counted(text: str, offsets: Mapping[Path, int]) -> dict[Path, int]:
    """Lines in place of offsets, counted in one go however many there are."""
    found: dict[Path, int] = {}
    at, line = 0, 1
    for path, offset in sorted(offsets.items(), key=lambda one: one[1]):
        line += text.count("\n", at, offset)
        at = offset
        found[path] = line
    return found


def deeper_than(text: str, depth: int) -> int | None:
    """The line on which brackets first stand more than `depth` deep in one another; None where they never do."""
    level = 0
    for match in _BRACKETS.finditer(text):
        sign = match[0][0]
        level += 1 if sign in "[{" else -1 if sign in "]}" else 0
        if level > depth:
            return text.count("\n", 0, match.start()) + 1
    return None


class _Walk:
    """Goes through one JSON text; `found` is the offset of every value on the way to a wanted one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[Path, int] = {(): self.space(0)}

    def value(self, at: int, path: Path, tree: dict[Any, Any]) -> int:
        """Note what is wanted inside the value at `at`; returns where it ends."""
        if tree and self._text[at] == "{":
            return self._members(at, path, tree)
        if tree and self._text[at] == "[":
            return self._entries(at, path, tree)
        return _DECODER.raw_decode(self._text, at)[1]

    def nearest(self, path: Path) -> int:
        while path not in self._found:
            path = path[:-1]
        return self._found[path]

    def space(self, at: int) -> int:
        """Where the next thing begins that is not white space."""
        match = _SPACE.match(self._text, at)
        return match.end() if match else at

    def _members(self, at: int, path: Path, tree: dict[Any, Any]) -> int:
        at = self.space(at + 1)
        while self._text[at] != "}":
            key, end = _DECODER.raw_decode(self._text, at)
            below = (*path, key)
            if key in tree:
                self._found[below] = at  # the key, not its value: the line a person looks for
            at = self._after(self.space(self.space(end) + 1), below, tree.get(key, {}))
        return at + 1

    def _entries(self, at: int, path: Path, tree: dict[Any, Any]) -> int:
        at, index = self.space(at + 1), 0
        while self._text[at] != "]":
            if index in tree:
                self._found[(*path, index)] = at
            at, index = self._after(at, (*path, index), tree.get(index, {})), index + 1
        return at + 1

    def _after(self, at: int, path: Path, tree: dict[Any, Any]) -> int:
        """Go through the value at `at` and the comma after it; returns where the next one begins, or the bracket."""
        end = self.space(self.value(at, path, tree))
        return self.space(end + 1) if self._text[end] == "," else end
