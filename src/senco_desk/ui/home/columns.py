"""The small picture on Home: a column for each outcome, a square for each of its elements, each column a way in.

Full: two pieces or more count for it; half: one; open: none yet. The same stands in words behind each column.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from senco_desk.domain.glance import GlancedOutcome
from senco_desk.domain.language import _, n_
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.painted_button import PaintedButton

_SIDE, _GAP = 0.58, 0.2
"""A square and the space between two, in lines of text."""


class Columns(QWidget):
    """`chosen` carries the id of the outcome whose column was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What counts, by outcome"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._columns: list[_Column] = []

    def show_outcomes(self, outcomes: tuple[GlancedOutcome, ...]) -> None:
        """The columns are kept where their number stays, so that the focus stays where it is."""
        if len(outcomes) != len(self._columns):
            self._make(len(outcomes))
        most = max((len(outcome.pieces) for outcome in outcomes), default=0)
        for column, outcome in zip(self._columns, outcomes, strict=True):
            column.show_outcome(outcome, most)

    def _make(self, count: int) -> None:
        for column in self._columns:
            self._row.removeWidget(column)
            column.deleteLater()
        self._columns = [_Column() for _number in range(count)]
        for column in self._columns:
            column.chosen.connect(self.chosen)
            self._row.addWidget(column)


class _Column(PaintedButton):
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self._outcome = GlancedOutcome("", "")
        self._most = 0
        self.clicked.connect(lambda: self.chosen.emit(self._outcome.id))

    def show_outcome(self, outcome: GlancedOutcome, most: int) -> None:
        self._outcome, self._most = outcome, most
        said = spoken(outcome)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        unit = line(self)
        return QSize(round(unit * 1.9), round(unit * (self._most * (_SIDE + _GAP) + 1.8)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def draw(self, painter: QPainter, into: QRectF) -> None:
        unit = line(self)
        code = QRectF(into.left(), into.bottom() - unit * 1.3, into.width(), unit * 1.3)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(code, Qt.AlignmentFlag.AlignCenter, self._outcome.code)
        side, step = unit * _SIDE, unit * (_SIDE + _GAP)
        for number, count in enumerate(self._outcome.pieces):
            top = code.top() - (number + 1) * step
            draw_square(painter, QRectF(into.center().x() - side / 2, top, side, side), self.palette(), count)


def draw_square(painter: QPainter, square: QRectF, palette: QPalette, pieces: int) -> None:
    """One element: full, half or open."""
    accent = palette.color(QPalette.ColorRole.Accent)
    pen = QPen(accent, max(1.0, square.width() / 9))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    inside = square.adjusted(pen.widthF() / 2, pen.widthF() / 2, -pen.widthF() / 2, -pen.widthF() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    if pieces:
        top = 0 if pieces > 1 else inside.height() / 2
        painter.drawRect(inside.adjusted(0, top, 0, 0))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(inside)


def spoken(outcome: GlancedOutcome) -> str:
    """The column in words."""
    words = _of_whole(outcome) if outcome.is_whole else _of_elements(outcome)
    words.append(_("the case is begun") if outcome.case_words else _("no case yet"))
    return f"{outcome.code}: {', '.join(words)}"


def _of_whole(outcome: GlancedOutcome) -> list[str]:
    count = outcome.pieces[0]
    return [n_("{n} piece counts for it", "{n} pieces count for it", count).format(n=count)]


def _of_elements(outcome: GlancedOutcome) -> list[str]:
    have = n_("{n} of {of} element has something", "{n} of {of} elements have something", len(outcome.pieces))
    words = [have.format(n=outcome.covered, of=len(outcome.pieces))]
    single = sum(1 for count in outcome.pieces if count == 1)
    if single:
        words.append(n_("{n} rests on one piece", "{n} rest on one piece", single).format(n=single))
    return words
