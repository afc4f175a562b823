"""The log file: what the program did, never what anybody said.

In: records of Python's logging, and exceptions that nobody caught. Out: `interview-desktop.log` in the log folder,
1 MB a file, five files. Our own records are kept from the level of the settings on, those of libraries from
WARNING on: below that some print the data they are given.
"""

from __future__ import annotations

import copy
import logging
import logging.handlers
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from interview_desktop.settings import folder

BYTES_A_FILE = 1_000_000
OLDER_FILES = 4

# The messages of these libraries' exceptions quote the value they could not take: it may be an answer.
QUOTING_LIBRARIES = ("pydantic", "pydantic_core", "sqlalchemy", "sqlite3", "json")

log = logging.getLogger(__name__)


def log_file() -> Path:
    return folder("log") / "interview-desktop.log"


@contextmanager
def written(level: str = "INFO") -> Iterator[None]:
    """Write the log while the block runs, with the exceptions that nobody catches, in any thread.

    `level` is that of our own records. Where the file cannot be written the program runs without, and says so
    on standard error: a full disk is told by the part that cannot do without it.
    """
    root, ours = logging.getLogger(), logging.getLogger("interview_desktop")
    handler = _handler()
    before = (root.level, ours.level, sys.excepthook, threading.excepthook)
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    ours.setLevel(level)
    sys.excepthook, threading.excepthook = _uncaught, _uncaught_in_thread
    logging.captureWarnings(True)
    try:
        yield
    finally:
        logging.captureWarnings(False)
        level_of_root, level_of_ours, sys.excepthook, threading.excepthook = before
        root.setLevel(level_of_root)
        ours.setLevel(level_of_ours)
        root.removeHandler(handler)
        handler.close()


def _handler() -> logging.Handler:
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        rotating = logging.handlers.RotatingFileHandler(
            path, maxBytes=BYTES_A_FILE, backupCount=OLDER_FILES, encoding="utf-8"
        )
    except OSError as fault:
        print(f"No log is written: {path} cannot be opened ({fault.strerror}).", file=sys.stderr)  # noqa: T201
        return logging.NullHandler()
    rotating.rotator = _rename_if_free
    rotating.setFormatter(_Discreet("%(asctime)s %(levelname)s %(process)d %(threadName)s %(name)s: %(message)s"))
    return rotating


def _rename_if_free(source: str, destination: str) -> None:
    """Windows renames no file that another program holds open: then the log grows on until it can."""
    with suppress(OSError):
        Path(source).replace(destination)


class _Discreet(logging.Formatter):
    """Traces without the messages that quote data."""

    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # what another handler's formatter made of the exception
        return super().format(own)

    def formatException(  # noqa: N802 - logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return trace(ei[1]) if ei[1] is not None else ""


def trace(fault: BaseException) -> str:
    """The trace of an exception and of those that led to it, oldest first, fit for the log."""
    earlier = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    before = f"{trace(earlier)}\n\nwhich led to:\n\n" if earlier else ""
    frames = "".join(traceback.format_tb(fault.__traceback__))
    kind = type(fault)
    quotes = kind.__module__.split(".")[0] in QUOTING_LIBRARIES
    message = "(its message may quote an answer and is not kept)" if quotes else str(fault)
    return f"{before}Trace, latest call last:\n{frames}{kind.__module__}.{kind.__qualname__}: {message}".rstrip(": ")


def _uncaught(kind: type[BaseException], fault: BaseException, where: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, fault, where)
        return
    log.critical("an exception that nobody caught", exc_info=(kind, fault, where))


def _uncaught_in_thread(seen: threading.ExceptHookArgs) -> None:
    name = seen.thread.name if seen.thread else "a thread"
    if seen.exc_value is not None and not isinstance(seen.exc_value, SystemExit):
        log.critical(
            "an exception that nobody caught, in %s", name, exc_info=(seen.exc_type, seen.exc_value, seen.exc_traceback)
        )
