"""What the interviewer can say, from assets/wordings.toml."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from interview_desktop.events.wording import Wordings
from interview_desktop.structure.documents import assets, read


def load_wordings(source: Traversable | None = None) -> Wordings:
    """The wordings of the program, or of `source`. Raises MaterialError naming the field that is wrong."""
    return read(source or assets() / "wordings.toml", Wordings)
