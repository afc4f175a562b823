"""How verbs of the library print: tables and wrapped words for a person, JSON for a program.

In: plain values. Out: standard output. Tables are as wide as the terminal, 80 columns in a pipe, without colour there.
Content may come from anybody's pack: signs that would steer a terminal are shown as a replacement character.
"""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Annotated, Any

import typer

AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]

WIDTH = 80  # of what is piped, and where the terminal does not say
_STEERING = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if code not in (9, 10)}


def plain(text: str) -> str:
    """`text` without what would steer a terminal; tabs and line feeds stay."""
    return text.translate(_STEERING)


def tell(text: str = "") -> None:
    typer.echo(plain(text))


def tell_json(data: Mapping[str, Any] | Sequence[Any]) -> None:
    """An object over many lines; a list with one entry a line, so that 10,000 of them are written at once."""
    if isinstance(data, Mapping):
        typer.echo(json.dumps(data, indent=2, ensure_ascii=False))
    elif data:
        typer.echo("[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in data) + "\n]")
    else:
        typer.echo("[]")


def tell_wrapped(text: str, indent: str = "") -> None:
    """Words in lines no longer than the table beside them; line feeds of the text are kept."""
    for line in text.splitlines() or [""]:
        wrapped = textwrap.wrap(plain(line), _width(), initial_indent=indent, subsequent_indent=indent)
        typer.echo("\n".join(wrapped))


def tell_fields(rows: Iterable[tuple[str, str]]) -> None:
    """Names with their values beside them, wrapped; what has no value is left out."""
    tell_table((), [row for row in rows if row[1]], whole=(0,))


def tell_table(
    headers: Sequence[str], rows: Iterable[Sequence[str]], *, right: Sequence[int] = (), whole: Sequence[int] = ()
) -> None:
    """A table without lines; without `headers`, only rows. `right` are columns of numbers, `whole` those whose
    cells are never broken, such as ids that somebody copies."""
    from rich.console import Console
    from rich.table import Table

    found = [[plain(cell) for cell in row] for row in rows]
    if not found:
        return
    table = Table(box=None, show_header=bool(headers), pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for place in range(len(found[0])):
        table.add_column(
            headers[place] if headers else "",
            justify="right" if place in right else "left",
            no_wrap=place in whole,
            overflow="fold",
        )
    for row in found:
        table.add_row(*row)
    console = Console(width=_width(), highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        console.print(table)
    typer.echo("\n".join(line.rstrip() for line in capture.get().splitlines()))


def moment(wall: float) -> str:
    """Unix seconds as local date and time; empty for never."""
    return datetime.fromtimestamp(wall).astimezone().strftime("%Y-%m-%d %H:%M") if wall else ""


def many(count: int, one: str, more: str = "") -> str:
    """1 question, 2 questions."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def nearest(word: str, known: Iterable[str]) -> str:
    """Did you mean “...”?, with a space before it; empty where nothing known is like the word."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f" Did you mean “{near[0]}”?" if near else ""


def _width() -> int:
    return max(40, shutil.get_terminal_size((WIDTH, 24)).columns)
