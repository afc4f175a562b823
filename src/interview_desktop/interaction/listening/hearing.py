"""One opening of the microphone, from its first sample to the end of the turn. No thread of its own.

In: mono float32 samples at 16 kHz in pieces of any size, and what the person presses. Out: what to tell (through
`tell`), what to keep (through `record`), and, at the end, a `Commit`. Every window of 32 ms goes through voice
activity, the choice of the candidate's own voice, the recogniser, and the turn machine, in this order.

Two clocks, both counted in samples: `now`, since the opening, which decides; and the recording's, which stands
still while manual mode waits for its start to be tapped, and which the words' times refer to.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from interview_desktop.engines.voice_activity import WINDOW, Samples, VoiceActivity
from interview_desktop.errors import EngineError
from interview_desktop.events.notices import Failed, Notice, PartialCaption, Speculating, SpeechBegan
from interview_desktop.events.question import QuestionKind
from interview_desktop.events.speech import SAMPLE_RATE, Patience, Phrase, TurnMode
from interview_desktop.interaction.interview.inputs import NothingSaid, PhraseEnded, SpeechResumed, TurnCommitted
from interview_desktop.interaction.listening import completeness, turn_taking
from interview_desktop.interaction.listening.own_voice import Heard, OwnVoice
from interview_desktop.interaction.listening.phrases import Phrases
from interview_desktop.interaction.listening.turn_taking import ClosePhrase, Commit, Offer, Speculate


@dataclass(frozen=True)
class RecordingOver:
    """Nothing more will be recorded under this name: it can be packed."""

    recording: str


Told = PhraseEnded | TurnCommitted | NothingSaid | SpeechResumed | RecordingOver | Notice
Tell = Callable[[Told], None]
Record = Callable[[str, Samples], None]

SECONDS = WINDOW / SAMPLE_RATE  # of a window
HISTORY = 280  # windows (9 s) kept back for a voice that turns out late to be the candidate's
AFTER_OWN = 0.2  # s after the candidate's last loud window; what somebody else says later is not the answer
LONG_PHRASE = 18.0  # s: from here a phrase ends at its weakest moment, since the recogniser slows with length
LONGEST_PHRASE = 22.0  # s: and here it ends anyway
WEAKEST_OF = 31  # windows (1 s) of which the present one has to be the quietest ...
WEAK = 10.0  # ... and so many times (10 dB) below their mean power: a gap between words


@dataclass(frozen=True)
class Opening:
    """The microphone opens for `turn`. `heard`: words of the same answer from earlier recordings."""

    turn: int
    recording: str
    kind: QuestionKind | None = None
    heard: str = ""
    mode: TurnMode = "automatic"
    patience: Patience = Patience()  # noqa: RUF009 - frozen
    headphones: bool = False


class Hearing:
    """Takes samples until it returns a Commit. To be used from one thread."""

    def __init__(
        self,
        opening: Opening,
        activity: VoiceActivity,
        voice: OwnVoice,
        phrases: Phrases,
        *,
        tell: Tell,
        record: Record,
        live: bool,
    ) -> None:
        self.opening = opening
        self.mode: TurnMode = opening.mode
        self.thinking = False
        self.begun = False
        self._activity = activity
        self._voice = voice
        self._phrases = phrases
        self._tell = tell
        self._record = record
        self._settle = not live
        self._state = turn_taking.TurnState(patience=opening.patience)
        self._left = np.zeros(0, np.float32)
        self._windows = 0
        self._taken = 0
        self._history: deque[Samples] = deque(maxlen=HISTORY)
        self._levels: deque[float] = deque(maxlen=WEAKEST_OF)
        self._phrase_from = 0.0
        self._free_from = 0.0
        self._last_loud = 0.0
        self._other = False
        self._heard = Heard(speech=False)
        self._unheard = False
        self._told: list[Phrase] = []
        self._answered = False
        self._ending: completeness.Ending = "unfinished"
        self._wait: float | None = None
        self.probability = 0.0
        self._over = False
        activity.reset()
        voice.begin()

    def begin(self) -> None:
        """Manual mode's start was tapped: from the next sample on, and not from the middle of earlier speech."""
        if not self.taking:
            self._left = np.zeros(0, np.float32)
            self._voice.begin()
        self.begun = True

    @property
    def now(self) -> float:
        """Seconds since the opening."""
        return self._windows * SECONDS

    @property
    def taking(self) -> bool:
        """Whether audio belongs to the answer: always, but for manual mode before its start is tapped."""
        return self._state.begun or self.begun or self.mode != "manual"

    @property
    def recorded(self) -> float:
        """Seconds on the recording's clock."""
        return self._taken * SECONDS

    def hear(self, samples: Samples) -> Commit | None:
        """Samples, shape (n,). What comes after a Commit is neither looked at nor lost: `end` records it."""
        self._left = np.concatenate((self._left, samples))
        taken: list[Samples] = []
        commit = None
        while commit is None and len(self._left) >= WINDOW:
            window, self._left = self._left[:WINDOW], self._left[WINDOW:]
            if self.taking:
                taken.append(window)
            commit = self._window(window)
        if taken:
            self._record(self.opening.recording, np.concatenate(taken))
        return commit

    def finish(self) -> Commit | None:
        """ "I have finished": decide at once, without waiting for more audio."""
        return self._decide(Heard(speech=False), finished=True)

    def end(self) -> Samples:
        """Nothing more is heard. The phrase in flight goes to the recogniser; returns what was not looked at."""
        if self.taking and len(self._left):
            self._phrases.feed(self._left)
            self._record(self.opening.recording, self._left)
        self._phrases.end(settle=self._settle)
        self._over = True
        rest, self._left = self._left, np.zeros(0, np.float32)
        return rest

    def collect(self) -> None:
        """Tell what the recogniser brought, and what it makes of the answer's ending."""
        done, changed, faults = self._phrases.collect()
        for ended in done:
            self._tell(ended)
            if ended.turn == self.opening.turn:
                self._told.append(ended.phrase)
        for fault in faults:
            self._tell(Failed(part="speech_to_text", sentence=fault, hint="The recording of the answer is kept."))
        partial = self._phrases.partial(self.opening.turn)
        if changed and partial:
            heard = " ".join(part for part in (self.opening.heard, *self._spoken()) if part)
            self._tell(PartialCaption(turn=self.opening.turn, heard=heard, text=partial))
        if (changed or done) and not self._over:
            self._judge(partial)

    def _judge(self, partial: str) -> None:
        text = "\n".join((self.opening.heard, *self._spoken(), partial))
        # Provisional words have no confidence yet; `_sure_ending` sees to it that they finish nothing.
        words = [] if partial else [word for phrase in self._told for word in phrase.words]
        sure = [word.confidence for word in words[-completeness.RECENT :]]
        self._ending = completeness.judge(text, self.opening.kind, sure)
        self._answered = completeness.answered("\n".join(self._spoken()))
        wait = self._patience()
        if self._state.speculated and not self._heard.speech and wait is not None and wait != self._wait:
            self._expect(wait)

    def _patience(self) -> float | None:
        return turn_taking.patience_for(self._sure_ending(), self.mode, self.opening.patience)

    def _sure_ending(self) -> completeness.Ending:
        """While words are still on their way nothing is finished."""
        waiting = self._ending == "finished" and self._phrases.pending(self.opening.turn)
        return "unsure" if waiting else self._ending

    def _spoken(self) -> list[str]:
        """The phrases of this opening that are recognised to the end."""
        return [phrase.text for phrase in self._told]

    def _expect(self, wait: float) -> None:
        self._wait = wait
        self._tell(Speculating(turn=self.opening.turn, wait=wait))

    def _window(self, window: Samples) -> Commit | None:
        self._windows += 1
        self.probability = self._activity.probability(window)
        power = float(np.dot(window, window)) / WINDOW
        heard = self._voice.hear(self.probability, power, gated=self.mode != "manual")
        if self.taking:
            self._taken += 1
            self._listen(window, heard, power)
        self.collect()
        return self._decide(heard)

    def _listen(self, window: Samples, heard: Heard, power: float) -> None:
        """Begin, feed or split the recogniser's phrase."""
        self._history.append(window)
        if heard.speech:
            self._other = False
            self._last_loud = self.recorded if heard.loud else self._last_loud
        self._other = self._other or heard.other
        if self._phrases.is_open:
            self._phrases.feed(window)
            self._split_when_long(power)
        elif heard.speech and not self._unheard:
            self._tell(SpeechBegan(turn=self.opening.turn))
            self._begin_phrase(heard.back + 1)
        self._levels.append(power)
        self._heard = heard

    def _begin_phrase(self, windows: int) -> None:
        """Begin a phrase with the last so many windows, but none that an earlier phrase has had."""
        free = round((self.recorded - self._free_from) / SECONDS)
        windows = min(windows, len(self._history), free)
        start = self.recorded - windows * SECONDS
        try:
            self._phrases.begin(self.opening.turn, self.opening.recording, start)
        except EngineError as fault:
            # The recording goes on and keeps what is said; the next phrase tries the recogniser again.
            self._unheard = True
            self._tell(Failed(part="speech_to_text", sentence=fault.sentence, hint=fault.hint))
            return
        self._phrase_from = start
        for past in list(self._history)[len(self._history) - windows :]:
            self._phrases.feed(past)

    def _split_when_long(self, power: float) -> None:
        length = self.recorded - self._phrase_from
        if length < LONG_PHRASE:
            return
        weak = power <= min(self._levels) and power * WEAK < sum(self._levels) / len(self._levels)
        if weak or length >= LONGEST_PHRASE:
            self._close_phrase()
            self._begin_phrase(0)

    def _close_phrase(self) -> None:
        keep = self._last_loud + AFTER_OWN if self._other else None
        self._phrases.end(settle=self._settle, keep=keep)
        self._free_from = self.recorded
        self._unheard = False

    def _decide(self, heard: Heard, *, finished: bool = False) -> Commit | None:
        seen = turn_taking.Observation(
            now=self.now,
            speech=heard.speech,
            onset=heard.onset,
            answered=self._answered,
            ending=self._sure_ending(),
            mode=self.mode,
            thinking=self.thinking,
            begun=self.begun,
            finished=finished,
        )
        self._state, action = turn_taking.step(self._state, seen)
        match action:
            case Speculate():
                self._phrases.speculate(settle=self._settle)
                self._wait = None
                self.collect()
                wait = self._patience()
                if self._wait is None and wait is not None:
                    self._expect(wait)
            case ClosePhrase():
                self._close_phrase()
                self.collect()
            case Offer():
                self._tell(NothingSaid(self.opening.turn))
            case Commit():
                return action
            case _:
                pass
        return None
