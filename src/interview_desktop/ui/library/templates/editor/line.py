"""The time line of an interview, drawn to scale: one block for each part, and a mark at the end of the planned time.

In: a TimeLine and which place is chosen. Out: `chosen` when another place is picked, `moved` when it is to change
places, `removed` when it is to go. Left and right choose, Alt with them moves, Delete removes; what it shows is also
its accessible text, and the list of places says the same.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from interview_desktop.ui.announce import announce
from interview_desktop.ui.library.templates.editor.timeline import Span, TimeLine, amount, as_list, sentence
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

BLOCK, GAP, TICKS = 44, 2, 20  # logical pixels at 100 % text: a block's height, between blocks, the row of minutes
HATCHED = 12  # of a block's height, where it is beyond the plan
EDGE = 6  # room for the ring of the focus
STEPS = (1, 2, 5, 10, 15, 30)  # minutes between two ticks


class Line(QWidget):
    """`show_line` draws; nothing here changes the template."""

    chosen = Signal(int)
    moved = Signal(int, int)  # from, to
    removed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.line: TimeLine | None = None
        self.place = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self.updateGeometry)

    def show_line(self, line: TimeLine, place: int) -> None:
        self.line, self.place = line, place
        self.setAccessibleName(_("Time line: {sentence}").format(sentence=sentence(line)))
        self.setAccessibleDescription("; ".join(as_list(line)))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(480, round((BLOCK + TICKS) * self._theme.scale) + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self.sizeHint().height())

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        count = len(self.line.places()) if self.line else 0
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.isRightToLeft():
            step = -step
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if 0 <= self.place + step < count:
                self.moved.emit(self.place, self.place + step)
        elif step and count:
            self._choose(max(0, min(count - 1, self.place + step)))
        elif event.key() == Qt.Key.Key_Delete and self.place >= 0:
            self.removed.emit(self.place)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        span = self.span_at(event.position().x())
        if span is not None and span.place >= 0:
            self._choose(span.place)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            span = self.span_at(event.pos().x())
            QToolTip.showText(event.globalPos(), f"{span.name}\n{amount(span.minutes)}" if span else "", self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.update()

    def _choose(self, place: int) -> None:
        self.chosen.emit(place)
        span = self.line.places()[place] if self.line else None
        if span is not None:
            announce(self, _("{number}: {name}, {minutes}").format(
                number=place + 1, name=span.name, minutes=amount(span.minutes)
            ))  # fmt: skip

    # Where things are

    def span_at(self, x: float) -> Span | None:
        """The part under this place in the widget; None beside the line."""
        if self.line is None or not self._room():
            return None
        x = self.width() - x if self.isRightToLeft() else x
        return self.line.at((x - EDGE) / self._room() * self.line.scale)

    def x_of(self, minute: float) -> float:
        if self.line is None:
            return EDGE
        x = EDGE + minute / self.line.scale * self._room()
        return self.width() - x if self.isRightToLeft() else x

    def _room(self) -> float:
        return max(1.0, self.width() - 2.0 * EDGE)

    def _box(self, start: float, end: float) -> QRectF:
        left, right = sorted((self.x_of(start), self.x_of(end)))
        return QRectF(left + GAP / 2, EDGE, max(1.0, right - left - GAP), BLOCK * self._theme.scale)

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self.line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for span in self.line.spans:
            self._paint_span(painter, span)
        self._paint_ticks(painter)
        self._paint_mark(painter)
        painter.end()

    def _paint_span(self, painter: QPainter, span: Span) -> None:
        box = self._box(span.start, span.end)
        here = span.place >= 0 and span.place == self.place
        ground, ink, edge = self._colours(span, here)
        painter.setPen(QPen(edge, 3 if here else 1.5, Qt.PenStyle.SolidLine if span.possible else Qt.PenStyle.DashLine))
        painter.setBrush(ground)
        inset = 1.5 if here else 0.75
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 4, 4)
        if self.line is not None and span.end > self.line.planned and self.line.over:
            over = self._box(max(span.start, self.line.planned), span.end)
            over.setTop(over.bottom() - HATCHED * self._theme.scale)
            painter.fillRect(
                over.adjusted(3, 0, -3, -3), QBrush(self._theme.colour("danger"), Qt.BrushStyle.BDiagPattern)
            )
        if here and self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)
        self._paint_words(painter, span, box.adjusted(6, 0, -6, 0), ink)

    def _colours(self, span: Span, here: bool) -> tuple[QColor, QColor, QColor]:
        colour = self._theme.colour
        if span.part != "place":
            return colour("raised"), colour("quiet"), colour("line")
        if not span.possible:
            return colour("danger_ground"), colour("danger"), colour("danger")
        if here:
            return colour("accent"), colour("on_accent"), colour("accent")
        return colour("tint"), colour("on_tint"), colour("edge")

    def _paint_words(self, painter: QPainter, span: Span, room: QRectF, ink: QColor) -> None:
        """The number of a place and as much of its name as there is room for; other parts only where all of it fits."""
        painter.setFont(self._theme.font("caption", bold=span.place == self.place and span.place >= 0))
        painter.setPen(ink)
        measure = painter.fontMetrics()
        number = str(span.place + 1) if span.place >= 0 else ""
        words = f"{number}  {span.name}" if number else span.name
        room_for_words = room.width() >= measure.averageCharWidth() * 9
        if not number and measure.horizontalAdvance(words) > room.width():
            return
        text = measure.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width())) if room_for_words else number
        where = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if room_for_words else Qt.AlignmentFlag.AlignHCenter
        )
        painter.drawText(room if room_for_words else room.adjusted(-6, 0, 6, 0), int(where), text)

    def _paint_ticks(self, painter: QPainter) -> None:
        if self.line is None:
            return
        painter.setFont(self._theme.font("caption"))
        measure = painter.fontMetrics()
        wide = measure.horizontalAdvance("000") * 1.6
        step = next((one for one in STEPS if one / self.line.scale * self._room() >= wide), STEPS[-1] * 2)
        top = EDGE + BLOCK * self._theme.scale
        painter.setPen(self._theme.colour("quiet"))
        minute = 0
        planned = measure.horizontalAdvance(amount(self.line.planned)) * 1.1  # the mark's own, bold, goes before them
        taken = self._number_box(self.x_of(self.line.planned), top, planned).adjusted(-8, 0, 8, 0)
        while minute <= self.line.scale:
            x = self.x_of(minute)
            if not taken.intersects(self._number_box(x, top, measure.horizontalAdvance(str(minute)))):
                painter.drawLine(QPointF(x, top), QPointF(x, top + 4))
                self._number(painter, x, top, str(minute))
            minute += step

    def _paint_mark(self, painter: QPainter) -> None:
        """Where the planned time ends."""
        if self.line is None:
            return
        x = self.x_of(self.line.planned)
        bottom = EDGE + BLOCK * self._theme.scale
        painter.setPen(QPen(self._theme.colour("danger" if self.line.over else "text"), 2))
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom + 4))
        painter.setFont(self._theme.font("caption", bold=True))
        self._number(painter, x, bottom, amount(self.line.planned))

    def _number(self, painter: QPainter, x: float, top: float, text: str) -> None:
        room = self._number_box(x, top, painter.fontMetrics().horizontalAdvance(text))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), text)

    def _number_box(self, x: float, top: float, wide: float) -> QRectF:
        """Where a number under the line stands: centred, and within the widget."""
        left = min(max(0.0, x - wide / 2), self.width() - wide - 1.0)
        return QRectF(left, top + 3, wide + 1, self.height() - top - 3)
