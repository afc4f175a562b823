"""The candidate's floor: the microphone's gate, what comes through it, and the ends of turns. No thread of its own.

In: blocks from the microphone while an opening lasts, and what the person presses. Out: through `tell` and
`record`, what `listening` promises. To be used from one thread.
"""

from __future__ import annotations

from dataclasses import dataclass

from interview_desktop.devices import Block, Microphone
from interview_desktop.devices.resampling import Resampler
from interview_desktop.engines.voice_activity import Samples, VoiceActivity
from interview_desktop.errors import DeviceLost, DeviceMissing, InterviewError, StoreError
from interview_desktop.events.notices import AudioDropped, Failed
from interview_desktop.events.speech import TurnMode
from interview_desktop.interaction.interview.inputs import SpeechResumed, TurnCommitted
from interview_desktop.interaction.listening.hearing import Hearing, Opening, Record, RecordingOver, Tell
from interview_desktop.interaction.listening.levels import Meter
from interview_desktop.interaction.listening.lingering import Lingering
from interview_desktop.interaction.listening.own_voice import OwnVoice
from interview_desktop.interaction.listening.phrases import Phrases
from interview_desktop.interaction.listening.turn_taking import Commit


@dataclass(frozen=True)
class _Over:
    """A turn that is told as committed as soon as its last words have come."""

    opening: Opening
    commit: Commit
    seconds: float


class Floor:
    """`microphone` is open already, its gate closed."""

    def __init__(
        self,
        microphone: Microphone,
        activity: VoiceActivity,
        voice: OwnVoice,
        phrases: Phrases,
        *,
        tell: Tell,
        record: Record,
    ) -> None:
        self.microphone: Microphone | None = microphone
        self._activity = activity
        self._voice = voice
        self._phrases = phrases
        self._tell = tell
        self._record = record
        self._meter = Meter()
        self._hearing: Hearing | None = None
        self._previous: Hearing | None = None
        self._lingering: Lingering | None = None
        self._resampler: Resampler | None = None
        self._over: list[_Over] = []
        self._lost = 0.0
        self._unrecorded = False

    @property
    def is_open(self) -> bool:
        """Whether blocks are to be read."""
        return self.microphone is not None and (self._hearing is not None or self._lingering is not None)

    def open(self, opening: Opening) -> None:
        """Open the gate; an opening before it ends without a commit. Raises DeviceMissing without a microphone."""
        lingering = self._lingering
        self._end(None)
        if self.microphone is None:
            raise DeviceMissing("There is no microphone to listen with.", "Connect one and choose it, or type.")
        live = self.microphone.live
        while live and lingering is None and self.microphone.read(0.0) is not None:
            pass  # what a live microphone still holds from before its gate was closed is not of this turn
        self._unrecorded = False
        self._phrases.begin_turn()
        self._hearing = Hearing(
            opening,
            self._activity,
            self._voice,
            self._phrases,
            tell=self._tell,
            record=self._keep,
            live=live,
        )
        self.microphone.gate(True)
        if lingering is not None and lingering.resumed and lingering.turn == opening.turn:
            self._take(lingering.rest)
        else:
            self._resampler = None

    def hear_next(self, timeout: float) -> bool:
        """Take the next block; False when none came within `timeout` seconds. Raises DeviceLost."""
        block = self.microphone.read(timeout) if self.microphone is not None else None
        if block is not None:
            self._hear(block)
        return block is not None

    def press(self, *, mode: TurnMode | None = None, thinking: bool | None = None, begun: bool = False) -> None:
        """A button: a mode, "let me think", or manual mode's start. Without an opening it does nothing."""
        if self._hearing is None:
            return
        if mode is not None:
            self._hearing.mode = mode
        if thinking is not None:
            self._hearing.thinking = thinking
        if begun:
            self._hearing.begin()

    def close(self, commit: Commit | None) -> None:
        """The service ends the opening: take what was said up to now, then end it."""
        self._take_the_rest()
        self._end(commit)

    def finish(self) -> None:
        """The person has finished: the same, and the turn machine commits."""
        self._take_the_rest()
        if self._hearing is not None:
            self._end(self._hearing.finish())

    def collect(self) -> None:
        """Tell the phrases that are complete, then the turns that have all of theirs."""
        hearing = self._hearing or self._previous
        if hearing is not None:
            hearing.collect()
        while self._over and not self._phrases.pending(self._over[0].opening.turn):
            over = self._over.pop(0)
            opening, commit = over.opening, over.commit
            self._tell(TurnCommitted(opening.turn, commit.reason, commit.silence, over.seconds, opening.recording))

    def replace(self, microphone: Microphone) -> None:
        """Go on with another microphone, not yet opened. Raises DeviceMissing or DeviceRefused; then there is none."""
        old, self.microphone = self.microphone, None
        self._resampler = None
        self._lost = 0.0
        if old is not None:
            old.close()
        microphone.open()
        self.microphone = microphone
        microphone.gate(self._hearing is not None)

    def abandon(self, fault: InterviewError | None = None) -> None:
        """Let go of the opening without looking at any more audio; what was recognised of it is still told."""
        if isinstance(fault, DeviceLost) and self.microphone is not None:
            self.microphone.close()
            self.microphone = None
        if self._hearing is not None:
            self._tell(RecordingOver(self._hearing.opening.recording))
        self._previous, self._hearing = self._hearing or self._previous, None
        self._phrases.end(settle=False)
        self._shut()

    def _take_the_rest(self) -> None:
        if self._hearing is not None and self.microphone is not None:
            self.microphone.gate(False)
            while self.hear_next(0.0):
                pass
        if self._resampler is not None and self._hearing is not None:
            self._hearing.hear(self._resampler.flush())

    def _hear(self, block: Block) -> None:
        assert self.microphone is not None  # noqa: S101 - the block came from it
        rate = self.microphone.rate
        if self._resampler is None:
            self._resampler = Resampler(rate)
            block = Block(block.samples, block.start)  # what was lost before the gate opened is nobody's answer
        if block.lost:
            self._lost += block.lost / rate
            self._tell(AudioDropped(seconds=self._lost))
        level = self._meter.take(block.samples, rate)
        if level is not None:
            self._tell(level)
        self._take(self._resampler.feed(block))

    def _take(self, samples: Samples) -> None:
        if self._lingering is not None:
            self._linger(self._lingering, samples)
        elif self._hearing is not None:
            commit = self._hearing.hear(samples)
            self._meter.speech(self._hearing.probability)
            if commit is not None:
                self._end(commit)

    def _linger(self, lingering: Lingering, samples: Samples) -> None:
        if lingering.hear(samples):
            self._tell(SpeechResumed(lingering.turn))
        elif lingering.over:
            self._shut()

    def _end(self, commit: Commit | None) -> None:
        """The opening is over, with a commit or without."""
        self._lingering = None
        hearing, self._hearing = self._hearing, None
        if hearing is None:
            return
        self._previous = hearing
        rest = hearing.end()
        self._tell(RecordingOver(hearing.opening.recording))
        if commit is not None:
            self._over.append(_Over(hearing.opening, commit, hearing.now))
        self.collect()
        if commit is not None and commit.reason == "silence" and hearing.opening.headphones:
            self._lingering = Lingering(hearing.opening.turn, self._activity, self._voice)
            self._linger(self._lingering, rest)
        else:
            self._shut()

    def _shut(self) -> None:
        self._lingering = None
        self._resampler = None
        if self.microphone is not None:
            self.microphone.gate(False)

    def _keep(self, recording: str, samples: Samples) -> None:
        try:
            self._record(recording, samples)
        except StoreError as fault:
            if not self._unrecorded:
                self._unrecorded = True
                self._tell(Failed(part="recording", sentence=fault.sentence, hint=fault.hint))
