"""What is known of a question beyond its words: how often it was asked, how people did, and of the bank as a whole.

Scores come from people who agreed to contribute them, as numbers without text; groups under five persons show nothing
(SPEC section 3). Pure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from statistics import fmean, stdev

from interview_desktop.events.fact import Fact
from interview_desktop.store.question_index import Asked, Score
from interview_desktop.structure.bank.query import QuestionLine

FEWEST = 5  # persons, below which nothing is shown of a group


class Usage(Fact):
    """`asked` in how many sessions kept here, `last` in Unix seconds (0: never). `mean` and `spread` (standard
    deviation) of scores 1-5, None under five persons; `persons` is then None too."""

    question: str
    asked: int = 0
    last: float = 0.0
    persons: int | None = None
    mean: float | None = None
    spread: float | None = None


class BankStatistics(Fact):
    """Counts of questions in use by facet and value, and what was asked."""

    questions: int
    retired: int
    own: int
    asked: int
    never_asked: int
    by: Mapping[str, Mapping[str, int]]


def usage(question: str, asked: Sequence[Asked], scores: Sequence[Score]) -> Usage:
    """What is known of one question."""
    was = next((one for one in asked if one.question == question), None)
    by_person: dict[str, list[float]] = defaultdict(list)
    for score in scores:
        if score.question == question:
            by_person[score.person].append(score.score)
    known = Usage(question=question, asked=was.times if was else 0, last=was.last if was else 0.0)
    if len(by_person) < FEWEST:
        return known
    means = [fmean(own) for own in by_person.values()]
    return known.model_copy(update={"persons": len(means), "mean": fmean(means), "spread": stdev(means)})


def overview(lines: Sequence[QuestionLine]) -> BankStatistics:
    """The whole bank in numbers."""
    used = [line for line in lines if not line.retired]
    by = {
        "industry": Counter(line.industry for line in used),
        "interview_type": Counter(one for line in used for one in line.interview_types),
        "kind": Counter(line.kind for line in used),
        "competency": Counter(line.competency for line in used),
        "difficulty": Counter(str(line.difficulty) for line in used),
        "seniority": Counter(one for line in used for one in line.seniority),
    }
    return BankStatistics(
        questions=len(used),
        retired=len(lines) - len(used),
        own=sum(1 for line in used if line.own),
        asked=sum(line.asked for line in used),
        never_asked=sum(1 for line in used if not line.asked),
        by={facet: dict(sorted(counter.items())) for facet, counter in by.items()},
    )
