"""A list of rows with two lines: what it is, and quieter below it what else to know."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from senco_desk.ui.widgets.counted_rows import CountedRows, Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, strong, write_two

_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class TwoLineRow:
    """`key` tells it from the others; `strong`: its words stand out. `depth`: how many steps in it stands."""

    key: str
    words: str
    below: str
    strong: bool = False
    depth: int = 0


class _Rows(CountedRows):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[TwoLineRow] = ()

    def show_rows(self, rows: Sequence[TwoLineRow]) -> None:
        self.rows = rows
        self.count(len(rows))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if role == _ROW:
            return row
        return f"{row.words}, {row.below}" if role in spoken else None


class TwoLineList(QListView):
    """`chosen` carries the key of the row she came to; showing rows tells nobody.

    `entered`: Enter was pressed in it; `removal_wanted`: Delete was.
    """

    chosen = Signal(str)
    entered = Signal()
    removal_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says."""
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
        self.clicked.connect(self._tell)

    @property
    def keys(self) -> list[str]:
        return [row.key for row in self._rows.rows]

    @property
    def key(self) -> str | None:
        """That of the row in hand."""
        at = self.currentIndex()
        return self._rows.rows[at.row()].key if at.isValid() else None

    def row_words(self, key: str) -> str:
        """Both lines of a row, as they are spoken."""
        return str(self._rows.index(self.keys.index(key)).data())

    def show_rows(self, rows: Sequence[TwoLineRow], key: str | None = None) -> None:
        """Show these, the row with that key in hand; the first when there is none."""
        self._silent = True
        self._rows.show_rows(rows)
        keys = self.keys
        if keys:
            at = self._rows.index(keys.index(key) if key in keys else 0)
            self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(at)
        self._silent = False

    def choose(self, key: str) -> None:
        """As if she had come to it."""
        self.setCurrentIndex(self._rows.index(self.keys.index(key)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            self.chosen.emit(self._rows.rows[current.row()].key)


class _Drawn(DrawnRow):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(QFontMetrics(option.font).height() * 2.9))

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        row: TwoLineRow = index.data(_ROW)
        line = QFontMetrics(drawn.font).height()
        first = drawn.rect.adjusted(round(line * (0.4 + row.depth)), round(line * 0.4), -round(line * 0.6), 0)
        first.setHeight(line)
        painter.setFont(strong(drawn.font) if row.strong else drawn.font)
        write_two(painter, drawn, first, row.words, row.below)
