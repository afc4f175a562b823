"""What can be exported, which templates of it, and where to. In: the library; out: what the export is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QListView, QWidget

from interview_desktop.ui.services import Structure
from interview_desktop.ui.texts import _, ngettext
from interview_desktop.ui.theme import Theme


@dataclass(frozen=True)
class Material:
    """What the library holds that is not put away. `templates` are ids and titles."""

    questions: int = 0
    templates: tuple[tuple[str, str], ...] = ()
    rubrics: int = 0
    feedback: int = 0

    def words(self, name: str) -> str:
        """What the box of this kind says."""
        told = {
            "question": (self.questions, ngettext("{count} question", "{count} questions", self.questions)),
            "template": (
                len(self.templates),
                ngettext("{count} template", "{count} templates", len(self.templates)),
            ),
            "rubric": (self.rubrics, ngettext("{count} rubric", "{count} rubrics", self.rubrics)),
            "feedback": (
                self.feedback,
                ngettext("{count} feedback template", "{count} feedback templates", self.feedback),
            ),
        }
        count, words = told[name]
        return words.format(count=f"{count:,}")


def gathered(structure: Structure) -> Material:
    """Reads the database: off the main thread."""
    from interview_desktop.structure.document import title_of  # not before the first paint

    templates = [(held.document.id, title_of(held.document)) for held in structure.library.all("template")]
    return Material(
        questions=sum(1 for line in structure.bank.lines() if not line.retired),
        templates=tuple(sorted(templates, key=lambda one: one[1].casefold())),
        rubrics=len(structure.library.all("rubric")),
        feedback=len(structure.library.all("feedback")),
    )


def parts(wanted: Mapping[str, bool], templates: Collection[str]) -> dict[str, Collection[str] | None]:
    """By kind, as `Packs.export` takes it: None for all of a kind, () for none."""
    chosen: dict[str, Collection[str] | None] = {kind: None if wanted[kind] else () for kind in wanted}
    return chosen | {"template": tuple(templates) if wanted["template"] else ()}


def ask_target(page: QWidget, title: str, suffix: str, chosen: Callable[[Path], object]) -> None:
    """The system's own dialogue, which asks before it replaces a file; nothing happens where it is closed."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in title).strip() or _("questions")
    dialogue = QFileDialog(page, _("Where to save"), str(folder / f"{name}{suffix}"))
    dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialogue.setDefaultSuffix(suffix.removeprefix("."))
    dialogue.setNameFilter(f"*{suffix}")
    dialogue.selectFile(f"{name}{suffix}")
    dialogue.fileSelected.connect(lambda path: chosen(Path(path)))
    dialogue.finished.connect(dialogue.deleteLater)
    dialogue.open()


class TemplateChoice(QListView):
    """Templates to be ticked with the mouse or the space bar."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setAccessibleName(_("Which templates"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self._items.itemChanged.connect(lambda _item: self.changed.emit())
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those that are ticked."""
        items = (self._items.item(row) for row in range(self._items.rowCount()))
        return tuple(str(item.data()) for item in items if item.checkState() is Qt.CheckState.Checked)

    def show_templates(self, templates: Collection[tuple[str, str]], *, only: str = "") -> None:
        """All are ticked, or only one."""
        self._items.blockSignals(True)
        self._items.clear()
        for id_, title in templates:
            item = QStandardItem(title)
            item.setData(id_)
            item.setCheckable(True)
            item.setEditable(False)
            item.setCheckState(Qt.CheckState.Checked if only in ("", id_) else Qt.CheckState.Unchecked)
            self._items.appendRow(item)
        self._items.blockSignals(False)
        self._items.layoutChanged.emit()
        ids = [id_ for id_, _title in templates]
        if ids:
            self.setCurrentIndex(self._items.index(ids.index(only) if only in ids else 0, 0))
        self.changed.emit()

    def _fit(self) -> None:
        self.setMinimumHeight(self._theme.size("body") * 14)
