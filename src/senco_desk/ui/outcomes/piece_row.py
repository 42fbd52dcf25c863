"""A piece to choose from, in one line: a box to tick, of which kind it is, what it is, and the day at the right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from senco_desk.ui import icons
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, write

DAY = Qt.ItemDataRole.UserRole
SIGN = Qt.ItemDataRole.UserRole + 1
"""The icon of its kind."""


class PieceRow(DrawnRow):
    """Words too long for the row end in "…"; the whole is in the tool tip."""

    def __init__(self, listed: QListView) -> None:
        super().__init__(listed)
        self._list = listed

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(24, round(line(self._list) * 1.7)))

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        painter.setFont(drawn.font)
        self._draw_box(painter, drawn, index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
        self._draw_words(painter, drawn, index)

    def _draw_box(self, painter: QPainter, drawn: QStyleOptionViewItem, ticked: bool) -> None:
        unit, box = line(self._list), self._box(drawn.rect)
        accent = drawn.palette.color(QPalette.ColorRole.Accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent if ticked else drawn.palette.color(QPalette.ColorRole.Mid), 1.2))
        painter.setBrush(QGuiApplication.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(box, unit * 0.15, unit * 0.15)
        if ticked:
            icons.draw(painter, "tick", box, accent)

    def _draw_words(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        unit, metrics, day = line(self._list), QFontMetrics(drawn.font), str(index.data(DAY))
        room = QRect(drawn.rect)
        room.setLeft(round(self._box(drawn.rect).right() + unit * 0.5))
        room.setRight(drawn.rect.right() - unit // 2)
        quiet = drawn.palette.color(QPalette.ColorRole.PlaceholderText)
        sign = QRectF(room.left(), room.center().y() - unit * 0.5, unit, unit)
        icons.draw(painter, str(index.data(SIGN)), sign, quiet)
        room.setLeft(round(sign.right() + unit * 0.4))
        painter.setPen(quiet)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, day)
        room.setRight(room.right() - metrics.horizontalAdvance(day) - unit // 2)
        write(painter, room, drawn.font, drawn.palette.color(QPalette.ColorRole.WindowText), str(index.data()))

    def _box(self, rect: QRect) -> QRectF:
        side = line(self._list) * 0.95
        return QRectF(rect.left() + side * 0.4, rect.center().y() - side / 2 + 1, side, side)
