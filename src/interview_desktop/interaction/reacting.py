"""Words for a short reaction, found while the candidate still speaks: answers so far in, the latest wording out.

One thread, "think". Nothing ever waits for it: when the turn is over, a wording that is ready and fits is said, else
one of our own. When an answer grows, thinking about what was known of it before ends.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_desktop.engines.online.breaker import Breaker
from interview_desktop.engines.replies import Exchange
from interview_desktop.errors import InterviewError
from interview_desktop.events.plan import Persona
from interview_desktop.interaction.interview.inputs import Reaction
from interview_desktop.interaction.interview.state import State
from interview_desktop.worker import Worker

if TYPE_CHECKING:
    from interview_desktop.engines.replies import Replies

log = logging.getLogger(__name__)

REMEMBERED = 3  # exchanges before this one that the wording may lean on
LEAST_WORDS = 8  # of an answer: to less there is nothing to react to
# Share of the final answer that was known when the wording was found. The last phrase rarely changes the subject,
# and a reaction to an answer of which a third was still to come would sound deaf. Own choice.
KNOWN_SHARE = 0.7


@dataclass(frozen=True)
class Thought:
    """What to react to; `words` of turn `turn` are known."""

    turn: int
    words: int
    history: tuple[Exchange, ...]
    persona: Persona
    seed: int


def thought_of(state: State) -> Thought | None:
    """What there is to react to in this state; None where the interviewer does not react or too little was said."""
    turn = state.open_turn
    if turn is None or turn.purpose == "own_question" or len(turn.words) < LEAST_WORDS or state.started is None:
        return None
    if state.plan.manner(turn.question).acknowledging == "never":
        return None
    before = [one for one in state.turns if one.number != turn.number and one.text][-REMEMBERED:]
    history = tuple(Exchange(one.asked, one.text) for one in (*before, turn))
    persona = state.plan.interviewers[state.plan.asked_by(turn.question)].persona
    return Thought(turn.number, len(turn.words), history, persona, state.started.seed * 1_000_003 + turn.number)


def fits(thought: Thought, turn: int, words: int) -> bool:
    """Whether what was thought of still belongs to an answer that has `words` now."""
    return thought.turn == turn and words > 0 and thought.words >= KNOWN_SHARE * words


class Reacting:
    """`make` gives the engine, opened, or None where our own wordings are all there is; `lost` is told the sentence of
    the fault after which they are. Both are called on this thread. One that failed rests (see `online.breaker`) and is
    asked for again: a server that loads its model is late only once.
    """

    def __init__(
        self,
        make: Callable[[], Replies | None],
        lost: Callable[[str], None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._make = make
        self._lost = lost
        self._clock = clock
        self._breaker = Breaker()
        self._lock = threading.Lock()
        self._wanted: Thought | None = None
        self._ready: tuple[Thought, Reaction] | None = None
        self._engine: Replies | None = None
        self._made = False
        self._stopping = False
        self._worker: Worker[Thought | None] = Worker("think", self._step, failed=self._failed)
        self._worker.start()
        self._worker.post(None)  # load while the greeting is spoken

    def think(self, state: State) -> None:
        """The answer has grown: react to what is known of it now, and no longer to what was known before."""
        thought = thought_of(state)
        if thought is None:
            return
        with self._lock:
            self._wanted = thought
        self._worker.post(thought)

    def take(self, turn: int, words: int) -> Reaction | None:
        """The wording for an answer that is over, if one is ready and fits; thinking about it ends."""
        with self._lock:
            ready, self._ready, self._wanted = self._ready, None, None
        return ready[1] if ready is not None and fits(ready[0], turn, words) else None

    def stop(self) -> None:
        """End the thread; what it is computing ends between two tokens."""
        self._stopping = True
        with self._lock:
            self._wanted = None
        self._worker.stop()

    def _step(self, thought: Thought | None) -> None:
        if not self._made and self._breaker.allows(self._clock()):
            self._made = True
            self._engine = self._make()
        engine = self._engine
        if engine is None or thought is None or self._unwanted(thought):
            return
        found = engine.react(thought.history, thought.persona, thought.seed, lambda: self._unwanted(thought))
        self._breaker = self._breaker.worked()
        if found is not None:
            with self._lock:
                if thought is self._wanted:
                    self._ready = thought, Reaction(found.text, found.engine)

    def _unwanted(self, thought: Thought) -> bool:
        return self._stopping or self._wanted is not thought

    def _failed(self, fault: Exception) -> None:
        """Our own wordings serve meanwhile; that needs no attention, but nobody is to be named who does nothing."""
        self._engine, self._made = None, not isinstance(fault, InterviewError)  # a bug would only come again
        self._breaker = self._breaker.failed(self._clock())
        sentence = "What words reactions stopped."
        if isinstance(fault, InterviewError):
            sentence = fault.sentence
            log.warning("no engine words reactions: %s", type(fault).__name__)
        else:
            log.error("wording a reaction failed", exc_info=fault)
        if not self._stopping:
            self._lost(sentence)
