"""How an end opens with its time or with a share of a noun: folded words in, whether a verb follows out. Pure.

"Within three months | sixty percent of our patients left", "half of the callers now finish it": where punctuation is
missing, the time or the share is all that tells the end from the deed before it.
"""

from __future__ import annotations

from interview_desktop.interaction.content.told_now import VERBS_NOW
from interview_desktop.interaction.content.verbs import DEEDS, is_past
from interview_desktop.interaction.scoring.evidence import ending_forms as forms

_TIME = 5  # words of a time: "by the end of june"
_REACH = 6  # words from a share to its verb
_EVERYBODY = frozenset({"nobody", "everybody", "everyone", "somebody", "someone"})
_BEFORE_A_NOUN = frozenset({"the", "my", "our", "his", "her", "their"})
_LEAST = 2  # words of a share: "half of", "sixty percent", "three out of four"
_OF_A_TIME = forms.COUNTED | frozenset(
    {"a", "an", "the", "of", "few", "couple", "about", "just", "only", "next", "less"}
)


def after_time(words: list[str], index: int) -> int:
    """Where the words go on after a time that opens at `index` ("within three months"); `index` where none does."""
    if words[index] not in forms.BY_THEN:
        return index
    last = index
    for place in range(index + 1, min(index + 1 + _TIME, len(words))):
        if words[place] in forms.CALENDAR:
            last = place
        elif words[place] not in _OF_A_TIME and not words[place].isdigit():
            break
    return last + 1 if index < last < len(words) - 1 else index


def share_acts(words: list[str], index: int) -> bool:
    """Whether a share of a noun and its verb stand here: "three out of four now pass", "half of the callers left"."""
    end = index
    if words[index] not in forms.COUNTED and not words[index].isdigit():
        return False
    while end < len(words) and (words[end] in forms.SHARE or words[end].isdigit()):
        end += 1
    if end - index < _LEAST or (index and words[index - 1] in forms.COUNTED):
        return False
    for place in range(end, min(end + _REACH, len(words))):
        word = words[place]
        if word in forms.HELD_NOW:
            return place > end + 1 or (place + 1 < len(words) and words[place + 1] not in forms.GOES_ON)
        if word in forms.BE_OR_HAVE or (is_past(word) and words[place - 1] not in forms.OPENS_A_NOUN):
            return True
        if word in forms.GOES_ON and word not in forms.WITHIN_A_NOUN:
            return False
    return False


def some_act(words: list[str], index: int) -> bool:
    """Whether "one of them" or the like stands here with a word of its own after it ("one of them deliver next")."""
    some = words[index] in forms.COUNTED and words[index + 1 : index + 2] == ["of"]
    after = words[index + 3 : index + 4]
    acts = some and words[index + 2] in {"them", "us"} and bool(after) and after[0] not in forms.GOES_ON
    return acts and words[index - 1] not in DEEDS


def acts_now(words: list[str], index: int) -> bool:
    """Whether a noun and a verb in the present stand here: "the water come back", "nobody notice"."""
    alone = words[index] in _EVERYBODY
    verb = words[index + (1 if alone else 2) : index + (2 if alone else 3)]
    acts = (alone or words[index] in _BEFORE_A_NOUN) and bool(verb) and verb[0] in VERBS_NOW
    return acts and words[index - 1] not in forms.GOES_ON and words[index - 1] not in DEEDS
