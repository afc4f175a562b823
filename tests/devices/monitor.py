"""What a loudspeaker really plays: PulseAudio's monitor of the sink `interviewer`, recorded with parec."""

from __future__ import annotations

import subprocess
import threading
from time import monotonic

import numpy as np

RATE = 16_000
LOUD = 0.01


class Monitor:
    """Records from `start` to `stop`; `heard(...)` waits for sound or silence. Times are of time.monotonic().

    A sample's time is when it arrived here, up to 20 ms after it was played: figures are upper bounds.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._loud: list[tuple[float, bool]] = []
        self._recorder: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._read, name="monitor", daemon=True)

    def start(self) -> None:
        command = ["parec", "--device=interviewer.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le"]
        self._recorder = subprocess.Popen([*command, "--latency-msec=10", "--raw"], stdout=subprocess.PIPE)
        self._thread.start()
        with self._changed:
            assert self._changed.wait_for(lambda: self._loud, 15), "parec delivers nothing"

    def stop(self) -> None:
        if self._recorder is not None:
            self._recorder.terminate()
            self._thread.join(5)
            self._recorder.communicate()

    def wait_for_sound(self, since: float, timeout: float = 15) -> float:
        """When the first sound after `since` came."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._first(since) is not None, timeout), "nothing was heard"
            first = self._first(since)
        assert first is not None
        return first

    def wait_for_silence(self, seconds: float, timeout: float = 15) -> float:
        """When the last sound came, once it has been silent for that long."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._silent_for() >= seconds, timeout), "it does not fall silent"
            return self._last()

    def _first(self, since: float) -> float | None:
        return next((at for at, loud in self._loud if loud and at >= since), None)

    def _last(self) -> float:
        return next((at for at, loud in reversed(self._loud) if loud), self._loud[0][0])

    def _silent_for(self) -> float:
        return self._loud[-1][0] - self._last()

    def _read(self) -> None:
        assert self._recorder is not None
        assert self._recorder.stdout is not None
        while piece := self._recorder.stdout.read(RATE // 100 * 2):  # 10 ms
            loud = bool(np.abs(np.frombuffer(piece[: len(piece) // 2 * 2], "<i2")).max(initial=0) > LOUD * 32768)
            with self._changed:
                self._loud.append((monotonic(), loud))
                self._changed.notify_all()
