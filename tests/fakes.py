"""Stand-ins written by hand, shared by tests: each keeps the contract of a Protocol, driven by the test.

A fake does what the real thing does as seen from outside, in memory and on a clock the test moves; it
records what was asked of it where a test needs to know. What only one test needs stays in that test.
"""

from __future__ import annotations

import hashlib
import threading
import zlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interview_desktop.devices import Block
from interview_desktop.engines.speech_to_text import OnFinal, OnPartial
from interview_desktop.errors import DeviceError, DeviceLost, EngineError, StoreCorrupt, StoreError
from interview_desktop.events.feedback import Feedback
from interview_desktop.events.interview import Entry, SessionStarted
from interview_desktop.events.notices import Notice
from interview_desktop.events.plan import Plan
from interview_desktop.events.sessions import SessionSummary
from interview_desktop.events.sound_check import Heard
from interview_desktop.events.speech import Transcript, TurnMode, Word
from interview_desktop.interaction.inputs import Input
from interview_desktop.interaction.state import State
from interview_desktop.structure.service import StructureService


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


class LoudIsSpeech:
    """A VoiceActivity for tones in silence: speech is what is louder than -40 dBFS."""

    def __init__(self) -> None:
        self.resets = 0
        self.fault: Exception | None = None

    def probability(self, window: NDArray[np.float32]) -> float:
        if self.fault is not None:
            raise self.fault
        return 0.99 if float(np.sqrt(np.mean(window**2))) > 0.01 else 0.01

    def reset(self) -> None:
        self.resets += 1


class PushedMicrophone:
    """A live Microphone at 16 kHz whose sound the test pushes in; it can be unplugged."""

    rate = 16_000
    live = True

    def __init__(self) -> None:
        self.is_open = False
        self.gate_open = False
        self.refusal: DeviceError | None = None
        self._blocks: deque[Block] = deque()
        self._position = 0
        self._lost = False
        self._changed = threading.Condition()

    def open(self) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.is_open = True

    def gate(self, is_open: bool) -> None:
        with self._changed:
            self.gate_open = is_open
            self._changed.notify_all()

    def push(self, samples: NDArray[np.float32], *, lost: int = 0) -> None:
        """Sound that is captured if the gate is open, in blocks of 20 ms; `lost` samples went missing before it."""
        with self._changed:
            if not self.gate_open:
                return
            for at in range(0, len(samples), 320):
                piece = samples[at : at + 320]
                self._position += lost
                self._blocks.append(Block(piece, self._position, lost))
                self._position += len(piece)
                lost = 0
            self._changed.notify_all()

    def unplug(self) -> None:
        with self._changed:
            self._lost = True
            self._changed.notify_all()

    def wait_for_gate(self, is_open: bool, timeout: float = 5.0) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: self.gate_open == is_open, timeout)

    def wait_until_read(self, timeout: float = 5.0) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: not self._blocks, timeout)

    def read(self, timeout: float) -> Block | None:
        with self._changed:
            self._changed.wait_for(lambda: self._blocks or self._lost or not self.is_open, timeout)
            if self._blocks:
                self._changed.notify_all()
                return self._blocks.popleft()
            if self._lost:
                raise DeviceLost("The microphone went away.", "Plug it in again.")
            return None

    def close(self) -> None:
        with self._changed:
            self.is_open = False
            self._changed.notify_all()


class ScriptedRecogniser:
    """A SpeechToText that hears what the test wrote down: the n-th phrase has the n-th text.

    A word takes 0.3 s from the beginning of the phrase on. Finals come at once or, with `hold`, when the test calls
    `release` (on the test's thread, as from an engine's own). Further phrases than were written have no words.
    """

    name = "scripted"

    def __init__(self, *texts: str, confidence: float | None = 0.95, hold: bool = False) -> None:
        self.texts = deque(texts)
        self.confidence = confidence
        self.hold = hold
        self.phrases: list[ScriptedPhrase] = []
        self.fault: EngineError | None = None

    def open(self) -> None:
        pass

    def recognise(self, on_partial: OnPartial, on_final: OnFinal) -> ScriptedPhrase:
        if self.fault is not None:
            raise self.fault
        words = self.texts.popleft().split() if self.texts else []
        phrase = ScriptedPhrase(self, words, on_partial, on_final)
        self.phrases.append(phrase)
        return phrase

    def release(self) -> None:
        self.hold = False
        for phrase in self.phrases:
            phrase.answer()

    def close(self) -> None:
        pass


class ScriptedPhrase:
    """One phrase of a ScriptedRecogniser; `fed` are its samples."""

    def __init__(self, engine: ScriptedRecogniser, words: list[str], on_partial: OnPartial, on_final: OnFinal) -> None:
        self._engine = engine
        self._words = words
        self._on_partial = on_partial
        self._on_final = on_final
        self._answered = False
        self.finished = threading.Event()
        self.fed = np.zeros(0, np.float32)

    @property
    def seconds(self) -> float:
        return len(self.fed) / 16_000

    def feed(self, samples: NDArray[np.float32]) -> None:
        assert not self.finished.is_set()
        before = int(self.seconds / 0.3)
        self.fed = np.concatenate((self.fed, samples))
        now = int(self.seconds / 0.3)
        if now > before:
            self._on_partial(" ".join(self._words[:now]))

    def speculate(self) -> None:
        self._on_partial(" ".join(self._words))

    def finish(self) -> None:
        assert not self.finished.is_set()
        self.finished.set()
        if not self._engine.hold:
            self.answer()

    def settle(self, timeout: float) -> bool:
        return not self._engine.hold

    def answer(self) -> None:
        """Give the final words; once, and only after the end."""
        if self._answered or not self.finished.is_set():
            return
        self._answered = True
        words = tuple(
            Word(text=word, start=0.3 * at, end=0.3 * at + 0.28, confidence=self._engine.confidence)
            for at, word in enumerate(self._words)
        )
        self._on_final(Transcript(words=words, engine="scripted"))


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
            raise StoreError("There is no such session.", "It may have been deleted.")
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
    """What the window needs, on the real templates."""

    past: KeptPast = field(default_factory=KeptPast)
    structure: StructureService = field(default_factory=StructureService)
    interaction: QuietInteraction = field(default_factory=QuietInteraction)
    playback: HandPlayback = field(default_factory=HandPlayback)
    device_check: HandDeviceCheck = field(default_factory=HandDeviceCheck)
    closed: list[bool] = field(default_factory=list)

    def close(self) -> None:
        self.closed.append(True)
