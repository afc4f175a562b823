"""The list of system libraries, and what it promises: Qt's X11 plugin finds all it links to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def run_without_rights(tmp_path: Path, listed: str) -> subprocess.CompletedProcess[str]:
    """The script beside a list of its own, in a world where only one package is installed and nobody is root."""
    (tmp_path / "system-packages.txt").write_text(listed, encoding="utf-8")
    shutil.copy(PACKAGING / "system-packages.sh", tmp_path)
    programs = tmp_path / "bin"
    programs.mkdir()
    stand_ins = {
        "id": "echo 1000",
        "sudo": "exit 1",
        "apt-get": "echo apt-get must not run >&2; exit 9",
        "dpkg-query": 'case "$*" in *libthere1*) printf "[installed]"; exit 1;; *) exit 1;; esac',
    }
    for name, body in stand_ins.items():
        (programs / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    return subprocess.run(
        [tmp_path / "system-packages.sh", "run"],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
    )


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_without_rights_one_line_says_what_to_run(tmp_path: Path) -> None:
    ended = run_without_rights(tmp_path, "[run]\nlibthere1\nlibmissing2\n# a comment\n[test]\nlibother3\n")
    assert ended.returncode == 1
    line = next(line for line in ended.stderr.splitlines() if "sudo apt-get" in line)
    assert line.endswith("--yes libmissing2")


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_when_nothing_is_missing_nothing_is_said(tmp_path: Path) -> None:
    ended = run_without_rights(tmp_path, "[run]\nlibthere1\n")
    assert (ended.returncode, ended.stdout + ended.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="no xvfb-run here")
def test_a_window_opens_on_x11() -> None:
    script = (
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "app = QApplication([]); window = QWidget(); window.show(); app.processEvents()\n"
        "print(app.platformName(), window.isVisible())"
    )
    ended = subprocess.run(
        ["xvfb-run", "--auto-servernum", sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
    )
    assert ended.stdout.split() == ["xcb", "True"], ended.stderr
