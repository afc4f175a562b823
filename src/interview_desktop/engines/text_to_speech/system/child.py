"""The system's voices themselves, in a process of their own: in, JSON requests over a pipe; out, sound files.

pyttsx3 wants a thread to itself, with an event loop, for as long as it lives. On macOS the end of its loop stops the
event loop of the thread, and where it finds none of its own it ends the application: in a Qt program that is the
window. On Windows its COM objects belong to the thread that made them, whose kind (apartment) others set, too. A
process has a main thread of its own for it, and can be ended when a driver hangs.

Out: `ready` once (with `voices` as [id, name, languages], the `default` id and the `rate` in words a minute) or
`fault`; then for each request its `number` and a `fault`, empty where the file was written.
"""

from __future__ import annotations

import json
import signal
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any


def run(connection: Connection, module: str) -> None:
    """The process: start the driver, say so, work through the pipe until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to understand; it then closes the pipe
    try:
        try:
            driver = Driver(import_module(module))
        except Exception as fault:  # noqa: BLE001 - drivers raise what COM and Objective-C raise; the parent tells it
            say(connection, fault=_named(fault))
            return
        say(connection, **driver.ready())
        while True:
            request = json.loads(connection.recv_bytes())
            say(connection, number=request["number"], fault=driver.fulfil(request))
    except (EOFError, ConnectionError):
        return  # nobody is left to tell


class Driver:
    """pyttsx3's engine, or one shaped like it, used on one thread."""

    def __init__(self, module: Any) -> None:
        self._engine = module.init()
        self._faults: list[Exception] = []
        # Its queue catches what commands raise and tells it only to those who listen.
        self._engine.connect("error", lambda exception, **_: self._faults.append(exception))

    def ready(self) -> dict[str, Any]:
        voices = [
            [str(voice.id), str(voice.name or voice.id), [_language(one) for one in voice.languages]]
            for voice in self._engine.getProperty("voices")
        ]
        default, rate = str(self._engine.getProperty("voice")), float(self._engine.getProperty("rate"))
        return {"ready": True, "voices": voices, "default": default, "rate": rate}

    def fulfil(self, request: dict[str, Any]) -> str:
        """Write the file; what went wrong, or nothing. The voice comes before the rate, which it may reset.

        pyttsx3 2.99 is busy when it is new, so that commands wait for its loop, and idle after one: then commands run
        at once, the end of the next loop among them, and that loop has no end, or ends before the file does.
        """
        self._faults.clear()
        try:
            self._engine.proxy.setBusy(True)
            self._engine.setProperty("voice", request["voice"])
            self._engine.setProperty("rate", request["rate"])
            self._engine.save_to_file(request["text"], request["file"])
            self._engine.runAndWait()
        except Exception as fault:  # noqa: BLE001 - as above
            return _named(fault)
        return _named(self._faults[0]) if self._faults else ""


def _language(told: object) -> str:
    """Drivers tell `en-US`, `en_US`, or bytes with a leading number."""
    text = told.decode("ascii", "ignore") if isinstance(told, bytes) else str(told)
    return text.strip("\x00\x01\x02\x03\x04\x05").replace("_", "-").lower()


def _named(fault: Exception) -> str:
    """The kind only: a driver's message may quote the text."""
    return type(fault).__name__


def say(connection: Connection, **what: Any) -> None:
    connection.send_bytes(json.dumps(what).encode())
