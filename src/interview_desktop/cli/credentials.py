"""`credentials google|endpoint|forget|status|try`: what the online services are signed in to with.

In: a key file; a key, typed unseen or from standard input. Out: text or JSON, never a secret. Keys are kept in the
system's keyring.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from interview_desktop.cli.printing import AsJson, tell, tell_fields, tell_json
from interview_desktop.errors import UsageError

if TYPE_CHECKING:
    from interview_desktop.events.online import OnlineStanding
    from interview_desktop.interaction.online_access import OnlineAccess

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="Keep, forget and try what online services need.")

What = Literal["google", "endpoint"]
Which = Annotated[What, typer.Argument(help="google, or endpoint (an OpenAI-compatible server).")]


@app.command("google")
def google(
    file: Annotated[Path, typer.Option("--file", help="The JSON key of a service account.")],
) -> None:
    """Keep a Google service account in the system's keyring."""
    with _online() as online:
        standing = online.keep_credentials(file)
    tell(f"{standing.account} is kept in {standing.keyring}. The file is no longer needed here: keep it safe.")
    if standing.consent != "granted":
        tell("Nothing goes online yet: `interview-desktop settings set online_consent granted` allows it.")


@app.command("endpoint")
def endpoint() -> None:
    """Keep the key of an OpenAI-compatible server; it is typed unseen, or comes from standard input."""
    key = typer.prompt("Key", hide_input=True, err=True) if sys.stdin.isatty() else sys.stdin.readline()
    if not key.strip():
        raise UsageError("There is no key.", "Give it in one line on standard input; `credentials forget` removes it.")
    with _online() as online:
        standing = online.keep_endpoint_key(key)
    tell(f"The key is kept in {standing.keyring}.")


@app.command("forget")
def forget(what: Which) -> None:
    """Remove a service account, or the key of a server, from the keyring."""
    with _online() as online:
        standing = online.forget_credentials() if what == "google" else online.keep_endpoint_key("")
    if what == "google" and standing.credentials == "environment":
        tell("The keyring has none now; the environment variable GOOGLE_APPLICATION_CREDENTIALS still names some.")
    else:
        tell("The keyring has none now.")


@app.command("status")
def status(json: AsJson = False) -> None:
    """Show what is kept, whether it may be used, and how many minutes are left this month."""
    with _online() as online:
        standing = online.standing()
    if json:
        tell_json(standing.model_dump())
        return
    tell_fields(_told(standing))


@app.command("try")
def try_service(what: Which) -> None:
    """Make one small request, without anything that anybody said. Exit code 1 when it does not work."""
    with _online() as online:
        tried = online.try_google() if what == "google" else online.try_endpoint()
    tell(f"{tried.sentence} {tried.hint}".strip())
    raise typer.Exit(0 if tried.works else 1)


def _told(standing: OnlineStanding) -> list[tuple[str, str]]:
    consents = {"unasked": "not asked yet", "granted": "sound and words may go to Google", "refused": "refused"}
    sources = {"none": "none", "keyring": "kept in the keyring", "environment": "named by the environment"}
    return [
        ("Consent", consents[standing.consent]),
        (
            "Google",
            " ".join(filter(None, (sources[standing.credentials], standing.account and f"({standing.account})"))),
        ),
        ("Fault", standing.fault),
        ("Minutes", f"{standing.used / 60:.1f} of {standing.budget / 60:.0f} used this month"),
        ("Keyring", standing.keyring or "none on this system"),
        ("Server", standing.endpoint or "none"),
        ("Its key", "kept in the keyring" if standing.endpoint_key else "none"),
    ]


@contextmanager
def _online() -> Iterator[OnlineAccess]:
    from interview_desktop.interaction.online_access import online_access
    from interview_desktop.store.database import Database, default_path

    database = Database(default_path())
    try:
        yield online_access(database)
    finally:
        database.close()
