"""Which parts of a story are told: clauses and their statements in, evidence out. Pure.

An act is the place of a clause in which something was done; a scene is set before the acts, an end comes after them.
"""

from __future__ import annotations

from dataclasses import replace

from interview_desktop.interaction.answer_clauses import Clause
from interview_desktop.interaction.cue import any_of, word_set
from interview_desktop.interaction.evidence import Span, marked, span
from interview_desktop.interaction.outcome_cues import NOT_YET, OUTCOME
from interview_desktop.interaction.statements import Mood, Statement
from interview_desktop.interaction.story_cues import ASIDE, SITUATION
from interview_desktop.interaction.verbs import is_surely_past

# A particular time in a story that is told in the present tense.
_ONCE = any_of(
    r"one (?:day|time|night|evening)|once|last \w+|\w+ (?:years?|months?|weeks?) ago|before \w+ (?:years|months)"
)
# Verbs that bring in what somebody said; what follows is talk, no outcome.
_REPORTING = word_set("said told asked wanted thought needed called explained answered replied mentioned")

# What one came to have, at the end of a story: "we got a new contract", "I became her deputy".
_REACHED = word_set("got became received learned learnt realised realized")
# What everybody or nobody did, once the candidate has acted.
_EVERYBODY = any_of(r"(?:(?:and|so|but|then) )?(?:nobody|no one|everybody|everyone|all of (?:them|us|it)|both of them)")


def in_time(told: list[Statement], pieces: tuple[Clause, ...]) -> list[Statement]:
    """Present-tense deeds are part of a story where there is one ("one day he comes and I say"), else a habit."""
    past = any(_ONCE.search(piece.plain) or any(is_surely_past(t.text) for t in piece.tokens) for piece in pieces)
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


def imagined(answer: str, told: list[Statement]) -> tuple[Span, ...]:
    """The clauses that say what one would or usually does do."""
    places = {
        one.clause.place: one.clause
        for one in told
        if one.mood in {"imagined", "habit"} and one.who in {"self", "team", "anyone"}
    }
    return tuple(span(answer, clause, clause, "Says what would or usually does happen.") for clause in places.values())


def situation(answer: str, pieces: tuple[Clause, ...], told: list[Statement], acts: list[int]) -> tuple[Span, ...]:
    """Clauses with a cue, and what others did or how things were before the first deed."""
    unreal = {one.clause.place for one in told if one.mood in {"imagined", "habit"} and one.who != "others"}
    cued = marked(answer, tuple(piece for piece in pieces if piece.place not in unreal), SITUATION)
    before = [
        one.clause
        for one in told
        if one.who in {"others", "team"}
        and acts
        and (
            (one.clause.place < acts[0] and one.mood in {"happened", "state"})
            or (one.clause.place < acts[-1] and one.mood == "state")
        )
    ]
    places = {clause.start: span(answer, clause, clause, "This part says what was going on.") for clause in before}
    return tuple(sorted({**places, **{one.start: one for one in cued}}.values(), key=lambda one: one.start))


def results(answer: str, pieces: tuple[Clause, ...], told: list[Statement], acts: list[int]) -> tuple[Span, ...]:
    """Clauses with a cue from the first deed on, and what others did or got after the last one.

    Where nothing was done, an end can only stand in the second half of the answer.
    """
    first = acts[0] if acts else len(pieces) // 2
    open_to = tuple(
        piece for piece in pieces if piece.place >= first and not NOT_YET.search(piece.plain) and not _aside(piece)
    )
    cued = {one.start: one for one in marked(answer, open_to, OUTCOME)}
    ending = [
        one.clause
        for one in told
        if (one.who == "others" and one.mood in {"happened", "state"} and one.verb not in _REPORTING)
        or (one.who == "team" and one.mood == "state")
        or (one.who == "self" and one.mood == "state" and one.verb in _REACHED)
    ]
    ending = [clause for clause in ending if any(is_surely_past(token.text) for token in clause.tokens)]
    ending += [piece for piece in open_to if _EVERYBODY.match(piece.plain)]
    after = {
        clause.start: span(answer, clause, clause, "This part says what happened after that.")
        for clause in ending
        if acts and clause.place > acts[-1] and clause in open_to
    }
    return tuple(sorted({**after, **cued}.values(), key=lambda one: one.start))


def _aside(piece: Clause) -> bool:
    return bool(ASIDE.match(piece.plain)) or any(ASIDE.match(token.text) for token in piece.tokens[:2])
