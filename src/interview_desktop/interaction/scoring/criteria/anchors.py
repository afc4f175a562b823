"""What levels 1 to 5 of each criterion of an answer look like, in behaviour: tables only.

The scale is that of `structure.rubric.LEVELS`. The parts of a story follow structured interviewing (Bangerter and
others, 2014); that "we" is valued beside "I", and particular words above general ones, follows what raters of mock
interviews reward (Naim and others, 2015).
"""

from __future__ import annotations

from collections.abc import Mapping

from interview_desktop.events.scores import AnswerCriterion

CRITERIA: tuple[AnswerCriterion, ...] = (
    "relevance",
    "structure",
    "specificity",
    "ownership",
    "result",
    "concision",
    "positivity",
)
TITLES: Mapping[AnswerCriterion, str] = {
    "relevance": "Answers the question",
    "structure": "A beginning, a middle and an end",
    "specificity": "Figures, names and times",
    "ownership": "Your own part",
    "result": "Result and learning",
    "concision": "To the point",
    "positivity": "Fair to others",
}
ANCHORS: Mapping[AnswerCriterion, tuple[str, str, str, str, str]] = {
    "relevance": (
        "Speaks of something other than what was asked.",
        "Touches the subject in general words, without what the question asked for.",
        "Stays on the subject and gives part of what was asked for.",
        "Gives what was asked for: an event where one was asked for, reasons where a reason was.",
        "Gives exactly what was asked for and ties it to the question throughout.",
    ),
    "structure": (
        "Names things without an order; no part of a story or of an argument is there.",
        "Tells one part, mostly how things were.",
        "Tells what was going on and some of what was done, but one part is missing.",
        "Leads from the situation through the steps to how it came out; or from a claim through reasons to an example.",
        "Leads through every part in order, most of it deeds, and closes with what it meant.",
    ),
    "specificity": (
        "Uses general words only, such as things, stuff and various tasks.",
        "Names a place or a subject, and leaves the rest general.",
        "Gives some particulars, so that a listener can picture part of it.",
        "Gives particulars throughout, with a figure, a name or a time.",
        "Gives several figures, names or times just where they carry the point.",
    ),
    "ownership": (
        "Says nothing of what they did themselves.",
        "Tells what a group did, or that they were involved or helped.",
        "Names a deed of their own, and leaves open how they did it.",
        "Tells several steps they took themselves.",
        "Tells step by step what they did and decided themselves, and what they shared with others.",
    ),
    "result": (
        "Leaves open how it came out.",
        "Hints at an end without saying what it was.",
        "Says in general words how it came out.",
        "Says what changed for whom, or what was reached, in particular words.",
        "Says what changed with a figure or a visible effect, and what they learned from it.",
    ),
    "concision": (
        "Goes on far beyond the question and loses the thread.",
        "Says much twice or leaves the thread several times.",
        "Gets there with detours.",
        "Keeps to the thread with little to spare.",
        "Uses the time for what matters and stops.",
    ),
    "positivity": (
        "Speaks of others with contempt.",
        "Puts the blame on others.",
        "Finds fault with others, and something good as well.",
        "Speaks of others with respect.",
        "Gives others credit, thanks or a fair hearing.",
    ),
}
