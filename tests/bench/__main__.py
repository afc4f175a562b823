"""`make bench`: every `bench_*.py` of this folder, measured one after the other, each in a process of its own.

In: modules with `measure() -> dict[str, float]` (the figure's name ends in its unit; medians over repeats). Out:
build/bench.json, and a table with the seconds that each module took and how busy the machine was when it began (its
load average over a minute). With names of modules as arguments only those are measured.
"""

from __future__ import annotations

import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
RESULT = PROJECT / "build" / "bench.json"
CHILD = "--child"
LIMIT = 1800  # seconds for one module: the longest measures a ten-minute session


def main(arguments: list[str]) -> int:
    if arguments[:1] == [CHILD]:
        print(json.dumps(importlib.import_module(f"tests.bench.{arguments[1]}").measure()))
        return 0
    names = arguments or sorted(path.stem for path in HERE.glob("bench_*.py"))
    figures: dict[str, dict[str, float]] = {}
    seconds: dict[str, float] = {}
    failed: list[str] = []
    for name in names:
        busy, began = psutil.getloadavg()[0], time.monotonic()
        measured = _measured(name)
        seconds[name.removeprefix("bench_")] = round(time.monotonic() - began, 1)
        print(f"{name} took {time.monotonic() - began:.0f} s; load average {busy:.1f} before it", file=sys.stderr)
        if measured is None:
            failed.append(name)
            continue
        figures[name.removeprefix("bench_")] = measured
        for figure, value in measured.items():
            print(f"{name.removeprefix('bench_'):>12}  {figure:<48} {value:12.3f}", flush=True)
    RESULT.parent.mkdir(exist_ok=True)
    told = {"machine": _machine(), "figures": figures, "seconds": seconds, "failed": failed}
    RESULT.write_text(json.dumps(told, indent=2) + "\n")
    print(f"All of it took {sum(seconds.values()) / 60:.1f} minutes.", file=sys.stderr)
    print(f"The figures are in {RESULT.relative_to(PROJECT)}" + (f"; failed: {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


def _measured(name: str) -> dict[str, float] | None:
    """What the module measured, or None when it failed; it finds an empty home and no screen."""
    with tempfile.TemporaryDirectory() as home:
        surroundings = {**os.environ, "INTERVIEW_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        ended = subprocess.run(
            [sys.executable, "-m", "tests.bench", CHILD, name],
            cwd=PROJECT,
            env=surroundings,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            timeout=LIMIT,
            check=False,
        )
    if ended.returncode:
        print(f"{name} failed with exit code {ended.returncode}", file=sys.stderr)
        return None
    figures: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return figures


def _machine() -> dict[str, str | int | None]:
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "measured": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
