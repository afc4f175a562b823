"""`rehearse`: a whole interview without a window and without a person. In: a template, answers. Out: a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from interview_desktop.devices.files import AnswersMicrophone
    from interview_desktop.interaction.rehearsal import Answer
    from interview_desktop.interaction.service import InteractionService
    from interview_desktop.structure.rehearsal import SampleAnswers


def rehearse(
    template: Annotated[str, typer.Option(help="Which interview; `general-behavioural` by default.")] = (
        "general-behavioural"
    ),
    answers: Annotated[
        Path | None, typer.Option(help="A folder of recorded answers, taken in the order of their names.")
    ] = None,
    out: Annotated[Path, typer.Option(help="Where session.json, report.html and audio/ go.")] = Path("rehearsal"),
    seed: Annotated[int, typer.Option(help="The same seed and answers give the same interview.")] = 1,
    realtime: Annotated[bool, typer.Option("--realtime", help="At the pace of a real interview.")] = False,
    questions: Annotated[int | None, typer.Option(help="Only the first so many questions.", min=1)] = None,
    typed: Annotated[bool, typer.Option("--typed", help="The sample candidate types.")] = False,
) -> None:
    """Run a whole interview: through the same services, the same listening, to the same report.

    Without --answers a sample candidate speaks (a second flite voice), or types where flite is not installed.
    """
    from interview_desktop import settings
    from interview_desktop.compose import build
    from interview_desktop.devices.files import AnswersMicrophone
    from interview_desktop.devices.silent_speaker import SilentSpeaker
    from interview_desktop.interaction.rehearsal import Rehearsal
    from interview_desktop.structure.rehearsal import sample_answers

    microphone = AnswersMicrophone(realtime=realtime)
    services = build(microphone=lambda _: microphone, speaker=lambda _: SilentSpeaker(realtime=realtime))
    try:
        plan = services.structure.plan(template, max_probes=settings.load().max_probes, questions=questions)
        sample = sample_answers(template, plan)
        answer, spoken, how = _candidate(services.interaction, microphone, answers, sample, typed=typed)
        typer.echo(f"Rehearsing “{plan.title}”: {how}.", err=True)
        unsubscribe = services.interaction.subscribe(tell_the_story)
        try:
            session = Rehearsal(services.interaction, answer).sit(plan, spoken=spoken, seed=seed)
        finally:
            unsubscribe()
        written = services.past.export(session, out)
    finally:
        services.close()
    typer.echo(f"Session {session}: {len(written)} files in {out}, the report is {out / 'report.html'}")


def _candidate(
    service: InteractionService,
    microphone: AnswersMicrophone,
    answers: Path | None,
    sample: SampleAnswers,
    *,
    typed: bool,
) -> tuple[Answer, bool, str]:
    """How answers are given, whether they are spoken, and that in words."""
    from interview_desktop.engines.text_to_speech import flite
    from interview_desktop.interaction import rehearsal

    if answers is not None:
        return rehearsal.recorded(microphone, answers), True, f"answers come from {answers}"
    if typed or not flite.available():
        why = "" if typed else " (flite is not installed)"
        return rehearsal.typed(service, sample), False, f"a sample candidate types{why}"
    return rehearsal.aloud(microphone, flite.Flite(), "rms", sample), True, "a sample candidate speaks"


def tell_the_story(told: object) -> None:
    """Print what the interviewer says and what was understood, as it happens."""
    from interview_desktop.events.interview import AnswerTyped, Entry, PhraseHeard, Said
    from interview_desktop.events.notices import Failed

    if isinstance(told, Failed):
        typer.echo(f"! {told.sentence} {told.hint}", err=True)
    if not isinstance(told, Entry):
        return
    match told.event:
        case Said(text=text):
            typer.echo(f"Interviewer: {text}")
        case AnswerTyped(text=text):
            typer.echo(f"Candidate (typed): {text}")
        case PhraseHeard(phrase=phrase) if phrase.words:
            typer.echo(f"Candidate: {phrase.text}")
