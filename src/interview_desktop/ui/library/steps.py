"""Undo and redo within an editor: the versions of a frozen document, one behind the other.

In: each new version and what was changed in it. Out: the version before, or the one after. Changes of one field that
follow each other are one step, so that undo takes back a sentence and not a letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 200  # steps that can be taken back


@dataclass
class _Step(Generic[T]):
    document: T
    about: str


class Steps(Generic[T]):
    """`now` is the document as it is; equal documents are no step."""

    def __init__(self, document: T) -> None:
        self._steps = [_Step(document, "")]
        self._at = 0

    @property
    def now(self) -> T:
        return self._steps[self._at].document

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at < len(self._steps) - 1

    def take(self, document: T, about: str = "") -> None:
        """The document has become this one. With `about`, a field, it joins a step about the same field just before."""
        if document == self.now:
            return
        last = self._steps[self._at]
        del self._steps[self._at + 1 :]
        if about and last.about == about and self._at > 0:
            last.document = document
            return
        self._steps.append(_Step(document, about))
        del self._steps[: max(0, len(self._steps) - MOST)]
        self._at = len(self._steps) - 1

    def rest(self) -> None:
        """What comes next is a step of its own, also in the same field: the field was left, or it was saved."""
        self._steps[self._at].about = ""

    def undo(self) -> T:
        self._at = max(0, self._at - 1)
        self.rest()
        return self.now

    def redo(self) -> T:
        self._at = min(len(self._steps) - 1, self._at + 1)
        self.rest()
        return self.now
