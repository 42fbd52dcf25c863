"""The findings on the screen: arrow keys go from one to the next, and single letters decide."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.name_findings import Finding
from senco_desk.ui.checking.finding_list import ROW, FindingList
from senco_desk.ui.checking.finding_row import FindingRow, heights
from senco_desk.ui.checking.ways import ADD, UNDO, way_of


class FindingView(QTableView):
    """`decided` carries what was asked for and whether for all that is alike (with Shift); `moved`: another row.

    `entered` carries the finding on which Enter was pressed, to go to where it stands.
    """

    wanted = Signal(object, bool)
    adding_wanted = Signal()
    undo_wanted = Signal()
    entered = Signal(object)
    moved = Signal()

    def __init__(self, findings: FindingList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = findings
        self.setModel(findings)
        self.setItemDelegate(FindingRow(findings, self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_("What was found, by the thing it stands in"))
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.moved.emit())
        findings.modelReset.connect(self._size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        alike = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if event.key() == Qt.Key.Key_Home else self._findings.rowCount() - 1)
        elif plain and event.text() and (way := way_of(event.text())) is not None:
            self.wanted.emit(way, alike)
        elif plain and event.text().casefold() == _(ADD).casefold():
            self.adding_wanted.emit()
        elif plain and event.text().casefold() == _(UNDO).casefold():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    @property
    def at(self) -> int:
        """The row she is on; -1 for none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        if 0 <= row < self._findings.rowCount():
            self.setCurrentIndex(self._findings.index(row, 0))

    def go_to_open(self) -> None:
        """On to the next finding that is open; stays where it is when there is none."""
        row = self._findings.open_from(self.at)
        if row is not None:
            self.go_to(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def _size(self) -> None:
        heading, finding = heights(self.font())
        self.setMinimumHeight(heading + 3 * finding)
        self.verticalHeader().setDefaultSectionSize(finding)
        for row in self._findings.headings():
            self.verticalHeader().resizeSection(row, heading)

    def _enter(self) -> None:
        row: QModelIndex = self.currentIndex()
        if row.isValid():
            there = row.data(ROW)
            self.entered.emit(there if isinstance(there, Finding) else there.findings[0])
