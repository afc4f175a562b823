"""What answers are measured with: the meaning, mood and sound engines, each made at its first use and kept.

An engine that cannot be had, or fails, is followed by the next one of its kind; where none is left the measure is
absent, which every reader of it knows how to say.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from interview_desktop.engines.outfit import Outfit
from interview_desktop.errors import EngineError, EngineFailed
from interview_desktop.events.measured import Nearness, Sound
from interview_desktop.events.mood import Mood
from interview_desktop.events.question import Question
from interview_desktop.events.speech import Phrase

if TYPE_CHECKING:
    from interview_desktop.devices import Samples
    from interview_desktop.engines.meaning import Meaning
    from interview_desktop.engines.sound import Sounds
    from interview_desktop.engines.text_mood import TextMood

log = logging.getLogger(__name__)


class Opened(Protocol):
    """Every engine here."""

    def open(self) -> None: ...
    def close(self) -> None: ...


E = TypeVar("E", bound=Opened)
R = TypeVar("R")


class _Kept(Generic[E]):
    """One engine of a kind. `names` are those that can be had, the best first; `make` makes one, not yet opened."""

    def __init__(self, names: Callable[[Outfit], Sequence[str]], make: Callable[[str, Outfit], E]) -> None:
        self._names = names
        self._make = make
        self._engine: E | None = None
        self._made_from: Hashable = None
        self._failed: set[str] = set()

    def ask(self, outfit: Outfit, made_from: Hashable, question: Callable[[E], R]) -> R | None:
        """What the best engine that works answers; None where none does."""
        if made_from != self._made_from:
            self.close()
            self._made_from, self._failed = made_from, set()
        for name in self._names(outfit):
            if name in self._failed:
                continue
            for last in (False, True):  # a process that was killed once answers when it is started again
                try:
                    return question(self._opened(name, outfit))
                except EngineError as fault:
                    log.warning("%s does not measure: %s", name, type(fault).__name__)
                    self._let_go()
                    if last or not isinstance(fault, EngineFailed):
                        self._failed.add(name)
                        break
        return None

    def _opened(self, name: str, outfit: Outfit) -> E:
        if self._engine is None:
            engine = self._make(name, outfit)
            engine.open()
            self._engine = engine
        return self._engine

    def close(self) -> None:
        self._let_go()
        self._failed = set()

    def _let_go(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()


class Instruments:
    """See `interaction.measuring.Instruments`; any thread, one at a time. `outfit` is asked anew each time."""

    def __init__(self, outfit: Callable[[], Outfit]) -> None:
        self._outfit = outfit
        self._lock = threading.Lock()
        self._meaning: _Kept[Meaning] = _Kept(_meanings, _meaning)
        self._mood: _Kept[TextMood] = _Kept(_moods, _mood)
        self._pitch: _Kept[Sounds] = _Kept(lambda _: ("praat",), _pitch)

    def nearness(self, question: Question, answer: str) -> Nearness | None:
        """How near an answer is to its question, by MiniLM where it is installed, else by words."""
        from interview_desktop.engines.meaning.relevance import relevance

        anchors = (question.anchors.one, question.anchors.three, question.anchors.five)

        def near(meaning: Meaning) -> Nearness:
            return relevance(meaning, question.text, question.looks_for, answer, anchors)

        outfit = self._outfit()
        with self._lock:
            return self._meaning.ask(outfit, (outfit.settings.meaning, outfit.installed("meaning")), near)

    def mood(self, text: str) -> Mood | None:
        outfit = self._outfit()
        with self._lock:
            made_from = (outfit.settings.text_mood, outfit.installed("text_mood"))
            return self._mood.ask(outfit, made_from, lambda engine: engine.mood(text))

    def sound(self, samples: Samples, phrases: Sequence[Phrase], recording: str) -> Sound | None:
        """`samples` float32 mono at 16 kHz; `phrases` those of this recording."""
        from interview_desktop.interaction.delivery.sound import sound_of

        with self._lock:
            track = self._pitch.ask(self._outfit(), (), lambda praat: praat.pitch(samples))
        return None if track is None else sound_of(samples, track, phrases, recording)

    def rest(self) -> None:
        """The process of Praat ends: it takes 60 MB and is there again in a fifth of a second."""
        with self._lock:
            self._pitch.close()

    def close(self) -> None:
        """Let go of every engine; they are made anew when asked again."""
        with self._lock:
            for kept in (self._meaning, self._mood, self._pitch):
                kept.close()


def _meanings(outfit: Outfit) -> Sequence[str]:
    from interview_desktop.engines.choice import ranking
    from interview_desktop.engines.meaning.choice import CAPABILITY, available

    return [one.name for one in ranking(outfit.settings.meaning, available(outfit), CAPABILITY)]


def _meaning(name: str, outfit: Outfit) -> Meaning:
    from interview_desktop.engines.meaning.choice import create

    return create(name, outfit)


def _moods(outfit: Outfit) -> Sequence[str]:
    from interview_desktop.engines.choice import ranking
    from interview_desktop.engines.text_mood.choice import CAPABILITY, available

    return [one.name for one in ranking(outfit.settings.text_mood, available(outfit), CAPABILITY)]


def _mood(name: str, outfit: Outfit) -> TextMood:
    from interview_desktop.engines.text_mood.choice import create

    return create(name, outfit)


def _pitch(_name: str, _outfit: Outfit) -> Sounds:
    from interview_desktop.engines.sound.praat.engine import Praat

    return Praat()
