"""Text as a cell of a sheet, and back. Pure.

A cell that is written here reads back as exactly what it was. Spreadsheets take a cell that begins with = + - @ for a
formula, and people put spaces around words; so a text with either is written with an apostrophe before it, and an
apostrophe before such a text is taken off again. Everything else is freed of the white space around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

FORMULA = tuple("=+-@\t\r\n")
_SEPARATORS = ";,|\n"
_QUOTED = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?:[;,|\n]|$)')
_PLAIN = re.compile(rf"[^{_SEPARATORS}]*")


def guarded(text: str, normal: Callable[[str], str] = str) -> str:
    """`normal` is what reading makes of a text without a guard."""
    return f"'{text}" if _needs_guard(text, normal) else text


def unguarded(cell: str, normal: Callable[[str], str] = str) -> str:
    if cell.startswith("'") and _needs_guard(cell[1:], normal):
        return cell[1:]
    return normal(cell.strip())


def _needs_guard(text: str, normal: Callable[[str], str]) -> bool:
    """Apostrophes in front do not count: a text that begins like a guarded one is guarded once more."""
    bare = text.lstrip("'")
    return bare != bare.strip() or bare.startswith(FORMULA) or normal(bare) != bare


def joined(values: Iterable[str]) -> str:
    """Several values in one cell: with “; ” between them, and in double quotes where they hold separators or quotes."""
    return "; ".join(value if _is_plain(value) else '"' + value.replace('"', '""') + '"' for value in values)


def split(cell: str) -> tuple[str, ...]:
    """The values of a cell, separated by ; or , or | or line feeds, in double quotes or not; no empty ones without."""
    found = []
    at = 0
    while at < len(cell):
        quoted = _QUOTED.match(cell, at)
        if quoted:
            found.append(quoted[1].replace('""', '"'))
            at = quoted.end()
        else:
            plain = _PLAIN.match(cell, at)
            value = plain[0] if plain else ""
            found += [value.strip()] if value.strip() else []
            at += len(value) + 1
    return tuple(found)


def _is_plain(value: str) -> bool:
    return bool(value) and value == value.strip() and not any(sign in value for sign in f'"{_SEPARATORS}')
