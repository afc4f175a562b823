"""Ten minutes of interview through a real sound system: what is dropped, what it costs, what memory does.

In: nothing; needs flite and PulseAudio's null sinks (packaging/with-pulseaudio.sh), else it measures nothing. Out:
seconds of audio dropped, share of one core, and the growth of memory between the third minute and the last.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import psutil
import soundfile

from interview_desktop.compose import build
from interview_desktop.events.interview import Entry, ListeningOpened
from interview_desktop.events.notices import AudioDropped, Notice
from interview_desktop.interaction.rehearsal import Rehearsal, Seat
from tests.bench.interviews import ANSWERS, short_plan, spoken

MINUTES = float(os.environ.get("SOAK_MINUTES", "10"))
SETTLED = 0.3  # the share of the time after which memory is first looked at
MEGABYTE = 2**20


def measure() -> dict[str, float]:
    """Nothing where there is no PulseAudio; the README of `make bench` says how to get it."""
    if "PULSE_SERVER" not in os.environ:
        return {}
    services = build()
    dropped = [0.0]
    ends = time.monotonic() + 60 * MINUTES

    def hear(told: Entry | Notice) -> None:
        if isinstance(told, AudioDropped):
            dropped[0] = told.seconds

    with tempfile.TemporaryDirectory() as folder, Watch() as watch:
        try:
            services.interaction.subscribe(hear)
            candidate = Seat(_player(Path(folder), ends), spoken=True, candidate="sample", told="bench")
            Rehearsal(services.interaction, candidate).sit(short_plan(400), seed=1)
        finally:
            services.close()
    return {
        "minutes": MINUTES,
        "audio dropped in the session s": dropped[0],
        "share of one core, recogniser included": watch.share,
        "memory growth after the first third MB": watch.growth,
    }


def _player(folder: Path, ends: float):  # type: ignore[no-untyped-def]
    """Plays an answer into the candidate's null sink each time the floor is given, until the time is over."""
    files = []
    for number, text in enumerate(ANSWERS):
        samples, rate = spoken(text)
        files.append(folder / f"{number}.wav")
        soundfile.write(files[-1], samples, rate)

    def answer(opened: ListeningOpened) -> bool:
        if time.monotonic() > ends:
            return False
        subprocess.Popen(["paplay", "--device=candidate", str(files[opened.turn % len(files)])])
        return True

    return answer


class Watch:
    """Looks at this process and its children twice a second: processor time and memory."""

    def __enter__(self) -> Watch:
        self._process = psutil.Process()
        self._began = time.monotonic()
        self._seconds = 0.0
        self._memory: list[tuple[float, float]] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def share(self) -> float:
        return self._seconds / (time.monotonic() - self._began)

    @property
    def growth(self) -> float:
        settled = [memory for at, memory in self._memory if at > SETTLED * 60 * MINUTES]
        return settled[-1] - settled[0] if settled else 0.0

    def _look(self) -> None:
        while not self._over.wait(0.5):
            used, memory = 0.0, 0.0
            for member in [self._process, *self._process.children(recursive=True)]:
                with contextlib.suppress(psutil.NoSuchProcess):  # a voice that has just said its sentence
                    if member.name() != "paplay":
                        times, resident = member.cpu_times(), member.memory_info().rss
                        used, memory = used + times.user + times.system, memory + resident / MEGABYTE
            self._seconds = used
            self._memory.append((time.monotonic() - self._began, memory))
