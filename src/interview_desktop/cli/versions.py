"""Versions of a document, as questions, templates and rubrics show them alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli.printing import moment, tell_json, tell_table

if TYPE_CHECKING:
    from interview_desktop.structure.document import Held, Version

VersionNumber = Annotated[int | None, typer.Option("--version", min=1, help="An older version; else the newest.")]


def version_told(held: Held) -> dict[str, Any]:
    """What stands beside a document's own fields in JSON; `OUTSIDE` names these."""
    return {
        "version": held.number,
        "newest": held.head,
        "published": held.published,
        "state": held.state,
        "own": held.own,
    }


OUTSIDE = ("version", "newest", "published", "state", "own")


def tell_history(versions: Sequence[Version], published: int, *, json: bool) -> None:
    """`published` is the version that interviews run; 0 where no version is marked."""
    if json:
        tell_json(
            [
                {
                    "version": one.number,
                    "author": one.author,
                    "time": one.wall,
                    "note": one.note,
                    "pack": one.pack,
                    "published": one.number == published,
                }
                for one in versions
            ]
        )
        return
    rows = [
        (
            f"{one.number}{' published' if one.number == published else ''}",
            moment(one.wall),
            one.author,
            one.note + (f" (pack {one.pack})" if one.pack else ""),
        )
        for one in versions
    ]
    tell_table(("version", "when", "who", "note"), rows, whole=(0, 1))
