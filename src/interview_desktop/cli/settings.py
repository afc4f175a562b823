"""`settings list`, `settings set`, `settings path`: every setting with its value and what it is for.

In: names as they are listed; a setting within a group has a dot (`patience.finished`). Out: text or JSON.
"""

from __future__ import annotations

import json as json_text
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Annotated, Any, Literal, get_args, get_origin

import typer
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from interview_desktop import settings
from interview_desktop.errors import UsageError

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="List and change settings.")


@dataclass(frozen=True)
class Row:
    """One setting as `list` shows it; `source` says where the value in force comes from."""

    name: str
    value: Any
    default: Any
    source: Literal["default", "file", "environment"]
    description: str
    allowed: str
    environment: str


@app.command("list")
def list_settings(
    json: Annotated[bool, typer.Option("--json", help="As one JSON list.")] = False,
) -> None:
    """Show every setting, its value, and what it is for."""
    rows = list(_rows(settings.load()))
    if json:
        typer.echo(json_text.dumps([asdict(row) for row in rows], indent=2, ensure_ascii=False))
        return
    for row in rows:
        origin = "" if row.source == "default" else f"   ({row.source}; by default {_shown(row.default)})"
        typer.echo(
            f"{row.name} = {_shown(row.value)}{origin}\n    {row.description}{row.allowed and f' {row.allowed}'}"
        )


@app.command("set", context_settings={"ignore_unknown_options": True})  # so that -1 is a value
def set_setting(
    name: Annotated[str, typer.Argument(help="As `settings list` names it, for example patience.finished.")],
    value: Annotated[str, typer.Argument(help="The new value; true or false for a switch.")],
) -> None:
    """Change one setting and keep it."""
    known = {name: field for name, field, _ in _fields()}
    if name not in known:
        raise UsageError(f"There is no setting “{name}”.", "`interview-desktop settings list` shows all of them.")
    changed = _typed(name, known[name], value)
    group, _, inner = name.partition(".")
    if inner:
        settings.save(**{group: {**settings.stored().get(group, {}), inner: changed}})
    else:
        settings.save(**{name: changed})
    typer.echo(f"{name} = {_shown(changed)}")
    variable = _variable(name)
    if variable in os.environ:
        typer.echo(f"The environment's {variable} is stronger for now: {os.environ[variable]}", err=True)


@app.command("path")
def path() -> None:
    """Print where the settings file is (it need not exist)."""
    typer.echo(settings.settings_file())


def _rows(in_force: settings.Settings) -> Iterator[Row]:
    stored = settings.stored()
    for name, field, default in _fields():
        group, _, inner = name.partition(".")
        value = getattr(in_force, group)
        in_file = group in stored
        if inner:
            value, in_file = getattr(value, inner), inner in stored.get(group, {})
        source: Literal["default", "file", "environment"] = "file" if in_file else "default"
        if {_variable(name), _variable(group)} & _variables():
            source = "environment"
        yield Row(name, value, default, source, field.description or "", _allowed(field), _variable(name))


def _fields() -> Iterator[tuple[str, FieldInfo, Any]]:
    """Name, field and default of every setting, those in groups with the group's name before a dot."""
    for name, field in settings.Settings.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            for inner, inner_field in field.annotation.model_fields.items():
                yield f"{name}.{inner}", inner_field, getattr(field.default, inner)
        else:
            yield name, field, field.default


def _typed(name: str, field: FieldInfo, value: str) -> Any:
    annotated: Any = Annotated[field.annotation, field]
    kind: TypeAdapter[Any] = TypeAdapter(annotated)
    several = get_origin(field.annotation) is tuple
    given: object = [part for part in value.replace(",", " ").split() if part] if several else value
    try:
        return kind.validate_python(given)
    except ValidationError as fault:
        raise UsageError(f"“{value}” cannot be {name}: {fault.errors()[0]['msg']}.", _allowed(field)) from fault


def _allowed(field: FieldInfo) -> str:
    """The values a setting takes, as one sentence; empty where any will do."""
    if get_origin(field.annotation) is Literal:
        return f"One of: {', '.join(str(choice) for choice in get_args(field.annotation))}."
    if get_origin(field.annotation) is tuple:
        return f"Any of: {', '.join(get_args(get_args(field.annotation)[0]))}; separated by commas, empty for none."
    least = next((limit.ge for limit in field.metadata if hasattr(limit, "ge")), None)
    most = next((limit.le for limit in field.metadata if hasattr(limit, "le")), None)
    return f"From {least} to {most}." if least is not None and most is not None else ""


def _variable(name: str) -> str:
    return f"{settings.PREFIX}{name.replace('.', '__')}".upper()


def _variables() -> set[str]:
    return {name.upper() for name in os.environ}


def _shown(value: Any) -> str:
    return json_text.dumps(value, ensure_ascii=False)
