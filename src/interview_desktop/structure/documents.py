"""A TOML document of the package, read and checked: name in, validated value out."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from interview_desktop.errors import MaterialError

Model = TypeVar("Model", bound=BaseModel)


def assets() -> Traversable:
    """The folder of data that travels in the wheel."""
    return files("interview_desktop") / "assets"


def read(source: Traversable, model: type[Model]) -> Model:
    """Raises MaterialError that names the file and, where the content is wrong, the field."""
    try:
        return model.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
    except ValidationError as fault:
        first = fault.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the document"
        sentence = f"{source.name} makes no sense at “{field}”: {first['msg']}."
    except FileNotFoundError:
        sentence = f"{source.name} is missing from the program."
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        sentence = f"{source.name} cannot be read: {fault}."
    raise MaterialError(sentence, "Install the program again, or restore the file.")
