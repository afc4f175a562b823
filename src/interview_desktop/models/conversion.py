"""Turns a checkpoint from a hub into what CTranslate2 runs: a folder in, a folder out, or nothing at all.

The work is done by `conversion_child` in a process that can be killed at any instant; transformers and torch never
come into this one.
"""

from __future__ import annotations

import json
import logging
import multiprocessing
import shutil
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Literal

from interview_desktop.errors import (
    Cancelled,
    DiskFull,
    EngineFailed,
    EngineUnavailable,
    InterviewError,
    MaterialError,
)
from interview_desktop.models import conversion_child as child

log = logging.getLogger(__name__)

Converter = Literal["distilbert", "gpt2", "bert"]

NEEDS = ("transformers", "torch")
GLANCE = 0.1  # seconds between two looks at whether it is still wanted: at once, for a person
END_LIMIT = 10.0  # seconds that the process may take to end when its work is done
OTHER_WAY = "or copy a converted model from another machine: interview-desktop models install ID --from DIR"


def available() -> bool:
    """Whether the packages of the extra `convert` are here; nothing is imported."""
    return all(find_spec(name) is not None for name in NEEDS)


def convert(converter: Converter, source: Path, target: Path, unwanted: Callable[[], bool]) -> None:
    """Convert the checkpoint in `source` into `target`, a folder that is empty or not there yet. Blocks (seconds).

    What `target` then holds, `conversion_child` tells. On any fault nothing is left there. `unwanted` is asked ten
    times a second. Raises EngineUnavailable without the extra packages, MaterialError for a nonsensical checkpoint,
    DiskFull, Cancelled, EngineFailed when the process dies; ValueError for a `target` that holds something.
    """
    if not available():
        raise EngineUnavailable(
            "Converting this model needs packages that are not installed.",
            f'Run: pip install "interview-desktop[convert]", {OTHER_WAY}.',
        )
    if target.exists() and any(target.iterdir()):
        raise ValueError(f"{target} is not empty")
    if unwanted():
        raise Cancelled("The conversion was cancelled.")
    if target.exists():
        target.rmdir()  # the converter wants to make it
    try:
        _converted(converter, source, target, unwanted)
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)
        raise


def _converted(converter: Converter, source: Path, target: Path, unwanted: Callable[[], bool]) -> None:
    context = multiprocessing.get_context("spawn")  # fork would copy threads and locks of a running program
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        printed = Path(folder) / "printed.txt"
        ours, theirs = context.Pipe()
        arguments = (theirs, converter, str(source), str(target), str(printed))
        process = context.Process(target=child.run, args=arguments, name="convert", daemon=True)
        process.start()
        theirs.close()  # so that the death of the process ends the pipe
        try:
            told = _outcome(ours, process, unwanted)
        finally:
            process.kill()
            process.join()
            ours.close()
        if told is None or told["fault"]:
            log.warning("the conversion of %s failed; the last it printed: %s", converter, _last_line(printed))
        fault = _explained(told, process.exitcode)
    if fault is not None:
        raise fault


def _outcome(ours: Connection, process: BaseProcess, unwanted: Callable[[], bool]) -> dict[str, str] | None:
    """What the process tells, or None when it dies without a word. Raises Cancelled."""
    while not wait([ours, process.sentinel], GLANCE):
        if unwanted():
            raise Cancelled("The conversion was cancelled.")
    try:
        told: dict[str, str] = json.loads(ours.recv_bytes())
    except (EOFError, OSError):
        return None
    process.join(END_LIMIT)  # it cleans up after itself, which one that is killed cannot
    return told


def _explained(told: dict[str, str] | None, exit_code: int | None) -> InterviewError | None:
    """The fault to raise; None when all went well."""
    starved = "Close other programs and try again: the conversion needs memory for the whole model."
    if told is None:
        return EngineFailed(f"The conversion stopped in the middle (exit code {exit_code}).", starved)
    why = told["why"].rstrip(".")
    faults: dict[str, InterviewError] = {
        "disk": DiskFull("There is no room left to convert the model.", "Free some space and try again."),
        "memory": EngineFailed("There was not enough memory to convert the model.", starved),
        "library": EngineUnavailable(
            f"A package that converts models does not work: {why}.",
            f'Run: pip install --upgrade "interview-desktop[convert]", {OTHER_WAY}.',
        ),
        "checkpoint": MaterialError(
            f"The model's files make no sense: {why}.",
            "Download it anew; from a folder, check that it is this model's and that it was copied whole.",
        ),
    }
    if told["fault"] and told["fault"] not in faults:
        return EngineFailed(f"The model could not be converted: {why}.", "The log tells more; please report it.")
    return faults.get(told["fault"])


def _last_line(printed: Path) -> str:
    try:
        lines = printed.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    except OSError:
        return "nothing"
    return lines[-1][:500] if lines else "nothing"
