"""What the answers to one question told, what was asked back, and what came of that. Pure.

In: the question and its turns. Out: parts of the story with their quotes, figures, follow-ups with the words that
caused them, and what could not be known. Answers that were not heard clearly are not read at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from interview_desktop.events.coaching import Quote
from interview_desktop.events.feedback import FollowUp, Part, PartName, SessionMeta
from interview_desktop.events.question import DEEPER, ProbeKind, Question
from interview_desktop.events.turns import Gap, Turn
from interview_desktop.interaction.content.examine import Content, Span, examine
from interview_desktop.interaction.conversation.policy import missing
from interview_desktop.interaction.feedback.quoting import Joined, find
from interview_desktop.interaction.interview.judging import confident_share, poorly_heard

PARTS: tuple[PartName, ...] = ("situation", "task", "action", "result")
STORY_KINDS = frozenset({"behavioural", "competency"})  # the questions that ask for something that happened
MANY_DOUBTFUL = 0.8  # share of words heard clearly below which a reader is told that something may be missed

POOR = "Not enough evidence: too few words were heard clearly."
PARTLY = "Not found in what was heard clearly. Another part of the answer was not heard well enough to tell."
NO_STORY = "This question does not ask for a story, so no parts of one were looked for."

NOT_FOUND: dict[PartName, str] = {
    "situation": "No words were found that say when, where or why it happened.",
    "task": "No words were found that say what you had to achieve.",
    "action": "No words were found that say what you did.",
    "result": "No words were found that say how it ended.",
}
FILLED: dict[ProbeKind, str] = {
    "situation": "The situation was then told.",
    "task": "The task was then told.",
    "action": "The action was then told.",
    "result": "The result was then told.",
    "number": "A figure was then given.",
    "ownership": "Your own part was then told.",
    "hypothetical": "Something that really happened was then told.",
    "too_short": "More was then told.",
    "off_topic": "The answer then came to the question.",
    "rambling": "The shorter version was given.",
    "reasoning": "It was answered; whether the reason holds is for you to judge.",
    "limits": "It was answered; whether the limits are the right ones is for you to judge.",
    "learning": "It was answered; whether it was a lesson is for you to judge.",
}
STILL_MISSING = "It was not found after the follow-up either."
UNANSWERED = "It was left unanswered."


@dataclass(frozen=True)
class Told:
    """What the turns of one question told. `heard` are those that could be read, `joined` the same as one text with
    its `content`, None where there is none."""

    heard: tuple[Turn, ...] = ()
    joined: Joined = field(default=Joined(()))
    content: Content | None = None
    parts: tuple[Part, ...] = ()
    parts_why: str = ""
    numbers: tuple[Quote, ...] = ()
    limits: tuple[str, ...] = ()


def tell(question: Question, turns: Sequence[Turn], meta: SessionMeta) -> Told:
    """Read the answer and its follow-ups as one text; no turns, nothing told."""
    if not turns:
        return Told()
    heard = tuple(turn for turn in turns if turn.text and not _poor(turn, meta))
    unheard = any(turn.words and _poor(turn, meta) for turn in turns)
    joined = Joined.of(heard)
    content = examine(question, joined.text)
    is_story = question.kind in STORY_KINDS
    return Told(
        heard=heard,
        joined=joined,
        content=content if joined.text.strip() else None,
        parts=tuple(_part(name, joined, content, unheard, meta) for name in PARTS) if is_story else (),
        parts_why="" if is_story else NO_STORY,
        numbers=tuple(dict.fromkeys(quote for _, quote in _quotes(content.numbers, joined, meta))),
        limits=tuple(limit for turn in turns for limit in _limits(turn, meta)),
    )


def follow_ups(question: Question, turns: Sequence[Turn], told: Told, meta: SessionMeta) -> tuple[FollowUp, ...]:
    """Every follow-up of a question, in the order asked, each with what caused it and what came of it.

    In a written interview from elsewhere nobody knows what a follow-up was after, so nothing is said of it.
    """
    return tuple(
        _follow_up(question, turn, tuple(turns[:place]), told, meta)
        for place, turn in enumerate(turns)
        if turn.purpose == "main_point" or (turn.purpose == "follow_up" and turn.probe is not None)
    )


def _poor(turn: Turn, meta: SessionMeta) -> bool:
    return poorly_heard(turn, meta.confident_word, meta.confident_share)


def _part(name: PartName, joined: Joined, content: Content, unheard: bool, meta: SessionMeta) -> Part:
    quotes = list(_quotes(content.part(name), joined, meta))
    if quotes:
        span, best = _best(name, quotes)
        prompted = any(said.turn.number == best.turn and said.turn.purpose == "follow_up" for said in joined.turns)
        return Part(part=name, told=True, quote=best, prompted=prompted, why=_why_told(name, span, content))
    if not joined.turns:
        return Part(part=name, told=None, why=POOR)
    if unheard:
        return Part(part=name, told=None, why=PARTLY)
    if name == "action" and content.imagined:
        return Part(part=name, told=False, why="Only what would be done was found, not what you did.")
    return Part(part=name, told=False, why=NOT_FOUND[name])


def _quotes(spans: Sequence[Span], joined: Joined, meta: SessionMeta) -> Iterator[tuple[Span, Quote]]:
    for span in spans:
        quote = joined.quote(span.start, span.end, meta.confident_word)
        if quote is not None:
            yield span, quote


def _best(name: PartName, quotes: Sequence[tuple[Span, Quote]]) -> tuple[Span, Quote]:
    """The quote to show: from the first turn that told it, heard clearly if there is one, then the fullest.

    Of results the last one counts: how it ended is said at the end.
    """
    first = min(quote.turn for _, quote in quotes)
    here = [(place, found) for place, found in enumerate(quotes) if found[1].turn == first]

    def rank(candidate: tuple[int, tuple[Span, Quote]]) -> tuple[bool, int, int]:
        place, (_, quote) = candidate
        return (not quote.doubtful, place if name == "result" else len(quote.text), -place)

    return max(here, key=rank)[1]


def _why_told(name: PartName, span: Span, content: Content) -> str:
    if name != "action":
        return span.why
    if content.own:
        return "This part says what you did yourself."
    return "This part says what a group did; your own part in it was not found."


def _limits(turn: Turn, meta: SessionMeta) -> Iterator[str]:
    """What a reader has to know about how this turn was heard."""
    which = {"answer": "the answer", "main_point": "the second try"}.get(turn.purpose, "a follow-up answer")
    share = confident_share(turn, meta.confident_word)
    if share is not None and _poor(turn, meta):
        heard = f"Only {share:.0%}" if round(share, 2) else "None"
        yield f"{heard} of the words of {which} were heard clearly, so nothing is inferred from it."
    elif share is not None and share < MANY_DOUBTFUL:
        yield f"{share:.0%} of the words of {which} were heard clearly; something may have been missed."
    if turn.text and turn.closed == "recovered":
        yield f"The program stopped during {which}; the last words may be missing."
    elif turn.text and turn.closed == "ended":
        yield f"The interview ended during {which}, so it may be incomplete."
    elif turn.text and turn.closed == "skipped":
        yield f"The question was skipped during {which}, so it may be incomplete."


def _follow_up(question: Question, turn: Turn, before: tuple[Turn, ...], told: Told, meta: SessionMeta) -> FollowUp:
    gap = _cause(turn, before)
    answered, outcome = _outcome(question, turn, told, meta)
    return FollowUp(
        kind=turn.probe,
        turn=turn.number,
        asked=turn.asked,
        why=gap.why if gap else _cause_unknown(turn),
        quote=find(before, gap.quote, meta.confident_word) if gap else None,
        answered=answered,
        outcome=outcome,
    )


def _cause(turn: Turn, before: Sequence[Turn]) -> Gap | None:
    """The gap that the latest judgement before the follow-up named."""
    if turn.probe is None:
        return None
    seen = (gap for earlier in reversed(before) if earlier.judgement for gap in earlier.judgement.missing)
    return next((gap for gap in seen if gap.kind == turn.probe), None)


def _cause_unknown(turn: Turn) -> str:
    if turn.purpose == "main_point":
        return "Too few words of the answer had been heard clearly."
    if turn.probe in DEEPER:
        return "Nothing was missing; the interviewer went deeper."
    return "The record of the session does not say why."


def _outcome(question: Question, turn: Turn, told: Told, meta: SessionMeta) -> tuple[bool | None, str]:
    if not turn.text:
        return False, UNANSWERED
    if _poor(turn, meta):
        return None, POOR
    if turn.probe is None:
        return True, "The main point was then heard clearly."
    if turn not in told.heard:
        return None, "Not enough evidence: the question was skipped."
    # A shorter version is read alone: together with the long answer it would still be too long.
    together = (turn,) if turn.probe == "rambling" else told.heard[: told.heard.index(turn) + 1]
    text = Joined.of(together).text
    if any(gap.kind == turn.probe for gap in missing(question, text)):
        return False, STILL_MISSING
    return None if turn.probe in DEEPER else True, FILLED[turn.probe]
