from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from interview_desktop.store.database import Database
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media
from interview_desktop.store.pcm import CHUNK
from tests.fakes import XorSeal
from tests.store import killed_writer
from tests.store.samples import answer, new_id, ramp

HERE = Path(killed_writer.__file__)
KILLS = 30


def check_nothing_is_lost(folder: Path, session: str, told: list[str]) -> None:
    """`told` are the steps that the killed program was told to be safe."""
    database = Database(folder / "interviews.sqlite3")
    journal = Journal(database, XorSeal())
    media = Media(folder / "media", XorSeal(), database)
    try:
        if not told:
            return
        events = [int(line.split()[1]) for line in told if line.startswith("e")]
        entries = journal.entries(session)
        assert len(entries) - max(events) in (0, 1)
        assert [entry.event for entry in entries] == [answer(number + 1) for number in range(len(entries))]
        handed = {int(line.split()[1]): int(line.split()[2]) for line in told if line.startswith("m")}
        journal.claim(session)
        recovered = media.recover(session)
        assert media.recover(session) == recovered
        for turn, samples in handed.items():
            check_audio(media, session, turn, samples)
        states = {recording.state for recording in recovered}
        assert states <= {"packed", "lost"}
        for recording in recovered:
            assert recording.state == "packed" or int(recording.name[:3]) not in handed
        assert journal.append(session, "next", answer(), wall=1.0, monotonic=1.0).seq == len(entries) + 1
        assert {path.suffix for path in (folder / "media").glob("*/*")} <= {".flac"}
    finally:
        journal.close()
        media.close()
        database.close()


def check_audio(media: Media, session: str, turn: int, handed: int) -> None:
    found = media.samples(session, f"{turn:03}-1")
    assert len(found) >= handed // CHUNK * CHUNK
    np.testing.assert_array_equal(found, ramp(0, len(found)))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked, to kill many in little time")
def test_killed_at_any_moment_nothing_handed_over_is_lost(tmp_path: Path) -> None:
    """The children are forked from one that has loaded everything: a kill then takes 0.1 s, not 1 s.

    Every third is killed while it may still be making the database, the others after their first event.
    """
    chance = random.Random()
    plan = [(f"{tmp_path / str(kill)}", new_id(), chance.uniform(0.002, 0.25)) for kill in range(KILLS)]
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom tests.store.killed_writer import killed_after\n"
        "for line in sys.stdin:\n"
        "    number, folder, session, seconds = line.split('\\t')\n"
        "    Path(folder).mkdir()\n"
        "    child = os.fork()\n"
        "    if child == 0:\n"
        "        told = os.open(Path(folder) / 'told', os.O_WRONLY | os.O_CREAT | os.O_APPEND)\n"
        "        writing = int(number) % 3 > 0\n"
        "        killed_after(float(seconds), Path(folder), session, told, writing=writing)\n"
        "    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -9\n"
    )
    orders = ("\t".join(map(str, (number, *one))) for number, one in enumerate(plan))
    given = "".join(f"{order}\n" for order in orders)
    subprocess.run([sys.executable, "-c", code], input=given, text=True, check=True, timeout=100, cwd=HERE.parents[2])
    told = [(Path(folder) / "told").read_text().splitlines() for folder, _, _ in plan]
    for (folder, session, _), lines in zip(plan, told, strict=True):
        check_nothing_is_lost(Path(folder), session, lines)
    assert sum(1 for lines in told if lines) >= KILLS * 2 // 3


def test_a_killed_program_lets_go_of_its_session(tmp_path: Path) -> None:
    """On every system, through a real program of its own."""
    session = new_id()
    command = [sys.executable, "-m", "tests.store.killed_writer", str(tmp_path), session]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HERE.parents[2]) as child:
        assert child.stdout is not None
        told = [child.stdout.readline().strip() for _ in range(40)]
        child.kill()
        told += child.stdout.read().splitlines()
    check_nothing_is_lost(tmp_path, session, told)
