"""The process that downloads. It can be killed at any moment, and ends with the program that started it.

In, over the pipe: one Job, then the paths to fetch. Out: JSON of kind `found` with the hub's Listing, `fetched` for
each file, `end`; or `fault` with a class of errors.py, its sentence and hint; or `bug` with a trace.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
import traceback
import warnings
from collections.abc import Mapping
from multiprocessing.connection import Connection, wait
from pathlib import Path

from interview_desktop.errors import DiskFull, InterviewError, NetworkError, StoreError
from interview_desktop.events.fact import Fact
from interview_desktop.models import hub

FAULTS: dict[str, type[InterviewError]] = {kind.__name__: kind for kind in (NetworkError, DiskFull, StoreError)}


class Job(Fact):
    """What to look up; `environment` is set before the hub's library is loaded, beside what `hub` always sets."""

    endpoint: str
    repository: str
    revision: str
    paths: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str] = {}


def run(connection: Connection) -> None:
    """The process, from its first message to its last."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to understand; it then ends this process
    threading.Thread(target=_end_with_parent, daemon=True).start()
    warnings.simplefilter("ignore")  # nobody reads this process's standard error
    try:
        job = Job.model_validate_json(connection.recv_bytes())
        os.environ.update({**hub.ENVIRONMENT, **job.environment})
        _work(connection, job)
    except (EOFError, ConnectionError):
        return  # the other end is gone: nobody is left to tell
    except InterviewError as fault:
        _say(connection, kind="fault", type=type(fault).__name__, sentence=fault.sentence, hint=fault.hint)
    except Exception:  # noqa: BLE001 - a bug must reach the parent's log, which is the only one
        _say(connection, kind="bug", trace=traceback.format_exc())


def _work(connection: Connection, job: Job) -> None:
    listing = hub.look_up(job.endpoint, job.repository, job.revision, job.paths)
    _say(connection, kind="found", listing=listing.model_dump(mode="json"))
    for path in json.loads(connection.recv_bytes()):
        hub.fetch(job.endpoint, job.repository, listing.commit, path, job.folder)
        _say(connection, kind="fetched", path=path)
    _say(connection, kind="end")


def _say(connection: Connection, **what: object) -> None:
    connection.send_bytes(json.dumps(what).encode())


def _end_with_parent() -> None:
    """A download is of no use to nobody; the pipe alone would tell only between two files."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
