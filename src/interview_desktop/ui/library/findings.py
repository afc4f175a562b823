"""What a check found, beside the form it is about: icon and word, what it is, how to mend it.

In: findings. Out: `chosen` with the one that was pressed, so that the editor can show its field.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.parts import Button, empty, label, row, stack, word
from interview_desktop.ui.texts import _, ngettext
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import SEVERITIES

if TYPE_CHECKING:
    from interview_desktop.structure.finding import Finding

_SHAPES = {"error": ("error", "danger"), "warning": ("warning", "warning"), "note": ("info", "quiet")}


class FindingButton(Button):
    """One finding as a button that is as high as its words need."""

    def __init__(self, theme: Theme, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        self.setProperty("look", "finding")
        self.setAutoDefault(True)
        shape, colour = _SHAPES[finding.severity]
        said = SEVERITIES[finding.severity]
        mark = word("")
        mark.setPixmap(pixmap(shape, theme.colour(colour), theme.size("body")))
        kind = word(said, colour if colour != "quiet" else "quiet")
        inside = stack(row(mark, kind, 1, spacing=6), label(finding.message), label(finding.fix, "quiet"), spacing=2)
        inside.setContentsMargins(12, 8, 12, 8)
        self.setLayout(inside)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{said}: {finding.message}")
        self.setAccessibleDescription(finding.fix)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()


class Findings(QWidget):
    """The list, gravest first, under a line that counts them."""

    chosen = Signal(object)  # the Finding

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.findings: tuple[Finding, ...] | None = None  # None: nothing has been checked yet
        self.summary = label("", "strong")
        self.buttons: list[FindingButton] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        whole = stack(self.summary, spacing=8)
        whole.addLayout(self._list)
        whole.addStretch(1)
        self.setLayout(whole)
        self.setAccessibleName(_("What to mend"))
        theme.changed.connect(lambda: self._fill(self.findings or ()))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these; nothing moves where they are the ones shown already."""
        now = tuple(findings)
        if now != self.findings:
            self.findings = now
            self.summary.setText(counted(now))
            self._fill(now)

    def waiting(self, words: str) -> None:
        """Nothing is known yet."""
        self.findings = None
        self.summary.setText(words)
        self._fill(())

    def _fill(self, findings: tuple[Finding, ...]) -> None:
        held = next((one.finding for one in self.buttons if one.hasFocus()), None)
        empty(self._list)
        self.buttons = [FindingButton(self._theme, one) for one in findings]
        for one in self.buttons:
            one.clicked.connect(lambda _checked=False, finding=one.finding: self.chosen.emit(finding))
            self._list.addWidget(one)
            if one.finding == held:
                one.setFocus(Qt.FocusReason.OtherFocusReason)


def counted(findings: Sequence[Finding]) -> str:
    """How many of each, the gravest first: "1 error, 2 warnings"; a good word for none."""
    by = {severity: sum(1 for one in findings if one.severity == severity) for severity in SEVERITIES}
    told = (
        ngettext("{count} error", "{count} errors", by["error"]).format(count=by["error"]) if by["error"] else "",
        ngettext("{count} warning", "{count} warnings", by["warning"]).format(count=by["warning"])
        if by["warning"]
        else "",
        ngettext("{count} note", "{count} notes", by["note"]).format(count=by["note"]) if by["note"] else "",
    )
    return ", ".join(one for one in told if one) or _("Nothing to mend")
