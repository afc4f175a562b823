"""One interview being conducted: decide, journal, apply, carry out. Always on the interview thread.

In: inputs. Out: journal entries, and orders to the voice and the ears. Nothing is acted on before it is in
the journal; when the journal cannot be written the interview is held, with everything that came in kept, and
goes on from there when the person says so.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import Protocol

from interview_desktop.errors import StoreError
from interview_desktop.events.interview import AnswerReopened, Entry, Event, LineHeard, Said
from interview_desktop.events.notices import Failed
from interview_desktop.events.speech import CommitReason, TurnMode
from interview_desktop.events.wording import Wordings
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import decide
from interview_desktop.interaction.interview.state import State, fold
from interview_desktop.interaction.listening.listener import Opening

log = logging.getLogger(__name__)


class Voice(Protocol):
    """What conducting needs of `speaking.Speaking`."""

    def prepare(self, texts: list[str]) -> None: ...
    def say(self, line: int, text: str) -> None: ...
    def hush(self) -> None: ...
    def stop(self) -> None: ...


class Ears(Protocol):
    """What conducting needs of `listening.Listener`."""

    def open(self, opening: Opening) -> None: ...
    def close(self, reason: CommitReason = "paused") -> None: ...
    def set_mode(self, mode: TurnMode) -> None: ...
    def think(self, on: bool) -> None: ...
    def finished(self) -> None: ...
    def begin(self) -> None: ...
    def stop(self) -> None: ...


class Conduct:
    """`append` journals events and returns their entries; `tell` passes entries and notices on to everybody.

    `packed` is called with the names of recordings that are complete.
    """

    def __init__(
        self,
        state: State,
        *,
        wordings: Wordings,
        append: Callable[[tuple[Event, ...]], tuple[Entry, ...]],
        tell: Callable[[Entry | Failed], None],
        voice: Voice,
        headphones: bool,
        packed: Callable[[tuple[str, ...]], None],
    ) -> None:
        self.state = state
        self._wordings = wordings
        self._append = append
        self._tell = tell
        self._voice = voice
        self._ears: Ears | None = None
        self._headphones = headphones
        self._packed = packed
        self._held: deque[inputs.Input] = deque()
        self._holding = False

    @property
    def over(self) -> bool:
        """Finished, and the goodbye heard."""
        return self.state.finished is not None and not self.state.pending

    def listen_with(self, ears: Ears | None) -> None:
        """From now on with these ears; None: answers are typed. A floor that is already open is listened to."""
        self._ears = ears
        if ears is not None and self.state.listening:
            ears.open(opening(self.state, headphones=self._headphones))

    def take(self, given: inputs.Input) -> None:
        """Decide on an input and do what follows.

        While held, inputs queue up behind the one that could not be journalled; resuming works them off and
        then makes up for the pause that could not be journalled either.
        """
        if self._holding:
            resume = isinstance(given, inputs.Resume)
            self._held.extend((inputs.Pause("store"), given) if resume else (given,))
            if not resume:
                return
            self._holding = False
        else:
            self._held.append(given)
        while self._held:
            if not self.happen(decide(self.state, self._held[0], self._wordings)):
                return
            self._held.popleft()

    def happen(self, events: tuple[Event, ...]) -> bool:
        """Journal `events`, fold them, carry them out. False when they could not be journalled."""
        if not events:
            return True
        try:
            entries = self._append(events)
        except StoreError as fault:
            self._hold(fault)
            return False
        before, self.state = self.state, fold(events, self.state)
        for entry in entries:
            self._tell(entry)
        self._carry_out(before, events)
        return True

    def _hold(self, fault: StoreError) -> None:
        log.warning("interview held: %s", type(fault).__name__)
        self._holding = True
        self._voice.hush()
        if self._ears is not None:
            self._ears.close()
        hint = f"{fault.hint} Then resume: nothing you said is lost.".strip()
        self._tell(Failed(part="journal", sentence=fault.sentence, hint=hint))

    def _carry_out(self, before: State, events: tuple[Event, ...]) -> None:
        after = self.state
        if any(isinstance(event, LineHeard) and event.cut for event in events) and before.pending:
            self._voice.hush()
        self._lead_ears(before, after, reopened=any(isinstance(event, AnswerReopened) for event in events))
        waiting = {said.line for said in after.pending}
        for event in events:
            if isinstance(event, Said) and event.line in waiting:
                self._voice.say(event.line, event.text)
        if after.question != before.question:
            self._voice.prepare(upcoming(after, self._wordings))

    def _lead_ears(self, before: State, after: State, *, reopened: bool) -> None:
        if self._ears is None:
            return
        if before.listening and (not after.listening or after.recording != before.recording):
            self._ears.close("typed" if not reopened else "paused")
        if after.mode != before.mode:
            self._ears.set_mode(after.mode)
        if after.listening and after.recording != before.recording:
            self._packed(recordings(before))
            self._ears.open(opening(after, headphones=self._headphones))
        elif after.thinking != before.thinking and after.listening:
            self._ears.think(after.thinking)


def opening(state: State, *, headphones: bool) -> Opening:
    """How the ears are to listen now. The state must be listening."""
    turn = state.open_turn
    assert turn is not None  # noqa: S101 - a state that listens has an open turn
    assert state.started is not None  # noqa: S101 - and a session
    own = turn.purpose == "own_question"
    return Opening(
        turn=turn.number,
        recording=state.recording,
        kind=None if own else state.plan.questions[turn.question].kind,
        heard=turn.text,
        mode=state.mode,
        patience=state.started.patience,
        headphones=headphones,
    )


def recordings(state: State) -> tuple[str, ...]:
    """Names of every recording of the session so far."""
    return tuple(name for turn in state.turns for name in turn.recordings)


def upcoming(state: State, wordings: Wordings) -> list[str]:
    """Texts that will probably be said soon: the next question, or the invitation and the goodbye.

    Before the first answer also everything that may come right after an answer: nobody should wait for a
    "thank you" to be synthesised.
    """
    plan = state.plan
    following = plan.questions[state.question + 1 : state.question + 2]
    texts = [question.aloud for question in following] or [plan.invitation, plan.closing]
    if not state.turns:
        first = (*wordings.acknowledgements[plan.interviewer.persona], *wordings.main_point)
        texts = [wording.text for wording in first] + texts
    return texts
