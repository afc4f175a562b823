"""The near end of the pipe to the system's voices: starts the process, asks, notices when it dies or hangs.

In: texts with the id of a voice. Out: paths of sound files, which the one who asked reads and removes.
"""

from __future__ import annotations

import json
import multiprocessing
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interview_desktop.engines.text_to_speech.system import child
from interview_desktop.errors import EngineFailed, EngineUnavailable

START_LIMIT = 20.0  # seconds; Windows may have to write wrappers for its speech library at the first start
_MEND = "Choose another voice engine in Settings."


@dataclass(frozen=True)
class Installed:
    """A voice of the system. `languages` are lower case, for example `en-us`."""

    id: str
    name: str
    languages: tuple[str, ...]


class DriverProcess:
    """From its start to its death. Raises EngineUnavailable where the driver does not start.

    Used by one thread at a time, but for `close`. `dead`: it ended or failed, and another is needed. `rate` is the
    driver's normal one, in words a minute.
    """

    def __init__(self, module: str, suffix: str) -> None:
        self._suffix = suffix
        self._lock = threading.Lock()
        self._number = 0
        self._told: dict[int, str] = {}
        self._unwanted: set[int] = set()
        self.dead = False
        context = multiprocessing.get_context("spawn")  # fork would copy threads and locks of a running program
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=child.run, args=(theirs, module), name="system-voice", daemon=True)
        self._process.start()
        theirs.close()  # so that the death of the process ends the pipe
        self._folder = tempfile.TemporaryDirectory(prefix="interview-voice-", ignore_cleanup_errors=True)
        ready = self._awaited()
        self.default = str(ready["default"])
        self.rate = float(ready["rate"])
        self.installed = tuple(Installed(id_, name, tuple(spoken)) for id_, name, spoken in ready["voices"])

    def ask(self, text: str, voice: str, rate: int) -> int:
        """Have a text written into a file; returns the number under which it is told. Raises EngineFailed."""
        with self._lock:
            self._number += 1
            request = {"number": self._number, "text": text, "voice": voice, "rate": rate}
            try:
                self._connection.send_bytes(json.dumps({**request, "file": str(self.file(self._number))}).encode())
            except OSError as fault:
                self.dead = True
                raise EngineFailed("The system's voice ended.", "It is started again for the next sentence.") from fault
            return self._number

    def done(self, number: int, timeout: float) -> bool:
        """Whether that file is written by now; waits `timeout` seconds at most. Raises EngineFailed."""
        with self._lock:
            try:
                if number not in self._told and self._connection.poll(timeout):
                    self._take(json.loads(self._connection.recv_bytes()))
            except (EOFError, OSError) as fault:
                self.dead = True
                raise EngineFailed("The system's voice ended.", "It is started again for the next sentence.") from fault
            if number not in self._told:
                return False
            why = self._told.pop(number)
        if why:
            self.dead = True  # pyttsx3 believes for ever that a loop runs out of which something was raised
            raise EngineFailed(f"The system's voice could not speak ({why}).", _MEND)
        return True

    def file(self, number: int) -> Path:
        return Path(self._folder.name, f"{number}{self._suffix}")

    def forget(self, number: int) -> None:
        """Nobody wants that file any more; where it is still being written it goes when it is done."""
        with self._lock:
            if number <= self._number and not self._removed(number):
                self._unwanted.add(number)
            self._told.pop(number, None)

    def close(self) -> None:
        """End the process and remove its files. From any thread; safe to call twice."""
        self._process.kill()
        self._process.join()
        with self._lock:
            self.dead = True
            self._connection.close()
            self._folder.cleanup()

    def _take(self, told: dict[str, Any]) -> None:
        number = int(told["number"])
        if number in self._unwanted:
            self._unwanted.discard(number)
            self._removed(number)
        else:
            self._told[number] = str(told["fault"])

    def _removed(self, number: int) -> bool:
        """Windows removes no file that is open."""
        try:
            self.file(number).unlink()
        except OSError:
            return False
        return True

    def _awaited(self) -> dict[str, Any]:
        try:
            if self._connection.poll(START_LIMIT):
                told: dict[str, Any] = json.loads(self._connection.recv_bytes())
                if "ready" in told:
                    return told
                why = str(told["fault"])
            else:
                why = f"not ready within {START_LIMIT:.0f} s"
        except (EOFError, OSError):
            why = "its process ended at once"
        self.close()
        raise EngineUnavailable(f"The voices of this system cannot be used ({why}).", _MEND)
