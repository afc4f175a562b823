"""Which models there are to install: `manifest.toml`, read and checked.

In: the file inside the package (or one that a test hands in). Out: frozen facts. Every name that ever becomes a path
comes from here or is held against the same pattern, so that neither a hub nor a copied folder can point elsewhere.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError, model_validator

from interview_desktop.errors import MaterialError, UsageError
from interview_desktop.events.fact import Fact
from interview_desktop.events.models import Purpose

ConverterName = Literal["distilbert", "gpt2", "bert"]

_PART = r"[A-Za-z0-9_][A-Za-z0-9_.+-]*"  # no part begins with a dot: neither "..", nor a hidden file, nor a drive
FileName = Annotated[str, StringConstraints(pattern=rf"^{_PART}(/{_PART})*$", max_length=200)]
ModelId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=60)]


class ModelFile(Fact):
    """One file of a model, by its name below the model's `folder` in the repository.

    `instead` is the name to take where there is no file of the first name (older repositories keep weights as
    pytorch_model.bin). `optional` files are taken where there are any; those that are not `usual` do not count in
    the size of the download.
    """

    name: FileName
    size: int = Field(ge=0)
    instead: FileName | None = None
    optional: bool = False
    usual: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The names it may have, the better first."""
        return (self.name,) if self.instead is None else (self.name, self.instead)


class Model(Fact):
    """One model: what it is for, where it comes from, under which licence, and what it becomes.

    `converter` "none": the files are used as they are; else they are turned into what CTranslate2 runs. `room` is
    bytes of the installed model.
    """

    id: ModelId
    title: str = Field(min_length=1)
    purpose: Purpose
    improves: str = Field(min_length=1)
    repository: Annotated[str, StringConstraints(pattern=rf"^{_PART}/{_PART}$")]
    revision: Annotated[str, StringConstraints(pattern=rf"^{_PART}$")] = "main"
    folder: FileName | None = None
    files: tuple[ModelFile, ...] = Field(min_length=1)
    room: int = Field(gt=0)
    licence: str = Field(min_length=1)
    licence_url: Annotated[str, StringConstraints(pattern=r"^https://")]
    converter: Literal["none"] | ConverterName = "none"

    @property
    def download(self) -> int:
        """Bytes that are fetched, about."""
        return sum(file.size for file in self.files if file.usual)

    def remote(self, name: str) -> str:
        """The path of the file `name` in the repository."""
        return f"{self.folder}/{name}" if self.folder else name


class Manifest(Fact):
    """All models, within a purpose the best first."""

    model: tuple[Model, ...]

    @model_validator(mode="after")
    def _each_once(self) -> Manifest:
        ids = [model.id for model in self.model]
        twice = {id_ for id_ in ids if ids.count(id_) > 1}
        if twice:
            raise ValueError(f"{', '.join(sorted(twice))}: more than one model of this id")
        return self

    def find(self, id_: str) -> Model:
        """Raises UsageError for a name that is no model's."""
        for model in self.model:
            if model.id == id_:
                return model
        raise UsageError(f"There is no model “{id_}”.", "“interview-desktop models list” names them all.")

    def of(self, purpose: Purpose) -> tuple[Model, ...]:
        return tuple(model for model in self.model if model.purpose == purpose)


def read(text: str, name: str = "manifest.toml") -> Manifest:
    """The manifest written in `text`. Raises MaterialError that says which entry makes no sense."""
    try:
        return Manifest.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        raise MaterialError(f"{name} is no TOML: {fault}.", "Install the program again.") from fault
    except ValidationError as fault:
        first = fault.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise MaterialError(
            f"{name} makes no sense at {place}: {first['msg']}.", "Install the program again."
        ) from fault


def shipped() -> Manifest:
    """The manifest that comes with the program."""
    return read(files("interview_desktop.models").joinpath("manifest.toml").read_text(encoding="utf-8"))
