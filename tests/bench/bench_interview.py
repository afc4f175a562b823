"""A spoken interview in real time: how soon the interviewer answers, and how much memory it all takes.

In: nothing; needs flite. Out: medians by name. The loudspeaker is silent but takes its time; the microphone, the
recogniser, the voice and the store are real.
"""

from __future__ import annotations

import statistics

import psutil

from interview_desktop.compose import build
from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.interaction.rehearsal import Rehearsal
from tests.bench.interviews import Delays, Stopwatch, seat, short_plan

MEGABYTE = 2**20


def measure() -> dict[str, float]:
    """Milliseconds from the end of an answer to the next sound, beyond the patience chosen; megabytes resident."""
    microphone = Stopwatch()
    services = build(microphone=lambda _: microphone, speaker=lambda _: SilentSpeaker(realtime=True))
    try:
        delays = Delays(microphone)
        services.interaction.subscribe(delays.hear)
        Rehearsal(services.interaction, seat(microphone)).sit(short_plan(), seed=1)
        process = psutil.Process()
        children = sum(child.memory_info().rss for child in process.children(recursive=True))
        memory = (process.memory_info().rss + children) / MEGABYTE
    finally:
        services.close()
    return {
        "turn end to first sound beyond patience, median ms": statistics.median(delays.beyond),
        "turn end to first sound beyond patience, worst ms": max(delays.beyond),
        "commit to first sound, median ms": statistics.median(delays.after_commit),
        "answers measured": float(len(delays.beyond)),
        "resident after the interview, without the window MB": memory,
    }
