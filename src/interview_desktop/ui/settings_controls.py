"""One control for each kind of setting. In: a row; out: `changed` with the value in the setting's own unit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from interview_desktop.ui.parts import stack
from interview_desktop.ui.settings_group import Row
from interview_desktop.ui.settings_values import bounds, choices, kind
from interview_desktop.ui.texts import _


class Control(QObject):
    """Wraps the widget of one setting. `show` sets it without telling anybody."""

    changed = Signal(object)

    def __init__(self, row: Row, widget: QWidget) -> None:
        super().__init__(widget)
        self.row = row
        self.widget = widget
        self.holder = widget  # what stands in the row, where that is more than the control itself
        widget.setAccessibleName(row.title)
        widget.setAccessibleDescription(row.hint)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(self)

    def show(self, value: Any) -> None:
        self.widget.blockSignals(True)
        self._set(value)
        self.widget.blockSignals(False)

    def enable(self, on: bool) -> None:
        """Whether the person decides, or the environment has."""
        self.widget.setEnabled(on)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A wheel that scrolls the page must not change what it passes over."""
        if event.type() == QEvent.Type.Wheel and not self.widget.hasFocus():
            event.ignore()
            return True
        return False

    def _set(self, value: Any) -> None:
        raise NotImplementedError


class Switch(Control):
    def __init__(self, row: Row) -> None:
        self.box = QCheckBox(_("On"))
        super().__init__(row, self.box)
        self.box.toggled.connect(self.changed.emit)

    def _set(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class Allow(Control):
    """Consent as a switch: on is granted; off is refused, and not asked about again."""

    def __init__(self, row: Row) -> None:
        self.box = QCheckBox(_("On"))
        super().__init__(row, self.box)
        self.box.toggled.connect(lambda on: self.changed.emit("granted" if on else "refused"))

    def _set(self, value: Any) -> None:
        self.box.setChecked(value == "granted")


class Choose(Control):
    def __init__(self, row: Row) -> None:
        self.box = QComboBox()
        for value in choices(row.name):
            self.box.addItem(row.words.get(value, value), value)
        super().__init__(row, self.box)
        self.box.currentIndexChanged.connect(lambda at: self.changed.emit(self.box.itemData(at)))

    def _set(self, value: Any) -> None:
        self.box.setCurrentIndex(self.box.findData(value))


class Several(Control):
    """A box to tick for each value; the row's words are their names."""

    def __init__(self, row: Row) -> None:
        self.boxes = {value: QCheckBox(row.words.get(value, value)) for value in choices(row.name)}
        first = next(iter(self.boxes.values()))
        super().__init__(row, first)
        self.holder = QWidget()
        self.holder.setLayout(stack(*self.boxes.values(), spacing=4))
        for value, box in self.boxes.items():
            box.setAccessibleName(f"{row.title}: {row.words.get(value, value)}")
            box.toggled.connect(lambda _on: self.changed.emit(self._ticked()))

    def enable(self, on: bool) -> None:
        self.holder.setEnabled(on)

    def show(self, value: Any) -> None:
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(name in value)
            box.blockSignals(False)

    def _ticked(self) -> tuple[str, ...]:
        return tuple(value for value, box in self.boxes.items() if box.isChecked())


class Whole(Control):
    """An integer, or a factor of 0.0 to 2.0 shown as percent."""

    def __init__(self, row: Row) -> None:
        self.box = QSpinBox()
        self._factor = 100 if row.unit == "%" else 1
        least, greatest = bounds(row.name)
        self.box.setRange(round(least * self._factor), round(greatest * self._factor))
        self.box.setKeyboardTracking(False)
        self.box.lineEdit().setTextMargins(12, 0, 0, 0)  # a stylesheet's padding does not reach it
        if row.unit == "min":
            self.box.setSuffix(_(" min"))
            self.box.setSingleStep(10)
        elif row.unit:
            self.box.setSuffix(" %")
            self.box.setSingleStep(5 if row.unit == "%" else 10)
        super().__init__(row, self.box)
        self.box.valueChanged.connect(
            lambda value: self.changed.emit(value / self._factor if self._factor > 1 else value)
        )

    def _set(self, value: Any) -> None:
        self.box.setValue(round(value * self._factor))


class Seconds(Control):
    def __init__(self, row: Row) -> None:
        self.box = QDoubleSpinBox()
        self.box.setRange(*bounds(row.name))
        self.box.setDecimals(1)
        self.box.setSingleStep(0.1 if bounds(row.name)[1] <= 20 else 1)
        self.box.setSuffix(_(" s"))
        self.box.setKeyboardTracking(False)
        self.box.lineEdit().setTextMargins(12, 0, 0, 0)  # a stylesheet's padding does not reach it
        super().__init__(row, self.box)
        self.box.valueChanged.connect(self.changed.emit)

    def _set(self, value: Any) -> None:
        self.box.setValue(float(value))


class Words(Control):
    """Free text, taken when the field is left or Enter is pressed."""

    def __init__(self, row: Row) -> None:
        self.box = QLineEdit()
        self.box.setPlaceholderText(row.empty)
        self._shown = ""
        super().__init__(row, self.box)
        self.box.editingFinished.connect(self._left)

    def _left(self) -> None:
        if self.box.text() != self._shown:
            self._shown = self.box.text()
            self.changed.emit(self._shown)

    def _set(self, value: Any) -> None:
        self._shown = str(value)
        self.box.setText(self._shown)


def control(row: Row) -> Control:
    """The control that fits the kind of the setting."""
    wanted = kind(row.name)
    if row.name == "online_consent":
        return Allow(row)
    if wanted == "bool":
        return Switch(row)
    if wanted == "choice":
        return Choose(row)
    if wanted == "several":
        return Several(row)
    if row.unit == "s":
        return Seconds(row)
    return Whole(row) if wanted in ("int", "float") else Words(row)
