"""The rows of a list of which there may be thousands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt

Index = QModelIndex | QPersistentModelIndex
_READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class CountedRows(QStringListModel):
    """Qt counts them itself: a list asks how many there are twice for each, and asking Python takes 50 ms for 10,000.

    What is in them `data` says, which is asked of those in sight alone.
    """

    def count(self, rows: int) -> None:
        """There are others now, so many."""
        self.setStringList([""] * rows)

    def flags(self, _index: Index) -> Qt.ItemFlag:
        return _READ_ONLY
