"""`models list|install|verify|remove|path`: what better engines need, and how it gets onto this machine.

In: the id of a model, a folder to take it from. Out: text or JSON; progress on standard error. An installation that was
stopped (Ctrl+C) leaves nothing half done, and goes on from its whole files next time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from interview_desktop import settings
from interview_desktop.cli import model_progress
from interview_desktop.cli.printing import AsJson, tell, tell_json, tell_table
from interview_desktop.errors import Cancelled, EngineUnavailable
from interview_desktop.events.models import ModelOffer
from interview_desktop.models import conversion
from interview_desktop.models.service import ModelsService, folder_of
from interview_desktop.models.sizes import in_words

app = typer.Typer(
    rich_markup_mode=None, no_args_is_help=True, help="List, install, verify and remove better engines' models."
)

Id = Annotated[str, typer.Argument(help="The id of a model, as `models list` shows it.", metavar="ID")]


@app.command("list")
def list_models(json: AsJson = False) -> None:
    """List every model, what it improves, its size, its licence, and whether it is installed."""
    with _opened() as models:
        offers, folder, free = models.offers(), models.folder, models.free()
    if json:
        tell_json([offer.model_dump(mode="json") for offer in offers])
        return
    for purpose in dict.fromkeys(offer.purpose for offer in offers):
        tell(purpose.replace("_", " "))
        tell_table(
            ("id", "standing", "download", "licence", "what it improves"),
            [_row(offer) for offer in offers if offer.purpose == purpose],
            right=(2,),
            whole=(0, 1, 2),
        )
        tell()
    tell(f"Models are kept in {folder}; {in_words(free)} are free there.")


def _row(offer: ModelOffer) -> tuple[str, str, str, str, str]:
    standing = "not installed" if offer.standing == "absent" else offer.standing
    return (offer.id, standing, in_words(offer.download), offer.licence, offer.improves)


@app.command("install")
def install(
    model: Id,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            help="A folder with the model's files, or an installed model copied from another machine.",
            metavar="DIR",
        ),
    ] = None,
) -> None:
    """Download a model (or take it from a folder), check every byte, convert it where needed, and install it."""
    with _opened() as models, model_progress.shown() as hear:
        try:
            models.install(model, source=source, tell=hear)
        except KeyboardInterrupt:
            raise Cancelled(
                "The installation was stopped; nothing half done is left.",
                "The same command goes on from the files that are whole.",
            ) from None
    tell(f"{model} is installed.")


@app.command("verify")
def verify(
    model: Annotated[str | None, typer.Argument(help="A model; without one, all that are installed.")] = None,
) -> None:
    """Read installed models anew and say whether every byte is as it was installed."""
    with _opened() as models:
        ids = [model] if model else [offer.id for offer in models.offers() if offer.standing != "absent"]
        found = [models.verify(id_) for id_ in ids]
    for offer in found:
        tell(f"{offer.id}: {_verdict(offer)}")
    if not found:
        tell("No model is installed.")
    wrong = [offer.id for offer in found if offer.standing != "installed"]
    if wrong:
        raise EngineUnavailable(
            f"Not in order: {', '.join(wrong)}.",
            "Install each again: “interview-desktop models install ID”.",
        )


def _verdict(offer: ModelOffer) -> str:
    return {"installed": "in order", "absent": "not installed"}.get(offer.standing, f"damaged, {offer.fault}")


@app.command("remove")
def remove(model: Id) -> None:
    """Remove an installed model, and files that were kept for another try."""
    with _opened() as models:
        absent = any(offer.id == model and offer.standing == "absent" for offer in models.offers())
        models.remove(model)
    tell(f"{model} was not installed; nothing of it is left." if absent else f"{model} is removed.")


@app.command("path")
def path(model: Id) -> None:
    """Print the folder of an installed model, after verifying it."""
    with _opened() as models:
        tell(str(models.path(model)))


@contextmanager
def _opened() -> Iterator[ModelsService]:
    models = ModelsService(folder_of(settings.load()), conversion)
    try:
        yield models
    finally:
        models.close()
