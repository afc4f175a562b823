"""What the library costs with 10,000 questions: a search, a plan, a check while typing.

In: nothing. Out: milliseconds; the p95 of searches over some 200 queries as people type them, letter by letter, medians
of the rest. Targets: search 50 ms (p95), plan 300 ms.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from interview_desktop.events.question import Question
from interview_desktop.structure.bank.query import Query
from interview_desktop.structure.calibration import calibrate
from interview_desktop.structure.service import StructureService
from tests.bench.bank_of import bank_of
from tests.structure.calibration.simulated import simulated

COUNT = 10_000
TYPED = ("patient safety", "disagreement with", "late delivery", "ward manager rota", "customer angry", "lantern ember")
TEMPLATES = ("ward-manager", "product-case", "general-behavioural", "difficult-questions", "store-manager")


def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        service = bank_of(COUNT, Path(folder) / "library.sqlite3")
        opening = _timed(lambda: service.bank.search(Query()))
        queries = [text[:at] for text in TYPED for at in range(1, len(text) + 1)]
        searches = sorted(_timed(partial(service.bank.search, Query(words=query))) for query in queries * 3)
        filtered = [
            _timed(partial(service.bank.search, Query("time", {"industry": frozenset({name})})))
            for name in ("healthcare", "law", "retail") * 10
        ]
        plans = [
            _timed(partial(service.plan, template, max_probes=2, seed=seed))
            for seed in range(4)
            for template in TEMPLATES
        ]
        return {
            "first_look_at_10000_ms": opening,
            "search_10000_p95_ms": searches[int(0.95 * len(searches))],
            "search_10000_median_ms": statistics.median(searches),
            "search_and_filter_10000_median_ms": statistics.median(filtered),
            "plan_from_10000_median_ms": statistics.median(plans),
            "plan_from_10000_worst_ms": max(plans),
            **_checks(service),
            "calibrate_200_people_8_of_60_ms": _calibrating(),
        }


def _checks(service: StructureService) -> dict[str, float]:
    question = service.library.held("question", "nurse-sepsis").document
    assert isinstance(question, Question)
    first = _timed(lambda: service.check(question))
    again = [_timed(lambda: service.check(question)) for _ in range(20)]
    template, _ = service.template("ward-manager")
    whole = [_timed(lambda: service.check(template)) for _ in range(10)]
    return {
        "first_check_of_a_question_ms": first,
        "check_of_a_question_median_ms": statistics.median(again),
        "check_of_a_template_median_ms": statistics.median(whole),
    }


def _calibrating() -> float:
    group = simulated(1)
    return statistics.median(_timed(lambda: calibrate(group.scores, group.authored)) for _ in range(3))


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
