"""A listener with everything around it, for tests: what it told, what it recorded, and waiting for either."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

import numpy as np

from interview_desktop.devices import Microphone
from interview_desktop.engines.speech_to_text import SpeechToText
from interview_desktop.engines.voice_activity import VoiceActivity
from interview_desktop.events.notices import Level
from interview_desktop.interaction.interview.inputs import PhraseEnded, TurnCommitted
from interview_desktop.interaction.listening.listener import Listener, Told
from tests.fake_sound import LoudIsSpeech
from tests.sounds import Samples

T = TypeVar("T")


class Room:
    """`with Room(microphone, recogniser) as room:` starts a listener and stops it in the end.

    `on_told` is called on the listener's thread, as the service would be.
    """

    def __init__(
        self,
        microphone: Microphone,
        recogniser: SpeechToText,
        activity: VoiceActivity | None = None,
        on_told: Callable[[Listener, Told], None] | None = None,
    ) -> None:
        self.told: list[Told] = []
        self.recordings: dict[str, list[Samples]] = {}
        self.record_fault: Exception | None = None
        self._on_told = on_told
        self._changed = threading.Condition()
        self.listener = Listener(
            microphone,
            recogniser,
            activity or LoudIsSpeech(),
            threshold=0.5,
            tell=self._tell,
            record=self._record,
        )

    def __enter__(self) -> Room:
        self.listener.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.listener.stop()

    def _tell(self, told: Told) -> None:
        assert threading.current_thread().name == "listen"
        with self._changed:
            self.told.append(told)
            self._changed.notify_all()
        if self._on_told is not None:
            self._on_told(self.listener, told)

    def _record(self, recording: str, samples: Samples) -> None:
        if self.record_fault is not None:
            raise self.record_fault
        self.recordings.setdefault(recording, []).append(samples)

    def all(self, kind: type[T]) -> list[T]:
        with self._changed:
            return [told for told in self.told if isinstance(told, kind)]

    def wait_for(self, kind: type[T], count: int = 1, timeout: float = 20.0) -> T:
        """The `count`-th of its kind."""

        def found() -> list[T]:
            return [told for told in self.told if isinstance(told, kind)]

        with self._changed:
            came = self._changed.wait_for(lambda: len(found()) >= count, timeout)
            assert came, f"{kind.__name__} {count} did not come; told: {[type(told).__name__ for told in self.told]}"
            return found()[count - 1]

    def said(self) -> list[str]:
        """Names of what was told, but for levels."""
        with self._changed:
            return [type(told).__name__ for told in self.told if not isinstance(told, Level)]

    def text(self, turn: int = 1) -> str:
        return " ".join(ended.phrase.text for ended in self.all(PhraseEnded) if ended.turn == turn)

    def commits(self) -> list[TurnCommitted]:
        return self.all(TurnCommitted)

    def recorded(self, recording: str) -> Samples:
        return np.concatenate(self.recordings.get(recording, [np.zeros(0, np.float32)]))
