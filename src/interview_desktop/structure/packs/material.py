"""The bytes of a file that somebody gave us, and the text in them.

In: a path. Out: at most LIMIT bytes, and their text in the encoding that they are in. Whatever the file is, only
PackRefused is raised, and it says what the file looks like.
"""

from __future__ import annotations

import codecs
from pathlib import Path

from interview_desktop.errors import Located, PackRefused
from interview_desktop.structure.packs.refusal import printable, refused, unreadable

LIMIT = 50_000_000  # bytes: more than a hundred times the questions that come with the program
_BEGINNINGS = (
    (b"PK\x03\x04", "an Excel or OpenOffice workbook, or another ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "a word processor's document"),
)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE_AS = "Open it in your spreadsheet program, choose “Save as”, “CSV UTF-8”, and take in that file."


def file_name(path: Path) -> str:
    """How messages call the file."""
    return printable(path.name) or printable(str(path))


def read_bytes(path: Path) -> bytes:
    file = file_name(path)
    try:
        if path.is_dir():
            raise unreadable(file, "This is a folder.", "Choose a .json or .csv file in it.")
        if not path.exists():
            raise unreadable(file, "There is no such file.", "Check its name, or choose it again.")
        if not path.is_file():
            raise unreadable(file, "This is not an ordinary file.", "Choose a .json or .csv file.")
        with path.open("rb") as opened:
            data = opened.read(LIMIT + 1)
    except (OSError, ValueError) as fault:  # ValueError: a path that holds NUL
        reason = getattr(fault, "strerror", None) or str(fault)
        raise unreadable(
            file, f"It cannot be read: {reason}.", "Check that you may read it and that its disk is there."
        ) from fault
    if len(data) > LIMIT:
        raise unreadable(file, f"It is larger than {LIMIT // 1_000_000} MB.", "Split it into several files.")
    if not data.strip():
        raise unreadable(file, "It is empty.", "Export or save it once more.")
    return data


def json_text(data: bytes, file: str) -> str:
    """JSON is UTF-8 (RFC 8259); a byte order mark is passed over."""
    _check_beginning(data, file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        looks = f"It is not UTF-8; it looks like {_encoding(data)}."
        hint = "Save it as UTF-8 in your editor, then open it again. Nothing was changed."
        raise refused(file, (Located(file, line, "", looks),), hint) from None


def sheet_text(data: bytes, file: str) -> tuple[str, str]:
    """The text and the name of its encoding: UTF-8 or UTF-16, with or without a byte order mark, else Windows-1252."""
    _check_beginning(data, file)
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.removeprefix("\ufeff"), encoding
    raise unreadable(file, f"It is no text that can be read; it looks like {_encoding(data)}.", _SAVE_AS)


def _candidates(data: bytes) -> tuple[str, ...]:
    if data.startswith(_UTF16):
        return ("utf-16",)
    if _zeros(data, 1) > 0.3 > _zeros(data, 0):
        return ("utf-16-le",)
    if _zeros(data, 0) > 0.3 > _zeros(data, 1):
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def _zeros(data: bytes, first: int) -> float:
    """Share of zeros among every second byte: Latin letters have one each in UTF-16."""
    half = data[first:4096:2]
    return half.count(0) / max(1, len(half))


def _check_beginning(data: bytes, file: str) -> None:
    for beginning, name in _BEGINNINGS:
        if data.startswith(beginning):
            raise unreadable(file, f"It looks like {name}.", _SAVE_AS)


def _encoding(data: bytes) -> str:
    if data.startswith(_UTF16) or max(_zeros(data, 0), _zeros(data, 1)) > 0.3:
        return "UTF-16"
    if b"\0" in data:
        return "no text at all"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "no text at all"
    return "Windows-1252 or Latin-1"


__all__ = ["LIMIT", "PackRefused", "file_name", "json_text", "read_bytes", "sheet_text"]
