"""The picture itself: rows of outcomes under columns that stay in sight, gone about in by arrow keys and by mouse."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from senco_desk.ui.outcomes.picture.heads import ColumnHeads, OutcomeHeads
from senco_desk.ui.outcomes.picture.marks import Marks
from senco_desk.ui.outcomes.picture.model import SheetModel
from senco_desk.ui.outcomes.picture.sheets import Form, Months, OutcomeTable, Sheet, Spot, Tiles
from senco_desk.ui.outcomes.picture.stamps import Stamps
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.counted_rows import Index

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_TILE, _MONTH = (5.0, 8.5), (1.8, 4.0)
"""The least and the most a column of each is wide, in lines of text."""
_MEASURED = 200
"""Rows of the table whose words are measured."""
_TILE_TALL, _ROW_TALL = 2.35, 1.75
"""Lines of text."""


class PictureGrid(QTableView):
    """`came_to` tells the spot in hand, or None; `opened` that its pieces are wanted; `folded` the top row to fold."""

    came_to = Signal(object)
    opened = Signal()
    folded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets = SheetModel(self)
        self.form = Form.PICTURE
        self._stamps: Stamps | None = None
        self.setModel(self.sheets)
        self._heads, self._columns = OutcomeHeads(self.sheets, self), ColumnHeads(self.sheets, self)
        self.setVerticalHeader(self._heads)
        self.setHorizontalHeader(self._columns)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self._heads.sectionPressed.connect(self._fold)
        self.clicked.connect(lambda _index: self.opened.emit())

    def show_sheet(self, sheet: Sheet, form: Form, unfolded: frozenset[str]) -> None:
        """Show a sheet; the spot in hand stays in hand, or what is nearest to it."""
        same = type(sheet) is type(self.sheets.sheet)
        standing, across, down = self.spot(), self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.form, self._heads.unfolded = form, unfolded
        self.sheets.show_sheet(sheet)
        self.fit()
        self.setAutoScroll(False)
        self.setCurrentIndex(self.sheets.index_of(standing))
        self.setAutoScroll(True)
        if same:
            self.horizontalScrollBar().setValue(across)
            self.verticalScrollBar().setValue(down)
        else:
            self.scrollTo(self.currentIndex())
        if standing is None and isinstance(sheet, Months):
            self.show_latest()

    def show_latest(self) -> None:
        """To the month that has just gone, of the outcome in hand."""
        row = max(0, self.currentIndex().row())
        self.setCurrentIndex(self.sheets.index(row, self.sheets.columnCount() - 1))

    def spot(self) -> Spot | None:
        return self.sheets.spot(self.currentIndex())

    def go_to(self, spot: Spot) -> None:
        """Come to a spot, or to what is nearest to it."""
        self.setCurrentIndex(self.sheets.index_of(spot))

    def fit(self) -> None:
        """Rows and columns for the present room and text size."""
        if (sheet := self.sheets.sheet) is None:
            return
        unit = line(self)
        tall = round(unit * (_TILE_TALL if isinstance(sheet, Tiles) else _ROW_TALL))
        self._heads.setMinimumSectionSize(24)
        self._heads.setDefaultSectionSize(max(24, tall))
        least, most = self._widths(sheet)
        room = self.width() - self._heads.sizeHint().width() - round(unit * 1.2)
        even = room // max(1, len(sheet.columns))
        self._columns.setDefaultSectionSize(max(24, round(unit * least), min(even, round(unit * most))))
        if isinstance(sheet, OutcomeTable):
            self._fit_words(sheet, room)
        self.updateGeometries()

    def _fit_words(self, sheet: Sheet, room: int) -> None:
        """Each column as wide as its words; the remarks, which are last, have the rest as well."""
        advance, unit = self.fontMetrics().horizontalAdvance, line(self)
        widths = [
            round(unit * 0.8) + max(map(advance, (name, *(sheet.text(row, column) for row in self._measured(sheet)))))
            for column, name in enumerate(sheet.columns)
        ]
        widths[-1] = max(widths[-1], room - sum(widths[:-1]))
        for column, width in enumerate(widths):
            self._columns.resizeSection(column, width)

    def _measured(self, sheet: Sheet) -> range:
        return range(min(len(sheet.rows), _MEASURED))

    def _widths(self, sheet: Sheet) -> tuple[float, float]:
        if isinstance(sheet, Tiles):
            return _TILE
        return _MONTH

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.came_to.emit(self.sheets.spot(current))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.spot():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._fold(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet = self.sheets.sheet
        drawn = sheet is not None and self.form is Form.PICTURE
        if not drawn:
            super().paintEvent(event)
        painter = QPainter(self.viewport())
        if sheet is not None and drawn:
            self._draw(painter, sheet, event.rect())
        self._ring(painter)
        painter.end()

    def _fold(self, row: int) -> None:
        if (sheet := self.sheets.sheet) and not isinstance(sheet, Tiles):
            told = sheet.picture.rows[
                max(top for top in range(sheet.rows[row] + 1) if not sheet.picture.rows[top].level)
            ]
            self.folded.emit(told.outcome.id)

    def _draw(self, painter: QPainter, sheet: Sheet, into: QRect) -> None:
        """Only what lies in `into`, cell by cell; the view's own way asks the model ten times a cell."""
        self._rule(painter, into)
        stamps, tiled = self._stamps_for(sheet), isinstance(sheet, Tiles)
        columns = [(column, self.columnViewportPosition(column)) for column in self._across(into)]
        for row in self._down(into):
            top = self.rowViewportPosition(row)
            for column, left in columns:
                if (held := sheet.held(row, column)) is None:
                    continue
                if column == 0:
                    painter.drawPixmap(left, top, stamps.total(held))
                elif tiled:
                    painter.drawPixmap(left, top, stamps.tile(held))
                elif held.pieces:
                    painter.drawPixmap(left, top, stamps.month(held))
        if tiled:
            self._draw_codes(painter, sheet, into)

    def _draw_codes(self, painter: QPainter, sheet: Sheet, into: QRect) -> None:
        marks = Marks(painter, self.palette(), self.font(), line(self), sheet.picture.practice)
        for row in self._down(into):
            for column in self._across(into):
                if column and (spot := sheet.spot(row, column)):
                    told = sheet.picture.rows[spot.row]
                    rect = QRectF(self.visualRect(self.sheets.index(row, column)))
                    marks.code(rect, told.outcome.code, strong=told.pieces > 0)

    def _stamps_for(self, sheet: Sheet) -> Stamps:
        """Those there are, unless the text, the colours, the cells or her numbers have changed."""
        size = QSize(self._columns.defaultSectionSize(), self._heads.defaultSectionSize())
        practice, ratio = sheet.picture.practice, self.devicePixelRatioF()
        if self._stamps is None or self._stamps.made_for != (
            size, self.font().key(), self.palette().cacheKey(), practice, ratio,
        ):  # fmt: skip
            self._stamps = Stamps(size, self.font(), self.palette(), line(self), practice, ratio)
        return self._stamps

    def _rule(self, painter: QPainter, into: QRect) -> None:
        """A faint line below each row, to follow it by."""
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Midlight), 1))
        for row in self._down(into):
            bottom = self.rowViewportPosition(row) + self.rowHeight(row) - 1
            painter.drawLine(into.left(), bottom, into.right(), bottom)

    def _ring(self, painter: QPainter) -> None:
        """Where she is; quieter while the focus is elsewhere."""
        current = self.currentIndex()
        if not current.isValid():
            return
        role = QPalette.ColorRole.WindowText if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setPen(QPen(self.palette().color(role), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.visualRect(current)).adjusted(1, 1, -1, -1), 3, 3)

    def _across(self, into: QRect) -> range:
        last = self.columnAt(into.right())
        return range(max(0, self.columnAt(into.left())), self.sheets.columnCount() if last < 0 else last + 1)

    def _down(self, into: QRect) -> range:
        last = self.rowAt(into.bottom())
        return range(max(0, self.rowAt(into.top())), self.sheets.rowCount() if last < 0 else last + 1)
