"""The feedback document made into files: HTML to read, PDF to print, JSON for programs, plain text for anywhere.

In: a Feedback. Out: a file, written whole or not at all. Charts are in `charts`, for the window as well.
"""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Mapping
from pathlib import Path

from interview_desktop.errors import DiskFull, StoreError
from interview_desktop.events.feedback import Feedback, ReportKind
from interview_desktop.interaction.report import document, html, pdf, text


def write(feedback: Feedback, kind: ReportKind, path: Path, audio: Mapping[str, bytes] | None = None) -> None:
    """The report at `path`; its folder is made. `audio` holds FLAC files by recording name: only a page embeds them.

    Raises DiskFull or StoreError; an older file then stays as it was.
    """
    partial = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(rendered(feedback, kind, audio))
        partial.replace(path)
    except OSError as fault:
        with contextlib.suppress(OSError):  # half a report is of no use, and on a full disk it is in the way
            partial.unlink(missing_ok=True)
        if fault.errno == errno.ENOSPC:
            raise DiskFull(
                f"The disk is full: {path.name} could not be written.", "Free some space and try again."
            ) from fault
        raise StoreError(
            f"{path.name} could not be written: {fault.strerror}.", f"Check that {path.parent} can be written to."
        ) from fault


def rendered(feedback: Feedback, kind: ReportKind, audio: Mapping[str, bytes] | None = None) -> bytes:
    """The content of the file; text is UTF-8 with line feeds on every system."""
    match kind:
        case "html":
            return html.render(feedback, audio or {}).encode()
        case "pdf":
            return pdf.render(feedback)
        case "json":
            return document.dumps(feedback).encode()
        case "text":
            return text.render(feedback).encode()
