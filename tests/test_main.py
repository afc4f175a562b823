"""The entry: where arguments lead, what a person is told, and what the exit code says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_desktop import __main__ as entry
from interview_desktop import __version__, logs
from interview_desktop.errors import DeviceMissing, InterviewError, UsageError


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program as a person starts it, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "interview_desktop", *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["-platform", "offscreen"], True),
        (["-psn_0_1234"], True),
        (["doctor"], False),
        (["--help"], False),
        (["listen", "-platform"], False),
        (["-x"], False),
    ],
)
def test_the_window_opens_without_arguments_or_with_those_of_qt(arguments: list[str], window: bool) -> None:
    assert entry.for_window(arguments) is window


def test_the_version_is_told() -> None:
    ended = run("--version")
    assert (ended.returncode, ended.stdout.strip()) == (0, f"interview-desktop {__version__}")


def test_help_names_every_verb_and_loads_nothing_heavy() -> None:
    heavy = ("PySide6", "numpy", "pydantic", "sqlalchemy", "onnxruntime", "sounddevice", "rich")
    script = (
        "import sys, json; sys.argv = ['interview-desktop', '--help']\n"
        "from interview_desktop.__main__ import main\n"
        f"code = main(); print(json.dumps([code, [name for name in {heavy!r} if name in sys.modules]]))"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    *text, last = ended.stdout.splitlines()
    for verb in ("rehearse", "listen", "transcribe", "speak", "probe", "sessions", "settings", "doctor"):
        assert any(line.split()[:1] == [verb] for line in text), verb
    assert json.loads(last) == [0, []]


def test_a_verb_that_does_not_exist_is_answered_with_a_likely_one() -> None:
    ended = run("docter")
    assert ended.returncode == 2
    assert "doctor" in ended.stderr


def test_settings_that_make_no_sense_give_one_sentence_and_code_2(home: Path) -> None:
    ended = run("settings", "set", "volume", "loud")
    assert ended.returncode == 2
    assert "volume" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert home.exists()


@pytest.mark.parametrize(
    ("fault", "code"),
    [(DeviceMissing("No microphone.", "Connect one."), 1), (UsageError("No.", "Ask so."), 2)],
)
def test_a_fault_is_told_with_its_mend(fault: InterviewError, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> int:
        raise fault

    assert entry._told(fail) == code
    assert capsys.readouterr().err.strip() == f"{fault.sentence} {fault.hint}"


@pytest.mark.expect_errors
def test_a_bug_goes_to_the_log_with_its_trace(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> int:
        raise ZeroDivisionError("of no interest to a person")

    with logs.written():
        assert entry._told(fail) == entry.BUG
    told = capsys.readouterr().err
    assert str(logs.log_file()) in told
    assert "of no interest" not in told
    assert "of no interest to a person" in logs.log_file().read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("system", "environment", "arguments", "there"),
    [
        ("linux", {}, [], False),
        ("linux", {"DISPLAY": ""}, [], False),
        ("linux", {"DISPLAY": ":0"}, [], True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, [], True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, [], True),
        ("linux", {}, ["interview-desktop", "-platform", "vnc"], True),
        ("win32", {}, [], True),
        ("darwin", {}, [], True),
    ],
)
def test_a_window_needs_a_display(system: str, environment: dict[str, str], arguments: list[str], there: bool) -> None:
    assert entry.has_display(system, environment, arguments) is there
