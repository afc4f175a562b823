"""Whether the answer has a beginning, a middle and an end: a reading in, the score out. Pure.

A story has a situation, a task, deeds and a result, the last two weighing most because they are what stories lack
(Bangerter and others, 2014). Other answers have a claim, reasons, an example and a close. Continuous from 1 to 5.
"""

from __future__ import annotations

from interview_desktop.events.scores import Score
from interview_desktop.interaction.content.evidence import Span
from interview_desktop.interaction.content.relevance import content_stems
from interview_desktop.interaction.content.speech_cues import HOW
from interview_desktop.interaction.conversation.gaps import STORY_KINDS
from interview_desktop.interaction.scoring.criteria.levels import Mark, around, eased, last_clause, mark, rated
from interview_desktop.interaction.scoring.evidence.cues import (
    CLAIM,
    CLOSING,
    EVENT,
    EXAMPLE,
    GROWTH,
    LEARNED,
    REASONS,
    SCENE,
)
from interview_desktop.interaction.scoring.evidence.deeds import (
    generality,
    looseness,
    own_deeds,
    own_words,
    substance,
    team_deeds,
)
from interview_desktop.interaction.scoring.evidence.ending import endings, tells
from interview_desktop.interaction.scoring.reading.reading import Reading

_GENERAL = 0.3  # from here on no one event is told


def score(reading: Reading) -> Score:
    """Always known."""
    return _story(reading) if reading.question.kind in STORY_KINDS else _argument(reading)


def deeds_told(reading: Reading) -> float:
    """How far the deeds are told, 0-1: two steps in words of their own are most of it; a claim alone is little."""
    claimed = 0.2 if reading.content.own or reading.content.team else 0.0
    own = own_deeds(reading)
    matter = len(own_words(reading) & content_stems(" ".join(one.quote for one in own)))
    by_number = eased(len(own) + 0.7 * len(team_deeds(reading)), 1.0)
    return max(claimed, eased(2 * len(own) + matter, 5.0), 0.8 * by_number)


def grounds(reading: Reading) -> tuple[Span, ...]:
    """The reasoning of an answer about motives: what one works with ("we used a list") is no reason for wanting it."""
    return tuple(one for one in reading.content.reasoning if one.why != HOW.why)


def _story(reading: Reading) -> Score:
    content = reading.content
    ends = endings(reading)
    action = deeds_told(reading)
    if reading.question.kind == "competency":
        action = max(action, 0.5 * eased(len(content.imagined), 1.5))
    plain = [one for one in ends if tells(reading, one)]
    told = {
        "situation": max(0.6 * bool(_scene(reading)), 0.6 * bool(content.situation))
        + 0.4 * eased(len(content.situation) - 1, 1.0),
        "task": 1.0 * bool(content.task or content.implied),
        "action": action,
        "result": 0.3 * bool(ends) + 0.4 * bool(plain) + 0.3 * eased(len(plain) - 1, 1.0),
    }
    weights = {"situation": 0.2, "task": 0.1, "action": 0.4, "result": 0.3}
    whole = sum(weights[part] * told[part] for part in told)
    whole *= (1.0 - 0.6 * generality(reading)) * (1.0 - 0.5 * looseness(reading))
    level = 1.0 + 3.6 * whole + 0.4 * bool(LEARNED.search(reading.text) and action > 0.4)
    missing = [] if told["situation"] else ["situation"]
    missing += [] if content.task else ["task"]
    missing += [] if _acted(reading) else ["an action of your own" if action else "action"]
    missing += [] if plain else ["a result in particular words" if ends else "result"]
    why = (
        f"Not found in the story: {_listed(missing)}." if missing else "Situation, task, deeds and result are all told."
    )
    return rated(
        reading, "structure", level, 0.85 if whole > 0.7 or whole < 0.25 else 0.65, _parts(reading, level), why
    )


def _scene(reading: Reading) -> bool:
    """A time, a place or a turn of one event, in the first half, where it is not told what always is so."""
    found = EVENT.search(reading.text) or SCENE.search(reading.text)
    return bool(found and found.start() < len(reading.text) / 2 and generality(reading) < _GENERAL)


def _acted(reading: Reading) -> bool:
    """Whether a deed of the candidate's own says something that only this story would say."""
    own = own_words(reading)
    return any(own & content_stems(one.quote) for one in own_deeds(reading))


def _parts(reading: Reading, level: float) -> list[Mark]:
    content = reading.content
    found: list[tuple[str, tuple[Span, ...]]] = [
        ("This sets the scene.", content.situation),
        ("This says what was to be done.", content.task or content.implied),
        ("This says what was done.", own_deeds(reading) or content.steps or content.action),
        ("This says how it came out.", endings(reading)[-1:]),
    ]
    marks = [mark(spans[0], max(2.0, level), why) for why, spans in found if spans]
    if not endings(reading):
        marks = [
            *marks[:3],
            mark(last_clause(reading), min(level, 3.0), "The answer ends here, and how it came out was not found."),
        ]
    return marks


def _argument(reading: Reading) -> Score:
    text, content = reading.text, reading.content
    reasons = len({one.group() for one in REASONS.finditer(text)})
    order = len({one.why for one in content.reasoning})
    shown = 1.0 * len({one.group() for one in EXAMPLE.finditer(text)}) + bool(content.numbers)
    steps = len(content.imagined) + len(content.orders) + len(content.steps)
    if reading.question.kind == "motivational":
        order = len({one.why for one in grounds(reading)})
        shown += len(own_deeds(reading)) + 0.5 * (len(content.numbers) > 1) + 0.7 * bool(GROWTH.search(text))
        told = {
            "a claim": 1.0 * bool(CLAIM.search(text)),
            "a reason": eased(reasons + 0.3 * order + 0.5 * len(own_deeds(reading)), 1.2),
            "an example": eased(shown, 1.5),
            "a close": 0.8 * bool(CLOSING.search(text)) + 0.2 * bool(CLOSING.search(text[len(text) // 2 :])),
        }
        weights = (0.15, 0.25, 0.35, 0.25)
    else:
        told = {
            "a first step or claim": eased(steps + len(content.reasoning), 1.5),
            "a reason": eased(reasons + 0.4 * len(content.reasoning), 1.4),
            "an order or an example": eased(order + 0.5 * shown, 1.5),
            "a close": eased(len(CLOSING.findall(text)) + bool(content.result), 1.0),
        }
        weights = (0.35, 0.3, 0.25, 0.1)
    whole = sum(weight * value for weight, value in zip(weights, told.values(), strict=True))
    thin = eased(
        reading.words, 30.0 if reading.question.kind == "motivational" else 15.0
    )  # a claim with its reason in ten words is no argument yet
    missing = [part for part, value in told.items() if value < 0.2]
    why = (
        f"Not found in the answer: {_listed(missing)}." if missing else "A claim, its reasons and an example are there."
    )
    thin *= substance(reading) * (1.0 - 0.6 * looseness(reading))
    level = 1.0 + 4.4 * whole * thin
    return rated(reading, "structure", level, 0.6, _argued(reading, level), why)


def _argued(reading: Reading, level: float) -> list[Mark]:
    signs = (
        (REASONS, "This gives a reason."),
        (EXAMPLE, "This gives an example."),
        (CLOSING, "This says what it comes to."),
    )
    marks = []
    for pattern, why in signs:
        found = pattern.search(reading.text)
        if found:
            marks.append(around(reading, found.start(), found.end(), max(2.0, level), why))
    return marks or [mark(last_clause(reading), level, "Neither a reason nor an example was found up to here.")]


def _listed(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
