"""A driver with the shape of pyttsx3 (`init`, and an engine with a queue), which hums into a sound file.

It runs in the process of the system's voices, so the text tells it what to do: `crash` ends the process, `hang` waits
for ever, `refuse` is an error in the queue, `break` one that is raised, `nothing` writes no file, `empty` no sound.
"""

from __future__ import annotations

import math
import os
import threading
import wave
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

RATE = 16_000
AROUND = 0.3  # seconds of silence that the driver puts before and after


@dataclass(frozen=True)
class Voice:
    id: str
    name: str | None
    languages: list[Any] = field(default_factory=list)


VOICES = [
    Voice("com.hum.thomas", "Thomas", ["fr_FR"]),
    Voice("com.hum.zarvox", "Zarvox", ["en_US"]),
    Voice("com.hum.kate", "Kate", ["en-GB"]),
    Voice("com.hum.david", "David", ["en_US"]),
    Voice("com.hum.old", "Old", [b"\x05en-us"]),
]


class Engine:
    def __init__(self) -> None:
        self._set: dict[str, Any] = {"voice": "com.hum.david", "rate": 200, "voices": VOICES}
        self._queue: list[Callable[[], None]] = []
        self._listening: dict[str, list[Callable[..., None]]] = {}
        self.proxy = self

    def connect(self, topic: str, listener: Callable[..., None]) -> None:
        self._listening.setdefault(topic, []).append(listener)

    def setBusy(self, busy: bool) -> None:  # noqa: N802 - as pyttsx3 has it
        """Of pyttsx3's proxy. Here commands always wait for `runAndWait`."""

    def getProperty(self, name: str) -> Any:  # noqa: N802
        return self._set[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        self._queue.append(lambda: self._set.update({name: value}))

    def save_to_file(self, text: str, filename: str) -> None:
        assert text
        if "break" in text:
            raise OSError("the driver broke at: " + text)
        self._queue.append(lambda: self._write(text, filename))

    def runAndWait(self) -> None:  # noqa: N802
        while self._queue:
            command = self._queue.pop(0)
            try:
                command()
            except ValueError as fault:
                for listener in self._listening.get("error", []):
                    listener(name=None, exception=fault)

    def _write(self, text: str, filename: str) -> None:
        if self._set["voice"] not in {voice.id for voice in VOICES} or "refuse" in text:
            raise ValueError("unknown voice", text)
        if "crash" in text:
            os._exit(3)
        if "hang" in text:
            threading.Event().wait()
        if "nothing" in text:
            return
        seconds = 0.0 if "empty" in text else 60 / self._set["rate"] * max(1, len(text.split()))
        times = np.arange(math.ceil(seconds * RATE)) / RATE
        hum = np.round(12_000 * np.sin(2 * np.pi * 200 * times)).astype("<i2")
        silence = np.zeros(int(AROUND * RATE) if seconds > 2 else 0, "<i2")
        with wave.open(filename, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(np.concatenate([silence, hum, silence]).tobytes())


def init(driverName: str | None = None, debug: bool = False) -> Engine:  # noqa: N803
    return Engine()
