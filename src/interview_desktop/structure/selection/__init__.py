"""Which questions an interview asks: pure, seeded, with a reason for each."""

from interview_desktop.structure.selection.adapting import Adaptation, Graded, adapt
from interview_desktop.structure.selection.results import (
    OPENING,
    OWN_QUESTIONS,
    Coverage,
    LeftOut,
    Pick,
    Selection,
)
from interview_desktop.structure.selection.selecting import select

__all__ = [
    "OPENING",
    "OWN_QUESTIONS",
    "Adaptation",
    "Coverage",
    "Graded",
    "LeftOut",
    "Pick",
    "Selection",
    "adapt",
    "select",
]
