"""Real models: loading, decoding, silence, threads. Their weights are made up, so what they say is not looked at
where it is not scripted."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from interview_desktop.engines.speech_to_text import Samples
from interview_desktop.engines.speech_to_text.whisper import model as whisper_model
from interview_desktop.engines.speech_to_text.whisper.engine import Whisper
from interview_desktop.engines.speech_to_text.whisper.model import WhisperDecoder
from interview_desktop.errors import EngineFailed, EngineUnavailable
from tests.checkpoints import whisper as checkpoint
from tests.engines.speech_to_text.contract import Ears
from tests.sounds import RATE, joined, room, tone

SENTENCE = "I led a team, and it's done."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return checkpoint.make(tmp_path_factory.mktemp("scripted"), script=SENTENCE)


@pytest.fixture(scope="module")
def decoder(folder: Path) -> WhisperDecoder:
    return whisper_model.load(folder)


@pytest.fixture(scope="module")
def whisper(folder: Path) -> Iterator[Whisper]:
    engine = Whisper(folder, "whisper-smallest")
    engine.open()
    yield engine
    engine.close()


def never() -> bool:
    return False


def test_words_are_the_models_with_times_and_confidences(decoder: WhisperDecoder) -> None:
    words = decoder.decode(tone(3.0), never, timed=True)
    assert words is not None
    assert " ".join(word.text for word in words) == SENTENCE
    assert all((word.confidence or 0.0) > 0.95 for word in words)
    assert all(0.0 <= word.start < word.end <= 3.0 for word in words)


def test_partials_and_five_hypotheses_say_the_same(decoder: WhisperDecoder) -> None:
    for timed, beam in ((False, 1), (True, 5)):
        words = decoder.decode(tone(3.0), never, timed=timed, beam=beam)
        assert words is not None
        assert " ".join(word.text for word in words) == SENTENCE


def test_the_same_sound_gives_the_same_words(decoder: WhisperDecoder) -> None:
    assert decoder.decode(tone(2.0), never, timed=True) == decoder.decode(tone(2.0), never, timed=True)


@pytest.mark.parametrize("timed", [True, False])
def test_silence_is_not_decoded(decoder: WhisperDecoder, timed: bool) -> None:
    for silence in (np.zeros(0, np.float32), np.zeros(3 * RATE, np.float32), room(3.0), tone(0.05)):
        assert decoder.decode(silence, never, timed=timed) == ()


@pytest.mark.parametrize("seconds", [0.1, 0.13, 0.5, 1.0, 27.9, 28.1])
def test_any_length_is_decoded(decoder: WhisperDecoder, seconds: float) -> None:
    words = decoder.decode(tone(seconds), never, timed=True)
    assert words
    assert words[-1].end <= seconds + 0.001


def test_more_than_the_model_hears_at_a_time_is_cut_in_a_quiet_moment(decoder: WhisperDecoder) -> None:
    samples = joined(tone(20.0), room(0.4), tone(20.0), room(0.4), tone(12.0))
    words = decoder.decode(samples, never, timed=True)
    assert words is not None
    assert " ".join(word.text for word in words) == " ".join([SENTENCE] * 3)
    firsts = [word.start for word in words if word.text == "I"]
    assert 20.0 <= firsts[1] < 40.4 <= firsts[2] + 0.4


def test_tokens_are_capped_by_the_length_of_the_sound(tmp_path: Path) -> None:
    letters = np.random.default_rng(1).choice(list("abcdefghijklmnopqrstuvwxyz"), (60, 5))
    long = " ".join("".join(word) for word in letters)
    decoder = whisper_model.load(checkpoint.make(tmp_path, script=long))
    one = decoder.decode(tone(1.0), never, timed=True)
    ten = decoder.decode(tone(10.0), never, timed=True)
    assert one is not None
    assert len(one) == 18  # 8 a second, and 10
    assert ten is not None
    assert len(ten) == 60


def test_a_circle_is_broken_or_dropped(tmp_path: Path) -> None:
    """The script says it forty times; told not to repeat three words, a model with nothing else to say says noise."""
    decoder = whisper_model.load(checkpoint.make(tmp_path, script=" ".join(["and so"] * 40)))
    assert decoder.decode(tone(20.0), never, timed=False) == ()
    words = decoder.decode(tone(20.0), never, timed=True)
    assert words is not None
    assert "and so and so and so" not in " ".join(word.text for word in words)


def test_what_nobody_would_believe_is_dropped(tmp_path: Path) -> None:
    """Low probabilities, as of noise that was taken for speech."""
    decoder = whisper_model.load(checkpoint.make(tmp_path, script=SENTENCE, sure=2.0))
    assert decoder.decode(tone(2.0), never, timed=True) == ()


def test_weights_that_nobody_trained_are_not_believed(tmp_path: Path) -> None:
    decoder = whisper_model.load(checkpoint.make(tmp_path))
    words = decoder.decode(joined(tone(1.0), room(1.0, 0.05)), never, timed=True)
    assert words == ()


def test_unwanted_work_ends_between_the_calls(decoder: WhisperDecoder) -> None:
    for allowed in range(3):
        answers = iter([False] * allowed + [True])
        assert decoder.decode(tone(1.0), answers.__next__, timed=True) is None


def test_a_trial_of_the_machine(whisper: Whisper) -> None:
    assert whisper.keeps_up
    assert whisper.work is not None
    assert 0.0 < whisper.work < 2.0


class BusyMachine:
    """Clocks where other programs take nearly all of the time between two looks at them."""

    def __init__(self) -> None:
        self._hours = 0.0
        self.process_time = time.process_time

    def perf_counter(self) -> float:
        self._hours += 1.0
        return 3600 * self._hours


def test_other_programs_do_not_make_a_model_too_slow(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whisper_model, "time", BusyMachine())
    engine = Whisper(folder, "whisper-smallest")
    engine.open()
    assert engine.keeps_up
    engine.close()


@pytest.mark.parametrize("name", whisper_model.FILES)
def test_a_model_that_is_not_whole(folder: Path, tmp_path: Path, name: str) -> None:
    for file in folder.iterdir():
        if file.name != name:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    with pytest.raises(EngineUnavailable, match=name) as caught:
        Whisper(tmp_path, "whisper-smallest").open()
    assert "install it again" in caught.value.hint


@pytest.mark.parametrize(("name", "kept"), [("model.bin", 1000), ("model.bin", 0), ("tokenizer.json", 100)])
def test_a_model_that_is_damaged(folder: Path, tmp_path: Path, name: str, kept: int) -> None:
    for file in folder.iterdir():
        data = file.read_bytes()
        (tmp_path / file.name).write_bytes(data[:kept] if file.name == name else data)
    with pytest.raises(EngineUnavailable, match="cannot be read") as caught:
        Whisper(tmp_path, "whisper-smallest").open()
    assert caught.value.hint


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailable, match="not whole"):
        Whisper(tmp_path / "gone", "whisper-smallest").recognise(lambda _: None, lambda _: None)


def test_files_that_do_not_belong_together(folder: Path, tmp_path: Path) -> None:
    """Each can be read, and the sound of one is nothing for the other: told at opening, and by every decode."""
    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "preprocessor_config.json").write_text('{"feature_size": 128}')
    with pytest.raises(EngineUnavailable, match="cannot be used") as caught:
        Whisper(tmp_path, "whisper-smallest").open()
    assert caught.value.hint
    with pytest.raises(EngineFailed, match="Whisper stopped"):
        whisper_model.load(tmp_path).decode(tone(1.0), never, timed=True)


def test_a_hundred_phrases_leave_memory_and_threads_as_they_were(whisper: Whisper) -> None:
    process = psutil.Process()

    def round_of(phrases: int) -> None:
        for _ in range(phrases):
            ears = Ears()
            phrase = ears.begin(whisper)
            phrase.feed(samples)
            phrase.speculate()
            phrase.finish()
            assert ears.wait().words

    samples: Samples = joined(tone(1.5), room(0.2))
    round_of(10)
    memory, threads = process.memory_info().rss, process.num_threads()
    round_of(100)
    # Each phrase brings 0.1 MB of audio and passes 2 MB through the model: a leak of either would be over this.
    assert process.memory_info().rss - memory < 20e6
    assert process.num_threads() <= threads


def test_the_running_program_never_imports_torch(folder: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "import numpy as np\n"
        "from interview_desktop.engines.speech_to_text.whisper import model\n"
        "assert not {'ctranslate2', 'faster_whisper'} & set(sys.modules)\n"
        "decoder = model.load(Path(sys.argv[1]))\n"
        "sound = np.sin(np.arange(16000) / 5).astype('float32')\n"
        "assert decoder.decode(sound, lambda: False, timed=True)\n"
        "assert not {'torch', 'transformers'} & set(sys.modules)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, timeout=100, check=False
    )
    assert ended.returncode == 0, ended.stderr
