"""What was taken in, as a list: which pack, whose, under which licence, which edition, when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_desktop.ui.moments import moment
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.structure.document import PackTaken

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
OURS = "interview-desktop"  # what comes with the program: one entry for all its parts


def listed(packs: Sequence[PackTaken]) -> tuple[PackTaken, ...]:
    """The newest first; the parts of what comes with the program are one."""
    newest = sorted(packs, key=lambda pack: pack.wall, reverse=True)
    ours = [pack for pack in newest if pack.id.startswith(f"{OURS}/")]
    others = [pack for pack in newest if not pack.id.startswith((f"{OURS}-", f"{OURS}/"))]
    return tuple(sorted([*ours[:1], *others], key=lambda pack: pack.wall, reverse=True))


def entry(pack: PackTaken, now: float) -> tuple[str, str, str]:
    if pack.id.startswith(f"{OURS}/"):
        return (
            _("What comes with the program"),
            pack.licence,
            _("there since {when}").format(when=moment(pack.wall, now)),
        )
    what = _("edition {number}").format(number=pack.version)
    return pack.title, f"{pack.publisher} · {pack.licence}", f"{what} · {moment(pack.wall, now)}"


class PacksModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: Sequence[tuple[str, ...]] = ()

    def show(self, packs: Sequence[PackTaken], now: float) -> None:
        self.beginResetModel()
        self._texts = [entry(pack, now) for pack in packs]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self._texts[index.row()])
        return ". ".join(self._texts[index.row()]) if role == Qt.ItemDataRole.AccessibleTextRole else None
