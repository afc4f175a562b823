"""Answers that are none: question, folded words and evidence in, the kind and one sentence out. Pure.

Wrongly calling an answer none is worse than scoring a poor one low, so each rule wants plain signs.
"""

from __future__ import annotations

import re

from interview_desktop.events.question import Question
from interview_desktop.events.scores import NonAnswer
from interview_desktop.interaction.content.answer_clauses import FILLERS
from interview_desktop.interaction.content.cue import any_of, word_set
from interview_desktop.interaction.content.examine import Content
from interview_desktop.interaction.content.relevance import COMMON, content_stems, stem
from interview_desktop.interaction.content.verbs import DEEDS, PARTICIPLES, STATES, is_past
from interview_desktop.interaction.scoring.evidence import cues

SMALL_TALK = "Small talk is not scored."

_FUNCTION = COMMON | word_set(
    "i you he she it we they me us him them my your his its our their am is are was were be been do does did have "
    "has "
    "had will would could should not no n't as if or but and the a an to of in on at for from by with that this"
)
_FEW = 5  # words: in fewer nothing is told
_NO_SENSE_FROM = 6  # words
_NO_SENSE = 0.22  # share of function words: running English has about a half, lists of random words hardly any
_MASHED = re.compile(r"^[bcdfghjklmnpqrstvwxz]{4,}$|(.)\1\1|[bcdfghjklmnpqrstvwxz]{6,}|^(?:asdf|qwer|hjkl|lorem|ipsum)")
LONGEST_NOTHING = 30  # words: nobody says at greater length that there is nothing to say
_FILLED_OUT = 12  # words: from here on two words with a meaning beside it may be part of the excuse, else one
_EXCUSES = frozenset(
    map(
        stem,
        word_set(
            "sorry honest honestly think thought mind come moment guess situation example question now head top "
            "sure okay "
            "remember anything nothing actually myself happen happened comes answer prepared later pass next move "
            "maybe "
            "yes no hmm wow good hard tough tricky skip please bit let job work anyone anybody yet far unfortunately"
        ),
    )
)
_CLAIMING = any_of(
    r"i(?:'m| am) (?!not|sorry|sure|afraid|just|drawing|going|blank)\w+",
    r"i (?:\w+ )?(?:try|work on|worked"
    r"|helped)",
    r"(?:maybe|i guess|perhaps)(?: that)? (?:i(?! (?:don|can|could))|my|the|it's)",
)
_ASKING_MOST = 25  # words: nobody asks back at greater length
_ASKING = any_of(
    r"(?:can|could|would|will) you (?:please )?(?:repeat|say|rephrase|explain|clarify|ask|elaborate|tell)",
    r"(?:sorry|pardon|excuse me) ",
    r"what (?:do|did|exactly do|kind of|sort of|was|is) (?:you|the question|that)",
    r"(?:do|did) you (?:mean|want)",
)
_UNKNOWING = any_of(
    r"(?:i|i'd|i'll)? ?(?:really |honestly |just |actually )*(?:don't|do not|wouldn't|can't|cannot"
    r"|couldn't) (?:really |even |quite |actually )*(?:know|think of|remember"
    r"|recall|come up)|no idea|not (?:really )?sure(?! (?:that|if))|nothing (?:really |much )?(?:comes|springs"
    r"|i can|to say)|no clue|pass|next (?:question|one|please)"
    r"|skip|no comment|i (?:don't|do not) (?:really )?have (?:any|an|one|a|anything)|never (?:really )?(?:had"
    r"|happened|been|done|did|experienced|thought)"
    r"|blank|hard to say|rather not|that's it|move on|no answer"
)
# "I haven't done that", "I have not led anyone": a perfect with a no in it. What one never failed at is no lack.
_ADVERB = r"(?:really |actually |personally |ever |honestly |yet |quite )*"
_NEVER_DONE = any_of(
    rf"(?:i've|i have|i had) {_ADVERB}(?:not|never) {_ADVERB}(?P<first>\w+)"
    rf"|(?:haven't|hadn't) {_ADVERB}(?P<second>\w+)"
)
_NEVER_FAILED = word_set("given missed failed lost stopped quit let forgotten been late broken regretted hurt")

_WHY: dict[NonAnswer, str] = {
    "silence": "Nothing was said.",
    "question_back": "A question came back instead of an answer.",
    "unknowing": "The answer says that nothing comes to mind.",
    "gibberish": "The words make no sentence.",
    "copied": "The answer is the question again, with nothing added.",
    "too_short": "The answer is too short to tell anything.",
}


def small_talk(question: Question) -> bool:
    """Whether the question is a greeting, a name or the like, so that no answer to it tells anything."""
    text = question.text
    return bool(cues.SMALL_TALK.search(text)) and not cues.REAL_QUESTION.search(text)


def non_answer(question: Question, text: str, content: Content) -> tuple[NonAnswer, str] | None:
    """What it is instead of an answer and why; None for an answer, however poor.

    `question` is folded as `text` is (`canonical.folded`).
    """
    words = [word for word in text.split() if word not in FILLERS]
    checks: tuple[tuple[NonAnswer, bool], ...] = (
        ("silence", not words),
        ("question_back", content.non_answer == "asking_back" or _asks_back(words, text, content)),
        ("unknowing", _unknowing(words, question, text, content)),
        ("gibberish", _gibberish(words)),
        ("copied", _copied(question, text, words)),
        ("too_short", len(words) < _FEW),
    )
    found = next((kind for kind, so in checks if so), None)
    return (found, _WHY[found]) if found else None


def _asks_back(words: list[str], text: str, content: Content) -> bool:
    return len(words) <= _ASKING_MOST and not content.steps and bool(_ASKING.match(text))


def _unknowing(words: list[str], question: Question, text: str, content: Content) -> bool:
    """Says that there is nothing to tell, and tells hardly anything beside it; "I don't know" alone is often a "
    "filler."""
    if len(words) > LONGEST_NOTHING or content.steps or content.result:
        return False
    if not _UNKNOWING.search(text) and not _never_done(question, text):
        return False
    if _CLAIMING.search(text):
        return False
    beside = content_stems(_UNKNOWING.sub(" ", _NEVER_DONE.sub(" ", text))) - content_stems(question.text) - _EXCUSES
    return len(beside) <= (1 if len(words) < _FILLED_OUT else 2)


def _never_done(question: Question, text: str) -> bool:
    """A story was asked for, and the answer is that there was none."""
    found = _NEVER_DONE.search(text) if question.kind in {"behavioural", "competency"} else None
    return found is not None and (found["first"] or found["second"]) not in _NEVER_FAILED


def _gibberish(words: list[str]) -> bool:
    if not words:
        return False
    mashed = sum(1 for word in words if _MASHED.search(word))
    if mashed * 3 >= len(words):
        return True
    if len(words) < _NO_SENSE_FROM:
        return False
    function = sum(1 for word in words if word in _FUNCTION or "'" in word) / len(words)
    verbs = any(
        is_past(word) or word in STATES or word in DEEDS or word in PARTICIPLES or "'" in word for word in words
    )
    same = len(set(words)) / len(words)
    return function < _NO_SENSE or (not verbs and function < 2 * _NO_SENSE) or (len(words) > 8 and same < 0.25)


def _copied(question: Question, text: str, words: list[str]) -> bool:
    """Nearly every word with a meaning is the question's, in nearly its length."""
    asked, said = content_stems(question.text), content_stems(text)
    if len(words) < _FEW or not asked or len(words) > 2 * len(question.text.split()) + 6:
        return False
    every = {stem(word) for word in question.text.split()}
    new = [word for word in words if stem(word) not in every]
    return len(said - asked) <= len(said) * 0.2 and len(new) <= max(2, len(words) * 0.25)
