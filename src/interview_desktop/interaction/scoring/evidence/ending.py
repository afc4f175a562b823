"""How the story came out: a reading in, the spans that say so out. Pure.

What `examine` finds, and what has the form of an end where nothing more was done: somebody or something else acts, it
holds since, it is set against how it was, or something was reached. `cut` finds the parts for that without punctuation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interview_desktop.interaction.content.answer_clauses import Clause
from interview_desktop.interaction.content.evidence import Span
from interview_desktop.interaction.content.numbers import numbers
from interview_desktop.interaction.content.relevance import content_stems
from interview_desktop.interaction.content.told_now import MEANT_FOR
from interview_desktop.interaction.content.verbs import STATES, is_past, is_surely_past
from interview_desktop.interaction.scoring.evidence import ending_forms as forms
from interview_desktop.interaction.scoring.evidence.amounts import acts_now, after_time, share_acts, some_act
from interview_desktop.interaction.scoring.evidence.deeds import own_deeds, own_words, team_deeds
from interview_desktop.interaction.scoring.reading.reading import Reading, once

_SHORTEST = 3  # words before a cut, and two after it
_REACH = 6  # words from the opening of a noun to its verb
_JOINS = frozenset({"and", "so", "but", "then", "finally", "eventually", "also", "after", "that", "afterwards"})
_OWN = frozenset({"i", "we", "i've", "we've", "i'm", "we're", "i'd", "we'd"})


@dataclass(frozen=True)
class Piece(Clause):
    """Words with one subject and one verb, as far as their form tells."""

    @property
    def subject(self) -> str:
        """The first word that does not join."""
        return next((token.text for token in self.tokens if token.text not in _JOINS), "")


@once
def endings(reading: Reading) -> tuple[Span, ...]:
    """The spans of an end, in order."""
    told = [
        _end_alone(reading, one)
        for one in reading.content.result
        if not _looks_like_one_only(one.quote) and not _only_done(reading, one)
    ]
    late = [one for one in _by_form(reading) if not any(one.start < end.end and one.end > end.start for end in told)]
    return tuple(sorted((*told, *late), key=lambda one: one.start))


def tells(reading: Reading, one: Span) -> bool:
    """Whether an end says something that only this story would say; "it all worked out" is any story's."""
    return not forms.SOMEHOW.search(one.quote) and bool(own_words(reading) & content_stems(one.quote))


def stood(piece: Piece) -> bool:
    """Says how things were, and nothing that came of it: "it was for eighteen people"."""
    came = forms.LASTING.search(piece.plain) or forms.COMPARED.search(piece.plain) or forms.REACHED.search(piece.plain)
    return bool(forms.STOOD.match(piece.plain)) and not came


@once
def pieces(reading: Reading) -> tuple[Piece, ...]:
    """All clauses, cut again wherever a noun with a verb of its own begins."""
    return tuple(piece for clause in reading.clauses for piece in cut(clause, now=reading.content.now))


def cut(clause: Clause, *, now: bool = False) -> Iterator[Piece]:
    """The parts of a clause that has several subjects ("make less on mondays | the bins are half empty now").

    `now`: in a story told wholly in the present ("i close it | the water come back").
    """
    words = [token.text for token in clause.tokens]
    begun = 0
    opened = after_time(words, 0)  # the noun after "within three months" goes on with it
    for index in range(_SHORTEST, len(words) - 1):
        if (
            index > opened
            and index - begun >= _SHORTEST
            and (_begins(words, index) or (now and acts_now(words, index)))
        ):
            yield Piece(clause.tokens[begun:index], clause.place)
            begun, opened = index, after_time(words, index)
    yield Piece(clause.tokens[begun:], clause.place)


def _begins(words: list[str], index: int) -> bool:
    opened, before = after_time(words, index), words[index - 1]
    if opened > index:
        return _noun_acts(words, opened) or share_acts(words, opened)
    object_of = before in forms.GOES_ON or is_past(before)
    return (not object_of and (share_acts(words, index) or some_act(words, index))) or _subject_begins(words, index)


def _subject_begins(words: list[str], index: int) -> bool:
    if words[index] in {"and", "but", "so"} and index + 2 < len(words):
        return words[index - 1] not in {"and", "but", "so"} and _noun_acts(words, index + 1)
    if words[index - 1] in forms.GOES_ON:
        return False
    if words[index] in forms.OPENS_AGAIN:
        return is_past(words[index + 1]) or words[index + 1] in forms.BE_OR_HAVE
    if words[index] in {"nowadays", "today", "afterwards"}:
        return True
    if words[index] in forms.REACHED_ALONE:
        return words[index + 1] in forms.ON
    return _noun_acts(words, index)


def _noun_acts(words: list[str], index: int) -> bool:
    """Whether a noun and its verb stand here: "the bins are", "seven of eight hives made", "sick leave fell"."""
    if words[index] not in forms.GOES_ON and forms.CHANGES & set(words[index + 1 : index + 3]):
        return words[index + 1] not in forms.GOES_ON
    if words[index] not in forms.OPENS_A_NOUN and not words[index].isdigit():
        return False
    for verb in words[index + 1 : index + 1 + _REACH]:
        if verb in forms.BE_OR_HAVE or is_surely_past(verb):
            return True
        if verb in forms.GOES_ON and verb not in forms.WITHIN_A_NOUN:
            return False
    return False


def _by_form(reading: Reading) -> Iterator[Span]:
    deeds = (*own_deeds(reading), *team_deeds(reading))
    if not deeds:
        return
    told = pieces(reading)
    done = [
        place
        for place, piece in enumerate(told)
        if any(one.start <= piece.start < one.end for one in deeds)
        and (is_deed(piece) or (reading.content.now and not _OWN.isdisjoint(piece.plain.split())))
    ]
    last = done[-1] if done else next(at for at, one in enumerate(told) if one.end > min(d.start for d in deeds))
    first, middle = min(done, default=last), len(told) // 2
    for place, piece in enumerate(told):
        if (place > last and (_ends(piece) or (reading.content.now and _ends_now(piece)))) or (
            place > max(first, middle) and _surely_ends(piece)
        ):
            yield Span(piece.start, piece.end, piece.plain, "Says how it came out.")


def is_deed(piece: Piece) -> bool:
    """Done by the candidate or the group, and neither reached nor lasting nor set against how it was."""
    own = piece.subject in _OWN or (is_past(piece.subject) and piece.subject not in STATES)
    return own and not any(one.search(piece.plain) for one in (forms.REACHED, forms.LASTING, forms.COMPARED))


def _ends(piece: Piece) -> bool:
    plain = piece.plain
    if forms.HANGS.match(plain) or _looks_like_one_only(plain):
        return False
    lasts, compared = bool(forms.LASTING.search(plain)), bool(forms.COMPARED.search(plain))
    if forms.REACHED.search(plain):
        return True
    words = plain.split()
    past = any(map(is_surely_past, words)) or share_acts(words, after_time(words, 0))
    verb = past or any(token.text in forms.BE_OR_HAVE for token in piece.tokens)
    if piece.subject in _OWN:
        return lasts or (compared and verb)
    if len(piece.tokens) < _SHORTEST and not past:
        return False
    if forms.STOOD.match(plain):
        return not stood(piece)
    counted = bool(numbers(piece))
    return lasts or compared or (past and not forms.WAS_SO.search(plain)) or (counted and verb)


def _only_done(reading: Reading, one: Span) -> bool:
    """A deed with a word in it that elsewhere tells what holds ("I asked to be observed again")."""
    inside = [piece for piece in pieces(reading) if one.start <= piece.start < one.end]
    return "still holds" in one.why and bool(inside) and all(map(is_deed, inside))


def _ends_now(piece: Piece) -> bool:
    """In a story told in the present: what somebody or something else does after the last deed."""
    acts = piece.subject in forms.OPENS_A_NOUN or piece.subject in {"he", "she", "they", "it"}
    held = forms.HANGS.match(piece.plain) or _looks_like_one_only(piece.plain) or forms.STOOD.match(piece.plain)
    held = held or MEANT_FOR.match(piece.plain)
    return acts and not held and len(piece.tokens) >= _SHORTEST


def _end_alone(reading: Reading, one: Span) -> Span:
    """The end without the deed before it and the circumstances after it in one breath ("i wrote to all | by june all
    was gone | it was for my class")."""
    inside = [piece for piece in pieces(reading) if one.start <= piece.start < one.end]
    first = next((at for at, piece in enumerate(inside) if at and _ends(piece) and not is_deed(piece)), 0)
    kept = inside[first if inside and is_deed(inside[0]) else 0 :]
    while len(kept) > 1 and stood(kept[-1]):
        kept.pop()
    start, end = (kept[0].start, kept[-1].end) if kept else (one.start, one.end)
    return Span(start, end, reading.text[start:end], one.why)


def _surely_ends(piece: Piece) -> bool:
    """An end even where something more was done after it."""
    return bool(forms.REACHED.search(piece.plain)) and not forms.HANGS.match(piece.plain) and _ends(piece)


def _looks_like_one_only(plain: str) -> bool:
    return bool(forms.NOT_YET.search(plain) or forms.NO_END.search(plain))
