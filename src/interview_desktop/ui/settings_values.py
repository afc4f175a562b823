"""What a setting is and may become. In: a name, a field of Settings, or `patience.` and a field of Patience.

Plain functions; out: kinds, bounds, values, and what to save for a change.
"""

from __future__ import annotations

import os
import typing
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from interview_desktop.settings import PREFIX, Settings


def value(settings: Settings, name: str) -> Any:
    holder, field_name = _holder(settings, name)
    return getattr(holder, field_name)


def change(settings: Settings, name: str, to: Any) -> dict[str, Any]:
    """What to save so that the setting `name` becomes `to`."""
    if "." not in name:
        return {name: to}
    outer, inner = name.split(".")
    return {outer: getattr(settings, outer).model_copy(update={inner: to})}


def field_of(name: str) -> FieldInfo:
    holder, field_name = _holder(Settings.model_construct(), name)
    return type(holder).model_fields[field_name]


def kind(name: str) -> str:
    """bool, int, float, text, choice, or several (of a choice)."""
    wanted = field_of(name).annotation
    if typing.get_origin(wanted) is tuple:
        return "several"
    if typing.get_origin(wanted) is typing.Literal:
        return "choice"
    return {bool: "bool", int: "int", float: "float"}.get(typing.cast(type, wanted), "text")


def choices(name: str) -> tuple[str, ...]:
    wanted = field_of(name).annotation
    return typing.get_args(typing.get_args(wanted)[0] if typing.get_origin(wanted) is tuple else wanted)


def bounds(name: str) -> tuple[float, float]:
    """The least and the greatest value the setting takes. Raises ValueError for a setting without both."""
    least = [rule.ge for rule in field_of(name).metadata if hasattr(rule, "ge")]
    greatest = [rule.le for rule in field_of(name).metadata if hasattr(rule, "le")]
    if not least or not greatest:
        raise ValueError(f"the setting {name} has no bounds")
    return float(least[0]), float(greatest[0])


def fixed_by(name: str) -> str:
    """The environment variable that decides this setting, empty where the person does."""
    variable = f"{PREFIX}{name.replace('.', '__')}".upper()
    outer = variable.split("__")[0]
    return next((found for found in (variable, outer) if found in os.environ), "")


def _holder(settings: Settings, name: str) -> tuple[BaseModel, str]:
    if "." not in name:
        return settings, name
    outer, inner = name.split(".")
    return getattr(settings, outer), inner
