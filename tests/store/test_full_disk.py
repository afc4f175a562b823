from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from interview_desktop.errors import DiskFull, StoreError
from interview_desktop.store.database import Database
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media
from interview_desktop.store.pcm import CHUNK
from tests.fakes import XorSeal
from tests.store.samples import answer, append_until_full, new_id, ramp


@pytest.fixture
def session(journal: Journal) -> str:
    session = new_id()
    journal.begin(session, "General", "general")
    return session


def write_until_full(media: Media, session: str) -> int:
    """Write blocks of 800 samples until DiskFull is raised; returns how many samples were handed over."""
    for at in range(0, 60 * CHUNK, 800):
        try:
            media.write(session, "001-1", ramp(at, 800))
        except DiskFull:
            return at + 800
    raise AssertionError("the disk never filled")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 512 KiB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or mount is None:
        pytest.skip("small file systems are made on Linux only")
    command = [mount, "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a small file system here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told_and_recording_goes_on_when_there_is_room(
    small_disk: Path, database: Database, session: str
) -> None:
    media = Media(small_disk / "media", XorSeal(), database)
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * 400_000)
    at = write_until_full(media, session)
    np.testing.assert_array_equal(media.samples(session, "001-1"), ramp(0, at // CHUNK * CHUNK - CHUNK))
    with pytest.raises(DiskFull):
        media.pack(session, "001-1")
    with pytest.raises(DiskFull):
        media.write(session, "001-1", ramp(at, 800))
    at += 800
    filler.unlink()
    media.write(session, "001-1", ramp(at, 800))
    np.testing.assert_array_equal(media.samples(session, "001-1"), ramp(0, at + 800))
    media.pack(session, "001-1")
    np.testing.assert_array_equal(media.samples(session, "001-1"), ramp(0, at + 800))
    media.close()


def test_closing_on_a_full_disk_closes_everything(small_disk: Path, database: Database, session: str) -> None:
    media = Media(small_disk / "media", XorSeal(), database)
    media.write(session, "001-1", ramp(0, 100))
    media.write(session, "002-1", ramp(0, 100))
    with pytest.raises(OSError, match="space"):
        (small_disk / "filler").write_bytes(b"x" * 600_000)
    with pytest.raises(DiskFull):
        media.close()
    media.close()


def test_a_full_disk_under_the_journal(small_disk: Path) -> None:
    database = Database(small_disk / "interviews.sqlite3")
    journal = Journal(database, XorSeal())
    session = new_id()
    journal.begin(session, "General", "general")
    written = append_until_full(journal, session)
    assert len(journal.entries(session)) == written > 10
    journal.close()
    database.close()


def test_opening_a_new_database_on_a_full_disk(small_disk: Path) -> None:
    with pytest.raises(OSError, match="space"):
        (small_disk / "filler").write_bytes(b"x" * 600_000)
    database = Database(small_disk / "interviews.sqlite3")
    with pytest.raises(DiskFull):
        Journal(database, XorSeal()).sessions()
    (small_disk / "filler").unlink()
    assert Journal(database, XorSeal()).sessions() == ()
    database.close()


def test_a_read_only_disk_is_told(small_disk: Path) -> None:
    """Also to root, whom permissions do not stop."""
    database = Database(small_disk / "interviews.sqlite3")
    journal, media = Journal(database, XorSeal()), Media(small_disk / "media", XorSeal(), database)
    session = new_id()
    journal.begin(session, "General", "general")
    media.write(session, "001-1", ramp(0, CHUNK))
    media.pack(session, "001-1")
    journal.close()
    database.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    for attempt in (
        lambda: journal.append(session, "run", answer(), wall=1.0, monotonic=1.0),
        lambda: journal.mark(session, "finished"),
        lambda: media.write(session, "002-1", ramp(0, CHUNK)),
        lambda: media.delete(session),
        lambda: Database(small_disk / "new" / "interviews.sqlite3").truncate_log(),
    ):
        with pytest.raises(StoreError, match="cannot be written to"):
            attempt()
    database.close()


def test_a_file_size_limit_counts_as_a_full_disk(home: Path) -> None:
    """On every POSIX system, without mounting anything."""
    resource = pytest.importorskip("resource")
    code = (
        "import resource, signal, sys\nfrom pathlib import Path\n"
        "from interview_desktop.errors import DiskFull\n"
        "from interview_desktop.store.pcm import PcmWriter, read\n"
        "from interview_desktop.store.faults import disk_fault\n"
        "from interview_desktop.store.seal import IdentitySeal\nimport numpy as np\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, resource.RLIM_INFINITY))\n"
        "path = Path(sys.argv[1])\nwriter = PcmWriter(path, IdentitySeal(), 's/r')\n"
        "try:\n    writer.write(np.ones(100_000, dtype=np.int16))\n"
        "except OSError as fault:\n    assert isinstance(disk_fault(fault, path), DiskFull)\n"
        "else:\n    raise SystemExit('no error')\n"
        "assert len(read(path, IdentitySeal(), 's/r')) == 24_000\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "writer.flush()\nwriter.close()\n"
        "assert len(read(path, IdentitySeal(), 's/r')) == 100_000\n"
    )
    assert resource.RLIM_INFINITY
    home.mkdir()
    subprocess.run([sys.executable, "-c", code, str(home / "a.pcm")], check=True, timeout=60)
