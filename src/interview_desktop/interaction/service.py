"""The Interaction service: what the window, the command line and the tests call.

In: calls from any thread; those that change an interview return at once and put a message on the interview
thread. Out: journal entries and notices to every subscriber, on the thread they come from. At most one
interview runs at a time.
"""

from __future__ import annotations

import logging
import threading
import time
import uuid
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interview_desktop import __version__
from interview_desktop.errors import InterviewError, StoreError
from interview_desktop.events.interview import Candidate, Entry, Event, SessionStarted
from interview_desktop.events.notices import Failed, Notice, SessionClosed
from interview_desktop.events.plan import Plan
from interview_desktop.events.speech import TurnMode
from interview_desktop.events.wording import Wordings
from interview_desktop.interaction.audience import Audience, Hear
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import begin, reopen
from interview_desktop.interaction.interview.state import State, fold
from interview_desktop.interaction.listening.hearing import RecordingOver
from interview_desktop.interaction.orders import (
    BeginAnswer,
    Closed,
    FinishedAnswer,
    Leave,
    Left,
    Message,
    Reopen,
    Start,
)
from interview_desktop.interaction.running import Around, Parts, Record, Running, Tell
from interview_desktop.settings import Settings
from interview_desktop.worker import Worker

if TYPE_CHECKING:
    from interview_desktop.devices import Samples
    from interview_desktop.store.journal import Journal
    from interview_desktop.store.media import Media

__all__ = ["InteractionService", "Parts", "Record", "Tell"]

log = logging.getLogger(__name__)


def _do(work: Callable[[], object]) -> None:
    work()


class InteractionService:
    """Conducts interviews and knows the past ones. `settings` is asked anew for every interview."""

    def __init__(
        self,
        *,
        settings: Callable[[], Settings],
        wordings: Callable[[], Wordings],
        journal: Journal,
        media: Media,
        parts: Parts,
    ) -> None:
        self._settings = settings
        self._wordings = wordings
        self._journal = journal
        self._media = media
        self._parts = parts
        self._audience = Audience()
        self._run = uuid.uuid4().hex
        self._running: Running | None = None
        self._idle = threading.Event()  # no interview runs, and none waits for another to be closed
        self._idle.set()
        self._waiting: list[Message] = []  # what begins when the session before it is closed, and what is for that
        self._state = State()  # as the last interview left it
        self._unpacked: set[str] = set()
        self._closing = False
        self._worker: Worker[Message] = Worker("interview", self._step, failed=self._failed)
        self._packer: Worker[Callable[[], object]] = Worker("pack", _do, failed=self._failed)
        self._worker.start()
        self._packer.start()

    # What everybody calls

    def subscribe(self, hear: Hear) -> Callable[[], None]:
        """Hear every entry and notice, on the thread it comes from; returns what ends it."""
        return self._audience.subscribe(hear)

    def start(
        self,
        plan: Plan,
        *,
        spoken: bool = True,
        mode: TurnMode = "automatic",
        seed: int | None = None,
        candidate: Candidate = "person",
    ) -> str:
        """Begin an interview; a running one is left (it can be resumed). Returns the id of the new session."""
        session = uuid.uuid4().hex
        chance = uuid.UUID(session).int % 2**31 if seed is None else seed
        self._worker.post(Start(session, plan, spoken, mode, chance, candidate))
        return session

    def resume_session(self, session: str) -> None:
        """Take up a session that was left, or whose program was killed, at the question where it stood."""
        self._worker.post(Reopen(session))

    def handle(self, given: inputs.Input) -> None:
        """Something the person did. Text that no file could hold (lone surrogates) is mended here, at the edge."""
        if isinstance(given, inputs.Typed):
            given = inputs.Typed(given.text.encode("utf-8", "replace").decode("utf-8"))
        self._worker.post(given)

    def finished_answer(self) -> None:
        """'I have finished.'"""
        self._worker.post(FinishedAnswer())

    def begin_answer(self) -> None:
        """Manual turns: tap to start. While the interviewer speaks: the rest is not said, the floor opens."""
        self._worker.post(BeginAnswer())

    def leave(self) -> None:
        """Close the running interview; it stays open in the journal and can be resumed."""
        self._worker.post(Leave())

    @property
    def state(self) -> State:
        """The state after the last journalled event; a frozen snapshot, `prepared` before the first interview."""
        running = self._running
        return running.state if running is not None else self._state

    @property
    def session(self) -> str:
        """Id of the running session, empty when none runs."""
        running = self._running
        return running.session if running is not None else ""

    def close(self) -> None:
        """Leave a running interview, wait until all is written, end the threads. Safe to call twice."""
        self._closing = True
        self._worker.post(Leave())
        self._worker.settle(10.0)
        running = self._running
        if running is not None:
            running.hurry()
        self._idle.wait(10.0)
        self._worker.stop(drain=True)
        self._packer.stop(drain=True)

    # On the interview thread

    def _step(self, message: Message) -> None:
        match message:
            case Start():
                self._begin(message)
            case Reopen():
                self._reopen(message)
            case Leave() if self._waiting:
                self._waiting.append(message)  # it is the interview asked for last that is to be left
            case Leave():
                self._leave()
            case Left():
                self._left()
            case Closed():
                self._close_session(message)
            case FinishedAnswer():
                if self._running is not None:
                    self._running.finish_answer()
            case BeginAnswer():
                if self._running is not None:
                    self._running.begin_answer()
                    self._after()
            case _:
                self._take(message)

    def _begin(self, start: Start) -> None:
        if self._still_leaving(start):
            return
        settings = self._settings()
        started = SessionStarted(
            plan=start.plan,
            seed=start.seed,
            mode=start.mode,
            patience=settings.patience,
            spoken=start.spoken,
            confident_word=settings.confident_word,
            confident_share=settings.confident_share,
            candidate=start.candidate,
            program=__version__,
        )
        wordings = self._wordings()
        self._journal.begin(start.session, start.plan.title, start.plan.template, start.plan.version)
        self._enter(start.session, State(), wordings, begin(started, wordings))

    def _reopen(self, message: Reopen) -> None:
        if self._still_leaving(message):
            return
        session = message.session
        wordings = self._wordings()
        self._journal.claim(session)
        try:
            self._media.recover(session)
            state = fold(tuple(entry.event for entry in self._journal.entries(session)))
        except StoreError:
            self._journal.release(session)
            raise
        self._enter(session, state, wordings, reopen(state, __version__, wordings))

    def _enter(self, session: str, state: State, wordings: Wordings, first: tuple[Event, ...]) -> None:
        around = Around(
            parts=self._parts,
            settings=self._settings,
            wordings=wordings,
            append=self._append,
            announce=self._audience.tell,
            tell=self._tell,
            record=self._record,
            samples=lambda recording: self._media.samples(session, recording),
        )
        self._idle.clear()
        self._running = running = Running(session, state, around)
        begun = running.begin(first)
        if not begun or running.over:
            self._leave()  # what cannot be journalled cannot begin

    def _take(self, given: inputs.Input) -> None:
        if self._waiting and not isinstance(given, inputs.FROM_PARTS):
            self._waiting.append(given)  # the person means the interview that was asked for last
            return
        if self._running is not None:
            self._running.take(given)
            self._after()

    def _after(self) -> None:
        """Something was decided: a finished interview is left."""
        if self._running is not None and self._running.over:
            self._leave()

    def _leave(self) -> None:
        """Stop in flow order: the ears tell their last phrase, and only what comes after it ends the session."""
        if self._running is not None and not self._running.leaving:
            self._running.stop(self._stopped)

    def _stopped(self) -> None:
        self._worker.post(Left())

    def _left(self) -> None:
        running = self._running
        if running is None:
            return
        if not running.last_attempt():
            sentence = "The last words of the interview could not be saved."
            self._audience.tell(Failed(part="journal", sentence=sentence, hint="Everything before them is kept."))
        for recording in tuple(self._unpacked):
            self._pack(recording)
        finished = running.state.finished is not None
        self._packer.post(lambda: self._worker.post(Closed(running.session, finished)))

    def _close_session(self, closed: Closed) -> None:
        """Only behind the last recording may another process, or the next interview here, begin."""
        if self._running is not None:
            self._state = self._running.state
        self._running = None
        self._journal.release(closed.session)
        self._audience.tell(SessionClosed(session=closed.session, finished=closed.finished))
        waiting, self._waiting = self._waiting, []
        if self._closing:
            waiting = []  # nobody needs a microphone opened in order to leave it
        for message in waiting:
            self._worker.post(message)
        if not waiting:
            self._idle.set()

    def _still_leaving(self, message: Start | Reopen) -> bool:
        """True where another interview has to be closed first; `message` then comes again.

        Somebody waits for it now: what was not heard again yet of the interview before stays as it was heard live.
        """
        if self._running is None:
            return False
        self._leave()
        self._running.hurry()
        self._waiting.append(message)
        return True

    # What the parts tell, on their own threads

    def _tell(self, told: inputs.Input | RecordingOver | Notice) -> None:
        if isinstance(told, inputs.Input):
            self._worker.post(told)
            return
        if isinstance(told, RecordingOver):
            self._pack(told.recording)
            return
        self._audience.tell(told)
        if isinstance(told, Failed) and told.part == "microphone":
            if self._running is not None:
                self._running.microphone_lost()
            self._worker.post(inputs.Pause("device"))

    def _record(self, recording: str, samples: Samples) -> None:
        self._unpacked.add(recording)
        self._media.write(self.session, recording, samples)

    def _append(self, events: tuple[Event, ...]) -> tuple[Entry, ...]:
        return self._journal.extend(self.session, self._run, events, wall=time.time(), monotonic=time.monotonic())

    def _pack(self, recording: str) -> None:
        """On the thread of the ears, or when they have stopped: nothing is recorded under this name any more."""
        if recording in self._unpacked:
            self._unpacked.discard(recording)
            self._packer.post(partial(self._media.pack, self.session, recording))

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, InterviewError):
            log.warning("%s in an interview", type(fault).__name__)
            self._audience.tell(Failed(part="interview", sentence=fault.sentence, hint=fault.hint))
            return
        log.error("a fault in the program", exc_info=fault)
        self._audience.tell(
            Failed(
                part="interview",
                sentence="Something went wrong inside the program.",
                hint="What you said so far is kept. Leave the interview and resume it; the log has the details.",
            )
        )
