"""The table of verbs, and the group that loads a verb only when it is used.

In: the arguments after the program's name. Out: `app`, the typer application that `__main__` runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Annotated, Any

import typer
import typer.core
import typer.main

from interview_desktop import __version__


@dataclass(frozen=True)
class Verb:
    """A word of the command line: `attribute` of `module` is its function, or the `typer.Typer` of a group."""

    name: str
    module: str
    attribute: str
    help: str


VERBS = (
    Verb("rehearse", "interview_desktop.cli.rehearse", "rehearse", "Run a whole interview without a window."),
    Verb("listen", "interview_desktop.cli.listen", "listen", "Show where answers end in a recording."),
    Verb("transcribe", "interview_desktop.cli.transcribe", "transcribe", "Turn recordings into words."),
    Verb("deliver", "interview_desktop.cli.deliver", "deliver", "Measure how an answer was said."),
    Verb("speak", "interview_desktop.cli.speak", "speak", "Speak a text into a sound file."),
    Verb("mood", "interview_desktop.cli.mood", "mood", "Tell how a text sounds."),
    Verb("score", "interview_desktop.cli.score", "score", "Score a written interview, with the words it rests on."),
    Verb("probe", "interview_desktop.cli.probe", "probe", "Show what an answer lacks and what is asked next."),
    Verb("bank", "interview_desktop.cli.bank", "app", "Find, check, import and export questions."),
    Verb("template", "interview_desktop.cli.template", "app", "List, check, change and publish interviews."),
    Verb("rubric", "interview_desktop.cli.rubric", "app", "List, show and check rubrics."),
    Verb(
        "feedback-template",
        "interview_desktop.cli.feedback_template",
        "app",
        "List, show, check and preview how reports are worded.",
    ),
    Verb("plan", "interview_desktop.cli.plan", "plan", "Show which questions an interview would ask, and why."),
    Verb(
        "calibrate",
        "interview_desktop.cli.calibrate",
        "calibrate",
        "Compare authors' difficulties with how people did.",
    ),
    Verb("models", "interview_desktop.cli.models", "app", "List, install, verify and remove better engines' models."),
    Verb("sessions", "interview_desktop.cli.sessions", "app", "List, show, resume, export and delete sessions."),
    Verb("progress", "interview_desktop.cli.progress", "progress", "Show trends, stories and what to practise next."),
    Verb("report", "interview_desktop.cli.report", "report", "Write the report of a session: page, PDF, JSON, text."),
    Verb("settings", "interview_desktop.cli.settings", "app", "List and change settings."),
    Verb("credentials", "interview_desktop.cli.credentials", "app", "Keep, forget and try what online services need."),
    Verb("doctor", "interview_desktop.cli.doctor", "doctor", "Check this machine and say what to mend."),
)


class VerbGroup(typer.core.TyperGroup):
    """Knows every verb's name and one line of help; imports a verb's module when it is called.

    The types of contexts and commands are typer's own business (they moved between its releases), hence Any.
    """

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        names: dict[str, Any] = dict.fromkeys(verb.name for verb in VERBS)
        self.commands = names  # typer offers these after a typing error; commands themselves come from get_command

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return [verb.name for verb in VERBS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        verb = next((verb for verb in VERBS if verb.name == cmd_name), None)
        return _load(verb) if verb else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """The list of verbs, from the table alone: help must not import what the verbs need."""
        with formatter.section("Verbs"):
            formatter.write_dl([(verb.name, verb.help) for verb in VERBS])


def _load(verb: Verb) -> Any:
    found = getattr(import_module(verb.module), verb.attribute)
    if isinstance(found, typer.Typer):
        command: Any = typer.main.get_command(found)
    else:
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(name=verb.name)(found)
        command = typer.main.get_command(alone)
    command.name = verb.name
    return command


# No pretty tracebacks: they print local variables, and those may hold what a person said.
app = typer.Typer(cls=VerbGroup, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"interview-desktop {__version__}")
        raise typer.Exit


@app.callback()
def interview_desktop(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Practise job interviews aloud, alone and offline. Without a verb: the window.

    This is practice, not assessment: the program mishears, and nobody should be graded by it.
    """
