"""How an installation shows in a terminal: a bar where somebody watches, a line for each stage where nobody does.

In: Progress. Out: standard error, so that standard output stays what a script reads.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from interview_desktop.models.sizes import in_words

if TYPE_CHECKING:
    from interview_desktop.events.models import Progress, Stage

STAGES: dict[Stage, str] = {
    "looking": "Looking",
    "downloading": "Downloading",
    "copying": "Copying",
    "checking": "Checking",
    "converting": "Converting",
}


@contextmanager
def shown() -> Iterator[Lines | Bar]:
    """What hears the Progress of an installation, for the block."""
    if not sys.stderr.isatty():
        yield Lines()
        return
    bar = Bar()
    try:
        yield bar
    finally:
        bar.stop()


class Lines:
    """Each stage on a line of its own."""

    def __init__(self) -> None:
        self._stage: Stage | None = None

    def __call__(self, progress: Progress) -> None:
        if progress.stage != self._stage:
            self._stage = progress.stage
            amount = f" {in_words(progress.total)}" if progress.total else ""
            typer.echo(f"{STAGES.get(progress.stage, progress.stage)}{amount} …", err=True)


class Bar:
    """One bar of rich's, which begins anew with each stage."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
        from rich.progress import Progress as Bars

        self._bars = Bars(
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TransferSpeedColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
        )
        self._stage: Stage | None = None
        self._task = self._bars.add_task(STAGES["looking"], total=None)
        self._bars.start()

    def __call__(self, progress: Progress) -> None:
        if progress.stage != self._stage:
            self._stage = progress.stage
            self._bars.remove_task(self._task)  # a reset keeps the last total where the new one is not known
            self._task = self._bars.add_task(
                STAGES.get(progress.stage, progress.stage), total=progress.total or None, completed=progress.done
            )
        else:
            self._bars.update(self._task, completed=progress.done)

    def stop(self) -> None:
        self._bars.stop()
