"""Somebody else's spreadsheet: which of its columns holds what, settled beside its first rows and remembered."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from senco_desk.domain.feedback_columns import Columns, SheetSeen
from senco_desk.domain.language import N_, _
from senco_desk.ui.theme import heading, line, primary, quiet
from senco_desk.ui.widgets.boxes import ComboBox
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow

_ASKED = {
    "code": N_("Number of an item or an outcome"),
    "criterion": N_("Its wording, where there is no number"),
    "decision": N_("Decision"),
    "comment": N_("Comment"),
    "grade": N_("Grade"),
    "author": N_("Who says it"),
    "person": N_("Whom the row is about, in a class"),
}
_ROOMY = 34
"""Lines of text across, from which a box stands beside its name."""
_ROWS = 5
"""Rows of the sheet that are shown."""
_LONGEST = 200
"""Characters of a cell that are shown."""


class ColumnsPage(QWidget):
    """`settled` carries a `Columns`; `left`: she wants none of it."""

    settled = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.told = heading(QLabel(_("Which column is which?"))), QLabel()
        self.missing = quiet(QLabel(_("It needs a number or a wording, and a decision, comment or grade.")))
        self.sheet = QTableWidget()
        self.boxes = {field.name: ComboBox() for field in fields(Columns)}
        self.read, self.leave = primary(QPushButton(_("Read it so"))), QPushButton(_("Not now"))
        self._lay_out()
        for box in self.boxes.values():
            box.activated.connect(lambda _at: self._say())
        self.read.clicked.connect(lambda: self.settled.emit(self.value))
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        unit, page, ways = line(self), ColumnScroll(), Flow(gap=line(self) // 2)
        form = self._form = QFormLayout()
        for label in (self.told, self.missing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.sheet.setAccessibleName(_("The first rows of the sheet"))
        self.sheet.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.sheet.setTabKeyNavigation(False)
        self.sheet.verticalHeader().hide()
        self.sheet.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name, box in self.boxes.items():
            words = _(_ASKED[name]) if name in _ASKED else name
            box.setAccessibleName(words)
            form.addRow(words, box)
        for part in (self.title, self.told, self.sheet):
            page.column.addWidget(part)
        page.column.addLayout(form)
        page.column.addWidget(self.missing)
        page.column.addStretch(1)
        for way in (self.read, self.leave):
            ways.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(unit * 1.5), unit, round(unit * 1.5), unit // 2)
        column.setSpacing(unit // 2)
        column.addWidget(page, 1)
        column.addLayout(ways)

    def ask(self, file_name: str, seen: SheetSeen) -> None:
        """Begin with the columns as they were guessed or remembered."""
        said = _("“{name}” is a sheet of somebody’s own. Say what its columns hold; it is remembered for the next one.")
        self.told.setText(said.format(name=file_name))
        self._show_sheet(seen)
        for name, box in self.boxes.items():
            box.clear()
            box.addItem(_("No column"), "")
            for head in seen.heads:
                box.addItem(head or _("(no heading)"), head)
            box.setCurrentIndex(max(0, box.findData(getattr(seen.columns, name))))
        self._say()
        self.take_focus()

    @property
    def value(self) -> Columns:
        return Columns(**{name: str(box.currentData() or "") for name, box in self.boxes.items()})

    def take_focus(self) -> None:
        self.boxes["code"].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Each name stands above its box where there is no room beside it."""
        super().resizeEvent(event)
        wrap = QFormLayout.RowWrapPolicy
        narrow = event.size().width() < _ROOMY * line(self)
        self._form.setRowWrapPolicy(wrap.WrapAllRows if narrow else wrap.DontWrapRows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_sheet(self, seen: SheetSeen) -> None:
        self.sheet.setColumnCount(len(seen.heads))
        self.sheet.setHorizontalHeaderLabels(list(seen.heads))
        self.sheet.setRowCount(min(len(seen.rows), _ROWS))
        for row, cells in enumerate(seen.rows[:_ROWS]):
            for column, words in enumerate(cells[: len(seen.heads)]):
                self.sheet.setItem(row, column, QTableWidgetItem(words[:_LONGEST]))
        self.sheet.setFixedHeight(round(line(self) * (2.6 + 1.8 * self.sheet.rowCount())))
        for column in range(len(seen.heads)):
            self.sheet.setColumnWidth(column, line(self) * 9)

    def _say(self) -> None:
        enough = self.value.is_enough
        self.read.setEnabled(enough)
        self.missing.setVisible(not enough)
