"""A list of things to tick: each with a box, its words in full, and perhaps a step in below the one it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QWidget,
)

from senco_desk.domain.language import _
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow
from senco_desk.ui.widgets.tick_box import draw_tick_box
from senco_desk.ui.widgets.wrapped import draw_wrapped, wrapped_height

_WHAT, _DEPTH = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ROWS = 9
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TickedList(QListWidget):
    """`what` of a row is the maker's own, and comes back from `ticked`. `ticked_anew`: a tick was set or taken off."""

    ticked_anew = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_TickedRow(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def add(self, words: str, what: Any, *, ticked: bool, depth: int = 0) -> None:
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(_WHAT, what)
        item.setData(_DEPTH, depth)
        self._set(item, ticked)

    def rows(self) -> Iterator[tuple[Any, bool]]:
        """What each row is, and whether it is ticked."""
        for at in range(self.count()):
            item = self.item(at)
            yield item.data(_WHAT), item.checkState() is Qt.CheckState.Checked

    def ticked(self) -> list[Any]:
        return [what for what, ticked in self.rows() if ticked]

    def tick(self, at: int, ticked: bool) -> None:
        self._set(self.item(at), ticked)
        self.ticked_anew.emit()

    def tick_those(self, wanted: Callable[[Any], bool], ticked: bool) -> None:
        """The same for each row that is wanted, told once."""
        for at in range(self.count()):
            if wanted(self.item(at).data(_WHAT)):
                self._set(self.item(at), ticked)
        self.ticked_anew.emit()

    def fit(self) -> None:
        """As tall as its rows need, up to a height of its own; the first row is the current one."""
        shown = min(max(self.count(), 2), _ROWS)
        self.setFixedHeight(round(line(self) * 1.5 * shown) + line(self))
        if self.count():
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and self.currentItem() is not None:
            self._toggle(self.currentItem())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and item is not None and item is self.currentItem():
            self._toggle(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _toggle(self, item: QListWidgetItem) -> None:
        self._set(item, item.checkState() is not Qt.CheckState.Checked)
        self.ticked_anew.emit()

    def _set(self, item: QListWidgetItem, ticked: bool) -> None:
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        said = _("ticked") if ticked else _("not ticked")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {said}")


class _TickedRow(DrawnRow):
    def __init__(self, view: TickedList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        unit, left = line(self._view), self._left(index)
        wide = self._view.viewport().width() - left - unit
        return QSize(0, max(wrapped_height(option.font, wide, str(index.data())), unit) + unit // 2)

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        unit, left = line(self._view), self._left(index)
        top = drawn.rect.top() + unit // 4
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        draw_tick_box(painter, QRect(left - round(unit * 1.4), top, unit, unit), ticked)
        painter.setPen(drawn.palette.color(QPalette.ColorRole.Text))
        draw_wrapped(painter, drawn.font, (left, top), drawn.rect.width() - left - unit, str(index.data()))

    def editorEvent(self, event: QEvent, _model: Any, _option: Any, _index: Any) -> bool:
        """The list itself hears keys and clicks, anywhere on a row."""
        return False

    def _left(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Where the words begin."""
        return round(line(self._view) * (1.8 + 1.6 * int(index.data(_DEPTH) or 0)))
