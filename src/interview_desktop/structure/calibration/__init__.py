"""How hard a question really is: the rating scale model over contributed scores, with the author's word as prior."""

from interview_desktop.structure.calibration.estimates import (
    FEWEST_TOLD,
    MIN_ANSWERS,
    Calibration,
    Estimate,
    calibrate,
    differences,
)
from interview_desktop.structure.calibration.scored import Scored

__all__ = ["FEWEST_TOLD", "MIN_ANSWERS", "Calibration", "Estimate", "Scored", "calibrate", "differences"]
