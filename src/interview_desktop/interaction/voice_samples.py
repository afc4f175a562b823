"""Voices tried out: each says a sentence, so that a person can choose one by ear.

In: the name of an engine and of one of its voices, from any thread. Out: sound, and a word to the one who asked when it
is over. An engine is made for its sample and closed after it, so that looking through voices leaves none in memory.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from interview_desktop.engines.text_to_speech import SpeechBlock, TextToSpeech
from interview_desktop.errors import UsageError
from interview_desktop.events.voices import VoiceOffer
from interview_desktop.interaction.playback import Ended, Playback
from interview_desktop.interaction.speaking.speech_cache import Spoken
from interview_desktop.interaction.speaking.synthesis import trimmed
from interview_desktop.worker import Worker

log = logging.getLogger(__name__)

SAMPLE = "Good morning, and welcome. Which piece of work from the past year are you most proud of, and why?"


@dataclass(eq=False)
class _Sample:
    """`stopped` is set by whoever wants it over, from any thread."""

    engine: str
    voice: str
    ended: Ended
    stopped: bool = field(default=False)


class VoiceSamples:
    """One sample at a time. The thread starts with the first sample and ends with `close`."""

    def __init__(
        self,
        offers: Callable[[], tuple[VoiceOffer, ...]],
        make: Callable[[str], TextToSpeech],
        playback: Playback,
        rate: Callable[[], float] = lambda: 1.0,
        busy: Callable[[], bool] = lambda: False,
    ) -> None:
        """`offers` lists what there is; `make` gives an engine by its name and raises EngineError; `rate` is how fast
        the interviewer speaks at present, `busy` whether an interview runs, whose microphone would hear a sample.
        `playback` is closed by whoever made it.
        """
        self._offers = offers
        self._make = make
        self._playback = playback
        self._rate = rate
        self._busy = busy
        self._lock = threading.Lock()
        self._sample: _Sample | None = None  # the one that is made or sounds
        self._worker: Worker[_Sample] | None = None
        self._closed = False

    def offers(self) -> tuple[VoiceOffer, ...]:
        """Every voice of every engine that may be used now; asks the engines, so call it off the main thread."""
        return self._offers()

    def play(self, engine: str, voice: str, ended: Ended) -> None:
        """Say a sentence with this voice in place of the one that speaks now; returns at once.

        `ended` is called once, on a thread of ours: with None when it is over, was stopped or gave way to another,
        with the fault where the voice or the loudspeaker could not. After `close` nobody is called.
        """
        sample = _Sample(engine, voice, ended)
        with self._lock:
            if self._closed:
                return
            self._hush()
            self._sample = sample
            if self._worker is None:
                self._worker = Worker("voice-sample", self._step, failed=_surprise)
                self._worker.start()
            self._worker.post(sample)

    def stop(self) -> None:
        """Silence within a few milliseconds; nothing happens when nothing sounds."""
        with self._lock:
            self._hush()

    def close(self) -> None:
        """Silence, and the thread ends. Safe to call twice."""
        with self._lock:
            self._closed = True
            self._hush()
            worker = self._worker
        if worker is not None:
            worker.stop()

    def _hush(self) -> None:
        if self._sample is not None:
            self._sample.stopped = True
            self._playback.stop()
        self._sample = None

    # On the thread of the worker

    def _step(self, sample: _Sample) -> None:
        try:
            if self._busy():
                raise UsageError("An interview is running, and would hear it.", "Try voices when it is over.")
            spoken = None if sample.stopped else self._spoken(sample)
        except Exception as fault:  # noqa: BLE001 - every fault goes to the one who asked for the sample
            log.info("a voice could not be tried: %s", type(fault).__name__)
            self._tell(sample, fault)
            return
        with self._lock:  # so that nothing is played after a stop
            playing = spoken is not None and not sample.stopped
            if playing and spoken is not None:
                self._playback.play(spoken.samples, spoken.rate, lambda fault: self._tell(sample, fault))
        if not playing:
            self._tell(sample, None)

    def _spoken(self, sample: _Sample) -> Spoken | None:
        """The sentence in this voice; None when it is not wanted any more before it is done. Raises EngineError."""
        engine = self._make(sample.engine)
        try:
            blocks: list[SpeechBlock] = []
            stream = engine.synthesise(SAMPLE, sample.voice, self._rate())
            try:
                for block in stream:
                    if sample.stopped:
                        return None
                    blocks.append(block)
            finally:
                stream.close()  # type: ignore[attr-defined]  # engines are generators: closing stops them
            return trimmed(blocks)
        finally:
            engine.close()

    def _tell(self, sample: _Sample, fault: Exception | None) -> None:
        """On our thread or on that of the playback."""
        with self._lock:
            if self._sample is sample:
                self._sample = None
            if self._closed:
                return
        sample.ended(fault)


def _surprise(fault: Exception) -> None:
    log.error("voice samples: %s", type(fault).__name__, exc_info=fault)
