"""What the tests of the store put into it: sessions, events with a mark that is easy to find, and audio."""

from __future__ import annotations

import uuid

import numpy as np
from numpy.typing import NDArray

from interview_desktop.errors import DiskFull
from interview_desktop.events.interview import AnswerTyped
from interview_desktop.store.journal import Journal

MARK = "the quarterly reconciliation backlog"  # words that must never stand on the disk in the clear


def new_id() -> str:
    return uuid.uuid4().hex


def answer(number: int = 1) -> AnswerTyped:
    return AnswerTyped(turn=number, text=f"I cleared {MARK} number {number}")


def append_until_full(journal: Journal, session: str) -> int:
    """Append answers until DiskFull is raised; returns how many were taken before."""
    number = 0
    try:
        while number < 10_000:
            journal.append(session, "run", answer(number + 1), wall=1.0, monotonic=1.0)
            number += 1
    except DiskFull:
        return number
    raise AssertionError("the disk never filled")


def ramp(start: int, count: int) -> NDArray[np.float32]:
    """Samples that tell their own position: sample n is (n mod 60000 - 30000) of 32768."""
    whole = (np.arange(start, start + count) % 60_000) - 30_000
    return (whole / 32_768).astype(np.float32)
