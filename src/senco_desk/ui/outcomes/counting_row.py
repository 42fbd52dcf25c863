"""How the rows of the outcome's page are drawn, and where a piece's star and its "why" stand."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette

from senco_desk.domain.days import short_day
from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _
from senco_desk.ui import icons
from senco_desk.ui.outcomes.counting_rows import Group, More, Piece, Row, Wording
from senco_desk.ui.outcomes.piece_choice import KIND_SIGNS
from senco_desk.ui.theme import HEADING
from senco_desk.ui.widgets.wrapped import draw_wrapped, wrapped_height

_MOST_LARGE = 5
"""Lines of wording that are still read at the larger size."""

TEXT, QUIET = QPalette.ColorRole.WindowText, QPalette.ColorRole.PlaceholderText


class LaidRow:
    """One row, measured for one font and width. Built for measuring, for drawing and for finding what was pressed."""

    def __init__(self, row: Row, font: QFont, width: int, writing: bool = False) -> None:
        self._row, self._font, self._width, self._writing = row, font, width, writing
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._large = QFont(font)
        self._large.setPointSizeF(font.pointSizeF() * HEADING)
        self.line = QFontMetrics(font).height()
        self._pad = round(self.line * 0.45)
        self._gap = round(self.line * 0.3)
        self._sign_width = round(self.line * 1.4)

    def size(self) -> QSize:
        return QSize(0, self._lay(None, QRect(0, 0, self._width, 0), QPalette()))

    def draw(self, painter: QPainter, rect: QRect, palette: QPalette) -> None:
        painter.save()
        self._lay(painter, rect, palette)
        painter.restore()

    def star(self, rect: QRect) -> QRect:
        """Where to press for best evidence; at least 24 pixels each way."""
        side = max(24, round(self.line * 1.4))
        return QRect(rect.left() + self._gap, rect.top() + round(self._pad * 0.6), side, side)

    def why(self, rect: QRect) -> QRect:
        """Where the words on why it counts stand."""
        if not isinstance(self._row, Piece):
            return QRect()
        left = self._words_left(rect)
        title = wrapped_height(self._bold, self._title_width(rect, self._row), _title(self._row))
        top = rect.top() + self._pad + title + self._gap // 2
        return QRect(left, top, rect.right() - left - self._pad, rect.bottom() - top - self._gap)

    def _lay(self, painter: QPainter | None, rect: QRect, palette: QPalette) -> int:
        """Draw the row, or only measure it without a painter; gives its height."""
        match self._row:
            case Wording():
                return self._wording(self._row, painter, rect, palette)
            case Group():
                return self._group(self._row, painter, rect, palette)
            case Piece():
                return self._piece(self._row, painter, rect, palette)
            case More():
                return self._more(self._row, painter, rect, palette)

    def _wording(self, row: Wording, painter: QPainter | None, rect: QRect, palette: QPalette) -> int:
        written = _Column(painter, palette, rect.adjusted(self._pad, self._pad, -self._pad, 0))
        written.put(self._font, QUIET, row.context)
        written.skip(self._gap)
        font = self._reading_font(row, rect)
        indent = QFontMetrics(font).horizontalAdvance(row.outcome.code + "  ")
        written.beside(font, QPalette.ColorRole.Accent, row.outcome.code, indent)
        written.put(font, TEXT, row.outcome.heading, indent)
        written.put(font, TEXT, _once(row.outcome), indent)
        if row.outcome.note:
            written.skip(self._gap)
            written.put(self._font, QUIET, _("Our note. {note}").format(note=row.outcome.note), indent)
        if row.remark:
            written.skip(self._gap)
            written.put(self._font, QUIET, row.remark, indent)
        return written.height() + 2 * self._pad

    def _reading_font(self, row: Wording, rect: QRect) -> QFont:
        """The larger size, unless the words would then fill the page."""
        tall = wrapped_height(self._large, rect.width() - self.line * 3, row.outcome.statement)
        return self._large if tall <= QFontMetrics(self._large).lineSpacing() * _MOST_LARGE else self._bold

    def _group(self, row: Group, painter: QPainter | None, rect: QRect, palette: QPalette) -> int:
        written = _Column(painter, palette, rect.adjusted(self._pad, self._pad, -self._pad, 0))
        indent = max(QFontMetrics(self._bold).horizontalAdvance(row.outcome.code + "  "), round(self.line * 2))
        written.beside(self._bold, TEXT, row.outcome.code, indent)
        written.put(self._font, TEXT, row.words, indent)
        written.put(self._font, QUIET, row.remark, indent)
        return written.height() + round(self._pad * 1.6)

    def _piece(self, row: Piece, painter: QPainter | None, rect: QRect, palette: QPalette) -> int:
        if painter:
            self._draw_star(painter, QRectF(self.star(rect)), palette, row.counting.mapping.best)
            sign = QRectF(self._words_left(rect), rect.top() + self._pad, self.line, self.line)
            icons.draw(painter, KIND_SIGNS[row.counting.piece.kind], sign, palette.color(QUIET))
        words = QRect(rect)
        words.setLeft(self._words_left(rect))
        written = _Column(painter, palette, words.adjusted(0, self._pad, -self._pad, 0))
        written.right(self._font, QUIET, short_day(row.counting.piece.day))
        written.put(self._bold, TEXT, _title(row), self._sign_width, self._day_width(row))
        written.skip(self._gap // 2)
        why = row.counting.mapping.why
        written.put(self._font, TEXT if why else QUIET, why or _("Why it counts …"))
        least = self.line * (5 if self._writing else 2)
        return max(written.height(), least) + self._pad + self._gap

    def _more(self, row: More, painter: QPainter | None, rect: QRect, palette: QPalette) -> int:
        words = QRect(rect)
        words.setLeft(self._words_left(rect))
        written = _Column(painter, palette, words.adjusted(0, self._gap, -self._pad, 0))
        written.put(self._font, QPalette.ColorRole.Accent, row.spoken)
        return written.height() + 2 * self._gap

    def _words_left(self, rect: QRect) -> int:
        return self.star(rect).right() + self._gap

    def _day_width(self, row: Piece) -> int:
        return QFontMetrics(self._font).horizontalAdvance(short_day(row.counting.piece.day)) + self._pad

    def _title_width(self, rect: QRect, row: Piece) -> int:
        return rect.right() + 1 - self._words_left(rect) - self._pad - self._day_width(row) - self._sign_width

    def _draw_star(self, painter: QPainter, star: QRectF, palette: QPalette, best: bool) -> None:
        inset = (star.width() - self.line * 0.95) / 2
        star = star.adjusted(inset, inset, -inset, -inset)
        if best:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(star.topLeft())
            painter.scale(star.width() / icons.GRID, star.height() / icons.GRID)
            painter.fillPath(icons.path("best"), palette.color(QPalette.ColorRole.Accent))
            painter.restore()
        icons.draw(painter, "best", star, palette.color(QPalette.ColorRole.Accent if best else QUIET))


def _title(row: Piece) -> str:
    piece = row.counting.piece
    named = f"{piece.reference}  {piece.title or _('Untitled')}"
    return named if piece.finished else named + " · " + _("draft")


def _once(outcome: Outcome) -> str:
    """The statement, unless the heading says the same."""
    return "" if outcome.statement == outcome.heading else outcome.statement


class _Column:
    """Words put below each other; without a painter they are only measured."""

    def __init__(self, painter: QPainter | None, palette: QPalette, rect: QRect) -> None:
        self._painter, self._palette, self._rect = painter, palette, rect
        self._top = rect.top()

    def put(self, font: QFont, role: QPalette.ColorRole, words: str, indent: int = 0, spare: int = 0) -> None:
        width = self._rect.width() - indent - spare
        if self._painter is None:
            self._top += wrapped_height(font, width, words)
            return
        self._painter.setPen(self._palette.color(role))
        self._top += draw_wrapped(self._painter, font, (self._rect.left() + indent, self._top), width, words)

    def beside(self, font: QFont, role: QPalette.ColorRole, words: str, width: int) -> None:
        """At the left of what is put next."""
        if self._painter:
            self._painter.setPen(self._palette.color(role))
            draw_wrapped(self._painter, font, (self._rect.left(), self._top), width, words)

    def right(self, font: QFont, role: QPalette.ColorRole, words: str) -> None:
        """At the right of what is put next."""
        if self._painter:
            self._painter.setPen(self._palette.color(role))
            self._painter.setFont(font)
            line = QRect(self._rect.left(), self._top, self._rect.width(), QFontMetrics(font).height())
            self._painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def skip(self, pixels: int) -> None:
        self._top += pixels

    def height(self) -> int:
        return self._top - self._rect.top()
