"""Could this answer be over? Pure: words in, one of three endings out; `turn_taking` turns it into patience.

In: the answer so far as it was recognised (lower case, no punctuation) or typed, the kind of question, and how
sure the recogniser was of the last words. Out: "unfinished" where the text asks to go on, "finished" only on
plain evidence, "unsure" for all the rest. The two errors are not equal: an "unfinished" too many costs the person
a second or two of silence, a "finished" too many cuts them off (SPEC, principle 4). Hence doubt always waits.
The thresholds are this program's own, set on the labelled endings in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from interview_desktop.events.question import QuestionKind
from interview_desktop.interaction.listening import endings as table
from interview_desktop.interaction.listening.unfinished import Tokens, asks_to_go_on, ends

Ending = Literal["finished", "unsure", "unfinished"]

SURE = 0.7  # confidence from which PocketSphinx's words are right about four times in five
DOUBTFUL = 0.5  # below it they are wrong more often than right
UNKNOWN = 0.2  # below it nothing is known of the word
RECENT = 10  # the last words of which ...
HEARD = 0.6  # ... this share has to be likely for the text to mean anything (SPEC section 2)
LAST_WORDS = 3  # how many last words have to be sure for "finished"
CLOSING_CLAUSE = 9  # words after "so that was how" that still read as a closing sentence
LAST_CLAUSE = 16  # words from the end in which a result or a lesson has to stand
# Words a complete answer has at least, by kind of question (about 140 words are a minute); the candidate's own
# questions and requests to repeat the main point have no kind.
ENOUGH: dict[QuestionKind | None, int] = {
    "behavioural": 60,
    "competency": 60,
    "case": 60,
    "situational": 45,
    "technical": 40,
    "motivational": 40,
    None: 25,
}

_WORD = re.compile(r"[a-z0-9][a-z0-9'’%-]*")
_TRAILING_OFF = re.compile(r"(,|;|:|-|–|—|…|\.\.\.)\s*$")


def judge(text: str, kind: QuestionKind | None = None, confidences: Sequence[float | None] = ()) -> Ending:
    """How `text` ends; its lines are the phrases between pauses, as far as they are known.

    `confidences` (0-1, None where the engine gives none) belong to the last words.
    Without confidences (typed, or a recogniser that gives none) the words count as sure. Empty text is unfinished.
    """
    words = tokens(text)
    if not answered(text) or _TRAILING_OFF.search(text):
        return "unfinished"
    if len(words) <= 2 and _doubted(confidences, DOUBTFUL):
        return "unfinished"  # a cough makes one doubtful word
    if _closes(words, kind):
        return "unsure" if _doubted(confidences, SURE) else "finished"
    phrase = _last_phrase(text)
    if _poorly_heard(confidences):
        return "unfinished"
    if _runs_up(words, kind) or asks_to_go_on(words, phrase) or _misheard(words, phrase, confidences):
        return "unfinished"
    complete = len(words) >= ENOUGH[kind] and _tells_result(words[-LAST_CLAUSE:])
    return "finished" if complete and not _doubted(confidences, SURE) else "unsure"


def tokens(text: str) -> Tokens:
    """The words of a text, lower case, without punctuation, apostrophes straightened."""
    return tuple(word.replace("’", "'").strip("'-") for word in _WORD.findall(text.lower()))


def answered(text: str) -> bool:
    """Whether anything was said beyond fillers and "let me think": before that, silence has no limit."""
    words = tuple(word for word in tokens(text) if word not in table.FILLERS)
    for stall in table.STALLS:
        words = _without(words, stall)
    return any(word not in _EMPTY for word in words)


_EMPTY = (table.DISCOURSE - {"yes", "yeah"}) | {"and", "but", "the", "a", "that's", "i", "just"}


def _without(words: Tokens, part: Tokens) -> Tokens:
    size = len(part)
    for at in range(len(words) - size + 1):
        if words[at : at + size] == part:
            return words[:at] + words[at + size :]
    return words


def _poorly_heard(confidences: Sequence[float | None]) -> bool:
    """Where most words are guesses their grammar means nothing."""
    known = [sure for sure in confidences[-RECENT:] if sure is not None]
    return len(known) >= 3 and sum(sure >= DOUBTFUL for sure in known) < HEARD * len(known)


def _misheard(words: Tokens, phrase: Tokens, confidences: Sequence[float | None]) -> bool:
    """The last word is probably another one, and nobody knows whether that would end the sentence.

    Function words, with which sentences do not end, are short, said lightly and misheard most: "responsible for the"
    becomes "responsible for that", "my manager about" becomes "my manager abound".
    """
    last = confidences[-1] if confidences else None
    if last is None or last >= DOUBTFUL:
        return False
    return last < UNKNOWN or (len(phrase) > 1 and asks_to_go_on(words[:-1], phrase[:-1]))


def _doubted(confidences: Sequence[float | None], least: float) -> bool:
    return any(sure is not None and sure < least for sure in confidences[-LAST_WORDS:])


def _last_phrase(text: str) -> Tokens:
    """The words since the last pause."""
    return next((words for line in reversed(text.splitlines()) if (words := tokens(line))), ())


def _runs_up(words: Tokens, kind: QuestionKind | None) -> bool:
    """A "yes" to an open question is the beginning of an answer."""
    return kind is not None and words in table.SHORT_ANSWERS and words[0] not in {"no", "not", "nothing", "nope"}


def _closes(words: Tokens, kind: QuestionKind | None) -> bool:
    """The person says that this was it, or answers a closed question shortly and whole."""
    if kind is None and words in table.SHORT_ANSWERS:
        return True
    if words[-1:] == ("you",) and words[-2:-1] == ("thank",) and len(words) > 2:
        return words[-3] not in table.SUBJECTS | {"to", "said"}
    if ends(words, table.CLOSERS):
        return not ends(words, (("said", "thanks"), ("many", "thanks")))
    return _closing_sentence(words) and not asks_to_go_on(words, words)


def _closing_sentence(words: Tokens) -> bool:
    """Ends with "so that was how" and a clause of three to CLOSING_CLAUSE words."""
    tail = words[-CLOSING_CLAUSE - 3 :]
    for head in table.CLOSING_HEADS:
        size = len(head)
        for at in range(len(tail) - size + 1):
            if tail[at : at + size] == head and 3 <= len(tail) - at - size <= CLOSING_CLAUSE:
                return True
    return False


def _tells_result(clause: Tokens) -> bool:
    """A result or a lesson, followed by at least one more word or ending the clause itself."""
    return any(clause[at : at + len(cue)] == cue for cue in table.RESULTS for at in range(len(clause) - len(cue) + 1))
