"""A written interview from elsewhere in, a plan and its turns out, as if it had been held here.

In: JSON {"turns": [{"speaker": "interviewer" | "candidate", "text": ..., "start"?: s, "end"?: s}]}, or plain text with
"Interviewer:" and "Candidate:" (or "Interviewee:") before what each says. Out: what was asked, as questions whose kind
is seen from their words, and what was answered. Turns of the file are counted from 0.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from interview_desktop.errors import MaterialError
from interview_desktop.events.plan import Interviewer, Plan
from interview_desktop.events.question import Question
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.conversation.question_kind import question_kind
from interview_desktop.interaction.delivery.transcript import Spoken

MINUTES = 2.0  # for one answer: nobody has said how long it should take
LONGEST = 2_000_000  # characters: some 30 hours of speech
_MEND = 'Write JSON {"turns": [{"speaker": ..., "text": ...}]}, or lines with "Interviewer:" and "Candidate:".'
_LABEL = re.compile(r"(?:^|\|)[ \t]*(interviewer|candidate|interviewee)[ \t]*:", re.IGNORECASE | re.MULTILINE)
_SPOKEN = TypeAdapter(Spoken)
_WORDS = re.compile(r"[\w']+")
_SENTENCE = re.compile(r"[^.?!]+[.?!]*")

# The interviewer hands over: what follows are the candidate's own questions.
_OWN = any_of(
    r"(?:any|some|have) (?:\w+ )?questions? (?:for|of|about|to ask) (?:me|us|the|our)|questions for (?:me|us)"
)
# What asks for something, where no question mark says so.
_ASKS = any_of(
    r"tell|talk|describe|walk|explain|give|share|introduce|imagine|suppose",
    r"what|what's|why|how|when|where|who|which",
    r"(?:do|did|have|are|can|could|would) you",
)
# A follow-up takes up what was just said: it is short and points back.
_POINTS_BACK = any_of(
    r"that|it|this|they|them|those|he|she|him|her|there|then",
    r"you said|you mentioned|elaborate|more about|anything else|for example|go on|such as",
)
# What takes up the answer before it without naming it; such a question never begins a subject.
_GOES_ON = any_of(
    r"what (?:exactly )?did you do(?: yourself| next| then| exactly)?$",
    r"(?:your|your own|you play|the) (?:own )?(?:part|role|contribution) in",
    r"what (?:happened|was the (?:result|outcome|end)|came of)",
    r"what did you (?:learn|take away|take from)|(?:do|have done) differently",
    r"how did (?:you|they|he|she|people|everyone|everybody) (?:react|feel|know|respond|take)",
    r"what do you mean|how come|why not|^(?:and |but |so )?(?:why|how|how so|who|when|where|which one)$",
)
# Said to be polite, before anything is asked; whatever is answered to it says nothing of anybody's work.
_SMALL_TALK = any_of(
    r"how are you(?! (?:with|at|in|about)\b)",
    r"how(?:'s| is| was) (?:it going|your (?:day|morning|afternoon|weekend|week|journey|trip))",
    r"how(?:'re| are) things|how do you do$|(?:did you|you) find (?:us|it|the (?:place|office|building|way))",
    r"(?:can|could|may) i (?:get|offer|bring) you|(?:would you like|do you want) (?:some|a|anything)"
    r" (?:water|coffee|tea|drink|glass|cup|to drink)",
    r"can you (?:hear|see) (?:me|us)|(?:are you|you) (?:ready|comfortable|all right|okay|ok)(?: to start| to begin|$)",
    r"(?:shall|can) we (?:start|begin)",
)
_SHORT = 16  # words


@dataclass(frozen=True)
class Transcript:
    """`spoken` as in the file; `plan` and `turns` made from it, `Turn.number` being the place in the file plus 1."""

    spoken: tuple[Spoken, ...]
    plan: Plan | None
    turns: tuple[Turn, ...]


def read(text: str, name: str = "The transcript") -> tuple[Spoken, ...]:
    """The turns of a file's text. Raises MaterialError that names the file and the place of the fault."""
    if len(text) > LONGEST:
        raise MaterialError(f"{name} is longer than {LONGEST:,} characters.", "Split it into single interviews.")
    stripped = text.lstrip("\ufeff \t\r\n")
    if not stripped:
        raise MaterialError(f"{name} is empty.", _MEND)
    return _from_json(stripped, name) if stripped[0] in "{[" else _from_text(text, name)


def _from_json(text: str, name: str) -> tuple[Spoken, ...]:
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError) as fault:
        where = f": {fault}" if isinstance(fault, json.JSONDecodeError) else ""
        raise MaterialError(f"{name} is not JSON{where}.", _MEND) from fault
    listed = data.get("turns") if isinstance(data, dict) else data
    if not isinstance(listed, list) or not listed:
        raise MaterialError(f"{name} has no list of turns.", _MEND)
    return tuple(_turn(one, place, name) for place, one in enumerate(listed))


def _turn(one: Any, place: int, name: str) -> Spoken:
    known = {key: one.get(key) for key in ("speaker", "text", "start", "end")} if isinstance(one, dict) else {}
    speaker = str(known.get("speaker", "")).strip().lower()
    known["speaker"] = "candidate" if speaker == "interviewee" else speaker
    try:
        found = _SPOKEN.validate_python(known)
    except ValidationError as fault:
        first = fault.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise MaterialError(f"{name} makes no sense at turns.{place}.{field}: {first['msg']}.", _MEND) from fault
    for field in ("start", "end"):
        at = getattr(found, field)
        if at is not None and not 0 <= at < math.inf:
            raise MaterialError(f"{name} makes no sense at turns.{place}.{field}: {at} is no time.", _MEND)
    if found.start is not None and found.end is not None and found.end < found.start:
        raise MaterialError(f"{name}: turns.{place} ends before it starts.", "Correct its times, or leave them out.")
    return found


def _from_text(text: str, name: str) -> tuple[Spoken, ...]:
    labels = list(_LABEL.finditer(text))
    if not labels:
        raise MaterialError(f"{name} does not say who speaks.", _MEND)
    ends = [*(label.start() for label in labels[1:]), len(text)]
    return tuple(
        Spoken(
            speaker="interviewer" if label.group(1).lower() == "interviewer" else "candidate",
            text=text[label.end() : end].strip(" \t\r\n|"),
        )
        for label, end in zip(labels, ends, strict=True)
    )


def transcript(spoken: Sequence[Spoken]) -> Transcript:
    """The interview behind the turns. An answer before any question answers nothing that is known."""
    questions: list[Question] = []
    turns: list[Turn] = []
    asked, follows, own, chatting = "", False, False, False
    for place, one in enumerate(spoken):
        if one.speaker == "interviewer":
            own = own or bool(_OWN.search(_plain(one.text)))
            chatting = not questions and not own and _is_small_talk(one.text, chatting)
            if chatting:
                continue
            asked, follows, fresh = _heard(asked, one.text, bool(questions), follows)
            if fresh and not own:
                questions.append(_question(len(questions), asked))
        elif one.text.strip() and not chatting:
            if not questions and not own:
                questions.append(_question(0, asked or "(nothing was asked)"))
            turns.append(_answer(place, one, len(questions) - 1, asked, follows, own))
    plan = _plan(questions) if questions else None
    return Transcript(tuple(spoken), plan, tuple(turn for turn in turns if turn.question >= 0))


def _heard(before: str, text: str, any_before: bool, follows: bool) -> tuple[str, bool, bool]:
    """What is being asked now, whether it follows up, and whether it is a new question."""
    asking = "".join(part for part in _SENTENCE.findall(text) if _asks(part)).strip()
    if not asking:
        return before or text.strip(), follows, not any_before and bool(text.strip())
    short = len(_WORDS.findall(asking)) <= _SHORT
    plain = _plain(asking)
    goes_on = _GOES_ON.search(plain) or (_POINTS_BACK.search(plain) and question_kind(asking) in _VAGUE)
    if any_before and short and goes_on:
        return asking, True, False
    return asking, False, True


_VAGUE = frozenset({"competency", "technical"})  # kinds that a follow-up in a few words is taken for


def _is_small_talk(text: str, chatting: bool) -> bool:
    """Everything that is asked here is asked to be polite, or nothing is and it was small talk before."""
    asking = [part for part in _SENTENCE.findall(text) if _asks(part)]
    if not asking:
        return chatting
    return all(
        len(_WORDS.findall(one)) <= _SHORT and _SMALL_TALK.search(_plain(one)) and question_kind(one) in _VAGUE
        for one in asking
    )


def _asks(sentence: str) -> bool:
    return sentence.rstrip().endswith("?") or bool(_ASKS.search(_plain(sentence)))


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower().replace("’", "'")))


def _question(place: int, text: str) -> Question:
    return Question(
        id=f"question-{place + 1}", text=text[:2000], kind=question_kind(text), competency="", minutes=MINUTES
    )


def _answer(place: int, one: Spoken, question: int, asked: str, follows: bool, own: bool) -> Turn:
    purpose: Literal["answer", "follow_up", "own_question"] = "follow_up" if follows else "answer"
    return Turn(
        number=place + 1,
        question=max(question, 0),
        purpose="own_question" if own else purpose,
        asked=asked,
        typed=(one.text,),
        closed="typed",
        seconds=one.end - one.start if one.start is not None and one.end is not None else 0.0,
    )


def _plan(questions: Sequence[Question]) -> Plan:
    return Plan(
        template="transcript",
        version=0,
        title="Transcript",
        interviewer=Interviewer(name="the interviewer"),
        minutes=MINUTES * len(questions),
        greeting="",
        questions=tuple(questions),
        invitation="",
        closing="",
    )


def time_of(spoken: Spoken, start: int, end: int) -> tuple[float, float] | None:
    """Seconds of characters [start, end) of a turn, as if it had been spoken evenly; None without times."""
    if spoken.start is None or spoken.end is None or not spoken.text:
        return None
    each = (spoken.end - spoken.start) / len(spoken.text)
    return round(spoken.start + start * each, 2), round(spoken.start + end * each, 2)
