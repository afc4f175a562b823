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
from interview_desktop.events.interview import AnswerClosed, Entry, Event, LineHeard, Said
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

    def prepare(self, lines: list[tuple[str, int]]) -> None: ...
    def say(self, line: int, text: str, voice: int = 0) -> None: ...
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
    """`append` journals events and returns their entries; `tell` passes entries and notices on to everybody."""

    def __init__(
        self,
        state: State,
        *,
        wordings: Wordings,
        append: Callable[[tuple[Event, ...]], tuple[Entry, ...]],
        tell: Callable[[Entry | Failed], None],
        voice: Voice,
        headphones: bool,
    ) -> None:
        self.state = state
        self._wordings = wordings
        self._append = append
        self._tell = tell
        self._voice = voice
        self._ears: Ears | None = None
        self._headphones = headphones
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
        self._work_off()

    def last_attempt(self) -> bool:
        """The session is being left: try once more to journal what is held. False when it is lost."""
        self._holding = False
        self._work_off()
        return not self._held

    def _work_off(self) -> None:
        """What cannot be journalled goes back to the front; what raises anything else is dropped, not retried."""
        while self._held:
            given = self._held.popleft()
            if not self.happen(decide(self.state, given, self._wordings)):
                self._held.appendleft(given)
                return

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
        # After their own commit the ears have shut the gate themselves, or, with headphones, linger on purpose.
        by_ears = any(isinstance(event, AnswerClosed) and event.reason == "silence" for event in events)
        self._lead_ears(before, after, by_ears=by_ears)
        waiting = {said.line for said in after.pending}
        for event in events:
            if isinstance(event, Said) and event.line in waiting:
                self._voice.say(event.line, event.text, after.plan.interviewers[event.speaker].voice)
        if after.question != before.question:
            self._voice.prepare(upcoming(after, self._wordings))

    def _lead_ears(self, before: State, after: State, *, by_ears: bool) -> None:
        if self._ears is None:
            return
        other = after.recording != before.recording
        if before.listening and not by_ears and (not after.listening or other):
            self._ears.close()
        if after.mode != before.mode:
            self._ears.set_mode(after.mode)
        if after.listening and other:
            self._ears.open(opening(after, headphones=self._headphones))
        if after.listening and after.thinking != (before.thinking and not other):
            self._ears.think(after.thinking)


def opening(state: State, *, headphones: bool) -> Opening:
    """How the ears are to listen now. The state must be listening."""
    turn = state.open_turn
    assert turn is not None  # noqa: S101 - a state that listens has an open turn
    assert state.started is not None  # noqa: S101 - and a session
    own, calm = turn.purpose == "own_question", state.plan.manner(turn.question).patience
    return Opening(
        turn=turn.number,
        recording=state.recording,
        kind=None if own else state.plan.questions[turn.question].kind,
        heard=turn.text,
        mode=state.mode,
        patience=state.started.patience.stretched(calm),
        headphones=headphones,
    )


def upcoming(state: State, wordings: Wordings) -> list[tuple[str, int]]:
    """What will probably be said soon, and in which voice: the next question, or the invitation and the goodbye.

    Before the first answer also everything that may come right after an answer: nobody should wait for a
    "thank you" to be synthesised.
    """
    plan = state.plan
    voice, coming = plan.interviewer.voice, state.question + 1
    if coming < len(plan.questions):
        asker = plan.interviewers[plan.asked_by(coming)]
        lines = [(plan.questions[coming].aloud, asker.voice)]
    else:
        lines = [(plan.invitation, voice), (plan.closing, voice)]
    if not state.turns:
        first = (*wordings.acknowledgements[plan.interviewer.persona], *wordings.main_point)
        lines = [(wording.text, voice) for wording in first] + lines
    return lines
