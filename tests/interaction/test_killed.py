"""SIGKILL at a hundred random points of an interview: it reopens at the same question with every answer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 100
SEED = 20


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="this system has no fork")
@pytest.mark.timeout(600)
def test_a_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.interaction.killed", str(KILLS), str(SEED), str(tmp_path / "kills")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=580, check=False)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == KILLS
    assert [one for one in found if one["wrong"]] == []
    assert sum(one["killed"] for one in found) >= KILLS * 0.8, "the kills hardly ever came in time"
    assert len({one["answers"] for one in found}) > 5, "the kills all came at the same place"
