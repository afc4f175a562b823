"""pyttsx3 itself, with a driver that hums: its own engine and queue, on a system that has no voices for it.

`init` is what the process of the system's voices calls.
"""

from __future__ import annotations

import sys
import time
import types
from typing import Any

from tests.engines.text_to_speech.system import driver as system_driver


class Driver:
    """What pyttsx3's drivers must do; the queue is its own, the sound that of our driver."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._hum = system_driver.Engine()
        self._looping = False

    def startLoop(self) -> None:  # noqa: N802 - as pyttsx3 has it
        self._looping = True
        self._proxy.setBusy(False)
        while self._looping:
            time.sleep(0.001)

    def endLoop(self) -> None:  # noqa: N802
        self._looping = False

    def stop(self) -> None:
        """Nothing is spoken aloud."""

    def getProperty(self, name: str) -> Any:  # noqa: N802
        return self._hum.getProperty(name)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        self._hum.setProperty(name, value)

    def save_to_file(self, text: str, filename: str) -> None:
        self._hum.save_to_file(text, filename)
        self._hum.runAndWait()
        if "refuse" in text:
            raise ValueError(text)


def init() -> Any:
    import pyttsx3

    driver = types.ModuleType("pyttsx3.drivers.hum")
    driver.buildDriver = Driver  # type: ignore[attr-defined]
    sys.modules["pyttsx3.drivers.hum"] = driver
    return pyttsx3.init("hum")
