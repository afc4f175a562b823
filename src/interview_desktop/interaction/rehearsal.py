"""A candidate in a box sits the whole interview: what happens in, answers out, until the session is closed.

It goes the way a person goes: the same service, the same microphone interface, the same listening. It answers
when it has the floor, says "I have finished" when it was not heard, and ends the interview when it has
nothing more to say.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Condition
from typing import TYPE_CHECKING

from interview_desktop.errors import EngineFailed, MaterialError
from interview_desktop.events.interview import Candidate, Entry, ListeningOpened, OfferMade
from interview_desktop.events.notices import Failed, Notice, SessionClosed
from interview_desktop.events.plan import Plan
from interview_desktop.events.speech import TurnMode
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.service import InteractionService
from interview_desktop.structure.rehearsal import SampleAnswers

if TYPE_CHECKING:
    from interview_desktop.devices.files import AnswersMicrophone
    from interview_desktop.engines.text_to_speech import TextToSpeech

log = logging.getLogger(__name__)

STALL = 300.0  # seconds without anything happening: more than the longest answer that is played in real time
SOUND_FILES = {".wav", ".flac", ".mp3", ".ogg"}

# Given the floor: answer in some way; False when there is nothing more to say.
Answer = Callable[[ListeningOpened], bool]


@dataclass(frozen=True)
class Seat:
    """Who sits there: how answers are given, whether aloud, and that in words for the person who looks on."""

    answer: Answer
    spoken: bool
    candidate: Candidate
    told: str


def aloud(microphone: AnswersMicrophone, voice: TextToSpeech, voice_name: str, sample: SampleAnswers) -> Seat:
    """Sample answers, spoken by `voice` into `microphone`."""

    def answer(opened: ListeningOpened) -> bool:
        for block in voice.synthesise(_sample(sample, opened), voice_name):
            microphone.answer(block.samples, block.rate)
        return True

    return Seat(answer, spoken=True, candidate="sample", told="a sample candidate speaks")


def typed(service: InteractionService, sample: SampleAnswers, why: str) -> Seat:
    """Sample answers, typed; `why` they are not spoken."""

    def answer(opened: ListeningOpened) -> bool:
        service.handle(inputs.Typed(_sample(sample, opened)))
        return True

    return Seat(answer, spoken=False, candidate="sample", told=f"a sample candidate types ({why})")


def recorded(microphone: AnswersMicrophone, folder: Path) -> Seat:
    """The sound files of a folder in the order of their names, one each time the floor is given.

    Raises MaterialError when there is none.
    """
    files = sorted(path for path in _listing(folder) if path.suffix.lower() in SOUND_FILES)
    if not files:
        raise MaterialError(
            f"There are no sound files in {folder}.", "Put WAV, FLAC, MP3 or OGG files there, one per answer."
        )
    left = iter(files)

    def answer(opened: ListeningOpened) -> bool:  # noqa: ARG001 - files come in their own order
        path = next(left, None)
        if path is not None:
            microphone.answer_file(path)
        return path is not None

    return Seat(answer, spoken=True, candidate="recordings", told=f"answers come from {folder}")


def _listing(folder: Path) -> Sequence[Path]:
    try:
        return list(folder.iterdir())
    except OSError as fault:
        raise MaterialError(f"The folder {folder} cannot be read: {fault.strerror}.", "Name another folder.") from fault


def _sample(sample: SampleAnswers, opened: ListeningOpened) -> str:
    return sample.answer(opened.question, opened.purpose, opened.probe, seed=opened.turn)


class Rehearsal:
    """Subscribes to a service; `sit` returns when the interview is over and everything is on the disk."""

    def __init__(self, service: InteractionService, seat: Seat) -> None:
        self._service = service
        self._seat = seat
        self._changed = Condition()
        self._happened = 0
        self._closed = False
        self._fault: Exception | None = None

    def sit(self, plan: Plan, *, mode: TurnMode = "automatic", seed: int | None = None) -> str:
        """A new interview from the greeting to the goodbye. Returns the id of its session.

        Raises what answering raised (MaterialError, EngineError), and EngineFailed when nothing happens any more.
        """
        seat = self._seat
        return self._follow(
            lambda: self._service.start(plan, spoken=seat.spoken, mode=mode, seed=seed, candidate=seat.candidate)
        )

    def resume(self, session: str) -> str:
        """The rest of an interview that was left or killed; raises as `sit` does."""

        def again() -> str:
            self._service.resume_session(session)
            return session

        return self._follow(again)

    def _follow(self, begin: Callable[[], str]) -> str:
        unsubscribe = self._service.subscribe(self._hear)
        try:
            session = begin()
            self._wait()
        finally:
            unsubscribe()
        if self._fault is not None:
            raise self._fault
        return session

    def _wait(self) -> None:
        with self._changed:
            while not self._closed:
                before = self._happened
                if not self._changed.wait_for(lambda: self._closed or self._happened != before, STALL):  # noqa: B023
                    raise EngineFailed(
                        f"Nothing happened in the interview for {STALL:.0f} seconds.",
                        "The log file says where it stopped.",
                    )

    def _hear(self, told: Entry | Notice) -> None:
        with self._changed:
            self._happened += 1
            self._closed = self._closed or isinstance(told, SessionClosed)
            if isinstance(told, Failed) and told.part in ("interview", "microphone"):
                self._fault, self._closed = EngineFailed(told.sentence, told.hint), True
            self._changed.notify_all()
        if isinstance(told, Entry):
            self._react(told)

    def _react(self, entry: Entry) -> None:
        event = entry.event
        if isinstance(event, ListeningOpened):
            try:
                if not self._seat.answer(event):
                    self._service.handle(inputs.Finish())
            except Exception as fault:  # noqa: BLE001 - handed to the one who waits in `_follow`
                self._fault = fault
                self._service.leave()
        elif isinstance(event, OfferMade) and event.kind == "quiet":
            self._service.finished_answer()
