"""Who did what, and whether it really happened: a clause in, its statements out. Pure.

No parser: after a subject pronoun the next verb group is read with small tables of English verb forms. That is
enough to tell "I called them" (it happened, the candidate did it) from "we called them", "I would call them",
"I usually call them" and "I was upset" (a state, not a deed).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from interview_desktop.interaction.content.answer_clauses import FILLERS, Clause
from interview_desktop.interaction.content.cue import word_set
from interview_desktop.interaction.content.verbs import (
    DEEDS,
    DONE_BY_SOMEBODY,
    HABITS,
    NOT_A_PLAN,
    PARTICIPLES,
    STATES,
    TALKING,
    TO_THE_INTERVIEWER,
    WEAK,
    is_past,
)

Who = Literal["self", "team", "others", "anyone", "nobody named"]
Mood = Literal["happened", "going_on", "state", "duty", "imagined", "habit", "present", "denied"]

_WHO: dict[str, Who] = {
    **dict.fromkeys(word_set("i i'm i've i'd i'll"), "self"),
    **dict.fromkeys(word_set("we we're we've we'd we'll"), "team"),
    **dict.fromkeys(word_set("you you'd you'll you've you're"), "anyone"),
    **dict.fromkeys(word_set("he she they it he'd she'd they'd who"), "others"),
}
_TEAM_NOUNS = word_set("team group everyone everybody colleagues department")
_BESIDE = word_set(
    "also just then first always never still even really finally eventually immediately quickly personally "
    "myself actually only both all already simply soon later often usually normally generally typically "
    "sometimes once basically probably maybe definitely kind sort of so now again have not together instead both "
    "two"
)
_IMAGINED = word_set("would wouldn't should shouldn't might will won't shall")
_BE_PAST = word_set("was were wasn't weren't")
_BE = _BE_PAST | word_set("am is are been be")
_HAVE_NOT = word_set("haven't hadn't hasn't")
_HAVE = _HAVE_NOT | word_set("have had has")
_DENIED = word_set("didn't couldn't don't can't doesn't cannot")
_DUTY_VERBS = word_set("had needed wanted have need want hoped aimed")
_JOINS = word_set("and then but or so")
_OF_A_NOUN = word_set(
    "the my our his her their a an this that these those all both most some many several everyone everybody nobody "
    "no none each people two three four five six seven eight nine ten twenty hundred more less fewer about "
    "around almost nearly over only everything customers patients students guests users colleagues sales orders"
)
_PREPOSITIONS = word_set("of in on at for with from by to who that which and or when where because")
_OBJECT_OF = word_set("of in on at for with from by to about into onto over under after behind around without")
_TALK = word_set("said thought knew felt hoped meant guessed wished decided realised realized explained")
_ACTING = frozenset({"happened", "duty", "denied", "state"})
_BRIEF = 8  # words: in a longer clause that says how things were, somebody else may have come in
_ASKING_FOR = word_set("suggested proposed recommended insisted requested demanded")  # "... we cut two dishes": a wish
# What follows a verb whose subject was left out: "put a logger on it", "told support", "moved the mixer".
_TAKEN = word_set(
    "the a an my our his her their its it them him this that these those all both every each everyone everybody up "
    "out down off in on into over back away through with to for two three four five six seven eight nine ten some "
    "what which how that what's"
)


@dataclass(frozen=True)
class Statement:
    """One verb with its subject. `weak` marks a share in something rather than a deed ("I was involved")."""

    who: Who
    mood: Mood
    verb: str
    clause: Clause
    weak: bool = False


def statements(clause: Clause, before: Who | None = None) -> tuple[Statement, ...]:
    """What a clause says was done, is done or would be done, and by whom, in order.

    `before` did what the last clause tells; a clause without a subject of its own goes on with it.
    """
    words = [token.text for token in clause.tokens]
    found: list[Statement] = _without_subject(clause, words, before)
    subject: Who | None = None
    for index, word in enumerate(words):
        who = _subject(words, index)
        if who:
            subject = who
            found += _read(clause, who, words, index)
        elif subject and word in _JOINS:
            found += _continued(clause, subject, words, index, found)
        elif not subject and word in _OF_A_NOUN:
            found += _of_a_noun(clause, words, index)
        if word in _BE - {"be", "am"} and index + 1 < len(words) and (subject or "others") not in {"self", "anyone"}:
            found += _passive(clause, words[index + 1 : index + 3])
    return tuple(found)


def all_statements(pieces: tuple[Clause, ...]) -> list[Statement]:
    """What all clauses of an answer say, in order; who acted is carried on where a clause leaves it out."""
    told: list[Statement] = []
    acting: Who | None = None
    for piece in pieces:
        found = list(statements(piece, acting))
        if told and told[-1].clause.tokens[-1].text in _ASKING_FOR:
            found = [replace(one, mood="imagined") if one.mood == "happened" else one for one in found]
        if len(piece.tokens) <= _BRIEF or (found and found[0].mood != "state"):
            acting = found[0].who if found and found[0].mood in _ACTING else None
        else:
            acting = None
        told += found
    return told


def _without_subject(clause: Clause, words: list[str], before: Who | None) -> list[Statement]:
    """'And posted it', 'moved the mixer': the subject is the one before, or the speaker who leaves "I" out."""
    start = 0
    while start < min(3, len(words) - 1) and (words[start] in _JOINS or words[start] in _BESIDE):
        start += 1
    verb, after = words[start], words[start + 1] if start + 1 < len(words) else ""
    if not is_past(verb) or verb in STATES or verb in {"based", "given", "used", "compared"}:
        return []
    if start and words[0] in _JOINS:
        return [Statement(before, "happened", verb, clause, verb in WEAK)] if before else []
    if after in _TAKEN or (after and verb in _TALK | {"told", "asked", "called", "rang", "emailed"} and after != "me"):
        return [Statement("self", "happened", verb, clause, verb in WEAK)]
    return []


def _subject(words: list[str], index: int) -> Who | None:
    if words[index] in {"it", "you"} and index and _is_object(words, index):
        return None
    if words[index] in _TEAM_NOUNS and (not index or words[index - 1] in {"the", "our", "my", "whole", "entire"}):
        return "team"
    return _WHO.get(words[index])


def _is_object(words: list[str], index: int) -> bool:
    """'Turned it off', 'sat next to it': no subject, unless a verb follows at once ("after it broke")."""
    before, after = words[index - 1], words[index + 1] if index + 1 < len(words) else ""
    if after in _BE or after in _IMAGINED:
        return False
    return before in _OBJECT_OF or (is_past(before) and before not in STATES and before not in _TALK)


def _of_a_noun(clause: Clause, words: list[str], index: int) -> list[Statement]:
    """'The waiting time dropped', 'my two colleagues were ill': somebody or something else."""
    for verb in words[index + 1 : index + 6]:
        if verb in _WHO or verb in _PREPOSITIONS:
            return []
        if is_past(verb):
            return [Statement("others", "state" if verb in STATES else "happened", verb, clause)]
    return []


def _passive(clause: Clause, after: list[str]) -> list[Statement]:
    verb = next((word for word in after if word in DONE_BY_SOMEBODY), None)
    return [Statement("nobody named", "happened", verb, clause)] if verb else []


def _read(clause: Clause, who: Who, words: list[str], index: int) -> list[Statement]:
    """The verb group after the subject at `index`, if there is one."""
    subject, rest = words[index], [w for w in words[index + 1 : index + 9] if w not in FILLERS]
    habit = any(word in HABITS for word in words[max(0, index - 3) : index]) or any(w in HABITS for w in rest[:2])
    before = takewhile(lambda word: word in _BESIDE or word in _HAVE, rest)  # "i have really never led"
    denied = any(word in {"not", "never"} for word in (*rest[:2], *before))
    denied = denied or not _HAVE_NOT.isdisjoint(rest[:1])
    rest = [w for at, w in enumerate(rest) if w not in _BESIDE or (w == "have" and at == 0)]
    if not rest:
        return []
    mood, verb = _group(subject, rest)
    if habit and (mood == "present" or (mood is None and verb.isalpha() and verb not in _OF_A_NOUN)):
        mood = "habit"
    if mood is None:
        return []
    if mood == "happened" and denied:
        mood = "denied"
    if mood == "happened" and "if" in words[max(0, index - 2) : index]:
        mood = "imagined"  # "if I made a mistake": a past form, and nothing that happened
    return [Statement(who, mood, verb, clause, verb in WEAK)]


def _group(subject: str, rest: list[str]) -> tuple[Mood | None, str]:  # noqa: PLR0911 - one return a verb form
    first, second = rest[0], rest[1] if len(rest) > 1 else ""
    if subject.endswith("'d"):
        return _had_or_would(first, second)
    if subject.endswith("'ll") or first in _IMAGINED:
        third = rest[2] if len(rest) > 2 else ""
        return _planned(second, third) if first in _IMAGINED else _planned(first, second)
    if subject.endswith("'ve") or first in _HAVE:
        return _perfect(first if subject.endswith("'ve") else second, first, second)
    if subject.endswith(("'m", "'re")) or first in _BE:
        return _being(rest if first not in _BE else rest[1:], past=first in _BE_PAST)
    if first in _DENIED:
        return "denied", second
    if second == "to" and first in _DUTY_VERBS:
        return "duty", first
    if first in {"used", "tend"} and second == "to":
        return "habit", first
    if is_past(first):
        return ("state" if first in STATES else "happened"), first
    if first in STATES or (first == "find" and second in {"it", "that"}):
        return "state", first  # "I find it sad" is an opinion
    return ("present", first) if first in DEEDS else (None, first)


def _had_or_would(first: str, second: str) -> tuple[Mood | None, str]:
    if first in {"been", "had"}:
        return "state", first
    if first in PARTICIPLES or (first.endswith("ed") and len(first) > 4):
        return "happened", first
    return _planned(first, second)


def _planned(verb: str, after: str) -> tuple[Mood | None, str]:
    talk = verb in NOT_A_PLAN or (verb in TALKING and after in TO_THE_INTERVIEWER)
    return (None, verb) if talk or not verb else ("imagined", verb)


def _perfect(verb: str, first: str, second: str) -> tuple[Mood | None, str]:
    if second == "to" and first in _HAVE:
        return "duty", first
    if verb in PARTICIPLES or is_past(verb):
        return ("state" if verb in STATES or verb == "been" else "happened"), verb
    return "state", first


def _being(rest: list[str], *, past: bool) -> tuple[Mood | None, str]:
    if not rest:
        return None, ""
    verb = rest[0]
    if past and verb.endswith("ing") and verb not in STATES:
        return "going_on", verb
    if verb in {"asked", "told", "given", "assigned", "responsible", "supposed", "expected", "tasked"}:
        return "duty", verb
    return "state", verb


def _continued(clause: Clause, subject: Who, words: list[str], index: int, found: list[Statement]) -> list[Statement]:
    """'I called him and explained it': the second verb has the subject of the first."""
    rest = [w for w in words[index + 1 : index + 5] if w not in FILLERS and w not in _BESIDE and w not in _JOINS]
    if not rest or not found or rest[0] in _WHO:
        return []
    verb = rest[0]
    if is_past(verb) and verb not in STATES and found[-1].mood in {"happened", "state", "duty"}:
        return [Statement(subject, "happened", verb, clause, verb in WEAK)]
    return []
