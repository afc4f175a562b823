"""A recording cut into answers, exactly as the live listener would take them.

In: a FileMicrophone that is not live. Out: one Utterance per committed turn, with times on the recording's clock. After
each commit a new turn opens at once; what is still open when the recording is over ends there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from queue import SimpleQueue

from interview_desktop.devices import Block, Samples
from interview_desktop.devices.files import FileMicrophone
from interview_desktop.engines.speech_to_text import SpeechToText
from interview_desktop.engines.voice_activity import VoiceActivity
from interview_desktop.errors import InterviewError
from interview_desktop.events.notices import Failed
from interview_desktop.events.speech import Patience, Phrase, TurnMode, Word
from interview_desktop.interaction.interview.inputs import PhraseEnded, TurnCommitted
from interview_desktop.interaction.listening.listener import Listener, Opening, Told


@dataclass(frozen=True)
class Utterance:
    """One turn. Seconds from the recording's first sample; `committed_at` is when the turn was known to be over."""

    start: float
    end: float
    committed_at: float
    words: tuple[Word, ...]
    engine: str

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def utterances(
    microphone: FileMicrophone,
    recogniser: SpeechToText,
    activity: VoiceActivity,
    *,
    threshold: float,
    mode: TurnMode = "automatic",
    patience: Patience | None = None,
) -> Iterator[Utterance]:
    """Listen to the whole recording (not opened before), as fast as it is recognised.

    Questions count as behavioural, so a lone "yes" is taken for a run-up. In manual mode all of it is one
    utterance. Raises MaterialError for an unreadable recording, and InterviewError when listening fails midway.
    """
    cutter = _Cutter(microphone, mode, patience or Patience())
    listener = Listener(
        _EndTold(microphone, cutter),
        recogniser,
        activity,
        threshold=threshold,
        tell=cutter.tell,
        record=_keep_nothing,
    )
    cutter.listener = listener
    listener.start()
    try:
        cutter.open()
        while (found := cutter.found.get()) is not None:
            if isinstance(found, InterviewError):
                raise found
            yield found
    finally:
        listener.stop()


def _keep_nothing(recording: str, samples: Samples) -> None:
    """The listener's recordings are not wanted here."""


class _Cutter:
    """Hears what the listener tells, on its thread; hands utterances over; None is the end."""

    def __init__(self, microphone: FileMicrophone, mode: TurnMode, patience: Patience) -> None:
        self.found: SimpleQueue[Utterance | InterviewError | None] = SimpleQueue()
        self.listener: Listener | None = None
        self._microphone = microphone
        self._mode = mode
        self._patience = patience
        self._turn = 0
        self._offset = 0.0
        self._phrases: list[Phrase] = []
        self._ended = False

    def open(self) -> None:
        assert self.listener is not None  # noqa: S101 - set before anything is told
        self._turn += 1
        self._offset = self._microphone.seconds
        self._phrases = []
        self.listener.open(
            Opening(
                turn=self._turn,
                recording=f"{self._turn:03}",
                kind="behavioural",
                mode=self._mode,
                patience=self._patience,
            )
        )
        self.listener.begin()

    def end(self) -> None:
        """The recording has been read to its end."""
        if not self._ended and self.listener is not None:
            self._ended = True
            self.listener.finished()

    def tell(self, told: Told) -> None:
        match told:
            case PhraseEnded(phrase=phrase):
                self._phrases.append(phrase)
            case TurnCommitted(seconds=seconds):
                self._committed(seconds)
            case Failed(sentence=sentence, hint=hint):
                self.found.put(InterviewError(sentence, hint))
            case _:
                pass

    def _committed(self, seconds: float) -> None:
        if self._phrases:
            words = tuple(self._moved(word) for phrase in self._phrases for word in phrase.words)
            at = self._offset + seconds
            self.found.put(Utterance(words[0].start, words[-1].end, at, words, self._phrases[-1].engine))
        if self._ended:
            self.found.put(None)
        else:
            self.open()

    def _moved(self, word: Word) -> Word:
        return word.model_copy(update={"start": self._offset + word.start, "end": self._offset + word.end})


class _EndTold:
    """The file as a Microphone that says when it is over."""

    live = False

    def __init__(self, file: FileMicrophone, cutter: _Cutter) -> None:
        self._file = file
        self._cutter = cutter

    @property
    def rate(self) -> int:
        return self._file.rate

    def open(self) -> None:
        self._file.open()

    def gate(self, is_open: bool) -> None:
        self._file.gate(is_open)

    def read(self, timeout: float) -> Block | None:
        block = self._file.read(timeout)
        if block is None and self._file.ended:
            self._cutter.end()
        return block

    def close(self) -> None:
        self._file.close()
