"""A program that writes events and audio until it is killed. In: a folder, a session id. Out: one line per step.

A line is printed only after the store has taken the step: "e 7" (event 7 is safe) or "m 24000" (24,000 samples
were handed over). `killed_after` kills itself after some time, at whatever it is doing.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from interview_desktop.store.database import Database
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media
from tests.fakes import XorSeal
from tests.store.samples import answer, ramp

BLOCK = 1_600


def write_for_ever(folder: Path, session: str, acknowledge: int, first: Callable[[], None] = lambda: None) -> None:
    """Steps are acknowledged on the file descriptor `acknowledge`, without any buffer in between.

    `first` is called once, when the first event is safe.
    """
    database = Database(folder / "interviews.sqlite3")
    journal = Journal(database, XorSeal())
    media = Media(folder / "media", XorSeal(), database)
    journal.begin(session, "General", "general", wall=1.0)
    turn = 0
    while True:
        turn += 1
        entry = journal.append(session, "run", answer(turn), wall=float(turn), monotonic=float(turn))
        os.write(acknowledge, f"e {entry.seq}\n".encode())
        if turn == 1:
            first()
        for block in range(12):
            media.write(session, f"{turn:03}-1", ramp(block * BLOCK, BLOCK))
            os.write(acknowledge, f"m {turn} {(block + 1) * BLOCK}\n".encode())
        if turn % 4:  # every fourth recording stays unpacked
            media.pack(session, f"{turn:03}-1")


def killed_after(seconds: float, folder: Path, session: str, acknowledge: int, *, writing: bool) -> None:
    """Killed so long after its start, or (`writing`) after its first event, however slow the machine is."""
    timer = threading.Timer(seconds, lambda: os.kill(os.getpid(), signal.SIGKILL))
    if not writing:
        timer.start()
    write_for_ever(folder, session, acknowledge, timer.start if writing else lambda: None)


if __name__ == "__main__":
    write_for_ever(Path(sys.argv[1]), sys.argv[2], 1)
