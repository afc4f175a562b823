"""How soon the window is usable: from the start of the process until Home is painted and answers a key.

Out: median of five starts in seconds; and the same until the services are there and the interviews can be chosen.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STARTS = 5
CHILD = """
import json, sys, time
began = float(sys.argv[1])
from interview_desktop import app as program
from interview_desktop import settings
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

app = QApplication([])
one = program.OneWindow(settings.folder("data"))
assert one.claim()
life = program.Life(app, one)
times = {}

def painted():
    before = app.focusWidget()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        app.sendEvent(before or life.window, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier))
    assert life.window.name == "home" and app.focusWidget() is not before
    times["usable"] = time.time() - began

def ready():
    times["ready"] = time.time() - began
    app.quit()

life._painted.over.connect(painted)
life.shell.ready.connect(ready)
app.exec()
life.end()
print(json.dumps(times))
"""


def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as home:
        config = Path(home) / "config"
        config.mkdir()
        (config / "settings.toml").write_text("first_run_done = true\n", encoding="utf-8")
        _start(home)  # compiles what was never imported and makes the database
        starts = [_start(home) for _ in range(STARTS)]
    return {
        "start_to_usable_window_s": statistics.median(start["usable"] for start in starts),
        "start_to_services_ready_s": statistics.median(start["ready"] for start in starts),
    }


def _start(home: str) -> dict[str, float]:
    surroundings = {**os.environ, "INTERVIEW_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", CHILD, str(time.time())], env=surroundings, capture_output=True, text=True, check=True
    )
    times: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return times
