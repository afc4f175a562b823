"""The list of templates as Qt wants it, and what is shown of it. In: rows; out: seven columns.

A row is made from a held document: what a list says of a template in words, and what a person may look for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from interview_desktop.structure.document import Held
from interview_desktop.structure.template import Template
from interview_desktop.ui.library.templates.editor.rows import NOWHERE, Index
from interview_desktop.ui.library.templates.editor.timeline import amount
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import called

COLUMNS = (
    _("Title"),
    _("Type"),
    _("Industry"),
    _("Seniority"),
    _("Length"),
    _("Questions"),
    _("State"),
)


@dataclass(frozen=True)
class Row:
    """One template: its newest version, the number of that, and the number of the one that interviews run (0: none)."""

    template: Template
    head: int
    published: int
    archived: bool

    @property
    def id(self) -> str:
        return self.template.id

    @property
    def state(self) -> str:
        if self.archived:
            return _("Archived")
        if not self.published:
            return _("Draft")
        if self.published == self.head:
            return _("Published, version {number}").format(number=self.head)
        return _("Version {number} not published yet").format(number=self.head)

    @property
    def can_publish(self) -> bool:
        return not self.archived and self.published != self.head

    def texts(self) -> tuple[str, ...]:
        """In line with COLUMNS."""
        one = self.template
        return (
            one.title,
            called("interview_type", one.interview_type),
            called("industry", one.industry),
            called("seniority", one.seniority),
            amount(one.minutes),
            str(len(one.slots)),
            self.state,
        )


def rows(held: Sequence[Held]) -> tuple[Row, ...]:
    """By title."""
    made = (Row(cast("Template", one.document), one.head, one.published, one.state == "archived") for one in held)
    return tuple(sorted(made, key=lambda row: row.template.title.casefold()))


@dataclass(frozen=True)
class Wish:
    """What is looked for: words that all occur somewhere, a type, an industry ("" for any), and archived ones, too."""

    words: str = ""
    interview_type: str = ""
    industry: str = ""
    archived: bool = False

    def fits(self, row: Row) -> bool:
        one = row.template
        if row.archived and not self.archived:
            return False
        if self.interview_type not in ("", one.interview_type) or self.industry not in ("", one.industry):
            return False
        said = " ".join((*row.texts(), one.summary, one.role, one.id)).casefold()
        return all(word in said for word in self.words.casefold().split())


class TemplatesModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[Row, ...] = ()
        self._texts: tuple[tuple[str, ...], ...] = ()

    def show(self, shown: Sequence[Row]) -> None:
        self.beginResetModel()
        self.shown = tuple(shown)
        self._texts = tuple(row.texts() for row in shown)
        self.endResetModel()

    def row_of(self, template: str) -> int:
        """-1 where it is not shown."""
        return next((at for at, row in enumerate(self.shown) if row.id == template), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._texts[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{COLUMNS[index.column()]}: {text}"
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return None
