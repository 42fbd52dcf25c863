"""The sources that a file would bring in, each with a box to tick; as many as a file may hold."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.reference_matching import SAMENESS_WORDS
from senco_desk.services.bringing_in_references import Proposed
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, strong, write_two
from senco_desk.ui.widgets.tick_box import draw_tick_box

_NOWHERE = QModelIndex()
_BELOW = Qt.ItemDataRole.UserRole
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProposalList(QListView):
    """Space, Enter or a click ticks. `counted`: another number is ticked."""

    counted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Row(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(_("Sources in the file: Space ticks"))

    @property
    def count(self) -> int:
        return self._rows.rowCount()

    @property
    def ticked(self) -> list[Proposed]:
        return self._rows.ticked

    def show_proposed(self, rows: tuple[Proposed, ...]) -> None:
        """Ticked are those that are not known yet."""
        self._rows.show_proposed(rows)
        if rows:
            self.setCurrentIndex(self._rows.index(0))
        self.counted.emit()

    def toggle(self, row: int) -> None:
        self._rows.toggle(row)
        self.counted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and self.currentIndex().isValid():
            self.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at.isValid() and at == self.currentIndex():
            self.toggle(at.row())


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[Proposed, ...] = ()
        self._ticked: set[int] = set()

    def show_proposed(self, rows: tuple[Proposed, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._ticked = {at for at, each in enumerate(rows) if each.same is None}
        self.endResetModel()

    @property
    def ticked(self) -> list[Proposed]:
        return [each for at, each in enumerate(self._rows) if at in self._ticked]

    def toggle(self, row: int) -> None:
        self._ticked.symmetric_difference_update({row})
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        each, ticked = self._rows[index.row()], index.row() in self._ticked
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(each)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_title(each)}, {_below(each)}, {_('ticked') if ticked else _('not ticked')}"
        return _below(each) if role == _BELOW else None


class _Row(DrawnRow):
    """A box, the title, and quieter below it by whom it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(QFontMetrics(option.font).height() * 2.9))

    def editorEvent(self, event: object, model: object, option: object, index: object) -> bool:
        """The list itself hears keys and clicks, anywhere on a row."""
        return False

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        unit, top = QFontMetrics(drawn.font).height(), drawn.rect.top()
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        draw_tick_box(painter, QRect(drawn.rect.left() + unit // 2, top + round(unit * 0.4), unit, unit), ticked)
        first = drawn.rect.adjusted(round(unit * 2.1), round(unit * 0.4), -round(unit * 0.6), 0)
        first.setHeight(unit)
        painter.setFont(strong(drawn.font))
        write_two(painter, drawn, first, str(index.data()), str(index.data(_BELOW)))


def _title(each: Proposed) -> str:
    return each.reference.title or each.reference.url or _("Untitled")


def _below(each: Proposed) -> str:
    """`Norwich (2014) · here already as Norwich2014: the same DOI`."""
    said = each.reference
    who = " ".join(filter(None, (said.by, f"({said.year})" if said.year else "")))
    line_at = _("line {n}").format(n=f"{each.line:,}")
    if each.same is None or each.by is None:
        return " · ".join(filter(None, (who, said.where or said.publisher, line_at)))
    why = _(SAMENESS_WORDS[each.by])
    there = _("here already as {key}: {why}").format(key=each.same.key, why=why)
    twice = _("in the file already: {why}").format(why=why)
    return " · ".join(filter(None, (who, there if each.same.id else twice, line_at)))
