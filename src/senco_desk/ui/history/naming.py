"""A version is given a name where it stands: a line to type in, Enter keeps it, Esc lets it be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, link, writes
from senco_desk.ui.widgets.one_line import typed_in

_LONGEST = 80
"""Characters."""


class Naming(QWidget):
    """Hidden until it is asked for. `named` carries the name, "" to take it away; `left`: it is closed again."""

    named = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        self.name.setAccessibleName(_("Name of this version"))
        self.name.setPlaceholderText(_("A name for it: as sent to the tutor, before the review …"))
        self.keep, self.leave = writes(QPushButton(_("Keep the name"))), link(QPushButton(_("Leave")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(line(self) // 3)
        row.addWidget(self.name, 1)
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        self.name.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self._leave)
        self.hide()

    def ask(self, name: str) -> None:
        """`name` is what it is called now."""
        self.name.setText(name)
        self.name.selectAll()
        self.show()
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.hide()
        self.named.emit(typed_in(self.name))
        self.left.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
