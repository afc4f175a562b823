"""The fixtures that guard every test do stop what they are there to stop."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CONFTEST = Path(__file__).with_name("conftest.py")
OFFENDERS = """
import logging, os, socket, subprocess, sys, threading, warnings
import pytest

keep = []


def test_leaves_a_thread():
    thread = threading.Thread(target=threading.Event().wait, args=(3,), name="left", daemon=True)
    thread.start()


def test_leaves_a_child():
    keep.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))


def test_logs_an_error():
    logging.getLogger("x").error("a fault nobody expects")


def test_reaches_out():
    try:
        socket.create_connection(("example.org", 80), 1)
    except AssertionError:
        pass


def test_warns():
    warnings.warn("old", DeprecationWarning)


@pytest.mark.expect_errors
def test_may_log_errors():
    logging.getLogger("x").error("expected")


def test_finds_an_empty_home(home):
    assert os.environ["INTERVIEW_HOME"] == str(home) and not home.exists()
    assert "INTERVIEW_THEME" not in os.environ
"""


def test_offenders_fail_and_the_others_pass(tmp_path: Path) -> None:
    source = CONFTEST.read_text(encoding="utf-8").replace("GRACE = 5.0", "GRACE = 0.2")
    (tmp_path / "conftest.py").write_text(source, encoding="utf-8")
    (tmp_path / "test_offenders.py").write_text(OFFENDERS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\nfilterwarnings = error\nmarkers =\n    sound: x\n    expect_errors: x\n", encoding="utf-8"
    )
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=line", str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "INTERVIEW_THEME": "dark"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    blamed = {
        line.split("::")[1].split(" ")[0]
        for line in ended.stdout.splitlines()
        if line.startswith(("ERROR ", "FAILED ")) and "::" in line
    }
    assert blamed == {
        "test_leaves_a_thread",
        "test_leaves_a_child",
        "test_logs_an_error",
        "test_reaches_out",
        "test_warns",
    }, ended.stdout
