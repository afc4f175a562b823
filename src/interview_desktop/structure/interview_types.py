"""What the types of interview and the personas are like: assets in, descriptions and behaviour out. Data, not code."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import Field, TypeAdapter, ValidationError

from interview_desktop.errors import MaterialError
from interview_desktop.events.fact import Fact
from interview_desktop.events.plan import Acknowledging, Behaviour, Persona
from interview_desktop.events.question import InterviewType
from interview_desktop.structure.documents import assets

_RESTRAINT = get_args(Acknowledging)  # from the most talkative to the most silent


class TypeOfInterview(Behaviour):
    """How a type of interview goes, in words for a person and as behaviour for the interviewer."""

    title: str = Field(min_length=1, max_length=60)
    summary: str = Field(min_length=1, max_length=300)
    description: str = Field(min_length=1, max_length=1000)

    @property
    def behaviour(self) -> Behaviour:
        return Behaviour.model_validate(self.model_dump(include=set(Behaviour.model_fields)))


class Temper(Fact):
    """What a persona does differently: never anything about what a good answer is."""

    title: str
    summary: str
    patience: float = Field(ge=1.0, le=2.0)
    extra_probes: int = Field(ge=-1, le=1)
    acknowledging: Acknowledging


_TYPES = TypeAdapter(dict[InterviewType, TypeOfInterview])
_TEMPERS = TypeAdapter(dict[Persona, Temper])


def interview_types() -> Mapping[InterviewType, TypeOfInterview]:
    """Every type of interview, in the order of assets/interview_types.toml. Raises MaterialError."""
    raw = _read("interview_types.toml")
    for name, table in raw.items():
        table["interview_type"] = name
    found: dict[InterviewType, TypeOfInterview] = _complete(
        "interview_types.toml", _TYPES, raw, get_args(InterviewType)
    )
    return found


def personas() -> Mapping[Persona, Temper]:
    """Every persona. Raises MaterialError."""
    found: dict[Persona, Temper] = _complete("personas.toml", _TEMPERS, _read("personas.toml"), get_args(Persona))
    return found


def tempered(behaviour: Behaviour, temper: Temper, *, most_probes: int, probes: int | None) -> tuple[Behaviour, int]:
    """How an interviewer of this temper behaves in such an interview, and how many follow-ups a question has at most.

    `probes` is what the template wants, else the type, else as many as the person allows; never more than
    `most_probes`, the person's own setting. The more patient and the more silent of type and persona holds.
    """
    wanted = probes if probes is not None else behaviour.max_probes
    allowed = min(most_probes, max(0, (most_probes if wanted is None else wanted) + temper.extra_probes))
    silent = max(behaviour.acknowledging, temper.acknowledging, key=_RESTRAINT.index)
    patience = min(4.0, behaviour.patience * temper.patience)
    return behaviour.model_copy(update={"patience": patience, "acknowledging": silent}), allowed


def _read(name: str) -> dict[str, dict[str, object]]:
    try:
        return tomllib.loads((assets() / name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise MaterialError(f"{name} cannot be read: {fault}.", "Install the program again.") from fault


def _complete(name: str, adapter: TypeAdapter[Any], raw: object, wanted: tuple[str, ...]) -> Any:
    try:
        found = adapter.validate_python(raw)
    except ValidationError as fault:
        first = fault.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise MaterialError(
            f"{name} makes no sense at “{field}”: {first['msg']}.", "Install the program again."
        ) from fault
    missing = [one for one in wanted if one not in found]
    if missing:
        raise MaterialError(f"{name} says nothing of “{missing[0]}”.", "Install the program again.")
    return found
