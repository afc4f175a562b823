"""What holds for every test, so that none has to ask for it.

Files go to a temporary place, nothing reaches the network, and a test that leaves a thread, a child process
or an error in the log behind fails. In: pytest's own hooks. Out: the fixtures below.
"""

from __future__ import annotations

import logging
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import psutil
import pytest

PROJECT = Path(__file__).resolve().parents[1]
GRACE = 5.0  # seconds that threads and children may take to end after a test, on a busy machine
SINKS = {"candidate", "interviewer"}  # made by packaging/with-pulseaudio.sh; no real sound system has them

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HF_HUB_OFFLINE"] = "1"

# A slow machine is no reason for a property to fail.
hypothesis.settings.register_profile("project", deadline=None)
hypothesis.settings.load_profile("project")


@pytest.hookimpl(tryfirst=True)  # before tests are chosen by their markers
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    wanting = [item for item in items if item.get_closest_marker("sound")]
    for item in wanting:
        item.add_marker("alone")
    missing = _sound_system_missing() if wanting else ""
    for item in wanting if missing else ():
        item.add_marker(pytest.mark.skip(reason=missing))


def _sound_system_missing() -> str:
    """Why tests marked `sound` cannot run; empty when they can. Never the person's own loudspeakers."""
    if not os.environ.get("PULSE_SERVER") or not shutil.which("pactl"):
        return "no PulseAudio here: run the tests under packaging/with-pulseaudio.sh"
    listing = subprocess.run(
        ["pactl", "list", "short", "sinks"], capture_output=True, text=True, timeout=10, check=False
    ).stdout
    names = {line.split("\t")[1] for line in listing.splitlines() if "\t" in line}
    if not names >= SINKS:
        return "PulseAudio lacks the sinks of packaging/with-pulseaudio.sh: run the tests under it"
    return ""


@pytest.fixture(scope="session", autouse=True)
def _no_home_of_a_person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fixtures that live longer than a test must not find a person's settings either."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("INTERVIEW_")]:
            patch.delenv(name)
        patch.setenv("INTERVIEW_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _network_guard() -> Iterator[list[str]]:
    """Refuses every connection and look-up but loopback; yields the addresses that were tried."""
    tried: list[str] = []
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def refuse(host: object) -> None:
        if not _is_here(host):
            tried.append(str(host))
            raise AssertionError(f"a test tried to reach {host}")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        refuse(_host(self, address))
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        refuse(_host(self, address))
        return connect_ex(self, address)

    def guarded_look_up(host: Any, *arguments: Any, **named: Any) -> Any:
        refuse(host)
        return look_up(host, *arguments, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield tried


def _host(used: socket.socket, address: Any) -> object:
    return address[0] if used.family in (socket.AF_INET, socket.AF_INET6) else None


def _is_here(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    return name is None or name in ("", "localhost", "::1") or str(name).startswith("127.")


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    """Threads and child processes that a test starts are over when it is."""
    threads_before, children_before = set(threading.enumerate()), set(_children())
    yield
    deadline = time.monotonic() + GRACE
    for thread in _new_threads(threads_before):
        thread.join(max(0.0, deadline - time.monotonic()))
    _, running = psutil.wait_procs(set(_children()) - children_before, timeout=max(0.1, deadline - time.monotonic()))
    threads = [thread.name for thread in _new_threads(threads_before)]
    processes = [_told(process) for process in running]
    for process in running:  # the next test shall not suffer
        process.kill()
    assert not threads, f"threads still alive after the test: {threads}"
    assert not processes, f"child processes still alive after the test: {processes}"


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    """Without the entries that Python makes for foreign threads (PortAudio's): those are never taken away."""
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]


def _children() -> list[psutil.Process]:
    """Children of this process, but multiprocessing's own bookkeeper, which stays until the very end."""
    children = psutil.Process().children(recursive=True)
    return [child for child in children if "resource_tracker" not in _told(child)]


def _told(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return "ended"


class _Errors(logging.Handler):
    """Keeps what was logged as ERROR or worse."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        trace = logging.Formatter().formatException(record.exc_info) if record.exc_info else ""
        self.seen.append(f"{record.name}: {record.getMessage()}\n{trace}".strip())


@pytest.fixture(autouse=True)
def _no_errors_in_the_log(request: pytest.FixtureRequest) -> Iterator[None]:
    errors = _Errors()
    logging.getLogger().addHandler(errors)
    yield
    logging.getLogger().removeHandler(errors)
    if not request.node.get_closest_marker("expect_errors"):
        assert not errors.seen, f"errors in the log: {errors.seen}"


@pytest.fixture(autouse=True)
def _no_network(_network_guard: list[str]) -> Iterator[None]:
    """Also when the program swallowed the refusal."""
    _network_guard.clear()
    yield
    assert not _network_guard, f"the test tried to reach {_network_guard}"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder below which the program keeps its files during this test (INTERVIEW_HOME)."""
    folder = tmp_path / "home"
    monkeypatch.setenv("INTERVIEW_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def material() -> Path:
    """Recordings of real speech kept beside the project; tests that want them are skipped elsewhere."""
    folder = PROJECT.parent / "shared" / "material"
    if not (folder / "manifest.tsv").exists():
        pytest.skip("no recordings of real speech beside the project")
    return folder
