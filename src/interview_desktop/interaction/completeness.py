"""Could this answer be over? Pure: words in, one of three endings out; `turn_taking` turns it into patience.

In: the answer so far as it was recognised (lower case, no punctuation) or typed, the kind of question, and how
sure the recogniser was of the last words. Out: "unfinished" where the text asks to go on, "finished" only on
plain evidence, "unsure" for all the rest. The two errors are not equal: an "unfinished" too many costs the person
a second or two of silence, a "finished" too many cuts them off (SPEC, principle 4). Hence doubt always waits.
The thresholds are this program's own, set on the labelled endings in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

from interview_desktop.events.plan import QuestionKind
from interview_desktop.interaction import endings as table

Ending = Literal["finished", "unsure", "unfinished"]
Tokens = tuple[str, ...]

SURE = 0.7  # confidence from which PocketSphinx's words are right about four times in five
DOUBTFUL = 0.5  # below it they are wrong more often than right
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
    """How `text` ends. `confidences` (0-1, None where the engine gives none) belong to its last words.

    Without confidences (typed, or a recogniser that gives none) the words count as sure. Empty text is unfinished.
    """
    words = tokens(text)
    if not answered(text) or _TRAILING_OFF.search(text):
        return "unfinished"
    if len(words) <= 2 and _doubted(confidences, DOUBTFUL):
        return "unfinished"  # a cough makes one doubtful word
    if _closes(words, kind):
        return "unsure" if _doubted(confidences, SURE) else "finished"
    if _asks_to_go_on(words, kind):
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


_EMPTY = table.DISCOURSE - {"yes", "yeah", "right", "okay", "ok"} | {"and", "but", "the", "a", "that's", "i", "just"}


def _without(words: Tokens, part: Tokens) -> Tokens:
    size = len(part)
    for at in range(len(words) - size + 1):
        if words[at : at + size] == part:
            return words[:at] + words[at + size :]
    return words


def _doubted(confidences: Sequence[float | None], least: float) -> bool:
    return any(sure is not None and sure < least for sure in confidences[-LAST_WORDS:])


def _ends(words: Tokens, endings: Collection[Tokens]) -> bool:
    return any(words[-len(ending) :] == ending for ending in endings)


def _closes(words: Tokens, kind: QuestionKind | None) -> bool:
    """The person says that this was it, or answers a closed question shortly and whole."""
    if kind is None and words in table.SHORT_ANSWERS:
        return True
    if words[-1:] == ("you",) and words[-2:-1] == ("thank",) and len(words) > 2:
        return words[-3] not in table.SUBJECTS | {"to", "said"}
    if _ends(words, table.CLOSERS):
        return not _ends(words, (("said", "thanks"), ("many", "thanks")))
    return _closing_sentence(words) and not _asks_to_go_on(words, kind)


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


def _asks_to_go_on(words: Tokens, kind: QuestionKind | None) -> bool:
    """Whether the last words cannot be the end of an English sentence, or announce more."""
    if kind is not None and words in table.SHORT_ANSWERS:
        return words[0] in {"yes", "yeah", "yep", "sure", "of", "absolutely", "definitely", "certainly"}
    if words[-1] in table.FILLERS or _ends(words, table.OPENINGS) or _ends(words, table.STALLS):
        return True
    return (
        _last_word_opens(words)
        or _lacks_object(words)
        or _describes_a_noun_to_come(words)
        or _only_an_opening(words)
        or _list_in_progress(words)
    )


def _last_word_opens(words: Tokens) -> bool:
    last, before, early = words[-1], words[-2:-1], words[-9:-1]
    first = before[0] if before else ""
    if last in table.DISCOURSE:
        return _is_discourse(last, first)
    if last in table.PREPOSITIONS:
        stranded = last in table.STRANDED and bool(table.RELATIVES & set(early[:-1])) and first not in _NOT_STRANDING
        return (first, last) not in table.PARTICLES and not stranded
    if last in table.AUXILIARIES:
        return not _ellipsis(words)
    if last in _MAY_END:
        return first not in _MAY_END[last]
    if last in _PRONOUN_OBJECTS:
        return first in table.CONJUNCTIONS | table.SUBORDINATORS | {"", "then", "that"} or first in _SUBJECT_PLACE
    opening = table.CONJUNCTIONS | table.DETERMINERS | table.DEGREE | table.SUBJECTS | table.NUMBERS
    return last in opening


_NOT_STRANDING = table.DETERMINERS | table.CONJUNCTIONS | table.PREPOSITIONS | table.AUXILIARIES
_PRONOUN_OBJECTS = frozenset({"it", "you", "there", "everyone", "everybody", "someone", "somebody", "nobody", "people"})
_SUBJECT_PLACE = frozenset({"whether", "think", "thought", "believe", "said", "knew", "know", "realised", "realized"})
_VERBAL = frozenset({"did", "do", "done", "doing", "does", "about", "of", "with", "from", "for", "on", "to", "like"})

# Words that usually lead on but may end a sentence after one of these.
_MAY_END: dict[str, frozenset[str]] = {
    "that": _VERBAL | {"before", "after", "than", "all", "know", "learned", "love", "handle", "fixed", "into", "by"},
    "this": _VERBAL | {"before", "after", "than", "all", "like", "into", "by"},
    "those": _VERBAL | {"all"},
    "these": _VERBAL | {"all"},
    "then": frozenset({"back", "since", "until", "by", "till", "again"}),
    "once": frozenset({"at", "than", "only", "just"}),
    "when": frozenset({"since"}),
    "why": frozenset({"know", "understand", "that's", "is"}),
    "how": frozenset({"know", "learned", "learn", "that's", "them", "me", "us"}),
    "what": frozenset({"know", "so", "now"}),
    "not": frozenset({"or", "why", "hope", "of"}),
    "same": frozenset({"the"}),
    "his": frozenset({"of"}),
    "few": frozenset({"a"}),
    "most": frozenset({"the", "at"}),
    "some": frozenset({"then"}),
    "own": frozenset({"my", "our", "their", "his", "her", "your"}),
    "other": frozenset({"each"}),
    "others": frozenset(),
    "all": frozenset({"at", "it", "them", "after", "us", "you", "that's"}),
    "also": frozenset(),
    "always": frozenset({"as"}),
    "around": frozenset({"other", "it", "them", "people"}),
    "exactly": frozenset({"what", "not", "yes"}),
    "together": frozenset(),
    "only": frozenset({"the"}),
    "really": frozenset({"not", "yes", "no"}),
    "half": frozenset({"in", "by", "a"}),
    "dozen": frozenset({"a"}),
    "double": frozenset(),
}


def _is_discourse(last: str, first: str) -> bool:
    """Whether so, well, like ... lead on here; "it went well", "I think so" and "all right" may end a sentence."""
    proper = {
        "well": table.COPULAS
        | {"very", "really", "as", "so", "worked", "did", "do", "pretty", "quite", "going", "how"},
        "so": {"think", "hope", "believe", "guess", "or", "do", "did", "say", "even"},
        "like": {"was", "is", "looked", "it's", "feels", "felt", "looks"},
        "right": {"all", "got", "it", "was", "that's", "get", "is", "things", "were", "right"},
        "see": {"could", "can", "to", "you", "i"},
        "now": {"right", "until", "by", "till", "from", "is", "it", "are"},
        "actually": {"well", "it", "yes", "working"},
        "yeah": {"so", "but"},
        "yes": {"said", "say"},
        "okay": {"was", "is", "be", "it's", "went"},
        "ok": {"was", "is", "be", "it's", "went"},
    }
    if last in {"yes", "yeah"} and not first:
        return False
    return first not in proper.get(last, set())


def _ellipsis(words: Tokens) -> bool:
    """ "as fast as I could", "yes I did", "that is what it was": a pronoun and an auxiliary that end a sentence."""
    if len(words) < 3:
        return False
    if words[-1] in {"have", "had", "do", "did"} and words[-2] in table.SUBJECTS:
        return bool(table.ELLIPSIS & set(words[-8:-2]))
    return words[-2] in table.PRONOUNS and bool(table.ELLIPSIS & set(words[-5:-2]))


def _lacks_object(words: Tokens) -> bool:
    """ "then we decided", "i had to create": a verb that asks for more, right after its subject, "to" or "and"."""
    if words[-1] not in table.OPEN_VERBS or len(words) < 2:
        return False
    before = words[-2]
    if before in table.PASSIVE or before in table.DETERMINERS:
        return False
    relative = {"what", "which", "that", "best", "everything", "all", "where", "how"} & set(words[-6:-2])
    leads = table.PRONOUNS | table.DEGREE | {"to", "and", "then", "also", "by", "of", "or", "but"} | table.AUXILIARIES
    return before in leads and not relative


def _describes_a_noun_to_come(words: Tokens) -> bool:
    """ "the invention of movable": an adjective with no "be" before it is usually followed by its noun."""
    last = words[-1]
    if not (last in table.ADJECTIVES or (len(last) > 5 and last.endswith(table.ADJECTIVE_ENDINGS))):
        return False
    lead = words[-2:-1]
    if lead and lead[0] in {"the", "a", "an", "of", "in", "with", "and", "more", "some", "my", "our", "to", "this"}:
        return not (table.COPULAS & set(words[-5:-1])) or lead[0] in table.DETERMINERS
    return not (table.COPULAS & set(words[-5:-1]))


def _only_an_opening(words: Tokens) -> bool:
    """The last clause begins with "when the server", "in my last job" and has not yet come to its point."""
    start = max((at + 1 for at in range(len(words)) if words[at] in {"so", "and", "but", "because"}), default=0)
    clause = words[start:]
    while clause and (clause[0] in table.FILLERS or clause[0] in {"then", "well", "yeah", "yes"}):
        clause = clause[1:]
    if not clause:
        return True
    subjects = sum(word in table.SUBJECTS or word in _PRONOUN_VERBS for word in clause)
    if clause[0] in table.SUBORDINATORS - {"as", "because"}:
        return len(clause) <= 9 and subjects < 2
    if clause[0] in {"in", "at", "during", "after", "before", "with", "for", "from", "about", "on", "by", "as"}:
        return len(clause) <= 8 and subjects == 0 and not (table.AUXILIARIES & set(clause))
    return False


_PRONOUN_VERBS = frozenset(word for word in table.AUXILIARIES if word.split("'")[0] in table.SUBJECTS | {"it", "you"})

_ANNOUNCED = re.compile(
    r"\b(two|three|four|five|several|a few|a couple of|some) (?:\w+ )?"
    r"(things|reasons|steps|ways|points|parts|examples|options|aspects|ideas|questions|phases|areas|goals)\b"
)
_SECOND = re.compile(r"\b(second|secondly|third|finally|lastly|last|then|the other|another|also|next|after that)\b")
_FIRST = re.compile(
    r"\b(firstly|first of all|number one|the first (?:one|thing|reason|step|was|is)|on (?:the )?one hand)\b"
)


def _list_in_progress(words: Tokens) -> bool:
    """ "there were three things", "first of all ...": a list was announced and its second item has not come."""
    recent = " ".join(words[-45:])
    opened = max(
        (match.end() for pattern in (_ANNOUNCED, _FIRST) for match in pattern.finditer(recent)),
        default=None,
    )
    return opened is not None and not _SECOND.search(recent[opened:])
