"""Lines in, heard speech out: LineBegan, SpokenWord as each word is heard, LineEnded when the last sample was.

A line is cut into sentences, the first of them into clauses, and is played while the rest is being made. Two
threads: `synthesise` makes pieces, `speak` hands them to the loudspeaker and follows its clock. Whatever fails,
the line ends: its text is on the screen, and the interview goes on.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import numpy as np

from interview_desktop.devices import Speaker
from interview_desktop.engines.rota import Rota
from interview_desktop.engines.text_to_speech import TextToSpeech
from interview_desktop.errors import DeviceError, EngineError, EngineFailed, InterviewError
from interview_desktop.events import notices
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.speaking.captions import Captions
from interview_desktop.interaction.speaking.clauses import Span, sentences, with_first_clause
from interview_desktop.interaction.speaking.speech_cache import SpeechCache, Spoken
from interview_desktop.interaction.speaking.synthesis import Order, Piece, Synthesis
from interview_desktop.worker import Worker

log = logging.getLogger(__name__)

Told = notices.LineBegan | notices.SpokenWord | notices.Failed | inputs.LineEnded

BETWEEN_SENTENCES = 0.30  # seconds of silence: the middle of usual pauses, 0.2 to 0.6 (own choice)
BETWEEN_CLAUSES = 0.10
_GLANCE = 0.1  # seconds after which the device is looked at when nothing else is due
_SOON = 0.01  # the least time between two looks
_PATIENCE = 30.0  # seconds that a voice may take for one piece
_STILL = 1.0  # seconds without progress and with nothing queued: no more will be heard of this line


@dataclass(eq=False)
class _Line:
    number: int
    text: str
    rate: float
    voice: int
    cut: bool = False
    began: bool = False
    first: float = 0.0  # on the loudspeaker's clock: where its sound begins
    last: float = 0.0  # ... and where it ends
    captions: Captions = field(default_factory=Captions)


class _Cut(Exception):
    """The line is not wanted any more."""


class Speaking:
    """The interviewer's voice. All methods may be called from any thread and return at once, but `start` and `stop`.

    `tell` is called on the speak thread, in order. `rate` 0.5-2.0 and `volume` 0-1 hold for the next line and
    the next sentence. `voices` are closed by whoever made them. `voice` is a name of one of an engine's voices; an
    engine that has none of that name speaks with its default.
    """

    def __init__(
        self,
        voices: Rota[TextToSpeech],
        speaker: Speaker,
        cache: Path,
        tell: Callable[[Told], None],
        *,
        voice: str = "",
        rate: float = 1.0,
        volume: float = 1.0,
    ) -> None:
        self._speaker = speaker
        self._tell = tell
        self._voice = voice
        self._rate = rate
        self._volume = volume
        self._changed = threading.Condition()
        self._lines: deque[_Line] = deque()  # said, and not ended; the first is the one being spoken
        self._silent_since = float("-inf")
        self._stopping = False
        self._lost = False
        self._told_fault = ""
        self._synthesis = Synthesis(voices, SpeechCache(cache), self._wake)
        self._worker: Worker[_Line] = Worker("speak", self._speak, failed=self._failed)

    def start(self) -> None:
        """Open the loudspeaker and be ready. A DeviceError passes through, and nothing is left running."""
        self._speaker.open()
        self._synthesis.start()
        self._worker.start()

    def prepare(self, lines: Iterable[tuple[str, int]]) -> None:
        """Make these texts in their voices in idle moments, in place of what was to be prepared before; it never
        delays `say`.
        """
        pieces = [
            Piece(text[span.start : span.end], self._voice, self._rate, voice)
            for text, voice in lines
            for span in sentences(text)
        ]
        self._synthesis.prepare(pieces)

    def say(self, line: int, text: str, voice: int = 0) -> None:
        """Speak a line after those before it; `voice` counts on from the chosen voice among the engine's."""
        said = _Line(line, text, self._rate, voice)
        with self._changed:
            self._lines.append(said)
        self._worker.post(said)

    def hush(self) -> None:
        """Drop every line and fall silent; each is told as LineEnded(cut=True)."""
        with self._changed:
            for line in self._lines:
                line.cut = True
            self._speaker.hush()
            self._changed.notify_all()

    def set_volume(self, volume: float) -> None:
        self._volume = volume

    def set_rate(self, rate: float) -> None:
        self._rate = rate

    def stop(self) -> None:
        """Fall silent, tell nothing more, close the loudspeaker. Safe to call twice."""
        self._stopping = True
        self.hush()
        self._synthesis.stop()
        self._worker.stop()
        self._speaker.close()

    # On the speak thread

    def _speak(self, line: _Line) -> None:
        try:
            self._perform(line)
        except _Cut:
            self._end(line, cut=True)
        else:
            self._told_fault = ""
            self._end(line, cut=False)

    def _perform(self, line: _Line) -> None:
        """Raises _Cut, or what the voice or the loudspeaker raises."""
        orders: list[Order] = []
        try:
            self._reopen()
            pieces = self._pieces(line)
            orders += [self._synthesis.order(self._piece(line, span)) for span in pieces]
            for place, (span, order) in enumerate(zip(pieces, orders, strict=True)):
                spoken = self._made(line, order)
                self._hand_over(line, span, spoken, self._pause(line, pieces, place))
        except EngineError:
            self._follow(line, line.last)  # what was made before it failed is heard to its end
            raise
        finally:
            for order in orders:
                order.dropped = True
        self._follow(line, line.last)

    def _pieces(self, line: _Line) -> tuple[Span, ...]:
        """Sentences; the first in clauses, unless it is ready as a whole, which sounds better."""
        whole = sentences(line.text)
        if not whole or self._synthesis.ready(self._piece(line, whole[0])):
            return whole
        return (*with_first_clause(line.text, whole[0]), *whole[1:])

    def _piece(self, line: _Line, span: Span) -> Piece:
        return Piece(line.text[span.start : span.end], self._voice, line.rate, line.voice)

    def _pause(self, line: _Line, pieces: tuple[Span, ...], place: int) -> float:
        """Seconds of silence before a piece; before a line only as much as is missing since the line before."""
        if place == 0:
            return max(0.0, BETWEEN_SENTENCES - (monotonic() - self._silent_since))
        before = line.text[pieces[place - 1].end - 1]
        return BETWEEN_CLAUSES if before in ",;:—–" else BETWEEN_SENTENCES

    def _made(self, line: _Line, order: Order) -> Spoken:
        """Wait for a piece; the captions of what is heard meanwhile go on."""
        deadline = monotonic() + _PATIENCE
        for wait in self._beats(line):
            if order.ended:
                break
            if monotonic() > deadline:
                raise EngineFailed("The interviewer's voice did not answer in time.", "The text is on the screen.")
            with self._changed:
                self._changed.wait_for(lambda: order.ended or line.cut, wait)
        if order.fault is not None:
            raise order.fault
        if order.spoken is None:
            raise _Cut
        return order.spoken

    def _hand_over(self, line: _Line, span: Span, spoken: Spoken, pause: float) -> None:
        silence = np.zeros(round(pause * spoken.rate), np.float32)
        sound = np.concatenate([silence, spoken.samples * np.float32(self._volume)])
        with self._changed:  # so that nothing is played after a hush
            if line.cut:
                raise _Cut
            begins = max(line.last, self._speaker.played + self._speaker.queued)
            self._speaker.play(sound, spoken.rate)
        if not line.began:
            line.first, line.began = begins + len(silence) / spoken.rate, True
            self._say(notices.LineBegan(line=line.number))
        line.last = begins + len(sound) / spoken.rate
        line.captions.add(span, spoken.words, begins + len(silence) / spoken.rate)

    def _follow(self, line: _Line, until: float) -> None:
        """Tell each word on time until the sound has been heard up to `until`."""
        latest, moved = -1.0, monotonic()
        for wait in self._beats(line):
            played = self._speaker.played
            if played >= until - _SOON / 2:
                return
            if played > latest or self._speaker.queued > 0:
                latest, moved = played, monotonic()
            elif monotonic() - moved > _STILL:
                return  # somebody else silenced the loudspeaker
            with self._changed:
                self._changed.wait_for(lambda: line.cut, min(wait, max(_SOON, until - played)))

    def _beats(self, line: _Line) -> Iterator[float]:
        """Again and again: tell the words that are due, then yield how long (seconds) nothing more will be."""
        while True:
            if line.cut:
                raise _Cut
            self._speaker.wait(0)  # raises when the device is lost
            played = self._speaker.played
            self._show(line, played)
            coming = line.captions.next_at
            yield _GLANCE if coming is None else min(_GLANCE, max(_SOON, coming - played))

    def _end(self, line: _Line, *, cut: bool) -> None:
        self._silent_since = float("-inf") if cut else monotonic()
        with self._changed:
            self._lines.remove(line)
        if not cut:
            self._show(line, line.last)
        self._say(inputs.LineEnded(line.number, cut=cut, seconds=self._heard(line)))

    def _heard(self, line: _Line) -> float:
        return max(0.0, min(self._speaker.played, line.last) - line.first) if line.began else 0.0

    def _show(self, line: _Line, played: float) -> None:
        for word in line.captions.due(played):
            told = notices.SpokenWord(line=line.number, start=word.start, end=word.end, estimated=word.estimated)
            self._say(told)

    def _reopen(self) -> None:
        """After a lost device: perhaps it, or another, is there by now."""
        if self._lost:
            self._speaker.close()
            self._speaker.open()
            self._lost = False

    def _failed(self, fault: Exception) -> None:
        """The line that was being spoken ends; the same fault is told once until a line is heard again."""
        if isinstance(fault, InterviewError):
            told = notices.Failed(part="voice", sentence=fault.sentence, hint=fault.hint)
        else:
            log.error("the voice failed", exc_info=fault)
            told = notices.Failed(part="voice", sentence="The interviewer's voice stopped.", hint="Read the questions.")
        lost = isinstance(fault, DeviceError)
        self._lost = self._lost or lost
        if told.sentence != self._told_fault:
            self._told_fault = told.sentence
            self._say(told)
        with self._changed:
            line = self._lines.popleft()
        self._say(inputs.LineEnded(line.number, cut=line.cut, seconds=0.0 if lost else self._heard(line)))

    def _say(self, told: Told) -> None:
        if not self._stopping:
            self._tell(told)

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()
