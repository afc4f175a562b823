"""One control for each kind of field of the template editor, with its words above and its hint below.

In: a value by `show`, which tells nobody. Out: `changed` with the new value at every keystroke. `reach` puts the focus
into it, and marks the characters that a finding is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from interview_desktop.ui.library.growing import Growing, units
from interview_desktop.ui.parts import label
from interview_desktop.ui.theme import Theme

LONGEST = 36  # characters of a tick box in one line, at 100 % text, in the narrowest window
INSET = 12  # logical pixels: a stylesheet's padding does not reach the line of a spin box


class Field(QWidget):
    """Title, control, hint. Subclasses set the control's value in `_set`."""

    changed = Signal(object)

    def __init__(self, title: str, control: QWidget, hint: str = "", *, titled: bool = True) -> None:
        super().__init__()
        self.control = control
        control.setAccessibleName(title)
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        self.name = label(title, "strong")
        self.name.setBuddy(control)
        self.hint = label(hint, "caption")
        for part in (self.name, control, self.hint):
            inside.addWidget(part)
        self.name.setVisible(titled)  # only now: without a parent it would open as a window
        self.hint.setVisible(bool(hint))
        control.setAccessibleDescription(hint)

    def show_value(self, value: object) -> None:
        self.control.blockSignals(True)
        self._set(value)
        self.control.blockSignals(False)

    def say(self, hint: str) -> None:
        """Another hint: what follows from the value."""
        if hint != self.hint.text():
            self.hint.setText(hint)
            self.hint.setVisible(bool(hint))
            self.control.setAccessibleDescription(hint)

    def reach(self, start: int | None = None, end: int | None = None) -> None:  # noqa: ARG002
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A wheel that scrolls the page must not change what it passes over."""
        if event.type() == QEvent.Type.Wheel and not isinstance(self.control, QPlainTextEdit):
            event.ignore()
            return not self.control.hasFocus()
        return False

    def _set(self, value: object) -> None:
        raise NotImplementedError


class Words(Field):
    """One line. With `offered`, what is offered while typing."""

    def __init__(
        self, title: str, hint: str = "", *, placeholder: str = "", most: int = 32767, offered: bool = False
    ) -> None:
        self.box = QLineEdit()
        self.box.setMaxLength(most)
        self.box.setPlaceholderText(placeholder)
        super().__init__(title, self.box, hint)
        self.offers = QStringListModel(self)
        if offered:
            completer = QCompleter(self.offers, self.box)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.box.setCompleter(completer)
        self.box.textChanged.connect(self.changed.emit)

    def reach(self, start: int | None = None, end: int | None = None) -> None:
        super().reach()
        if start is not None:
            before, whole = units(self.box.text()[:start]), units(self.box.text()[: end or start])
            self.box.setSelection(before, whole - before)

    def _set(self, value: object) -> None:
        if self.box.text() != str(value):  # the cursor stays where it is while somebody types
            self.box.setText(str(value))


class Paragraph(Field):
    """Several lines; grows with its text, then scrolls. Tab leaves it."""

    def __init__(self, theme: Theme, title: str, hint: str = "", *, placeholder: str = "", lines: int = 2) -> None:
        self.box = Growing(theme, lines=lines)
        self.box.setPlaceholderText(placeholder)
        super().__init__(title, self.box, hint)
        self.box.textChanged.connect(lambda: self.changed.emit(self.box.toPlainText()))

    def reach(self, start: int | None = None, end: int | None = None) -> None:
        super().reach()
        if start is not None:
            self.box.select(start, end or start)

    def _set(self, value: object) -> None:
        if self.box.toPlainText() != str(value):
            self.box.setPlainText(str(value))


class Choice(Field):
    """One of several values, each with its words."""

    def __init__(self, title: str, hint: str = "", choices: Sequence[tuple[object, str]] = ()) -> None:
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choices: tuple[tuple[object, str], ...] = ()
        super().__init__(title, self.box, hint)
        self.offer(choices)
        self.box.currentIndexChanged.connect(self._picked)

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Other values to choose from; what is chosen stays so where it is among them."""
        if tuple(choices) == self._choices:
            return
        value = self.value
        self._choices = tuple(choices)
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems([words for _value, words in self._choices])
        self.box.blockSignals(False)
        self.show_value(value)

    @property
    def value(self) -> object:
        at = self.box.currentIndex()
        return self._choices[at][0] if 0 <= at < len(self._choices) else None

    def _picked(self, at: int) -> None:
        if at >= 0:
            self.changed.emit(self._choices[at][0])

    def _set(self, value: object) -> None:
        """A value that is not among those offered is shown as it is, and can be kept."""
        known = [one for one, _words in self._choices]
        if value not in known and value not in (None, ""):
            self._choices = (*self._choices, (value, str(value)))
            self.box.addItem(str(value))
            known.append(value)
        self.box.setCurrentIndex(known.index(value) if value in known else -1)


class Number(Field):
    """A whole number with its unit."""

    def __init__(self, title: str, least: int, most: int, *, unit: str = "", hint: str = "", step: int = 1) -> None:
        self.box = QSpinBox()
        self.box.setRange(least, most)
        self.box.setSingleStep(step)
        self.box.setSuffix(unit)
        self.box.lineEdit().setTextMargins(INSET, 0, 0, 0)
        super().__init__(title, self.box, hint)
        self.box.valueChanged.connect(self.changed.emit)

    def _set(self, value: object) -> None:
        if isinstance(value, int | float) and round(value) != self.box.value():
            self.box.setValue(round(value))


class Amount(Field):
    """A number with `digits` decimals and its unit; what is not touched keeps its exact value."""

    def __init__(
        self, title: str, least: float, most: float, *, unit: str = "", hint: str = "", step: float = 1, digits: int = 0
    ) -> None:
        self.box = QDoubleSpinBox()
        self.box.setDecimals(digits)
        self.box.setRange(least, most)
        self.box.setSingleStep(step)
        self.box.setSuffix(unit)
        self.box.lineEdit().setTextMargins(INSET, 0, 0, 0)
        super().__init__(title, self.box, hint)
        self.box.valueChanged.connect(self.changed.emit)

    def _set(self, value: object) -> None:
        if isinstance(value, int | float) and round(value, self.box.decimals()) != self.box.value():
            self.box.setValue(value)


class Tick(QCheckBox):
    """A tick box whose words break into lines where the text is large: Qt's own never do."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.setAccessibleName(words)
        theme.changed.connect(self._break)
        self._break()

    def _break(self) -> None:
        self.setText(fill(self._words, round(LONGEST / self._theme.scale), break_long_words=False))


class Switch(Field):
    """Yes or no, said by a few words."""

    def __init__(self, theme: Theme, title: str, hint: str = "") -> None:
        self.box = Tick(theme, title)
        super().__init__(title, self.box, hint, titled=False)
        self.box.toggled.connect(self.changed.emit)

    def _set(self, value: object) -> None:
        self.box.setChecked(bool(value))
