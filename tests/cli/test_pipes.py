"""Output that goes into a pipe: whoever reads it may stop early, and finds no colour in it. In a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from interview_desktop.__main__ import UNREAD
from interview_desktop.structure.service import StructureService

PROGRAM = (sys.executable, "-m", "interview_desktop")


def environment(**more: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"} | more


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE, and a pipe that closes late")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [("bank", "list"), ("bank", "list", "--limit", "1"), ("--help",)])
def test_a_reader_that_has_enough_is_no_fault(
    service: StructureService, arguments: tuple[str, ...], unbuffered: str
) -> None:
    started = subprocess.Popen(
        [*PROGRAM, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONUNBUFFERED=unbuffered),
    )
    assert started.stdout is not None
    assert started.stderr is not None
    started.stdout.close()  # before anything was written
    with started.stderr:
        told = started.stderr.read()
    assert (started.wait(60), told) == (UNREAD, b"")


def test_a_pipe_gets_utf_8_in_80_columns_without_colour(service: StructureService) -> None:
    done = subprocess.run(
        [*PROGRAM, "rubric", "show", "panel"],
        capture_output=True,
        timeout=60,
        check=True,
        env=environment(TERM="xterm-256color", PYTHONIOENCODING="ascii", FORCE_COLOR="1"),
    )
    text = done.stdout.decode("utf-8")
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80
