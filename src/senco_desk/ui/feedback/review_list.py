"""The points of a file in a list to tick in, as many as a file may hold: Space ticks, Enter looks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.feedback.review_rows import Row, Rows
from senco_desk.ui.widgets.counted_rows import CountedRows, Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, strong, write_two
from senco_desk.ui.widgets.tick_box import draw_tick_box

_ROW = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReviewList(QListView):
    """`moved` carries the row she came to, `ticked` one to be ticked or not, `entered` one to be looked at.

    `choosing_wanted`: another item for the row in hand.
    """

    moved = Signal(object)
    ticked = Signal(object)
    entered = Signal(object)
    choosing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Drawn(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(_("Points in the file, by item: Space ticks, Enter looks, C chooses another item"))
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows.rows

    @property
    def row(self) -> Row | None:
        """The one in hand."""
        at = self.currentIndex()
        return self._rows.rows[at.row()] if at.isValid() else None

    def show_rows(self, rows: Rows, ticks: set[str]) -> None:
        """These, ticked by the keys of their marks; the row in hand stays, or the one now in its place."""
        before = self.row
        place = self.currentIndex().row() if before else 0
        self.selectionModel().blockSignals(True)
        self._rows.show_rows(rows, ticks)
        self.selectionModel().blockSignals(False)
        stays = rows.place_of(before.key) if before else None
        self.setCurrentIndex(self._rows.index(min(place, len(rows) - 1) if stays is None else stays))

    def show_ticks(self, ticks: set[str]) -> None:
        """Others are ticked now."""
        self._rows.ticks = ticks
        self.viewport().update()

    def step(self) -> None:
        """On to the next point."""
        at = self.currentIndex().row()
        following = (i for i in range(at + 1, len(self.rows)) if self.rows[i].mark is not None)
        self.setCurrentIndex(self._rows.index(next(following, at)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row
        if row is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.ticked.emit(row)
        elif event.key() in _ENTER:
            self.entered.emit(row)
        elif event.key() == Qt.Key.Key_C and not event.modifiers():
            self.choosing_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not at.isValid() or at != self.currentIndex():
            return
        row, unit = self._rows.rows[at.row()], QFontMetrics(self.font()).height()
        on_the_box = row.mark is not None and event.position().x() < unit * 2.6
        (self.ticked if on_the_box else self.entered).emit(row)

    def _tell(self, now: QModelIndex) -> None:
        if now.isValid():
            self.moved.emit(self._rows.rows[now.row()])


class _Rows(CountedRows):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self.ticks: set[str] = set()

    def show_rows(self, rows: Sequence[Row], ticks: set[str]) -> None:
        self.rows, self.ticks = rows, ticks
        self.count(len(rows))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.CheckStateRole and row.mark is not None:
            return Qt.CheckState.Checked if row.key in self.ticks else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            ticked = _("ticked") if row.key in self.ticks else _("not ticked")
            return ", ".join(filter(None, (row.words, row.below, ticked if row.mark else "")))
        return row.words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


class _Drawn(DrawnRow):
    """A box, what was said, and quieter below it how sure its place is; heads are bold and have no box."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(QFontMetrics(option.font).height() * 2.8))

    def editorEvent(self, event: object, model: object, option: object, index: object) -> bool:
        """The list itself hears keys and clicks."""
        return False

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(_ROW)
        unit = QFontMetrics(drawn.font).height()
        top, left = drawn.rect.top() + round(unit * 0.35), round(unit * 0.5)
        if row.mark is None:
            painter.setFont(strong(drawn.font))
        else:
            painter.setFont(drawn.font)
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
            draw_tick_box(painter, QRect(drawn.rect.left() + unit, top, unit, unit), ticked)
            left = round(unit * 2.5)
        first = QRect(drawn.rect.left() + left, top, drawn.rect.width() - left - unit // 2, unit)
        write_two(painter, drawn, first, row.words, row.below)
