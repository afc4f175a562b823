"""What the recording of an answer sounds like: pitch and level of every frame in, a Sound out. Pure.

Only voice counts: frames with a pitch that stand out from the room. Loudness and pitch are those of recognised speech;
voice in which no word was recognised is kept apart, as stretches, since that is how a recogniser that leaves “um” out
gives it away.

Thresholds (all own choice)
    10 dB    above the room, from which a frame with a pitch is somebody's voice and no hum
    -60 dBFS below which nothing is voice: a voice that quiet drowns in the noise of most microphones
    0.1 s    around a recognised word still belongs to it: word times are that exact at best
    0.06 s   without voice ends a voiced stretch
    0.15 s   the shortest voiced stretch without a word that is kept; shorter ones are edges of words
    0.5 s    of voice, below which nothing is said of it
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from interview_desktop.events.measured import Sound, Stretch
from interview_desktop.events.speech import SAMPLE_RATE, Phrase

ABOVE_ROOM = 10.0  # dB
QUIETEST = -60.0  # dBFS
AROUND_WORD = 0.1  # s
BRIDGED = 0.06  # s
SHORTEST = 0.15  # s
LEAST_VOICE = 0.5  # s
ROOM_LEAST = 0.3  # s without a word from which the room's own level can be told

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]


class Track(Protocol):
    """Frames at equal `step` (s), the first at half a step: pitch in Hz (0: none) and level in dBFS, shape (n,)."""

    @property
    def hz(self) -> Floats: ...
    @property
    def level(self) -> Floats: ...
    @property
    def step(self) -> float: ...


def sound_of(samples: NDArray[np.float32], track: Track, phrases: Sequence[Phrase], recording: str) -> Sound:
    """The sound of one recording: mono float32 `samples` at 16 kHz, their `track`, and the words heard in it.

    Of `phrases` those of other recordings are left out. Without a word there is no speech to describe, only voiced
    stretches. Raises nothing: silence has no loudness and no pitch.
    """
    words = [(word.start, word.end) for one in phrases if one.recording == recording for word in one.words]
    pitched = np.isfinite(track.hz) & (track.hz > 0)
    worded = _within(words, len(track.hz), track.step)
    voice = pitched & (track.level >= _gate(track, worded))
    spoken = voice & worded
    seconds = len(samples) / SAMPLE_RATE
    described = _described(track.hz[spoken], track.level[spoken], track.step)
    return described.model_copy(
        update={
            "seconds": round(seconds, 3),
            "unworded": tuple(_stretches(voice & ~worded, track.step, recording)),
        }
    )


def total(sounds: Iterable[Sound]) -> Sound:
    """Several recordings together, each for as long as its voice was heard.

    Percentiles cannot be added up, so ranges are means weighted by voiced seconds and say how lively the voice was
    within recordings; the deviation is the pooled one; pitch is averaged as people hear it, by semitones.
    """
    every = tuple(sounds)

    def mean(of: list[tuple[float, float | None]]) -> float | None:
        known = [(weight, value) for weight, value in of if value is not None and weight > 0]
        weights = sum(weight for weight, _ in known)
        return sum(weight * value for weight, value in known) / weights if known else None

    pitch = mean([(one.voiced, math.log2(one.pitch) if one.pitch and one.pitch > 0 else None) for one in every])
    variance = mean([(one.voiced, None if one.pitch_deviation is None else one.pitch_deviation**2) for one in every])
    return Sound(
        seconds=round(sum(one.seconds for one in every), 3),
        voiced=round(sum(one.voiced for one in every), 3),
        loudness=_rounded(mean([(one.voiced, one.loudness) for one in every])),
        loudness_range=_rounded(mean([(one.voiced, one.loudness_range) for one in every])),
        pitch=None if pitch is None else _rounded(2**pitch),
        pitch_range=_rounded(mean([(one.voiced, one.pitch_range) for one in every])),
        pitch_deviation=None if variance is None else _rounded(math.sqrt(variance)),
        unworded=tuple(stretch for one in every for stretch in one.unworded),
        engine=", ".join(dict.fromkeys(one.engine for one in every)) or "praat",
    )


def _described(hz: Floats, level: Floats, step: float) -> Sound:
    voiced = round(len(hz) * step, 3)
    if voiced < LEAST_VOICE:
        return Sound(seconds=0.0, voiced=voiced)
    semitones = 12 * np.log2(hz.astype(np.float64))
    low, high = np.percentile(semitones, [10, 90])
    quiet, loud = np.percentile(level, [10, 90])
    return Sound(
        seconds=0.0,
        voiced=voiced,
        loudness=_rounded(float(np.median(level))),
        loudness_range=_rounded(float(loud - quiet)),
        pitch=_rounded(float(np.median(hz))),
        pitch_range=_rounded(float(high - low)),
        pitch_deviation=_rounded(float(np.std(semitones))),
    )


def _gate(track: Track, worded: Flags) -> float:
    """The level from which a frame with a pitch is voice: well above what the room sounds like between words."""
    room = track.level[~worded]
    if len(room) * track.step < ROOM_LEAST:
        return QUIETEST
    return max(QUIETEST, float(np.percentile(room, 10)) + ABOVE_ROOM)


def _within(words: Iterable[tuple[float, float]], frames: int, step: float) -> Flags:
    """Which frames belong to a word, or lie within AROUND_WORD of one."""
    inside = np.zeros(frames, np.bool_)
    for start, end in words:
        first = max(0, math.floor((start - AROUND_WORD) / step))
        inside[first : max(first, math.ceil((end + AROUND_WORD) / step))] = True
    return inside


def _stretches(voice: Flags, step: float, recording: str) -> Iterator[Stretch]:
    """Voiced stretches of at least SHORTEST, bridged where the voice breaks for a moment."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], voice, [False]]).astype(np.int8)))
    joined: list[tuple[int, int]] = []
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if joined and (first - joined[-1][1]) * step <= BRIDGED + 1e-9:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    for first, last in joined:
        if (last - first) * step >= SHORTEST - 1e-9:
            yield Stretch(recording=recording, start=round(first * step, 3), end=round(last * step, 3))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
