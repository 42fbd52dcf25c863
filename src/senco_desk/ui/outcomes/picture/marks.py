"""How the cells of the picture are drawn. Never by colour alone: every cell has its number, its slots or its star.

Round: reflections. Square: evidence. A star: best evidence among them. Stronger: as many as her programme looks for.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPalette, QPen, QTransform

from senco_desk.domain.picture import Cell
from senco_desk.domain.practice import Practice
from senco_desk.ui import icons

_MOST_SLOTS = 6
"""Pieces drawn one by one; a number stands for the rest."""


class Marks:
    """Everything drawing needs, gathered once for a font and a palette."""

    def __init__(self, painter: QPainter, palette: QPalette, font: QFont, unit: float, practice: Practice) -> None:
        self._painter, self._unit = painter, unit
        self._enough, self._plenty = max(1, practice.enough), max(1, practice.enough, practice.plenty)
        self._text = palette.color(QPalette.ColorRole.WindowText)
        self._on_accent = palette.color(QPalette.ColorRole.BrightText)
        self._accent = palette.color(QPalette.ColorRole.Accent)
        self._soft = palette.color(QPalette.ColorRole.Highlight)
        self._line = QPen(palette.color(QPalette.ColorRole.Mid), 1)
        self._slot = QPen(self._accent, max(1.0, unit / 14))
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)  # the view's own is see-through
        self._halo = QPen(ground, max(2.0, unit / 7))
        self._font, self._bold = font, QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        side = unit * 0.85
        self._star = QTransform.fromScale(side / icons.GRID, side / icons.GRID).map(icons.path("best"))
        self._star_side = side
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def total(self, rect: QRectF, count: int) -> None:
        """All that an outcome has, as a number."""
        self._painter.setFont(self._bold)
        self._painter.setPen(self._text)
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(count) if count else "·")

    def month(self, rect: QRectF, cell: Cell) -> None:
        """The pieces of a span: their number, on a ground that is round for reflections alone and square otherwise."""
        painter, enough = self._painter, len(cell.pieces) >= self._enough
        side = min(rect.width() - 3, rect.height() - 3)
        ground = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen if enough else self._slot)
        painter.setBrush(self._accent if enough else self._soft)
        corner = self._unit * 0.15 if cell.evidence else side / 2
        painter.drawRoundedRect(ground, corner, corner)
        painter.setFont(self._font)
        painter.setPen(self._on_accent if enough else self._text)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, str(len(cell.pieces)))
        if cell.best:
            self._draw_star(QPointF(rect.right() - self._star_side, rect.top()))

    def code(self, rect: QRectF, code: str, *, strong: bool) -> None:
        """What stands in the corner of an element's tile."""
        self._painter.setFont(self._bold if strong else self._font)
        self._painter.setPen(self._text)
        inside = rect.adjusted(self._unit * 0.35 + 2, self._unit * 0.12 + 2, 0, 0)
        self._painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, code)

    def tile(self, rect: QRectF, cell: Cell) -> None:
        """An element: a star for best evidence, and a slot for each piece that is there or looked for."""
        painter, unit = self._painter, self._unit
        ground = rect.adjusted(2, 2, -2, -2)
        painter.setPen(self._line)
        painter.setBrush(self._soft if cell.pieces else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground, unit * 0.3, unit * 0.3)
        inside = ground.adjusted(unit * 0.35, unit * 0.12, -unit * 0.3, -unit * 0.3)
        if cell.best:
            self._draw_star(QPointF(inside.right() - self._star_side, inside.top() + unit * 0.1))
        self._slots(inside, cell)

    def _slots(self, inside: QRectF, cell: Cell) -> None:
        """Evidence first, then reflections, then what is still looked for; more than `enough` are never asked for."""
        painter, side = self._painter, self._unit * 0.55
        count = len(cell.pieces)
        room = max(1, min(_MOST_SLOTS, int((inside.width() + side * 0.4) // (side * 1.4))))
        shown = min(count, room if count <= room else room - 1)
        top = inside.bottom() - side
        for slot in range(max(shown, min(self._plenty, room) if count < self._plenty else 0)):
            square = QRectF(inside.left() + slot * side * 1.4, top, side, side)
            asked = slot < max(self._enough, shown)
            self._piece(square, slot < shown, slot < cell.evidence or slot >= count, asked)
        if count > shown:
            painter.setPen(self._text)
            painter.setFont(self._font)
            rest = QRectF(inside.left() + shown * side * 1.4, top - self._unit, self._unit * 3, self._unit * 2 + side)
            painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"+{count - shown}")

    def slot(self, rect: QRectF, *, filled: bool, evidence: bool) -> None:
        """One slot in the middle of `rect`, for a legend."""
        side = self._unit * 0.55
        at = rect.center()
        self._piece(QRectF(at.x() - side / 2, at.y() - side / 2, side, side), filled, evidence, True)

    def star(self, rect: QRectF) -> None:
        """The star in the middle of `rect`, for a legend."""
        half = self._star_side / 2
        self._draw_star(rect.center() - QPointF(half, half))

    def _piece(self, square: QRectF, filled: bool, evidence: bool, asked: bool) -> None:
        self._painter.setPen(self._slot if asked else self._line)
        self._painter.setBrush(self._accent if filled else Qt.BrushStyle.NoBrush)
        if evidence:
            self._painter.drawRect(square)
        else:
            self._painter.drawEllipse(square)

    def _draw_star(self, at: QPointF) -> None:
        self._painter.save()
        self._painter.translate(at)
        self._painter.setBrush(self._text)
        for pen in (self._halo, QPen(Qt.PenStyle.NoPen)):
            self._painter.setPen(pen)
            self._painter.drawPath(self._star)
        self._painter.restore()
