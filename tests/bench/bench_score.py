"""A written interview scored without models: 3,000 words of answers, as a function and as the whole verb.

In: nothing. Out: seconds, medians over repeats: reading and scoring alone, with the feedback on top, and
`interview-desktop score FILE --json` from its start to its end.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count, cycle
from pathlib import Path

from interview_desktop.interaction.measuring import NoInstruments
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.interview import score_interview
from interview_desktop.interaction.transcripts import read, transcript
from interview_desktop.interaction.written import Yardstick, feedback_on
from interview_desktop.structure.shipped import shipped_pack

WORDS = 3000
REPEATS = 9
ASKED = (
    "Tell me about a time when you demonstrated leadership.",
    "Describe a situation in which you disagreed with a colleague.",
    "What is one of your weaknesses?",
    "Tell me about yourself.",
    "How would you handle an angry customer?",
)
SAID = (
    "So last winter at the garage our lift failed um and I was responsible for eleven cars due out by Friday.",
    "I called the other branch, I moved four cars there and I worked with two colleagues until nine each evening.",
    "In the end we handed over ten of the eleven on time and the last owner got a free car for the weekend.",
    "I learned to check the lift every Monday, and, you know, we have not had such a week since then.",
    "She wanted the invoices sorted by name and I wanted them by date, so I asked her what she looks for in them.",
    "We tried both for a week and counted the minutes, and by date it took us half as long, which surprised us.",
)


def measure() -> dict[str, float]:
    text = json.dumps({"turns": _turns()})
    spoken = read(text)
    rubrics, templates = shipped_pack("rubrics.json").rubrics, shipped_pack("feedback.json").feedback_templates
    yardstick = Yardstick(next(one for one in rubrics if one.id == "nace"), templates[0])

    def scoring() -> object:
        made = transcript(read(text))
        assert made.plan is not None
        asked = [
            Asked(index, question, tuple(turn for turn in made.turns if turn.question == index))
            for index, question in enumerate(made.plan.questions)
        ]
        return score_interview(asked, yardstick.rubric)

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "talk.json"
        file.write_text(text, encoding="utf-8")
        verb = [sys.executable, "-m", "interview_desktop", "score", str(file), "--json"]
        return {
            "words": float(sum(len(one.text.split()) for one in spoken if one.speaker == "candidate")),
            "scoring_s": _median(scoring),
            "with_feedback_s": _median(lambda: feedback_on(spoken, yardstick, NoInstruments())),
            "verb_s": _median(lambda: subprocess.run(verb, check=True, capture_output=True), repeats=5),
        }


def _turns() -> list[dict[str, str]]:
    """Interviews hold no answer twice: each sentence has a number of its own in it."""
    turns: list[dict[str, str]] = []
    number, sentences, words = count(1), cycle(SAID), 0
    for question in cycle(ASKED):
        answer = " ".join(f"{next(sentences)} That was case {next(number)}." for _ in range(8))
        turns += [{"speaker": "interviewer", "text": question}, {"speaker": "candidate", "text": answer}]
        words += len(answer.split())
        if words >= WORDS:
            return turns
    raise AssertionError("questions never end")


def _median(work: Callable[[], object], repeats: int = REPEATS) -> float:
    taken = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)
