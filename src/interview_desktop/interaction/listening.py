"""The ears: a microphone in, phrases and the ends of turns out.

In: orders from any thread (`open`, `close`, `finished`, ...), blocks from the microphone, words from the
recogniser. Out: calls of `tell` and `record`, all of them on the listener's own thread "listen", in the order in
which things happened; every PhraseEnded of a turn comes before its TurnCommitted.

Decisions depend on audio time alone. From a live microphone nothing here waits for the recogniser; from one that is
not live everything does, so that a file gives the same turns however fast the machine is.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from interview_desktop.devices import Block, Microphone
from interview_desktop.devices.resampling import Resampler
from interview_desktop.engines.speech_to_text import SpeechToText
from interview_desktop.engines.voice_activity import Samples, VoiceActivity
from interview_desktop.errors import DeviceLost, DeviceMissing, InterviewError, StoreError
from interview_desktop.events.notices import AudioDropped, Failed
from interview_desktop.events.speech import CommitReason, TurnMode
from interview_desktop.interaction.hearing import Hearing, Opening, Record, Tell, Told
from interview_desktop.interaction.inputs import SpeechResumed, TurnCommitted
from interview_desktop.interaction.levels import Meter
from interview_desktop.interaction.lingering import Lingering
from interview_desktop.interaction.own_voice import OwnVoice
from interview_desktop.interaction.phrases import ANSWER_WITHIN, Phrases
from interview_desktop.interaction.turn_taking import Commit

__all__ = ["Listener", "Opening", "Told"]

log = logging.getLogger(__name__)

READ = 0.1  # s to wait for a block before looking for orders again
DRY = 0.02  # s to rest when a microphone has nothing to give
LAST_WORDS = ANSWER_WITHIN + 5.0  # s that `stop` waits for the last words


@dataclass(frozen=True)
class _Ending:
    """A turn that is told as over as soon as its last words have come."""

    turn: int
    commit: Commit
    seconds: float


class Listener:
    """Owns the thread "listen". Orders return at once and are followed in the order they were given."""

    def __init__(
        self,
        microphone: Microphone,
        recogniser: SpeechToText,
        activity: VoiceActivity,
        *,
        threshold: float,
        tell: Tell,
        record: Record,
    ) -> None:
        """`threshold`: speech probability (0-1) from which a window is speech. `recogniser` is open already.

        `record(recording, samples)` gets all 16 kHz audio that belongs to an answer, silence included.
        """
        self._microphone: Microphone | None = microphone
        self._activity = activity
        self._tell = tell
        self._record = record
        self._changed = threading.Condition()
        self._orders: deque[Callable[[], None]] = deque()
        self._stopping = False
        self._phrases = Phrases(recogniser, self._wake)
        self._voice = OwnVoice(threshold)
        self._meter = Meter()
        self._hearing: Hearing | None = None
        self._previous: Hearing | None = None
        self._lingering: Lingering | None = None
        self._resampler: Resampler | None = None
        self._endings: list[_Ending] = []
        self._lost = 0.0
        self._unrecorded = False
        self._thread = threading.Thread(target=self._run, name="listen", daemon=True)

    # From any thread

    def start(self) -> None:
        """Open the microphone with its gate closed, and listen for orders. Raises DeviceMissing or DeviceRefused."""
        if self._microphone is not None:
            self._microphone.open()
        self._thread.start()

    def open(self, opening: Opening) -> None:
        """Give the candidate the floor. An opening that is still open ends first, without a commit."""
        self._order(lambda: self._open(opening))

    def close(self, reason: CommitReason = "paused", *, commit: bool = False) -> None:
        """Shut the microphone's gate now. The phrase in flight is still told; TurnCommitted only with `commit`."""
        microphone = self._microphone
        if microphone is not None:
            microphone.gate(False)
        self._order(lambda: self._close(Commit(reason, None) if commit else None))

    def set_mode(self, mode: TurnMode) -> None:
        """Change how the answer ends, also in the middle of it."""
        self._order(lambda: self._press(mode=mode))

    def think(self, on: bool) -> None:
        """ "Let me think": while on, no silence ends the answer and nothing is offered; speech leaves it on."""
        self._order(lambda: self._press(thinking=on))

    def begin(self) -> None:
        """Manual mode: the start was tapped, what is said from now on is the answer."""
        self._order(lambda: self._press(begun=True))

    def finished(self) -> None:
        """ "I have finished": the remaining phrases are told, then TurnCommitted."""
        self._order(lambda: self._close(Commit("finished", None)))

    def replace_microphone(self, microphone: Microphone) -> None:
        """Go on with another microphone (not yet opened); the old one is closed. A fault is told as Failed."""
        self._order(lambda: self._replace(microphone))

    def stop(self) -> None:
        """Close the microphone, tell the last words, end the thread. Safe to call twice."""
        with self._changed:
            if not self._stopping:
                self._orders.append(lambda: self._close(None))
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(LAST_WORDS)
            if self._thread.is_alive():
                log.error("the listener did not stop in time")
        if self._microphone is not None:
            self._microphone.close()

    def _order(self, order: Callable[[], None]) -> None:
        with self._changed:
            if not self._stopping:
                self._orders.append(order)
                self._changed.notify_all()

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    # On the thread "listen"

    def _run(self) -> None:
        while self._going():
            try:
                self._turn_once()
            except InterviewError as fault:
                self._fail(fault)
            except Exception:
                # A bug must not leave the person in front of a dead microphone with no word about it.
                log.exception("listening failed")
                self._abandon()
                hint = "Resume the interview; what was said is kept. The log file tells more."
                self._tell(Failed(part="microphone", sentence="Listening stopped because of a fault.", hint=hint))

    def _going(self) -> bool:
        with self._changed:
            if not self._stopping or self._orders:
                return True
        wait = self._phrases.wait_at_most()
        return wait is not None and wait > 0

    def _turn_once(self) -> None:
        """One round: orders, results, then one block or a rest."""
        while order := self._next_order():
            order()
        self._collect()
        if self._microphone is None or (self._hearing is None and self._lingering is None):
            self._rest(self._phrases.wait_at_most())
            return
        block = self._microphone.read(READ)
        if block is None:
            self._rest(DRY)
        else:
            self._hear(block)

    def _next_order(self) -> Callable[[], None] | None:
        with self._changed:
            return self._orders.popleft() if self._orders else None

    def _rest(self, seconds: float | None) -> None:
        with self._changed:
            self._changed.wait_for(
                lambda: bool(self._orders) or self._phrases.arrived or (self._stopping and not self._phrases.pending()),
                seconds,
            )

    def _open(self, opening: Opening) -> None:
        lingering = self._lingering
        self._end(None)
        if self._microphone is None:
            raise DeviceMissing("There is no microphone to listen with.", "Connect one and choose it, or type.")
        live = self._microphone.live
        if lingering is None and live:
            self._drop_stale()
        self._hearing = Hearing(
            opening,
            self._activity,
            self._voice,
            self._phrases,
            tell=self._tell,
            record=self._keep,
            live=live,
        )
        self._unrecorded = False
        self._microphone.gate(True)
        if lingering is not None and lingering.resumed and lingering.turn == opening.turn:
            self._take(lingering.rest)
        else:
            self._resampler = None

    def _drop_stale(self) -> None:
        """What a live microphone still holds from before its gate was closed does not belong to this turn."""
        while self._microphone is not None and self._microphone.read(0.0) is not None:
            pass

    def _hear(self, block: Block) -> None:
        assert self._microphone is not None  # noqa: S101 - the block came from it
        rate = self._microphone.rate
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

    def _press(self, *, mode: TurnMode | None = None, thinking: bool | None = None, begun: bool | None = None) -> None:
        if self._hearing is None:
            return
        if mode is not None:
            self._hearing.mode = mode
        if thinking is not None:
            self._hearing.thinking = thinking
        if begun is not None:
            self._hearing.begun = begun

    def _close(self, commit: Commit | None) -> None:
        """The person (or the service) ends the opening: take what was said up to now, then end it."""
        if self._hearing is None or self._microphone is None:
            return self._end(None)
        self._microphone.gate(False)
        while (block := self._microphone.read(0.0)) is not None:
            self._hear(block)
        if self._resampler is not None and self._hearing is not None:
            self._hearing.hear(self._resampler.flush())
        return self._end(commit)

    def _end(self, commit: Commit | None) -> None:
        """The opening is over, with a commit or without."""
        self._lingering = None
        hearing, self._hearing = self._hearing, None
        if hearing is None:
            return
        self._previous = hearing
        rest = hearing.end()
        if commit is not None:
            self._endings.append(_Ending(hearing.opening.turn, commit, hearing.now))
        if commit is not None and commit.reason == "silence" and hearing.opening.headphones:
            self._lingering = Lingering(hearing.opening.turn, self._activity, self._voice)
            self._linger(self._lingering, rest)
        else:
            self._shut()
        self._collect()

    def _shut(self) -> None:
        self._lingering = None
        self._resampler = None
        if self._microphone is not None:
            self._microphone.gate(False)

    def _abandon(self) -> None:
        """Let go of the opening without looking at any more audio; what was recognised of it is still told."""
        self._previous, self._hearing = self._hearing or self._previous, None
        self._phrases.end(settle=False)
        self._shut()

    def _collect(self) -> None:
        """Tell the phrases that are complete, then the turns that have all of theirs."""
        hearing = self._hearing or self._previous
        if hearing is not None:
            hearing.collect()
        while self._endings and not self._phrases.pending(self._endings[0].turn):
            over = self._endings.pop(0)
            self._tell(TurnCommitted(over.turn, over.commit.reason, over.commit.silence, over.seconds))

    def _replace(self, microphone: Microphone) -> None:
        old, self._microphone = self._microphone, None
        self._resampler = None
        if old is not None:
            old.close()
        microphone.open()
        self._microphone = microphone
        microphone.gate(self._hearing is not None)

    def _fail(self, fault: InterviewError) -> None:
        """A fault of the microphone, or of the detector without which it is of no use."""
        if isinstance(fault, DeviceLost) and self._microphone is not None:
            self._microphone.close()
            self._microphone = None
        self._abandon()
        self._tell(Failed(part="microphone", sentence=fault.sentence, hint=fault.hint))

    def _keep(self, recording: str, samples: Samples) -> None:
        try:
            self._record(recording, samples)
        except StoreError as fault:
            if not self._unrecorded:
                self._unrecorded = True
                self._tell(Failed(part="recording", sentence=fault.sentence, hint=fault.hint))
