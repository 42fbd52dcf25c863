"""Choosing what counts for an outcome: a filter, a list of what there is, one tick each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _, n_
from senco_desk.ui.outcomes.piece_row import DAY, PieceRow
from senco_desk.ui.theme import line, quiet, subheading
from senco_desk.ui.widgets.filter_box import FilterBox

if TYPE_CHECKING:
    from senco_desk.domain.reflection import ReflectionRow

Index = QModelIndex | QPersistentModelIndex


class _Pieces(QAbstractListModel):
    """Reflections with a tick for those that count."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: Sequence[ReflectionRow] = ()
        self._shown: Sequence[ReflectionRow] = ()
        self._counting: Collection[str] = ()

    def show_pieces(self, pieces: Sequence[ReflectionRow], counting: Collection[str], words: str) -> None:
        self.beginResetModel()
        self._all, self._counting = pieces, set(counting)
        self._shown = _filtered(pieces, words)
        self.endResetModel()

    def filter(self, words: str) -> None:
        self.show_pieces(self._all, self._counting, words)

    def show_counting(self, counting: Collection[str]) -> None:
        self._counting = set(counting)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1), [Qt.ItemDataRole.CheckStateRole])

    def piece(self, index: Index) -> ReflectionRow:
        return self._shown[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.id in self._counting else Qt.CheckState.Unchecked
        if role == DAY:
            return short_day(row.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_said(row)}, {short_day(row.day)}"
        return _said(row) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(self._shown[index.row()].id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


def _said(row: ReflectionRow) -> str:
    return f"{row.reference}  {row.title or row.first_line or _('Untitled')}"


def _filtered(pieces: Sequence[ReflectionRow], words: str) -> Sequence[ReflectionRow]:
    wanted = words.casefold().split()
    if not wanted:
        return pieces
    return [row for row in pieces if all(word in _findable(row) for word in wanted)]


def _findable(row: ReflectionRow) -> str:
    return f"{_said(row)} {row.first_line} {short_day(row.day)}".casefold()


class PiecePicker(QWidget):
    """`ticked` carries a piece and whether it is to count; `left` says that she is done."""

    ticked = Signal(str, bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome: Outcome | None = None
        self._title = subheading(QLabel())
        self._count = quiet(QLabel())
        self._filter = FilterBox(_("Filter reflections"))
        self._pieces = _Pieces(self)
        self.listed = QListView()
        self.listed.setModel(self._pieces)
        self.listed.setItemDelegate(PieceRow(self.listed))
        self.listed.setUniformItemSizes(True)
        self.listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.listed.clicked.connect(self._turn)
        self.listed.setAccessibleName(_("Reflections to choose from"))
        self._done = QPushButton(_("Done"))
        self._lay_out()
        self._pieces.ticked.connect(self.ticked)
        self._pieces.modelReset.connect(self._say_count)
        self._filter.wanted.connect(self._pieces.filter)
        self._filter.left.connect(self.go_to_list)
        self._done.clicked.connect(self.left)

    def _lay_out(self) -> None:
        unit = line(self)
        self._title.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.addLayout(head)
        column.addWidget(self._filter)
        column.addWidget(self.listed, 1)
        column.addWidget(self._count)

    def show_pieces(self, outcome: Outcome, pieces: Sequence[ReflectionRow], counting: Collection[str]) -> None:
        """Begin to choose for `outcome`; `counting` are the pieces that count already."""
        self.outcome = outcome
        self._title.setText(_("What counts for {code}?").format(code=outcome.code))
        self._pieces.show_pieces(pieces, counting, "")
        self._filter.clear()
        self._filter.setFocus()

    def show_counting(self, counting: Collection[str]) -> None:
        self._pieces.show_counting(counting)

    def filter_words(self, words: str) -> None:
        """As if they were typed into the filter, without the pause."""
        self._pieces.filter(words)

    def tick_first(self) -> None:
        """As if the first row were pressed."""
        if self._pieces.rowCount():
            self._turn(self._pieces.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _turn(self, index: QModelIndex) -> None:
        """Pressing anywhere in a row ticks it."""
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self.ticked.emit(self._pieces.piece(index).id, not ticked)

    def ticks(self) -> list[bool]:
        """Whether each row that is listed is ticked."""
        rows = (self._pieces.index(row) for row in range(self._pieces.rowCount()))
        return [row.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked for row in rows]

    def go_to_list(self) -> None:
        self.listed.setFocus()
        if not self.listed.currentIndex().isValid():
            self.listed.setCurrentIndex(self._pieces.index(0))

    def _say_count(self) -> None:
        count = self._pieces.rowCount()
        words = n_("{n} reflection", "{n} reflections", count).format(n=count)
        self._count.setText(words if count else _("No reflection has these words"))
