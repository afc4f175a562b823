"""A field and, under it, what is to mend in it and how. In: findings about the field. Out: words, where needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from interview_desktop.ui.parts import label, restyle, stack
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import SEVERITIES

if TYPE_CHECKING:
    from interview_desktop.structure.finding import Finding


class Remarked(QWidget):
    """`control` is what a screen reader describes with the remark."""

    def __init__(self, field: QWidget, control: QWidget) -> None:
        super().__init__()
        self._control = control
        self._about = control.accessibleDescription()
        self.remark = label("", "danger")
        self.setLayout(stack(field, self.remark, spacing=4))
        self.remark.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        told = [
            _("{severity}: {message} {fix}").format(severity=SEVERITIES[one.severity], message=one.message, fix=one.fix)
            for one in findings
        ]
        text = "\n".join(told)
        if text == self.remark.text():
            return
        self.remark.setText(text)
        self.remark.setVisible(bool(text))
        restyle(self.remark, "danger" if any(one.severity == "error" for one in findings) else "warning")
        self._control.setAccessibleDescription(" ".join(one for one in (text, self._about) if one))
