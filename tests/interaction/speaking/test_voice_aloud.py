"""Real voices through speaking: with a loudspeaker nobody hears, and with one whose sound is recorded."""

from __future__ import annotations

import threading
from pathlib import Path
from time import monotonic

import pytest

from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.devices.speaker import SoundDeviceSpeaker
from interview_desktop.engines.text_to_speech.espeak.engine import Espeak
from interview_desktop.engines.text_to_speech.flite.engine import Flite, program
from interview_desktop.events.notices import LineBegan, SpokenWord
from interview_desktop.interaction.interview.inputs import LineEnded
from interview_desktop.interaction.speaking.voice import Speaking, Told
from tests.devices.monitor import Monitor
from tests.interaction.speaking.voices import duty

TEXT = (
    "Thank you. When you look back at “Project Café” — in 2023, say — what would you do in another way? Take your time."
)
WORDS = "Thank you When you look back at Project Café in 2023 say what would you do in another way Take your time"


class Timed:
    """What was told, and when (time.monotonic())."""

    def __init__(self) -> None:
        self.all: list[tuple[float, Told]] = []
        self._changed = threading.Condition()

    def __call__(self, told: Told) -> None:
        with self._changed:
            self.all.append((monotonic(), told))
            self._changed.notify_all()

    def at(self, kind: type[Told], count: int = 1) -> float:
        """When the count-th of a kind was told; waits for it."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self._of(kind)) >= count, 20), self.all
            return self._of(kind)[count - 1]

    def _of(self, kind: type[Told]) -> list[float]:
        return [at for at, told in self.all if isinstance(told, kind)]


@pytest.mark.parametrize("name", ["flite", "espeak-ng"])
def test_every_word_of_a_real_voice_is_shown_in_order(name: str, tmp_path: Path) -> None:
    if name == "flite" and program() is None:
        pytest.skip("flite is not installed")
    for _ in range(2):  # made, then kept
        told = Timed()
        speaking = Speaking(duty(Flite() if name == "flite" else Espeak()), SilentSpeaker(), tmp_path / "speech", told)
        speaking.start()
        speaking.say(1, TEXT)
        told.at(LineEnded)
        speaking.stop()
        words = [word for _, word in told.all if isinstance(word, SpokenWord)]
        assert " ".join(TEXT[word.start : word.end] for word in words) == WORDS
        (ended,) = [end for _, end in told.all if isinstance(end, LineEnded)]
        assert 4.0 < ended.seconds < 12.0


@pytest.mark.sound
def test_a_skip_is_silent_within_a_tenth_of_a_second(tmp_path: Path) -> None:
    """Measured on the sink's monitor, three times; the recording adds up to 20 ms, other programs now and then more."""
    stopped: list[float] = []
    monitor, told = Monitor(), Timed()
    monitor.start()
    speaking = Speaking(duty(Espeak()), SoundDeviceSpeaker(), tmp_path / "speech", told)
    speaking.start()
    try:
        for line in (1, 2, 3):
            said = monotonic()
            speaking.say(line, TEXT)
            heard = monitor.wait_for_sound(said)
            told.at(SpokenWord, 1)
            assert not threading.Event().wait(0.4)
            hushed = monotonic()
            speaking.hush()
            stopped.append(monitor.wait_for_silence(0.5) - hushed)
            assert told.at(LineEnded, line) - hushed < 0.05
            if line > 1:  # the device is awake
                assert heard - said < 0.3
    finally:
        speaking.stop()
        monitor.stop()
    assert sorted(stopped)[1] < 0.1
    assert max(stopped) < 0.2


@pytest.mark.sound
def test_a_line_ends_when_its_last_sound_was_heard(tmp_path: Path) -> None:
    monitor, told = Monitor(), Timed()
    monitor.start()
    speaking = Speaking(duty(Espeak()), SoundDeviceSpeaker(), tmp_path / "speech", told)
    speaking.start()
    try:
        speaking.say(1, "Good morning.")
        told.at(LineBegan)
        ended = told.at(LineEnded)
        last = monitor.wait_for_silence(0.5)
        assert -0.1 < ended - last < 0.25  # 0.05 s of near silence are kept after the last sound
    finally:
        speaking.stop()
        monitor.stop()
