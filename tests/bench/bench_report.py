"""What a report costs: a 45-minute interview of about 6,000 words in 20 turns, as document, page and JSON.

In: nothing. Out: medians in milliseconds. The budget for a report of a 45-minute session is 2 s (SPEC section 7).
"""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable

from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.build import build
from interview_desktop.interaction.interview.judging import judge
from interview_desktop.interaction.report import document, html, text
from tests.interaction.feedback.spoken import behavioural, meta, turn

VOCABULARY = (
    "last year i had to fix the the billing system because customers complained um and i called each of them "
    "and we moved the data in two nights so in the end complaints fell by half"
)
PHRASES, PHRASE_WORDS, QUESTIONS = 25, 12, 10


def session() -> tuple[Turn, ...]:
    """Ten questions with one follow-up each: 20 turns of 300 words, judged as they are in an interview."""
    dice, words = random.Random(1), VOCABULARY.split()
    asked = behavioural(QUESTIONS)
    turns: list[Turn] = []
    for number in range(1, 2 * QUESTIONS + 1):
        said = [" ".join(dice.choices(words, k=PHRASE_WORDS)) for _ in range(PHRASES)]
        question = (number - 1) // 2
        follow_up = number % 2 == 0
        turns.append(
            turn(
                number,
                *said,
                question=question,
                purpose="follow_up" if follow_up else "answer",
                probe="task" if follow_up else None,
            )
        )
        mine = tuple(turn for turn in turns if turn.question == question)
        judged = judge(asked.questions[question], mine, 0.5, 0.6)
        turns[-1] = turns[-1].model_copy(update={"judgement": judged})
    return tuple(turns)


def measure() -> dict[str, float]:
    """Medians in milliseconds; `report_ms` is document and page together, as when an interview ends."""
    turns = session()
    asked = behavioural(QUESTIONS)
    feedback = build(meta(seconds=2700), asked, turns)
    found = {
        "report_build_ms": _median(lambda: build(meta(seconds=2700), asked, turns)),
        "report_html_ms": _median(lambda: html.render(feedback, {})),
        "report_json_ms": _median(lambda: document.dumps(feedback)),
        "report_text_ms": _median(lambda: text.render(feedback)),
        "report_html_kb": len(html.render(feedback, {}).encode()) / 1000,
        "report_words": float(feedback.totals.words),
    }
    return found | {"report_ms": found["report_build_ms"] + found["report_html_ms"]}


def _median(work: Callable[[], object], repeats: int = 7) -> float:
    took = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
