"""The only entry: the window without arguments, else a verb of the command line.

In: the program's arguments. Out: its exit code: 0 all well, 1 something a person can mend (told in a sentence and a
hint on standard error, for a file with the place of every fault), 2 asked in a way that makes no sense, 70 a bug (its
trace is in the log), 141 whoever read the output (`| head`) had enough of it.
"""

from __future__ import annotations

import errno
import io
import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping
from typing import TextIO

from interview_desktop.errors import DeviceMissing, InterviewError, PackRefused, UsageError

BUG = 70  # EX_SOFTWARE of sysexits.h
UNREAD = 141  # as a shell counts a program that SIGPIPE ended
_UNREAD_ERRORS = (errno.EPIPE, errno.EINVAL) if sys.platform == "win32" else (errno.EPIPE,)
# Qt's own options, which go to the window; macOS adds -psn_... when the Finder starts a program.
WINDOW_OPTIONS = ("-platform", "-style", "-stylesheet", "-qwindow", "-reverse", "-display", "-geometry", "-psn")


def main() -> int:
    multiprocessing.freeze_support()  # an installed program's child processes start here, too
    arguments = sys.argv[1:]
    if any(asked in ("--help", "--version") for asked in arguments):
        return _told(lambda: _verb(arguments))  # an answer at once: no log, no settings
    from interview_desktop import logs  # pydantic and platformdirs take 0.2 s

    run = _window if for_window(arguments) else lambda: _verb(arguments)
    with logs.written(_log_level()):
        return _told(run)


def for_window(arguments: list[str]) -> bool:
    """Whether these arguments open the window: none at all, or one of Qt's first."""
    return not arguments or arguments[0].startswith(WINDOW_OPTIONS)


def _window() -> int:
    if not has_display(sys.platform, os.environ, sys.argv):
        raise DeviceMissing(
            "There is no display here, so no window can be opened.",
            "Every verb works without one; `interview-desktop rehearse` runs a whole interview.",
        )
    from interview_desktop.app import run  # Qt only where there is a window

    return run(sys.argv)


def has_display(system: str, environment: Mapping[str, str], arguments: list[str]) -> bool:
    """Whether Qt will find a place for a window; without one it would abort the process with a core dump.

    Windows and macOS always have one; elsewhere X or Wayland says where, or the person names a platform to Qt.
    """
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return system in ("win32", "darwin") or any(map(environment.get, named)) or "-platform" in arguments


def _verb(arguments: list[str]) -> int:
    from interview_desktop.cli.main import app  # typer only for verbs

    for stream in (sys.stdout, sys.stderr):  # JSON is UTF-8 everywhere, also in a Windows pipe
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    _check_readable(arguments)
    out, code = sys.stdout, 0
    try:
        app(arguments, prog_name="interview-desktop")
    except SystemExit as end:  # how typer ends, with its own exit code
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except OSError as fault:
        if fault.errno not in _UNREAD_ERRORS:
            raise
        code = UNREAD
    if sys.stdout is not out:  # how typer leaves it when nobody reads it any more
        code = UNREAD
    return code if _flushed(out) else UNREAD


def _check_readable(arguments: list[str]) -> None:
    """Raises UsageError for bytes that are no text; the name of a file that is there may hold any."""
    for argument in arguments:
        if any("\ud800" <= sign <= "\udfff" for sign in argument) and not os.path.exists(argument):  # noqa: PTH110
            told = argument.encode("utf-8", "replace").decode("utf-8")
            raise UsageError(f"“{told}” is not UTF-8 text.", "Type it again in a terminal that is set to UTF-8.")


def _flushed(out: TextIO | None) -> bool:
    """Write out what is left while somebody can still be told; False where nobody reads it any more."""
    try:
        if out is not None:
            out.flush()
    except OSError as fault:
        if fault.errno not in _UNREAD_ERRORS:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # Python tries again at the very end
        return False
    return True


def _told(run: Callable[[], int]) -> int:
    """Run, and tell a person what went wrong, if it did."""
    try:
        return run()
    except InterviewError as fault:
        print(fault, file=sys.stderr)  # noqa: T201
        for located in fault.faults if isinstance(fault, PackRefused) else ():
            print(located, file=sys.stderr)  # noqa: T201
        return 2 if isinstance(fault, UsageError) else 1
    except Exception as fault:  # the outermost place: a bug is logged with its trace, and told
        import logging

        from interview_desktop import logs

        logging.getLogger(__name__).critical("a bug", exc_info=fault)
        print(f"This is a bug ({type(fault).__name__}). Its trace is in {logs.log_file()}", file=sys.stderr)  # noqa: T201
        return BUG


def _log_level() -> str:
    """From the settings; a broken settings file must not keep `doctor` from saying so."""
    from interview_desktop import settings

    try:
        return settings.load().log_level
    except UsageError:
        return "INFO"


if __name__ == "__main__":
    sys.exit(main())
