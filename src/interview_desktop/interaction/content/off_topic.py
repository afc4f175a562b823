"""Whether an answer is about something else: question and its evidence in, the reason as one sentence out. Pure.

A false "that is off the point" insults, so each rule here wants two signs at once: something else that is plainly
told, and nothing that would answer the question.
"""

from __future__ import annotations

from interview_desktop.events.question import Question
from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.content.examine import Content
from interview_desktop.interaction.content.relevance import content_stems

FROM = 15  # words: in fewer, no shared word proves nothing
ALONE_FROM = 25  # words: from here on an answer without work, deed or plan in it counts too
MOSTLY_PRIVATE = 3  # different words of private life
_ABOUT_SELF = 0.4  # share of clauses with "I" or "my"

_EVENTS = frozenset({"behavioural", "competency", "situational"})
_METHODS = frozenset({"technical", "case", "situational"})
_ABOUT_MOTIVES = any_of(
    "why",
    r"motivat\w*",
    "company",
    "career",
    "yourself",
    r"strengths?",
    r"weakness\w*",
    r"interest\w*",
    r"values?",
    "here",
)


def why_off_topic(question: Question, content: Content) -> str:
    """One sentence, or "" where the answer may well be about what was asked."""
    if _tells_why(question, content):
        return "The answer says why a job is wanted or left, not what was asked."
    if _tells_life(question, content):
        return "The answer tells of posts and certificates, not of how it is done."
    if _tells_oneself(question, content):
        return "The answer tells of oneself, not of how it is done."
    if content.shared or content.words < FROM or _story(question, content):
        return ""
    tells = content.happened or content.imagined or content.orders or len(content.reasoning) > 1
    if question.kind in _EVENTS and not tells and content.words >= ALONE_FROM:
        return "The answer tells no event and no plan, and has no word in common with what was asked."
    return "The answer has no word in common with what was asked." if _elsewhere(question, content) else ""


def _tells_why(question: Question, content: Content) -> bool:
    """Several phrases of "why us?" in answer to something else, and hardly a deed or a plan beside them."""
    if question.kind not in _EVENTS or _ABOUT_MOTIVES.search(question.text.lower()):
        return False
    beside = len(content.steps) + len(content.imagined)
    return (
        content.motives + content.posts // 2 >= 3
        and content.motives >= 2
        and beside <= 2
        and content.words >= ALONE_FROM
    )


def _tells_life(question: Question, content: Content) -> bool:
    """Posts, papers and years in answer to how something is done or would be done."""
    if question.kind not in _METHODS or _ABOUT_MOTIVES.search(question.text.lower()):
        return False
    return content.posts >= 3 and len(content.imagined) < 2 and len(content.reasoning) < content.posts - 1


def _tells_oneself(question: Question, content: Content) -> bool:
    """In answer to a question of method: "I" in most of it, no reason or step, and no word of the question itself."""
    if question.kind not in {"technical", "case"} or content_stems(question.text) & content.stems:
        return False
    steps = len(content.imagined) + len(content.orders) + len(content.reasoning)
    return content.of_self > _ABOUT_SELF and steps <= 2 and content.words >= ALONE_FROM


def _story(question: Question, content: Content) -> bool:
    """Something happened that could be the event that was asked for, though it is told in other words."""
    deeds = len(content.own) + len(content.team)
    elsewhere = content.private >= MOSTLY_PRIVATE and not (content.own or content.working)
    told = (
        (deeds >= 2 and (content.task or content.result))
        or (deeds and content.working * 2 > content.private)
        or (content.situation and content.result and not elsewhere)
    )
    private = content.private >= 2 * MOSTLY_PRIVATE and len(content.steps) < 2
    return bool(told) and not private and question.kind in _EVENTS


def _elsewhere(question: Question, content: Content) -> bool:
    """Mostly private life; or neither work nor deed nor plan in many words."""
    private = content.private >= 2 and content.private > content.working
    if question.kind == "motivational" and content.of_self > _ABOUT_SELF:
        return False  # a reason may well lie in one's private life
    said = content.own or content.team or content.imagined or content.task
    nothing = not (content.working or said) and content.words >= ALONE_FROM
    theory = question.kind in {"technical", "case"} and content.reasoning
    return private or (nothing and not theory)
