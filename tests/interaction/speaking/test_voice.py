"""Lines become heard speech: in order, with captions on time, silent at once, and never stuck."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.engines.text_to_speech.mute import Mute
from interview_desktop.errors import DeviceMissing
from interview_desktop.events.notices import Failed, LineBegan, SpokenWord
from interview_desktop.interaction.interview.inputs import LineEnded
from interview_desktop.interaction.speaking.voice import BETWEEN_SENTENCES, Speaking, Told
from tests.interaction.speaking.voices import HandSpeaker, ToneVoice, duty

T = TypeVar("T")
LIMIT = 5.0  # seconds that a test waits for what must come


class Heard:
    """What was told, in order; `until` waits for something."""

    def __init__(self) -> None:
        self.all: list[Told] = []
        self._changed = threading.Condition()

    def __call__(self, told: Told) -> None:
        with self._changed:
            self.all.append(told)
            self._changed.notify_all()

    def of(self, kind: type[T]) -> list[T]:
        return [told for told in self.all if isinstance(told, kind)]

    def until(self, kind: type[T], count: int = 1) -> list[T]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.of(kind)) >= count, LIMIT), f"only {self.all}"
            return self.of(kind)

    def never(self, kind: type[T], count: int, seconds: float = 0.15) -> None:
        with self._changed:
            assert not self._changed.wait_for(lambda: len(self.of(kind)) >= count, seconds), f"already {self.all}"


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def voice() -> ToneVoice:
    return ToneVoice()


@pytest.fixture
def speaker() -> HandSpeaker:
    return HandSpeaker()


Make = Callable[..., Speaking]


@pytest.fixture
def make(tmp_path: Path, heard: Heard, voice: ToneVoice, speaker: HandSpeaker) -> Iterator[Make]:
    made: list[Speaking] = []

    def started(**named: float) -> Speaking:
        made.append(Speaking(duty(voice), speaker, tmp_path / "speech", heard, **named))  # type: ignore[arg-type]
        made[-1].start()
        return made[-1]

    yield started
    for speaking in made:
        speaking.stop()


def test_a_line_begins_shows_its_words_as_they_are_heard_and_ends(
    make: Make, heard: Heard, speaker: HandSpeaker
) -> None:
    make().say(7, "One two three.")
    heard.until(LineBegan)
    speaker.advance(0.12)
    heard.until(SpokenWord, 2)
    heard.never(SpokenWord, 3)
    speaker.advance(speaker.queued - 0.02)
    heard.until(SpokenWord, 3)
    heard.never(LineEnded, 1)
    speaker.advance(speaker.queued)
    (ended,) = heard.until(LineEnded)
    assert (ended.line, ended.cut) == (7, False)
    assert ended.seconds == pytest.approx(0.3, abs=0.01)
    assert [type(told) for told in heard.all] == [LineBegan, *[SpokenWord] * 3, LineEnded]
    assert [(word.start, word.end) for word in heard.of(SpokenWord)] == [(0, 3), (4, 7), (8, 14)]


def test_the_first_clause_is_played_while_the_rest_is_made(
    make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker
) -> None:
    text = "When you look back at that year, what would you do in another way today, and what not?"
    voice.held = "another"
    make().say(1, text)
    heard.until(LineBegan)
    speaker.advance(0.7)
    heard.until(SpokenWord, 7)
    heard.never(LineEnded, 1)
    voice.held = ""
    speaker.advance(1.0)  # waits for the rest
    heard.until(SpokenWord, 10)
    speaker.advance(speaker.queued)
    heard.until(LineEnded)
    shown = [text[word.start : word.end] for word in heard.of(SpokenWord)]
    assert shown == text.split()
    assert voice.asked[0][0] == "When you look back at that year,"


def test_sentences_are_apart_and_captions_follow(make: Make, heard: Heard, speaker: HandSpeaker) -> None:
    make().say(1, "One. Two.")
    heard.until(LineBegan)
    while speaker.queued < 0.2 + BETWEEN_SENTENCES - 0.02:
        heard.never(LineEnded, 1, 0.01)
    speaker.advance(0.1 + BETWEEN_SENTENCES - 0.02)
    heard.never(SpokenWord, 2)
    speaker.advance(0.05)
    heard.until(SpokenWord, 2)


def test_lines_come_one_after_the_other_with_a_pause(make: Make, heard: Heard, speaker: HandSpeaker) -> None:
    speaking = make()
    speaking.say(1, "One.")
    speaking.say(2, "Two.")
    heard.until(LineBegan)
    speaker.advance(speaker.queued)
    heard.until(LineBegan, 2)
    (ended,) = heard.of(LineEnded)
    assert ended.seconds == pytest.approx(0.1, abs=0.01)
    assert speaker.queued > 0.1 + BETWEEN_SENTENCES / 2
    speaker.advance(speaker.queued)
    assert heard.until(LineEnded, 2)[1].seconds == pytest.approx(0.1, abs=0.01)


def test_hush_drops_everything_at_once(make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker) -> None:
    speaking = make()
    speaking.say(1, "One two three four five. Six seven.")
    speaking.say(2, "Two.")
    speaking.say(3, "Three.")
    heard.until(LineBegan)
    speaker.advance(0.25)
    speaking.hush()
    assert speaker.queued == 0.0  # no sound is left for the device: it stops within its own latency
    ended = heard.until(LineEnded, 3)
    assert [(line.line, line.cut) for line in ended] == [(1, True), (2, True), (3, True)]
    assert ended[0].seconds == pytest.approx(0.25, abs=0.01)
    assert [line.seconds for line in ended[1:]] == [0.0, 0.0]
    assert len(heard.of(LineBegan)) == 1
    assert len(heard.of(SpokenWord)) <= 3
    speaking.say(4, "Four.")
    heard.until(LineBegan, 2)
    speaker.advance(speaker.queued)
    assert not heard.until(LineEnded, 4)[3].cut


def test_hush_while_the_voice_is_at_work_stops_the_voice(
    make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker
) -> None:
    speaking = make()
    voice.held = "One"
    speaking.say(1, "One.")
    heard.never(LineBegan, 1, 0.05)
    speaking.hush()
    assert heard.until(LineEnded) == [LineEnded(1, cut=True, seconds=0.0)]
    speaking.say(2, "Two.")
    heard.until(LineBegan)
    assert voice.closed == 1
    assert speaker.loudness == [pytest.approx(0.5, abs=0.01)]


def test_hush_with_nothing_to_drop(make: Make, heard: Heard) -> None:
    make().hush()
    heard.never(LineEnded, 1, 0.05)


def test_nothing_to_say_ends_at_once(make: Make, heard: Heard) -> None:
    make().say(1, "  ")
    assert heard.until(LineEnded) == [LineEnded(1, cut=False, seconds=0.0)]


def test_what_was_prepared_is_not_made_again(make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker) -> None:
    text = "This is a long sentence, as it happens, that would be cut after its first clause. And one more."
    speaking = make()
    speaking.prepare([(text, 0), ("Another.", 0)])
    while len(voice.asked) < 3:
        heard.never(LineBegan, 1, 0.01)
    speaking.say(1, text)
    heard.until(LineBegan)
    speaker.advance(2.2)
    heard.until(SpokenWord, 19)
    assert [asked[0] for asked in voice.asked] == [text[:-14].strip(), "And one more.", "Another."]


def test_a_second_program_finds_what_the_first_one_made(
    make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker
) -> None:
    for line in (1, 2):
        speaking = make()
        speaking.say(line, "One two.")
        heard.until(LineBegan, line)
        speaker.advance(speaker.queued)
        heard.until(LineEnded, line)
        speaking.stop()
    assert len(voice.asked) == 1
    assert len(heard.of(SpokenWord)) == 4


def test_saying_goes_before_preparing(make: Make, heard: Heard, voice: ToneVoice) -> None:
    speaking = make()
    voice.held = "later"
    speaking.prepare([("Much later.", 0), ("Second.", 0)])
    while not voice.asked:
        heard.never(LineBegan, 1, 0.01)
    speaking.say(1, "Now.")
    heard.until(LineBegan)
    assert voice.closed == 1
    voice.held = ""
    while len(voice.asked) < 4:
        heard.never(LineEnded, 1, 0.01)
    assert [asked[0] for asked in voice.asked] == ["Much later.", "Now.", "Much later.", "Second."]


def test_volume_rate_and_voice(make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker) -> None:
    speaking = make(volume=0.5, voice="high")
    speaking.say(1, "One.")
    heard.until(LineBegan)
    speaking.set_volume(0.1)
    speaking.set_rate(1.5)
    speaking.say(2, "Two.")
    speaker.advance(speaker.queued)
    heard.until(LineBegan, 2)
    assert speaker.loudness == [pytest.approx(0.25, abs=0.01), pytest.approx(0.05, abs=0.01)]
    assert voice.asked == [("One.", "high", 1.0), ("Two.", "high", 1.5)]


def test_a_voice_of_another_engine_gives_the_default(make: Make, heard: Heard, voice: ToneVoice) -> None:
    make(voice="slt").say(1, "One.")
    heard.until(LineBegan)
    assert voice.asked[0][1] == "low"


def test_an_engine_that_fails_in_the_middle_is_told_and_the_line_ends_after_what_was_made(
    make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker
) -> None:
    voice.fails_at = "Broken"
    speaking = make()
    speaking.say(1, "All well here. Broken here. Never heard.")
    heard.until(LineBegan)
    heard.never(LineEnded, 1)
    speaker.advance(speaker.queued)
    (ended,) = heard.until(LineEnded)
    assert not ended.cut
    assert ended.seconds == pytest.approx(0.3, abs=0.01)
    assert heard.of(Failed) == [Failed(part="voice", sentence="The tone broke.", hint="Mend it.")]
    assert heard.all.index(heard.of(Failed)[0]) < heard.all.index(ended)


def test_a_voice_that_always_fails_is_told_once_and_never_stops_the_interview(
    make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker
) -> None:
    voice.fails_at = "."
    speaking = make()
    for line in range(3):
        speaking.say(line, "One.  Two.")
    ended = heard.until(LineEnded, 3)
    assert ended == [LineEnded(line, cut=False, seconds=0.0) for line in range(3)]
    assert len(heard.of(Failed)) == 1
    voice.fails_at = ""
    speaking.say(3, "Three.")
    heard.until(LineBegan)
    speaker.advance(speaker.queued)
    heard.until(LineEnded, 4)
    voice.fails_at = "."
    speaking.say(4, "Four.")
    heard.until(Failed, 2)


@pytest.mark.expect_errors
def test_a_bug_in_the_voice_ends_the_line_too(
    make: Make, heard: Heard, voice: ToneVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "RATE", "none")
    make().say(1, "One.")
    assert heard.until(LineEnded) == [LineEnded(1, cut=False, seconds=0.0)]
    assert len(heard.of(Failed)) == 1


def test_a_loudspeaker_that_is_pulled_out_and_put_back(
    make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker
) -> None:
    speaking = make()
    speaking.say(1, "One two three.")
    speaking.say(2, "Two.")
    heard.until(LineBegan)
    speaker.advance(0.1)
    speaker.lose()
    assert heard.until(LineEnded, 2) == [LineEnded(line, cut=False, seconds=0.0) for line in (1, 2)]
    assert [told.sentence for told in heard.of(Failed)] == ["The loudspeaker went away.", "There is no loudspeaker."]
    speaker.plug()
    speaking.say(3, "Three.")
    heard.until(LineBegan, 2)
    speaker.advance(speaker.queued)
    assert heard.until(LineEnded, 3)[2].seconds > 0


def test_no_loudspeaker_at_the_start_leaves_nothing_running(make: Make, speaker: HandSpeaker) -> None:
    speaker.missing = True
    with pytest.raises(DeviceMissing):
        make()


def test_stop_in_the_middle_tells_nothing_more(make: Make, heard: Heard, speaker: HandSpeaker) -> None:
    speaking = make()
    speaking.say(1, "One two three.")
    speaking.say(2, "Two.")
    heard.until(LineBegan)
    speaking.stop()
    speaking.stop()
    speaking.say(3, "Three.")
    assert heard.of(LineEnded) == []
    assert speaker.queued == 0.0
    assert speaker.closed


def test_somebody_else_silences_the_loudspeaker(make: Make, heard: Heard, speaker: HandSpeaker) -> None:
    make().say(1, "One two three.")
    heard.until(LineBegan)
    speaker.hush()
    (ended,) = heard.until(LineEnded)
    assert not ended.cut


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path, heard: Heard, voice: ToneVoice) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    speaking = Speaking(duty(voice), SilentSpeaker(), blocked / "speech", heard)
    speaking.start()
    for line in (1, 2):
        speaking.say(line, "One two.")
    heard.until(LineEnded, 2)
    speaking.stop()
    assert heard.of(Failed) == []
    assert len(voice.asked) == 1  # the memory still helps


def test_a_mute_voice_keeps_the_pace_of_captions(tmp_path: Path, heard: Heard) -> None:
    speaking = Speaking(duty(Mute()), SilentSpeaker(realtime=True), tmp_path / "speech", heard, rate=2.0)
    speaking.start()
    speaking.say(1, "One two three.")
    (ended,) = heard.until(LineEnded)
    speaking.stop()
    assert ended.seconds == pytest.approx(0.6, abs=0.05)
    assert [word.estimated for word in heard.of(SpokenWord)] == [True] * 3


def test_the_others_of_a_panel_have_the_voices_that_follow_the_chosen_one(
    make: Make, heard: Heard, voice: ToneVoice, speaker: HandSpeaker
) -> None:
    speaking = make()
    for line, which in enumerate((0, 1, 2, 1), start=1):
        speaking.say(line, f"Line {line}.", which)
        heard.until(LineBegan, line)
        speaker.advance(speaker.queued)
        heard.until(LineEnded, line)
    assert [name for _, name, _ in voice.asked] == ["low", "high", "low", "high"]
