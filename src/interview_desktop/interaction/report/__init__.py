"""The feedback document made into files: HTML to read and print, JSON for programs, plain text for anywhere.

In: a Feedback. Out: a file, written whole or not at all.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path

from interview_desktop.errors import DiskFull, StoreError
from interview_desktop.events.feedback import Feedback
from interview_desktop.interaction.report import document, html, text


def write_html(feedback: Feedback, path: Path, audio: Mapping[str, bytes] | None = None) -> None:
    """One self-contained page. `audio` holds FLAC files by recording name; they are embedded with players."""
    _write(path, html.render(feedback, audio or {}))


def write_json(feedback: Feedback, path: Path) -> None:
    """The whole document, see `document`."""
    _write(path, document.dumps(feedback))


def write_text(feedback: Feedback, path: Path) -> None:
    """Plain text, lines of at most 80 characters where words allow."""
    _write(path, text.render(feedback))


def _write(path: Path, content: str) -> None:
    """UTF-8 with line feeds on every system. Raises DiskFull or StoreError; an older file then stays as it was."""
    partial = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(content, encoding="utf-8", newline="\n")
        partial.replace(path)
    except OSError as fault:
        if fault.errno == errno.ENOSPC:
            raise DiskFull(
                f"The disk is full: {path.name} could not be written.", "Free some space and try again."
            ) from fault
        raise StoreError(
            f"{path.name} could not be written: {fault.strerror}.", f"Check that {path.parent} can be written to."
        ) from fault
