"""Figures in an answer: clauses in, the places where a number, an amount or a length of time is said out. Pure.

Number words count as much as digits, since recognisers write "twenty percent"; "one" and "first" do not, they are
mostly pronouns and order.
"""

from __future__ import annotations

from interview_desktop.interaction.answer_clauses import Clause, Token, word_set

_WORDS = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
    "thousands million millions billion dozen dozens half halved quarter third thirds doubled tripled "
    "quadrupled double triple twice percent percentage zero tenfold"
)
_UNITS = word_set(
    "minute hour day week month year euro dollar pound second percent kilo mile kilometre page point grand"
)
_ONE = word_set("a an one per within couple")
_NOT_AFTER = word_set("the this that last each every second")
_PHRASE_BREAKS = {("second", "one"), ("two", "of"), ("a", "second")}


def numbers(clause: Clause) -> tuple[tuple[Token, ...], ...]:
    """Runs of words that say how much, how many or how long ("about twenty percent" gives "twenty percent")."""
    found: list[tuple[Token, ...]] = []
    run: list[Token] = []
    words = clause.tokens
    for index, token in enumerate(words):
        if _counts(words, index) or (run and token.text.rstrip("s") in _UNITS):
            run.append(token)
        elif run:
            found.append(tuple(run))
            run = []
    return (*found, tuple(run)) if run else tuple(found)


def _counts(words: tuple[Token, ...], index: int) -> bool:
    text = words[index].text
    before = words[index - 1].text if index else ""
    after = words[index + 1].text if index + 1 < len(words) else ""
    if text[0].isdigit():
        return True
    if (text, after) in _PHRASE_BREAKS:
        return text == "two" and after == "of" and False
    if text in _WORDS:
        return text not in {"third", "quarter", "double"} or before in {"a", "one", "by"} or after == "the"
    return text.rstrip("s") in _UNITS and before in _ONE and text != "second"
