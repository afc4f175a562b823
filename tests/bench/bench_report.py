"""What a report costs: a 45-minute interview, 20 questions and about 6,000 words, from its journal to every file.

In: nothing. Out: medians in milliseconds. The answers are those labelled for the tests of scoring, put together until
each has 300 words; what engines found out stands in the journal, as after any interview. `report_ms` is what a person
waits for when the goodbye ends (fold, score, build); `report_all_ms` that with the drawings and all four files. The
budget is 2 s in all (SPEC section 7).
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path

from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.feedback import Feedback
from interview_desktop.events.interview import (
    AnswerClosed,
    AnswerMeasured,
    Event,
    ListeningOpened,
    PhraseHeard,
    SelfRated,
    SessionStarted,
)
from interview_desktop.events.measured import Measured, MoodAt, Nearness, Sound, Stretch
from interview_desktop.events.mood import Mood
from interview_desktop.interaction.feedback.build import build
from interview_desktop.interaction.interview.state import State, fold
from interview_desktop.interaction.report import charts, document, html, pdf, text
from interview_desktop.interaction.reporting import questions_asked
from interview_desktop.interaction.scoring.interview import score_interview
from tests.interaction.feedback.spoken import behavioural, meta, phrase
from tests.interaction.scoring.labels import labelled
from tests.library import library

QUESTIONS, WORDS, PHRASE_WORDS = 20, 300, 12
FIRST = 1.0  # seconds of silence before the first word


def journal() -> tuple[Event, ...]:
    """Everything that was journalled: 20 answers of 300 words in phrases of 12, measured and closed."""
    plan = behavioural(QUESTIONS)
    answers = cycle(one.text for one in labelled("dev") if one.kind == "behavioural" and len(one.text.split()) > 40)
    events: list[Event] = [SessionStarted(plan=plan, seed=1, program="0")]
    for number in range(1, QUESTIONS + 1):
        said: list[str] = []
        while len(said) < WORDS:
            said += next(answers).split()
        events += _answer(number, said[:WORDS])
    return (*events, SelfRated(rating=SelfRating(overall=3, criteria={"structure": 4, "result": 3})))


def _answer(number: int, words: list[str]) -> list[Event]:
    recording, at = f"{number:03d}-1", FIRST
    asked = f"Question {number}?"
    events: list[Event] = [
        ListeningOpened(turn=number, question=number - 1, purpose="answer", asked=asked, recording=recording)
    ]
    for first in range(0, len(words), PHRASE_WORDS):
        heard = phrase(" ".join(words[first : first + PHRASE_WORDS]), start=at, each=0.38, recording=recording)
        events.append(PhraseHeard(turn=number, phrase=heard))
        at = heard.end + 0.5
    where = Stretch(recording=recording, start=FIRST, end=FIRST + 6)
    mood = Mood(valence=0.3 - number % 3 * 0.3, label=("positive", "neutral", "negative")[number % 3], confidence=0.8,
                engine="vader")  # fmt: skip
    measured = Measured(
        nearness=Nearness(engine="minilm", to_question=0.5, to_strong=0.6, to_anchors=(0.4, 0.5, 0.6)),
        sound=Sound(seconds=at, voiced=at * 0.6, loudness=-24.0, loudness_range=12.0, pitch=140.0, pitch_range=6.0,
                    pitch_deviation=2.4),
        moods=tuple(MoodAt(mood=mood, text=" ".join(words[:PHRASE_WORDS]), where=where) for _ in range(5)),
    )  # fmt: skip
    return [
        *events,
        AnswerClosed(turn=number, reason="silence", silence=1.6, seconds=at),
        AnswerMeasured(turn=number, measured=measured),
    ]


def measure() -> dict[str, float]:
    """Medians in milliseconds; the first PDF and the first drawing are warm, as they are in the program."""
    charts.warm()
    with tempfile.TemporaryDirectory() as home:
        structure = library(Path(home) / "library.sqlite3")
        events = journal()
        state = fold(events)
        assert state.started is not None
        rubric, _ = structure.rubric_of(state.started.plan)
        template, version = structure.feedback_template_of(state.started.plan)

    def scored(found: State) -> Feedback:
        scoring = score_interview(questions_asked(found), rubric)
        return build(meta(seconds=2700), found.plan, found.turns, scoring=scoring, template=template,
                     template_version=version, self_rating=found.self_rating)  # fmt: skip

    feedback = scored(state)
    found = {
        "report_fold_ms": _median(lambda: fold(events)),
        "report_score_ms": _median(lambda: score_interview(questions_asked(state), rubric)),
        "report_score_and_build_ms": _median(lambda: scored(state)),
        "report_drawings_ms": _median(lambda: _drawn(feedback)),
        "report_html_ms": _median(lambda: html.render(feedback, {})),
        "report_pdf_ms": _median(lambda: pdf.render(feedback)),
        "report_json_ms": _median(lambda: document.dumps(feedback)),
        "report_text_ms": _median(lambda: text.render(feedback)),
        "report_html_kb": len(html.render(feedback, {}).encode()) / 1000,
        "report_pdf_kb": len(pdf.render(feedback)) / 1000,
        "report_words": float(feedback.totals.words),
    }
    found["report_ms"] = found["report_fold_ms"] + found["report_score_and_build_ms"]
    kinds = ("drawings", "html", "pdf", "json", "text")
    found["report_all_ms"] = found["report_ms"] + sum(found[f"report_{kind}_ms"] for kind in kinds)
    return found


def _drawn(feedback: Feedback, sizes: Iterator[float] = count(1.0, 0.001)) -> None:  # noqa: B008 - goes on
    """Every chart once, in a size of text that it was never drawn in: what is drawn is kept for the other files."""
    look = charts.look(scale=next(sizes))
    for chart in charts.of_feedback(feedback):
        charts.draw(chart, look=look, size=600, kind="svg")


def _median(work: Callable[[], object], repeats: int = 5) -> float:
    work()
    took = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
