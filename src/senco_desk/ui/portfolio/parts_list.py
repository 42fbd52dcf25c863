"""The parts of the portfolio in the order they print: ticked or left out, moved by keys, by buttons or by dragging."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDrag, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.portfolio import FRONT, Part, in_print_order
from senco_desk.ui.portfolio.part_row import PartRow
from senco_desk.ui.theme import line

PARTS = {
    Part.COVER: N_("Cover"),
    Part.ONE_PAGE: N_("The portfolio on one page"),
    Part.DECLARATIONS: N_("Declarations"),
    Part.CONTENTS: N_("Contents"),
    Part.SETTING: N_("My setting and role"),
    Part.HOW_TO_READ: N_("How to read this"),
    Part.AUDIT: N_("Ratings: where I began and am"),
    Part.PLAN: N_("Training plan"),
    Part.COVERAGE: N_("The picture of where I am"),
    Part.OUTCOMES: N_("A page for each outcome"),
    Part.INDEX: N_("Index of elements"),
    Part.REFLECTIONS: N_("Selected reflections"),
    Part.PRIOR_LEARNING: N_("Prior learning"),
    Part.TASKS: N_("Tasks"),
    Part.SESSIONS: N_("Sessions, tutorials, coaching"),
    Part.FEEDBACK: N_("Feedback and response"),
    Part.EXIT_REVIEW: N_("Exit review: decisions, or the form"),
    Part.READING: N_("Reading: what is cited"),
    Part.EVIDENCE: N_("Evidence in my words"),
    Part.REGISTER: N_("Register of evidence"),
}
_PART = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PartsList(QListWidget):
    """`changed`: ticked, left out or moved by hand. Space ticks, Alt+Up and Alt+Down move."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What prints, in this order: Space ticks, Alt+Up and Alt+Down move"))
        self.setItemDelegate(PartRow(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_parts(tuple(Part))
        self.setCurrentRow(0)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    # what is in it

    def parts(self) -> tuple[Part, ...]:
        """Those that print, in their order."""
        return tuple(_part(item) for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    def show_parts(self, chosen: Iterable[Part]) -> None:
        """Show what is chosen; what is left out stands where the panel would have it. Tells nobody."""
        ticked = tuple(chosen)
        self._show(with_the_rest(ticked), ticked)

    def _show(self, order: Iterable[Part], ticked: Iterable[Part]) -> None:
        standing, told = self.part_here(), self.blockSignals(True)
        self.clear()
        for part in order:
            self.addItem(_item(part, part in ticked))
        self._measure()
        self.setCurrentRow(self.order().index(standing or Part.COVER))
        self.blockSignals(told)

    def part_here(self) -> Part | None:
        """The part in hand."""
        row = self.currentRow()
        return _part(self.item(row)) if row >= 0 else None

    def tick(self, part: Part, on: bool) -> None:
        """As she does by hand."""
        self.item(self.order().index(part)).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def order(self) -> list[Part]:
        """All of them, as they stand."""
        return [_part(item) for item in self._items()]

    # moving

    def may_move(self, step: int) -> bool:
        """Whether the part in hand can go up (-1) or down (1): the cover never, the front matter not into the body."""
        row, order = self.currentRow(), self.order()
        other = row + step
        return row > 0 and 0 < other < len(order) and (order[row] in FRONT) == (order[other] in FRONT)

    def move_by(self, step: int) -> None:
        """The part in hand goes one up (-1) or down (1), where it may."""
        if not self.may_move(step):
            return
        order, row = self.order(), self.currentRow()
        order[row], order[row + step] = order[row + step], order[row]
        self._become(order)

    def as_the_panel_wants(self) -> None:
        """Every part in the panel's order; what is left out stays left out."""
        self._become(list(Part))

    def _become(self, order: list[Part]) -> None:
        self._show(order, self.parts())
        self.currentRowChanged.emit(self.currentRow())
        said = _("{part}: {n} of {of}").format(part=self.currentItem().text(), n=self.currentRow() + 1, of=self.count())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(step)
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """The part in hand, as it looks. What is moved is moved by the drop, so nothing is taken away here."""
        if self.currentRow() > 0:
            drag = QDrag(self)
            drag.setMimeData(self.mimeData([self.currentItem()]))
            drag.setPixmap(self.viewport().grab(self.visualItemRect(self.currentItem())))
            drag.exec(Qt.DropAction.MoveAction)

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped too far up or down goes to the nearest place it can have."""
        order, part = self.order(), self.part_here()
        if part is not None:
            gap, at = self._gap_at(event.position().toPoint()), order.index(part)
            order.insert(gap - (gap > at), order.pop(at))
            event.accept()
            self._become(list(in_print_order(order)))

    def _gap_at(self, point: QPoint) -> int:
        """Before which row a drop there goes."""
        index = self.indexAt(point)
        if not index.isValid():
            return self.count()
        return index.row() + (point.y() > self.visualRect(index).center().y())

    # how it lies

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        """As high as its rows, so that the page around it scrolls and not the list."""
        tall = max(round(line(self) * 1.55), 24)
        told = self.blockSignals(True)
        for item in self._items():
            item.setSizeHint(QSize(0, tall))
        self.blockSignals(told)
        self.setFixedHeight(self.count() * tall + 2 * self.frameWidth() + 6)


def with_the_rest(chosen: Iterable[Part]) -> tuple[Part, ...]:
    """All parts: those chosen in their order, each other one after the part it follows for the panel."""
    order, wanted = list(in_print_order(chosen)), list(Part)
    for at, part in enumerate(wanted):
        if part not in order:
            order.insert(order.index(wanted[at - 1]) + 1, part)
    return in_print_order(order)


def _item(part: Part, ticked: bool) -> QListWidgetItem:
    item = QListWidgetItem(_(PARTS[part]))
    item.setData(_PART, part.value)
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if part is Part.COVER:
        item.setToolTip(_("Every copy has its cover"))
    else:
        flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
    item.setFlags(flags)
    item.setCheckState(Qt.CheckState.Checked if ticked or part is Part.COVER else Qt.CheckState.Unchecked)
    return item


def _part(item: QListWidgetItem) -> Part:
    return Part(item.data(_PART))
