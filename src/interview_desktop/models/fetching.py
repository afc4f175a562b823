"""Files from a hub, brought by a process that can be killed.

In: a repository, a revision, the wanted paths and a folder. Out: the hub's Listing, then the files in the folder, with
the bytes that are there told several times a second. Calling off kills the process at once.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
from collections.abc import Callable, Collection, Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Any

from interview_desktop.errors import Cancelled, NetworkError, UsageError
from interview_desktop.models import fetch_child, hub
from interview_desktop.models.digests import Unwanted

TICK = 0.1  # seconds between two looks at whether it is still wanted


def endpoint() -> str:
    """The hub in use: the environment's HF_ENDPOINT (a mirror, say), else the public one. Raises UsageError."""
    address = (os.environ.get("HF_ENDPOINT") or hub.ENDPOINT).rstrip("/")
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", address):
        raise UsageError(
            "The environment's HF_ENDPOINT is no address of a hub.", f"Remove it, or set it like {hub.ENDPOINT}."
        )
    return address


class Fetching:
    """One download, for one `with` block; the process is gone when the block is left, however it is left."""

    def __init__(
        self,
        repository: str,
        revision: str,
        paths: Collection[str],
        folder: Path,
        *,
        unwanted: Unwanted,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._job = fetch_child.Job(
            endpoint=endpoint(),
            repository=repository,
            revision=revision,
            paths=tuple(paths),
            folder=folder,
            environment=environment or {},
        )
        self._unwanted = unwanted
        self._connection: Connection | None = None
        self._process: SpawnProcess | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def __enter__(self) -> Fetching:
        context = multiprocessing.get_context("spawn")  # fork would copy threads and locks of a running program
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=fetch_child.run, args=(theirs,), name="fetch", daemon=True)
        self._process.start()
        theirs.close()  # so that the death of the process ends the pipe
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process is not None  # noqa: S101 - of __enter__
        assert self._connection is not None  # noqa: S101 - of __enter__
        self._process.kill()
        self._process.join()
        self._process.close()
        self._connection.close()

    def look_up(self) -> hub.Listing:
        """What the hub has of the wanted files. Raises NetworkError and Cancelled."""
        self._send(self._job.model_dump_json().encode())
        return hub.Listing.model_validate(self._receive(lambda: None)["listing"])

    def fetch(self, paths: Collection[str], at: Callable[[int], None]) -> None:
        """Bring the files at `paths` (of the Listing); `at` hears how many of their bytes are there.

        Raises NetworkError, DiskFull, StoreError and Cancelled; files that had come whole stay.
        """
        wanted = [self._job.folder / path for path in paths]
        self._send(json.dumps(list(paths)).encode())
        while self._receive(lambda: at(_bytes_there(self._job.folder, wanted)))["kind"] != "end":
            at(_bytes_there(self._job.folder, wanted))

    def _send(self, message: bytes) -> None:
        assert self._connection is not None  # noqa: S101 - of __enter__
        try:
            self._connection.send_bytes(message)
        except OSError as fault:  # the process is gone
            raise _ended() from fault

    def _receive(self, meanwhile: Callable[[], None]) -> dict[str, Any]:
        assert self._connection is not None  # noqa: S101 - of __enter__
        try:
            while not self._connection.poll(TICK):
                if self._unwanted():
                    raise Cancelled("The download was stopped.", "What was fetched whole is kept.")
                meanwhile()
            message: dict[str, Any] = json.loads(self._connection.recv_bytes())
        except (EOFError, OSError) as fault:
            raise _ended() from fault
        if message["kind"] == "fault":
            raise fetch_child.FAULTS[message["type"]](message["sentence"], message["hint"])
        if message["kind"] == "bug":
            raise RuntimeError(f"the downloading process failed:\n{message['trace']}")
        return message


def _bytes_there(folder: Path, wanted: Collection[Path]) -> int:
    """What is there of the files: whole ones, and the one that huggingface_hub is still writing."""
    unfinished = (folder / ".cache" / "huggingface" / "download").rglob("*.incomplete")
    return sum(_size(path) for path in (*wanted, *unfinished))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # not there yet, or renamed in this instant
        return 0


def _ended() -> NetworkError:
    return NetworkError(
        "The download stopped: its process was ended from outside.", "Install the model again; whole files are kept."
    )
