"""A file that was refused: every fault with its line and field, in a table that can be copied. Nothing was taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from interview_desktop.errors import InterviewError, Located, PackRefused
from interview_desktop.ui.announce import announce
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.scroll import Scrolled
from interview_desktop.ui.parts import button, empty, label, stack
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report.wording import Cell
from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.ui.shell import Shell

HEADS = (_("Line"), _("Field"), _("What is wrong"))


class RefusedView(QWidget):
    """Empty until `show_fault`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._theme = shell.theme
        self.faults: tuple[Located, ...] = ()
        self.table: ReadTable | None = None
        self.sentence = label("", "heading")
        self.hint = label("")
        self.copy = button(_("Copy the list"), self.copy_faults, about=_("For whoever made the file (Ctrl+C)"))
        self.copied = label("", "quiet")
        self._place = stack()
        holder, tools, flow = QWidget(), QWidget(), Flow(spacing=shell.theme.space("gap"), centred=False)
        holder.setLayout(stack(self._place, 1))
        for part in (self.copy, self.copied):
            flow.addWidget(part)
        tools.setLayout(flow)
        self._scroll = Scrolled(shell.theme, holder)
        whole = stack(self.sentence, self.hint, tools, spacing=12)
        whole.addWidget(self._scroll, 1)
        self.setLayout(whole)

    def show_fault(self, fault: InterviewError) -> None:
        self.faults = fault.faults if isinstance(fault, PackRefused) else ()
        self.sentence.setText(fault.sentence)
        self.hint.setText(fault.hint or _("Nothing of it was taken in."))
        self.copied.clear()
        empty(self._place)
        self.table = None
        if self.faults:
            rows = [
                (Cell(str(one.line) if one.line else "–"), Cell(one.field or "–"), Cell(one.message))
                for one in self.faults
            ]
            self.table = ReadTable(self._theme, _("What is wrong in the file"), HEADS, rows, (0, 2, 5))
            self._place.addWidget(self.table)
        self.copy.setVisible(bool(self.faults))
        announce(self, f"{self.sentence.text()} {self.hint.text()}", urgent=True)

    def focus(self) -> None:
        (self.copy if self.faults else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_faults(self) -> None:
        """All of them into the clipboard: lines with tabs, as a spreadsheet wants them."""
        if not self.faults:
            return
        rows = [HEADS, *((str(one.line or ""), one.field, one.message) for one in self.faults)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        count = len(self.faults)
        self.copied.setText(ngettext("{count} line copied", "{count} lines copied", count).format(count=count))
