"""Kept speech: whole or not at all, bounded, and never in the way."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from interview_desktop.engines.text_to_speech import WordTime
from interview_desktop.interaction.speaking.speech_cache import SpeechCache, Spoken, key


def spoken(seconds: float = 0.5, seed: int = 0) -> Spoken:
    noise = np.random.default_rng(seed).uniform(-0.5, 0.5, int(16_000 * seconds)).astype(np.float32)
    return Spoken(noise, 16_000, (WordTime(0, 3, 0.0, estimated=False), WordTime(4, 9, 0.25, estimated=True)))


def fresh(folder: Path) -> SpeechCache:
    """As another program sees it: nothing in memory."""
    return SpeechCache(folder)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    piece = spoken()
    fresh(tmp_path / "new" / "folder").keep("a", piece)
    cache = fresh(tmp_path / "new" / "folder")
    assert cache.has("a")
    found = cache.get("a")
    assert found is not None
    assert (found.rate, found.words, found.seconds) == (16_000, piece.words, 0.5)
    assert np.abs(found.samples - piece.samples).max() < 1e-4
    assert found.samples.dtype == np.float32
    assert cache.get("b") is None
    assert not cache.has("b")


def test_the_name_depends_on_everything_that_changes_the_sound() -> None:
    told = [("flite", "slt", 1.0, "Hello"), ("espeak", "slt", 1.0, "Hello"), ("flite", "rms", 1.0, "Hello")]
    told += [("flite", "slt", 1.1, "Hello"), ("flite", "slt", 1.0, "Hello ")]
    assert len({key(*one) for one in told}) == 5
    assert key(*told[0]) == key(*told[0])
    assert "Hello" not in key(*told[0])


@pytest.mark.parametrize("where", [0, 10, 200, -100, -1])
def test_a_damaged_piece_is_made_again(tmp_path: Path, where: int) -> None:
    fresh(tmp_path).keep("a", spoken())
    path = tmp_path / "a.flac"
    content = bytearray(path.read_bytes())
    content[where] ^= 0xFF
    path.write_bytes(bytes(content))
    cache = fresh(tmp_path)
    found = cache.get("a")
    if found is None:
        assert names(tmp_path) == []
        cache.keep("a", spoken())
    again = fresh(tmp_path).get("a")
    assert again is not None
    assert np.abs(again.samples - spoken().samples).max() < 1e-4


@pytest.mark.parametrize("content", [b"", b"fLaC", b"not sound at all" * 100])
def test_a_file_that_is_something_else(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.flac").write_bytes(content)
    assert fresh(tmp_path).get("a") is None
    assert names(tmp_path) == []


def test_a_piece_cut_short_is_not_used(tmp_path: Path) -> None:
    fresh(tmp_path).keep("a", spoken())
    path = tmp_path / "a.flac"
    path.write_bytes(path.read_bytes()[:-4000])
    assert fresh(tmp_path).get("a") is None


def test_the_pieces_not_used_for_longest_go_first(tmp_path: Path) -> None:
    one = SpeechCache(tmp_path)
    one.keep("size", spoken())
    size = (tmp_path / "size.flac").stat().st_size
    (tmp_path / "size.flac").unlink()
    cache = SpeechCache(tmp_path, on_disk=3 * size + size // 2, in_memory=0)
    for place, name in enumerate("abc"):
        cache.keep(name, spoken())
        os.utime(tmp_path / f"{name}.flac", (1000 + place, 1000 + place))
    assert cache.get("a") is not None  # used just now
    cache.keep("d", spoken())
    assert names(tmp_path) == ["a.flac", "c.flac", "d.flac"]


def test_half_written_files_of_the_dead_are_swept(tmp_path: Path) -> None:
    old, young = tmp_path / "x.1.part", tmp_path / "y.2.part"
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    fresh(tmp_path).keep("a", spoken())
    assert names(tmp_path) == ["a.flac", "y.2.part"]


def test_memory_is_bounded(tmp_path: Path) -> None:
    piece = spoken()
    cache = SpeechCache(tmp_path / "gone", in_memory=2 * piece.samples.nbytes)
    for name in "abc":
        cache.keep(name, piece)
    for path in (tmp_path / "gone").iterdir():
        path.unlink()
    assert [cache.has(name) for name in "abc"] == [False, True, True]


def test_a_folder_that_cannot_be_written_is_one_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = SpeechCache(tmp_path / "file" / "speech")
    for name in "ab":
        cache.keep(name, spoken())
    assert cache.get("a") is not None
    assert cache.get("c") is None
    assert len([record for record in caplog.records if record.levelname == "WARNING"]) == 1


def test_several_programs_at_once(tmp_path: Path) -> None:
    def work(seed: int) -> bool:
        cache = SpeechCache(tmp_path, on_disk=200_000, in_memory=0)
        for turn in range(15):
            cache.keep(f"piece{(seed + turn) % 5}", spoken(0.3))
            cache.get(f"piece{turn % 5}")
        return True

    with ThreadPoolExecutor(4) as programs:
        assert all(programs.map(work, range(4)))
    assert not [name for name in names(tmp_path) if name.endswith(".part")]
    for name in names(tmp_path):
        assert fresh(tmp_path).get(name.removesuffix(".flac")) is not None
