"""Two attempts at one question, row by row, without Qt. In: their cards and scores. Out: cells with the difference."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_desktop.events.delivery import switched_off
from interview_desktop.interaction.feedback.english import listed, sentence
from interview_desktop.interaction.report import labels
from interview_desktop.ui.report import levels
from interview_desktop.ui.report.wording import Cell, Stretch
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.delivery import Accommodation, Measure
    from interview_desktop.events.feedback import Feedback, QuestionCard
    from interview_desktop.events.progress import Attempt
    from interview_desktop.events.scores import AnswerScores

NO_DIFFERENCE = Cell("–", _("cannot be compared"))


@dataclass(frozen=True)
class Tried:
    """One attempt with everything the report of its session says of it."""

    attempt: Attempt
    card: QuestionCard
    scores: AnswerScores | None

    @property
    def text(self) -> str:
        return "\n\n".join(turn.text for turn in self.card.turns if turn.text)

    @property
    def recordings(self) -> tuple[Stretch, ...]:
        """What was said, to be heard, in its order."""
        session = self.attempt.session
        return tuple(Stretch(name, session=session) for turn in self.card.turns for name in turn.recordings)


def tried(attempt: Attempt, feedback: Feedback) -> Tried:
    return Tried(attempt, feedback.questions[attempt.index], feedback.scoring.answer(attempt.index))


def rows(before: Tried, after: Tried, hidden: Collection[Accommodation] = ()) -> list[tuple[Cell, ...]]:
    """What, the one, the other, the difference: the level, parts of the story, then scores, then measures."""
    return [_level(before, after), _parts(before, after), *_scores(before, after), *_measures(before, after, hidden)]


def _level(before: Tried, after: Tried) -> tuple[Cell, ...]:
    pair = before.attempt.level, after.attempt.level
    cells = [Cell(_("Not scored") if level is None else sentence(levels.in_words(level))) for level in pair]
    by = NO_DIFFERENCE if pair[0] is None or pair[1] is None else Cell(sentence(levels.apart(pair[0], pair[1])))
    return (Cell(_("Level of the answer")), *cells, by)


def _parts(before: Tried, after: Tried) -> tuple[Cell, ...]:
    had, has = (
        {part.part for part in one.card.parts if part.told} if one.card.parts else None for one in (before, after)
    )
    cells = [Cell(_told(one)) for one in (before, after)]
    if had is None or has is None:
        return (Cell(_("Parts of the story")), *cells, NO_DIFFERENCE)
    new = listed(labels.PARTS[part].lower() for part in labels.PARTS if part in has - had)
    lost = listed(labels.PARTS[part].lower() for part in labels.PARTS if part in had - has)
    told = [
        *((_("now also {parts}").format(parts=new),) if new else ()),
        *((_("no more {parts}").format(parts=lost),) if lost else ()),
    ]
    return (Cell(_("Parts of the story")), *cells, Cell(sentence("; ".join(told) or _("the same"))))


def _told(one: Tried) -> str:
    if not one.card.parts:
        return one.card.parts_why or sentence(labels.STATES[one.card.state])
    told = [labels.PARTS[part.part].lower() for part in one.card.parts if part.told]
    return sentence(listed(told)) if told else _("None found")


def _scores(before: Tried, after: Tried) -> list[tuple[Cell, ...]]:
    made: list[tuple[Cell, ...]] = []
    known = {score.criterion: score.title for one in (before, after) if one.scores for score in one.scores.scores}
    for criterion, title in known.items():
        earlier, later = (_score(one, criterion) for one in (before, after))
        both = earlier[0], later[0]
        by = NO_DIFFERENCE
        if both[0] is not None and both[1] is not None:
            by = Cell(sentence(levels.apart(both[0], both[1])))
        made.append((Cell(title), Cell(earlier[1]), Cell(later[1]), by))
    return made


def _score(one: Tried, criterion: str) -> tuple[float | None, str]:
    """The level and its words, or None and the reason."""
    found = one.scores.of(criterion) if one.scores else None
    if found is None:
        return None, (one.scores.why if one.scores and one.scores.why else _("Not scored then."))
    return (found.score, sentence(levels.in_words(found.score))) if found.score is not None else (None, found.why)


def _measures(before: Tried, after: Tried, hidden: Collection[Accommodation]) -> list[tuple[Cell, ...]]:
    off = switched_off(hidden)
    every = {m.name: m.label for one in (before, after) for m in one.card.delivery.measures if m.name not in off}
    made: list[tuple[Cell, ...]] = []
    for name, title in every.items():
        earlier, later = (one.card.delivery.measure(name) for one in (before, after))
        made.append((Cell(title), Cell(_figure(earlier)), Cell(_figure(later)), _by(earlier, later)))
    return made


def _figure(measure: Measure | None) -> str:
    return _("Not measured then.") if measure is None else sentence(labels.figure(measure))


def _by(earlier: Measure | None, later: Measure | None) -> Cell:
    if earlier is None or later is None or earlier.value is None or later.value is None:
        return NO_DIFFERENCE
    by = later.value - earlier.value
    figure = labels.figure(later.model_copy(update={"value": abs(by)}))
    if labels.figure(earlier) == labels.figure(later):
        return Cell(_("The same"))
    return Cell((_("{figure} more") if by > 0 else _("{figure} less")).format(figure=figure))
