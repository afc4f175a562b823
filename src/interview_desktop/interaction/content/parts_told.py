"""Which parts of a story are told: clauses and their statements in, evidence out. Pure.

An act is the place of a clause in which something was done; a scene is set before the acts, an end comes after them.
"""

from __future__ import annotations

from dataclasses import replace

from interview_desktop.interaction.content.answer_clauses import Clause
from interview_desktop.interaction.content.cue import any_of, word_set
from interview_desktop.interaction.content.deed_cues import EMPTY_DEED
from interview_desktop.interaction.content.duty_cues import DUTY_ALONE, OWN_GROUND, POST, TROUBLE
from interview_desktop.interaction.content.evidence import Span, marked, span
from interview_desktop.interaction.content.numbers import numbers
from interview_desktop.interaction.content.outcome_cues import (
    ADDED,
    AFTERWARDS,
    BACKGROUND,
    CHANGED,
    DESCRIBES,
    HARDSHIP,
    MAXIM,
    NOT_YET,
    OUTCOME,
    OWNS_NOW,
    PLAIN_DEED,
    PUTS_OFF,
    REASON,
    SUBORDINATE,
)
from interview_desktop.interaction.content.statements import Mood, Statement
from interview_desktop.interaction.content.story_cues import ASIDE, SITUATION
from interview_desktop.interaction.content.told_now import MEANT_FOR
from interview_desktop.interaction.content.verbs import DEEDS, STATES, is_surely_past

# A particular time in a story that is told in the present tense.
_ONCE = any_of(
    r"one (?:day|time|night|evening)|once|last \w+|\w+ (?:years?|months?|weeks?) ago|before \w+ (?:years|months)"
)
# What others do when they want something of the candidate.
_DEMANDING = word_set("asked told wanted needed called rang phoned expected demanded insisted ordered begged required")

# What one came to have, at the end of a story: "we got a new contract", "I became her deputy".
_REACHED = word_set("got became received learned learnt realised realized")
# A bare verb that opens a clause: a step, told as to somebody who takes it.
_ORDERED = DEEDS | word_set("get ring warn note isolate compare measure photograph apologise thank")
_ORDER = any_of(
    r"(?:(?:then|first|next|and|so|or|just|also|always|never|after that|second|finally) )*"
    rf"(?:{'|'.join(sorted(_ORDERED))})"
)
# What everybody or nobody did, once the candidate has acted.
_EVERYBODY = any_of(r"(?:(?:and|so|but|then) )?(?:nobody|no one|everybody|everyone|all of (?:them|us|it)|both of them)")


def in_time(told: list[Statement], pieces: tuple[Clause, ...], *, now: bool) -> list[Statement]:
    """Present-tense deeds are part of a story where there is one ("one day he comes and I say"), else a habit.

    `now`: a story was asked for and is told without any past (`told_now`).
    """
    past = now or any(
        _ONCE.search(piece.plain) or any(is_surely_past(t.text) for t in piece.tokens) for piece in pieces
    )
    habits = any(one.mood in {"habit", "imagined"} for one in told)
    done = any(one.mood == "happened" and one.who == "self" for one in told)
    moods: dict[str, Mood] = {
        "present": "happened" if past and not habits else "habit",
        "going_on": "state" if done else "happened",
    }
    return [
        replace(one, mood="habit" if one.mood == "present" and one.who == "anyone" else moods.get(one.mood, one.mood))
        for one in told
    ]


def is_deed(one: Statement) -> bool:
    """Whether the candidate, their group or nobody named did it, and it happened."""
    return one.mood == "happened" and one.who in {"self", "team", "nobody named"}


def deeds(answer: str, told: list[Statement], who: set[str], why: str) -> tuple[Span, ...]:
    """The clauses in which one of `who` did something that happened."""
    places = {one.clause.place: one.clause for one in told if one.who in who and one.mood == "happened"}
    return tuple(span(answer, clause, clause, why) for clause in places.values())


def steps(answer: str, told: list[Statement]) -> tuple[Span, ...]:
    """The deeds of the candidate or their group that say how: "I handled it" and "I joined as a cook" do not."""
    done = [one.clause for one in told if is_deed(one)]
    real = {clause.place: clause for clause in done if done.count(clause) > len(EMPTY_DEED.findall(clause.plain))}
    return tuple(span(answer, clause, clause, "Says what was done.") for clause in real.values())


def orders(answer: str, pieces: tuple[Clause, ...]) -> tuple[Span, ...]:
    """The clauses that begin with the bare verb of a deed: "check the note", "then ring the supplier"."""
    told = [piece for piece in pieces if _ORDER.match(piece.plain)]
    return tuple(span(answer, piece, piece, "Names a step.") for piece in told)


def imagined(answer: str, told: list[Statement]) -> tuple[Span, ...]:
    """The clauses that say what one would or usually does do."""
    places = {
        one.clause.place: one.clause
        for one in told
        if one.mood in {"imagined", "habit"} and one.who in {"self", "team", "anyone"}
    }
    return tuple(span(answer, clause, clause, "Says what would or usually does happen.") for clause in places.values())


def situation(
    answer: str, pieces: tuple[Clause, ...], told: list[Statement], acts: list[int], *, now: bool
) -> tuple[Span, ...]:
    """Clauses with a cue up to the last deed, and what others did or how things were before the first one.

    `now`: a story told wholly in the present.
    """
    unreal = {one.clause.place for one in told if one.mood in {"imagined", "habit"} and one.who != "others"}
    open_to = [piece for piece in pieces if not acts or piece.place <= acts[-1]]
    open_to = [piece for piece in open_to if not DUTY_ALONE.match(piece.plain) and not HARDSHIP.search(piece.plain)]
    cued = marked(answer, tuple(piece for piece in open_to if piece.place not in unreal), SITUATION)
    own = {one.clause.place for one in told if one.who == "self"}
    deeds_of_self = [one.clause.place for one in told if one.who == "self" and is_deed(one)]
    first = (deeds_of_self or acts or [0])[0]
    before = [
        one.clause
        for one in told
        if one.who in {"others", "team"}
        and acts
        and (
            (one.clause.place < first and one.mood in {"happened", "state"})
            or (
                one.clause.place < acts[-1]
                and one.mood == "state"
                and one.clause.place not in own
                and not SUBORDINATE.match(one.clause.plain)
            )
        )
    ]
    scene = first if acts else (0 if unreal else len(pieces) // 2)
    before += [p for p in open_to if p.place < scene and _is_past(p) and (p.place not in own or _happens(p))]
    before += [p for p in open_to if now and p.place < first and p.place not in own]
    places = {
        clause.start: span(answer, clause, clause, "This part says what was going on.")
        for clause in before
        if clause in open_to
    }
    return tuple(sorted({**places, **{one.start: one for one in cued}}.values(), key=lambda one: one.start))


def implied_task(answer: str, pieces: tuple[Clause, ...], told: list[Statement], acts: list[int]) -> tuple[Span, ...]:
    """A post held, a demand made by others, or trouble on one's own ground: each says what had to be achieved."""
    early = tuple(piece for piece in pieces if not acts or piece.place <= acts[0])
    spans = list(marked(answer, pieces, POST))
    asked = {one.clause.place for one in told if one.who == "others" and one.verb in _DEMANDING}
    spans += [span(answer, piece, piece, "Somebody asked for it here.") for piece in early if piece.place in asked]
    team = any(one.who == "team" and one.mood != "imagined" for one in told)
    if team or any(OWN_GROUND.search(piece.plain) for piece in early):
        spans += marked(answer, early, TROUBLE)
    return tuple(sorted({one.start: one for one in spans}.values(), key=lambda one: one.start))


def results(
    answer: str, pieces: tuple[Clause, ...], told: list[Statement], acts: list[int], *, now: bool
) -> tuple[Span, ...]:
    """Clauses with a cue from the first deed on, and whatever others did, said or got after the last one.

    What came of it stands after the deed, so a cue in front of more own deeds counts in the second half of the answer
    only, or with a figure. Where nothing was done, an end can only stand in the second half of the answer.
    """
    middle = len(pieces) // 2
    first = acts[0] if acts else middle
    unreal = {one.clause.place for one in told if one.mood == "imagined" and one.who in {"self", "team"}}
    open_to = tuple(piece for piece in pieces if piece.place >= first and piece.place not in unreal and _may_end(piece))
    own = [one.clause.place for one in told if one.who in {"self", "team"} and is_deed(one)]
    claims = {piece.place for piece in pieces if EMPTY_DEED.search(piece.plain) or _outcomes(answer, (piece,))}
    last = ([place for place in own if place not in claims] or own or acts or [0])[-1]
    late = tuple(
        piece
        for piece in open_to
        if piece.place >= last
        or (piece.place >= middle and piece.place not in own)
        or (piece.place == first and numbers(piece) and CHANGED.found(piece.plain))
    )
    if not acts and not any(map(_is_past, pieces)):
        return ()
    cued = {one.start: one for one in _outcomes(answer, late)}
    if not acts:
        planned = any(one.mood in {"imagined", "habit"} for one in told)
        last = len(pieces) if planned else max(middle, len(pieces) - 3)
    after = tuple(piece for piece in _not_background(open_to) if piece.place > last)
    ends = [
        span(answer, piece, piece, "This part says what happened after that.") for piece in _ended(after, told, now)
    ]
    if acts:
        ends += marked(answer, tuple(piece for piece in after if not OWNS_NOW.match(piece.plain)), AFTERWARDS)
    return tuple(sorted({**{one.start: one for one in ends}, **cued}.values(), key=lambda one: one.start))


def _not_background(pieces: tuple[Clause, ...]) -> list[Clause]:
    """Without the circumstances, and without what is only added to them ("because it was late and they were tired")."""
    kept: list[Clause] = []
    reason = False
    for piece in pieces:
        reason = bool(REASON.match(piece.plain)) or (reason and bool(ADDED.match(piece.plain)))
        if not reason and not BACKGROUND.match(piece.plain):
            kept.append(piece)
    return kept


def _may_end(piece: Clause) -> bool:
    return not any(found.search(piece.plain) for found in (NOT_YET, HARDSHIP, MAXIM)) and not _aside(piece)


def _outcomes(answer: str, pieces: tuple[Clause, ...]) -> list[Span]:
    """The clauses with a cue, where the cue is not the deed itself ("I fixed a meeting", "I sorted the cards")."""
    spans: list[Span] = []
    for piece in pieces:
        plain = PLAIN_DEED.sub("", piece.plain)
        cue = next((one for one in OUTCOME if one.found(plain)), None)
        if cue:
            spans.append(span(answer, piece, piece, cue.why))
    return spans


def _ended(after: tuple[Clause, ...], told: list[Statement], now: bool) -> list[Clause]:
    """What somebody or something else did or became, or what one came to have oneself, after the last deed."""
    reached = {
        one.clause.place
        for one in told
        if (one.who == "team" and one.mood == "state") or (one.who == "self" and one.verb in _REACHED)
    }
    own = {one.clause.place for one in told if one.who in {"self", "anyone", "team"}} - reached
    return [
        piece
        for piece in after
        if _EVERYBODY.match(piece.plain)
        or (
            ((now and not MEANT_FOR.match(piece.plain)) or _is_past(piece))
            and piece.place not in own
            and not (DESCRIBES.match(piece.plain) or PUTS_OFF.search(piece.plain))
        )
    ]


def _happens(piece: Clause) -> bool:
    """Something surely happened here, rather than was so."""
    return any(is_surely_past(token.text) and token.text not in STATES for token in piece.tokens[5:])


def _is_past(piece: Clause) -> bool:
    return any(is_surely_past(token.text) for token in piece.tokens)


def _aside(piece: Clause) -> bool:
    return bool(ASIDE.match(piece.plain)) or any(ASIDE.match(token.text) for token in piece.tokens[:2])
