"""`probe`: what an answer lacks, and what the interviewer would ask next.

In: a question and an answer. Out: the kinds that are missing, most important first, and the follow-up, as text with
reasons or as one JSON object: {"missing": [kind, ...], "probe": {"kind": ..., "text": ...} or null}.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from interview_desktop.errors import UsageError
from interview_desktop.events.question import Question, QuestionKind


def probe(
    question: Annotated[str, typer.Option("--question", help="What was asked.")],
    answer: Annotated[str, typer.Option("--answer", help="What was answered; - reads it from standard input.")],
    kind: Annotated[
        QuestionKind | None, typer.Option("--kind", help="The kind of question; seen from its text where absent.")
    ] = None,
    minutes: Annotated[float, typer.Option("--minutes", min=0.5, max=30, help="How long a good answer takes.")] = 3.0,
    seed: Annotated[int, typer.Option("--seed", help="Another seed picks another wording.")] = 0,
    json: Annotated[bool, typer.Option("--json", help="Write one JSON object.")] = False,
) -> None:
    """Show what an answer lacks and what is asked next."""
    from interview_desktop.interaction.conversation.policy import choose_probe, missing
    from interview_desktop.interaction.conversation.question_kind import question_kind
    from interview_desktop.structure.wordings import load_wordings

    if not question.strip():
        raise UsageError("There is no question.", "Give it with --question.")
    asked = Question(id="probe", text=question, kind=kind or question_kind(question), competency="", minutes=minutes)
    gaps = missing(asked, sys.stdin.read() if answer == "-" else answer)
    follow_up = choose_probe(asked, gaps, asked=frozenset(), left=1, wordings=load_wordings(), used=(), seed=seed)
    if json:
        from json import dumps

        said = {"kind": follow_up.kind, "text": follow_up.text} if follow_up else None
        typer.echo(dumps({"missing": [gap.kind for gap in gaps], "probe": said}, ensure_ascii=False))
        return
    typer.echo(f"A {asked.kind} question.")
    for gap in gaps:
        typer.echo(f"  {gap.kind}: {gap.why}" + (f" “{gap.quote}”" if gap.quote else ""))
    typer.echo(f"Next: {follow_up.text}" if follow_up else "Nothing is missing; the interviewer moves on.")
