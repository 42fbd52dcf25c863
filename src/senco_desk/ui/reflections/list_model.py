"""The list of reflections: light rows, newest day first, of which the filter lets some through."""

from bisect import bisect_left
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _, n_
from senco_desk.domain.reflection import Reflection, ReflectionRow, State
from senco_desk.domain.text import plain
from senco_desk.ui.reflections.filtering import Filter

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_FIRST_LINE = 120
"""Characters; as many as the store keeps."""


def row_of(reflection: Reflection, words: int, counts_for: int) -> ReflectionRow:
    """The row of a reflection that was just kept, without asking the workbook."""
    lines = (line.strip() for section in reflection.sections for line in plain(section.text[:20]).splitlines())
    first_line = next((line for line in lines if line), "")[:_FIRST_LINE]
    return ReflectionRow(
        reflection.id, reflection.reference, reflection.title, reflection.day, reflection.state, words, first_line,
        counts_for, reflection.model,
    )  # fmt: skip


def name_of(row: ReflectionRow) -> str:
    """Its title, or the words it begins with."""
    return row.title.strip() or row.first_line or _("Nothing written yet")


def details_of(row: ReflectionRow) -> str:
    """`Draft · 412 words · counts for 3`."""
    words = n_("{n} word", "{n} words", row.words).format(n=f"{row.words:,}")
    counted = n_("counts for {n} outcome", "counts for {n} outcomes", row.counts_for).format(n=row.counts_for)
    counts = counted if row.counts_for else _("counts for nothing yet")
    return " · ".join(filter(None, (_("Draft") if row.state is State.DRAFT else "", words, counts)))


def _order(row: ReflectionRow) -> tuple[int, int]:
    return -row.day.toordinal(), -int(row.reference.partition("-")[2])


class ReflectionList(QAbstractListModel):
    """`all_rows` are what there is; what is shown of them is in the model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all_rows: list[ReflectionRow] = []
        self._shown: list[ReflectionRow] = []
        self._places: dict[str, int] = {}
        self._filter = Filter()

    def show_rows(self, rows: list[ReflectionRow], filtered: Filter | None = None) -> None:
        """Show `rows`, which come newest day first."""
        self._filter = filtered or self._filter
        self.beginResetModel()
        self.all_rows = rows
        self._shown = [row for row in rows if self._filter.passes(row)]
        self._number()
        self.endResetModel()

    def put(self, row: ReflectionRow) -> None:
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

    def count(self, reflection_id: str, counts_for: int) -> None:
        """Say how many outcomes one of them counts for now."""
        at = self._places.get(reflection_id)
        if at is not None and self._shown[at].counts_for != counts_for:
            self.put(replace(self._shown[at], counts_for=counts_for))

    def drop(self, reflection_id: str) -> None:
        """It is no longer there."""
        self.all_rows = [row for row in self.all_rows if row.id != reflection_id]
        at = self._places.get(reflection_id)
        if at is not None:
            self._take(at)

    def place_of(self, reflection_id: str) -> int | None:
        return self._places.get(reflection_id)

    def row(self, at: int) -> ReflectionRow:
        return self._shown[at]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{name_of(row)}\n{details_of(row)}"
        return row if role == ROW else None

    def _take(self, at: int) -> None:
        self.beginRemoveRows(_NOWHERE, at, at)
        del self._shown[at]
        self._number()
        self.endRemoveRows()

    def _number(self) -> None:
        self._places = {row.id: at for at, row in enumerate(self._shown)}


def spoken(row: ReflectionRow) -> str:
    """The row for a screen reader."""
    return ", ".join((name_of(row), day_of_week(row.day), row.reference, details_of(row).replace(" · ", ", ")))


def _with(rows: list[ReflectionRow], row: ReflectionRow) -> list[ReflectionRow]:
    """`rows` with `row` in place of the one it replaces."""
    others = [other for other in rows if other.id != row.id]
    others.insert(bisect_left(others, _order(row), key=_order), row)
    return others
