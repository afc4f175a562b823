"""The base of everything that is passed around or written down."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Fact(BaseModel):
    """Small, frozen, and strict about unknown fields, so that an old reader notices a newer journal."""

    model_config = ConfigDict(frozen=True, extra="forbid")
