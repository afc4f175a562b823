"""One running interview and its parts: conducting, voice, ears, and what is thought and heard again beside them.

In: inputs, on the interview thread. Out: what `Conduct` journals and tells, orders to the parts. Made for one session
and stopped in flow order: the voice falls silent, the ears tell their last phrase, what is left is heard again for a
while, and only then the session may be closed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_desktop.errors import DeviceError, EngineError
from interview_desktop.events.interview import Entry, Event
from interview_desktop.events.notices import EngineInUse, Failed, Notice
from interview_desktop.events.question import Question
from interview_desktop.events.turns import Turn
from interview_desktop.events.wording import Wordings
from interview_desktop.interaction.conduct import Conduct, Ears, Voice
from interview_desktop.interaction.hearing_again import LAST_MINUTES, HearingAgain
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.state import State
from interview_desktop.interaction.listening.hearing import RecordingOver
from interview_desktop.interaction.measuring import Instruments, Measuring, NoInstruments
from interview_desktop.interaction.reacting import Reacting
from interview_desktop.settings import Settings

if TYPE_CHECKING:
    from interview_desktop.devices import Samples
    from interview_desktop.engines.replies import Replies
    from interview_desktop.engines.speech_to_text import SecondHearing

Tell = Callable[[inputs.Input | RecordingOver | Notice], None]
Record = Callable[[str, "Samples"], None]


@dataclass(frozen=True)
class Parts:
    """How the composition root makes what an interview needs.

    `voice` and `ears` are called on the interview thread and return started parts. `voice` never fails: where nothing
    can be heard it still paces the captions. `ears` raises DeviceError or EngineError where nobody can be listened
    to; the interview is then typed. `replies` and `second_hearing` are called on the thread that uses them and give
    None where there is no such engine; they stay the composition root's to close.
    """

    voice: Callable[[Tell, Settings], Voice]
    ears: Callable[[Tell, Record, Settings], Ears]
    replies: Callable[[Tell, Settings], Replies | None] = lambda _tell, _settings: None
    second_hearing: Callable[[Settings], SecondHearing | None] = lambda _settings: None
    instruments: Callable[[], Instruments] = NoInstruments


@dataclass(frozen=True)
class Around:
    """What a running interview reaches of its surroundings. `announce` goes to everybody, `tell` to the inbox."""

    parts: Parts
    settings: Callable[[], Settings]
    wordings: Wordings
    append: Callable[[tuple[Event, ...]], tuple[Entry, ...]]
    announce: Callable[[Entry | Notice], None]
    tell: Tell
    record: Record
    samples: Callable[[str], Samples]


def _reads_anew(known: Turn | None, turn: Turn) -> bool:
    """The turn was closed, or is heard better since."""
    return known is None or known.closed is None or known.best.text != turn.best.text


def _question(state: State, turn: Turn) -> Question | None:
    return None if turn.purpose == "own_question" else state.plan.questions[turn.question]


def _hearing_with(settings: Settings) -> tuple[str, str]:
    return settings.audio_input, settings.microphone_consent


class Running:
    """To be used on the interview thread, but for `microphone_lost` and `hurry`."""

    def __init__(self, session: str, state: State, around: Around) -> None:
        """Speak first, then prick up the ears: loading a recogniser takes as long as a greeting."""
        self.session = session
        self.leaving = False
        self._around = around
        settings = around.settings()
        self._heard_with = _hearing_with(settings)
        self._ears: Ears | None = None
        self._ears_lost = False
        self._voice = around.parts.voice(around.tell, settings)
        self._conduct = Conduct(
            state,
            wordings=around.wordings,
            append=around.append,
            tell=around.announce,
            voice=self._voice,
            headphones=settings.headphones,
        )
        self._reacting = Reacting(lambda: around.parts.replies(around.tell, around.settings()), self._own_words)
        self._again = HearingAgain(lambda: around.parts.second_hearing(settings), around.samples, around.tell)
        self._measuring = Measuring(around.parts.instruments, around.samples, around.tell)

    @property
    def state(self) -> State:
        return self._conduct.state

    @property
    def over(self) -> bool:
        """Finished, and the goodbye heard."""
        return self._conduct.over

    def begin(self, first: tuple[Event, ...]) -> bool:
        """The first events of this run; False where they cannot be journalled."""
        begun = self._conduct.happen(first)
        if begun and not self.over and self._spoken:
            self._listen()
        return begun

    def take(self, given: inputs.Input) -> None:
        """Something happened; see `Conduct.take`."""
        before = self.state
        if isinstance(given, inputs.Resume):
            self._listen_anew()
        if isinstance(given, inputs.TurnCommitted):
            given = self._with_reaction(given)
        self._conduct.take(given)
        self._beside(before, self.state)

    def finish_answer(self) -> None:
        if self._ears is not None and self.state.listening:
            self._ears.finished()

    def begin_answer(self) -> None:
        """Manual turns: tap to start. While the interviewer speaks: the rest is not said, the floor opens."""
        if self.state.listening and self._ears is not None:
            self._ears.begin()
        else:
            self.take(inputs.CutIn())

    def microphone_lost(self) -> None:
        self._ears_lost = True

    def stop(self, then: Callable[[], None]) -> None:
        """Voice and ears stop now; `then` is called when the last answer of a finished interview was heard again.

        Only then whoever words reactions, who may be loading still: nobody should be spoken to, or recorded, meanwhile.
        """
        self.leaving = True
        self._voice.stop()
        if self._ears is not None:
            self._ears.stop()
        self._ears = None
        self._reacting.stop()
        patience = LAST_MINUTES if self.state.finished is not None else 0.0
        self._again.end(patience, lambda: self._measuring.end(then))

    def hurry(self) -> None:
        """The program ends: no answer is heard again, or measured, any more."""
        self._again.hurry()
        self._measuring.hurry()

    def last_attempt(self) -> bool:
        """Journal what is held; False when it is lost."""
        return self._conduct.last_attempt()

    @property
    def _spoken(self) -> bool:
        return self.state.started is not None and self.state.started.spoken

    def _own_words(self, because: str) -> None:
        """On the thread of those who word reactions."""
        why = f"{because} So templates take over."
        self._around.tell(EngineInUse(capability="replies", name="templates", why=why))

    def _with_reaction(self, committed: inputs.TurnCommitted) -> inputs.TurnCommitted:
        turn = self.state.turn(committed.turn)
        reaction = self._reacting.take(committed.turn, len(turn.words)) if turn is not None else None
        return replace(committed, reaction=reaction)

    def _beside(self, before: State, after: State) -> None:
        """What goes on while the interview does: words for a reaction, and closed answers heard again."""
        growing = after.open_turn
        if growing is not None and after.listening:
            known = before.turn(growing.number)
            if known is None or known.words != growing.words:
                self._reacting.think(after)
        for turn in after.turns:
            known = before.turn(turn.number)
            if turn.closed is not None and (known is None or known.closed is None):
                self._again.hear(turn)
            if turn.closed is not None and turn.measured is None and _reads_anew(known, turn):
                self._measuring.measure(turn, _question(after, turn))

    def _listen(self) -> None:
        settings = self._around.settings()
        self._ears_lost, self._heard_with = False, _hearing_with(settings)
        try:
            self._ears = self._around.parts.ears(self._around.tell, self._around.record, settings)
        except (DeviceError, EngineError) as fault:
            hint = f"{fault.hint} Until then you can type your answers.".strip()
            self._around.announce(Failed(part="microphone", sentence=fault.sentence, hint=hint))
            self._ears_lost = True
            return
        self._conduct.listen_with(self._ears)

    def _listen_anew(self) -> None:
        """Where the microphone was lost, or another was chosen or allowed meanwhile, the ears are made again."""
        if not self._spoken or not (self._ears_lost or _hearing_with(self._around.settings()) != self._heard_with):
            return
        self._conduct.listen_with(None)
        if self._ears is not None:
            self._ears.stop()
        self._ears = None
        self._listen()
