"""The picture of the distance travelled: for each outcome a line from where she began to where she is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from senco_desk.domain.audit import Distance, Travelled, said_distance
from senco_desk.domain.language import _
from senco_desk.domain.rating import Rating
from senco_desk.ui.theme import line

_ROW, _STACKED, _HEAD = 1.9, 2.9, 2.2
"""Lines of text: a row, one with its name above it, and the words of the scale above all."""
_NARROW = 34
"""Lines of text across, below which the name of an outcome stands above its line."""
_NAMES = 0.42
"""Of the width, at most, for the names of outcomes."""


class DistancePicture(QWidget):
    """Never colour alone: where she began is a ring, days between are small, where she is now is a disc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._distance: Distance | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_distance(self, distance: Distance) -> None:
        self._distance = distance
        self.setAccessibleName(_("Picture of the distance travelled. The table says the same in words."))
        self.setAccessibleDescription("; ".join(_spoken(row) for row in distance.rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = len(self._distance.rows) if self._distance else 0
        row = _STACKED if _is_narrow(self) else _ROW
        return QSize(line(self) * 30, round(line(self) * (_HEAD + 1.6 + row * rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        distance = self._distance
        if distance is None or not distance.rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid = _Laid(self, distance)
        self._draw_scale(painter, laid, distance)
        first = max(0, int((event.rect().top() - laid.top) / laid.row))
        last = min(len(distance.rows), int((event.rect().bottom() - laid.top) / laid.row) + 1)
        for at in range(first, last):
            self._draw_row(painter, laid, distance.rows[at], laid.top + laid.row * at)
        self._draw_legend(painter, laid, laid.top + laid.row * len(distance.rows))
        painter.end()

    def _draw_scale(self, painter: QPainter, laid: _Laid, distance: Distance) -> None:
        scale = [_(word) for word in distance.practice.scale]
        ends = laid.top + laid.row * len(distance.rows)
        painter.setFont(self.font())
        metrics = QFontMetricsF(self.font())
        room = (laid.right - laid.left) / max(1, len(scale) - 1)
        for step, word in enumerate(scale):
            x = laid.x(step / (len(scale) - 1))
            painter.setPen(QPen(self._ink(QPalette.ColorRole.Midlight), 1))
            painter.drawLine(QPointF(x, laid.top - laid.unit * 0.3), QPointF(x, ends))
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room - laid.unit * 0.4)
            left = min(
                max(0.0, x - metrics.horizontalAdvance(shown) / 2), self.width() - metrics.horizontalAdvance(shown)
            )
            painter.setPen(self._ink(QPalette.ColorRole.PlaceholderText))
            painter.drawText(QPointF(left, laid.top - laid.unit * 0.75), shown)

    def _draw_row(self, painter: QPainter, laid: _Laid, row: Travelled, top: float) -> None:
        middle = top + (laid.unit * 2.1 if laid.stacked else laid.row / 2)
        self._draw_name(painter, laid, row, top)
        begun, now = laid.x(row.first.place), laid.x(row.last.place)
        painter.setPen(QPen(self._ink(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QPointF(laid.left, middle), QPointF(laid.right, middle))
        painter.setPen(QPen(self._ink(QPalette.ColorRole.Accent), laid.unit * 0.16))
        if begun != now:
            painter.drawLine(QPointF(begun, middle), QPointF(now, middle))
        for rating in row.ratings[1:-1]:
            self._mark(painter, laid, rating, middle, laid.unit * 0.15, filled=True)
        if len(row.ratings) > 1:
            same = begun == now
            self._mark(painter, laid, row.first, middle, laid.unit * (0.5 if same else 0.34), filled=False)
        self._mark(painter, laid, row.last, middle, laid.unit * 0.34, filled=True)

    def _draw_name(self, painter: QPainter, laid: _Laid, row: Travelled, top: float) -> None:
        outcome, indent = row.outcome, laid.unit * 1.2 * row.depth
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        into = QRectF(indent, top, laid.names - indent - laid.unit, laid.unit * 1.5 if laid.stacked else laid.row)
        vertical = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(self._ink(QPalette.ColorRole.WindowText))
        painter.setFont(bold)
        painter.drawText(into, vertical, outcome.code)
        wide = max(QFontMetricsF(bold).horizontalAdvance(outcome.code) + laid.unit * 0.5, laid.unit * 2)
        painter.setFont(self.font())
        words = (outcome.heading or outcome.statement).rstrip(" :;.")
        shown = QFontMetricsF(self.font()).elidedText(words, Qt.TextElideMode.ElideRight, into.width() - wide)
        painter.drawText(into.adjusted(wide, 0, 0, 0), vertical, shown)

    def _mark(
        self, painter: QPainter, laid: _Laid, rating: Rating, middle: float, radius: float, *, filled: bool
    ) -> None:
        accent, ground = self._ink(QPalette.ColorRole.Accent), self._ink(QPalette.ColorRole.Window)
        painter.setPen(QPen(accent, laid.unit * 0.1))
        painter.setBrush(accent if filled else ground)
        painter.drawEllipse(QPointF(laid.x(rating.place), middle), radius, radius)

    def _draw_legend(self, painter: QPainter, laid: _Laid, top: float) -> None:
        x, middle, radius = laid.left, top + laid.unit, laid.unit * 0.3
        accent = self._ink(QPalette.ColorRole.Accent)
        for filled, words in ((False, _("where I began")), (True, _("where I am now"))):
            painter.setPen(QPen(accent, laid.unit * 0.1))
            painter.setBrush(accent if filled else self._ink(QPalette.ColorRole.Window))
            painter.drawEllipse(QPointF(x + radius, middle), radius, radius)
            painter.setPen(self._ink(QPalette.ColorRole.PlaceholderText))
            painter.setFont(self.font())
            painter.drawText(QPointF(x + laid.unit, middle + laid.unit * 0.3), words)
            x += laid.unit * 2 + QFontMetricsF(self.font()).horizontalAdvance(words)

    def _ink(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)


class _Laid:
    """Where things stand, in pixels."""

    def __init__(self, picture: QWidget, distance: Distance) -> None:
        self.unit = line(picture)
        self.stacked = _is_narrow(picture)
        self.row, self.top = self.unit * (_STACKED if self.stacked else _ROW), self.unit * _HEAD
        longest = max(len(row.outcome.heading or row.outcome.statement) for row in distance.rows)
        self.names = min(picture.width() * _NAMES, self.unit * (4 + longest * 0.55))
        self.left = self.unit * 2.4 if self.stacked else self.names + self.unit * 0.6
        self.names = picture.width() if self.stacked else self.names
        self.right = picture.width() - self.unit * 2.2

    def x(self, place: float) -> float:
        return self.left + (self.right - self.left) * place


def _is_narrow(picture: QWidget) -> bool:
    return picture.width() < _NARROW * line(picture)


def _spoken(row: Travelled) -> str:
    said = said_distance(row)
    words = row.last.word if row.first is row.last else f"{row.first.word} → {row.last.word}"
    return ", ".join(filter(None, (f"{row.outcome.code} {words}", said)))
