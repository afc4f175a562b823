"""What is special about eSpeak NG: one library, many threads, long folder names."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from interview_desktop.engines.text_to_speech.espeak.engine import Espeak
from interview_desktop.engines.text_to_speech.espeak.library import WordEvent, library, short_data_folder

SCRIPT = """
import sys
from pathlib import Path
import espeakng_loader
espeakng_loader.get_data_path = lambda: sys.argv[1]
from interview_desktop.engines.text_to_speech.espeak.engine import Espeak
for voice in Espeak().voices():
    print(voice, sum(len(block.samples) for block in Espeak().synthesise("Good morning.", voice)))
"""


def test_threads_take_turns() -> None:
    """Two threads in the library at once abort the process."""

    def seconds(number: int) -> float:
        blocks = list(
            Espeak().synthesise("One after the other, if you please. " * 3, "en-gb" if number % 2 else "en-us")
        )
        return sum(len(block.samples) / block.rate for block in blocks)

    with ThreadPoolExecutor(4) as threads:
        lengths = list(threads.map(seconds, range(16)))
    assert min(lengths) > 3
    assert max(lengths) - min(lengths) < 1


def test_stopping_is_at_once() -> None:
    """The callback says stop: of ten minutes of text no more than what was made meanwhile is spoken."""
    heard: list[int] = []

    def take(samples: np.ndarray[tuple[int], np.dtype[np.float32]], events: list[WordEvent]) -> bool:
        heard.append(len(samples))
        return len(heard) < 3

    library().speak("This goes on and on. " * 400, "en-us", 175, take)
    assert len(heard) <= 4


def test_a_fault_in_the_callback_comes_out() -> None:
    def take(samples: object, events: object) -> bool:
        raise MemoryError("full")

    with pytest.raises(MemoryError):
        library().speak("Hello there.", "en-us", 175, take)
    assert list(Espeak().synthesise("And it still works."))


def test_no_thread_is_left_when_all_is_said() -> None:
    list(Espeak().synthesise("Hello."))
    assert "espeak" not in [thread.name for thread in threading.enumerate()]


@pytest.mark.skipif(os.name == "nt", reason="links to folders need a permission there")
def test_a_data_folder_with_too_long_a_name_is_copied_to_a_short_one(tmp_path: Path) -> None:
    """In a process of its own: the library can be told its folder once."""
    import espeakng_loader

    deep = tmp_path / ("long" * 30) / ("longer" * 12)
    deep.mkdir(parents=True)
    data = deep / "espeak-ng-data"
    data.symlink_to(espeakng_loader.get_data_path())
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(data)], capture_output=True, text=True, timeout=60, check=True
    )
    spoken = dict(line.split() for line in run.stdout.splitlines())
    assert tuple(spoken) == Espeak().voices()
    assert all(int(samples) > 10_000 for samples in spoken.values())
    assert run.stderr == ""


def test_a_short_name_is_used_as_it_is(tmp_path: Path) -> None:
    assert short_data_folder(Path("/short")) == os.fsencode(Path("/short"))
