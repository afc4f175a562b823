"""Fields of the question form beyond plain text: a choice by name, ticks, and the frame with title and hint.

Each tells `changed` when a person changed it; values are the names that documents hold, titles what is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from interview_desktop.ui.flow import Flow
from interview_desktop.ui.parts import label, stack
from interview_desktop.ui.vocabulary import called, known


class Wheel(QObject):
    """A wheel that scrolls the form must not change what it passes over."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


class Choice(QComboBox):
    """One of the known values of a facet. With `name_from`, also one of the person's own words."""

    changed = Signal()

    def __init__(self, facet: str, name_from: Callable[[str], str] | None = None) -> None:
        super().__init__()
        self._facet = facet
        self._name_from = name_from
        self.setEditable(name_from is not None)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(Wheel(self))
        for value in known(facet):
            self.addItem(called(facet, value), value)
        self.currentTextChanged.connect(lambda _text: self.changed.emit())

    @property
    def value(self) -> str:
        if self._name_from is not None:
            at = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
            return str(self.itemData(at)) if at >= 0 else self._name_from(self.currentText())
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        """A value that is not in the list yet is put there under its own words."""
        if value and self.findData(value) < 0:
            self.addItem(called(self._facet, value), value)
        self.setCurrentIndex(self.findData(value) if value else -1)
        if not value and self.isEditable():
            self.setEditText("")

    def offer(self, values: Iterable[str]) -> None:
        """Values that others have used before."""
        for value in values:
            if self.findData(value) < 0:
                self.addItem(called(self._facet, value), value)


class Ticks(QWidget):
    """Any of the known values of a facet, as boxes that wrap."""

    changed = Signal()

    def __init__(self, facet: str, title: str) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self._order: tuple[str, ...] = ()  # as they were given: what nobody changed is kept to the letter
        flow = Flow(spacing=4, centred=False)
        for value in known(facet):
            box = QCheckBox(called(facet, value))
            box.setAccessibleName(f"{title}: {box.text()}")
            box.toggled.connect(lambda _on: self.changed.emit())
            self.boxes[value] = box
            flow.addWidget(box)
        self.setLayout(flow)
        self.setFocusProxy(next(iter(self.boxes.values())))

    @property
    def value(self) -> tuple[str, ...]:
        ticked = [value for value, box in self.boxes.items() if box.isChecked()]
        earlier = [value for value in self._order if value in ticked]
        return (*earlier, *(value for value in ticked if value not in earlier))

    def show_value(self, values: Sequence[str]) -> None:
        self._order = tuple(values)
        for value, box in self.boxes.items():
            box.setChecked(value in values)


def framed(title: str, hint: str, field: QWidget) -> QWidget:
    """A field under its title, with a hint under the title where there is one."""
    name = label(title, "strong")
    name.setBuddy(field)
    field.setAccessibleName(title)
    field.setAccessibleDescription(hint)
    line = field.lineEdit() if isinstance(field, QComboBox) else None
    if line is not None:
        line.setAccessibleName(title)  # the focus is in there
    holder = QWidget()
    holder.setLayout(stack(name, *([label(hint, "caption")] if hint else []), field, spacing=4))
    return holder
