"""How a part is drawn in the list of parts: a box, ticked or not, and its words; the box is ticked by pressing it."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from senco_desk.ui.theme import line
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, write
from senco_desk.ui.widgets.tick_box import draw_tick_box

_CHECKED = Qt.ItemDataRole.CheckStateRole


class PartRow(DrawnRow):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        unit, rect = line(self._view), drawn.rect
        ticked, hers = _is_ticked(index), bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        box = QRect(rect.left() + round(unit * 0.35), rect.top() + (rect.height() - unit) // 2, unit, unit)
        draw_tick_box(painter, box, ticked, quiet=not hers)
        role = QPalette.ColorRole.Text if ticked else QPalette.ColorRole.PlaceholderText
        write(painter, rect.adjusted(self._across(), 0, 0, 0), drawn.font, drawn.palette.color(role), str(index.data()))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Keys are the view's own: Space ticks."""
        if event.type() == QEvent.Type.KeyPress:
            return super().editorEvent(event, model, option, index)
        on_box = isinstance(event, QMouseEvent) and event.position().x() < option.rect.left() + self._across()
        if event.type() != QEvent.Type.MouseButtonRelease or not on_box:
            return False
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        other = Qt.CheckState.Unchecked if _is_ticked(index) else Qt.CheckState.Checked
        return model.setData(index, other, _CHECKED)

    def _across(self) -> int:
        """Where the words begin."""
        return max(round(line(self._view) * 1.8), 24)


def _is_ticked(index: Index) -> bool:
    return Qt.CheckState(index.data(_CHECKED)) is Qt.CheckState.Checked
