"""How the interviewer moves. Plain: what happens and the time in, a pose out. Slow; still on wish."""

from __future__ import annotations

import math
from dataclasses import dataclass

from interview_desktop.ui.interview.view import Shape

BREATH = 4.6  # seconds for a breath: a calm adult at rest takes 12-16 a minute
EASE = 0.35  # seconds in which a pose is nearly taken up
WORD = 0.22  # seconds until a spoken word has faded


@dataclass(frozen=True)
class Pose:
    """`breath` -1 to 1; `tilt` degrees of the head; `mouth` and `glow` (of the ring) 0-1."""

    breath: float = 0.0
    tilt: float = 0.0
    mouth: float = 0.0
    glow: float = 0.0


class Motion:
    """The pose, moved on by `step`. `still`: the pose changes with who has the floor, and in no other way."""

    def __init__(self) -> None:
        self.pose = Pose()
        self.still = False
        self._time = 0.0
        self._word = 0.0
        self._level = 0.0

    def word(self) -> None:
        """The interviewer has begun another word."""
        self._word = 1.0

    def level(self, loudness: float) -> None:
        """The candidate's loudness, 0-1."""
        self._level = min(1.0, max(0.0, loudness))

    def step(self, seconds: float, shape: Shape) -> Pose:
        """The pose `seconds` later, while the floor has this shape."""
        if self.still:
            self.pose = Pose(mouth=0.35 if shape == "speaks" else 0.0, glow=0.5 if shape == "listens" else 0.0)
            return self.pose
        self._time += seconds
        self._word *= math.exp(-seconds / WORD)
        attends = shape in ("yours", "listens", "types")
        eased = 1.0 - math.exp(-seconds / EASE)
        before = self.pose
        loud = self._level if shape in ("listens", "yours") else 0.0
        self.pose = Pose(
            breath=0.0 if shape == "paused" else math.sin(2 * math.pi * self._time / BREATH),
            tilt=before.tilt + ((3.5 if attends else 0.0) - before.tilt) * eased,
            mouth=self._word if shape == "speaks" else before.mouth * (1.0 - eased),
            glow=before.glow + (loud - before.glow) * eased,
        )
        return self.pose
