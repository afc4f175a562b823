"""`models`: what is listed, installed, verified and removed, and how faults end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_desktop.cli import model_progress
from interview_desktop.events.models import Progress
from tests.cli.entry import Run
from tests.loopback_hub import LoopbackHub, Repository, running

VOICE = "en/en_US/lessac/medium/en_US-lessac-medium.onnx"


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    folder = tmp_path / "brought"
    folder.mkdir()
    for name in ("en_US-lessac-medium.onnx", "en_US-lessac-medium.onnx.json"):
        (folder / name).write_bytes(name.encode())
    return folder


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[LoopbackHub]:
    with running() as hub:
        files = {VOICE: bytes(range(256)) * 4096, f"{VOICE}.json": b"{}"}
        hub.repositories["rhasspy/piper-voices"] = Repository(files)
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        monkeypatch.setenv("HF_HUB_OFFLINE", "0")
        monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield hub


def standings(run: Run) -> dict[str, str]:
    return {offer["id"]: offer["standing"] for offer in run("models", "list", "--json").data}


def test_every_model_is_listed_with_size_and_licence(run: Run) -> None:
    told = run("models", "list")
    assert told.code == 0
    for words in ("whisper-small.en", "486 MB", "Apache 2.0", "piper-lessac", "not installed", "are free there"):
        assert words in told.out
    assert set(standings(run).values()) == {"absent"}


def test_a_model_from_a_folder_is_installed_verified_found_and_removed(run: Run, brought: Path, home: Path) -> None:
    installed = run("models", "install", "piper-lessac", "--from", str(brought))
    assert (installed.code, installed.out) == (0, "piper-lessac is installed.\n")
    assert installed.err.splitlines()[0] == "Looking …"
    assert standings(run)["piper-lessac"] == "installed"
    path = Path(run("models", "path", "piper-lessac").out.strip())
    assert path == home / "data" / "models" / "piper-lessac"
    assert run("models", "verify").out == "piper-lessac: in order\n"
    (path / "en_US-lessac-medium.onnx").write_bytes(b"x")
    damaged = run("models", "verify", "piper-lessac")
    assert damaged.code == 1
    assert "damaged, en_US-lessac-medium.onnx has 1 bytes" in damaged.out
    assert "Install each again" in damaged.err
    assert run("models", "path", "piper-lessac").code == 1
    assert run("models", "remove", "piper-lessac").code == 0
    assert not path.exists()
    assert run("models", "verify").out == "No model is installed.\n"


def test_a_model_is_downloaded(run: Run, hub: LoopbackHub) -> None:
    installed = run("models", "install", "piper-lessac")
    assert installed.code == 0, installed.err
    assert "Downloading 1 MB …" in installed.err
    assert standings(run)["piper-lessac"] == "installed"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("install", "nothing"), 2, "no model “nothing”"),
        (("install", "piper-lessac", "--from", "nowhere"), 1, "There is no folder nowhere"),
        (("path", "piper-lessac"), 1, "not installed"),
        (("verify", "piper-lessac"), 1, "Not in order"),
        (("remove", "../x"), 2, "no model"),
    ],
)
def test_faults_are_a_sentence_and_an_exit_code(run: Run, arguments: tuple[str, ...], code: int, told: str) -> None:
    ended = run("models", *arguments)
    assert ended.code == code
    assert told in ended.err


def test_a_terminal_shows_a_bar_with_stage_and_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    bar = model_progress.Bar()
    try:
        bar(Progress(model="voice", stage="looking"))
        bar(Progress(model="voice", stage="downloading", total=4_000_000))
        bar(Progress(model="voice", stage="downloading", done=3_000_000, total=4_000_000, speed=1e6))
    finally:
        bar.stop()
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Downloading" in shown.err
    assert "3.0/4.0 MB" in shown.err


def test_a_stage_of_unknown_length_shows_no_bytes_of_the_stage_before(capsys: pytest.CaptureFixture[str]) -> None:
    bar = model_progress.Bar()
    try:
        bar(Progress(model="voice", stage="checking", done=4_000_000, total=4_000_000))
        capsys.readouterr()
        bar(Progress(model="voice", stage="converting"))
    finally:
        bar.stop()
    assert "4.0 MB" not in capsys.readouterr().err.rpartition("Converting")[2]


def test_removing_what_is_not_there_is_fine_and_not_called_removed(run: Run) -> None:
    told = run("models", "remove", "piper-lessac")
    assert (told.code, told.out) == (0, "piper-lessac was not installed; nothing of it is left.\n")


def test_a_file_in_place_of_its_folder_is_told_with_the_folder_to_give(run: Run, brought: Path) -> None:
    told = run("models", "install", "piper-lessac", "--from", str(brought / "en_US-lessac-medium.onnx"))
    assert told.code == 1
    assert f"is a file, not a folder. Give the folder it is in: {brought}." in told.err


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl+C to every process of a terminal, also to this one")
def _as_at_a_terminal() -> None:
    """Whoever runs the tests in the background may have made processes deaf to Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_stops_the_download_cleanly(hub: LoopbackHub, home: Path) -> None:
    hub.troubles[VOICE] = "halting"
    process = subprocess.Popen(
        [sys.executable, "-m", "interview_desktop", "models", "install", "piper-lessac"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_as_at_a_terminal,  # noqa: PLW1509 - it only sets a signal
    )
    try:
        assert hub.halted.wait(30)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 1
    assert "The installation was stopped; nothing half done is left." in err
    assert "Traceback" not in err
    assert "leaked" not in err
    assert [path.name for path in (home / "data" / "models").iterdir()] == [".incoming"]
