"""The judgement of an interviewer: question and answer in, the gaps worth asking about out. Pure.

Which gaps are looked for depends on the kind of question (table `LOOKED_FOR`); the order is the order of importance:
first whether there is an answer at all, then whose deed it was, what was done and what came of it, which stories lack
most (Bangerter 2014: situations are told more than tasks, actions and results), last the details.
"""

from __future__ import annotations

from interview_desktop.events.question import ProbeKind, Question, QuestionKind
from interview_desktop.events.turns import Gap
from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.content.examine import Content, NonAnswer, Span, examine
from interview_desktop.interaction.content.off_topic import why_off_topic

ORDER: tuple[ProbeKind, ...] = (
    "too_short",
    "off_topic",
    "hypothetical",
    "rambling",
    "ownership",
    "action",
    "result",
    "situation",
    "task",
    "number",
)

STORY_KINDS: frozenset[QuestionKind] = frozenset({"behavioural", "competency"})
_ALWAYS: frozenset[ProbeKind] = frozenset({"too_short", "off_topic", "rambling"})
_STORY: frozenset[ProbeKind] = frozenset(ORDER)
LOOKED_FOR: dict[QuestionKind, frozenset[ProbeKind]] = {
    "behavioural": _STORY,
    "competency": _STORY,
    "situational": _ALWAYS | {"action"},  # "I would" is what was asked for
    "technical": _ALWAYS | {"action", "number"},  # a number only where a result is claimed
    "case": _ALWAYS | {"action"},
    "motivational": _ALWAYS,
}

# Words (without fillers) from which an answer is long enough whatever it says: about ten seconds at 140 words a
# minute for a story, less where no story is asked for. An answer with substance is not called short from the second
# number on: a specific follow-up helps more than "tell me more".
ENOUGH_WORDS: dict[QuestionKind, tuple[int, int]] = {
    "behavioural": (25, 16),
    "competency": (25, 16),
    "situational": (20, 12),
    "technical": (15, 12),
    "case": (20, 12),
    "motivational": (12, 12),
}
PLAN_FROM = 12  # words: what one would do is better asked for as a real event than for more of it
TOO_LONG = 1.5  # times the words that fit in the minutes of the question
LOST_AT = 3  # places where the thread is left; of the labelled answers that were read, none that holds together has two
LONG = 150  # words: over a minute; in an answer that long, one place less or much of private life is enough
DWELT_ON = 0.06  # of all words: the labelled answers that move on stay below that for any one word
ABOUT_RIGHT = any_of(
    "wrong", r"ethic\w*", r"honest\w*", "integrity", r"moral\w*", r"confidential\w*"
)  # no figure is natural

GENERAL_FROM = 30  # words: in so many without one verb in the past no event is told
_NO_ANSWER: dict[NonAnswer, str] = {
    "nothing": "Nothing was said.",
    "unknowing": "The answer says that nothing comes to mind.",
    "asking_back": "A question came back instead of an answer.",
}


def gaps(question: Question, answer: str) -> tuple[Gap, ...]:
    """What is missing in everything said to a question so far, most important first."""
    content = examine(question, answer)
    if content.non_answer:
        return (Gap(kind="too_short", why=_NO_ANSWER[content.non_answer], quote=answer.strip()),)
    wanted = LOOKED_FOR[question.kind]
    found = [gap for gap in (_JUDGES[kind](question, content) for kind in ORDER if kind in wanted) if gap]
    kinds = {gap.kind for gap in found}
    if "off_topic" in kinds:
        return tuple(gap for gap in found if gap.kind in _ALWAYS)
    if kinds & {"hypothetical", "ownership"}:  # what one always does, or a group does, is done because it is the job
        return tuple(gap for gap in found if gap.kind != "task")
    return tuple(found)


def _too_short(question: Question, content: Content) -> Gap | None:
    enough, substantial = ENOUGH_WORDS[question.kind]
    parts = sum(1 for part in (content.situation, content.action, content.result) if part)
    plan = bool(content.imagined) and not content.action and content.words >= PLAN_FROM
    reasoned = content.reasoning and question.kind in {"technical", "case"}
    if content.words >= enough or plan or (content.words >= substantial and (parts >= 2 or reasoned)):
        return None
    return Gap(kind="too_short", why=f"The answer has {content.words} words; a full one has at least {enough}.")


def _off_topic(question: Question, content: Content) -> Gap | None:
    why = why_off_topic(question, content)
    return Gap(kind="off_topic", why=why) if why else None


def _hypothetical(_: Question, content: Content) -> Gap | None:
    if not content.happened and not content.action and content.words >= GENERAL_FROM:
        return _gap("hypothetical", "The answer tells what is always so, and no event.", content.imagined)
    if not content.imagined:
        return None
    if len(content.own) + len(content.team) * 0.5 >= len(content.imagined) * 0.5:
        return None
    return _gap("hypothetical", "The answer says what would be done, not what was done.", content.imagined)


def _rambling(_: Question, content: Content) -> Gap | None:
    if content.words > content.expected * TOO_LONG:
        return Gap(
            kind="rambling",
            why=f"The answer has {content.words} words where about {content.expected} fit the question.",
        )
    if content.strayed >= LOST_AT or (content.words > LONG and content.strayed + content.private // 4 >= LOST_AT - 1):
        return _gap("rambling", "The answer leaves its thread several times.", content.digressions)
    if (content.words > 80 and content.repeated > 0.25) or (content.words > 100 and content.dwelt_on > DWELT_ON):
        return Gap(kind="rambling", why="The answer says the same things again and again.")
    return None


def _ownership(_: Question, content: Content) -> Gap | None:
    if not content.team or (content.own and not content.weak):
        return None
    return _gap("ownership", "The answer tells what a group did, not which part was the candidate's own.", content.team)


def _action(question: Question, content: Content) -> Gap | None:
    steps: tuple[Span, ...] = content.steps
    if question.kind == "technical":
        steps += content.reasoning
    elif question.kind == "case" and (content.numbers or len(content.reasoning) > 1):
        steps += content.reasoning  # one "because" is no line of thought
    if question.kind in STORY_KINDS:
        plan = len(content.imagined) >= 2 or (content.imagined and not content.happened)
    else:
        plan = bool(content.imagined or content.orders)
        steps += content.orders
    if steps or (len(content.team) >= 2 and not content.own) or (plan and content.words >= PLAN_FROM):
        return None
    return Gap(kind="action", why="No step that the candidate took was found.")


def _result(_: Question, content: Content) -> Gap | None:
    return None if content.result else Gap(kind="result", why="How it ended was not found in the answer.")


def _situation(_: Question, content: Content) -> Gap | None:
    return None if content.situation else Gap(kind="situation", why="When, where or why it happened was not found.")


def _task(_: Question, content: Content) -> Gap | None:
    return (
        None
        if content.task or content.implied
        else Gap(kind="task", why="What the candidate had to achieve was not found.")
    )


def _number(question: Question, content: Content) -> Gap | None:
    if (
        content.numbers
        or ABOUT_RIGHT.search(question.text.lower())
        or (question.kind == "technical" and not content.result)
    ):
        return None
    return _gap("number", "No figure, amount or length of time was found.", content.result)


def _gap(kind: ProbeKind, why: str, spans: tuple[Span, ...]) -> Gap:
    return Gap(kind=kind, why=why, quote=spans[0].quote if spans else "")


_JUDGES = {
    "too_short": _too_short,
    "off_topic": _off_topic,
    "hypothetical": _hypothetical,
    "rambling": _rambling,
    "ownership": _ownership,
    "action": _action,
    "result": _result,
    "situation": _situation,
    "task": _task,
    "number": _number,
}
