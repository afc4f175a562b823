"""How far scoring agrees with a coach: labelled answers in, a table per criterion out.

`python -m tests.interaction.scoring.agreement [dev|fresh|held_out]` prints it.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from interview_desktop.events.scores import AnswerScores, Scoring
from interview_desktop.interaction.conversation.gaps import STORY_KINDS
from interview_desktop.interaction.scoring.interview import score_interview
from interview_desktop.structure.documents import assets
from interview_desktop.structure.rubric import Rubric
from tests.interaction.scoring.labels import CRITERIA, HALVES, PARTS, Half, Labelled, Part, interview, labelled

LEVELS = range(1, 6)


@dataclass(frozen=True)
class Agreement:
    """`n` answers that both gave a level: `kappa`, `rank` (Spearman's rho) and `within` (the share at most one level
    apart), each NaN where there is nothing to compare. `unscored`: the coach gave a level, scoring none; `unasked`:
    the other way round."""

    criterion: str
    n: int
    kappa: float
    rank: float
    within: float
    unscored: int
    unasked: int


@dataclass(frozen=True)
class Recognised:
    """Of what is no answer, how much was seen (`same`: and for what it is); how many answers were taken for none."""

    non_answers: int
    seen: int
    same: int
    answers: int
    false_alarms: tuple[str, ...]


@dataclass(frozen=True)
class Missed:
    """One part of a story over all stories: `missing` by the labels, `named` as missing in the reason that a person
    reads, and `rightly` so."""

    part: Part
    stories: int
    missing: int
    named: int
    rightly: int


def half_up(level: float) -> int:
    """The nearest whole level, halves upward (Python's own `round` would take 2.5 to 2 and 3.5 to 4)."""
    return math.floor(level + 0.5)


def weighted_kappa(coach: Sequence[int], program: Sequence[int]) -> float:
    """Agreement beyond chance with quadratic weights: 1 - sum(w O) / sum(w E), where w = (i - j)^2, O counts the pairs
    (i, j) and E what chance alone would give, the product of the two margins over n (Cohen, 1968, "Weighted kappa").

    1 is perfect, 0 chance; NaN for no pairs, and where both gave one same level throughout.
    """
    n = len(coach)
    seen = sum((a - b) ** 2 for a, b in zip(coach, program, strict=True))
    left, right = Counter(coach), Counter(program)
    chance = sum(left[a] * right[b] * (a - b) ** 2 for a in LEVELS for b in LEVELS)
    return 1 - seen * n / chance if chance else math.nan


def spearman(left: Sequence[float], right: Sequence[float]) -> float:
    """Pearson's correlation of the ranks, ties at their mean rank (Spearman, 1904); NaN where one side is constant."""
    a, b = _ranks(left), _ranks(right)
    mean = (len(a) + 1) / 2
    both = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    apart = math.sqrt(sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b))
    return both / apart if apart else math.nan


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    first = {value: place for place, value in reversed(list(enumerate(ordered, start=1)))}
    many = Counter(ordered)
    return [first[value] + (many[value] - 1) / 2 for value in values]


@lru_cache
def career_rubric() -> Rubric:
    """The rubric that comes with the program."""
    found = json.loads((assets() / "bank" / "rubrics.json").read_text(encoding="utf-8"))
    return Rubric.model_validate(next(one for one in found["rubrics"] if one["id"] == "nace"))


@lru_cache
def scored(half: Half) -> tuple[tuple[Labelled, AnswerScores], ...]:
    """Every answer of a half with what scoring made of it."""
    answers = labelled(half)
    scoring: Scoring = score_interview(interview(answers), career_rubric())
    by_question = {one.question: one for one in scoring.answers}
    return tuple((answer, by_question[index]) for index, answer in enumerate(answers))


def level(scores: AnswerScores, criterion: str) -> float | None:
    """The level of one criterion; "overall" is the answer's own."""
    if criterion == "overall":
        return scores.level
    score = scores.of(criterion)
    return score.score if score else None


def agreement(half: Half, criterion: str) -> Agreement:
    """Only real answers count: what is none has levels on neither side."""
    pairs: list[tuple[int, float]] = []
    unscored = unasked = 0
    for answer, scores in scored(half):
        if answer.non_answer:
            continue
        mine, its = answer.levels.get(criterion), level(scores, criterion)
        if mine is not None and its is not None:
            pairs.append((mine, its))
        unscored += mine is not None and its is None
        unasked += mine is None and its is not None
    coach = [mine for mine, _ in pairs]
    program = [its for _, its in pairs]
    whole = [half_up(its) for its in program]
    near = sum(abs(a - b) <= 1 for a, b in zip(coach, whole, strict=True))
    return Agreement(
        criterion=criterion,
        n=len(pairs),
        kappa=weighted_kappa(coach, whole),
        rank=spearman(coach, program),
        within=near / len(pairs) if pairs else math.nan,
        unscored=unscored,
        unasked=unasked,
    )


def beyond_length(half: Half) -> float:
    """Spearman's rho between coach and program with the number of words held equal: the partial correlation
    (r_cp - r_cw r_pw) / sqrt((1 - r_cw^2)(1 - r_pw^2)), which chance alone and length alone leave at 0."""
    told = [
        (float(answer.levels["overall"]), scores.level, float(len(answer.text.split())))
        for answer, scores in scored(half)
        if not answer.non_answer and scores.level is not None
    ]
    coach, program, words = ([one[column] for one in told] for column in range(3))
    together, by_coach, by_program = spearman(coach, program), spearman(coach, words), spearman(program, words)
    return (together - by_coach * by_program) / math.sqrt((1 - by_coach**2) * (1 - by_program**2))


def recognised(half: Half) -> Recognised:
    none = [(answer.non_answer, scores.non_answer) for answer, scores in scored(half) if answer.non_answer]
    real = [(answer.id, scores.non_answer) for answer, scores in scored(half) if not answer.non_answer]
    return Recognised(
        non_answers=len(none),
        seen=sum(bool(its) for _, its in none),
        same=sum(mine == its for mine, its in none),
        answers=len(real),
        false_alarms=tuple(name for name, its in real if its),
    )


def missed(half: Half, part: Part) -> Missed:
    """Only stories count: answers whose parts are labelled and whose structure has a level."""
    pairs = []
    for answer, scores in scored(half):
        structure = scores.of("structure")
        if answer.kind in STORY_KINDS and answer.present | answer.missing and structure and structure.score:
            named = structure.why.startswith("Not found") and part in structure.why
            pairs.append((part in answer.missing, named))
    return Missed(
        part=part,
        stories=len(pairs),
        missing=sum(missing for missing, _ in pairs),
        named=sum(named for _, named in pairs),
        rightly=sum(missing and named for missing, named in pairs),
    )


def table(half: Half) -> Iterator[str]:
    """The agreement of one half in lines of text."""
    found = recognised(half)
    yield f"{half}: {found.answers} answers, {found.non_answers} that are none"
    yield f"{'criterion':12} {'n':>4} {'kappa':>6} {'rho':>6} {'within 1':>9} {'unscored':>9} {'unasked':>8}"
    for criterion in ("overall", *CRITERIA):
        one = agreement(half, criterion)
        yield (
            f"{criterion:12} {one.n:4} {one.kappa:6.2f} {one.rank:6.2f} {one.within:9.0%} "
            f"{one.unscored:9} {one.unasked:8}"
        )
    yield f"overall, length held equal: rho {beyond_length(half):.2f}"
    for part in PARTS:
        told = missed(half, part)
        yield f"{part:12} missing in {told.missing} of {told.stories}, named in {told.named}, {told.rightly} rightly"
    alarms = ", ".join(found.false_alarms) or "none"
    yield f"no answer: {found.seen} of {found.non_answers} seen, {found.same} for what they are; false alarms: {alarms}"


def main(wanted: Sequence[str]) -> None:
    for half in HALVES:
        if not wanted or half.startswith(wanted[0]):
            sys.stdout.write("\n".join(table(half)) + "\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
