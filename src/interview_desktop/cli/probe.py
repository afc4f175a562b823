"""`probe`: what an answer lacks, and what the interviewer would ask next.

In: a question and an answer. Out: the kinds that are missing, most important first, and the follow-up, as text with
reasons or as one JSON object: {"missing": [kind, ...], "probe": {"kind": ..., "text": ...} or null}; with --meaning
also "relevance": {"question": 0-1 or null, "strong": 0-1 or null, "engine": ...}.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from interview_desktop.errors import UsageError
from interview_desktop.events.question import Question, QuestionKind

if TYPE_CHECKING:
    from interview_desktop.events.measured import Nearness


def probe(
    question: Annotated[str, typer.Option("--question", help="What was asked.")],
    answer: Annotated[str, typer.Option("--answer", help="What was answered; - reads it from standard input.")],
    kind: Annotated[
        QuestionKind | None, typer.Option("--kind", help="The kind of question; seen from its text where absent.")
    ] = None,
    minutes: Annotated[float, typer.Option("--minutes", min=0.5, max=30, help="How long a good answer takes.")] = 3.0,
    strong: Annotated[str, typer.Option("--strong", help="What a strong answer contains, for --meaning.")] = "",
    meaning: Annotated[
        str, typer.Option("--meaning", help="Say how near the answer is: auto, minilm or words.", show_default=False)
    ] = "",
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
    said = sys.stdin.read() if answer == "-" else answer
    gaps = missing(asked, said)
    near = _relevance(meaning, question, strong, said) if meaning else None
    follow_up = choose_probe(asked, gaps, asked=frozenset(), left=1, wordings=load_wordings(), used=(), seed=seed)
    if json:
        from json import dumps

        following = {"kind": follow_up.kind, "text": follow_up.text} if follow_up else None
        told: dict[str, object] = {"missing": [gap.kind for gap in gaps], "probe": following}
        if near is not None:
            told["relevance"] = {"question": near.to_question, "strong": near.to_strong, "engine": near.engine}
        typer.echo(dumps(told, ensure_ascii=False))
        return
    typer.echo(f"A {asked.kind} question.")
    for gap in gaps:
        typer.echo(f"  {gap.kind}: {gap.why}" + (f" “{gap.quote}”" if gap.quote else ""))
    typer.echo(f"Next: {follow_up.text}" if follow_up else "Nothing is missing; the interviewer moves on.")
    if near is not None:
        figures = (("the question", near.to_question), ("a strong answer", near.to_strong))
        shown = ", ".join(f"{figure:.2f} to {what}" for what, figure in figures if figure is not None)
        typer.echo(f"Nearness by {near.engine}: {shown or 'nothing to compare'}.")


def _relevance(wanted: str, question: str, strong: str, answer: str) -> Nearness:
    from contextlib import closing

    from interview_desktop.compose import outfit
    from interview_desktop.engines.meaning import choice
    from interview_desktop.engines.meaning.relevance import relevance

    made = outfit()
    chosen = choice.choose(wanted, choice.available(made))
    if wanted not in ("auto", chosen.name):
        typer.echo(chosen.why, err=True)
    with closing(choice.create(chosen.name, made)) as engine:
        engine.open()
        return relevance(engine, question, strong, answer)
