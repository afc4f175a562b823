"""The words and figures that every written report uses, so that all of them say the same.

In: names, seconds and values of the feedback document. Out: English text.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from interview_desktop.events.coaching import Quote
from interview_desktop.events.delivery import Measure
from interview_desktop.events.feedback import Capability, CardState, EngineUse, Feedback, Part, PartName, TurnCard
from interview_desktop.events.interview import EndReason
from interview_desktop.events.question import ProbeKind
from interview_desktop.interaction.feedback.english import count

PARTS: dict[PartName, str] = {"situation": "Situation", "task": "Task", "action": "Action", "result": "Result"}
STATES: dict[CardState, str] = {
    "answered": "answered",
    "no_answer": "no answer",
    "skipped": "skipped",
    "not_reached": "not reached",
}
ASKED_FOR: dict[ProbeKind | None, str] = {
    "situation": "the situation",
    "task": "the task",
    "action": "the action",
    "result": "the result",
    "number": "a figure",
    "ownership": "your own part",
    "hypothetical": "something that really happened",
    "too_short": "more detail",
    "off_topic": "an answer to the question itself",
    "rambling": "a shorter version",
    "reasoning": "your reasons",
    "limits": "how far it holds",
    "learning": "what you learned",
    None: "the main point once more",
}
ENDED: dict[EndReason | None, str] = {
    "complete": "finished",
    "asked": "ended early by you",
    "time": "ended when the time was up",
    "abandoned": "not finished",
    None: "not finished yet",
}
SECOND_OPINION = (
    "These are the words of the language model {engine}, not of this program. Every quote was checked against your "
    "answers; whether a remark is right was not. It may be wrong."
)
CAPABILITIES: dict[Capability, str] = {
    "speech_to_text": "Words",
    "text_to_speech": "Interviewer's voice",
    "replies": "Interviewer's reactions",
    "content": "What was told",
    "meaning": "Nearness to the question",
    "text_mood": "How words sound",
    "sound": "Loudness and pitch",
}
LEVELS = ("awareness", "basic", "intermediate", "advanced", "expert")  # as in rubrics
NOT_ENOUGH = "not enough evidence"


def level(value: float | None, none: str = NOT_ENOUGH) -> str:
    """A level as figure and word, for example “4 of 5, advanced” or “3.5 of 5, intermediate to advanced”."""
    if value is None:
        return none
    below = min(max(int(value), 1), len(LEVELS))
    nearest = LEVELS[round(value) - 1]
    between = 0.35 < value - below < 0.65
    word = f"{LEVELS[below - 1]} to {LEVELS[below]}" if between else nearest
    return f"{value:.1f}".removesuffix(".0") + f" of 5, {word}"


def sureness(confidence: float) -> str:
    """How sure the program is of a score, in words and as a figure."""
    word = "not very sure" if confidence < 0.4 else "fairly sure" if confidence < 0.75 else "sure"
    return f"{word} ({confidence:.0%})"


def part_mark(part: Part) -> tuple[str, str]:
    """A sign that needs no colour, and the words for it."""
    if part.told is None:
        return "?", "cannot be known"
    if not part.told:
        return "○", "not found"
    return ("◐", "told after a follow-up") if part.prompted else ("●", "told")


def clock(seconds: float) -> str:
    """Minutes and seconds, for example 1:05."""
    whole = round(max(seconds, 0.0))
    return f"{whole // 60}:{whole % 60:02d}"


def minutes(long: float) -> str:
    """For example 3 minutes, 2.5 minutes, 1 minute or 20 seconds."""
    if long < 1:
        return count(round(long * 60), "second")
    figure = f"{long:.1f}".removesuffix(".0") if long < 10 else f"{long:.0f}"
    return f"{figure} minute" if figure == "1" else f"{figure} minutes"


def when(unix: float) -> str:
    """Date and time of day where the reader is, for example 3 May 2025, 14:07."""
    moment = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=unix)).astimezone()
    return f"{moment.day} {moment:%B %Y, %H:%M}"


def figure(measure: Measure) -> str:
    """The value with its unit, or the reason why there is none."""
    if measure.value is None:
        return measure.why
    whole = measure.unit in ("words per minute", "pauses", "times", "%")
    value = f"{measure.value:.0f}" if whole else f"{measure.value:.1f}"
    if measure.unit == "%":
        return f"{value}%"
    unit = measure.unit
    if value == "1" and unit in ("pauses", "times"):
        unit = unit.removesuffix("s")
    return f"{value} {unit}"


def place(quote: Quote) -> str:
    """Where a quote is to be heard, for example 'at 0:12 of recording 003-1'; 'typed' for typed words."""
    if quote.recording is None or quote.start is None:
        return "typed"
    return f"at {clock(quote.start)} of recording {quote.recording}"


def heard(turn: TurnCard) -> str:
    """How the words of a turn came about, for example 'spoken, 87 % of the words heard clearly, by pocketsphinx'."""
    if turn.answered == "nothing":
        return "no answer"
    if turn.answered == "typed":
        return "typed"
    share = "" if turn.confident is None else f", {turn.confident:.0%} of the words heard clearly"
    also = " and typed" if turn.answered == "both" else ""
    return f"spoken{also}{share}, recognised by {' and '.join(turn.engines)}"


def engine(use: EngineUse) -> str:
    """For example 'Words: pocketsphinx (stands in for another engine: none is installed)'."""
    why = f": {use.why}" if use.why else ""
    note = f" (stands in for another engine{why})" if use.fallback else f" ({use.why})" if use.why else ""
    return f"{CAPABILITIES[use.capability]}: {use.name}{note}"


def facts(feedback: Feedback) -> tuple[str, ...]:
    """The line under the title."""
    meta = feedback.meta
    return (
        "a sample" if meta.sample else when(meta.started),
        minutes(meta.seconds / 60),
        f"with {feedback.interviewer}",
        ENDED[meta.ended],
        *(() if meta.sample else (f"template {feedback.template}, version {feedback.template_version}",)),
    )
