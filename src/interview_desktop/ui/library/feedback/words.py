"""What the fields of a feedback template are called, what they are for, and what is usual. Plain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from interview_desktop.ui.texts import _


@dataclass(frozen=True)
class Limit:
    """A threshold with its unit, what is usual, and by how much it is turned."""

    title: str
    usual: str
    step: float
    digits: int = 0


THRESHOLDS: Mapping[str, Limit] = {
    "slow_below": Limit(_("Slow below, words a minute"), _("110 is usual."), 5),
    "fast_above": Limit(_("Fast above, words a minute"), _("190 is usual."), 5),
    "many_fillers": Limit(
        _("Many fillers above, a minute"), _("5 is about average; a practised speaker has about 1."), 0.5, 1
    ),
    "long_pause": Limit(_("A long pause from, seconds"), _("3 is usual; a moment to think is no fault."), 0.5, 1),
}
TONES: Mapping[str, str] = {
    "encouraging": _("Encouraging: strengths first, and warmly"),
    "plain": _("Plain: short, without padding"),
    "direct": _("Direct: what to change, straight away"),
}
WHERE: Mapping[str, str] = {  # a wording, and where its sentence stands
    "opening": _("Under “In short”: what was practised."),
    "verdict": _("Under “In short”: the one sentence to remember."),
    "keep": _("Once for each thing to keep."),
    "change": _("Once for each thing to change."),
    "not_enough": _("Wherever too little was said, or heard, to tell."),
    "closing": _("At the end of “For the next session”."),
}
SLOTS: Mapping[str, str] = {
    "title": _("the interview"),
    "interviewer": _("who asked"),
    "minutes": _("how many minutes it took"),
    "answers": _("how many answers were given"),
    "strongest": _("the strongest side; empty where none stands out"),
    "weakest": _("the side with most to gain; empty where none stands out"),
    "what": _("what it is about"),
    "quote": _("the candidate’s own words"),
    "question": _("the question that was asked; may be empty"),
    "instead": _("what to do differently; may be empty"),
    "next": _("the first thing to practise; may be empty"),
}
SECTIONS: Mapping[str, str] = {  # what stands in a section, said where a preview does not show it
    "self_rating": _("The candidate’s own rating, beside the program’s view."),
    "questions": _("A card for each question: parts of the story, follow-ups, scores with their quotes."),
    "competencies": _("The competencies of the rubric, each with its level and the words that show it."),
    "delivery": _("Pace, pauses, fillers, loudness and pitch, with charts."),
    "moods": _("How the words sounded over time; never part of a score."),
    "transcript": _("Every word that was heard, to be listened to and mended."),
}
