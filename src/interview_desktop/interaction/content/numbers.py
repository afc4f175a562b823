"""Figures in an answer: clauses in, the places where a number, an amount or a length of time is said out. Pure.

Number words count as much as digits, since recognisers write "twenty percent"; "one" and "first" do not, they are
mostly pronouns and order.
"""

from __future__ import annotations

from interview_desktop.interaction.content.answer_clauses import Clause, Token
from interview_desktop.interaction.content.cue import word_set

_COUNTS = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million "
    "millions billion dozen dozens half halved doubled tripled quadrupled twice percent percentage zero tenfold"
)
_ORDINALS = word_set("third fourth fifth sixth seventh eighth ninth tenth quarter")
_AFTER_A_PART = word_set("of and in less more within after by from since to") | {""}
_LENGTHS = word_set("minute hour day week month year")
_UNITS = _LENGTHS | word_set("euro dollar pound second percent kilo mile kilometre metre page point grand time people")


def numbers(clause: Clause) -> tuple[tuple[Token, ...], ...]:
    """Runs of words that say how much, how many or how long ("about twenty percent" gives "twenty percent")."""
    found: list[tuple[Token, ...]] = []
    run: list[Token] = []
    words = clause.tokens
    for index, token in enumerate(words):
        if _counts(words, index) or (run and _singular(token.text) in _UNITS):
            run.append(token)
        elif run:
            found.append(tuple(run))
            run = []
    return (*found, tuple(run)) if run else tuple(found)


def _counts(words: tuple[Token, ...], index: int) -> bool:
    text = words[index].text
    before = words[index - 1].text if index else ""
    after = words[index + 1].text if index + 1 < len(words) else ""
    if text[0].isdigit() or text in _COUNTS:
        return True
    if text in _ORDINALS:  # "by a third", "the fifth day"; "a third person" is no amount
        return (before in {"a", "by", "one"} and after in _AFTER_A_PART) or after in _LENGTHS
    if before == "one":  # "one hour" is a length of time, "one day" only begins a story
        return text in _LENGTHS and text != "day"
    if before == "of" and index > 1 and words[index - 2].text == "couple":
        return _singular(text) in _LENGTHS
    return text in _LENGTHS and before in {"a", "an", "per"}


def _singular(word: str) -> str:
    return word.removesuffix("s")
