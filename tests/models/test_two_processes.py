"""Two programs on one folder, and one that is killed in the middle of a download."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from interview_desktop.errors import UsageError
from tests.loopback_hub import LoopbackHub
from tests.models.conftest import VOICE, Make

# What another program does: it installs "voice" into the folder it is given.
PROGRAM = """
import os, sys
from pathlib import Path
from interview_desktop.models.manifest import read
from interview_desktop.models.service import ModelsService
from tests.models.conftest import MANIFEST, Reverser

if __name__ == "__main__":
    ModelsService(Path(sys.argv[1]), Reverser(), manifest=read(MANIFEST)).install("voice")
"""


@pytest.fixture
def other(tmp_path: Path, hub: LoopbackHub, online: dict[str, str]) -> Iterator[psutil.Popen]:
    """Another program in the middle of installing "voice" into the folder "shared"."""
    hub.troubles["en/clear/clear.onnx"] = "halting"
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    environment = {**os.environ, **online, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = psutil.Popen(
        [sys.executable, str(program), str(tmp_path / "shared")],
        env=environment,
        cwd=Path(__file__).parents[2],
        stderr=subprocess.DEVNULL,
    )
    try:
        assert hub.halted.wait(30)
        yield process
    finally:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
        process.wait()


def test_the_second_is_told_in_a_sentence(other: psutil.Popen, make: Make, tmp_path: Path, hub: LoopbackHub) -> None:
    models = make(tmp_path / "shared")
    with pytest.raises(UsageError, match="another window or terminal"):
        models.install("voice")
    with pytest.raises(UsageError, match="another window or terminal"):
        models.remove("voice")
    hub.go_on.set()
    assert other.wait(30) == 0
    assert models.path("voice")


def test_a_killed_program_takes_its_download_with_it_and_leaves_nothing_to_see(
    other: psutil.Popen, make: Make, tmp_path: Path, hub: LoopbackHub
) -> None:
    children = other.children(recursive=True)
    assert children
    other.kill()
    other.wait()
    _, alive = psutil.wait_procs(children, timeout=20)
    assert not alive
    models = make(tmp_path / "shared")
    assert models.offer("voice").standing == "absent"
    assert [path.name for path in models.folder.iterdir()] == [".incoming"]
    hub.troubles.clear()
    models.install("voice")
    assert (models.path("voice") / "clear.onnx").read_bytes() == VOICE["en/clear/clear.onnx"]
    assert not list((models.folder / ".incoming").rglob("*.incomplete"))
