"""What one answer shows of one competency: a told answer and a recipe in, a level with its marks out. Pure.

The levels are built as the rubrics are: words about it without a deed 2 at most; what a group did 2.4; an own deed 3,
moved by how well the answer is told as an account of deeds (structure, own part, detail, result: a third of a level for
each level above or below 3); more kinds of deeds, what few people tell (levels 4 and 5 of the recipe), a difficulty or
something learned raise it up to 5. Counts saturate, so that neither length nor repetition raises a level; every part
only adds, so that more evidence never lowers it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.competencies.asking import asks_for
from interview_desktop.interaction.scoring.competencies.recipe import Behaviour, Recipe
from interview_desktop.interaction.scoring.competencies.telling import Told

CLAIMED = 2.0  # the most that words without a deed come to
_OWN, _TEAM = 3.0, 2.4
_DEPTH = {3: 0.0, 4: 0.4, 5: 0.75}
_DISTINCT = 0.12  # for each further kind of deed, up to three
_FURTHER = 0.12  # for a difficulty, and for something learned
_NOT_ASKED = 3.4  # the most that is shown in passing, in an answer to another question
_UNSHOWN = 3.2  # the most that a story of other deeds comes to, however well it is told
_TELLING = 4  # the level from which one kind of deed is enough to be seen in passing
_ADJUSTED = 0.5  # of a level: the most that nearness to the question's anchors moves
_HARD = any_of(
    r"difficult\w*|hard|challeng\w+|struggl\w+|obstacle\w*|although|even though|despite|but|problem\w*|conflict\w*"
    r"|broke|failed"
    r"|nobody|couldn't|refused|only (?:\w+ )?(?:days?|hours?|weeks?)|short"
)
_LEARNED = any_of(r"learned|lesson|taught me|since then|from then on|next time|ever since|looking back|realised")


@dataclass(frozen=True)
class Mark:
    """A clause (its `place`) that shows something, the `level` it speaks for, and why."""

    place: int
    level: int
    why: str
    name: str = ""


@dataclass(frozen=True)
class Shown:
    """`level` 1-5 of one answer; `marks` telling ones first, at least one; `asked` for by the question; `deeds` are the
    names of what was done, empty where it was only claimed; `adjusted` by an engine's nearness to the anchors."""

    told: Told
    level: float
    marks: tuple[Mark, ...]
    asked: bool
    deeds: tuple[str, ...] = ()
    own: bool = False
    engine: str = "words"


def shown(told: Told, recipe: Recipe) -> Shown | None:
    """None where the answer was not asked for it and has no deed that shows it."""
    asked = asks_for(told.reading.asked.question, recipe)
    marks = tuple(_marks(told, recipe))
    found = _by_deeds(told, recipe, marks, asked=asked) if marks else None
    if found is None and asked:
        found = _without_deeds(told, recipe, marks)
    return _adjusted(found) if found and asked else found


def _marks(told: Told, recipe: Recipe) -> Iterator[Mark]:
    """Each behaviour where it is told first; what others did counts from the first deed on."""
    acts = told.own | told.team
    first = min(acts, default=len(told.pieces))
    for one in recipe.behaviours:
        if one.needs and not one.needs.search(told.reading.text):
            continue
        for place in _places(told, one, first):
            if told.shows(one, place):
                yield Mark(place, one.level, one.why, one.name)
                break


def _places(told: Told, one: Behaviour, first: int) -> list[int]:
    if one.whose == "own":
        return sorted(told.own) + sorted(told.team)
    if one.whose in {"now", "said"}:
        return sorted(told.oneself)
    return list(range(first, len(told.pieces)))


def _by_deeds(told: Told, recipe: Recipe, marks: tuple[Mark, ...], *, asked: bool) -> Shown | None:
    kinds = {one.name: one.whose for one in recipe.behaviours}
    deeds = [mark for mark in marks if kinds[mark.name] in {"own", "now"}]
    in_passing = len(deeds) < recipe.passing and not any(
        mark.level >= _TELLING and kinds[mark.name] == "own" for mark in deeds
    )
    if not deeds or (in_passing and not asked):
        return None
    if not told.is_concrete(frozenset(mark.place for mark in marks), recipe):
        return _claimed(told, deeds) if asked else None
    own = any(kinds[mark.name] == "now" or told.has_own_beside(mark.place) for mark in deeds)
    level = (_OWN if own else _TEAM) + _told_well(told.carried, asked=asked)
    level += _DEPTH[max(mark.level for mark in marks)] + _DISTINCT * min(len(deeds) - 1, 3)
    level += _FURTHER * sum(bool(cue.search(told.reading.text)) for cue in (_HARD, _LEARNED))
    level = min(5.0 if asked else _NOT_ASKED, max(CLAIMED, level))
    telling = sorted(marks, key=lambda mark: (mark not in deeds, -mark.level))
    return Shown(told, level, tuple(telling), asked, tuple(mark.name for mark in deeds), own)


def _told_well(carried: float, *, asked: bool) -> float:
    return (carried - 3.0) * (0.35 if asked else 0.2)


def _claimed(told: Told, marks: list[Mark]) -> Shown:
    """Deeds in words so general that any occasion would do."""
    why = f"{marks[0].why[:-1]} in general words, without an occasion."
    level = min(CLAIMED, 1.5 + 0.25 * min(len(marks), 2))
    return Shown(told, level, (Mark(marks[0].place, 2, why, marks[0].name),), asked=True)


def _without_deeds(told: Told, recipe: Recipe, marks: tuple[Mark, ...]) -> Shown | None:
    """Asked for, and nothing of the recipe was done: what is only said, a story of other deeds, or nothing at all."""
    possible = [one for one in (_of_other_deeds(told, recipe), _only_said(told, recipe, marks)) if one]
    if possible:
        return max(possible, key=lambda one: one.level)
    if not told.pieces:
        return None
    title = recipe.competency.replace("_", " ")
    why = f"The question asks for {title}; the answer ends here and nothing that shows it was found."
    return Shown(told, 1.0, (Mark(len(told.pieces) - 1, 1, why),), asked=True)


def _of_other_deeds(told: Told, recipe: Recipe) -> Shown | None:
    deeds = sorted(told.own) or sorted(told.team) or told.reasoned
    if not deeds:
        return None
    title = recipe.competency.replace("_", " ")
    level = min(_UNSHOWN if told.own else _TEAM, 1.0 + 0.6 * (told.carried - 1.0))
    why = f"This part says what was done; how it shows {title} is left open."
    return Shown(told, level, (Mark(deeds[0], max(1, min(2, round(level))), why),), asked=True)


def _only_said(told: Told, recipe: Recipe, marks: tuple[Mark, ...]) -> Shown | None:
    if marks:
        said = tuple(Mark(mark.place, 2, mark.why, mark.name) for mark in marks)
        return Shown(told, min(CLAIMED, 1.6 + 0.2 * len(said)), said, asked=True)
    claim = next((piece for piece in told.pieces if recipe.claims.search(piece.plain)), None)
    if claim is None:
        return None
    why = "This part names it in general words, and no deed that shows it was found."
    return Shown(told, 1.6, (Mark(claim.place, 2, why),), asked=True)


def _adjusted(found: Shown) -> Shown:
    """By how much nearer the answer is to what level 5 sounds like than to level 1, where an engine measured that."""
    near = [
        turn.measured.nearness for turn in found.told.reading.asked.turns if turn.measured and turn.measured.nearness
    ]
    compared = [one for one in near if len(one.to_anchors) >= 2]
    if not compared:
        return found
    lean = sum(one.to_anchors[-1] - one.to_anchors[0] for one in compared) / len(compared)
    step = max(-_ADJUSTED, min(_ADJUSTED, 2.5 * lean))
    level = max(1.0, min(5.0, found.level + step))
    return Shown(found.told, level, found.marks, found.asked, found.deeds, found.own, compared[0].engine)
