"""Who sits in an interview that has no window: recorded answers, a sample candidate who speaks, or one who types."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from interview_desktop.compose import Services
    from interview_desktop.devices.files import AnswersMicrophone
    from interview_desktop.events.plan import Plan
    from interview_desktop.interaction.rehearsal import Seat

SECOND_VOICE = "rms"  # not the interviewer's


def seat(services: Services, microphone: AnswersMicrophone, plan: Plan, answers: Path | None, *, typed: bool) -> Seat:
    """The candidate for `plan`: the recordings in `answers`, else the sample answers. Raises MaterialError."""
    from interview_desktop.engines.text_to_speech.flite import engine as flite
    from interview_desktop.interaction import rehearsal
    from interview_desktop.structure.rehearsal import sample_answers

    if answers is not None:
        return rehearsal.recorded(microphone, answers)
    sample = sample_answers(plan.template, plan)
    if typed:
        return rehearsal.typed(services.interaction, sample, "as asked")
    if flite.program() is None:
        return rehearsal.typed(services.interaction, sample, "flite is not installed")
    return rehearsal.aloud(microphone, flite.Flite(), SECOND_VOICE, sample)


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
