"""The outcome's page as a list that is read from top to bottom, worked by keys or by pressing what is to change.

Space marks best evidence, F2 writes why it counts, Enter opens the piece, Delete takes it out, Insert adds one.
"""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _
from senco_desk.domain.text import clean
from senco_desk.ui.outcomes.counting_row import LaidRow
from senco_desk.ui.outcomes.counting_rows import ROW, CountingRows, More, Page, Piece, Row, Wording, rows
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow

_BATCH = 40
"""Rows laid out at once; the rest follow while the window goes on."""


class CountingList(QListView):
    """Tells what is wanted and changes nothing itself."""

    best_wanted = Signal(str, bool)
    """The mapping, and whether it is to be best evidence."""
    why_typed = Signal(str, str)
    """The mapping, and the words so far."""
    removal_wanted = Signal(object)
    """A `Counting`."""
    opened = Signal(object)
    """The `coverage.Piece`."""
    add_wanted = Signal(str)
    """The outcome or element to add a piece to."""
    more_wanted = Signal()
    """More pieces than are listed."""
    menu_wanted = Signal(object)
    """Where on the screen."""
    came_to = Signal(object)
    """The row in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = CountingRows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Drawn(self))
        self.setAccessibleName(_("What counts"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self._written = QPersistentModelIndex()
        self._waiting: Page | None = None

    def show_page(self, page: Page) -> None:
        """Show the page of an outcome. While words are typed into a row of the same page the news waits."""
        same = bool(self._rows.rows) and self._rows.rows[0].outcome.id == page.outcome.id
        if self.is_writing() and same:
            self._waiting = page
            return
        standing, scrolled, self._waiting = self.row(), self.verticalScrollBar().value(), None
        self._rows.show_rows(list(rows(page)))
        self.setCurrentIndex(self._rows.index(self._rows.row_like(standing) if same else 0))
        self.verticalScrollBar().setValue(scrolled if same else 0)

    def is_writing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def row(self) -> Row | None:
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def outcome_here(self) -> Outcome | None:
        """The outcome or element the row in hand belongs to."""
        row = self.row()
        return row.outcome if row else None

    def go_to(self, outcome_id: str) -> None:
        """Come to an element of the page."""
        for place, row in enumerate(self._rows.rows):
            if row.outcome.id == outcome_id:
                self.setCurrentIndex(self._rows.index(place))
                self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)
                return

    def write_why(self) -> None:
        if isinstance(self.row(), Piece):
            self.edit(self.currentIndex())

    def toggle_best(self) -> None:
        if isinstance(row := self.row(), Piece):
            self.best_wanted.emit(row.counting.mapping.id, not row.counting.mapping.best)

    def remove(self) -> None:
        if isinstance(row := self.row(), Piece):
            self.removal_wanted.emit(row.counting)

    def open_piece(self) -> None:
        """The piece in hand; on the row that says so, the rest of the pieces."""
        if isinstance(row := self.row(), Piece):
            self.opened.emit(row.counting.piece)
        elif isinstance(row, More):
            self.more_wanted.emit()

    def add_here(self) -> None:
        if outcome := self.outcome_here():
            self.add_wanted.emit(outcome.id)

    def flush(self) -> None:
        """Hand on what is typed in an open row."""
        if editor := self.viewport().findChild(QPlainTextEdit):
            self.commitData(editor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Space: self.toggle_best,
            Qt.Key.Key_Delete: self.remove,
            Qt.Key.Key_Return: self.open_piece,
            Qt.Key.Key_Enter: self.open_piece,
            Qt.Key.Key_Insert: self.add_here,
        }
        if event.key() in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            keys[Qt.Key(event.key())]()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        rect, laid = self.visualRect(index), self.laid(index)
        if isinstance(index.data(ROW), More):
            self.open_piece()
        elif isinstance(index.data(ROW), Piece) and laid.star(rect).contains(at):
            self.toggle_best()
        elif laid.why(rect).contains(at):
            self.write_why()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_piece()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.came_to.emit(self.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.make_room(None)
        self.setFocus()
        if self._waiting:
            self.show_page(self._waiting)

    def laid(self, index: Index) -> LaidRow:
        return LaidRow(index.data(ROW), self.font(), self.viewport().width(), index == self._written)

    def make_room(self, index: Index | None) -> None:
        """Let the row where why is being written be tall enough for it; None when it is done."""
        self._written = QPersistentModelIndex(index) if index is not None else QPersistentModelIndex()
        self.scheduleDelayedItemsLayout()


class _Drawn(DrawnRow):
    """Draws the rows, and lets "why it counts" be written in its place."""

    def __init__(self, listed: CountingList) -> None:
        super().__init__(listed)
        self._list = listed

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._list.laid(index).size()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if isinstance(index.data(ROW), Wording) and not self._list.hasFocus():
            option.state &= ~QStyle.StateFlag.State_Selected

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        self._list.laid(index).draw(painter, drawn.rect, drawn.palette)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = _Why(parent)
        editor.textChanged.connect(lambda: self.commitData.emit(editor))
        self._list.make_room(index)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(self._list.laid(index).why(QRect(option.rect)))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, _Why) and not editor.document().isModified():
            editor.blockSignals(True)
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()
            editor.blockSignals(False)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(editor, _Why) and editor.document().isModified() and isinstance(row, Piece):
            self._list.why_typed.emit(row.counting.mapping.id, editor.words())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, _Why) and event.type() == QEvent.Type.KeyPress and _ends(event):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)


def _ends(event: QEvent) -> bool:
    ends = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
    return isinstance(event, QKeyEvent) and event.key() in ends


class _Why(QPlainTextEdit):
    """One or two sentences; Enter and Escape both keep them, for typing is never thrown away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Why it counts"))
        self.setPlaceholderText(_("Why it counts, in a sentence or two"))
        self.setTabChangesFocus(True)

    def words(self) -> str:
        return " ".join(clean(self.toPlainText()).split())
