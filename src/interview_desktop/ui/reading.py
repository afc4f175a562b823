"""Room around what is read: margins for headings, height for lines, padding for tables, in a text document."""

from __future__ import annotations

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextFrameFormat, QTextTable


def give_air(document: QTextDocument, size: int) -> None:
    """`size` is the body text in logical pixels. Markdown alone sets lines and headings too close to read for long."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        form = QTextBlockFormat()
        level = block.blockFormat().headingLevel()
        if cursor.currentTable() is None:
            form.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            form.setTopMargin(size * (1.4 if level > 1 else 0.2))
            form.setBottomMargin(size * (0.4 if level else 0.6))
            cursor.mergeBlockFormat(form)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            table = frame.format().toTableFormat()
            table.setCellPadding(size * 0.4)
            table.setBorderCollapse(True)
            table.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            table.setBorder(1)
            frame.setFormat(table)
