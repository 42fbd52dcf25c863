"""The list of pieces: light rows, newest day first, of which the filter lets some through."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import Generic

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from senco_desk.domain.days import day_of_week
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.pieces.filtering import Filter
from senco_desk.ui.widgets.pieces.rows import Listing, R, Row

ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


def _order(row: Row) -> tuple[int, int]:
    return -row.day.toordinal(), -int(row.reference.partition("-")[2])


class PieceList(QAbstractListModel, Generic[R]):
    """`all_rows` are what there is; what is shown of them is in the model."""

    def __init__(self, listing: Listing[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listing = listing
        self.all_rows: list[R] = []
        self._shown: list[R] = []
        self._places: dict[str, int] = {}
        self._filter: Filter[R] = Filter()

    def show_rows(self, rows: list[R], filtered: Filter[R] | None = None) -> None:
        """Show `rows`, which come newest day first."""
        self._filter = filtered or self._filter
        self.beginResetModel()
        self.all_rows = rows
        self._shown = list(self._filter.through(rows))
        self._number()
        self.endResetModel()

    def put(self, row: R) -> None:
        """Show a row that is new or has changed, in its place; what is shown stays although the filter lets it out."""
        at = self._places.get(row.id)
        left_out = at is None and not self._filter.passes(row) and any(other.id == row.id for other in self.all_rows)
        self.all_rows = _with(self.all_rows, row)
        if left_out:
            return
        if at is not None and _order(self._shown[at]) == _order(row):
            self._shown[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))
            return
        if at is not None:
            self._take(at)
        at = bisect_left(self._shown, _order(row), key=_order)
        self.beginInsertRows(_NOWHERE, at, at)
        self._shown.insert(at, row)
        self._number()
        self.endInsertRows()

    def count(self, piece: str, counts_for: int) -> None:
        """Say how many outcomes one of them counts for now."""
        at = self._places.get(piece)
        if at is not None and self._shown[at].counts_for != counts_for:
            self.put(replace(self._shown[at], counts_for=counts_for))  # type: ignore[type-var]  # rows are dataclasses

    def drop(self, piece: str) -> None:
        """It is no longer there."""
        self.all_rows = [row for row in self.all_rows if row.id != piece]
        at = self._places.get(piece)
        if at is not None:
            self._take(at)

    def place_of(self, piece: str) -> int | None:
        return self._places.get(piece)

    def row(self, at: int) -> R:
        return self._shown[at]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.listing.named(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self.listing.named(row)}\n{self.listing.details(row)}"
        return row if role == ROW else None

    def _spoken(self, row: R) -> str:
        """The row for a screen reader."""
        details = self.listing.details(row).replace(" · ", ", ")
        return ", ".join((self.listing.named(row), day_of_week(row.day), row.reference, details))

    def _take(self, at: int) -> None:
        self.beginRemoveRows(_NOWHERE, at, at)
        del self._shown[at]
        self._number()
        self.endRemoveRows()

    def _number(self) -> None:
        self._places = {row.id: at for at, row in enumerate(self._shown)}


def _with(rows: list[R], row: R) -> list[R]:
    """`rows` with `row` in place of the one it replaces."""
    others = [other for other in rows if other.id != row.id]
    others.insert(bisect_left(others, _order(row), key=_order), row)
    return others
