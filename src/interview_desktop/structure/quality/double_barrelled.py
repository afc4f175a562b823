"""Two questions in one: the candidate answers one of them, and nobody knows which was heard.

A question in, findings out. "And" between things, actions or clauses is fine; what counts is a second asking: another
question mark, or "and" before a question of its own ("and how did you ...", "and would you ..."). A second half that
only points at the rest of the same story ("and how you dealt with it") is a note. A bare "and why?" at the end
belongs to the first question. The rule against double-barrelled questions is old in survey writing: Payne, The Art of
Asking Questions (1951), ch. 6; Dillman, Smyth and Christian, Internet, Phone, Mail, and Mixed-Mode Surveys (2014),
ch. 4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding, Severity
from interview_desktop.structure.quality.sentences import Sentence, own_words, sentences, words

CHECK = "double_barrelled"

_WH = r"(?:what|which|who|whom|whose|why|how|where|when)"
_AUX = (
    r"(?:do|does|did|would|could|can|will|should|might|are|is|was|were|have|has|had|"
    r"don't|didn't|would|wouldn't|isn't|aren't)"
)
_WHO = r"(?:you|they|he|she|we|it|there|anyone|someone|people)"
_ASK = r"(?:tell|give|show|walk|take|talk) (?:me|us)|describe|explain|outline|share|name|list|summarise|compare"
_LEAD = r"(?:(?:so|now|well|okay|right|then|first|next|and|please|to begin with|to start with)[, ]+)*"
_POLITE = r"(?:(?:can|could|would|will) you (?:please )?|please |i'd like you to |i would like you to )?"

_REQUEST = re.compile(rf"^\W*{_LEAD}{_POLITE}(?:{_ASK})\b", re.I)
_DIRECT = re.compile(
    rf"(?:^\W*{_LEAD}|[,:;-] ){_WH}\b|^\W*{_LEAD}(?:in|at|on|for|to|with|from|by|under) (?:what|which|whom)\b"
    rf"|(?:^\W*{_LEAD}|[,:;-] ){_AUX} {_WHO}\b",
    re.I,
)
_JOINED = r"(?:,? (?:and|plus|but)(?: also| then| if so,?| secondly)?,?|;) "
_TO_WHOM = r"(?:to |with |for |from |at |in )?"
# "and how did you", "and what is your": a question of its own
_SECOND = re.compile(
    rf"{_JOINED}(?P<second>{_TO_WHOM}{_WH}(?: \w+){{0,2}}? {_AUX} (?:{_WHO}|your|the|this|that)\b[^?.!]*)", re.I
)
_ALSO = re.compile(rf",? and(?: also)?,? (?P<second>{_AUX} (?:you|they|there|he|she|we)\b[^?.!]*)", re.I)
_AND_TELL = re.compile(r",? and(?: then| also)?,? (?P<second>(?:tell|show|walk|talk) (?:me|us)\b[^?.!]*)", re.I)
# "tell me about X and why you ...": only in a request
_AND_WHY = re.compile(rf",? and(?: also)?,? (?P<second>{_TO_WHOM}(?P<wh>{_WH}) (?!to\b)\w[^?.!]*)", re.I)
# "what happened and what came of it": only after a direct question
_AND_WHAT = re.compile(r",? and,? (?P<second>what (?:happened|came|changed|followed|went|worked)\b[^?.!]*)", re.I)
_SAME_STORY = re.compile(
    r"^(?:what (?:you|they|it) (?:did|said|learn|learned|learnt|took|changed|made|found|decided|tried|noticed)\b"
    r"|what (?:happened|came|changed|followed|was)\b"
    r"|(?:how|why|where|when|what|who) (?:\w+ ){1,5}?(?:it|that|them|this|him|her)(?: in the end|(?:\W+\w+){0,2})\W*$"
    r"|how (?:it|that|things) |(?:how|why) you did\b)",
    re.I,
)
_ABOUT_YOU = re.compile(r"\b(?:about|introduce) (?:you|yourself|your background|your studies|your work)$", re.I)
_TOLD_APART = re.compile(r"\b(?:between|tell apart|distinguish|tell (?:when|who|what|which)|compare)\b", re.I)
_TAG = re.compile(r"^\W*(?:\w+\W+){0,4}\w+\W*$")


@dataclass(frozen=True, slots=True)
class Second:
    """Where a second question stands in a text; `same_story`: it asks on about the first."""

    start: int
    end: int
    same_story: bool = False


def second_question(text: str) -> Second | None:
    """The first place where the text asks for something besides what it asks for; None where it asks one thing."""
    bare = own_words(text)
    asked: Sentence | None = None
    for sentence in sentences(bare):
        within = _within(sentence)
        if within is not None:
            return within
        asks = sentence.is_question and not _is_tag(sentence)
        requests = bool(_REQUEST.search(sentence.text)) and not asks
        if asked is not None and (asks or requests):
            return Second(sentence.start, sentence.end, same_story=not (asked.is_question and asks))
        if asks or requests:
            asked = sentence
    return None


def _is_tag(sentence: Sentence) -> bool:
    """ "Okay?", "Ready for the next one?": nothing that is answered."""
    return bool(_TAG.match(sentence.text)) and not _DIRECT.search(sentence.text)


def _within(sentence: Sentence) -> Second | None:
    text = sentence.text
    requests = bool(_REQUEST.search(text))
    for pattern in (_SECOND, _ALSO, _AND_TELL, _AND_WHAT, _AND_WHY):
        for match in pattern.finditer(text):
            before = text[: match.start()]
            direct = bool(_DIRECT.search(before)) and len(words(before)) > 2  # "How and where did you"
            if not (direct or requests) or not _asks_anew(pattern, match, before, direct=direct, requests=requests):
                continue
            start = sentence.start + match.start("second")
            end = sentence.start + len(text[: match.end("second")].rstrip())
            story = not direct and bool(_SAME_STORY.match(match.group("second")))
            return Second(start, end, same_story=story)
    return None


def _asks_anew(pattern: re.Pattern[str], match: re.Match[str], before: str, *, direct: bool, requests: bool) -> bool:
    if pattern is _AND_WHAT:
        return direct and not requests
    if pattern is _AND_WHY:
        return requests and not _ABOUT_YOU.search(before) and not _parallel(match, before)
    if pattern is _SECOND:
        return not (_TOLD_APART.search(before) or (requests and not match.group().strip().startswith((",", "and"))))
    return True


def _parallel(match: re.Match[str], before: str) -> bool:
    """ "decide what you keep and what you drop": two halves of one clause, if a verb of its own governs the first."""
    earlier = list(re.finditer(rf"(\w+) {match.group('wh')}\b", before, re.I))
    if _TOLD_APART.search(before):
        return True
    governors = {found.group(1).lower() for found in earlier}
    return bool(governors - {"me", "us", "through", "explain", "describe", "outline", "about", "share", "and"})


def double_barrelled(question: Question) -> tuple[Finding, ...]:
    found = []
    for field, text in (("text", question.text), ("spoken", question.spoken)):
        second = second_question(text)
        if second is None or (field == "spoken" and text == question.text):
            continue
        severity: Severity = "note" if second.same_story else "warning"
        asked = " ".join(words_shown(text[second.start : second.end]))
        found.append(
            Finding(
                check=CHECK,
                severity=severity,
                field=field,
                message=f"It asks a second thing: “{asked}”."
                if severity == "warning"
                else f"It asks on before the candidate has begun: “{asked}”.",
                fix="Keep the first question, and make this one a follow-up (probe) or a question of its own.",
                start=second.start,
                end=second.end,
            )
        )
    return tuple(found)


def words_shown(text: str, most: int = 14) -> list[str]:
    """The first words of a text as they stand, with "..." where more follow."""
    shown = text.split()
    return shown if len(words(text)) <= most else [*shown[:most], "..."]
