"""The sound system without a sound card: the two ends of an interview, and nothing left afterwards."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "with-pulseaudio.sh"

pytestmark = pytest.mark.skipif(
    not (shutil.which("pulseaudio") and shutil.which("pactl")), reason="PulseAudio is not installed here"
)


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([SCRIPT, *command], capture_output=True, text=True, timeout=60, check=False)


def test_both_ends_are_there_and_are_the_defaults() -> None:
    ended = run("sh", "-c", "pactl list short sinks && pactl get-default-sink && pactl get-default-source")
    assert ended.returncode == 0, ended.stderr
    assert "candidate" in ended.stdout
    assert ended.stdout.split()[-2:] == ["interviewer", "candidate.monitor"]


def test_portaudio_finds_the_default_devices() -> None:
    asked = "import sounddevice; print(sounddevice.query_devices(kind='input')['name'])"
    assert run(sys.executable, "-c", asked).stdout.strip() == "default"


def test_the_commands_exit_code_is_kept_and_nothing_is_left(tmp_path: Path) -> None:
    ended = run("sh", "-c", "echo ${PULSE_SERVER#unix:}; exit 7")
    assert ended.returncode == 7
    assert not Path(ended.stdout.strip()).parents[1].exists()  # with the daemon's folder, the daemon (see conftest)
