"""What stands at the left of the picture and above it, always in sight: the outcomes, and the months."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPalette, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from senco_desk.domain.picture_tables import words_of
from senco_desk.ui.outcomes.picture.model import SheetModel
from senco_desk.ui.outcomes.picture.sheets import Months, Tiles
from senco_desk.ui.theme import line

_TEXT, _QUIET = QPalette.ColorRole.WindowText, QPalette.ColorRole.PlaceholderText
_WIDE = 13
"""Lines of text across for the outcomes, where there is room."""


class OutcomeHeads(QHeaderView):
    """Code and wording of each row, an arrow where it folds; what is too long ends in "…" and is in the tool tip."""

    def __init__(self, model: SheetModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._sheets = model
        self.unfolded: frozenset[str] = frozenset()
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        parent = self.parentWidget()
        room = parent.width() if parent else 0
        return QSize(min(round(line(self) * _WIDE), room * 2 // 5), 0)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        if (sheet := self._sheets.sheet) is None:
            return
        told, unit = sheet.picture.rows[sheet.rows[logical]], line(self)
        left = rect.left() + round(unit * 0.3) + told.level * unit
        painter.save()
        painter.setPen(self.palette().color(_TEXT))
        if not isinstance(sheet, Tiles) and told.level == 0 and len(sheet.picture.below(sheet.rows[logical])):
            self._draw_arrow(painter, QPointF(left + unit * 0.3, rect.center().y()), told.outcome.id in self.unfolded)
        left += unit if not isinstance(sheet, Tiles) else 0
        bold = QFont(self.font())
        bold.setBold(told.level == 0)
        painter.setFont(bold)
        code = QRect(left, rect.top(), rect.right() - left, rect.height())
        painter.drawText(code, Qt.AlignmentFlag.AlignVCenter, told.outcome.code)
        left += max(QFontMetrics(bold).horizontalAdvance(told.outcome.code + "  "), round(unit * 1.5))
        painter.setFont(self.font())
        self._draw_words(painter, QRect(left, rect.top(), rect.right() - left, rect.height()), words_of(told.outcome))
        painter.restore()

    def _draw_words(self, painter: QPainter, into: QRect, words: str) -> None:
        painter.setPen(self.palette().color(_QUIET))
        lines = 2 if into.height() >= 2.1 * self.fontMetrics().height() else 1
        shown = _lines(words, self.fontMetrics(), into.width(), lines)
        painter.drawText(into, Qt.AlignmentFlag.AlignVCenter, "\n".join(shown))

    def _draw_arrow(self, painter: QPainter, at: QPointF, unfolded: bool) -> None:
        side = line(self) * 0.22
        down = [QPointF(-side, -side / 2), QPointF(side, -side / 2), QPointF(0, side / 2)]
        points = down if unfolded else [QPointF(point.y(), point.x()) for point in down]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.palette().color(_QUIET))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([at + point for point in points]))
        painter.setPen(self.palette().color(_TEXT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pressing a head is heard as `sectionPressed` alone: it chooses no row."""
        section = self.logicalIndexAt(event.position().toPoint())
        if section >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.sectionPressed.emit(section)


class ColumnHeads(QHeaderView):
    """The name of each column; months and terms stand under their year."""

    def __init__(self, model: SheetModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sheets = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    def sizeHint(self) -> QSize:
        grouped = isinstance(self._sheets.sheet, Months) and any(
            span.group for span in self._sheets.sheet.picture.spans
        )
        return QSize(0, round(line(self) * (2.5 if grouped else 1.5)))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        if (sheet := self._sheets.sheet) is None:
            return
        painter.save()
        painter.setPen(self.palette().color(_QUIET))
        words, centred = str(sheet.columns[logical]), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        if isinstance(sheet, Months) and logical:
            spans = sheet.picture.spans
            words = spans[logical - 1].short_label
            if logical == 1 or spans[logical - 2].group != spans[logical - 1].group:
                year = rect.adjusted(2, 0, rect.width() * 2, 0)
                painter.drawText(year, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, spans[logical - 1].group)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.adjusted(0, 0, 0, -2), centred, shown)
        painter.restore()


def _lines(words: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """At most so many lines, the last of them cut short with "…"."""
    lines: list[str] = []
    rest = words
    while len(lines) < most - 1 and metrics.horizontalAdvance(rest) > width:
        taken = rest.split(" ")
        fits = max(
            1, next(n for n in range(len(taken), -1, -1) if metrics.horizontalAdvance(" ".join(taken[:n])) <= width)
        )
        lines.append(metrics.elidedText(" ".join(taken[:fits]), Qt.TextElideMode.ElideRight, width))
        rest = " ".join(taken[fits:])
    return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
