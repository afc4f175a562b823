"""Voices are heard one at a time, stop at once, and every sample is told how it ended."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.engines.text_to_speech import TextToSpeech
from interview_desktop.errors import DeviceMissing, EngineFailed, EngineUnavailable, UsageError
from interview_desktop.events.voices import VoiceOffer
from interview_desktop.interaction.playback import FADE, TAIL, Playback
from interview_desktop.interaction.voice_samples import SAMPLE, VoiceSamples
from tests.interaction.speaking.voices import HandSpeaker, ToneVoice

SECONDS = len(SAMPLE.split()) / 10  # a tone voice needs 0.1 s a word
OFFERS = (VoiceOffer(engine="tone", voice="low", title="Low"), VoiceOffer(engine="tone", voice="high", title="High"))


class Ends:
    """How samples ended, in order."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.told: list[Exception | None] = []

    def __call__(self, fault: Exception | None) -> None:
        with self._changed:
            self.told.append(fault)
            self._changed.notify_all()

    def wait(self, many: int) -> list[Exception | None]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.told) >= many, 5), self.told
        return self.told


class ClosingVoice(ToneVoice):
    """Counts how often it was let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = 0
        self.asking = threading.Event()

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0):  # type: ignore[no-untyped-def]
        self.asking.set()
        return super().synthesise(text, voice, rate)

    def close(self) -> None:
        self.let_go += 1


class Booth:
    """Voice samples with a voice and a loudspeaker that the test drives. `made` are the engines that were asked for."""

    def __init__(self) -> None:
        self.voice = ClosingVoice()
        self.speaker = HandSpeaker()
        self.made: list[str] = []
        self.playback = Playback(lambda: self.speaker)
        self.samples = VoiceSamples(lambda: OFFERS, self._make, self.playback)

    def _make(self, name: str) -> TextToSpeech:
        if name != "tone":
            raise EngineUnavailable(f"{name} is not installed.", "Install it.")
        self.made.append(name)
        return self.voice

    def close(self) -> None:
        self.voice.held = ""
        self.samples.close()
        self.speaker.plug()
        self.speaker.hush()
        self.playback.close()


@pytest.fixture
def booth() -> Iterator[Booth]:
    made = Booth()
    yield made
    made.close()


def test_a_voice_says_a_sentence_and_is_let_go(booth: Booth) -> None:
    ends = Ends()
    assert booth.samples.offers() == OFFERS
    assert booth.made == []
    booth.samples.play("tone", "high", ends)
    booth.speaker.advance(SECONDS)
    assert ends.told == []
    booth.speaker.advance(TAIL)
    assert ends.wait(1) == [None]
    assert booth.voice.asked == [(SAMPLE, "high", 1.0)]
    assert booth.voice.let_go == 1


def test_another_voice_cuts_the_one_that_speaks(booth: Booth) -> None:
    first, second = Ends(), Ends()
    booth.samples.play("tone", "low", first)
    booth.speaker.advance(0.3)
    booth.voice.held = "proud"  # so that the first has faded out before the second sounds
    booth.samples.play("tone", "high", second)
    booth.speaker.advance(FADE)
    assert first.wait(1) == [None]
    booth.voice.held = ""
    booth.speaker.advance(SECONDS + TAIL)
    assert second.wait(1) == [None]
    assert [voice for _, voice, _ in booth.voice.asked] == ["low", "high"]


def test_another_voice_cuts_the_one_that_is_still_being_made(booth: Booth) -> None:
    first, second = Ends(), Ends()
    booth.voice.held = "proud"
    booth.samples.play("tone", "low", first)
    assert booth.voice.asking.wait(5)
    booth.samples.play("tone", "high", second)
    assert first.wait(1) == [None]
    booth.voice.held = ""
    booth.speaker.advance(SECONDS + TAIL)
    assert second.wait(1) == [None]
    assert booth.voice.closed == 1
    assert booth.speaker.opened == 1, "the first was never heard"


def test_stopping_falls_silent(booth: Booth) -> None:
    ends = Ends()
    booth.samples.stop()
    booth.samples.play("tone", "low", ends)
    booth.speaker.advance(0.3)
    booth.samples.stop()
    assert booth.speaker.queued == 0.0 or booth.speaker.loudness[-1] == 0.0
    booth.speaker.advance(FADE)
    assert ends.wait(1) == [None]


def test_faults_are_told_and_the_next_try_speaks(booth: Booth) -> None:
    ends = Ends()
    booth.samples.play("gone", "", ends)
    assert isinstance(ends.wait(1)[0], EngineUnavailable)
    booth.voice.fails_at = "proud"
    booth.samples.play("tone", "low", ends)
    assert isinstance(ends.wait(2)[1], EngineFailed)
    assert booth.voice.let_go == 1
    booth.voice.fails_at = ""
    booth.speaker.missing = True
    booth.samples.play("tone", "low", ends)
    assert isinstance(ends.wait(3)[2], DeviceMissing)
    booth.speaker.plug()
    booth.samples.play("tone", "low", ends)
    booth.speaker.advance(SECONDS + TAIL)
    assert ends.wait(4)[3] is None


def test_no_sample_sounds_into_an_interview() -> None:
    playback, ends = Playback(SilentSpeaker), Ends()
    samples = VoiceSamples(lambda: OFFERS, lambda _: ToneVoice(), playback, busy=lambda: True)
    samples.play("tone", "low", ends)
    (fault,) = ends.wait(1)
    assert isinstance(fault, UsageError)
    assert "interview" in fault.sentence
    samples.close()
    playback.close()


def test_closing_while_a_voice_is_made_ends_it_and_calls_nobody(booth: Booth) -> None:
    ends = Ends()
    booth.voice.held = "proud"
    booth.samples.play("tone", "low", ends)
    assert booth.voice.asking.wait(5)
    booth.samples.close()
    booth.samples.close()
    assert booth.voice.let_go == 1
    booth.samples.play("tone", "low", ends)
    assert ends.told == []
    assert booth.speaker.opened == 0


def test_a_hundred_samples_leave_one_thread() -> None:
    booth, ends = Booth(), Ends()
    booth.playback = Playback(SilentSpeaker)
    samples = VoiceSamples(lambda: OFFERS, booth._make, booth.playback)
    before = threading.active_count()
    for turn in range(100):
        samples.play("tone", "low", ends)
        if turn % 3:
            samples.stop()
    assert ends.wait(100) == [None] * 100
    assert threading.active_count() <= before + 2
    assert booth.voice.let_go == len(booth.made)
    samples.close()
    booth.playback.close()
