"""What an editor expects of the form of a document.

In: a document by `show_document`, which tells nobody. Out: `edited` with the next one, unchecked; `took_out` with the
one before and a sentence, where something was taken out with its texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from interview_desktop.structure.finding import Finding


class DocumentForm(QWidget):
    edited = Signal(object)
    took_out = Signal(object, str)

    def show_document(self, document: Any) -> None:
        raise NotImplementedError

    def renamed(self, document: Any) -> None:
        """The same document under the names that it was saved with."""
        self.show_document(document)

    def reach(self, field: str, start: int | None = None, end: int | None = None) -> None:
        """Put the focus where a finding says."""
        raise NotImplementedError

    def first(self) -> None:
        """Put the focus into the first field."""
        self.reach("title")

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """What there is to mend, for forms that also say it beside the field."""
