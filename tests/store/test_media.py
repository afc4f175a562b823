from __future__ import annotations

import io
import logging
import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.errors import StoreCorrupt, StoreError
from interview_desktop.store.database import Database
from interview_desktop.store.deletion import delete_session
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media
from interview_desktop.store.pcm import CHUNK, PcmWriter, read
from tests.fakes import XorSeal
from tests.store.samples import MARK, answer, new_id, ramp


@pytest.fixture
def session(journal: Journal) -> str:
    session = new_id()
    journal.begin(session, "General", "general")
    return session


def file_of(media: Media, session: str, name: str) -> Path:
    return media._folder / session / name


def test_what_was_written_reads_back_before_and_after_packing(media: Media, session: str) -> None:
    for start in range(0, 40_000, 512):
        media.write(session, "001-1", ramp(start, min(512, 40_000 - start)))
    np.testing.assert_array_equal(media.samples(session, "001-1"), ramp(0, 40_000))
    assert media.recordings(session)[0].state == "writing"
    assert media.pack(session, "001-1") == 2.5
    assert media.pack(session, "001-1") == 2.5
    np.testing.assert_array_equal(media.samples(session, "001-1"), ramp(0, 40_000))
    [recording] = media.recordings(session)
    assert (recording.name, recording.state, recording.seconds) == ("001-1", "packed", 2.5)
    assert [path.name for path in (media._folder / session).iterdir()] == ["001-1.flac"]


def test_the_flac_is_16_khz_mono_16_bit(media: Media, session: str) -> None:
    media.write(session, "001-1", ramp(0, 5_000))
    unpacked = media.flac_bytes(session, "001-1")
    media.pack(session, "001-1")
    for data in (unpacked, media.flac_bytes(session, "001-1")):
        info = soundfile.info(io.BytesIO(data))
        assert (info.samplerate, info.channels, info.subtype, info.frames) == (16_000, 1, "PCM_16", 5_000)


def test_loud_and_impossible_samples_are_clipped(media: Media, session: str) -> None:
    media.write(session, "001-1", np.array([2.0, -2.0, np.nan, np.inf, -np.inf, 1.0, 0.5], dtype=np.float32))
    top = 32_767 / 32_768
    assert media.samples(session, "001-1").tolist() == [top, -1.0, 0.0, top, -1.0, top, 0.5]


def test_a_recording_without_a_sample(media: Media, session: str, tmp_path: Path) -> None:
    media.write(session, "001-1", ramp(0, 0))
    assert media.pack(session, "001-1") == 0.0
    assert media.samples(session, "001-1").shape == (0,)
    assert media.recover(session)[0].state == "packed"
    assert media.export(session, tmp_path / "out") == ()


@given(
    pieces=st.lists(st.integers(0, 2 * CHUNK), max_size=8),
    cut=st.integers(0, 1 << 16),
    more=st.integers(0, CHUNK),
)
@settings(max_examples=60)
def test_a_file_cut_anywhere_keeps_its_whole_chunks_and_goes_on(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[int], cut: int, more: int
) -> None:
    path = tmp_path_factory.mktemp("pcm") / "a.pcm"
    whole = (np.arange(sum(pieces) + more) % 30_000).astype(np.int16)
    writer = PcmWriter(path, XorSeal(), "s/r")
    at = 0
    for piece in pieces:
        writer.write(whole[at : at + piece])
        at += piece
    writer.flush()
    writer.close()
    data = path.read_bytes()
    path.write_bytes(data[: min(cut, len(data))])
    kept = len(read(path, XorSeal(), "s/r"))
    assert kept == at if cut >= len(data) else kept % CHUNK == 0
    np.testing.assert_array_equal(read(path, XorSeal(), "s/r"), whole[:kept])
    writer = PcmWriter(path, XorSeal(), "s/r")
    writer.write(whole[kept : kept + more])
    writer.flush()
    writer.close()
    np.testing.assert_array_equal(read(path, XorSeal(), "s/r"), whole[: kept + more])


@pytest.mark.parametrize("tail", [b"\x00" * 5_000, b"\x10\x00\x00\x00" + b"\x00" * 16, b"\xff" * 3])
def test_what_a_power_cut_leaves_at_the_end_is_read_over_and_cut(tmp_path: Path, tail: bytes) -> None:
    path = tmp_path / "a.pcm"
    writer = PcmWriter(path, XorSeal(), "s/r")
    writer.write(np.ones(CHUNK, dtype=np.int16))
    writer.close()
    path.write_bytes(path.read_bytes() + tail)
    assert read(path, XorSeal(), "s/r").tolist() == [1] * CHUNK
    writer = PcmWriter(path, XorSeal(), "s/r")
    writer.write(np.full(CHUNK, 2, dtype=np.int16))
    writer.close()
    assert read(path, XorSeal(), "s/r").tolist() == [1] * CHUNK + [2] * CHUNK


def test_a_changed_chunk_in_the_middle_is_noticed_and_kept(
    media: Media, session: str, home: Path, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    media.write(session, "001-1", ramp(0, 4 * CHUNK))
    media.write(session, "002-1", ramp(0, CHUNK))
    media.close()
    file = file_of(media, session, "001-1.pcm")
    spoilt = bytearray(file.read_bytes())
    spoilt[100] ^= 1
    file.write_bytes(spoilt)
    with pytest.raises(StoreCorrupt):
        media.samples(session, "001-1")
    with caplog.at_level(logging.WARNING):
        states = {recording.name: recording.state for recording in media.recover(session)}
    assert states == {"001-1": "lost", "002-1": "packed"}
    assert file.read_bytes() == spoilt
    assert "cannot be read back" in caplog.text
    assert [path.name for path in media.export(session, home / "out")] == ["002-1.flac"]


def test_a_spoilt_flac_is_told(media: Media, session: str) -> None:
    media.write(session, "001-1", ramp(0, CHUNK))
    media.pack(session, "001-1")
    file = file_of(media, session, "001-1.flac")
    file.write_bytes(XorSeal().seal(b"not a flac at all", f"{session}/001-1/flac"))
    with pytest.raises(StoreCorrupt, match="001-1"):
        media.samples(session, "001-1")
    file.write_bytes(b"no longer sealed")
    with pytest.raises(StoreCorrupt):
        media.flac_bytes(session, "001-1")


def test_recovery_after_a_kill_between_replacing_and_removing(media: Media, session: str) -> None:
    media.write(session, "001-1", ramp(0, 3 * CHUNK))
    media.flush(session, "001-1")
    chunks = file_of(media, session, "001-1.pcm")
    saved = chunks.read_bytes()
    media.pack(session, "001-1")
    chunks.write_bytes(saved)
    (chunks.parent / "001-1.flac.part").write_bytes(b"half")
    assert [(r.name, r.state, r.seconds) for r in media.recover(session)] == [("001-1", "packed", 0.75)]
    assert [path.name for path in chunks.parent.iterdir()] == ["001-1.flac"]
    np.testing.assert_array_equal(media.samples(session, "001-1"), ramp(0, 3 * CHUNK))


def test_a_recording_whose_file_is_gone_is_lost(media: Media, session: str) -> None:
    media.write(session, "001-1", ramp(0, CHUNK))
    media.close()
    file_of(media, session, "001-1.pcm").unlink()
    assert [recording.state for recording in media.recover(session)] == ["lost"]
    with pytest.raises(StoreError, match="no recording"):
        media.samples(session, "001-1")


def test_a_session_without_recordings(media: Media, session: str) -> None:
    assert media.recover(session) == media.recordings(session) == ()
    media.delete(session)
    with pytest.raises(StoreError, match="no recording 001-1"):
        media.pack(session, "001-1")
    with pytest.raises(StoreError, match="no session"):
        media.write(new_id(), "001-1", ramp(0, CHUNK))


@pytest.mark.parametrize("name", ["", "../x", "1-1", "001-1/..", "001", "001-1.flac", "٠٠١-1", "001-1\n"])
def test_an_impossible_name_is_a_bug(media: Media, session: str, name: str) -> None:
    for attempt in (lambda: media.write(session, name, ramp(0, 1)), lambda: media.samples(session, name)):
        with pytest.raises(ValueError, match="not a recording name"):
            attempt()
    with pytest.raises(ValueError, match="not a session id"):
        media.write("../../x", "001-1", ramp(0, 1))


def test_a_packed_recording_takes_no_more(media: Media, session: str) -> None:
    media.write(session, "001-1", ramp(0, CHUNK))
    media.pack(session, "001-1")
    with pytest.raises(ValueError, match="packed"):
        media.write(session, "001-1", ramp(0, CHUNK))


def test_nothing_said_is_on_the_disk_in_the_clear(media: Media, journal: Journal, session: str, home: Path) -> None:
    for number in range(20):
        journal.append(session, "run", answer(number + 1), wall=1.0, monotonic=1.0)
    sound = ramp(0, 3 * CHUNK)
    media.write(session, "001-1", sound)
    media.write(session, "002-1", sound)
    media.pack(session, "001-1")
    assert journal.entries(session)[19].event == answer(20)
    plain = (sound[1_000:1_020] * 32_768).astype("<i2").tobytes()
    files = [path for path in home.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".pcm", ".flac", ".sqlite3", ".sqlite3-wal"}
    for path in files:
        data = path.read_bytes()
        assert MARK.encode() not in data
        assert b"answer_typed" not in data.replace(b"runanswer_typed", b"")  # the type alone stands beside it
        assert plain not in data
        assert b"fLaC" not in data


def test_export_writes_files_that_any_player_reads(media: Media, session: str, tmp_path: Path) -> None:
    media.write(session, "001-1", ramp(0, 16_000))
    media.write(session, "002-1", ramp(0, 8_000))
    media.pack(session, "001-1")
    written = media.export(session, tmp_path / "a" / "b")
    assert [path.name for path in written] == ["001-1.flac", "002-1.flac"]
    samples, rate = soundfile.read(written[1], dtype="float32")
    assert rate == 16_000
    np.testing.assert_array_equal(samples, ramp(0, 8_000))
    file_of(media, session, "001-1.flac").write_bytes(b"spoilt")
    media.write(session, "003-1", ramp(0, 0))
    file_of(media, session, "003-1.pcm").unlink()
    assert [path.name for path in media.export(session, tmp_path / "c")] == ["002-1.flac"]
    (tmp_path / "file").touch()
    with pytest.raises(StoreError):
        media.export(session, tmp_path / "file")


def test_deleting_a_session_removes_every_file_of_it(
    media: Media, journal: Journal, database: Database, session: str
) -> None:
    media.write(session, "001-1", ramp(0, CHUNK))
    media.write(session, "002-1", ramp(0, CHUNK))
    media.pack(session, "001-1")
    journal.append(session, "run", answer(), wall=1.0, monotonic=1.0)
    other = Journal(database, XorSeal())
    with pytest.raises(StoreError, match="another window"):
        delete_session(other, media, session)
    assert len(media.recordings(session)) == 2
    delete_session(journal, media, session)
    assert not (media._folder / session).exists()
    assert media.recordings(session) == ()
    assert journal.sessions() == ()
    with pytest.raises(StoreError, match="no session"):
        delete_session(journal, media, session)


def test_reading_and_packing_while_the_next_answer_is_written(media: Media, session: str) -> None:
    faults: list[BaseException] = []
    listening = threading.Event()

    def listen() -> None:
        try:
            for turn in range(1, 9):
                for start in range(0, 16_000, 800):
                    media.write(session, f"{turn:03}-1", ramp(start, 800))
                listening.set()
        except BaseException as fault:  # noqa: BLE001 - handed to the test's own thread
            faults.append(fault)

    thread = threading.Thread(target=listen)
    thread.start()
    assert listening.wait(20)
    for turn in (1, 2, 3):
        while len(media.recordings(session)) <= turn and thread.is_alive():
            np.testing.assert_array_equal(media.samples(session, "001-1")[:100], ramp(0, 100))
        media.pack(session, f"{turn:03}-1")
    thread.join()
    assert not faults
    for turn in range(1, 9):
        np.testing.assert_array_equal(media.samples(session, f"{turn:03}-1"), ramp(0, 16_000))
