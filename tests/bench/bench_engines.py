"""Every engine in one process: memory with all of them, how long each takes to load, and how long the window waits.

In: nothing. Out: figures by name. Models have their true sizes and random weights (nobody trained them), as their hubs
store them or as our conversion makes them; the window, its services and the other engines are real. Every run is a
process of its own, since what is imported is imported once; medians of the runs. A stall is what a 5 ms timer on the
window's thread came late beyond those 5 ms while an engine was loaded on another thread; `nothing` is the same with
nothing to load. The files are in the system's cache; every byte of a model is checked before it is loaded.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from interview_desktop import settings
from tests.bench.every_engine import TOGETHER, Figures

RUNS = 3
ONE_BY_ONE = "one-by-one"
VOCABULARY = 30_522
MODELS = ("whisper-base.en", "piper-lessac", "distilbert-sst2", "minilm", "dialogpt-small")


def measure() -> dict[str, float]:
    """Seconds, milliseconds, megabytes of 10^6 bytes; see the names."""
    print("engines: models of true sizes with random weights", file=sys.stderr)
    models = settings.folder("data") / "models"
    # What makes models imports torch, which must not be in a process that is measured.
    _process(f"from pathlib import Path; from tests.bench.bench_engines import make; make(Path({str(models)!r}))")
    alone = [_run(ONE_BY_ONE) for _ in range(RUNS)]
    together = [_run(TOGETHER) for _ in range(RUNS)]
    figures = {"size_true_random_weights": 1.0, **_medians(alone)}
    figures["worst_stall_while_one_loads_ms"] = max(
        value for run in alone for name, value in run.items() if name.endswith("_longest_stall_ms")
    )
    for name, value in _medians(together).items():
        if name.startswith(TOGETHER):
            figures[f"all_{name}"] = value
    figures["all_together_then_resident_MB"] = _medians(together)["with_every_engine_MB"]
    return figures


def _medians(runs: list[Figures]) -> Figures:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def _run(how: str) -> Figures:
    printed = _process(f"from tests.bench.every_engine import main; main({how == TOGETHER})")
    figures: Figures = json.loads(printed.splitlines()[-1])
    return figures


def _process(code: str) -> str:
    """What the code prints, in a process of its own. It is no module: a child of it would load that module, too, and
    the recogniser's would carry the window's library."""
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return done.stdout


def make(models: Path) -> None:
    """Every model of MODELS in its true size, as if installed."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    from interview_desktop.models.conversion_child import convert
    from tests.checkpoints import bert, distilbert, gpt2, installed, piper_medium, whisper

    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        whisper.make(at / "whisper-base.en", whisper.BASE_EN, stored="float16")
        piper_medium.voice(at / "piper-lessac")
        distilbert.make(at / "a", layers=6, width=768, heads=12, vocabulary=VOCABULARY)
        convert("distilbert", at / "a", at / "distilbert-sst2")
        bert.make(at / "b", layers=6, width=384, heads=12, vocabulary=VOCABULARY)
        convert("bert", at / "b", at / "minilm")
        gpt2.make(at / "c", layers=12, width=768, heads=12, vocabulary=50_257)
        convert("gpt2", at / "c", at / "dialogpt-small")
        for id_ in MODELS:
            installed.put(models, id_, at / id_)
