"""Deeds told in the present or imagined, in the form the recipes know: words in, the same in past forms out. Pure.

"I would ask her what she needs" and "so I call three suppliers" name the deeds of "I asked" and "I called". Whether
they count as having happened is not for this table to say.
"""

from __future__ import annotations

from interview_desktop.interaction.content.cue import word_set

_IRREGULAR = {
    "bring": "brought",
    "break": "broke",
    "build": "built",
    "choose": "chose",
    "do": "did",
    "draw": "drew",
    "find": "found",
    "get": "got",
    "give": "gave",
    "go": "went",
    "hear": "heard",
    "keep": "kept",
    "lead": "led",
    "make": "made",
    "meet": "met",
    "run": "ran",
    "say": "said",
    "see": "saw",
    "send": "sent",
    "show": "showed",
    "sit": "sat",
    "speak": "spoke",
    "stand": "stood",
    "take": "took",
    "teach": "taught",
    "tell": "told",
    "write": "wrote",
    "plan": "planned",
    "program": "programmed",
    "try": "tried",
    "verify": "verified",
}
_REGULAR = word_set(
    "add agree analyse apologise ask assign automate call change check clarify coach compare coordinate decide "
    "decline delegate describe document email encourage escalate estimate explain fix follow gather help include "
    "inform investigate invite join learn list listen look measure mediate monitor move offer organise practice "
    "prioritise promise propose record refuse remind replace report review share solve start suggest summarise talk "
    "test thank track train translate use volunteer walk warn weigh work"
)
_BY_BASE = _IRREGULAR | {base: base + ("d" if base.endswith("e") else "ed") for base in _REGULAR}


_BEFORE = word_set(  # what stands before the verb of somebody who acts, and not before what others are watched doing
    "i i'd i'll we we'd we'll would will could should and then also first always usually just you i've"
)


def as_done(plain: str) -> str:
    """The same words with the past form in place of each base form of the table that stands for a deed."""
    words = plain.split()
    pairs = zip(["and", *words], words, strict=False)
    return " ".join(_BY_BASE.get(word, word) if before in _BEFORE else word for before, word in pairs)
