"""What the doctor says of one part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Group = Literal["versions", "libraries", "engines", "online", "devices", "disk", "files"]
INSTALL_AGAIN = "Install the program again: its Python packages are not complete."


@dataclass(frozen=True)
class Check:
    """One part: whether it works, what was found, and what to do where it does not (`mend`)."""

    group: Group
    name: str
    ok: bool
    detail: str
    mend: str = ""


Part = tuple[Group, str, Callable[[], Check]]
