"""The ears: a microphone in, phrases and the ends of turns out.

In: orders from any thread (`open`, `close`, `finished`, ...), blocks from the microphone, words from the
recogniser. Out: calls of `tell` and `record`, all of them on the listener's own thread "listen", in the order in
which things happened; every PhraseEnded of a turn comes before its TurnCommitted. Calls of `tell` may give orders.

Decisions depend on audio time alone. From a live microphone nothing here waits for the recogniser; from one that is
not live everything does, so that a file gives the same turns however fast the machine is.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable

from interview_desktop.devices import Microphone
from interview_desktop.engines.speech_to_text import SpeechToText
from interview_desktop.engines.voice_activity import VoiceActivity
from interview_desktop.errors import InterviewError
from interview_desktop.events.notices import Failed
from interview_desktop.events.speech import CommitReason, TurnMode
from interview_desktop.interaction.listening.floor import Floor
from interview_desktop.interaction.listening.hearing import Opening, Record, Tell, Told
from interview_desktop.interaction.listening.own_voice import OwnVoice
from interview_desktop.interaction.listening.phrases import ANSWER_WITHIN, Phrases
from interview_desktop.interaction.listening.turn_taking import Commit

__all__ = ["Listener", "Opening", "Told"]

log = logging.getLogger(__name__)

READ = 0.1  # s to wait for a block before looking for orders again
DRY = 0.02  # s to rest when a microphone has nothing to give
LAST_WORDS = ANSWER_WITHIN + 5.0  # s that `stop` waits for the last words


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

        `record(recording, samples)` gets all 16 kHz audio that belongs to an answer, silence included; a
        StoreError from it is told once per opening and listening goes on.
        """
        self._microphone = microphone
        self._tell = tell
        self._changed = threading.Condition()
        self._orders: deque[Callable[[], None]] = deque()
        self._stopping = False
        self._phrases = Phrases(recogniser, self._wake)
        self._floor = Floor(microphone, activity, OwnVoice(threshold), self._phrases, tell=tell, record=record)
        self._thread = threading.Thread(target=self._run, name="listen", daemon=True)

    def start(self) -> None:
        """Open the microphone with its gate closed, and wait for orders. Raises DeviceMissing or DeviceRefused."""
        self._microphone.open()
        self._thread.start()

    def open(self, opening: Opening) -> None:
        """Give the candidate the floor. An opening that is still open ends first, without a commit."""
        self._order(lambda: self._floor.open(opening))

    def close(self, reason: CommitReason = "paused", *, commit: bool = False) -> None:
        """Shut the microphone's gate now. The phrase in flight is still told; TurnCommitted only with `commit`."""
        microphone = self._floor.microphone
        if microphone is not None:
            microphone.gate(False)
        self._order(lambda: self._floor.close(Commit(reason, None) if commit else None))

    def set_mode(self, mode: TurnMode) -> None:
        """Change how the answer ends, also in the middle of it."""
        self._order(lambda: self._floor.press(mode=mode))

    def think(self, on: bool) -> None:
        """ "Let me think": while on, no silence ends the answer and nothing is offered; speech leaves it on."""
        self._order(lambda: self._floor.press(thinking=on))

    def begin(self) -> None:
        """Manual mode: the start was tapped, what is said from now on is the answer."""
        self._order(lambda: self._floor.press(begun=True))

    def finished(self) -> None:
        """ "I have finished": the remaining phrases are told, then TurnCommitted."""
        self._order(self._floor.finish)

    def replace_microphone(self, microphone: Microphone) -> None:
        """Go on with another microphone (not yet opened); the old one is closed. A fault is told as Failed.

        An opening goes on where it was, in the same recording.
        """
        self._order(lambda: self._floor.replace(microphone))

    def stop(self) -> None:
        """Tell the last words, end the thread, close the microphone. Safe to call twice and from `tell`."""
        with self._changed:
            if not self._stopping:
                self._orders.append(lambda: self._floor.close(None))
            self._stopping = True
            self._changed.notify_all()
        if self._thread is threading.current_thread():
            return
        if self._thread.is_alive():
            self._thread.join(LAST_WORDS)
            if self._thread.is_alive():
                log.error("the listener did not stop within %.0f s", LAST_WORDS)
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
                self._round()
            except InterviewError as fault:
                # Of the microphone, or of the speech detector, without which a microphone is of no use.
                self._floor.abandon(fault)
                self._tell(Failed(part="microphone", sentence=fault.sentence, hint=fault.hint))
            except Exception:
                # A bug must not leave the person before a dead microphone with no word about it.
                log.exception("listening failed")
                self._floor.abandon()
                hint = "Resume the interview; what was said is kept. The log file tells more."
                self._tell(Failed(part="microphone", sentence="Listening stopped because of a fault.", hint=hint))
        if self._floor.microphone is not None:
            self._floor.microphone.close()

    def _going(self) -> bool:
        """Until it is stopped, the orders are followed and the last words have come."""
        with self._changed:
            return not self._stopping or bool(self._orders) or self._phrases.pending()

    def _round(self) -> None:
        """One round: orders, results, then one block or a rest."""
        while order := self._next_order():
            order()
        self._floor.collect()
        if not self._floor.is_open:
            self._rest(self._phrases.wait_at_most())
        elif not self._floor.hear_next(READ):
            self._rest(DRY)

    def _next_order(self) -> Callable[[], None] | None:
        with self._changed:
            return self._orders.popleft() if self._orders else None

    def _rest(self, seconds: float | None) -> None:
        """Until there is something to do, or for `seconds`."""
        with self._changed:
            self._changed.wait_for(
                lambda: bool(self._orders) or self._phrases.arrived or (self._stopping and not self._phrases.pending()),
                seconds,
            )
