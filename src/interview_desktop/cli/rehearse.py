"""`rehearse`: a whole interview without a window and without a person. In: a template, answers. Out: a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def rehearse(
    template: Annotated[str, typer.Option(help="Which interview.")] = "general-behavioural",
    answers: Annotated[
        Path | None, typer.Option(help="A folder of recorded answers, taken in the order of their names.")
    ] = None,
    out: Annotated[Path, typer.Option(help="Where session.json, report.html and audio/ go.")] = Path("rehearsal"),
    seed: Annotated[int, typer.Option(help="The same seed and answers give the same interview.")] = 1,
    realtime: Annotated[bool, typer.Option("--realtime", help="At the pace of a real interview.")] = False,
    questions: Annotated[int | None, typer.Option(help="Only the first so many questions.", min=1)] = None,
    typed: Annotated[bool, typer.Option("--typed", help="The sample candidate types.")] = False,
    recogniser: Annotated[str, typer.Option(help="The recogniser; empty: as in the settings.")] = "",
    voice: Annotated[str, typer.Option(help="The interviewer's voice engine; empty: as in the settings.")] = "",
    replies: Annotated[str, typer.Option(help="What words reactions; empty: as in the settings.")] = "",
) -> None:
    """Run a whole interview: through the same services, the same listening, to the same report.

    Without --answers a sample candidate speaks (a second flite voice), or types where flite is not installed.
    """
    from interview_desktop import settings
    from interview_desktop.cli.seats import seat, tell_the_story
    from interview_desktop.compose import build
    from interview_desktop.devices.files import AnswersMicrophone
    from interview_desktop.devices.silent_speaker import SilentSpeaker
    from interview_desktop.interaction.past import make_folder
    from interview_desktop.interaction.rehearsal import Rehearsal

    wanted = {"speech_to_text": recogniser, "text_to_speech": voice, "replies": replies}
    settings.load(**wanted)  # a name that is none is told before anything begins
    microphone = AnswersMicrophone(realtime=realtime)
    services = build(
        microphone=lambda _: microphone,
        speaker=lambda _: SilentSpeaker(realtime=realtime),
        settings=lambda: settings.load(**wanted),
    )
    try:
        plan = services.structure.plan(template, max_probes=settings.load().max_probes, questions=questions)
        candidate = seat(services, microphone, plan, answers, typed=typed)
        make_folder(out)
        typer.echo(f"Rehearsing “{plan.title}”: {candidate.told}.", err=True)
        services.interaction.subscribe(tell_the_story)
        session = Rehearsal(services.interaction, candidate).sit(plan, seed=seed)
        written = services.past.export(session, out)
    finally:
        services.close()
    typer.echo(f"Session {session}: {len(written)} files in {out}, the report is {out / 'report.html'}")
