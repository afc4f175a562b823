"""The Structure service for one verb: opened on this person's own library, closed when the verb is done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_desktop.structure.service import StructureService


@contextmanager
def opened() -> Iterator[StructureService]:
    """Raises what the store raises, such as StoreError for a folder that cannot be written to."""
    from interview_desktop.compose import build

    services = build()
    try:
        yield services.structure
    finally:
        services.close()
