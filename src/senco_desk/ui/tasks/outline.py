"""The outline of a page of the planner: a row for each part, with how much of its share is used drawn as a bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, write
from senco_desk.ui.widgets.tick_box import draw_tick_box

_ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_OVER = 1.25
"""The share at which a bar is full: what is over its budget is seen to be over."""
_THIN = 0.3
"""Of a bar's height: the line that is to be filled."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """`share` is of a budget, 1.0 when it is all used; None for no bar. `ticked` is None for no box.

    `key` is its kind and what tells it from the others, with a colon between.
    """

    key: str
    words: str
    below: str = ""
    share: float | None = None
    ticked: bool | None = None

    @property
    def kind(self) -> str:
        return self.key.partition(":")[0]

    @property
    def id(self) -> str:
        return self.key.partition(":")[2]


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[OutlineRow] = ()

    def show_rows(self, rows: Sequence[OutlineRow]) -> bool:
        """Whether they are other rows; the same rows with other words stay where they are."""
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.CheckStateRole and row.ticked is not None:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return ", ".join(filter(None, (row.words, row.below))) if role in spoken else None


class Outline(QListView):
    """`chosen` carries the key of the row she came to; showing rows tells nobody.

    `entered`: Enter was pressed; `removal_wanted`: Delete was; `moved`: Alt with Up (-1) or Down (1).
    """

    chosen = Signal(str)
    entered = Signal()
    removal_wanted = Signal()
    moved = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self._silent = False
        self.setModel(self._rows)
        self.setItemDelegate(_Drawn(self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def key(self) -> str:
        """That of the row in hand; "" for none."""
        at = self.currentIndex()
        return self._rows.rows[at.row()].key if at.isValid() else ""

    @property
    def rows(self) -> Sequence[OutlineRow]:
        return self._rows.rows

    def show_rows(self, rows: Sequence[OutlineRow], key: str) -> None:
        """Show these, the row with that key in hand; the first when there is none."""
        self._silent = True
        other = self._rows.show_rows(rows)
        if rows and (other or key != self.key):
            at = next((place for place, row in enumerate(rows) if row.key == key), 0)
            index = self._rows.index(at)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        self._silent = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            self.chosen.emit(self._rows.rows[current.row()].key)


class _Drawn(DrawnRow):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(QFontMetrics(option.font).height() * 3.0))

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        row: OutlineRow = index.data(_ROW)
        line, palette = QFontMetrics(drawn.font).height(), drawn.palette
        left = round(line * 0.6)
        if row.ticked is not None:
            box = QRect(drawn.rect.left() + left, drawn.rect.top() + round(line * 0.4), line, line)
            draw_tick_box(painter, box, row.ticked)
            left += round(line * 1.4)
        first = drawn.rect.adjusted(left, round(line * 0.38), -round(line * 0.6), 0)
        first.setHeight(round(line * 1.1))
        write(painter, first, drawn.font, palette.color(QPalette.ColorRole.Text), row.words)
        below = first.translated(0, round(line * 1.05))
        write(painter, below, drawn.font, palette.color(QPalette.ColorRole.PlaceholderText), row.below)
        if row.share is not None:
            _draw_bar(
                painter,
                QRectF(below.left(), below.bottom() + line * 0.12, below.width(), line * 0.22),
                row.share,
                palette,
            )


def _draw_bar(painter: QPainter, into: QRectF, share: float, palette: QPalette) -> None:
    """The budget as a line to be filled; what is over goes beyond the mark at its end."""
    round_by, full = into.height() / 2, into.width() / _OVER
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Mid))
    thin = into.height() * _THIN
    painter.drawRect(QRectF(into.left(), into.center().y() - thin / 2, full, thin))
    if share > 0:
        painter.setBrush(palette.color(QPalette.ColorRole.Accent))
        used = max(into.height(), min(share, _OVER) * full)
        painter.drawRoundedRect(QRectF(into.left(), into.top(), used, into.height()), round_by, round_by)
    if share > 1:
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRect(QRectF(into.left() + full - 1, into.top() - 1, 2, into.height() + 2))
