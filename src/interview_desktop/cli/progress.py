"""`progress`: what practice came to over all sessions, and what is next.

In: nothing but what was practised here. Out: trends, questions, stories and the plan as text, or as JSON: the whole of
`events.progress.Practice`.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from interview_desktop.cli.printing import AsJson, many, moment, tell, tell_json, tell_table, tell_wrapped

if TYPE_CHECKING:
    from interview_desktop.events.progress import PlanStep, Practice, QuestionPractice, Story, Trend

HEADS = {"criterion": "What you say", "competency": "Competencies", "measure": "How you say it"}
SHOWN = 12  # questions and stories; --json has them all


def progress(json: AsJson = False) -> None:
    """Show what changes over your sessions, your stories, and what to practise next."""
    from interview_desktop.compose import build

    with closing(build()) as services:
        found = services.coaching.progress()
    if json:
        tell_json(found.model_dump(mode="json"))
    else:
        _tell(found)


def _tell(found: Practice) -> None:
    if not found.sessions and not found.questions:
        tell("Nothing has been practised yet. `interview-desktop` opens the window: take a first interview there.")
        return
    tell_wrapped(_head(found))
    for kind, head in HEADS.items():
        _tell_trends(head, [one for one in found.trends if one.kind == kind])
    _tell_questions(found.questions)
    _tell_stories(found.stories, found.untold)
    _tell_plan(found.plan)
    tell("\nPractice, not assessment: nobody should be graded by this.")


def _head(found: Practice) -> str:
    told = f"{many(found.sessions, 'session')}, {many(found.interviews, 'interview')} of three questions or more."
    if found.until_own:
        told += f" {many(found.until_own, 'spoken session')} more until your own range stands beside the general bands."
    return told


def _tell_trends(head: str, trends: Sequence[Trend]) -> None:
    if trends:
        tell(f"\n{head}")
        rows = [(one.title, f"{_figure(one.points[-1].value)} {one.unit}".strip(), one.told) for one in trends]
        tell_table(("", "last", ""), rows, right=(1,))


def _tell_questions(questions: Sequence[QuestionPractice]) -> None:
    if not questions:
        return
    tell("\nQuestions, the latest first")
    rows = [
        (one.text, str(one.attempts), _level(one.best.level if one.best else None), _level(one.latest.level))
        for one in questions[:SHOWN]
    ]
    tell_table(("", "tries", "best", "last"), rows, right=(1, 2, 3))
    _tell_rest(len(questions))


def _tell_stories(stories: Sequence[Story], untold: Sequence[str]) -> None:
    if not stories:
        return
    tell("\nYour stories")
    for one in stories[:SHOWN]:
        told = [many(len(one.tellings), "telling"), ", ".join(map(_plain, one.competencies))]
        if one.level is not None:
            told.append(f"best at level {one.level:.1f}")
        if one.lacked:
            told.append(f"without {' and '.join(one.lacked)}")
        tell_wrapped(f"“{one.title}”: {'; '.join(told)}", "  ")
    _tell_rest(len(stories))
    if untold:
        tell_wrapped(f"No story yet for: {', '.join(map(_plain, untold))}.", "  ")


def _tell_plan(steps: Sequence[PlanStep]) -> None:
    tell("\nNine interviews")
    following = next((one for one in steps if not one.done), None)
    for one in steps:
        day = moment(one.finished or one.due or 0.0)[:10]
        sign = "done" if one.done else "next" if one is following else ""
        tell_wrapped(f"{one.number:2}  {day}  {sign:4}  {one.what}")
    if following is not None:
        tell_wrapped(following.why, "    ")
        for again in following.retakes:
            tell_wrapped(f"Before it, take again: {again.text} {again.why}", "    ")


def _tell_rest(count: int) -> None:
    if count > SHOWN:
        tell(f"  and {count - SHOWN:,} more; --json has them all.")


def _figure(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 20 else f"{value:.1f}"  # decimals of 152 words a minute mean nothing


def _level(level: float | None) -> str:
    return "-" if level is None else f"{level:.1f}"


def _plain(competency: str) -> str:
    from interview_desktop.structure.competencies import title_of

    return title_of(competency)
