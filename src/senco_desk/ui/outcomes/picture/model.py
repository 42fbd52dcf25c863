"""A sheet of the picture as a model: for the drawn picture, the table, and a screen reader alike."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from senco_desk.domain.picture_tables import words_of
from senco_desk.ui.outcomes.picture.sheets import Sheet, Spot, spoken
from senco_desk.ui.widgets.counted_rows import Index

_Role = Qt.ItemDataRole
_TOLD = (_Role.AccessibleTextRole, _Role.ToolTipRole)


class SheetModel(QAbstractTableModel):
    """The row's head is the code of the outcome with its wording; every cell says in words what it is of."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None

    def show_sheet(self, sheet: Sheet) -> None:
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def spot(self, index: Index) -> Spot | None:
        return self.sheet.spot(index.row(), index.column()) if self.sheet and index.isValid() else None

    def index_of(self, spot: Spot | None) -> QModelIndex:
        """Where a spot stands now, or what is nearest to it; the first cell for None."""
        place = self.sheet.place(spot) if self.sheet and spot else None
        return self.index(*place) if place else self.index(0, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if (parent is not None and parent.isValid()) or not self.sheet else len(self.sheet.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if (parent is not None and parent.isValid()) or not self.sheet else len(self.sheet.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not self.sheet or not index.isValid():
            return None
        if role in _TOLD:
            spot = self.spot(index)
            return spoken(self.sheet.picture, spot) if spot else ""
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return self.sheet.text(index.row(), index.column()) if role == _Role.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if not self.sheet or role not in (_Role.DisplayRole, *_TOLD):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.sheet.columns[section] if section < len(self.sheet.columns) else None
        outcome = self.sheet.picture.rows[self.sheet.rows[section]].outcome
        return f"{outcome.code} {words_of(outcome)}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.spot(index) else Qt.ItemFlag.NoItemFlags
