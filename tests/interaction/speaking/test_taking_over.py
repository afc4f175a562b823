"""A voice that fails in the middle of a line is followed by the next, and not a word of the line is lost."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.engines.online.decision import Verdict
from interview_desktop.engines.rota import Rota, Rung
from interview_desktop.engines.text_to_speech import SpeechBlock, TextToSpeech
from interview_desktop.errors import EngineFailed, EngineUnavailable
from interview_desktop.events.notices import Failed, SpokenWord
from interview_desktop.interaction.interview.inputs import LineEnded
from interview_desktop.interaction.speaking import synthesis
from interview_desktop.interaction.speaking.speech_cache import SpeechCache
from interview_desktop.interaction.speaking.synthesis import Order, Piece, Synthesis
from interview_desktop.interaction.speaking.voice import Speaking, Told
from tests.interaction.speaking.voices import ToneVoice, duty

LIMIT = 5.0  # seconds that a test waits for what must come


class Desk:
    """Two voices, the first of them online, and a synthesis that is waited for; `clock` is the rota's."""

    def __init__(self, folder: Path) -> None:
        self.first, self.second = ToneVoice("far", ("remote", "distant")), ToneVoice("near")
        self.reasons: list[tuple[str, str]] = []
        self.clock = 0.0
        self.missing = False
        self._ended = threading.Condition()
        self.rota: Rota[TextToSpeech] = Rota(
            [Rung("far", "The first.", self._far, online=True), Rung("near", "", lambda: self.second)],
            online=lambda retry_in: Verdict(not retry_in, "It rests."),
            tell=lambda rung, why: self.reasons.append((rung.name, why)),
            clock=lambda: self.clock,
        )
        self.cache = SpeechCache(folder)
        self.synthesis = Synthesis(self.rota, self.cache, self._wake)
        self.synthesis.start()

    def _far(self) -> TextToSpeech:
        if self.missing:
            raise EngineUnavailable("It is not installed.", "Install it.")
        return self.first

    def _wake(self) -> None:
        with self._ended:
            self._ended.notify_all()

    def say(self, text: str, voice: str = "") -> Order:
        order = self.synthesis.order(Piece(text, voice, 1.0))
        with self._ended:
            assert self._ended.wait_for(lambda: order.ended, LIMIT)
        return order


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "speech")
    yield made
    made.synthesis.stop()


def seconds(order: Order) -> float:
    assert order.spoken is not None, order.fault
    return order.spoken.seconds


def test_the_same_piece_is_made_again_whole(desk: Desk) -> None:
    desk.first.fails_at = "four"
    order = desk.say("One two three four five.")
    assert seconds(order) == pytest.approx(0.5, abs=0.01)
    assert order.spoken is not None
    assert [word.start for word in order.spoken.words] == [0, 4, 8, 14, 19]
    assert [voice.asked[0][0] for voice in (desk.first, desk.second)] == ["One two three four five."] * 2
    assert desk.reasons[-1] == ("near", "The tone broke. So near takes over.")


def test_each_engine_is_asked_for_a_voice_of_its_own(desk: Desk) -> None:
    desk.first.fails_at = "fails"
    desk.say("It fails.", voice="distant")
    assert (desk.first.asked[0][1], desk.second.asked[0][1]) == ("distant", "low")


def test_what_the_better_voice_made_is_used_while_it_rests(desk: Desk) -> None:
    desk.say("Made before.")
    desk.first.fails_at = "broken"
    desk.say("Now broken.")
    asked = len(desk.second.asked)
    assert desk.synthesis.ready(Piece("Made before.", "", 1.0))
    desk.say("Made before.")
    assert (len(desk.first.asked), len(desk.second.asked)) == (2, asked)


def test_after_its_rest_the_better_voice_speaks_again(desk: Desk) -> None:
    desk.first.fails_at = "broken"
    desk.say("Now broken.")
    desk.first.fails_at = ""
    desk.say("Still resting.")
    desk.clock = 1_000.0
    desk.say("Rested.")
    assert [text for text, _, _ in desk.first.asked] == ["Now broken.", "Rested."]
    assert [text for text, _, _ in desk.second.asked] == ["Now broken.", "Still resting."]


def test_a_service_that_never_begins_is_not_waited_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthesis, "ONLINE_LIMIT", 0.05)
    desk.first.held = "Slow"
    assert seconds(desk.say("Slow one.")) == pytest.approx(0.2, abs=0.01)
    assert desk.first.closed == 1
    assert desk.reasons[-1] == ("near", "far did not speak in time. So near takes over.")


def test_a_slow_voice_of_this_machine_is_waited_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthesis, "ONLINE_LIMIT", 0.0)
    desk.first.fails_at = "broken"
    desk.say("Now broken.")

    class Hesitating(ToneVoice):
        def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:
            yield SpeechBlock(np.zeros(0, np.float32), self.RATE)
            yield from super().synthesise(text, voice, rate)

    hesitating = Hesitating("near")
    made = Synthesis(Rota([Rung("near", "", lambda: hesitating)]), desk.cache, desk._wake)
    made.start()
    order = made.order(Piece("Slow one.", "", 1.0))
    with desk._ended:
        assert desk._ended.wait_for(lambda: order.ended, LIMIT)
    made.stop()
    assert seconds(order) == pytest.approx(0.2, abs=0.01)


def test_when_every_voice_fails_the_fault_is_told(desk: Desk) -> None:
    desk.first.fails_at = desk.second.fails_at = "broken"
    order = desk.say("Now broken.")
    assert isinstance(order.fault, EngineFailed)
    assert not desk.synthesis.ready(Piece("Now broken.", "", 1.0))


def test_a_voice_that_cannot_be_made_is_passed_over(desk: Desk) -> None:
    desk.missing = True
    assert seconds(desk.say("One.")) == pytest.approx(0.1, abs=0.01)
    assert desk.reasons == [("near", "It is not installed. So near takes over.")]


def test_a_piece_made_ahead_is_found_under_the_name_of_who_made_it(desk: Desk) -> None:
    desk.first.fails_at = "broken"
    piece = Piece("Now broken.", "", 1.0)
    desk.synthesis.prepare([piece])
    assert desk.synthesis._worker.settle(LIMIT)
    assert desk.synthesis.ready(piece)
    assert seconds(desk.say("Now broken.")) == pytest.approx(0.2, abs=0.01)
    assert len(desk.second.asked) == 1


def test_a_line_goes_on_with_the_next_voice_and_all_its_words(tmp_path: Path) -> None:
    """As the person has it: one line, every word of it shown, no fault told."""
    first, second, told = ToneVoice("first"), ToneVoice("second"), queue.SimpleQueue[Told]()
    first.fails_at = "back"
    text = "Thank you. When you look back at it, what comes to mind? Take your time."
    speaking = Speaking(duty(first, second), SilentSpeaker(), tmp_path / "speech", told.put)
    speaking.start()
    try:
        speaking.say(1, text)
        heard: list[Told] = []
        while not heard or not isinstance(heard[-1], LineEnded):
            heard.append(told.get(timeout=LIMIT))
    finally:
        speaking.stop()
    assert [text[word.start : word.end] for word in heard if isinstance(word, SpokenWord)] == text.split()
    assert not any(isinstance(one, Failed) for one in heard)
    assert [asked for asked, _, _ in first.asked] == ["Thank you.", "When you look back at it, what comes to mind?"]
    assert [asked for asked, _, _ in second.asked] == [first.asked[1][0], "Take your time."]


def test_a_hundred_starts_and_stops_leave_nothing(tmp_path: Path) -> None:
    """Stopped while the voice is at work, too."""
    voice, before = ToneVoice(), threading.active_count()
    for turn in range(100):
        voice.held = "two" if turn % 2 else ""
        speaking = Speaking(duty(voice), SilentSpeaker(), tmp_path / "speech", lambda _told: None)
        speaking.start()
        speaking.say(1, f"One two {turn}.")
        speaking.stop()
    assert threading.active_count() == before


def test_better_a_voice_that_failed_than_none(desk: Desk) -> None:
    desk.first.fails_at = desk.second.fails_at = "broken"
    desk.say("Now broken.")
    assert seconds(desk.say("Well again.")) == pytest.approx(0.2, abs=0.01)
    assert desk.second.asked[-1][0] == "Well again."
