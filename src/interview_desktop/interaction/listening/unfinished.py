"""Do these words ask to go on? Pure English grammar on a word's distance: no parser, tables from `endings`.

In: the words of an answer, and those since the last pause. Out: whether no sentence can end here, or more was
announced. It sees only closed word classes, some verbs and some adjectives; where it knows nothing it says no,
and `completeness` is then unsure, which still waits 1.6 s.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from interview_desktop.interaction.listening import endings as table

Tokens = tuple[str, ...]


def asks_to_go_on(words: Tokens, phrase: Tokens) -> bool:
    """`words` are all of the answer, not empty; `phrase` those since the last pause, the end of `words`."""
    if words[-1] in table.FILLERS or ends(words, table.OPENINGS) or ends(words, table.STALLS):
        return True
    clause = _last_clause(phrase)
    return (
        _last_word_opens(words, clause)
        or _lacks_object(words, clause)
        or _describes_a_noun_to_come(words)
        or _only_an_opening(clause)
        or _list_in_progress(words)
    )


def ends(words: Tokens, endings: Collection[Tokens]) -> bool:
    """Whether the words end with one of these phrases."""
    return any(words[-len(ending) :] == ending for ending in endings)


_COORDINATORS = frozenset({"and", "but", "so", "or", "because", "then"})


def _last_clause(phrase: Tokens) -> Tokens:
    """What stands after the last coordinator that is not itself the last word, without what people begin with."""
    start = max((at + 1 for at, word in enumerate(phrase[:-1]) if word in _COORDINATORS), default=0)
    clause = phrase[start:]
    while len(clause) > 1 and (clause[0] in table.FILLERS or clause[0] in {"well", "yeah", "yes", "okay", "like"}):
        clause = clause[1:]
    return clause


def _last_word_opens(words: Tokens, clause: Tokens) -> bool:  # noqa: PLR0911 - a table of word classes
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if last == "like" and before in {"was", "were"} and words[-3:-2] and words[-3] in table.SUBJECTS:
        return not {"what", "how"} & set(words[-6:-3])
    if last in table.DISCOURSE:
        return before not in _PROPER.get(last, frozenset()) and not (last in {"yes", "yeah"} and not before)
    if last in table.PREPOSITIONS:
        return (before, last) not in table.PARTICLES and not _stranded(clause)
    if last in table.AUXILIARIES:
        return not _ellipsis(words)
    if last in table.MAY_END:
        return before not in table.MAY_END[last]
    if last in table.OBJECTS and before in table.GIVING:
        return True
    if last in table.SUBJECT_OR_OBJECT:
        return before in table.CONJUNCTIONS | table.SUBORDINATORS | table.SPEAKING | {"", "then", "that"}
    if last.endswith("ly") or last == "already":
        leads = table.SUBJECTS | table.AUXILIARIES | table.CONJUNCTIONS
        return last in table.DEGREE or before in leads
    if last in table.NUMBERS:
        return not _YEAR.search(" ".join(words[-5:]))
    return last in table.CONJUNCTIONS | table.DETERMINERS | table.DEGREE | table.SUBJECTS


_YEAR = re.compile(r"\b(in|since|until|till|of|from|by) (two thousand|nineteen|twenty)( and)?( \w+){0,2}$")
_PROPER = {word: frozenset(before.split()) for word, before in table.PROPER_USE.items()}


def _stranded(clause: Tokens) -> bool:
    """ "the thing I was looking for": a relative word, at most one subject after it, and nothing that opens anew."""
    if clause[-1] not in table.STRANDED:
        return False
    relative = max((at for at, word in enumerate(clause[:-2]) if word in table.RELATIVES), default=None)
    if relative is None or len(clause) - relative > 7:
        return False
    between = clause[relative + 1 : -1]
    opens = table.DETERMINERS | table.CONJUNCTIONS | table.PREPOSITIONS | {"lot", "kind", "part", "team", "charge"}
    return 1 <= sum(_is_subject(word) for word in between) + (between[0] == "the") <= 1 and between[-1] not in opens


def _is_subject(word: str) -> bool:
    """A pronoun that can only be a subject, also with its verb: "i", "we've"."""
    return word in table.SUBJECTS or (word in table.AUXILIARIES and word.split("'", maxsplit=1)[0] in table.SUBJECTS)


def _ellipsis(words: Tokens) -> bool:
    """ "as fast as I could", "yes I did", "that is what it was", "what to do": an auxiliary that ends a sentence."""
    if len(words) < 3:
        return False
    lead = words[-3]
    if words[-1] in {"do", "be"} and words[-2] == "to":
        return lead in {"what", "how", "where", "who"}
    return words[-2] in table.PRONOUNS and lead in table.ELLIPSIS


def _lacks_object(words: Tokens, clause: Tokens) -> bool:
    """ "then we decided", "i had to create", "my manager said": a verb that asks for more, after its subject."""
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if last not in table.OPEN_VERBS or not before or before in table.PASSIVE or before in table.DETERMINERS:
        return False
    if table.RELATIVES_OF_OBJECTS & set(clause[-6:-2]):
        return False
    leads = table.PRONOUNS | table.DEGREE | table.AUXILIARIES | {"to", "and", "then", "by", "of", "or", "but", "who"}
    if last == "me" or before in leads:
        return True
    return last in table.ALWAYS_OPEN and before not in table.PREPOSITIONS


def _describes_a_noun_to_come(words: Tokens) -> bool:
    """ "the invention of movable": an adjective with no form of "be" (or "made it") before it awaits its noun."""
    last = words[-1]
    if last in table.ORDINALS:
        return words[-2:-1] == () or words[-2] in table.DETERMINERS | {"a", "as", "very"}
    long_enough = len(last) > 5 and last not in table.NOT_ADJECTIVES
    if last not in table.ADJECTIVES and not (long_enough and last.endswith(table.ADJECTIVE_ENDINGS)):
        return False
    lead = list(words[-6:-1])
    between = table.DEGREE | {"and", "or", "but", "not", "more", "less", "so", "too", "as", "much", "also", "far"}
    while lead and (lead[-1] in between or lead[-1] in table.ADJECTIVES):
        lead.pop()
    return not lead or lead[-1] not in table.COPULAS | table.OBJECTS


def _only_an_opening(clause: Tokens) -> bool:
    """The clause begins with "when the server" or "in my last job" and has not come to its point."""
    for opening in table.OPENINGS | table.ADVERBIALS:
        if clause[: len(opening)] == opening:
            clause = clause[len(opening) :]
            break
    if not clause:
        return True
    subjects = sum(_is_subject(word) or word in {"it", "it's", "there", "there's"} for word in clause)
    first, second = clause[0], clause[1] if len(clause) > 1 else ""
    if first in table.OPENING_PREPOSITIONS or second in {"then", "that"}:
        return len(clause) <= 8 and not subjects and not table.AUXILIARIES & set(clause)
    if first in table.SUBORDINATORS:
        return len(clause) <= 9 and subjects < 2 and not (subjects == 0 and len(clause) > 7)
    return False


_COUNTED = "(?:things|reasons|steps|ways|points|parts|examples|options|aspects|ideas|questions|phases|areas|strengths)"
_ANNOUNCED = re.compile(rf"\b(?:two|three|four|five|several|a few|a couple of|some) (?:\w+ )?{_COUNTED}\b")
_FIRST = re.compile(r"\b(?:firstly|first of all|number one|the first (?:one|thing|reason|step) (?:is|was))\b")
_SECOND = re.compile(
    r"\b(?:second|secondly|third|finally|lastly|last|then|and|the other|another|also|next|after that)\b"
)
_LIST_WORDS = 30  # after so many words nobody waits for the second item any more


def _list_in_progress(words: Tokens) -> bool:
    """ "there were three things", "first of all ...": a list was announced and its second item has not come."""
    recent = " ".join(words[-_LIST_WORDS:])
    opened = [match.end() for pattern in (_ANNOUNCED, _FIRST) for match in pattern.finditer(recent)]
    return bool(opened) and not _SECOND.search(recent[max(opened) :])
