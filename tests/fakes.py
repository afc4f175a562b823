"""Stand-ins written by hand, shared by tests: each keeps the contract of a Protocol, driven by the test.

A fake does what the real thing does as seen from outside, in memory and on a clock the test moves; it
records what was asked of it where a test needs to know. What only one test needs stays in that test.
"""

from __future__ import annotations

import hashlib
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interview_desktop.errors import DeviceError, DeviceLost, SessionGone, StoreCorrupt, StoreError
from interview_desktop.events.feedback import Feedback
from interview_desktop.events.interview import Entry, SessionStarted
from interview_desktop.events.notices import Notice
from interview_desktop.events.plan import Plan
from interview_desktop.events.sessions import SessionSummary
from interview_desktop.events.sound_check import Heard
from interview_desktop.events.speech import TurnMode
from interview_desktop.interaction.interview.inputs import Input
from interview_desktop.interaction.interview.state import State
from interview_desktop.structure.service import StructureService
from tests.fake_coaching import QuietCoaching
from tests.fake_services import SOME_MODELS, SOME_VOICES, QuietModels, QuietOnline, QuietOpinions, QuietVoices
from tests.library import library


class XorSeal:
    """A Seal that shows when something went round it: a key stream made of the context, and a check sum.

    Not secret, only unlike the plain bytes. Opening what was changed or moved raises StoreCorrupt, as a
    real vault does.
    """

    def seal(self, data: bytes, context: str) -> bytes:
        hidden = self._mixed(data, context)
        return zlib.crc32(hidden + context.encode()).to_bytes(4, "little") + hidden

    def open(self, data: bytes, context: str) -> bytes:
        check, hidden = data[:4], data[4:]
        if check != zlib.crc32(hidden + context.encode()).to_bytes(4, "little"):
            raise StoreCorrupt("These bytes were changed or moved.")
        return self._mixed(hidden, context)

    def _mixed(self, data: bytes, context: str) -> bytes:
        stream = hashlib.shake_128(context.encode()).digest(len(data))
        return bytes(a ^ b for a, b in zip(data, stream, strict=True))


class QuietInteraction:
    """The Interaction service as the window sees it, with nobody in the room: it keeps what it is asked to do.

    `say` tells every subscriber something, on the thread of the caller; `state` is what the test sets.
    """

    def __init__(self) -> None:
        self.state = State()
        self.session = ""
        self.started: list[tuple[Plan, bool, TurnMode]] = []
        self.resumed: list[str] = []
        self.handled: list[Input] = []
        self.pressed: list[str] = []
        self._hearing: list[Callable[[Entry | Notice], None]] = []

    def subscribe(self, hear: Callable[[Entry | Notice], None]) -> Callable[[], None]:
        self._hearing.append(hear)
        return lambda: self._hearing.remove(hear)

    def say(self, told: Entry | Notice) -> None:
        for hear in tuple(self._hearing):
            hear(told)

    def start(self, plan: Plan, *, spoken: bool = True, mode: TurnMode = "automatic") -> str:
        self.started.append((plan, spoken, mode))
        self.session = f"{len(self.started):032x}"
        return self.session

    def resume_session(self, session: str) -> None:
        self.resumed.append(session)
        self.session = session

    def handle(self, given: Input) -> None:
        self.handled.append(given)

    def finished_answer(self) -> None:
        self.pressed.append("finished_answer")

    def begin_answer(self) -> None:
        self.pressed.append("begin_answer")

    def leave(self) -> None:
        self.session = ""


class KeptPast:
    """Past sessions in memory. `refusing`, if set, is raised by every call, as a broken disk would."""

    def __init__(self, sessions: tuple[SessionSummary, ...] = (), documents: dict[str, Feedback] | None = None) -> None:
        self.kept = list(sessions)
        self.documents = documents or {}
        self.written: dict[str, tuple[Entry, ...]] = {}
        self.plans: dict[str, Plan] = {}
        self.refusing: Exception | None = None

    def sessions(self) -> tuple[SessionSummary, ...]:
        self._refuse()
        return tuple(self.kept)

    def entries(self, session: str) -> tuple[Entry, ...]:
        self._refuse()
        if session not in self.written:
            raise StoreError("There is no such session.")
        return self.written[session]

    def feedback(self, session: str) -> Feedback:
        self._refuse()
        if session not in self.documents:
            raise SessionGone(f"There is no session {session} here.", "It may have been deleted.")
        return self.documents[session]

    def state(self, session: str) -> State:
        self._refuse()
        return State(started=SessionStarted(plan=self.plans[session], seed=1, program="1"))

    def samples(self, session: str, recording: str) -> NDArray[np.float32]:
        """A minute in which each sample tells its own time in seconds."""
        self._refuse()
        return np.linspace(0, 60, 60 * 16_000, endpoint=False, dtype=np.float32)

    def export(self, session: str, folder: Path) -> tuple[Path, ...]:
        self._refuse()
        folder.mkdir(parents=True)
        written = folder / "session.json"
        written.write_text(f'{{"session": "{session}"}}', encoding="utf-8")
        return (written,)

    def delete(self, session: str) -> None:
        self._refuse()
        self.kept = [summary for summary in self.kept if summary.id != session]

    def _refuse(self) -> None:
        if self.refusing is not None:
            raise self.refusing


class HandPlayback:
    """Plays nothing: `sounds` are the stretches asked for (s, as `KeptPast.samples` tells them); the test ends them."""

    def __init__(self) -> None:
        self.sounds: list[tuple[float, float]] = []
        self._ended: Callable[[Exception | None], None] | None = None

    @property
    def playing(self) -> bool:
        return self._ended is not None

    def play(self, samples: NDArray[np.float32], rate: int, ended: Callable[[Exception | None], None]) -> None:
        self.stop()
        assert rate == 16_000
        self.sounds.append((round(float(samples[0]), 2), round(float(samples[-1]), 2)))
        self._ended = ended

    def stop(self) -> None:
        self.end()

    def end(self, fault: Exception | None = None) -> None:
        ended, self._ended = self._ended, None
        if ended is not None:
            ended(fault)


class HandDeviceCheck:
    """A device check whose microphone says what the test tells it; it can refuse, be pulled out, and just end."""

    def __init__(self) -> None:
        self.microphones: tuple[str, ...] = ("Headset", "Built-in")
        self.loudspeakers: tuple[str, ...] = ("Headset", "Speakers")
        self.refusal: DeviceError | None = None
        self.opened: list[str] = []
        self.recordings = 0
        self.held = False
        self.kept = True
        self._tell: Callable[[Heard], None] | None = None
        self._gone = False
        self._over = False
        self._changed = threading.Condition()

    voice = np.full(160, 0.5, np.float32), 16_000
    tones = np.full(160, 0.1, np.float32), 16_000

    @property
    def is_open(self) -> bool:
        return self._tell is not None

    def inputs(self, *, refresh: bool = False) -> tuple[str, ...]:
        return self.microphones

    def outputs(self, *, refresh: bool = False) -> tuple[str, ...]:
        return self.loudspeakers

    def listen(self, name: str, tell: Callable[[Heard], None], until: threading.Event) -> None:
        if until.is_set():
            return
        self.opened.append(name)
        if self.refusal is not None:
            raise self.refusal
        with self._changed:
            self._tell = tell
            self._changed.notify_all()
            while not (until.is_set() or self._gone or self._over):
                self._changed.wait(0.02)
            self._tell = None
            self._changed.notify_all()
        if self._gone:
            self._gone = False
            raise DeviceLost("The microphone went away.", "Plug it in again.")

    def wait(self, *, is_open: bool) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.is_open == is_open, 5.0)

    def hear(self, heard: Heard) -> None:
        self.wait(is_open=True)
        assert self._tell is not None
        self._tell(heard)

    def unplug(self) -> None:
        with self._changed:
            self._gone = True
            self._changed.notify_all()

    def end(self) -> None:
        """Leave everything as it is, and nobody waiting for it."""
        with self._changed:
            self._over = True
            self._changed.notify_all()

    def record(self) -> None:
        self.recordings += 1

    def hold(self, on: bool) -> None:
        self.held = on

    def forget(self) -> None:
        self.kept = False


@dataclass(frozen=True)
class QuietServices:
    """What the window needs, on the real library of a temporary database."""

    past: KeptPast = field(default_factory=KeptPast)
    structure: StructureService = field(default_factory=library)
    interaction: QuietInteraction = field(default_factory=QuietInteraction)
    playback: HandPlayback = field(default_factory=HandPlayback)
    device_check: HandDeviceCheck = field(default_factory=HandDeviceCheck)
    models: QuietModels = field(default_factory=lambda: QuietModels(SOME_MODELS))
    voices: QuietVoices = field(default_factory=lambda: QuietVoices(SOME_VOICES))
    online: QuietOnline = field(default_factory=QuietOnline)
    opinions: QuietOpinions = field(default_factory=QuietOpinions)
    coaching: QuietCoaching = field(default_factory=QuietCoaching)
    closed: list[bool] = field(default_factory=list)

    def close(self) -> None:
        self.closed.append(True)
