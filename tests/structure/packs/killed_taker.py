"""A program that takes a pack in and is killed at a certain step. In: database, pack, step. Out: nothing; it dies.

The steps: the documents, the index of questions, the list of packs; one step later all is written but not committed.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from interview_desktop.store.database import Database
from interview_desktop.store.library import Library as Store
from interview_desktop.store.library import Writing
from tests.structure.packs.samples import packs_on


def die() -> None:
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))  # SIGTERM: TerminateProcess, on Windows


class Mortal(Writing):
    """Dies before its step number `steps`, counted from 0."""

    steps = 0

    def add_all(self, *arguments: Any, **named: Any) -> None:
        self._step()
        super().add_all(*arguments, **named)

    def index(self, *arguments: Any) -> None:
        self._step()
        super().index(*arguments)

    def take_pack(self, *arguments: Any) -> None:
        self._step()
        super().take_pack(*arguments)

    def _step(self) -> None:
        if self.steps == 0:
            die()
        self.steps -= 1


class MortalStore(Store):
    def __init__(self, database: Database, steps: int) -> None:
        super().__init__(database)
        self._mortal, self._steps = database, steps

    @contextmanager
    def write(self) -> Iterator[Writing]:
        with self._mortal.write() as connection:
            writing = Mortal(connection)
            writing.steps = self._steps
            yield writing
            if writing.steps == 0:
                die()


def take(database: Path, pack: Path, steps: int) -> None:
    packs = packs_on(MortalStore(Database(database), steps))
    packs.take(packs.preview(pack))
    die()  # after the commit


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
