"""Hypothesis strategies for facts: any value that a pydantic model of ours accepts, made from its own fields.

In: a type (a model, a Literal, a tuple, a union, a number with bounds). Out: a strategy for it. Values are kept
small, at most one model in a tuple of models: documents within documents within documents would take seconds to make.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt, MaxLen, MinLen
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from interview_desktop.events.scores import Evidence, Score


def facts(of: Any, metadata: tuple[object, ...] = ()) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - a table of kinds
    """A strategy for the type `of`, within the bounds that `metadata` names."""
    origin, arguments = get_origin(of), get_args(of)
    if origin is Annotated:
        return facts(arguments[0], (*metadata, *_constraints(arguments[1:])))
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, UnionType):
        return st.one_of(*(facts(argument, metadata) for argument in arguments))
    if origin is tuple and arguments[-1] is not Ellipsis:
        return st.tuples(*map(facts, arguments))
    if origin is tuple:
        many = 1 if _is_model(arguments[0]) else 2
        return st.lists(
            facts(arguments[0]), min_size=_least(metadata), max_size=max(_most(metadata, many), _least(metadata))
        ).map(tuple)
    if origin is Mapping:
        return st.dictionaries(*map(facts, arguments), max_size=2)
    if _is_model(of):
        return _model(of)
    return _plain(of, metadata)


def _is_model(of: Any) -> bool:
    return isinstance(of, type) and issubclass(of, BaseModel)


@cache
def _model(of: type[BaseModel]) -> st.SearchStrategy[Any]:
    """A strategy for a model, made once. A Score rests on evidence, or there is neither: its own validator wants it."""
    fields = {name: _field(info) for name, info in of.model_fields.items()}
    if of is not Score:
        return st.builds(of, **fields)
    without = st.builds(of, **fields | {"score": st.none(), "evidence": st.just(())})
    with_both = st.builds(of, **fields | {"score": st.floats(1, 5), "evidence": st.tuples(facts(Evidence))})
    return without | with_both


def _field(info: FieldInfo) -> st.SearchStrategy[Any]:
    return facts(info.annotation, tuple(info.metadata))


def _plain(of: Any, metadata: tuple[object, ...]) -> st.SearchStrategy[Any]:
    if of is bool:
        return st.booleans()
    pattern = next((found for item in metadata if (found := getattr(item, "pattern", None))), None)
    if of is str and pattern:
        return st.from_regex(pattern, fullmatch=True).filter(lambda text: len(text) <= _most(metadata, 80))
    if of is str:
        return st.text(min_size=_least(metadata), max_size=_most(metadata, 20))
    if of in (int, float):
        return _number(of, metadata)
    if of is NoneType:
        return st.none()
    raise TypeError(f"no strategy for {of}")


def _number(of: type, metadata: tuple[object, ...]) -> st.SearchStrategy[Any]:
    low: float | None = None
    high: float | None = None
    for bound in metadata:
        if isinstance(bound, Ge):
            low = float(bound.ge)  # type: ignore[arg-type]
        if isinstance(bound, Gt):
            low = float(bound.gt) + (1 if of is int else 0.25)  # type: ignore[arg-type]
        if isinstance(bound, Le):
            high = float(bound.le)  # type: ignore[arg-type]
        if isinstance(bound, Lt):
            high = float(bound.lt) - (1 if of is int else 0.25)  # type: ignore[arg-type]
    if of is int:
        return st.integers(-(2**31) if low is None else int(low), 2**31 if high is None else int(high))
    return st.floats(low, high, allow_nan=False, allow_infinity=False)


def _least(metadata: tuple[object, ...]) -> int:
    return next((item.min_length for item in metadata if isinstance(item, MinLen)), 0)


def _most(metadata: tuple[object, ...], most: int) -> int:
    """The bound of the field where it is below `most`, which is enough for a test."""
    return min(next((item.max_length for item in metadata if isinstance(item, MaxLen)), most), most)


def _constraints(annotations: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(item for part in annotations for item in (part.metadata if isinstance(part, FieldInfo) else (part,)))
